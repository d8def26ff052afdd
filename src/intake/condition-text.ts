/** Tests of a rule set as people write them: `rate >= 100`, `not targetMet`, `missed = total`; and back to text. */
import type { z } from 'zod';
import { assertNever } from '../domain/assert-never.ts';
import { absenceReasons } from '../domain/figure.ts';
import { parseDecimal, printDecimal } from '../domain/decimal.ts';
import type { Rational } from '../domain/rational.ts';
import { exactText } from '../domain/rational.ts';
import type { Comparison, Condition, SentenceTest } from '../domain/rule-set.ts';
import { refuse } from './problem.ts';
import { textLike } from './text-fields.ts';

const plainConditions = ['absent', 'targetIsZero', 'noRate', 'targetMet', 'beforeTargetPeriod', 'onPace', 'worseThanBaseline', 'targetExceeded', 'better', 'unchanged', 'worse', 'olderData', 'preliminary', 'estimate', 'actualIsBaseline'] as const;
const measures = ['rate', 'share', 'points'] as const;
type PlainCondition = (typeof plainConditions)[number];

const comparisons: Readonly<Record<string, Comparison>> = { '>=': 'atLeast', '≥': 'atLeast', '>': 'above', '<=': 'atMost', '≤': 'atMost', '<': 'below' };
const conditionForm = `rate >= 100、share >= 80、points >= 5（> <= < も可）、否定は not absent、${plainConditions.join('、')}`;
const conditionPattern = `^\\s*(not\\s+)*(${plainConditions.join('|')}|absent\\s+(${absenceReasons.join('|')})|(${measures.join('|')})\\s*(>=|≥|>|<=|≤|<)\\s*-?[0-9]+([.][0-9]+)?\\s*%?)\\s*$`;

/** A test on one indicator: absent, targetMet, `rate >= 80`, `not onPace`. */
export function conditionText(description: string) {
  return textLike(description, ...plainConditions, 'rate >= 100', 'share >= 80', 'points >= 5', 'not targetMet')
    .meta({ description, pattern: conditionPattern })
    .transform((written, context): Condition => parseCondition(written) ?? refuseCondition(written, context));
}

function refuseCondition(written: string, context: z.RefinementCtx): never {
  return refuse(context, {
    code: 'condition-unreadable',
    message: `「${written}」は判定の条件として読めません`,
    found: written,
    expected: conditionForm,
    hint: '1つの条件を1つの項目に書いてください。すべて満たすときに成り立ちます',
  });
}

/** @example parseCondition('not rate >= 80') // { kind: 'not', of: { kind: 'rate', comparison: 'atLeast', percent: 80 } } */
export function parseCondition(written: string): Condition | undefined {
  const text = written.trim();
  const negated = /^not\s+(.+)$/.exec(text)?.[1];
  if (negated !== undefined) {
    const of = parseCondition(negated);
    return of === undefined ? undefined : { kind: 'not', of };
  }
  const plain = plainConditions.find((kind: PlainCondition) => kind === text);
  if (plain !== undefined) return { kind: plain };
  return parseAbsence(text) ?? parseMeasure(text);
}

function parseAbsence(text: string): Condition | undefined {
  const written = /^absent\s+(\w+)$/.exec(text)?.[1];
  const reason = absenceReasons.find((each) => each === written);
  return reason === undefined ? undefined : { kind: 'absent', reason };
}

function parseMeasure(text: string): Condition | undefined {
  const parts = /^([a-z]+)\s*(>=|≥|>|<=|≤|<)\s*(-?\d+(?:\.\d+)?)\s*%?$/.exec(text);
  const kind = measures.find((measure) => measure === parts?.[1]);
  const comparison = comparisons[parts?.[2] ?? ''];
  const value = parseDecimal(parts?.[3] ?? '')?.value;
  if (kind === undefined || comparison === undefined || value === undefined) return undefined;
  return kind === 'points' ? { kind, comparison, points: value } : { kind, comparison, percent: value };
}

/** A figure name: whatever a template slot takes, but no number first. */
export const figureNameForm = '[^-+\\s.:=|{}<>≤≥≠!0-9][^\\s.:=|{}<>≤≥≠!]*';
const sentenceForm = `^\\s*(${figureNameForm})\\s*(=|≠|!=|<=|≤|<|>=|≥|>)\\s*(${figureNameForm}|[0-9]{1,9})\\s*$`;
const signs: Readonly<Record<string, SentenceTest['comparison']>> = {
  '=': '=',
  '≠': '≠',
  '!=': '≠',
  '<': '<',
  '≤': '≤',
  '<=': '≤',
  '>': '>',
  '≥': '≥',
  '>=': '≥',
};

/** A test on counted figures: `missed = total`, `missed > 0`. */
export function sentenceTestText(description: string) {
  return textLike(description, 'missed = total', 'missed > 0')
    .meta({ description, pattern: sentenceForm })
    .transform((written, context): SentenceTest => parseSentenceTest(written) ?? refuseSentenceTest(written, context));
}

function refuseSentenceTest(written: string, context: z.RefinementCtx): never {
  return refuse(context, {
    code: 'sentence-test-unreadable',
    message: `「${written}」は文を選ぶ条件として読めません`,
    found: written,
    expected: '数の名前、比べる記号（= != < <= > >=）、数の名前または整数（例 missed = total、missed > 0）',
    hint: '数の名前は figures に書いたものを使ってください',
  });
}

/** @example parseSentenceTest('missed >= 2') // { left: 'missed', comparison: '≥', right: 2 } */
export function parseSentenceTest(written: string): SentenceTest | undefined {
  const parts = new RegExp(sentenceForm).exec(written);
  const comparison = signs[parts?.[2] ?? ''];
  const [, left, , right] = parts ?? [];
  if (left === undefined || right === undefined || comparison === undefined) return undefined;
  return { left, comparison, right: /^\d/.test(right) ? Number(right) : right };
}

/** The text of a condition; `parseCondition` reads it back. @throws RangeError for a percentage that is no decimal. */
export function printCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'absent':
      return condition.reason === undefined ? condition.kind : `${condition.kind} ${condition.reason}`;
    case 'targetIsZero':
    case 'noRate':
    case 'targetMet':
    case 'beforeTargetPeriod':
    case 'onPace':
    case 'worseThanBaseline':
    case 'targetExceeded':
    case 'better':
    case 'unchanged':
    case 'worse':
    case 'olderData':
    case 'preliminary':
    case 'estimate':
    case 'actualIsBaseline':
      return condition.kind;
    case 'rate':
    case 'share':
      return `${condition.kind} ${printComparison(condition.comparison)} ${printExact(condition.percent)}`;
    case 'points':
      return `${condition.kind} ${printComparison(condition.comparison)} ${printExact(condition.points)}`;
    case 'not':
      return `not ${printCondition(condition.of)}`;
  }
  return assertNever(condition);
}

function printComparison(comparison: Comparison): string {
  switch (comparison) {
    case 'atLeast':
      return '>=';
    case 'above':
      return '>';
    case 'atMost':
      return '<=';
    case 'below':
      return '<';
  }
  return assertNever(comparison);
}

const mostDecimals = 20;

/** A decimal as text, all its digits and no more. @throws RangeError for a fraction that has no end (1/3) */
export function printExact(percent: Rational): string {
  for (let digits = 0; digits <= mostDecimals; digits += 1) {
    if ((percent.num * 10n ** BigInt(digits)) % percent.den === 0n) return printDecimal({ value: percent, digits });
  }
  throw new RangeError(`no decimal: ${exactText(percent)}`);
}
