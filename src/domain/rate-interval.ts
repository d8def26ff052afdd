/**
 * Interval of rates (達成度の範囲): every rate that the rounding of the displayed inputs allows. A displayed rate inside it is
 * right, whatever digits it was computed from; outside it no unrounded inputs give it.
 */
import type { Formula, FormulaInput, FormulaTerm } from './formula.ts';
import { formulas, tendencyOf } from './formula.ts';
import type { Direction } from './indicator.ts';
import type { Rational } from './rational.ts';
import { compare, fromInteger, maximum, minimum, multiply, sign, subtract } from './rational.ts';
import { reaches } from './meets-target.ts';
import type { Interval, RateInterval } from './rounding-interval.ts';
import type { PercentFormulaId } from './rule-set.ts';

/** What stands in the places of a formula; of an increment indicator, target and actual are the increments. */
export interface IntervalInput {
  readonly direction: Direction;
  readonly terms: { readonly [Term in FormulaTerm]?: Interval };
  /** Of a band (範囲内), for `binary`. */
  readonly upperTarget?: Interval;
}

type TermValues = FormulaInput['values'];

/** One combination of ends, and the rate there; a formula that has none there gives `undefined`. */
export interface RateCorner {
  readonly values: TermValues;
  readonly percent: Rational | undefined;
}

/**
 * The rates from the lowest to the highest, exactly, both ends included. Outside the formula's domain it computes all the
 * same, as a body may have done. `undefined` where a term is missing.
 * @example rateInterval('ratio', { direction: 'increase', terms: { actual: 6.0 ± 0.05, target: exactly(6.2) } }) // 95.96… to 97.58…
 */
export function rateInterval(id: PercentFormulaId, { direction, terms, upperTarget }: IntervalInput): RateInterval | undefined {
  const formula = formulas[id];
  if (formula.terms.some((term) => terms[term] === undefined)) return undefined;
  const corners = [...cornersOf(formula, terms), ...(id === 'binary' ? bandCorner(terms) : [])].flatMap((values) => endsOf(upperTarget).map((upper) => rateAt(formula, direction, values, upper)));
  return intervalOf(formula, direction, corners);
}

/**
 * Every formula is a quotient whose parts change evenly with each term. While the divisor keeps its sign, the rate only rises
 * or only falls along each term, so that the lowest and the highest rate lie at corners; and the divisor keeps its sign
 * exactly when it has the same one at all corners. Where it is zero at a corner, there is no rate there.
 */
export function intervalOf(formula: Formula, direction: Direction, corners: readonly RateCorner[]): RateInterval {
  const signs = new Set(corners.map(({ values }) => sign(divisorOf(formula, direction, values))));
  const percents = corners.map(({ percent }) => percent).filter((percent) => percent !== undefined);
  const [first] = percents;
  if (first === undefined || percents.length < corners.length || signs.size > 1) return { kind: 'unbounded' };
  return { kind: 'bounded', lowest: percents.reduce(minimum, first), highest: percents.reduce(maximum, first) };
}

function divisorOf({ id, usesBaseline, terms }: Formula, direction: Direction, { actual, target, expected, baseline, elapsed = one }: TermValues): Rational {
  if (id === 'binary') return one;
  const isTurned = id === 'inverse_ratio' || (id === 'expected_ratio' && tendencyOf(direction) === 'falling');
  const divisor = (isTurned ? actual : terms.includes('expected') ? expected : target) ?? one;
  return multiply(usesBaseline && baseline !== undefined ? subtract(divisor, baseline) : divisor, elapsed);
}

const one = fromInteger(1);

function cornersOf({ terms }: Formula, intervals: IntervalInput['terms']): readonly TermValues[] {
  let corners: readonly TermValues[] = [{}];
  for (const term of terms) corners = corners.flatMap((values) => endsOf(intervals[term]).map((end) => ({ ...values, [term]: end })));
  return corners;
}

/** Where the actual may be this side of a band or beyond it, it may be inside too. */
function bandCorner({ actual, target }: IntervalInput['terms']): readonly TermValues[] {
  if (actual === undefined || target === undefined) return [];
  const isInside = compare(actual.lowest, target.lowest) <= 0 && compare(target.lowest, actual.highest) <= 0;
  return isInside ? [{ actual: target.lowest, target: target.lowest }] : [];
}

function endsOf(interval: Interval | undefined): readonly (Rational | undefined)[] {
  return interval === undefined ? [undefined] : [interval.lowest, interval.highest];
}

function rateAt(formula: Formula, direction: Direction, values: TermValues, upper: Rational | undefined): RateCorner {
  const { actual, target } = values;
  const reached = actual !== undefined && target !== undefined && reaches(direction, actual, target, upper);
  const result = formula.compute({ direction, values, reached }, 'caveat');
  return { values, percent: result.kind === 'rate' ? result.percent : undefined };
}
