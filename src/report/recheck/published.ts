/** What is read back of a published evaluation (`evaluate --json`) to run its derivations again; unknown keys are let through. */
import { z } from 'zod';
import { parseExact } from '../../domain/rational.ts';
import type { Rational } from '../../domain/rational.ts';
import { directions } from '../../domain/indicator.ts';
import { percentFormulaIds } from '../../domain/rule-set.ts';

const exact = z.string().transform((written, context): Rational => {
  const value = parseExact(written);
  if (value !== undefined) return value;
  context.addIssue({ code: 'custom', message: `no exact number: ${written}` });
  return z.NEVER;
});

const text = z.string();
const comparedKinds = ['take', 'formula', 'round', 'path', 'share', 'trend', 'points', 'pointSum', 'change', 'test', 'grade', 'count', 'human'] as const;

const steps = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('take'), figure: z.looseObject({ role: text, value: exact.nullable() }) }),
  z.looseObject({ kind: z.literal('formula'), formula: z.enum(percentFormulaIds), terms: z.array(z.object({ role: text, value: exact })), result: exact }),
  z.looseObject({ kind: z.literal('round'), exact, digits: z.number().int(), mode: z.enum(['halfUp', 'halfEven', 'truncate', 'ceiling', 'floor']), printed: text }),
  z.looseObject({ kind: z.literal('path'), baseline: exact, target: exact, share: exact, expected: exact }),
  z.looseObject({ kind: z.literal('share'), rate: exact, elapsed: exact, result: exact }),
  z.looseObject({ kind: z.literal('trend'), against: text, difference: exact, allowed: exact, verdict: z.enum(['better', 'unchanged', 'worse']) }),
  z.looseObject({ kind: z.literal('points'), percent: exact, points: exact }),
  z.looseObject({ kind: z.literal('pointSum'), from: z.enum(['sum', 'average']), children: z.array(exact), plus: exact, points: exact }),
  z.looseObject({ kind: z.literal('change'), actual: exact, previous: exact, result: exact }),
  z.looseObject({ kind: z.literal('test'), condition: text, holds: z.boolean(), left: exact.nullable(), right: exact.nullable() }),
  z.looseObject({ kind: z.literal('grade'), grade: text, word: text, rule: z.number().int(), ruleSet: text, version: text }),
  z.looseObject({ kind: z.literal('count'), total: z.number().int(), counted: z.number().int(), grades: z.array(z.object({ grade: text, count: z.number().int(), excluded: z.boolean() })) }),
  z.looseObject({ kind: z.literal('human'), grade: text }),
]);

/** A step that is computed again; all others say what was taken or why there is nothing. */
export type PublishedStep = z.output<typeof steps>;

const step = z.union([steps, z.looseObject({ kind: text }).refine(({ kind }) => !comparedKinds.some((each) => each === kind)).transform(() => undefined)]);

const judged = { grade: text, judgementWord: text, overridden: text.nullable(), derivation: z.array(step) };

const indicator = z.looseObject({
  id: text,
  name: text,
  direction: z.enum(directions),
  rate: z.object({ exact, printed: text }).nullable(),
  figures: z.array(z.looseObject({ role: text, value: exact.nullable() })),
  ...judged,
});

export const publishedEvaluation = z.looseObject({
  format: z.literal('shirube-evaluation/1'),
  ruleSet: z.looseObject({ id: text, version: text, source: text.nullable() }),
  goals: z.array(z.looseObject({ id: text, title: text, ...judged, targets: z.array(indicator), directions: z.array(z.looseObject({ kpis: z.array(indicator) })) })),
  projects: z.array(z.looseObject({ id: text, title: text, ...judged, kpis: z.array(indicator) })),
});

export type PublishedEvaluation = z.output<typeof publishedEvaluation>;
export type PublishedIndicator = PublishedEvaluation['projects'][number]['kpis'][number];
