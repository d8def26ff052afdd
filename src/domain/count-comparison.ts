/** Comparisons of counts (件数の比較), as sentences and layouts write them: `missed = total`, `project.planYear > 1`. */
import { assertNever } from './assert-never.ts';

export type CountComparison = '=' | '≠' | '<' | '≤' | '>' | '≥';

/** Both are whole numbers: counts or printed numbers, never figures of record. @example compareCounts(3, '≥', 2) // true */
export function compareCounts(left: number, comparison: CountComparison, right: number): boolean {
  switch (comparison) {
    case '=':
      return left === right;
    case '≠':
      return left !== right;
    case '<':
      return left < right;
    case '≤':
      return left <= right;
    case '>':
      return left > right;
    case '≥':
      return left >= right;
  }
  return assertNever(comparison);
}
