/** Comparisons as rules state them: 以上, を超える, 以下, 未満. */
import { assertNever } from './assert-never.ts';
import type { Rational } from './rational.ts';
import { compare } from './rational.ts';
import type { Comparison } from './rule-set.ts';

/** @example compares(79.6, 'atLeast', 80) // false: the exact figure decides, not the printed one */
export function compares(left: Rational, comparison: Comparison, right: Rational): boolean {
  const order = compare(left, right);
  switch (comparison) {
    case 'atLeast':
      return order >= 0;
    case 'above':
      return order > 0;
    case 'atMost':
      return order <= 0;
    case 'below':
      return order < 0;
  }
  return assertNever(comparison);
}
