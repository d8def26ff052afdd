/** Numbers of a derivation (計算過程の数): exact where they end, and marked where they go on. */
import type { Rational } from '../domain/rational.ts';
import { exactText } from '../domain/rational.ts';
import type { NegativeSign } from '../domain/rounding.ts';
import { formatDecimal, powerOfTen } from '../domain/rounding.ts';

/** Decimals that are shown of a number that does not end. */
const shownDigits = 3;
/** Nobody needs more decimals to see that a number ends. */
const mostDigits = 12;

/** How many decimals a number has, if it ends: a fraction in lowest terms does where its denominator divides a power of ten. */
function decimalsOf(value: Rational): number | undefined {
  if (value.den === 1n) return 0;
  if (powerOfTen(mostDigits) % value.den !== 0n) return undefined;
  for (let digits = 1; digits < mostDigits; digits += 1) if (powerOfTen(digits) % value.den === 0n) return digits;
  return mostDigits;
}

/** @example plainNumber(36119/75) // "481.586…"; plainNumber(144476) // "144,476" */
export function plainNumber(value: Rational, negative: NegativeSign = '△'): string {
  const digits = decimalsOf(value);
  const text = formatDecimal(value, { digits: digits ?? shownDigits, mode: 'truncate', grouping: true, negative });
  return digits === undefined ? `${text}…` : text;
}

/** The fraction, for a number that does not end. @example exactFraction(36119/75) // "36119/75" */
export function exactFraction(value: Rational): string | undefined {
  return decimalsOf(value) === undefined ? exactText(value) : undefined;
}
