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

/** What bands are set on. */
export type BandMeasure = Extract<Condition, { readonly comparison: Comparison }>['kind'];

/** The band in which all conditions hold; `undefined` when they are about more than one measure, or about something else. */
export function bandOf(conditions: readonly Condition[]): { readonly measure: BandMeasure; readonly band: Band } | undefined {
  let found: { measure: BandMeasure; band: Band } | undefined;
  for (const condition of conditions) {
    if (!('comparison' in condition) || (found !== undefined && found.measure !== condition.kind)) return undefined;
    const band = bandFor(condition.comparison, condition.kind === 'points' ? condition.points : condition.percent);
    found = { measure: condition.kind, band: found === undefined ? band : intersect(found.band, band) };
  }
  return found;
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

/**
 * Where two bands meet and both say so: 80 to 100 and 60 to 80, each with 80. A band without an end on that side leaves it to
 * the order of the rules and overlaps nothing.
 */
export function sharedEnd(earlier: Band, later: Band): End | undefined {
  const below = sharedBelow(earlier, later);
  return below ?? (earlier.upper !== undefined && later.lower !== undefined && reachesOver(earlier.upper, later.lower) && startsBefore(earlier, later) ? earlier.upper : undefined);
}

function sharedBelow(earlier: Band, later: Band): End | undefined {
  if (earlier.lower === undefined || later.upper === undefined) return undefined;
  return reachesOver(later.upper, earlier.lower) && startsBefore(later, earlier) ? earlier.lower : undefined;
}

function startsBefore(a: Band, b: Band): boolean {
  return a.lower === undefined ? b.lower !== undefined : b.lower !== undefined && compareLowers(a.lower, b.lower) < 0;
}

function reachesOver(upper: End, lower: End): boolean {
  const order = compare(upper.at, lower.at);
  return order > 0 || (order === 0 && upper.included && lower.included);
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
