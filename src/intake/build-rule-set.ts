/** A rule set whose form is right, as a rule set of the domain. */
import { optional } from '../domain/optional.ts';
import type { Rational } from '../domain/rational.ts';
import type { Comparison, PointRule, PointTable, RateRule, RollUp, RollUpCondition, RuleSet, SentenceRule, TrendRule } from '../domain/rule-set.ts';
import type { WrittenRate, WrittenRollUp, WrittenRuleSet, WrittenTrend } from './rule-set-schema.ts';

export function buildRuleSet(written: WrittenRuleSet): RuleSet {
  const { $schema: _schema, format: _format, onPaceFrom, rates, rollUp, sentences, trend, ...rest } = written;
  return {
    ...rest,
    onPaceFrom: onPaceFrom.value,
    rates: rates.map(buildRate),
    ...optional('trend', buildTrend(trend)),
    rollUp: {
      goal: buildRollUp(rollUp.goal),
      project: buildRollUp(rollUp.project),
      ...(rollUp.composite === undefined ? {} : { composite: buildRollUp(rollUp.composite) }),
    },
    sentences: sentences.map(buildSentence),
  };
}

function buildRate({ points, trend, ...rest }: WrittenRate): RateRule {
  return { ...rest, ...optional('points', buildPointTable(points)), ...optional('trend', buildTrend(trend)) };
}

function buildPointTable(written: WrittenRate['points']): PointTable | undefined {
  if (written === undefined) return undefined;
  const steps = written.steps.map((step) =>
    'atLeast' in step ? ({ comparison: 'atLeast', percent: step.atLeast, points: step.points } as const) : ({ comparison: 'above', percent: step.above, points: step.points } as const),
  );
  return { of: written.of, steps, otherwise: written.otherwise };
}

function buildTrend(written: WrittenTrend | undefined): TrendRule | undefined {
  if (written?.band === undefined) return written === undefined ? undefined : { against: written.against };
  const band = 'value' in written.band ? ({ kind: 'value', width: written.band.value } as const) : ({ kind: 'percent', width: written.band.percent } as const);
  return { against: written.against, band };
}

function buildRollUp({ excluded, points, rules }: WrittenRollUp): RollUp {
  return { excluded, ...optional('points', buildPointRule(points)), rules: rules.map(({ when, grade }) => ({ when: when.flatMap(buildCondition), grade })) };
}

function buildPointRule(written: WrittenRollUp['points']): PointRule | undefined {
  return written && { from: written.from, plus: written.plus.map(({ when, points }) => ({ when: when.flatMap(buildCondition), points })) };
}

type WrittenCondition = WrittenRollUp['rules'][number]['when'][number];

/** Two bounds in one entry are two conditions. */
function buildCondition(written: WrittenCondition): readonly RollUpCondition[] {
  if (written === 'nothing') return [{ kind: 'nothing' }];
  if ('all' in written) return [{ kind: 'all', grades: written.all }];
  if ('any' in written) return [{ kind: 'any', grades: written.any }];
  if ('none' in written) return [{ kind: 'none', grades: written.none }];
  if ('share' in written) return boundsOf(written).map(([comparison, percent]) => ({ kind: 'share', grades: written.share, comparison, percent }));
  if ('number' in written) return boundsOf(written).map(([comparison, number]) => ({ kind: 'number', grades: written.number, comparison, number }));
  if ('points' in written) return boundsOf(written.points).map(([comparison, points]) => ({ kind: 'points', comparison, points }));
  return boundsOf(written.counted).map(([comparison, percent]) => ({ kind: 'counted', comparison, percent }));
}

const comparisons = ['atLeast', 'above', 'atMost', 'below'] as const;

function boundsOf(written: { readonly [C in Comparison]?: Rational }): readonly (readonly [Comparison, Rational])[] {
  return comparisons.flatMap((comparison) => {
    const bound = written[comparison];
    return bound === undefined ? [] : [[comparison, bound] as const];
  });
}

function buildSentence({ id, per, clauses }: WrittenRuleSet['sentences'][number]): SentenceRule {
  return { id, per, clauses: clauses.map((clause) => ({ variants: typeof clause === 'string' ? [{ when: [], text: clause }] : clause })) };
}
