import { describe, expect, it } from 'vitest';
import { periodKey } from './period.ts';
import { parsePeriod } from './period-reading.ts';

function keyOrReason(text: string): string {
  const reading = parsePeriod(text);
  return reading.ok ? periodKey(reading.period) : reading.reason;
}

describe('parsePeriod', () => {
  /** Every clock that stands in the source report, as it stands there. */
  it.each([
    ['令和3年3月', '2021-03'],
    ['令和3年度から5年度', 'FY2021/FY2023:span'],
    ['令和5年度末', 'FY2023-end'],
    ['令和5年度末時点', 'FY2023-end'],
    ['令和5年度', 'FY2023'],
    ['令和5年度当初', 'FY2023-start'],
    ['令和3～5年度', 'FY2021/FY2023:span'],
    ['令和4～6年度', 'FY2022/FY2024:span'],
    ['令和5～7年度', 'FY2023/FY2025:span'],
    ['H29年度', 'FY2017'],
    ['R1～5年(累計)', 'CY2019/CY2023:total'],
    ['R3～5年(累計)', 'CY2021/CY2023:total'],
    ['H27～R1年度(年平均)', 'FY2015/FY2019:average'],
    ['R1年度', 'FY2019'],
    ['R5年', 'CY2023'],
    ['R5年度', 'FY2023'],
    ['R2年度当初', 'FY2020-start'],
    ['R5年度当初', 'FY2023-start'],
    ['H25年度', 'FY2013'],
    ['R12年度', 'FY2030'],
    ['R6年度', 'FY2024'],
    ['R4年度(速報値)', 'standingWritten'],
  ])('reads %s of the source as %s', (text, expected) => {
    expect(keyOrReason(text)).toBe(expected);
  });

  /** The spellings that DESIGN names, and those of plans, headings and data files. */
  it.each([
    ['2023年度', 'FY2023'],
    ['令和元年度', 'FY2019'],
    ['R元年度', 'FY2019'],
    ['H31年度', 'FY2019'],
    ['H31/R1年度', 'FY2019'],
    ['平成31（令和元）年度', 'FY2019'],
    ['令和5(2023)年度', 'FY2023'],
    ['令和5年度（2023年度）', 'FY2023'],
    ['令和5年（2023年）', 'CY2023'],
    ['令和6年（2024年）3月31日', '2024-03-31'],
    ['Ｒ５年度', 'FY2023'],
    ['r5年度', 'FY2023'],
    ['令和 5 年度', 'FY2023'],
    ['\u3000令和５年度\u3000', 'FY2023'],
    ['R5年度初め', 'FY2023-start'],
    ['R1〜5年（累計）', 'CY2019/CY2023:total'],
    ['R1~5年(累計)', 'CY2019/CY2023:total'],
    ['R1-5年累計', 'CY2019/CY2023:total'],
    ['R1－5年(累計)', 'CY2019/CY2023:total'],
    ['R1―5年(累計)', 'CY2019/CY2023:total'],
    ['R1–5年(累計)', 'CY2019/CY2023:total'],
    ['R1—5年(累計)', 'CY2019/CY2023:total'],
    ['R1‐5年(累計)', 'CY2019/CY2023:total'],
    ['R1ー5年(累計)', 'CY2019/CY2023:total'],
    ['R1 ～ R5年 (累計)', 'CY2019/CY2023:total'],
    ['Ｈ２７〜Ｒ１年度（年平均）', 'FY2015/FY2019:average'],
    ['平成27～令和元年度年平均', 'FY2015/FY2019:average'],
    ['R3年度～R5年度', 'FY2021/FY2023:span'],
    ['令和3年度から令和5年度まで', 'FY2021/FY2023:span'],
    ['2021-2023年度', 'FY2021/FY2023:span'],
    ['2021年度～2023年度', 'FY2021/FY2023:span'],
    ['R1年(累計)', 'CY2019/CY2019:total'],
    ['H27～31年度', 'FY2015/FY2019:span'],
    ['令和6年3月末', '2024-03-end'],
    ['令和6年3月末日', '2024-03-end'],
    ['令和6年4月1日', '2024-04-01'],
    ['令和6年4月1日現在', '2024-04-01'],
    ['R6.4.1', '2024-04-01'],
    ['2024/4/1', '2024-04-01'],
    ['2024-03-31', '2024-03-31'],
    ['2024-03', '2024-03'],
    ['2024年3月', '2024-03'],
    ['平成31年4月30日', '2019-04-30'],
    ['令和元年5月1日', '2019-05-01'],
    ['平成31年5月', '2019-05'],
    ['昭和64年1月7日', '1989-01-07'],
    ['令和元（2019）年3月', '2019-03'],
  ])('reads %s as %s', (text, expected) => {
    expect(keyOrReason(text)).toBe(expected);
  });

  it.each([
    ['', 'empty'],
    ['\u3000 ', 'empty'],
    ['R5', 'clockMissing'],
    ['2023', 'clockMissing'],
    ['H31/R1', 'clockMissing'],
    ['R3～5', 'clockMissing'],
    ['R5(累計)', 'clockMissing'],
    ['5年度', 'unreadable'],
    ['令和五年度', 'unreadable'],
    ['令5年度', 'unreadable'],
    ['X5年度', 'unreadable'],
    ['R5年末', 'unreadable'],
    ['R5年度まで', 'unreadable'],
    ['R5年度実績', 'unreadable'],
    ['R1～5年平均', 'clockMissing'],
    ['2021-23年度', 'unreadable'],
    ['2024-03年度', 'unreadable'],
    ['R6.3', 'unreadable'],
    ['R1 5年', 'unreadable'],
    ['R5年度(見込み)', 'standingWritten'],
    ['昭和70年', 'eraYearOutOfRange'],
    ['R0年度', 'eraYearOutOfRange'],
    ['平成32年度', 'eraYearOutOfRange'],
    ['H27～H32年度', 'eraYearOutOfRange'],
    ['1867年度', 'yearOutOfRange'],
    ['2203年度', 'yearOutOfRange'],
    ['令和元年3月', 'beforeEra'],
    ['令和元年4月30日', 'beforeEra'],
    ['平成元年1月7日', 'beforeEra'],
    ['H31/R2年度', 'yearNamesDisagree'],
    ['令和5(2024)年度', 'yearNamesDisagree'],
    ['2024/2025年度', 'yearNamesDisagree'],
    ['令和6年13月', 'noSuchMonth'],
    ['2024-00', 'noSuchMonth'],
    ['令和6年2月30日', 'noSuchDay'],
    ['2023-02-29', 'noSuchDay'],
    ['令和6年4月0日', 'noSuchDay'],
    ['R5～3年度', 'windowReversed'],
    ['H27～1年度', 'windowReversed'],
    ['R3年～R5年度', 'clocksDisagree'],
  ])('refuses %j: %s', (text, reason) => {
    expect(keyOrReason(text)).toBe(reason);
  });
});
