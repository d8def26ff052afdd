import { expect, it } from 'vitest';
import type { z } from 'zod';
import { numberText } from '../formats/yaml/tree.ts';
import { dateText, expectedText, periodText, planPeriodText, yearText } from './period-text.ts';
import type { Problem } from './problem.ts';
import { problemOf } from './problem.ts';

function problem(schema: z.ZodType, written: string): Problem | undefined {
  const [issue] = schema.safeParse(written).error?.issues ?? [];
  return issue?.code === 'custom' ? problemOf(issue.params) : undefined;
}

it.each([
  ['R5年度', { kind: 'fiscalYear', year: 2023 }],
  ['Ｒ１〜５年（累計）', { kind: 'window', clock: 'calendar', from: 2019, to: 2023, over: 'total' }],
  ['R5年度当初', { kind: 'fiscalYearStart', year: 2023 }],
])('reads the period %s', (written, period) => {
  expect(periodText('時点').parse(written)).toEqual(period);
});

it.each([
  ['R5', '「年度」か「年」か'],
  ['昭和70年', 'その元号にその年はありません'],
  ['R5～3年', '終わりの年が始まりの年より前'],
  ['R4年度(速報値)', 'standing'],
  ['令和元年3月', 'その元号が始まる前'],
  ['令和6年13月', '月は1から12'],
  ['2月30日', '時点だけを'],
  ['H31/R2年度', '違う年'],
])('says what is wrong with the period %s, and which spellings there are', (written, hint) => {
  const found = problem(periodText('時点'), written);
  expect(found).toMatchObject({ code: 'period-unreadable', found: written });
  expect(found?.hint).toContain(hint);
  expect(found?.expected).toContain('R1～5年(累計)');
});

it('does not take a bare year for a period, but for a fiscal year', () => {
  expect(periodText('時点').safeParse(numberText('2023')).success).toBe(false);
  expect(yearText('年度').parse(numberText('2023'))).toBe(2023);
});

it.each([
  ['令和3～5年度', { from: 2021, to: 2023 }],
  ['R3年度～R5年度', { from: 2021, to: 2023 }],
  ['令和5年度', { from: 2023, to: 2023 }],
])('reads the plan period %s', (written, plan) => {
  expect(planPeriodText('計画期間').parse(written)).toEqual(plan);
});

it.each(['R3～5年', 'R3～5年度(累計)', '令和6年3月', 'R5年度末'])('refuses %s as a plan period', (written) => {
  expect(problem(planPeriodText('計画期間'), written)?.code).toBe('plan-period-unreadable');
});

it.each(['R5年度', '令和５年度', 'R5', '2023', 'r5'])('reads the year %s', (written) => {
  expect(yearText('年度').parse(written)).toBe(2023);
});

it.each([
  ['R5年', '暦年ではなく年度'],
  ['昭和70年度', 'その元号にその年はありません'],
  ['今年度', '1つの年度'],
])('refuses %s as a fiscal year', (written, hint) => {
  expect(problem(yearText('年度'), written)?.hint).toContain(hint);
});

it.each(['2024-09-30', '令和6年9月30日', 'R6.9.30'])('reads the day %s', (written) => {
  expect(dateText('日付').parse(written)).toBe('2024-09-30');
});

it.each(['2024-09-31', '2024-09', 'R5年度', '9月30日', '明日'])('refuses %s as a day', (written) => {
  expect(problem(dateText('日付'), written)?.code).toBe('date-unreadable');
});

it.each([
  ['令和6年10月以降', { kind: 'from', period: { kind: 'month', year: 2024, month: 10 } }],
  ['令和6年12月', { kind: 'in', period: { kind: 'month', year: 2024, month: 12 } }],
  ['未定', { kind: 'undetermined' }],
])('reads when a value is expected: %s', (written, expected) => {
  expect(expectedText('時期').parse(written)).toEqual(expected);
});

it.each(['10月頃', '以降', '令和6年13月以降', '近日'])('refuses %s as a time when a value is expected', (written) => {
  expect(problem(expectedText('時期'), written)?.code).toBe('expected-unreadable');
});
