/**
 * Exact numbers (厳密な数). Every figure of record, baseline, target, rate or difference of 別紙1 and 別紙2,
 * is a fraction of two whole numbers, so that nothing is lost before the one rounding that prints it.
 */

/** A fraction in lowest terms with a positive denominator. Make it with `rational`; two equal values have equal fields. */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}

const largestSafe = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * Trusts that `den` is positive; brings the fraction to lowest terms. On machine numbers while they are exact, which is nearly
 * always and several times faster than on BigInt.
 */
function reduced(num: bigint, den: bigint): Rational {
  if (den === 1n) return { num, den };
  if (num === 0n) return { num: 0n, den: 1n };
  const [n, d] = [Number(num), Number(den)];
  if (Number.isSafeInteger(n) && Number.isSafeInteger(d)) {
    const divisor = safeGreatestCommonDivisor(Math.abs(n), d);
    return divisor === 1 ? { num, den } : { num: BigInt(n / divisor), den: BigInt(d / divisor) };
  }
  const divisor = greatestCommonDivisor(num < 0n ? -num : num, den);
  return divisor === 1n ? { num, den } : { num: num / divisor, den: den / divisor };
}

function safeGreatestCommonDivisor(a: number, b: number): number {
  let x = a;
  let y = b;
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a;
  let y = b;
  while (y !== 0n) {
    if (x <= largestSafe && y <= largestSafe) return BigInt(safeGreatestCommonDivisor(Number(x), Number(y)));
    [x, y] = [y, x % y];
  }
  return x;
}

/**
 * The fraction num/den in lowest terms.
 * @throws RangeError when `den` is zero.
 * @example rational(23n, -80n) // -23/80
 */
export function rational(num: bigint, den: bigint = 1n): Rational {
  if (den === 0n) throw new RangeError('a fraction cannot have the denominator zero');
  return den < 0n ? reduced(-num, -den) : reduced(num, den);
}

/**
 * A whole number.
 * @throws RangeError when a `number` is not whole or is too large to be exact.
 * @example fromInteger(66) // 66
 */
export function fromInteger(value: number | bigint): Rational {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new RangeError(`not an exact whole number: ${value}`);
  }
  return { num: BigInt(value), den: 1n };
}

/** @example add(1/2, 1/3) // 5/6 */
export function add(a: Rational, b: Rational): Rational {
  if (a.den === b.den) return reduced(a.num + b.num, a.den);
  return reduced(a.num * b.den + b.num * a.den, a.den * b.den);
}

/** @example subtract(1/2, 1/3) // 1/6 */
export function subtract(a: Rational, b: Rational): Rational {
  if (a.den === b.den) return reduced(a.num - b.num, a.den);
  return reduced(a.num * b.den - b.num * a.den, a.den * b.den);
}

/** @example multiply(2/3, 3/4) // 1/2 */
export function multiply(a: Rational, b: Rational): Rational {
  return reduced(a.num * b.num, a.den * b.den);
}

/**
 * The quotient a/b.
 * @throws RangeError when `b` is zero: a caller asks `isZero` first and names the outcome (目標値が0).
 * @example divide(fromInteger(66), fromInteger(50)) // 33/25
 */
export function divide(a: Rational, b: Rational): Rational {
  if (b.num === 0n) throw new RangeError('division by zero: ask isZero first');
  const num = a.num * b.den;
  const den = a.den * b.num;
  return den < 0n ? reduced(-num, -den) : reduced(num, den);
}

/** @example negate(3/4) // -3/4 */
export function negate(r: Rational): Rational {
  return { num: -r.num, den: r.den };
}

/** @example absolute(-3/4) // 3/4 */
export function absolute(r: Rational): Rational {
  return r.num < 0n ? negate(r) : r;
}

/** -1, 0 or 1, fit for `sort`. @example compare(1/2, 1/3) // 1 */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const left = a.den === b.den ? a.num : a.num * b.den;
  const right = a.den === b.den ? b.num : b.num * a.den;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** @example equals(rational(2n, 4n), rational(1n, 2n)) // true */
export function equals(a: Rational, b: Rational): boolean {
  return a.num === b.num && a.den === b.den;
}

/** @example isZero(fromInteger(0)) // true */
export function isZero(r: Rational): boolean {
  return r.num === 0n;
}

/** -1, 0 or 1. @example sign(-3/4) // -1 */
export function sign(r: Rational): -1 | 0 | 1 {
  return r.num < 0n ? -1 : r.num > 0n ? 1 : 0;
}

/** The smaller one. @example minimum(1/2, 1/3) // 1/3 */
export function minimum(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}

/** The larger one. @example maximum(1/2, 1/3) // 1/2 */
export function maximum(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b;
}

/** The value as text that loses nothing; `parseExact` reads it back. @example exactText(r) // "36119/75", or "50" */
export function exactText(r: Rational): string {
  return r.den === 1n ? r.num.toString() : `${r.num}/${r.den}`;
}

/**
 * Reads what `exactText` writes, and nothing else: "4/2", "+3" and "-0" are refused (`undefined`).
 * @example parseExact('36119/75') // 36119/75
 */
export function parseExact(text: string): Rational | undefined {
  const parts = /^(-?\d+)(?:\/([1-9]\d*))?$/.exec(text);
  if (parts?.[1] === undefined) return undefined;
  const value = rational(BigInt(parts[1]), BigInt(parts[2] ?? '1'));
  return exactText(value) === text ? value : undefined;
}

/**
 * The nearest machine number, good to about 15 digits. Only for geometry (where a mark stands on a chart):
 * never for a figure that is printed, compared or judged.
 * @example toNumber(rational(1n, 3n)) // 0.333…
 */
export function toNumber(r: Rational): number {
  if (-largestSafe <= r.num && r.num <= largestSafe && r.den <= largestSafe) return Number(r.num) / Number(r.den);
  const shift = 64 - (bitLength(r.num) - bitLength(r.den));
  const scaled = shift >= 0 ? (r.num << BigInt(shift)) / r.den : r.num / (r.den << BigInt(-shift));
  return Number(scaled) * 2 ** -shift;
}

function bitLength(value: bigint): number {
  return (value < 0n ? -value : value).toString(16).length * 4;
}
