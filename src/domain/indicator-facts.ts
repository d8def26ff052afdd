/** What the rules of judgement are asked about (判定の材料), and the steps that it rests on: the share of time, the trend. */
import type { UsedFigures } from './assessment.ts';
import type { IndicatorFacts } from './condition-test.ts';
import { shareOf } from './condition-test.ts';
import type { DerivationStep } from './derivation.ts';
import type { Indicator } from './indicator.ts';
import type { RateResult } from './rate.ts';
import { roleOf, valueOf } from './rate.ts';
import type { Rational } from './rational.ts';
import { round } from './rounding.ts';
import type { Condition, RateRule, RuleSet, TrendRule } from './rule-set.ts';
import { changeBreak } from './select-figures.ts';
import type { Trend } from './trend.ts';
import { trendOf } from './trend.ts';
import { differenceUnit } from './unit.ts';

interface FactInput extends Pick<IndicatorFacts, 'indicator' | 'used' | 'pace' | 'elapsed' | 'baselineComparable' | 'isOlder' | 'reached'> {
  readonly rule: RateRule | undefined;
  readonly result: RateResult;
}

/** Written out field by field: one is made for every row of a table. */
export function factsOf(input: FactInput, ruleSet: RuleSet): IndicatorFacts {
  const { rule, result, indicator, used, baselineComparable } = input;
  const trend = trendRule(rule, ruleSet);
  return {
    indicator,
    used,
    formula: rule?.formula ?? 'none',
    rate: result.rate,
    judgedRate: judgedRate(result.rate?.exact, ruleSet),
    points: result.points,
    pace: input.pace,
    elapsed: input.elapsed,
    trend: trendUnder(trend, indicator, used, baselineComparable),
    trendAgainst: trend.against,
    baselineComparable,
    isOlder: input.isOlder,
    reached: input.reached,
  };
}

function judgedRate(exact: Rational | undefined, { judgedRate: held, printing }: RuleSet): Rational | undefined {
  return exact === undefined || held !== 'printed' ? exact : round(exact, printing.rateDigits, printing.rounding);
}

const againstBaseline: TrendRule = { against: 'baseline' };

function trendRule(rule: RateRule | undefined, ruleSet: RuleSet): TrendRule {
  return rule?.trend ?? ruleSet.trend ?? againstBaseline;
}

/** A baseline that does not compare, or a break since the year before, leaves nothing to tell a trend by. */
function trendUnder({ against, band }: TrendRule, indicator: Indicator, used: UsedFigures, baselineComparable: boolean): Trend | undefined {
  const actual = valueOf(used[roleOf('actual', indicator.kind)]);
  const other = valueOf(used[against]);
  const compares = against === 'baseline' ? baselineComparable : isUnbroken(indicator, used);
  return actual === undefined || other === undefined || !compares ? undefined : trendOf(actual, other, indicator.direction, band);
}

function isUnbroken(indicator: Indicator, used: UsedFigures): boolean {
  return changeBreak(indicator, used) === undefined;
}

/** The step that a condition rests on: the rate over the elapsed share, or the difference that makes the trend. */
export function stepBehind(condition: Condition, facts: IndicatorFacts): DerivationStep | undefined {
  if (condition.kind === 'not') return stepBehind(condition.of, facts);
  if (condition.kind === 'share') return shareStep(facts);
  const isTrend = condition.kind === 'better' || condition.kind === 'unchanged' || condition.kind === 'worse';
  return isTrend && facts.trend !== undefined ? { kind: 'trend', against: facts.trendAgainst, ...facts.trend, unit: differenceUnit(facts.indicator.unit) } : undefined;
}

function shareStep(facts: IndicatorFacts): DerivationStep | undefined {
  const { judgedRate: rate, elapsed } = facts;
  const result = shareOf(facts);
  return rate === undefined || elapsed === undefined || result === undefined ? undefined : { kind: 'share', rate, elapsed, result };
}
