/** Bands of the achievement rate (達成度の範囲), as rules of judgement set them: from 80 % up to below 100 %. */
import { assertNever } from './assert-never.ts';
import type { Rational } from './rational.ts';
import { compare } from './rational.ts';
import type { Comparison, Condition } from './rule-set.ts';

export interface End {
  readonly at: Rational;
  readonly included: boolean;
}

/** A missing end lies at infinity. */
export interface Band {
  readonly lower?: End;
  readonly upper?: End;
}

/** The band in which all conditions hold; `undefined` when one of them is about something else than the rate. */
export function bandOf(conditions: readonly Condition[]): Band | undefined {
  let band: Band = {};
  for (const condition of conditions) {
    if (condition.kind !== 'rate') return undefined;
    band = intersect(band, bandFor(condition.comparison, condition.percent));
  }
  return conditions.length === 0 ? undefined : band;
}

function bandFor(comparison: Comparison, at: Rational): Band {
  switch (comparison) {
    case 'atLeast':
      return { lower: { at, included: true } };
    case 'above':
      return { lower: { at, included: false } };
    case 'atMost':
      return { upper: { at, included: true } };
    case 'below':
      return { upper: { at, included: false } };
  }
  return assertNever(comparison);
}

function intersect(a: Band, b: Band): Band {
  const lower = narrower(a.lower, b.lower, compareLowers);
  const upper = narrower(a.upper, b.upper, (x, y) => -compareUppers(x, y));
  return { ...(lower === undefined ? {} : { lower }), ...(upper === undefined ? {} : { upper }) };
}

function narrower(a: End | undefined, b: End | undefined, order: (a: End, b: End) => number): End | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return order(a, b) >= 0 ? a : b;
}

/** Above 0 when `a` begins later. */
function compareLowers(a: End, b: End): number {
  return compare(a.at, b.at) || Number(b.included) - Number(a.included);
}

/** Above 0 when `a` ends later. */
function compareUppers(a: End, b: End): number {
  return compare(a.at, b.at) || Number(a.included) - Number(b.included);
}

/** @example isEmpty(100 % and more, but below 80 %) // true */
export function isEmpty({ lower, upper }: Band): boolean {
  if (lower === undefined || upper === undefined) return false;
  const order = compare(lower.at, upper.at);
  return order > 0 || (order === 0 && !(lower.included && upper.included));
}

/** Whether every rate of `inner` is in `outer`. */
export function contains(outer: Band, inner: Band): boolean {
  const from = outer.lower === undefined || (inner.lower !== undefined && compareLowers(inner.lower, outer.lower) >= 0);
  const to = outer.upper === undefined || (inner.upper !== undefined && compareUppers(inner.upper, outer.upper) <= 0);
  return from && to;
}

/** The first stretch between bands that none of them covers. */
export function gapBetween(bands: readonly Band[]): { readonly from: Rational; readonly to: Rational } | undefined {
  const sorted = [...bands].sort((a, b) =>
    a.lower === undefined ? (b.lower === undefined ? 0 : -1) : b.lower === undefined ? 1 : compareLowers(a.lower, b.lower),
  );
  let reach = sorted[0]?.upper;
  for (const band of sorted.slice(1)) {
    if (reach === undefined) return undefined;
    if (band.lower !== undefined && leavesGap(reach, band.lower)) return { from: reach.at, to: band.lower.at };
    if (band.upper === undefined) return undefined;
    if (compareUppers(band.upper, reach) > 0) reach = band.upper;
  }
  return undefined;
}

function leavesGap(upper: End, lower: End): boolean {
  const order = compare(lower.at, upper.at);
  return order > 0 || (order === 0 && !lower.included && !upper.included);
}
