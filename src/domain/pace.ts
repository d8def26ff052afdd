/**
 * Progress against time (進み具合) towards a target that lies ahead: 温室効果ガス 911 (H25年度) → 593 (R12年度), 708 in
 * R4年度 is 63.8 % of the way in 52.9 % of the time. A total in a window starts from zero when its window opens.
 */
import type { UsedFigures } from './assessment.ts';
import type { BaselineStanding } from './comparability.ts';
import { incomparableWithActual } from './comparability.ts';
import type { Pace, UsedFigure } from './derivation.ts';
import { tendencyOf } from './formula.ts';
import type { Direction } from './indicator.ts';
import type { Period } from './period.ts';
import { isWindow, yearOf, yearsBetween } from './period.ts';
import type { Rational } from './rational.ts';
import { add, compare, divide, equals, fromInteger, multiply, rational, sign, subtract } from './rational.ts';

const hundred = fromInteger(100);
const zero = fromInteger(0);

/** Whether the measured year lies before the year of the target. */
export function isBeforeTarget(used: UsedFigures): boolean {
  return used.actual !== undefined && used.target !== undefined && yearOf(used.actual.period) < yearOf(used.target.period);
}

/** The way from start to target: values, and years from the start to the measurement and to the target. */
interface Course {
  readonly start: Rational;
  readonly target: Rational;
  readonly elapsed: Rational;
  readonly whole: Rational;
}

/** `undefined` where nothing lies ahead, a figure is absent, the baseline does not compare, or nothing is to change that way (維持). */
export function paceOf(used: UsedFigures, direction: Direction, baseline: BaselineStanding, onPaceFrom: Rational): Pace | undefined {
  const { actual, target, expected } = used;
  if (actual?.figure.kind !== 'value' || target?.figure.kind !== 'value' || !isBeforeTarget(used)) return undefined;
  if (incomparableWithActual(used) !== undefined) return undefined;
  const course = courseOf(used, target.figure.value, actual.period, target.period, baseline);
  if (course === undefined || sign(course.whole) <= 0 || equals(course.start, course.target)) return undefined;
  const value = actual.figure.value;
  const way = subtract(course.target, course.start);
  if (sign(way) !== wayOf(direction)) return undefined;
  const elapsed = divide(course.elapsed, course.whole);
  const straight = add(course.start, multiply(way, elapsed));
  const onPath = expected?.figure.kind === 'value' ? expected.figure.value : straight;
  const pace = {
    elapsedShare: multiply(elapsed, hundred),
    progressShare: multiply(divide(subtract(value, course.start), way), hundred),
    expected: onPath,
    gap: subtract(value, onPath),
    onPace: isOnPace(value, onPath, course, direction, onPaceFrom),
  };
  const left = subtract(course.whole, course.elapsed);
  const needed = subtract(course.target, value);
  if (compare(left, fromInteger(1)) < 0 || sign(needed) !== sign(way)) return pace;
  return { ...pace, requiredPerYear: divide(needed, left) };
}

/** 1 where more is promised, −1 where less is, 0 where a level is only to be kept. */
function wayOf(direction: Direction): -1 | 0 | 1 {
  if (direction === 'increase') return 1;
  return direction === 'decrease' ? -1 : 0;
}

function courseOf(used: UsedFigures, targetValue: Rational, measured: Period, due: Period, standing: BaselineStanding): Course | undefined {
  if (isWindow(measured) && isWindow(due) && isTotal(used.actual) && isTotal(used.target)) {
    if (measured.from !== due.from || measured.clock !== due.clock) return undefined;
    const years = (window: { readonly from: number; readonly to: number }): Rational => fromInteger(window.to - window.from + 1);
    return { start: zero, target: targetValue, elapsed: years(measured), whole: years(due) };
  }
  const { baseline } = used;
  if (!standing.comparable || baseline?.figure.kind !== 'value') return undefined;
  return { start: baseline.figure.value, target: targetValue, elapsed: yearsBetween(baseline.period, measured), whole: yearsBetween(baseline.period, due) };
}

function isTotal(used: UsedFigure | undefined): boolean {
  return used?.kind === 'cumulative';
}

/** Progress over the progress expected by now; where none is expected yet, not being behind is enough. */
function isOnPace(value: Rational, onPath: Rational, course: Course, direction: Direction, onPaceFrom: Rational): boolean {
  const due = subtract(onPath, course.start);
  if (sign(due) !== sign(subtract(course.target, course.start))) {
    const ahead = compare(value, onPath);
    return tendencyOf(direction) === 'falling' ? ahead <= 0 : ahead >= 0;
  }
  const share = divide(subtract(value, course.start), due);
  return compare(share, multiply(onPaceFrom, rational(1n, 100n))) >= 0;
}
