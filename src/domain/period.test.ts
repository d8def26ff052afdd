import { describe, expect, it } from 'vitest';
import type { YearStyle } from './era.ts';
import type { Period } from './period.ts';
import { comparePeriods, endOf, isWindow, parsePeriodKey, periodKey, previousPeriod, printPeriod, samePeriod, yearOf, yearsBetween } from './period.ts';
import { exactText } from './rational.ts';

/** A period by its key, for short tables; the keys themselves are tested below against written-out values. */
function at(key: string): Period {
  const period = parsePeriodKey(key);
  if (period === undefined) throw new Error(`no period: ${key}`);
  return period;
}

const dateText = ({ year, month, day }: { year: number; month: number; day: number }) => `${year}-${month}-${day}`;

describe('periodKey', () => {
  it.each<[string, Period]>([
    ['FY2023', { kind: 'fiscalYear', year: 2023 }],
    ['CY2023', { kind: 'calendarYear', year: 2023 }],
    ['FY2023-start', { kind: 'fiscalYearStart', year: 2023 }],
    ['FY2023-end', { kind: 'fiscalYearEnd', year: 2023 }],
    ['2024-03', { kind: 'month', year: 2024, month: 3 }],
    ['2024-03-end', { kind: 'monthEnd', year: 2024, month: 3 }],
    ['2024-04-01', { kind: 'date', year: 2024, month: 4, day: 1 }],
    ['FY2019/FY2023:total', { kind: 'window', clock: 'fiscal', from: 2019, to: 2023, over: 'total' }],
    ['CY2019/CY2023:average', { kind: 'window', clock: 'calendar', from: 2019, to: 2023, over: 'average' }],
    ['FY2117', { kind: 'fiscalYear', year: 2117 }],
    ['FY1868', { kind: 'fiscalYear', year: 1868 }],
    ['FY2023/FY2025:span', { kind: 'window', clock: 'fiscal', from: 2023, to: 2025, over: 'span' }],
  ])('%s', (key, period) => {
    expect(periodKey(period)).toBe(key);
    expect(parsePeriodKey(key)).toEqual(period);
  });

  const malformed = ['', 'FY23', 'CY2023-end', '2024-3', '2024-13', '2024-00-end', '2024-02-30', 'FY1867', 'FY2118', 'fy2023', ' FY2023'];
  it.each([...malformed, 'FY2023/FY2019:total', 'FY2019/CY2023:total', 'FY2019/FY2023', 'FY2019/FY2023:sum'])('refuses %j', (key) => {
    expect(parsePeriodKey(key)).toBeUndefined();
  });
});

describe('printPeriod', () => {
  const styles: readonly YearStyle[] = ['eraShort', 'eraLong', 'western'];
  it.each([
    ['FY2023', 'R5年度', '令和5年度', '2023年度'],
    ['FY2019', 'R1年度', '令和元年度', '2019年度'],
    ['CY2023', 'R5年', '令和5年', '2023年'],
    ['FY2023-start', 'R5年度当初', '令和5年度当初', '2023年度当初'],
    ['FY2023-end', 'R5年度末', '令和5年度末', '2023年度末'],
    ['2024-03', 'R6年3月', '令和6年3月', '2024年3月'],
    ['2024-03-end', 'R6年3月末', '令和6年3月末', '2024年3月末'],
    ['2024-04-01', 'R6年4月1日', '令和6年4月1日', '2024年4月1日'],
    ['2019-04', 'H31年4月', '平成31年4月', '2019年4月'],
    ['2019-04-30', 'H31年4月30日', '平成31年4月30日', '2019年4月30日'],
    ['2019-05-01', 'R1年5月1日', '令和元年5月1日', '2019年5月1日'],
    ['1989-01', 'H1年1月', '平成元年1月', '1989年1月'],
    ['1989-01-07', 'S64年1月7日', '昭和64年1月7日', '1989年1月7日'],
    ['CY2019/CY2023:total', 'R1～5年(累計)', '令和元～5年(累計)', '2019～2023年(累計)'],
    ['FY2015/FY2019:average', 'H27～R1年度(年平均)', '平成27～令和元年度(年平均)', '2015～2019年度(年平均)'],
    ['FY2023/FY2025:span', 'R5～7年度', '令和5～7年度', '2023～2025年度'],
    ['CY2019/CY2019:total', 'R1年(累計)', '令和元年(累計)', '2019年(累計)'],
    ['FY2023/FY2023:span', 'R5～5年度', '令和5～5年度', '2023～2023年度'],
  ])('%s is %s, %s, %s', (key, ...expected) => {
    expect(styles.map((style) => printPeriod(at(key), style))).toEqual(expected);
  });
});

describe('the end, the year and the year before', () => {
  it.each([
    ['FY2023', '2024-3-31', 2023, 'FY2022'],
    ['FY2023-start', '2023-4-1', 2023, 'FY2022-start'],
    ['FY2023-end', '2024-3-31', 2023, 'FY2022-end'],
    ['CY2023', '2023-12-31', 2023, 'CY2022'],
    ['2024-03', '2024-3-31', 2023, '2023-03'],
    ['2024-04', '2024-4-30', 2024, '2023-04'],
    ['2024-02-end', '2024-2-29', 2023, '2023-02-end'],
    ['2024-01-01', '2024-1-1', 2023, '2023-01-01'],
    ['2024-02-29', '2024-2-29', 2023, '2023-02-28'],
    ['2024-04-01', '2024-4-1', 2024, '2023-04-01'],
    ['FY2019/FY2023:total', '2024-3-31', 2023, 'FY2019/FY2022:total'],
    ['CY2019/CY2023:total', '2023-12-31', 2023, 'CY2019/CY2022:total'],
    ['FY2019/FY2019:total', '2020-3-31', 2019, undefined],
    ['FY1868', '1869-3-31', 1868, undefined],
  ])('%s ends on %s, lies in %d, follows %s', (key, end, year, previous) => {
    const before = previousPeriod(at(key));
    expect(dateText(endOf(at(key)))).toBe(end);
    expect(yearOf(at(key))).toBe(year);
    expect(before === undefined ? undefined : periodKey(before)).toBe(previous);
  });

  it('orders by end, and tells clocks apart that end on one day', () => {
    const sorted = ['CY2024', 'FY2023', 'FY2023-start', 'CY2023', '2024-04-01'].map(at).sort(comparePeriods);
    expect(sorted.map(periodKey)).toEqual(['FY2023-start', 'CY2023', 'FY2023', '2024-04-01', 'CY2024']);
    expect(comparePeriods(at('FY2023'), at('FY2023-end'))).toBe(0);
    expect(samePeriod(at('FY2023'), at('FY2023-end'))).toBe(false);
    expect(samePeriod(at('FY2023'), { kind: 'fiscalYear', year: 2023 })).toBe(true);
    expect(isWindow(at('FY2019/FY2023:total'))).toBe(true);
    expect(isWindow(at('FY2023'))).toBe(false);
  });
});

describe('yearsBetween', () => {
  it.each([
    ['FY2013', 'FY2022', '9'],
    ['FY2013', 'FY2030', '17'],
    ['CY2019', 'CY2023', '4'],
    ['FY2020-start', 'FY2023-start', '3'],
    ['FY2023-start', 'FY2023-end', '1'],
    ['FY2019', 'FY2019/FY2023:total', '4'],
    ['FY2019', 'CY2023', '15/4'],
    ['CY2023', 'FY2023', '1/4'],
    ['2023-03-end', 'FY2023', '1'],
    ['FY2023', 'FY2022', '-1'],
    ['2024-04-15', '2024-04-end', '1/24'],
  ])('from %s to %s are %s', (from, to, years) => {
    expect(exactText(yearsBetween(at(from), at(to)))).toBe(years);
  });
});
