/**
 * How written clocks are read (時点の表記): every spelling of 別紙1 and 別紙2, and those of plans and data files.
 * `parsePeriod(printPeriod(x, style))` is x for every period and style; what leaves the clock open is refused, not guessed.
 */
import { compareDates, isRealDate } from './calendar-date.ts';
import type { Clock, Era, YearRefusal } from './era.ts';
import { readYearStart } from './era.ts';
import { toHalfWidth } from './half-width.ts';
import type { Period, WindowMeasure, WindowPeriod } from './period.ts';
import { endOf } from './period.ts';

/**
 * Why a text is no period: nothing there; not understood; neither 年 nor 年度 (R5); 昭和70年; a western year before 1868 or
 * after 2117; 令和元年3月, which lies before 令和; H31/R2年度; 13月; 2月30日; R5～3年; R3年～R5年度; a standing such as (速報値),
 * which belongs to the value and not to its clock.
 */
export type PeriodRefusal =
  | YearRefusal
  | 'empty'
  | 'unreadable'
  | 'clockMissing'
  | 'beforeEra'
  | 'yearNamesDisagree'
  | 'noSuchMonth'
  | 'noSuchDay'
  | 'windowReversed'
  | 'clocksDisagree'
  | 'standingWritten';

export type PeriodReading = { readonly ok: true; readonly period: Period } | { readonly ok: false; readonly reason: PeriodRefusal };

/**
 * Reads one period, whatever its spelling: full-width or half-width, 元年, 平成31/令和元年度, 令和5(2023)年度,
 * 令和5年度（2023年度）, any dash or から between years, ISO dates and months, and 時点 behind a point.
 * @example parsePeriod('Ｈ２７〜Ｒ１年度（年平均）') // window, fiscal, 2015 to 2019, average
 * @example parsePeriod('R5') // { ok: false, reason: 'clockMissing' }
 */
export function parsePeriod(text: string): PeriodReading {
  const written = withoutBlanks(toHalfWidth(text)).replace(/^([^()年]+)(年度?)\(([^()年]+)\2\)/, '$1($3)$2');
  if (written === '') return refuse('empty');
  if (standing.test(written)) return refuse('standingWritten');
  const year = readNamedYear(written);
  if (!year.ok) return refuse(year.reason === 'noYear' ? 'unreadable' : year.reason);
  if (year.rest === '') return refuse('clockMissing');
  return readYearPeriod(year) ?? readDay(year) ?? readWindow(year) ?? refuse('unreadable');
}

const standing = /\((?:速報値?|確報値?|確定値?|見込み?値?|概算値?|推計値?)\)$/;

/** Blanks between two digits stay and make the text unreadable: "R1 5年" must not become R15年. */
function withoutBlanks(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replace(/(?<!\d) | (?!\d)/g, '');
}

function refuse(reason: PeriodRefusal): { readonly ok: false; readonly reason: PeriodRefusal } {
  return { ok: false, reason };
}

interface NamedYear {
  readonly ok: true;
  readonly year: number;
  readonly era: Era | undefined;
  readonly isNamedTwice: boolean;
  readonly rest: string;
}

type NamedYearReading = NamedYear | { readonly ok: false; readonly reason: PeriodRefusal | 'noYear' };

/** A year, possibly with a second name behind a slash or in brackets: H31/R1, 平成31(令和元), 令和5(2023). Both must agree. */
function readNamedYear(text: string, inherited?: Era): NamedYearReading {
  const first = readYearStart(text, inherited);
  if (!first.ok) return first;
  const alone: NamedYear = { ...first, isNamedTwice: false };
  const opening = /^[/(]/.exec(first.rest)?.[0];
  if (opening === undefined) return alone;
  const second = readYearStart(first.rest.slice(1));
  if (!second.ok) return second.reason === 'noYear' ? alone : second;
  if (opening === '(' && !second.rest.startsWith(')')) return alone;
  if (second.year !== first.year) return { ok: false, reason: 'yearNamesDisagree' };
  const rest = opening === '(' ? second.rest.slice(1) : second.rest;
  return { ok: true, year: second.year, era: second.era ?? first.era, isNamedTwice: true, rest };
}

/** 年度, 年, 年度当初, 年度末. */
function readYearPeriod({ year, rest }: NamedYear): PeriodReading | undefined {
  const point = /^年度(当初|初め|末)(?:時点|現在)?$/.exec(rest)?.[1];
  if (point !== undefined) return { ok: true, period: { kind: point === '末' ? 'fiscalYearEnd' : 'fiscalYearStart', year } };
  if (rest === '年度') return { ok: true, period: { kind: 'fiscalYear', year } };
  return rest === '年' ? { ok: true, period: { kind: 'calendarYear', year } } : undefined;
}

const japaneseDay = /^年(?<month>\d{1,2})月(?:(?<end>末)日?|(?<day>\d{1,2})日)?(?:時点|現在)?$/;
const isoDay = /^-(?<month>\d{2})(?:-(?<day>\d{2}))?$/;
const shortDay = /^(?<mark>[./])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})$/;

/** 年3月, 年3月末, 年3月31日; behind a western year also -03 and -03-31; behind any year .3.31 and /3/31. */
function readDay(named: NamedYear): PeriodReading | undefined {
  const { year, era, rest } = named;
  const parts = (japaneseDay.exec(rest) ?? shortDay.exec(rest) ?? (era === undefined ? isoDay.exec(rest) : null))?.groups;
  if (parts === undefined) return undefined;
  const month = Number(parts['month']);
  if (month < 1 || month > 12) return refuse('noSuchMonth');
  if (parts['day'] !== undefined) return checkDay({ kind: 'date', year, month, day: Number(parts['day']) }, named);
  return checkDay({ kind: parts['end'] === undefined ? 'month' : 'monthEnd', year, month }, named);
}

/** 令和元年3月 is refused: it may be meant for the March of 令和元年度, a year later. 令和元(2019)年3月 is clear. */
function checkDay(period: Exclude<Period, WindowPeriod>, { era, isNamedTwice }: NamedYear): PeriodReading {
  if (period.kind === 'date' && !isRealDate(period)) return refuse('noSuchDay');
  const isBeforeEra = era !== undefined && compareDates(endOf(period), era.begins) < 0;
  return isBeforeEra && !isNamedTwice ? refuse('beforeEra') : { ok: true, period };
}

const betweenYears = /^(年度?)?(?:から|[~〜\-‐−–—―ーｰ])/;
const windowEnd = /^(年度?)?(?:まで)?(\(累計\)|累計|\(年平均\)|年平均)?$/;
const oneYearWindow = /^(年度?)?(\(累計\)|累計|\(年平均\)|年平均)$/;

/** R1～5年(累計), R3年度～R5年度, 2021-2023年度, 令和3年度から5年度まで, and a window of one year: R1年(累計). */
function readWindow(first: NamedYear): PeriodReading | undefined {
  const between = betweenYears.exec(first.rest);
  if (between === null) return closeWindow(first.year, first.year, oneYearWindow.exec(first.rest), undefined);
  const second = readNamedYear(first.rest.slice(between[0].length), first.era);
  if (!second.ok) return refuse(second.reason === 'noYear' ? 'unreadable' : second.reason);
  return closeWindow(first.year, second.year, windowEnd.exec(second.rest), between[1]);
}

function closeWindow(from: number, to: number, end: RegExpExecArray | null, firstUnit: string | undefined): PeriodReading | undefined {
  if (end === null) return undefined;
  if (end[1] === undefined) return refuse('clockMissing');
  if (firstUnit !== undefined && firstUnit !== end[1]) return refuse('clocksDisagree');
  if (from > to) return refuse('windowReversed');
  const clock: Clock = end[1] === '年度' ? 'fiscal' : 'calendar';
  return { ok: true, period: { kind: 'window', clock, from, to, over: readMeasure(end[2]) } };
}

function readMeasure(written: string | undefined): WindowMeasure {
  if (written === undefined) return 'span';
  return written.includes('累計') ? 'total' : 'average';
}
