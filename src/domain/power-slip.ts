/** Slips of a unit (桁違い): a value that its own series would hold if it were divided or multiplied by 10, 100 or 1000. */
import type { Rational } from './rational.ts';
import { compare, divide, fromInteger, multiply, rational } from './rational.ts';

export interface PowerSlip {
  /** A value of the series. */
  readonly other: Rational;
  /** How many times too large (10) or too small (1/1000) the value is. */
  readonly times: Rational;
}

const powers = [10, 100, 1000].flatMap((power) => [fromInteger(power), rational(1n, BigInt(power))]);
const near = { least: rational(4n, 5n), most: rational(5n, 4n) };

/**
 * Values above zero. The others must agree among themselves, within a quarter, so that real growth is no slip; a single other
 * value is not enough to tell.
 * @example powerSlip(4560, [45.1, 48]).times // 100
 */
export function powerSlip(value: Rational, others: readonly Rational[]): PowerSlip | undefined {
  const [other] = others;
  if (other === undefined || others.length < 2 || !others.every((each) => isNear(each, other))) return undefined;
  const times = powers.find((power) => isNear(value, multiply(other, power)));
  return times === undefined ? undefined : { other, times };
}

function isNear(a: Rational, b: Rational): boolean {
  const ratio = divide(a, b);
  return compare(ratio, near.least) >= 0 && compare(ratio, near.most) <= 0;
}
