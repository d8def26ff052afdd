/**
 * What a displayed figure stands for (丸めの範囲): 92.3% is every share from 92.25 up to below 92.35. A count of whole things
 * (97人, 12件, 4,500円) is just itself; 624万人 is a count in ten thousands, so rounded.
 */
import type { ValueFigure } from './figure.ts';
import type { IndicatorKind } from './indicator.ts';
import type { Rational } from './rational.ts';
import { add, equals, fromInteger, multiply, rational, sign, subtract } from './rational.ts';
import { powerOfTen } from './rounding.ts';
import type { Unit } from './unit.ts';

/** Both ends belong to it. */
export interface Interval {
  readonly lowest: Rational;
  readonly highest: Rational;
}

/** Interval of rates in percent (達成度の範囲). `unbounded`: the divisor may be zero, so that no bound holds. */
export type RateInterval = ({ readonly kind: 'bounded' } & Interval) | { readonly kind: 'unbounded' };

/** A number as it is displayed: with its decimals and unit. An average of counts (年平均) is no count. */
export interface Displayed extends Pick<ValueFigure, 'value' | 'digits'> {
  readonly unit: Unit;
  readonly measure?: IndicatorKind;
}

/** @example exactly(fromInteger(94)) // from 94 to 94 */
export function exactly(value: Rational): Interval {
  return { lowest: value, highest: value };
}

/**
 * Everything that half up rounding to its last decimal may have left of a figure, both ends included: whoever asks whether a
 * figure can be right must not be turned away by the side of a half.
 * @example roundingInterval({ value: 92.3, digits: 1, unit: % }) // 92.25 to 92.35
 */
export function roundingInterval(figure: Displayed): Interval {
  if (isUnrounded(figure)) return exactly(figure.value);
  const half = halfUnit(figure.digits);
  return { lowest: subtract(figure.value, half), highest: add(figure.value, half) };
}

/**
 * The same between values that really are displayed so: an end that half up would round away (92.35, of minus values −92.35)
 * is approached to a millionth of the half unit. What is found at such an end, some unrounded figure gives.
 */
export function attainedInterval(figure: Displayed): Interval {
  if (isUnrounded(figure)) return exactly(figure.value);
  const half = halfUnit(figure.digits);
  const inside = multiply(half, rational(999_999n, 1_000_000n));
  const side = sign(figure.value);
  return { lowest: subtract(figure.value, side > 0 ? half : inside), highest: add(figure.value, side < 0 ? half : inside) };
}

function halfUnit(digits: number): Rational {
  return rational(1n, 2n * powerOfTen(digits));
}

/**
 * Whether nothing was rounded: whole numbers of what is counted one by one, of the smallest coin and of ranks. All else that
 * can be measured finer (t, 歳, %), is scaled (千人, 百万円) or averaged is rounded. Of a number without a unit nobody knows;
 * a whole one is taken as it stands.
 */
export function isUnrounded({ value, digits, unit, measure }: Displayed): boolean {
  if (digits > 0 || measure === 'annualAverage' || value.den !== 1n || !equals(unit.scale, one)) return false;
  return unit.dimension === 'count' || wholeUnits.includes(unit.base);
}

const one = fromInteger(1);
const wholeUnits: readonly string[] = ['', '円', '位'];
