import { describe, expect, it } from 'vitest';
import { compareDates, daysInMonth, fiscalYearOf, isRealDate } from './calendar-date.ts';

describe('calendar dates', () => {
  it.each([
    [2024, 2, 29],
    [2023, 2, 28],
    [1900, 2, 28],
    [2000, 2, 29],
    [2024, 4, 30],
    [2024, 12, 31],
  ])('%d-%d has %d days', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });

  it('tells real days from others', () => {
    expect(isRealDate({ year: 2024, month: 2, day: 29 })).toBe(true);
    expect(isRealDate({ year: 2024, month: 2, day: 30 })).toBe(false);
    expect(isRealDate({ year: 2024, month: 13, day: 1 })).toBe(false);
    expect(isRealDate({ year: 2024, month: 1, day: 0 })).toBe(false);
  });

  it.each([
    [2024, 1, 2023],
    [2024, 3, 2023],
    [2024, 4, 2024],
    [2024, 12, 2024],
  ])('%d-%d lies in fiscal %d', (year, month, fiscal) => {
    expect(fiscalYearOf(year, month)).toBe(fiscal);
  });

  it('orders by year, then month, then day', () => {
    expect(compareDates({ year: 2023, month: 12, day: 31 }, { year: 2024, month: 1, day: 1 })).toBeLessThan(0);
    expect(compareDates({ year: 2024, month: 1, day: 2 }, { year: 2024, month: 1, day: 1 })).toBeGreaterThan(0);
  });
});
