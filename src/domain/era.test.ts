import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clock, YearStyle } from './era.ts';
import { eraOfYear, eraOn, eras, firstNamedYear, lastNamedYear, parseYear, printYear } from './era.ts';

describe('eras', () => {
  it.each([
    ['1912-07-29', '明治'],
    ['1912-07-30', '大正'],
    ['1926-12-24', '大正'],
    ['1926-12-25', '昭和'],
    ['1989-01-07', '昭和'],
    ['1989-01-08', '平成'],
    ['2019-04-30', '平成'],
    ['2019-05-01', '令和'],
  ])('%s is in %s', (text, name) => {
    const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
    expect(eraOn({ year, month, day }).name).toBe(name);
  });

  it('follow each other without a gap: each last year is the first of the next', () => {
    for (const [index, era] of eras.slice(1).entries()) expect(era.lastYear).toBe(eras[index]?.begins.year);
  });

  it('do not reach before 明治', () => {
    expect(() => eraOfYear(1867)).toThrow(RangeError);
  });
});

describe('printYear', () => {
  it.each<[number, Clock, YearStyle, string]>([
    [2023, 'fiscal', 'eraLong', '令和5年度'],
    [2023, 'fiscal', 'eraShort', 'R5年度'],
    [2023, 'fiscal', 'western', '2023年度'],
    [2023, 'calendar', 'eraLong', '令和5年'],
    [2019, 'fiscal', 'eraLong', '令和元年度'],
    [2019, 'fiscal', 'eraShort', 'R1年度'],
    [2019, 'calendar', 'eraLong', '令和元年'],
    [2018, 'fiscal', 'eraLong', '平成30年度'],
    [2018, 'fiscal', 'eraShort', 'H30年度'],
    [1989, 'fiscal', 'eraLong', '平成元年度'],
    [1989, 'calendar', 'eraShort', 'H1年'],
    [1988, 'fiscal', 'eraLong', '昭和63年度'],
    [1926, 'calendar', 'eraLong', '昭和元年'],
    [1912, 'calendar', 'eraShort', 'T1年'],
    [1868, 'calendar', 'eraLong', '明治元年'],
  ])('prints %d (%s, %s) as %s', (year, clock, style, expected) => {
    expect(printYear(year, clock, style)).toBe(expected);
  });
});

describe('parseYear', () => {
  it.each<[string, number, Clock | undefined]>([
    ['R5', 2023, undefined],
    ['2023', 2023, undefined],
    ['令和5年度', 2023, 'fiscal'],
    ['令和５年度', 2023, 'fiscal'],
    ['Ｒ５年度', 2023, 'fiscal'],
    ['r5年度', 2023, 'fiscal'],
    ['ｒ５年', 2023, 'calendar'],
    ['202７年度', 2027, 'fiscal'],
    ['令和元年度', 2019, 'fiscal'],
    ['R元年度', 2019, 'fiscal'],
    ['R1年度', 2019, 'fiscal'],
    ['R01年度', 2019, 'fiscal'],
    ['H31年度', 2019, 'fiscal'],
    ['平成31年', 2019, 'calendar'],
    ['平成元年', 1989, 'calendar'],
    ['昭和64年', 1989, 'calendar'],
    ['S64年度', 1989, 'fiscal'],
    ['T15年', 1926, 'calendar'],
    ['M45年', 1912, 'calendar'],
  ])('reads %s', (text, year, clock) => {
    expect(parseYear(text)).toEqual(clock === undefined ? { ok: true, year } : { ok: true, year, clock });
  });

  it.each([
    ['昭和70年', 'eraYearOutOfRange'],
    ['S65年', 'eraYearOutOfRange'],
    ['H32年度', 'eraYearOutOfRange'],
    ['R0', 'eraYearOutOfRange'],
    ['R100年', 'eraYearOutOfRange'],
    ['令和2023年', 'eraYearOutOfRange'],
    ['1867年', 'yearOutOfRange'],
    ['2118年度', 'yearOutOfRange'],
    ['', 'noYear'],
    ['5年度', 'noYear'],
    ['X5年度', 'noYear'],
    ['20230年度', 'noYear'],
    ['令和五年度', 'noYear'],
    ['R5年度末', 'noYear'],
  ])('refuses %j: %s', (text, reason) => {
    expect(parseYear(text)).toEqual({ ok: false, reason });
  });

  it('reads back every printed year', () => {
    const years = fc.integer({ min: firstNamedYear, max: lastNamedYear });
    fc.assert(
      fc.property(years, fc.constantFrom<Clock>('fiscal', 'calendar'), fc.constantFrom<YearStyle>('eraLong', 'eraShort', 'western'), (year, clock, style) => {
        expect(parseYear(printYear(year, clock, style))).toEqual({ ok: true, year, clock });
      }),
      { numRuns: 500 },
    );
  });
});
