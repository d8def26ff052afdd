/**
 * Units (単位) with scale: 万人 and 千円 are their base times a power of ten, 件/年 is a yearly flow. Two quantities are
 * added, compared or converted only when their bases agree; percentages differ in points (pt).
 */
import { toHalfWidth } from './half-width.ts';
import type { Rational } from './rational.ts';
import { divide, equals, multiply, rational } from './rational.ts';
import type { Dimension, UnitEntry, UnitTable } from './unit-table.ts';
import { standardUnits, withoutUnit } from './unit-table.ts';

export interface Unit {
  /** As printed: 万人, 千円, 件/年, %, 万t-CO₂. */
  readonly symbol: string;
  /** What is counted, without prefix: 人, 円, 件. */
  readonly base: string;
  /** How many of the base one unit is: 万人 → 10000. */
  readonly scale: Rational;
  /** A flow of so many a year (/年). */
  readonly per?: 'year';
  readonly dimension: Dimension;
}

/** The unit in words that are never empty: a number without a unit has なし. */
export function unitName(unit: Unit): string {
  return unit.symbol === '' ? withoutUnit : unit.symbol;
}

/** 千 and 百万 before a unit; longer ones first, so that 百万円 is not read as 百 and 万円. */
const prefixes: readonly (readonly [written: string, scale: Rational])[] = [
  ['千万', rational(10_000_000n)],
  ['百万', rational(1_000_000n)],
  ['十万', rational(100_000n)],
  ['千億', rational(100_000_000_000n)],
  ['百億', rational(10_000_000_000n)],
  ['十億', rational(1_000_000_000n)],
  ['兆', rational(1_000_000_000_000n)],
  ['億', rational(100_000_000n)],
  ['万', rational(10_000n)],
  ['千', rational(1000n)],
];

export type UnitReading = { readonly ok: true; readonly unit: Unit } | { readonly ok: false; readonly reason: 'unknownUnit'; readonly nearest?: string };

/**
 * Reads a unit. A spelling of the table comes first, then prefix and /年 are taken off. An unknown unit is refused, with
 * the closest known one as a hint for the message, never taken for it.
 * @example parseUnit('万t-CO2', standardUnits) // symbol "万t-CO₂", base "t-CO₂", scale 10000
 */
export function parseUnit(text: string, known: UnitTable): UnitReading {
  const written = normalised(text);
  const whole = known.entries.get(written);
  if (whole !== undefined) return { ok: true, unit: { ...whole } };
  const perYear = /(?:\/年|\/year)$/.exec(written)?.[0] ?? '';
  const counted = written.slice(0, written.length - perYear.length);
  const found = readPrefixed(counted, known);
  if (found === undefined) return refuseUnknown(counted, perYear, known);
  return { ok: true, unit: perYear === '' ? found : { ...found, symbol: `${found.symbol}/年`, per: 'year' } };
}

function normalised(text: string): string {
  return toHalfWidth(text).trim().replace(/[‐−–]/g, '-').replace(/\s+/g, '');
}

function readPrefixed(written: string, known: UnitTable): Unit | undefined {
  const plain = known.entries.get(written);
  if (plain !== undefined) return { ...plain };
  const { prefix, scale, rest } = splitPrefix(written);
  const entry = known.entries.get(rest);
  if (entry === undefined || scale === undefined || !takesPrefix(entry)) return undefined;
  return { ...entry, symbol: `${prefix}${entry.symbol}`, scale: multiply(scale, entry.scale) };
}

function splitPrefix(written: string): { readonly prefix: string; readonly scale: Rational | undefined; readonly rest: string } {
  const found = prefixes.find(([prefix]) => written.startsWith(prefix));
  if (found === undefined) return { prefix: '', scale: undefined, rest: written };
  return { prefix: found[0], scale: found[1], rest: written.slice(found[0].length) };
}

/** Nobody prints 千%, 万pt or 万なし. */
function takesPrefix(entry: UnitEntry): boolean {
  return entry.symbol !== '' && entry.dimension !== 'share' && entry.dimension !== 'points';
}

function refuseUnknown(counted: string, perYear: string, known: UnitTable): UnitReading {
  const { prefix, rest } = splitPrefix(counted);
  const nearest = nearestSpelling(rest, known);
  if (nearest === undefined) return { ok: false, reason: 'unknownUnit' };
  const entry = known.entries.get(nearest);
  const keepsPrefix = entry !== undefined && takesPrefix(entry);
  return { ok: false, reason: 'unknownUnit', nearest: `${keepsPrefix ? prefix : ''}${nearest}${perYear === '' ? '' : '/年'}` };
}

/** A longer text is not a unit that was misspelt, and would take long to compare. */
const longestMisspelt = 40;

/** The known spelling with the fewest changed letters, among equals one as long; none if more than half of the longer one changes. */
function nearestSpelling(written: string, known: UnitTable): string | undefined {
  if (written.length > longestMisspelt) return undefined;
  let best: { readonly spelling: string; readonly cost: number } | undefined;
  for (const spelling of known.entries.keys()) {
    const changes = changedLetters(written.toLowerCase(), spelling.toLowerCase());
    const cost = changes + Math.abs(spelling.length - written.length) / 100;
    const isNear = changes * 2 <= Math.max(spelling.length, written.length);
    if (isNear && (best === undefined || cost < best.cost)) best = { spelling, cost };
  }
  return best?.spelling;
}

/** Edit distance: letters inserted, removed or replaced. */
function changedLetters(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

export type Conversion = { readonly ok: true; readonly value: Rational } | { readonly ok: false; readonly reason: 'baseDiffers' | 'perYearDiffers' };

/**
 * The same quantity counted in another unit, exactly. Refuses other bases (人 in 円, % in pt), and a yearly flow (件/年)
 * against a count: the number of years is not known here.
 * @example convert(fromInteger(624), 万人, 人) // { ok: true, value: 6240000 }
 */
export function convert(value: Rational, from: Unit, to: Unit): Conversion {
  if (from.base !== to.base) return { ok: false, reason: 'baseDiffers' };
  if (from.per !== to.per) return { ok: false, reason: 'perYearDiffers' };
  if (equals(from.scale, to.scale)) return { ok: true, value };
  return { ok: true, value: divide(multiply(value, from.scale), to.scale) };
}

/** The unit of a difference: percentages differ in points (pt), all else in itself. @example differenceUnit(%).symbol // "pt" */
export function differenceUnit(unit: Unit): Unit {
  if (unit.dimension !== 'share') return unit;
  return unit.per === undefined ? points : { ...points, symbol: `${points.symbol}/年`, per: unit.per };
}

const points: Unit = standardUnit('pt');

function standardUnit(symbol: string): Unit {
  const entry = standardUnits.entries.get(symbol);
  if (entry === undefined) throw new RangeError(`the standard units have no ${symbol}`);
  return { ...entry };
}
