/** The ways in which a body may have come from printed figures to a printed rate: formula up, formula down, which target, which rounding. */
import { equals, fromInteger, isZero, negate } from '../../domain/rational.ts';
import { rateInterval } from '../../domain/rate-interval.ts';
import type { RoundingMode } from '../../domain/rounding.ts';
import type { Interval } from '../../domain/rounding-interval.ts';
import type { PercentFormulaId } from '../../domain/rule-set.ts';
import { canPrint, intervalOfFigure, roundingIntervalOf } from './printed-interval.ts';
import type { RateRow } from './rate-family.ts';
import { assertNever } from '../../domain/assert-never.ts';

export const provableFormulas = ['ratio', 'progress', 'two_minus_ratio', 'inverse_ratio', 'progress_clamped'] as const satisfies readonly PercentFormulaId[];
export type ProvableFormula = (typeof provableFormulas)[number];

const roundings = ['halfUp', 'truncate', 'ceiling'] as const satisfies readonly RoundingMode[];

export interface RateWay {
  readonly rising: ProvableFormula;
  readonly falling: ProvableFormula;
  /** Position among the target columns. */
  readonly target: number;
  readonly rounding: RoundingMode;
}

/** The commonest first, so that of several that explain all rows the plainest is named. */
export function rateWays(targets: number, rising: readonly ProvableFormula[], falling: readonly ProvableFormula[]): readonly RateWay[] {
  const positions = Array.from({ length: targets }, (_, at) => targets - 1 - at);
  return roundings.flatMap((rounding) => positions.flatMap((target) => rising.flatMap((up) => falling.map((down) => ({ rising: up, falling: down, target, rounding })))));
}

/** Whether a way may give the printed rate, for some value inside the rounding of its inputs; each formula is computed once. */
export function explainerOf(row: RateRow): (way: RateWay) => boolean {
  const known = new Map<string, Interval | undefined>();
  const fromZero = row.countsFromZero ? ratesFromZero(row) : undefined;
  const gives = (formula: ProvableFormula, direction: 'increase' | 'decrease', { target, rounding }: RateWay): boolean => {
    const key = `${formula} ${direction} ${target}`;
    if (!known.has(key)) known.set(key, intervalOfRate(formula, direction, target, row));
    const interval = known.get(key);
    return (interval !== undefined && canPrint(interval, row.rate, rounding)) || (fromZero !== undefined && fromZero(formula, direction, target, rounding));
  };
  return (way) => {
    if (row.tendency === 'unknown' && isWhole(row)) return true;
    const rises = row.tendency !== 'falling' && gives(way.rising, 'increase', way);
    return rises || (row.tendency !== 'rising' && gives(way.falling, 'decrease', way));
  };
}

/** Where the target keeps the baseline, bodies print 100 when it is kept and 0 when it is not. */
function isWhole({ rate: { value } }: RateRow): boolean {
  return isZero(value) || equals(value, fromInteger(100));
}

/** The same with a baseline of zero. */
function ratesFromZero(row: RateRow): (formula: ProvableFormula, direction: 'increase' | 'decrease', target: number, rounding: RoundingMode) => boolean {
  const { baseline: _, ...rest } = row;
  return (formula, _direction, target, rounding) => {
    if (formula !== 'progress' && formula !== 'progress_clamped') return false;
    const interval = intervalOfRate('ratio', 'increase', target, rest);
    return interval !== undefined && canPrint(interval, row.rate, rounding);
  };
}

/** The exact rates that the row's figures allow by any formula that gives the printed one; its own rounding where none does. */
export function possibleRates(row: RateRow): readonly Interval[] {
  const printed = roundingIntervalOf(row.rate);
  const found = row.targets.flatMap((_, target) => provableFormulas.map((formula) => intervalOfRate(formula, row.tendency === 'falling' ? 'decrease' : 'increase', target, row)));
  const fitting = found.filter((interval) => interval !== undefined).filter((interval) => roundings.some((mode) => canPrint(interval, row.rate, mode)));
  return fitting.length === 0 ? [printed] : fitting;
}

/** Formulas that a body would use for what rises, or for what falls; the others print a swapped fraction. */
export const sensible: Readonly<Record<'rising' | 'falling', readonly ProvableFormula[]>> = { rising: ['ratio', 'progress', 'progress_clamped'], falling: ['progress', 'progress_clamped', 'two_minus_ratio', 'inverse_ratio'] };

/** A formula by which the rate would be right with the same target and rounding, where the row follows another one. */
export function otherFormula(row: RateRow, way: RateWay): ProvableFormula | undefined {
  const { tendency } = row;
  if (tendency === 'unknown') return undefined;
  const explains = explainerOf(row);
  return sensible[tendency].find((formula) => explains({ ...way, [tendency]: formula }));
}

/** The rates that the printed inputs allow; `undefined` where the formula has none. Without a bound every rate is allowed. */
export function intervalOfRate(formula: ProvableFormula, direction: 'increase' | 'decrease', target: number, { row, targets, actual, baseline }: RateRow): Interval | undefined {
  const aim = targets[target];
  if (aim === undefined) return undefined;
  const terms = {
    actual: intervalOfFigure(actual.figure, actual.column, row),
    target: intervalOfFigure(aim.figure, aim.column, row),
    ...(baseline === undefined ? {} : { baseline: intervalOfFigure(baseline.figure, baseline.column, row) }),
  };
  const interval = rateInterval(formula, { direction, terms });
  if (interval?.kind !== 'unbounded') return interval;
  return isRounded(terms) ? anyRate : undefined;
}

/** Where exact terms have no rate, there is none; where rounded ones may divide by nothing, there is no bound. */
function isRounded(terms: Readonly<Record<string, Interval>>): boolean {
  return Object.values(terms).some(({ lowest, highest }) => !equals(lowest, highest));
}

const far = fromInteger(1_000_000_000);
const anyRate: Interval = { lowest: negate(far), highest: far };

/** In the words of a report. */
export function formulaWords(formula: ProvableFormula): string {
  switch (formula) {
    case 'ratio':
      return '実績値÷目標値';
    case 'progress':
      return '（実績値－基準値）÷（目標値－基準値）';
    case 'progress_clamped':
      return '（実績値－基準値）÷（目標値－基準値）、0～100％';
    case 'two_minus_ratio':
      return '2－実績値÷目標値';
    case 'inverse_ratio':
      return '目標値÷実績値';
  }
  return assertNever(formula);
}

export function roundingWords(mode: RoundingMode): string {
  switch (mode) {
    case 'halfUp':
    case 'halfEven':
      return '四捨五入';
    case 'truncate':
    case 'floor':
      return '切り捨て';
    case 'ceiling':
      return '切り上げ';
  }
  return assertNever(mode);
}

