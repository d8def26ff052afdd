/**
 * Whether the rounding of a row's figures may matter at all (丸めの粗い見積もり): a quick estimate in machine numbers, made wide on
 * purpose, that only decides whether the exact question is asked. Tables of 100,000 rows are mostly far from every limit.
 */
import { assertNever } from './assert-never.ts';
import type { UsedFigures } from './assessment.ts';
import type { RateAbsence, TermRole } from './derivation.ts';
import { tendencyOf } from './formula.ts';
import type { Direction } from './indicator.ts';
import type { Rational } from './rational.ts';
import { toNumber } from './rational.ts';
import { isUnrounded } from './rounding-interval.ts';
import type { Condition, FormulaId, GradeRule, PercentFormulaId, RuleSet } from './rule-set.ts';

/** What a rate must stay clear of for its grade and its last printed digit to be sure. */
export interface RateLimits {
  /** Of the rate, and of the rate over the elapsed share, in percent. */
  readonly rates: readonly number[];
  readonly shares: readonly number[];
  /** A width of the interval that is certainly not told. */
  readonly width: number;
  /** What the actual itself is held against. */
  readonly against: readonly Against[];
  /** In percent of the progress that is due. */
  readonly onPaceFrom: number;
}

type Against = 'target' | 'baseline' | 'pace';

const known = new WeakMap<RuleSet, Map<FormulaId, RateLimits | undefined>>();

/** The limits that the rules for 数値目標 set on rates of a formula; `undefined` where they ask for more than can be estimated. */
export function limitsOf(ruleSet: RuleSet, formula: FormulaId): RateLimits | undefined {
  const ofRuleSet = known.get(ruleSet) ?? new Map<FormulaId, RateLimits | undefined>();
  known.set(ruleSet, ofRuleSet);
  if (!ofRuleSet.has(formula)) ofRuleSet.set(formula, findLimits(ruleSet, formula));
  return ofRuleSet.get(formula);
}

function findLimits({ judge, printing, onPaceFrom }: RuleSet, formula: FormulaId): RateLimits | undefined {
  const isFor = (rule: GradeRule): boolean => rule.formulas?.includes(formula) ?? true;
  const conditions = judge.target.filter(isFor).flatMap(({ when }) => when.map(innermost));
  if (!conditions.every(({ kind }) => indifferent.includes(kind) || kind === 'rate' || kind === 'share' || againstOf[kind] !== undefined)) return undefined;
  const bounds = (of: 'rate' | 'share'): readonly number[] => conditions.flatMap((condition) => (condition.kind === of ? [toNumber(condition.percent)] : []));
  return { rates: bounds('rate'), shares: bounds('share'), width: 9.9 / 10 ** printing.rateDigits, against: [...new Set(conditions.flatMap(({ kind }) => againstOf[kind] ?? []))], onPaceFrom: toNumber(onPaceFrom) };
}

function innermost(condition: Condition): Condition {
  return condition.kind === 'not' ? innermost(condition.of) : condition;
}

/** Conditions that no rounding turns: of a target, which is exact as it was promised, and of what is known of a figure. Whether there is a rate is asked apart. */
const indifferent: readonly Condition['kind'][] = ['absent', 'noRate', 'targetIsZero', 'beforeTargetPeriod', 'olderData', 'preliminary', 'estimate', 'actualIsBaseline'];

const againstOf: { readonly [Kind in Condition['kind']]?: Against } = { targetMet: 'target', targetExceeded: 'target', worseThanBaseline: 'baseline', onPace: 'pace' };

/** Half a unit of the last decimal of actual and baseline; 0 of what was not rounded. */
interface Halves {
  readonly a: number;
  readonly b: number;
}

/** Unrounded values of the terms, in machine numbers. */
interface Terms {
  readonly a: number;
  readonly t: number;
  readonly b: number;
  readonly p: number;
  readonly e: number;
}

/** The formulas without their bounds. */
const estimates: { readonly [Id in Exclude<PercentFormulaId, 'binary'>]: (terms: Terms, isFalling: boolean) => number } = {
  ratio: ({ a, t }) => (a / t) * 100,
  increment_ratio: ({ a, t }) => (a / t) * 100,
  progress: ({ a, t, b }) => ((a - b) / (t - b)) * 100,
  progress_floor0: ({ a, t, b }) => ((a - b) / (t - b)) * 100,
  progress_clamped: ({ a, t, b }) => ((a - b) / (t - b)) * 100,
  linear_share: ({ a, t, b, e }) => ((a - b) / (t - b) / e) * 10_000,
  expected_ratio: ({ a, p }, isFalling) => (isFalling ? p / a : a / p) * 100,
  expected_progress: ({ a, p, b }) => ((a - b) / (p - b)) * 100,
  two_minus_ratio: ({ a, t }) => (2 - a / t) * 100,
  inverse_ratio: ({ a, t }) => (t / a) * 100,
};

/** Whether the exact question must be asked. Errs on the side of asking: what cannot be estimated is asked. */
export function roundingMayMatter(used: UsedFigures, direction: Direction, formula: PercentFormulaId, elapsed: Rational | undefined, limits: RateLimits | undefined): boolean {
  const halves = halvesOf(used);
  if (halves.a === 0 && halves.b === 0) return false;
  if (limits === undefined) return true;
  if (formula === 'binary') return isWithin(numberOf(used, 'actual') - numberOf(used, 'target'), halves.a);
  const terms: Terms = { a: numberOf(used, 'actual', 'actualIncrement'), t: numberOf(used, 'target', 'targetIncrement'), b: numberOf(used, 'baseline'), p: numberOf(used, 'expected'), e: elapsed === undefined ? 100 : toNumber(elapsed) };
  const isFalling = tendencyOf(direction) === 'falling';
  const rate = estimates[formula](terms, isFalling);
  const stray = farthestFrom(rate, formula, terms, halves, isFalling) * 1.01 + Math.abs(rate) * 1e-9;
  const share = terms.e / 100;
  const isClear = limits.rates.every((limit) => Math.abs(rate - limit) > stray) && limits.shares.every((limit) => Math.abs(rate - limit * share) > stray);
  return !(isClear && 2 * stray < limits.width);
}

/** How far the rate strays at most, with actual and baseline at either end; not a number where an end has no rate. */
function farthestFrom(rate: number, formula: Exclude<PercentFormulaId, 'binary'>, terms: Terms, halves: Halves, isFalling: boolean): number {
  const { t, p, e } = terms;
  let farthest = 0;
  for (const sideOfA of sides) {
    for (const sideOfB of sides) {
      const end = estimates[formula]({ a: terms.a + sideOfA * halves.a, b: terms.b + sideOfB * halves.b, t, p, e }, isFalling);
      farthest = Math.max(farthest, Math.abs(end - rate));
    }
  }
  return farthest;
}

const sides = [-1, 1] as const;

/** Whether other unrounded figures may have a rate where these have none. */
export function absenceMayTurn(used: UsedFigures, absence: RateAbsence): boolean {
  const halves = halvesOf(used);
  switch (absence.kind) {
    case 'figureAbsent':
    case 'missingInput':
    case 'targetIsZero':
    case 'elapsedIsZero':
      return false;
    case 'baselineEqualsTarget':
    case 'baselineEqualsExpected':
      return halves.b > 0;
    case 'outsideDomain':
      return absence.direction === undefined && maySlipInside(used, absence.role, halves);
    case 'actualIsZero':
    case 'notComparable':
    case 'acrossBreak':
    case 'trendOnly':
    case 'byPerson':
    case 'noFormula':
    case 'unfitFormula':
      return halves.a > 0 || halves.b > 0;
  }
  return assertNever(absence);
}

/** A target on the wrong side of the baseline by less than the baseline may stray, or an actual below zero by less than it may. */
function maySlipInside(used: UsedFigures, role: TermRole, { a, b }: Halves): boolean {
  if (role === 'actual' || role === 'actualIncrement') return isWithin(numberOf(used, 'actual', 'actualIncrement'), a);
  if (b === 0) return false;
  return isWithin(numberOf(used, role === 'expected' ? 'expected' : 'target') - numberOf(used, 'baseline'), b);
}

/** Whether the actual itself, held against target, baseline or the progress due, may come to stand on the other side. */
export function standingMayTurn(used: UsedFigures, elapsed: Rational | undefined, limits: RateLimits): boolean {
  const halves = halvesOf(used);
  if (halves.a === 0 && halves.b === 0) return false;
  const [a, t, b] = [numberOf(used, 'actual', 'actualIncrement'), numberOf(used, 'target', 'targetIncrement'), numberOf(used, 'baseline')];
  return limits.against.some((other) => {
    switch (other) {
      case 'target':
        return isWithin(a - t, halves.a);
      case 'baseline':
        return isWithin(a - b, halves.a + halves.b);
      case 'pace':
        return elapsed !== undefined && paceMayTurn({ a, t, b, p: numberOf(used, 'expected'), e: toNumber(elapsed) }, halves, limits.onPaceFrom / 100);
    }
    return assertNever(other);
  });
}

/** By how much the progress made is ahead of the part of the due progress that is asked for: at most this far off at the ends of what is rounded. */
function paceMayTurn({ a, t, b, p, e }: Terms, halves: Halves, from: number): boolean {
  const dueAt = (baseline: number): number => (Number.isNaN(p) ? ((t - baseline) * e) / 100 : p - baseline);
  if (isWithin(t - b, halves.b) || isWithin(dueAt(b), halves.b)) return true;
  const asked = Math.sign(dueAt(b)) === Math.sign(t - b) ? from : 1;
  const lead = (actual: number, baseline: number): number => actual - baseline - dueAt(baseline) * asked;
  const ends = sides.flatMap((ofA) => sides.map((ofB) => Math.abs(lead(a + ofA * halves.a, b + ofB * halves.b) - lead(a, b))));
  return isWithin(lead(a, b), Math.max(...ends) + (Math.abs(a) + Math.abs(b) + Math.abs(t)) * 1e-9);
}

/** Whether a trend against the baseline, in which every difference counts, may turn. */
export function trendMayTurn(used: UsedFigures): boolean {
  const halves = halfOf(used, 'actual') + halfOf(used, 'baseline');
  return halves > 0 && isWithin(numberOf(used, 'actual') - numberOf(used, 'baseline'), halves);
}

/** Not a number is within: what cannot be estimated is asked. */
function isWithin(distance: number, half: number): boolean {
  return !(Math.abs(distance) > half * 1.01);
}

function numberOf(used: UsedFigures, ...roles: readonly ('actual' | 'actualIncrement' | 'target' | 'targetIncrement' | 'baseline' | 'expected')[]): number {
  for (const role of roles) {
    const figure = used[role]?.figure;
    if (figure?.kind === 'value') return toNumber(figure.value);
  }
  return Number.NaN;
}

function halvesOf(used: UsedFigures): Halves {
  return { a: halfOf(used, 'actual') || halfOf(used, 'actualIncrement'), b: halfOf(used, 'baseline') };
}

function halfOf(used: UsedFigures, role: 'actual' | 'actualIncrement' | 'baseline'): number {
  const each = used[role];
  if (each?.figure.kind !== 'value') return 0;
  const { value, digits } = each.figure;
  return isUnrounded({ value, digits, unit: each.unit, measure: each.kind }) ? 0 : 0.5 / 10 ** digits;
}
