/** Exact arithmetic of the corpus: fractions of big integers, independent of the program under test. */
export interface Fraction {
  readonly n: bigint;
  /** Above zero. */
  readonly d: bigint;
}

/** n/d; d must not be zero. Not reduced: comparison and rounding do not need it. */
export function fraction(n: bigint, d = 1n): Fraction {
  if (d === 0n) throw new Error('a fraction over zero');
  return d < 0n ? { n: -n, d: -d } : { n, d };
}

/** 1234 with 2 decimals is 12.34. */
export function scaled(units: bigint, decimals: number): Fraction {
  return fraction(units, 10n ** BigInt(decimals));
}

export const add = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
export const divide = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);
export const total = (values: readonly Fraction[]): Fraction => values.reduce(add, fraction(0n));

/** Below zero, zero or above zero as a is below, equal to or above b. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const equal = (a: Fraction, b: Fraction): boolean => compare(a, b) === 0;
export const isZero = (a: Fraction): boolean => a.n === 0n;
export const absolute = (a: Fraction): Fraction => fraction(a.n < 0n ? -a.n : a.n, a.d);

export type Mode = 'halfUp' | 'truncate';

/** The number of units of 10^-decimals that the value rounds to; halves go away from zero. */
export function roundedUnits(value: Fraction, decimals: number, mode: Mode): bigint {
  const { n, d } = absolute(value);
  const power = 10n ** BigInt(decimals);
  const units = mode === 'halfUp' ? (2n * n * power + d) / (2n * d) : (n * power) / d;
  return value.n < 0n ? -units : units;
}

/** The value as printed with so many decimals. */
export function rounded(value: Fraction, decimals: number, mode: Mode): Fraction {
  return scaled(roundedUnits(value, decimals, mode), decimals);
}
