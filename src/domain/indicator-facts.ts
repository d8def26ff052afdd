/** What the rules of judgement are asked about (判定の材料), and the steps that it rests on: the share of time, the trend. */
import type { UsedFigures } from './assessment.ts';
import type { IndicatorFacts } from './condition-test.ts';
import { shareOf } from './condition-test.ts';
import type { DerivationStep } from './derivation.ts';
import type { Indicator } from './indicator.ts';
import { optional } from './optional.ts';
import type { RateResult } from './rate.ts';
import { roleOf, valueOf } from './rate.ts';
import type { Rational } from './rational.ts';
import { round } from './rounding.ts';
import type { Condition, RateRule, RuleSet, TrendRule } from './rule-set.ts';
import { changeBreak } from './select-figures.ts';
import type { Trend } from './trend.ts';
import { trendOf } from './trend.ts';
import { differenceUnit } from './unit.ts';

interface FactInput extends Pick<IndicatorFacts, 'indicator' | 'used' | 'pace' | 'baselineComparable' | 'isOlder'> {
  readonly rule: RateRule | undefined;
  readonly result: RateResult;
}

export function factsOf({ rule, result, ...known }: FactInput, { ruleSet, elapsed }: { readonly ruleSet: RuleSet; readonly elapsed?: Rational | undefined }): IndicatorFacts {
  return {
    ...known,
    formula: rule?.formula ?? 'none',
    rate: result.rate,
    ...optional('judgedRate', judgedRate(result.rate?.exact, ruleSet)),
    ...optional('points', result.points),
    ...optional('elapsed', elapsed),
    ...optional('trend', trendUnder(trendRule(rule, ruleSet), known)),
    trendAgainst: trendRule(rule, ruleSet).against,
  };
}

function judgedRate(exact: Rational | undefined, { judgedRate: held, printing }: RuleSet): Rational | undefined {
  return exact === undefined || held !== 'printed' ? exact : round(exact, printing.rateDigits, printing.rounding);
}

function trendRule(rule: RateRule | undefined, ruleSet: RuleSet): TrendRule {
  return rule?.trend ?? ruleSet.trend ?? { against: 'baseline' };
}

/** A baseline that does not compare, or a break since the year before, leaves nothing to tell a trend by. */
function trendUnder({ against, band }: TrendRule, { indicator, used, baselineComparable }: Pick<FactInput, 'indicator' | 'used' | 'baselineComparable'>): Trend | undefined {
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
