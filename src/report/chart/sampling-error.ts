/** Sampling error (標本誤差) of a survey share: 1.96 standard errors of a simple random sample, the usual 95 % interval. */
import type { IndicatorChartInput } from './chart.ts';
import type { TrackedIndicator } from '../../domain/indicator.ts';
import { samePeriod } from '../../domain/period.ts';
import type { Quantity } from '../../domain/quantity.ts';
import type { Rational } from '../../domain/rational.ts';
import { compare, fromInteger, multiply, rational, subtract } from '../../domain/rational.ts';
import { powerOfTen } from '../../domain/rounding.ts';
import type { Unit } from '../../domain/unit.ts';
import { differenceUnit } from '../../domain/unit.ts';
import type { Point } from './chart-data.ts';

export interface SamplingError {
  readonly respondents: Quantity;
  /** In points, rounded to the digits of the share. */
  readonly margin: Quantity;
}

/** `undefined` unless the share comes from a survey whose number of respondents in that period is known. */
export function samplingError(input: IndicatorChartInput, indicator: TrackedIndicator, actual: Point | undefined): SamplingError | undefined {
  if (actual === undefined || indicator.unit.symbol !== '%') return undefined;
  const survey = input.strategy.surveys.find(({ id }) => id === indicator.survey);
  const respondents = survey?.rounds.find(({ period }) => samePeriod(period, actual.period))?.respondents;
  if (respondents === undefined || respondents <= 0) return undefined;
  const value = marginOf(actual.value, respondents, actual.digits);
  const people: Unit = { symbol: '人', base: '人', scale: fromInteger(1), dimension: 'count' };
  const asked = { value: fromInteger(respondents), digits: 0, unit: people };
  return value === undefined ? undefined : { respondents: asked, margin: { value, digits: actual.digits, unit: differenceUnit(actual.unit) } };
}

/**
 * 1.96 × √(share × (100 − share) / n), in points, to the nearest last digit; no machine number takes part.
 * @example marginOf(90.6, 2000, 1) // 1.3
 */
export function marginOf(share: Rational, respondents: number, digits: number): Rational | undefined {
  const rest = subtract(fromInteger(100), share);
  if (compare(share, fromInteger(0)) < 0 || compare(rest, fromInteger(0)) < 0) return undefined;
  const square = multiply(multiply(rational(196n * 196n, 10_000n), multiply(share, rest)), rational(1n, BigInt(respondents)));
  const scale = powerOfTen(digits);
  const doubled = wholeRoot((4n * square.num * scale * scale) / square.den);
  return rational((doubled + 1n) / 2n, scale);
}

/** The greatest whole number whose square is not above `value` (Newton). */
function wholeRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let guess = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (guess + value / guess) / 2n;
    if (next >= guess) return guess;
    guess = next;
  }
}
