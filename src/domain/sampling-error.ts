/**
 * Sampling error (標本誤差) of survey shares: how far a share, or the difference of two, may stray because some were asked and
 * not all. A simple random sample without weights is assumed. Everything is decided exactly: where a formula has a square
 * root, squares are compared, and a root is taken only to print it.
 */
import type { Rational } from './rational.ts';
import { add, compare, fromInteger, multiply, rational, subtract } from './rational.ts';
import { powerOfTen } from './rounding.ts';

/** 信頼度, in percent. */
export const confidences = [90, 95, 99] as const;
export type Confidence = (typeof confidences)[number];

export const usualConfidence: Confidence = 95;

/** Standard errors on either side of a share, by confidence: the usual tabulated decimals, exactly. */
const standardErrors: Readonly<Record<Confidence, Rational>> = { 90: rational(1645n, 1000n), 95: rational(196n, 100n), 99: rational(2576n, 1000n) };

/** A share in percent, of so many respondents. */
export interface SampledShare {
  readonly percent: Rational;
  readonly respondents: number;
}

/**
 * The square of the half width, in points, of the interval of a share, or of the difference of independent shares:
 * z² × Σ p(100 − p)/n. `undefined` where a share is none (below 0 or above 100 %) or nobody was asked.
 * @example squaredMargin([{ percent: 50, respondents: 400 }]) // 2401/100: ±4.9 points
 */
export function squaredMargin(shares: readonly SampledShare[], confidence: Confidence = usualConfidence): Rational | undefined {
  let variance = zero;
  for (const { percent, respondents } of shares) {
    const rest = subtract(hundred, percent);
    if (respondents <= 0 || compare(percent, zero) < 0 || compare(rest, zero) < 0) return undefined;
    variance = add(variance, multiply(multiply(percent, rest), rational(1n, BigInt(respondents))));
  }
  const z = standardErrors[confidence];
  return multiply(multiply(z, z), variance);
}

const zero = fromInteger(0);
const hundred = fromInteger(100);

/** Whether a difference, in points, is no larger than the half width whose square is given: |d| ≤ √m as d² ≤ m. */
export function isWithin(difference: Rational, square: Rational): boolean {
  return compare(multiply(difference, difference), square) <= 0;
}

/**
 * The root of a square as it is printed: the nearest decimal of so many digits, a half upwards.
 * @example printedRoot(2401/100, 1) // 49/10
 */
export function printedRoot(square: Rational, digits: number): Rational {
  const scale = powerOfTen(digits);
  const doubled = wholeRoot((4n * square.num * scale * scale) / square.den);
  return rational((doubled + 1n) / 2n, scale);
}

/**
 * The half width of the interval of one share, in points, as it is printed.
 * @example marginOf(90.6, 2000, 1) // 1.3
 */
export function marginOf(percent: Rational, respondents: number, digits: number, confidence: Confidence = usualConfidence): Rational | undefined {
  const square = squaredMargin([{ percent, respondents }], confidence);
  return square === undefined ? undefined : printedRoot(square, digits);
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

/** So many respondents, and the share that they make. */
export interface PossibleShare {
  readonly count: number;
  readonly percent: Rational;
}

/**
 * The shares nearest to a printed one that so many respondents can give, where they cannot give the printed one (GRIM test):
 * no whole number of them rounds to it. `undefined` where one does; a value on the edge of rounding counts as rounded either
 * way. A weighted survey, or one whose denominator is another number, is not bound by this.
 * @example impossibleShare({ percent: 50.2, respondents: 20 }, 1)?.[0] // { count: 10, percent: 50 }
 */
export function impossibleShare({ percent, respondents }: SampledShare, digits: number): readonly PossibleShare[] | undefined {
  const asked = BigInt(respondents);
  if (respondents <= 0 || compare(percent, zero) < 0 || compare(percent, hundred) > 0) return undefined;
  const half = rational(1n, 2n * powerOfTen(digits));
  const least = ceiling(countFor(subtract(percent, half), asked));
  const most = floor(countFor(add(percent, half), asked));
  if (least <= most) return undefined;
  return [most, least].filter((count) => count >= 0n && count <= asked).map((count) => ({ count: Number(count), percent: rational(count * 100n, asked) }));
}

function countFor(percent: Rational, asked: bigint): Rational {
  return multiply(percent, rational(asked, 100n));
}

function floor({ num, den }: Rational): bigint {
  const towardsZero = num / den;
  return num < 0n && towardsZero * den !== num ? towardsZero - 1n : towardsZero;
}

function ceiling({ num, den }: Rational): bigint {
  return -floor({ num: -num, den });
}
