/**
 * Eras (元号) and years, both ways, from a table of our own. A year bears the name of the last era that begins in it or
 * before it: calendar 2019 is 令和元年, and fiscal 2019, whose budget began as 平成31年度, is 令和元年度, as the reports
 * write it. Likewise 1989 is 平成元年 and 平成元年度. The older name (H31年度, 昭和64年) is understood when read.
 */
import type { CalendarDate } from './calendar-date.ts';
import { compareDates } from './calendar-date.ts';
import { toHalfWidth } from './half-width.ts';

/** Fiscal year (年度, April to March) or calendar year (年). */
export type Clock = 'fiscal' | 'calendar';

/** 令和5年度, R5年度 or 2023年度. */
export type YearStyle = 'eraLong' | 'eraShort' | 'western';

export interface Era {
  readonly name: '明治' | '大正' | '昭和' | '平成' | '令和';
  readonly letter: 'M' | 'T' | 'S' | 'H' | 'R';
  readonly begins: CalendarDate;
  /** The last year that bears this name, though the next era may begin in it; for the era that runs, a far bound. */
  readonly lastYear: number;
}

/** Newest first. 明治 counts from the first day of 1868, to which its edict reached back. */
export const eras: readonly Era[] = [
  { name: '令和', letter: 'R', begins: { year: 2019, month: 5, day: 1 }, lastYear: 2117 },
  { name: '平成', letter: 'H', begins: { year: 1989, month: 1, day: 8 }, lastYear: 2019 },
  { name: '昭和', letter: 'S', begins: { year: 1926, month: 12, day: 25 }, lastYear: 1989 },
  { name: '大正', letter: 'T', begins: { year: 1912, month: 7, day: 30 }, lastYear: 1926 },
  { name: '明治', letter: 'M', begins: { year: 1868, month: 1, day: 1 }, lastYear: 1912 },
];

/** Years that have a name: 明治元年 to 令和99年. */
export const firstNamedYear = 1868;
export const lastNamedYear = 2117;

/** Why a year cannot be read: 昭和70年, R0; or a western year without a name. */
export type YearRefusal = 'eraYearOutOfRange' | 'yearOutOfRange';

/**
 * The era in force at the end of a day. It names months and years by their last day of the calendar year.
 * @throws RangeError before 明治元年.
 * @example eraOn({ year: 2019, month: 4, day: 30 }).name // '平成'
 */
export function eraOn(date: CalendarDate): Era {
  const era = eras.find((candidate) => compareDates(candidate.begins, date) <= 0);
  if (era === undefined) throw new RangeError(`no era is known for the year ${date.year}`);
  return era;
}

/** The era that names a year, fiscal or calendar. @example eraOfYear(2019).name // '令和' */
export function eraOfYear(year: number): Era {
  return eraOn({ year, month: 12, day: 31 });
}

/**
 * A year without its 年 or 年度, in the given era.
 * @example printEraYear(2019, eraOfYear(2019), 'eraLong') // "令和元"; 'eraShort' → "R1"; 'western' → "2019"
 */
export function printEraYear(year: number, era: Era, style: YearStyle): string {
  if (style === 'western') return `${year}`;
  return `${style === 'eraLong' ? era.name : era.letter}${printEraNumber(year, era, style)}`;
}

/** The bare number, for the second year of a window in one era. @example R1～5年 → "5" */
export function printEraNumber(year: number, era: Era, style: YearStyle): string {
  if (style === 'western') return `${year}`;
  const number = year - era.begins.year + 1;
  return number === 1 && style === 'eraLong' ? '元' : `${number}`;
}

/**
 * A whole year. @throws RangeError before 明治元年 (1868).
 * @example printYear(2019, 'fiscal', 'eraLong') // "令和元年度"; 'eraShort' → "R1年度"; 'western' → "2019年度"
 */
export function printYear(year: number, clock: Clock, style: YearStyle): string {
  return `${printEraYear(year, eraOfYear(year), style)}${clock === 'fiscal' ? '年度' : '年'}`;
}

/** A year read at the start of a text: which, the era that was written (`undefined` for a western year), what follows. */
export type YearStart =
  | { readonly ok: true; readonly year: number; readonly era: Era | undefined; readonly rest: string }
  | { readonly ok: false; readonly reason: YearRefusal | 'noYear' };

/**
 * Reads the year at the start of a half-width text: 令和5, R元, r5, 2023; with `inherited`, also a bare 5 or 31 of that era.
 * @example readYearStart('H27～R1年度') // year 2015, era 平成, rest "～R1年度"
 */
export function readYearStart(text: string, inherited?: Era): YearStart {
  const western = /^(\d{4})(?!\d)/.exec(text)?.[1];
  if (western !== undefined) return namedYear(Number(western), undefined, text.slice(western.length));
  const written = /^(明治|大正|昭和|平成|令和|[MTSHR])?(元|\d{1,4})(?!\d)/i.exec(text);
  const number = written?.[2];
  if (written === null || number === undefined) return { ok: false, reason: 'noYear' };
  const era = written[1] === undefined ? inherited : eraCalled(written[1]);
  if (era === undefined) return { ok: false, reason: 'noYear' };
  const year = era.begins.year + (number === '元' ? 1 : Number(number)) - 1;
  if (year < era.begins.year || year > era.lastYear) return { ok: false, reason: 'eraYearOutOfRange' };
  return { ok: true, year, era, rest: text.slice(written[0].length) };
}

function namedYear(year: number, era: Era | undefined, rest: string): YearStart {
  if (year < firstNamedYear || year > lastNamedYear) return { ok: false, reason: 'yearOutOfRange' };
  return { ok: true, year, era, rest };
}

function eraCalled(written: string): Era | undefined {
  return eras.find((era) => era.name === written || era.letter === written.toUpperCase());
}

/** A text that is one year; `clock` is missing when neither 年 nor 年度 was written. */
export type YearReading =
  { readonly ok: true; readonly year: number; readonly clock?: Clock } | { readonly ok: false; readonly reason: YearRefusal | 'noYear' };

/**
 * Reads a text that is one year and nothing more, as on a command line. H31年度 and R元年度 are both fiscal 2019.
 * @example parseYear('R5') // { ok: true, year: 2023 }
 * @example parseYear('令和５年度') // { ok: true, year: 2023, clock: 'fiscal' }
 */
export function parseYear(text: string): YearReading {
  const start = readYearStart(toHalfWidth(text).trim());
  if (!start.ok) return start;
  if (start.rest === '') return { ok: true, year: start.year };
  if (start.rest === '年度') return { ok: true, year: start.year, clock: 'fiscal' };
  if (start.rest === '年') return { ok: true, year: start.year, clock: 'calendar' };
  return { ok: false, reason: 'noYear' };
}
