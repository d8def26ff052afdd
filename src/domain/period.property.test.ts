import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDates, daysInMonth } from './calendar-date.ts';
import type { Clock, YearStyle } from './era.ts';
import { firstNamedYear, lastNamedYear } from './era.ts';
import type { Period, WindowMeasure } from './period.ts';
import { comparePeriods, endOf, parsePeriodKey, periodKey, previousPeriod, printPeriod, samePeriod, yearOf, yearsBetween } from './period.ts';
import { parsePeriod } from './period-reading.ts';
import { add, fromInteger, negate, sign } from './rational.ts';

/** Years near the change of an era come up as often as all others. */
const eraChanges = [1868, 1912, 1926, 1988, 1989, 1990, 2018, 2019, 2020];
const anyYear = fc.oneof(fc.constantFrom(...eraChanges), fc.integer({ min: firstNamedYear, max: lastNamedYear }));
const anyMonth = fc.integer({ min: 1, max: 12 });
const anyStyle = fc.constantFrom<YearStyle>('eraLong', 'eraShort', 'western');
const anyClock = fc.constantFrom<Clock>('fiscal', 'calendar');

const yearPeriod: fc.Arbitrary<Period> = fc.record({
  kind: fc.constantFrom('fiscalYear' as const, 'calendarYear' as const, 'fiscalYearStart' as const, 'fiscalYearEnd' as const),
  year: anyYear,
});
const monthPeriod: fc.Arbitrary<Period> = fc.record({ kind: fc.constantFrom('month' as const, 'monthEnd' as const), year: anyYear, month: anyMonth });
const datePeriod: fc.Arbitrary<Period> = fc
  .tuple(anyYear, anyMonth, fc.integer({ min: 1, max: 31 }))
  .map(([year, month, day]) => ({ kind: 'date', year, month, day: Math.min(day, daysInMonth(year, month)) }));
const windowPeriod: fc.Arbitrary<Period> = fc
  .tuple(anyClock, anyYear, anyYear, fc.constantFrom<WindowMeasure>('total', 'average', 'span'))
  .map(([clock, a, b, over]) => ({ kind: 'window', clock, from: Math.min(a, b), to: Math.max(a, b), over }));
const anyPeriod = fc.oneof(yearPeriod, monthPeriod, datePeriod, windowPeriod);

const toFullWidth = (text: string) => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

describe('periods', () => {
  it('are read back as printed, in every style', () => {
    fc.assert(
      fc.property(anyPeriod, anyStyle, (period, style) => {
        expect(parsePeriod(printPeriod(period, style))).toEqual({ ok: true, period });
      }),
      { numRuns: 2000 },
    );
  });

  it('are read the same in full width and small letters', () => {
    fc.assert(
      fc.property(anyPeriod, anyStyle, (period, style) => {
        const printed = printPeriod(period, style);
        expect(parsePeriod(toFullWidth(printed))).toEqual({ ok: true, period });
        expect(parsePeriod(printed.toLowerCase())).toEqual({ ok: true, period });
      }),
    );
  });

  it('are read back from their key, which no other period has', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        expect(parsePeriodKey(periodKey(a))).toEqual(a);
        expect(samePeriod(a, b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  it('never throw on any text', () => {
    const pieces = fc.constantFrom(
      ...[
        '令和',
        '平成',
        '昭和',
        'R',
        'H',
        's',
        '元',
        '0',
        '3',
        '5',
        '31',
        '2023',
        '年',
        '年度',
        '月',
        '日',
        '当初',
        '末',
        '～',
        '-',
        '/',
        '(',
        ')',
        '（累計）',
        '年平均',
        ' ',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const reading = parsePeriod(parts.join(''));
        if (reading.ok) expect(parsePeriod(printPeriod(reading.period, 'eraLong'))).toEqual(reading);
      }),
      { numRuns: 3000 },
    );
  });

  it('lie in the fiscal year that contains their last day, unless they follow the calendar year', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const end = endOf(period);
        const isCalendar = period.kind === 'calendarYear' || (period.kind === 'window' && period.clock === 'calendar');
        const first = { year: yearOf(period), month: 4, day: 1 };
        const last = { year: yearOf(period) + 1, month: 3, day: 31 };
        if (isCalendar) expect(end).toEqual({ year: yearOf(period), month: 12, day: 31 });
        else expect([compareDates(first, end) <= 0, compareDates(end, last) <= 0]).toEqual([true, true]);
      }),
    );
  });

  it('come one year after the period before them', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const before = previousPeriod(period);
        if (before === undefined) return;
        expect(before.kind).toBe(period.kind);
        expect(yearOf(before)).toBe(yearOf(period) - 1);
        expect(comparePeriods(before, period)).toBeLessThan(0);
        if (period.kind !== 'date' && !(period.kind !== 'window' && 'month' in period)) expect(yearsBetween(before, period)).toEqual(fromInteger(1));
      }),
    );
  });

  it('are as far from each other as their ways add up to', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, anyPeriod, (a, b, c) => {
        expect(add(yearsBetween(a, b), yearsBetween(b, c))).toEqual(yearsBetween(a, c));
        expect(yearsBetween(b, a)).toEqual(negate(yearsBetween(a, b)));
      }),
    );
  });

  it('are ordered as the time between them says, but for 年度当初, which counts from the morning of its day', () => {
    const ended = anyPeriod.filter((period) => period.kind !== 'fiscalYearStart');
    fc.assert(
      fc.property(ended, ended, (a, b) => {
        expect(Math.sign(comparePeriods(b, a)) + 0).toBe(sign(yearsBetween(a, b)));
      }),
    );
  });
});
