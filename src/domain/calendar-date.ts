/** Days of the calendar (暦日), in the Gregorian reckoning only. */

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** How many days a month has. @example daysInMonth(2024, 2) // 29 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** @example isRealDate({ year: 2024, month: 2, day: 30 }) // false */
export function isRealDate(date: CalendarDate): boolean {
  const hasMonth = date.month >= 1 && date.month <= 12;
  return hasMonth && date.day >= 1 && date.day <= daysInMonth(date.year, date.month);
}

/** Below 0 when `a` is earlier, 0 on the same day, above 0 when later. @example compareDates(a, b) < 0 */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** The fiscal year (年度, April to March) a month lies in. @example fiscalYearOf(2024, 3) // 2023 */
export function fiscalYearOf(year: number, month: number): number {
  return month >= 4 ? year : year - 1;
}

/** @example isoDate({ year: 2024, month: 3, day: 31 }) // "2024-03-31" */
export function isoDate({ year, month, day }: CalendarDate): string {
  return [`${year}`.padStart(4, '0'), `${month}`.padStart(2, '0'), `${day}`.padStart(2, '0')].join('-');
}
