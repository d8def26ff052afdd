/** Quantities (数量): a value with the decimals it was written with and its unit, as 別紙1 prints them: 92.3%, 708万t-CO₂, △25人. */
import type { Rational } from './rational.ts';
import { divide, equals, multiply, subtract } from './rational.ts';
import type { NegativeSign, RoundingMode } from './rounding.ts';
import { formatDecimal, powerOfTen } from './rounding.ts';
import type { Unit } from './unit.ts';
import { convert, differenceUnit } from './unit.ts';

/** `digits` are the decimals that are known and printed. */
export interface Quantity {
  readonly value: Rational;
  readonly digits: number;
  readonly unit: Unit;
}

export interface QuantityFormat {
  /** '△' unless told otherwise. */
  readonly negative?: NegativeSign;
  /** Commas between thousands; on unless switched off. */
  readonly grouping?: boolean;
  /** A "+" before a value above zero, for differences (前年度比). */
  readonly plus?: boolean;
  /** For a value that has more decimals than are printed; `halfUp` (四捨五入) unless told otherwise. */
  readonly mode?: RoundingMode;
}

/**
 * The quantity as a reader sees it.
 * @example printQuantity(q) // "12,491,000人泊", "△25人", "92.3%", "911万t-CO₂"
 * @example printQuantity(q, { plus: true }) // "+13社"
 */
export function printQuantity(quantity: Quantity, format: QuantityFormat = {}): string {
  const { mode = 'halfUp', grouping = true, negative = '△', plus = false } = format;
  return `${formatDecimal(quantity.value, { digits: quantity.digits, mode, grouping, negative, plus })}${quantity.unit.symbol}`;
}

/**
 * How much `a` is above `b`, in the unit of `a`; of two shares, in points (前年度比 △1.4pt). The digits are those of the
 * finer of the two.
 * @throws RangeError when the units do not convert: a caller asks `convert` first and names the outcome.
 * @example difference(39.2%, 40.6%) // △1.4pt
 */
export function difference(a: Quantity, b: Quantity): Quantity {
  const subtrahend = convert(b.value, b.unit, a.unit);
  if (!subtrahend.ok) throw new RangeError(`no difference of ${a.unit.symbol} and ${b.unit.symbol}: ${subtrahend.reason}`);
  const unit = differenceUnit(a.unit);
  const digits = Math.max(a.digits, shiftedDigits(b.digits, b.unit.scale, a.unit.scale));
  const value = subtract(a.value, subtrahend.value);
  if (unit === a.unit) return { value, digits, unit };
  return { value: divide(multiply(value, a.unit.scale), unit.scale), digits: shiftedDigits(digits, a.unit.scale, unit.scale), unit };
}

/** Decimals that a value needs in another scale: none in 千円 are three in 百万円. Scales that are no tens apart keep theirs. */
function shiftedDigits(digits: number, from: Rational, to: Rational): number {
  const tens = powerOfTenIn(divide(from, to));
  return Math.max(digits - tens, 0);
}

/** The whole exponent of ten, or 0 for a ratio that is none. */
function powerOfTenIn(ratio: Rational): number {
  const isLarge = ratio.den === 1n;
  const size = isLarge ? ratio.num : ratio.den;
  const exponent = size.toString().length - 1;
  const isPower = size === powerOfTen(exponent) && (isLarge || equals(ratio, { num: 1n, den: size }));
  return isPower ? (isLarge ? exponent : -exponent) : 0;
}
