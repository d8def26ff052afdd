/**
 * Clocks (時点・期間): which point or stretch of time a figure speaks of. 別紙1 alone holds fiscal years (R5年度),
 * calendar years (R5年), the start of a fiscal year (R5年度当初) and windows (R1～5年(累計), H27～R1年度(年平均)).
 * How written clocks are read stands in period-reading.ts.
 */
import { assertNever } from './assert-never.ts';
import type { CalendarDate } from './calendar-date.ts';
import { compareDates, daysInMonth, fiscalYearOf, isRealDate } from './calendar-date.ts';
import type { Clock, YearStyle } from './era.ts';
import { eraOfYear, eraOn, firstNamedYear, lastNamedYear, printEraNumber, printEraYear, printYear } from './era.ts';
import type { Rational } from './rational.ts';
import { rational } from './rational.ts';

/** What a window says of its years: their total (累計), their yearly average (年平均), or only the stretch (計画期間). */
export type WindowMeasure = 'total' | 'average' | 'span';

/** 令和5年度 · 令和5年 · 令和5年度当初 · 令和5年度末 · 令和6年3月 · 令和6年3月末 · 令和6年4月1日 · R1～5年(累計). */
export type Period =
  | { readonly kind: 'fiscalYear'; readonly year: number }
  | { readonly kind: 'calendarYear'; readonly year: number }
  | { readonly kind: 'fiscalYearStart'; readonly year: number }
  | { readonly kind: 'fiscalYearEnd'; readonly year: number }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'monthEnd'; readonly year: number; readonly month: number }
  | { readonly kind: 'date'; readonly year: number; readonly month: number; readonly day: number }
  | WindowPeriod;

/** `from` and `to` are both inside the window, and `from` is never after `to`. */
export interface WindowPeriod {
  readonly kind: 'window';
  readonly clock: Clock;
  readonly from: number;
  readonly to: number;
  readonly over: WindowMeasure;
}

/**
 * Prints a period as the reports do; in a window within one era the second year drops the era.
 * @example printPeriod(window, 'eraShort') // "R1～5年(累計)", "H27～R1年度(年平均)"; 'eraLong' → "令和5～7年度"
 * @throws RangeError for a year before 明治元年, in an era style.
 */
export function printPeriod(period: Period, style: YearStyle): string {
  switch (period.kind) {
    case 'fiscalYear':
      return printYear(period.year, 'fiscal', style);
    case 'calendarYear':
      return printYear(period.year, 'calendar', style);
    case 'fiscalYearStart':
      return `${printYear(period.year, 'fiscal', style)}当初`;
    case 'fiscalYearEnd':
      return `${printYear(period.year, 'fiscal', style)}末`;
    case 'month':
      return printMonth(period, style);
    case 'monthEnd':
      return `${printMonth(period, style)}末`;
    case 'date':
      return `${printMonth(period, style)}${period.day}日`;
    case 'window':
      return printWindow(period, style);
  }
  return assertNever(period);
}

/** A month is named by the era at its end, a date by the era of its day: 平成31年4月30日, 令和元年5月1日. */
function printMonth(period: Extract<Period, { readonly month: number }>, style: YearStyle): string {
  return `${printEraYear(period.year, eraOn(endOf(period)), style)}年${period.month}月`;
}

function printWindow(period: WindowPeriod, style: YearStyle): string {
  const fromEra = eraOfYear(period.from);
  const toEra = eraOfYear(period.to);
  const first = printEraYear(period.from, fromEra, style);
  const unit = period.clock === 'fiscal' ? '年度' : '年';
  if (period.from === period.to && period.over !== 'span') return `${first}${unit}${printMeasure(period.over)}`;
  const second = fromEra === toEra ? printEraNumber(period.to, toEra, style) : printEraYear(period.to, toEra, style);
  return `${first}～${second}${unit}${printMeasure(period.over)}`;
}

function printMeasure(over: WindowMeasure): string {
  switch (over) {
    case 'total':
      return '(累計)';
    case 'average':
      return '(年平均)';
    case 'span':
      return '';
  }
  return assertNever(over);
}

/** @example isWindow(R1～5年(累計)) // true */
export function isWindow(period: Period): period is WindowPeriod {
  return period.kind === 'window';
}

/**
 * The last day of the period; for 年度当初 its one day, 1 April.
 * @example endOf({ kind: 'fiscalYear', year: 2023 }) // 2024-03-31
 */
export function endOf(period: Period): CalendarDate {
  switch (period.kind) {
    case 'fiscalYear':
    case 'fiscalYearEnd':
      return lastDayOf('fiscal', period.year);
    case 'calendarYear':
      return lastDayOf('calendar', period.year);
    case 'fiscalYearStart':
      return { year: period.year, month: 4, day: 1 };
    case 'month':
    case 'monthEnd':
      return { year: period.year, month: period.month, day: daysInMonth(period.year, period.month) };
    case 'date':
      return { year: period.year, month: period.month, day: period.day };
    case 'window':
      return lastDayOf(period.clock, period.to);
  }
  return assertNever(period);
}

function lastDayOf(clock: Clock, year: number): CalendarDate {
  return clock === 'fiscal' ? { year: year + 1, month: 3, day: 31 } : { year, month: 12, day: 31 };
}

/** Order by end, for `sort`; below 0 when `a` ends earlier. Different clocks may end on one day and give 0. */
export function comparePeriods(a: Period, b: Period): number {
  return compareDates(endOf(a), endOf(b));
}

/**
 * The number of the year the period lies in: a month, month end or date counts to its fiscal year, a calendar year to
 * itself, a window to its last year.
 * @example yearOf({ kind: 'month', year: 2024, month: 3 }) // 2023
 */
export function yearOf(period: Period): number {
  switch (period.kind) {
    case 'fiscalYear':
    case 'fiscalYearStart':
    case 'fiscalYearEnd':
    case 'calendarYear':
      return period.year;
    case 'month':
    case 'monthEnd':
    case 'date':
      return fiscalYearOf(period.year, period.month);
    case 'window':
      return period.to;
  }
  return assertNever(period);
}

/**
 * The same clock one year earlier (前年度). A window keeps its first year and ends a year earlier; a window of one year
 * has none, nor has 明治元年 (`undefined`). 29 February goes to the 28th.
 * @example previousPeriod(R1～5年(累計)) // R1～4年(累計)
 */
export function previousPeriod(period: Period): Period | undefined {
  if (period.kind === 'window') return period.from === period.to ? undefined : { ...period, to: period.to - 1 };
  if (period.year <= firstNamedYear) return undefined;
  const year = period.year - 1;
  if (period.kind !== 'date') return { ...period, year };
  return { ...period, year, day: Math.min(period.day, daysInMonth(year, period.month)) };
}

/**
 * The time from one period to another in years, for the share of time elapsed (far targets). Counted in exact months from
 * end to end, so that two periods of one clock give their difference of years, and different clocks may be mixed: FY2019
 * ends in March 2020 and CY2023 in December 2023, which is 45 months. 年度当初 counts as the beginning of 1 April, so that
 * 年度当初 to 年度末 is one year; a date counts as the end of its day, as a share of its month.
 * @example yearsBetween(H25年度, R4年度) // 9
 */
export function yearsBetween(a: Period, b: Period): Rational {
  const from = monthsUntilEnd(a);
  const to = monthsUntilEnd(b);
  return rational(to.num * from.den - from.num * to.den, 12n * to.den * from.den);
}

/** Months from the beginning of the year 0 to the end of the period. */
function monthsUntilEnd(period: Period): Rational {
  const end = endOf(period);
  const before = BigInt(end.year * 12 + end.month - 1);
  const length = BigInt(daysInMonth(end.year, end.month));
  return period.kind === 'fiscalYearStart' ? rational(before) : rational(before * length + BigInt(end.day), length);
}

/** Whether both are the same clock at the same time; R5年度 and R5年度末 are not, though they end on one day. */
export function samePeriod(a: Period, b: Period): boolean {
  return periodKey(a) === periodKey(b);
}

/**
 * The canonical text of a period, for keys and data files; `parsePeriodKey` reads it back.
 * @example "FY2023", "CY2023", "FY2023-start", "FY2023-end", "2024-03", "2024-03-end", "2024-04-01", "FY2019/FY2023:total"
 */
export function periodKey(period: Period): string {
  switch (period.kind) {
    case 'fiscalYear':
      return `FY${period.year}`;
    case 'calendarYear':
      return `CY${period.year}`;
    case 'fiscalYearStart':
      return `FY${period.year}-start`;
    case 'fiscalYearEnd':
      return `FY${period.year}-end`;
    case 'month':
      return `${period.year}-${twoDigits(period.month)}`;
    case 'monthEnd':
      return `${period.year}-${twoDigits(period.month)}-end`;
    case 'date':
      return `${period.year}-${twoDigits(period.month)}-${twoDigits(period.day)}`;
    case 'window': {
      const clock = period.clock === 'fiscal' ? 'FY' : 'CY';
      return `${clock}${period.from}/${clock}${period.to}:${period.over}`;
    }
  }
  return assertNever(period);
}

function twoDigits(value: number): string {
  return `${value}`.padStart(2, '0');
}

/** Reads what `periodKey` writes, and nothing else. @example parsePeriodKey('FY2023-start') // 年度当初 of 2023 */
export function parsePeriodKey(key: string): Period | undefined {
  const period = readYearKey(key) ?? readDayKey(key) ?? readWindowKey(key);
  return period !== undefined && isPossible(period) && periodKey(period) === key ? period : undefined;
}

function readYearKey(key: string): Period | undefined {
  const parts = /^(FY|CY)(\d{4})(-start|-end)?$/.exec(key);
  if (parts === null) return undefined;
  const year = Number(parts[2]);
  if (parts[1] === 'CY') return parts[3] === undefined ? { kind: 'calendarYear', year } : undefined;
  if (parts[3] === undefined) return { kind: 'fiscalYear', year };
  return { kind: parts[3] === '-start' ? 'fiscalYearStart' : 'fiscalYearEnd', year };
}

function readDayKey(key: string): Period | undefined {
  const parts = /^(\d{4})-(\d{2})(?:-(end|\d{2}))?$/.exec(key);
  if (parts === null) return undefined;
  const year = Number(parts[1]);
  const month = Number(parts[2]);
  if (parts[3] === undefined) return { kind: 'month', year, month };
  return parts[3] === 'end' ? { kind: 'monthEnd', year, month } : { kind: 'date', year, month, day: Number(parts[3]) };
}

function readWindowKey(key: string): Period | undefined {
  const parts = /^(FY|CY)(\d{4})\/\1(\d{4}):(total|average|span)$/.exec(key);
  if (parts === null) return undefined;
  const over = parts[4] === 'total' ? 'total' : parts[4] === 'average' ? 'average' : 'span';
  return { kind: 'window', clock: parts[1] === 'FY' ? 'fiscal' : 'calendar', from: Number(parts[2]), to: Number(parts[3]), over };
}

/** Whether the period exists: a year that has a name, a month and a day of the calendar, a window that runs forward. */
function isPossible(period: Period): boolean {
  if (period.kind === 'window') return period.from <= period.to && hasName(period.from) && hasName(period.to);
  if (!hasName(period.year)) return false;
  if (period.kind === 'month' || period.kind === 'monthEnd') return isRealDate({ ...period, day: 1 });
  return period.kind === 'date' ? isRealDate(period) : true;
}

function hasName(year: number): boolean {
  return year >= firstNamedYear && year <= lastNamedYear;
}
