/**
 * Rounding (端数処理) and printing with a fixed number of decimals: the one place where an exact figure
 * becomes the figure a reader sees, such as 達成度 "481.6%" or 前年度比 "△1.4pt".
 */
import { assertNever } from './assert-never.ts';
import type { Rational } from './rational.ts';
import { rational } from './rational.ts';

/**
 * How a value that lies between two printable ones is decided.
 * - `halfUp` 四捨五入: to the nearest; a half goes away from zero (2.5 → 3, −2.5 → −3), so that a fall of 2.5
 *   is printed as large as a rise of 2.5.
 * - `halfEven` 偶数丸め: to the nearest; a half goes to the even neighbour (2.5 → 2, 3.5 → 4).
 * - `truncate` 切り捨て: towards zero (2.9 → 2, −2.9 → −2).
 * - `ceiling` 切り上げ: towards plus infinity (2.1 → 3, −2.9 → −2).
 * - `floor`: towards minus infinity (2.9 → 2, −2.1 → −3).
 */
export type RoundingMode = 'halfUp' | 'halfEven' | 'truncate' | 'ceiling' | 'floor';

/** The sign printed before a value below zero; official reports print △. */
export type NegativeSign = '△' | '▲' | '-' | '−';

export interface DecimalFormat {
  /** Decimals printed; trailing zeros are kept. Below zero it rounds to tens, hundreds, … and prints no decimals. */
  readonly digits: number;
  readonly mode: RoundingMode;
  /** Commas between thousands; off unless asked for. */
  readonly grouping?: boolean;
  /** '△' unless told otherwise. */
  readonly negative?: NegativeSign;
  /** A "+" before a value above zero; off unless asked for. Zero never has a sign. */
  readonly plus?: boolean;
}

/**
 * The value rounded to `digits` decimals, still exact. Digits below zero round to tens (-1), hundreds (-2), …
 * @example round(rational(23n, 80n), 3, 'halfUp') // 0.288 = 36/125
 */
export function round(r: Rational, digits: number, mode: RoundingMode): Rational {
  if (r.den === 1n && digits >= 0) return r;
  const power = powerOfTen(Math.abs(digits));
  if (digits >= 0) return rational(wholeNearest(r.num * power, r.den, mode), power);
  return rational(wholeNearest(r.num, r.den * power, mode) * power);
}

/**
 * The value as a reader sees it. What rounds to zero is printed without a sign.
 * @example formatDecimal(fromInteger(1408), { digits: 1, mode: 'halfUp', grouping: true }) // "1,408.0"
 * @example formatDecimal(rational(-7n, 5n), { digits: 1, mode: 'halfUp' }) // "△1.4"
 * @example formatDecimal(fromInteger(13), { digits: 0, mode: 'halfUp', plus: true }) // "+13"
 */
export function formatDecimal(r: Rational, format: DecimalFormat): string {
  const decimals = Math.max(format.digits, 0);
  const rounded = round(r, format.digits, format.mode);
  const scaled = (rounded.num * powerOfTen(decimals)) / rounded.den;
  const text = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
  const whole = text.slice(0, text.length - decimals);
  const fraction = decimals === 0 ? '' : `.${text.slice(-decimals)}`;
  const body = `${format.grouping === true ? grouped(whole) : whole}${fraction}`;
  if (scaled < 0n) return `${format.negative ?? '△'}${body}`;
  return scaled > 0n && format.plus === true ? `+${body}` : body;
}

/** 10 to the power of a whole exponent from 0; the common ones are made once. */
export function powerOfTen(exponent: number): bigint {
  return powers[exponent] ?? 10n ** BigInt(exponent);
}

const powers: readonly bigint[] = Array.from({ length: 20 }, (_, exponent) => 10n ** BigInt(exponent));

/** num/den (den positive) brought to a whole number. */
function wholeNearest(num: bigint, den: bigint, mode: RoundingMode): bigint {
  const towardsZero = num / den;
  const remainder = num - towardsZero * den;
  if (remainder === 0n) return towardsZero;
  return goesAwayFromZero(towardsZero, remainder, den, mode) ? towardsZero + (num < 0n ? -1n : 1n) : towardsZero;
}

function goesAwayFromZero(towardsZero: bigint, remainder: bigint, den: bigint, mode: RoundingMode): boolean {
  const doubled = remainder < 0n ? -2n * remainder : 2n * remainder;
  switch (mode) {
    case 'halfUp':
      return doubled >= den;
    case 'halfEven':
      return doubled > den || (doubled === den && towardsZero % 2n !== 0n);
    case 'truncate':
      return false;
    case 'ceiling':
      return remainder > 0n;
    case 'floor':
      return remainder < 0n;
  }
  return assertNever(mode);
}

function grouped(whole: string): string {
  if (whole.length <= 3) return whole;
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
}
