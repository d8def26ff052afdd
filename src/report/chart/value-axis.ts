/** Value axes (値の軸) with exact, round steps. Bars begin at 0; a line or a strip may begin elsewhere and then says so. */
import type { Rational } from '../../domain/rational.ts';
import { add, compare, divide, fromInteger, isZero, maximum, minimum, multiply, rational, sign, subtract, toNumber } from '../../domain/rational.ts';
import { powerOfTen, round } from '../../domain/rounding.ts';

export interface ValueAxis {
  readonly min: Rational;
  readonly max: Rational;
  readonly ticks: readonly Rational[];
  /** Decimals that the steps need. */
  readonly digits: number;
  readonly hasZero: boolean;
}

export interface AxisWish {
  readonly isFromZero: boolean;
  /** About how many steps. */
  readonly steps: number;
  /** A share never leaves 0 to 100 unless its values do. */
  readonly isShare: boolean;
  /** Decimals of the values: no step is finer than what they can hold. */
  readonly digits: number;
}

const zero = fromInteger(0);
const hundred = fromInteger(100);

/** An axis that holds all values, with room at both ends unless zero is the end. */
export function valueAxis(values: readonly Rational[], wish: AxisWish): ValueAxis {
  const low = values.reduce(minimum, values[0] ?? zero);
  const high = values.reduce(maximum, values[0] ?? zero);
  const isFromZero = wish.isFromZero || isNearZero(low, high);
  const from = isFromZero ? minimum(low, zero) : low;
  const to = isFromZero ? maximum(high, zero) : high;
  const room = divide(spread(from, to), fromInteger(8));
  const isBounded = wish.isShare && compare(low, zero) >= 0 && compare(high, hundred) <= 0;
  const padded = pad(from, to, room, isBounded);
  return stepped(padded.from, padded.to, wish, isBounded);
}

/** Zero stands on the axis anyway when it is nearer than two thirds of the way down. */
function isNearZero(low: Rational, high: Rational): boolean {
  if (sign(low) !== sign(high) || isZero(low)) return true;
  const ratio = sign(low) > 0 ? divide(low, high) : divide(high, low);
  return compare(ratio, rational(1n, 3n)) <= 0;
}

/** The length of the axis before padding; of a single value a tenth of it, of nothing 1. */
function spread(from: Rational, to: Rational): Rational {
  if (compare(from, to) < 0) return subtract(to, from);
  return isZero(to) ? fromInteger(1) : divide(multiply(to, fromInteger(sign(to))), fromInteger(10));
}

function pad(from: Rational, to: Rational, room: Rational, isBounded: boolean): { readonly from: Rational; readonly to: Rational } {
  const lower = isZero(from) ? from : subtract(from, room);
  const upper = isZero(to) && !isZero(from) ? to : add(to, room);
  const keptLower = compare(from, zero) >= 0 ? maximum(lower, zero) : lower;
  return { from: keptLower, to: isBounded ? minimum(upper, hundred) : upper };
}

function stepped(from: Rational, to: Rational, wish: AxisWish, isBounded: boolean): ValueAxis {
  const finest = rational(1n, powerOfTen(wish.digits));
  const { step, digits } = niceStep(maximum(divide(subtract(to, from), fromInteger(wish.steps)), finest));
  const first = round(divide(from, step), 0, 'floor');
  const last = round(divide(to, step), 0, 'ceiling');
  const ticks: Rational[] = [];
  for (let count = first; compare(count, last) <= 0; count = add(count, fromInteger(1))) ticks.push(multiply(count, step));
  const inside = isBounded ? ticks.filter((tick) => compare(tick, hundred) <= 0) : ticks;
  const min = inside[0] ?? from;
  const max = inside.at(-1) ?? to;
  const top = compare(max, to) < 0 ? to : max;
  return { min, max: top, ticks: inside, digits, hasZero: inside.some(isZero) };
}

/** The smallest of 1, 2, 5 × a power of ten that is not below `raw`. */
function niceStep(raw: Rational): { readonly step: Rational; readonly digits: number } {
  const exponent = Math.floor(Math.log10(toNumber(raw)));
  for (const [factor, carry] of [[1n, 0], [2n, 0], [5n, 0], [1n, 1], [2n, 1]] as const) {
    const power = exponent + carry;
    const step = power >= 0 ? rational(factor * powerOfTen(power)) : rational(factor, powerOfTen(-power));
    if (compare(step, raw) >= 0) return { step, digits: Math.max(-power, 0) };
  }
  throw new RangeError('a nice step is never more than twice ten times its power');
}

/** Where a value stands between two pixels. Exact until the last step, so that the error stays far below half a pixel. */
export function pixelOf(value: Rational, axis: Pick<ValueAxis, 'min' | 'max'>, start: number, end: number): number {
  return start + (end - start) * toNumber(divide(subtract(value, axis.min), subtract(axis.max, axis.min)));
}
