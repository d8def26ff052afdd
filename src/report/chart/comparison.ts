/** How an actual value stands to its target and its baseline (差の言い方), once for headings, pictures and texts. */
import { assertNever } from '../../domain/assert-never.ts';
import type { Direction } from '../../domain/indicator.ts';
import type { Quantity } from '../../domain/quantity.ts';
import { difference } from '../../domain/quantity.ts';
import type { Rational } from '../../domain/rational.ts';
import { absolute, compare, sign } from '../../domain/rational.ts';
import type { Point, TrackedData } from './chart-data.ts';
import { breakBetween, isTargetAhead, targetZone } from './chart-data.ts';

export interface Gap {
  readonly isMet: boolean;
  /** Where the actual value lies as seen from the bound; `inside` only for a range. */
  readonly side: 'above' | 'below' | 'at' | 'inside';
  /** Actual minus the bound that counts. */
  readonly signed: Quantity;
  readonly direction: Direction;
  readonly isAhead: boolean;
}

/** `undefined` where actual or target is absent. */
export function gapToTarget(data: TrackedData): Gap | undefined {
  const { actual, target, upperTarget } = data;
  if (actual === undefined || target === undefined) return undefined;
  const { from, to } = targetZone(data);
  const isShort = from !== undefined && compare(actual.value, from) < 0;
  const isOver = to !== undefined && compare(actual.value, to) > 0;
  const bound = isOver && upperTarget !== undefined ? upperTarget : target;
  const signed = difference(actual, bound);
  const isRange = from !== undefined && to !== undefined;
  const isMet = !isShort && !isOver;
  const side = isRange && isMet ? 'inside' : sideOf(signed.value);
  return { isMet, side, signed, direction: data.indicator.direction, isAhead: isTargetAhead(data) };
}

function sideOf(value: Rational): 'above' | 'below' | 'at' {
  const way = sign(value);
  return way === 0 ? 'at' : way > 0 ? 'above' : 'below';
}

/** What follows the target and its value: 「目標94.0%」 + 「に3.4ポイント届かない」. */
export function gapPhrase(gap: Gap, amount: (quantity: Quantity) => string): string {
  const size = amount({ ...gap.signed, value: absolute(gap.signed.value) });
  if (gap.side === 'inside') return 'の範囲内';
  if (gap.side === 'at') return 'と同じ';
  if (gap.isMet) return gap.side === 'above' ? `を${size}上回る` : `より${size}低い`;
  return missedPhrase(gap, size);
}

function missedPhrase({ direction, isAhead, side }: Gap, size: string): string {
  switch (direction) {
    case 'increase':
      return isAhead ? `まであと${size}` : `に${size}届かない`;
    case 'decrease':
      return isAhead ? `まであと${size}` : `まで${size}減らせていない`;
    case 'keepAtLeast':
      return `を${size}下回る`;
    case 'keepAtMost':
      return `を${size}上回る`;
    case 'keepWithin':
      return `の範囲を${size}${side === 'below' ? '下回る' : '上回る'}`;
  }
  return assertNever(direction);
}

/** Actual minus baseline, where the two may be compared at all. */
export function changeFromBaseline({ baseline, actual, breaks }: TrackedData): Quantity | undefined {
  if (baseline === undefined || actual === undefined || breakBetween(breaks, baseline, actual) !== undefined) return undefined;
  return difference(actual, baseline);
}

/** Whether the actual lies on the wrong side of the baseline. */
export function isWorse(change: Quantity, direction: Direction): boolean {
  const way = sign(change.value);
  if (direction === 'increase' || direction === 'keepAtLeast') return way < 0;
  return direction === 'keepWithin' ? false : way > 0;
}

/** 1.7ポイント低下, 13社増加, 変化なし. */
export function changePhrase(change: Quantity, amount: (quantity: Quantity) => string): string {
  const way = sign(change.value);
  if (way === 0) return '変化なし';
  const size = amount({ ...change, value: absolute(change.value) });
  if (change.unit.dimension === 'points') return `${size}${way > 0 ? '上昇' : '低下'}`;
  return `${size}${way > 0 ? '増加' : '減少'}`;
}

/** The points of the measured line in order of time: baseline, what came after, actual. */
export function measuredPoints({ baseline, past, actual }: TrackedData): readonly Point[] {
  return [...(baseline === undefined ? [] : [baseline]), ...past, ...(actual === undefined ? [] : [actual])];
}
