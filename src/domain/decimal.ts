/**
 * Decimal numbers as people write them (数値の表記) in a cell, a form or a dataset, read without guessing:
 * what can be understood in two ways is refused.
 */
import type { Rational } from './rational.ts';
import { equals, rational } from './rational.ts';
import { toHalfWidth } from './half-width.ts';
import { formatDecimal, powerOfTen, round } from './rounding.ts';

/** A value with the number of decimals it was written with: "50.0" has one, and says so when it is printed again. */
export interface Decimal {
  readonly value: Rational;
  readonly digits: number;
}

/** Nobody writes a longer number; reading time stays bounded. */
const longestText = 400;

/**
 * The sign, the whole part (plain, or with a comma before every third digit) and the decimals. ー, ‐ and − all stand for
 * minus in real cells; a dash alone ("—", "-") means "no value" and is no number.
 */
const pattern = /^([△▲−‐ー+-])?(0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/;

/**
 * Reads one number. Understood: full-width digits, point and comma, well-formed thousands commas, blanks around it, and
 * △ ▲ − - ‐ ー or + before the first digit. All else gives `undefined`: "1.234,5", "1,23", ".5", "5.", "007", "1e3", "12人".
 * @example parseDecimal('△１，２３４．５０') // value -2469/2, digits 2
 */
export function parseDecimal(text: string): Decimal | undefined {
  if (text.length > longestText) return undefined;
  const parts = pattern.exec(toHalfWidth(text).trim());
  const whole = parts?.[2];
  if (parts === null || whole === undefined) return undefined;
  const fraction = parts[3] ?? '';
  const scaled = BigInt(whole.replaceAll(',', '') + fraction);
  const isNegative = parts[1] !== undefined && parts[1] !== '+';
  return { value: rational(isNegative ? -scaled : scaled, powerOfTen(fraction.length)), digits: fraction.length };
}

/**
 * The plain form that data files hold: ASCII, no commas; `parseDecimal` reads back the same value and digits.
 * @throws RangeError when the value does not end within its digits (1/3): round it first, with the mode in view.
 * @example printDecimal({ value: rational(-7n, 5n), digits: 2 }) // "-1.40"
 */
export function printDecimal(decimal: Decimal): string {
  if (!equals(round(decimal.value, decimal.digits, 'truncate'), decimal.value)) {
    throw new RangeError(`the value has more than ${decimal.digits} decimals: round it first`);
  }
  return formatDecimal(decimal.value, { digits: decimal.digits, mode: 'truncate', negative: '-' });
}
