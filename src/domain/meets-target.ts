/** Whether a target is met (達成): the actual against a target that it compares with, in the indicator's direction. */
import { assertNever } from './assert-never.ts';
import type { UsedFigures } from './assessment.ts';
import { incomparableWithActual } from './comparability.ts';
import type { Direction, Indicator } from './indicator.ts';
import { roleOf, valueOf } from './rate.ts';
import type { Rational } from './rational.ts';
import { compare, equals } from './rational.ts';

/** Whether the actual reaches a target that it compares with, in the indicator's direction; a band needs its upper end. What is `strict` is not met at the target itself. */
export function meetsTarget(indicator: Indicator, used: UsedFigures): boolean {
  const actual = valueOf(used[roleOf('actual', indicator.kind)]);
  const target = valueOf(used[roleOf('target', indicator.kind)]);
  if (actual === undefined || target === undefined || incomparableWithActual(used) !== undefined) return false;
  return reaches(indicator.direction, actual, target, valueOf(used.upperTarget)) && !(indicator.strict === true && isAtEnd(indicator.direction, actual, target, valueOf(used.upperTarget)));
}

/** At the target itself, or at the other end of a band. */
export function isAtEnd(direction: Direction, actual: Rational, target: Rational, upper: Rational | undefined): boolean {
  return equals(actual, target) || (direction === 'keepWithin' && upper !== undefined && equals(actual, upper));
}

export function reaches(direction: Direction, actual: Rational, target: Rational, upper: Rational | undefined): boolean {
  switch (direction) {
    case 'increase':
    case 'keepAtLeast':
      return compare(actual, target) >= 0;
    case 'decrease':
    case 'keepAtMost':
      return compare(actual, target) <= 0;
    case 'keepWithin':
      return upper !== undefined && compare(actual, target) >= 0 && compare(actual, upper) <= 0;
  }
  return assertNever(direction);
}
