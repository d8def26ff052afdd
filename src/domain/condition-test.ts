/** Tests of a rule of judgement (判定の条件) on one indicator, each with the numbers it compared. */
import { assertNever } from './assert-never.ts';
import type { Rate, UsedFigures } from './assessment.ts';
import { compares } from './compares.ts';
import type { Pace } from './derivation.ts';
import { tendencyOf } from './formula.ts';
import type { AbsenceReason } from './figure.ts';
import type { Direction, Indicator } from './indicator.ts';
import { isBeforeTarget } from './pace.ts';
import { samePeriod } from './period.ts';
import { roleOf, valueOf } from './rate.ts';
import type { Rational } from './rational.ts';
import { compare, divide, equals, fromInteger, isZero, maximum, multiply, sign, subtract } from './rational.ts';
import type { Comparison, Condition, FormulaId, TrendRule } from './rule-set.ts';
import type { Trend } from './trend.ts';
import type { Unit } from './unit.ts';

/** What the conditions of a rule are asked about. */
export interface IndicatorFacts {
  readonly indicator: Indicator;
  readonly used: UsedFigures;
  /** The formula that makes the rate, or would. */
  readonly formula: FormulaId;
  readonly rate: Rate | null;
  /** The rate that bands are held against: exact, or as rounded for print. */
  readonly judgedRate: Rational | undefined;
  readonly points: Rational | undefined;
  readonly pace: Pace | undefined;
  /** Elapsed share of the plan, in percent. */
  readonly elapsed: Rational | undefined;
  /** `undefined` where nothing comparable is there. */
  readonly trend: Trend | undefined;
  readonly trendAgainst: TrendRule['against'];
  /** Whether the target is met, in every year where every year has to. */
  readonly reached: boolean;
  /** Whether the baseline compares with the actual and the target. */
  readonly baselineComparable: boolean;
  /** Whether the actual is older than the report's year. */
  readonly isOlder: boolean;
}

/** `unit` of the numbers compared; they are percentages without it. */
export interface TestResult {
  readonly holds: boolean;
  readonly left?: Rational;
  readonly right?: Rational;
  readonly unit?: Unit;
  readonly unmet?: true;
}

/** 点: what points are counted in. */
export const pointUnit: Unit = { symbol: '点', base: '点', scale: fromInteger(1), dimension: 'other' };

/** One test. A figure that is absent makes every comparison with it false; `not` turns the answer round. */
export function testCondition(condition: Condition, facts: IndicatorFacts): TestResult {
  const { used, rate, pace, trend } = facts;
  switch (condition.kind) {
    case 'absent':
      return { holds: condition.reason === undefined ? actualOf(facts) === undefined || targetOf(facts) === undefined : isAbsentFor(condition.reason, facts) };
    case 'actualIsBaseline':
      return { holds: isBaselineItself(used) };
    case 'targetIsZero':
      return testTargetIsZero(facts);
    case 'noRate':
      return { holds: rate === null };
    case 'targetMet':
      return inUnit(facts, facts.reached, actualOf(facts), targetOf(facts));
    case 'targetExceeded':
      return testExceeded(facts);
    case 'beforeTargetPeriod':
      return { holds: isBeforeTarget(used) };
    case 'onPace':
      return pace === undefined ? { holds: false } : { holds: pace.onPace, left: pace.progressShare, right: pace.elapsedShare };
    case 'worseThanBaseline':
      return testAgainstBaseline(facts);
    case 'better':
    case 'unchanged':
    case 'worse':
      return { holds: trend?.verdict === condition.kind };
    case 'olderData':
      return { holds: facts.isOlder };
    case 'preliminary':
    case 'estimate':
      return { holds: standingOf(facts) === condition.kind };
    case 'rate':
      return testRate(facts, condition.comparison, condition.percent);
    case 'share':
      return testNumber(shareOf(facts), condition.comparison, condition.percent);
    case 'points':
      return facts.points === undefined ? { holds: false } : { ...testNumber(facts.points, condition.comparison, condition.points), unit: pointUnit };
    case 'not': {
      const inner = testCondition(condition.of, facts);
      return { ...inner, holds: !inner.holds };
    }
  }
  return assertNever(condition);
}

/** The rate over the elapsed share of the plan, in percent; `undefined` without a rate, and while no time has passed. */
export function shareOf({ judgedRate, elapsed }: Pick<IndicatorFacts, 'judgedRate' | 'elapsed'>): Rational | undefined {
  if (judgedRate === undefined || elapsed === undefined || sign(elapsed) <= 0) return undefined;
  return multiply(divide(judgedRate, elapsed), fromInteger(100));
}

/** Two values of one period; an absence of the same period is no value. */
function isBaselineItself({ actual, baseline }: UsedFigures): boolean {
  return actual?.figure.kind === 'value' && baseline?.figure.kind === 'value' && samePeriod(actual.period, baseline.period);
}

function isAbsentFor(reason: AbsenceReason, { indicator, used }: IndicatorFacts): boolean {
  const figure = used[roleOf('actual', indicator.kind)]?.figure;
  return figure?.kind === 'absent' && figure.reason === reason;
}

function actualOf({ indicator, used }: IndicatorFacts): Rational | undefined {
  return valueOf(used[roleOf('actual', indicator.kind)]);
}

function targetOf({ indicator, used }: IndicatorFacts): Rational | undefined {
  return valueOf(used[roleOf('target', indicator.kind)]);
}

function standingOf({ indicator, used }: IndicatorFacts): 'final' | 'preliminary' | 'estimate' | undefined {
  const figure = used[roleOf('actual', indicator.kind)]?.figure;
  return figure?.kind === 'value' ? figure.standing : undefined;
}

/** 100 % or more would claim a target that its own value does not meet (未満), or that an earlier year missed (毎年). */
function testRate({ indicator, judgedRate, reached }: IndicatorFacts, comparison: Comparison, percent: Rational): TestResult {
  const result = testNumber(judgedRate, comparison, percent);
  const claims = (comparison === 'atLeast' || comparison === 'above') && compare(percent, fromInteger(100)) >= 0;
  const isUnmet = !reached && (indicator.strict === true || indicator.everyYear === true);
  return claims && isUnmet && result.holds ? { ...result, holds: false, unmet: true } : result;
}

function testNumber(left: Rational | undefined, comparison: Comparison, right: Rational): TestResult {
  return left === undefined ? { holds: false } : { holds: compares(left, comparison, right), left, right };
}

function inUnit({ indicator, used }: IndicatorFacts, holds: boolean, left: Rational | undefined, right?: Rational): TestResult {
  if (left === undefined) return { holds };
  const unit = used[roleOf('actual', indicator.kind)]?.unit ?? indicator.unit;
  return right === undefined ? { holds, left, unit } : { holds, left, right, unit };
}

function testTargetIsZero(facts: IndicatorFacts): TestResult {
  const target = targetOf(facts);
  return target === undefined ? { holds: false } : inUnit(facts, isZero(target), target);
}

/** Within a band nothing lies past the target. */
function testExceeded(facts: IndicatorFacts): TestResult {
  const [actual, target] = [actualOf(facts), targetOf(facts)];
  const isPast = actual !== undefined && target !== undefined && tendencyOf(facts.indicator.direction) !== 'band' && !equals(actual, target);
  return inUnit(facts, isPast && facts.reached, actual, target);
}

function testAgainstBaseline(facts: IndicatorFacts): TestResult {
  const actual = actualOf(facts);
  const baseline = valueOf(facts.used.baseline);
  if (!facts.baselineComparable || actual === undefined || baseline === undefined) return { holds: false };
  return inUnit(facts, isWorse(facts, actual, baseline), actual, baseline);
}

function isWorse({ indicator, used }: IndicatorFacts, actual: Rational, baseline: Rational): boolean {
  return isFurther(indicator.direction, actual, baseline, valueOf(used.target), valueOf(used.upperTarget));
}

/** Whether `value` lies on the worse side of `other`; for a band, further outside of it. */
function isFurther(direction: Direction, value: Rational, other: Rational, lower: Rational | undefined, upper: Rational | undefined): boolean {
  const tendency = tendencyOf(direction);
  if (tendency === 'rising') return compare(value, other) < 0;
  if (tendency === 'falling') return compare(value, other) > 0;
  if (lower === undefined || upper === undefined) return false;
  return compare(distanceFromBand(value, lower, upper), distanceFromBand(other, lower, upper)) > 0;
}

/** Zero or less inside the band counts as being in it. */
function distanceFromBand(value: Rational, lower: Rational, upper: Rational): Rational {
  return maximum(fromInteger(0), maximum(subtract(lower, value), subtract(value, upper)));
}
