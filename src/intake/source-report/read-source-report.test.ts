import { describe, expect, it } from 'vitest';
import { exactText } from '../../domain/rational.ts';
import { readDocument } from '../../formats/source/read-document.ts';
import { readHeading } from './column-words.ts';
import { isNumberOnly, splitNumber } from './heading-number.ts';
import { periodIn } from './period-words.ts';
import { readCell } from './printed-figure.ts';
import { readSourceReport } from './read-source-report.ts';
import type { SourceReport } from './source-report.ts';
import { cellsOf, valueOf } from './source-report.ts';

const at = { kind: 'file', file: 'x.md' } as const;

async function reportOf(text: string): Promise<SourceReport> {
  const { value } = await readDocument(new TextEncoder().encode(text), 'x.md');
  if (value === undefined) throw new Error('unreadable');
  return readSourceReport(value);
}

describe('a printed cell', () => {
  it.each([
    ['R5年度 127人（△6人）', '127', '人', 2023, '-6'],
    ['１，１０７', '1107', undefined, undefined, undefined],
    ['R4年度(速報値) 708万t-CO2 (△29万t-CO2)', '708', '万t-CO₂', 2022, '-29'],
    ['2,312経営体', '2312', '経営体', undefined, undefined],
    ['39.2% (△1.4pt)', '196/5', '%', undefined, '-7/5'],
    ['2023年度 1,919', '1919', undefined, 2023, undefined],
  ])('%s', (text, value, unit, year, change) => {
    const cell = readCell(text, at);
    const found = valueOf(cell);
    expect([found && exactText(found.value), found?.unit?.symbol, cell.period && 'year' in cell.period ? cell.period.year : undefined]).toEqual([value, unit, year]);
    expect(cell.change?.kind === 'value' ? exactText(cell.change.value) : undefined).toBe(change);
  });

  it.each([['－', undefined], ['—%', undefined], ['（※１）億円', undefined], ['未公表', 'notYetPublished']])('「%s」 is an absence', (text, reason) => {
    const { figure } = readCell(text, at);
    expect(figure?.kind === 'absent' && figure.reason).toBe(reason);
  });

  it.each(['達成', '令和5年度', '創業塾の受講者数', ''])('「%s」 is no figure', (text) => {
    expect(readCell(text, at).figure).toBeUndefined();
  });
});

describe('a heading of a column', () => {
  it.each([
    ['基準値', 'baseline'], ['策定時', 'baseline'], ['目標値（増分）', 'target'], ['前年度実績値', 'previous'], ['前年度比', 'difference'], ['進捗状況（前年度比）', 'actual'], ['今回（令和5年度）', 'actual'],
    ['R3年度', 'actual'], ['達成率（％）', 'rate'], ['目標達成率', 'rate'], ['評価', 'grade'], ['達成状況', 'met'], ['数値目標', 'name'], ['基本目標', 'group'], ['評価理由', 'remark'], ['担当課', 'division'], ['予算額（千円）', 'other'],
  ])('%s is %s', (heading, role) => {
    expect(readHeading(heading).role).toBe(role);
  });

  it.each([['R5', 2023], ['2023年度実績', 2023], ['実績値（令和元年度）', 2019], ['No.5', undefined]])('%s names %s', (heading, year) => {
    const period = periodIn(heading);
    expect(period && 'year' in period ? period.year : undefined).toBe(year);
  });
});

describe('numbers before names', () => {
  it.each([['① 来場者数', '①', '来場者数'], ['(2) 進捗', '(2)', '進捗'], ['別紙1　基本目標の状況', '別紙1', '基本目標の状況'], ['1人1日当たりのごみ', undefined, '1人1日当たりのごみ'], ['1．概要', '1', '概要'], ['第2期総合戦略', undefined, '第2期総合戦略']])('%s', (text, number, title) => {
    expect(splitNumber(text)).toEqual(number === undefined ? { title } : { number, title });
  });

  it.each([['①', true], ['(3)', true], ['12', true], ['1-2', true], ['来場者', false]])('%s alone: %s', (text, is) => {
    expect(isNumberOnly(text)).toBe(is);
  });
});

it.each([
  ['実績値（R5）', undefined],
  ['目標値（令和6）', undefined],
  ['決算額（千円）', '千円'],
])('reads the unit in the heading %s as %s', async (heading, unit) => {
  const { tables } = await reportOf(`| 指標 | 目標値 | ${heading} |\n|---|---|---|\n| 来場者数 | 10 | 9 |\n| 会員数 | 20 | 18 |\n`);
  expect(tables[0]?.columns.at(-1)?.unit?.symbol).toBe(unit);
});

describe('a report', () => {
  const text = ['# 計画の進捗状況について', '', '令和5年度の結果は別紙1のとおり。3件のうち、2件が達した。', '', '## 1 事業', '', '計画期間\t令和5～7年度\t担当課\t観光課', 'KPI\t指標\t当初値\t目標値(増分)\t実績値(増分)\t達成度', '\t① 来場者数\t0人\t500\t2,000\t400.0%', '\t② 会員数\t224会員\t3\t(※)\t-%', '', '※公表時期が10月以降のため。', ''].join('\n');

  it('has its sections, facts, tables, sentences and notes', async () => {
    const report = await reportOf(text);
    const [table] = report.tables;
    expect(report.sections.map(({ number, title }) => [number, title])).toEqual([[undefined, '計画の進捗状況について'], ['1', '事業']]);
    expect(report.facts.map(({ label, value }) => [label, value.text])).toEqual([['計画期間', '令和5～7年度'], ['担当課', '観光課']]);
    expect(table?.columns.map(({ role }) => role)).toEqual(['other', 'name', 'baseline', 'target', 'actual', 'rate']);
    expect(table?.rows.map(({ number, name, unit }) => [number, name.text, unit?.symbol])).toEqual([['①', '来場者数', '人'], ['②', '会員数', '会員']]);
    expect(report.sentences.map((sentence) => sentence.text)).toEqual(['令和5年度の結果は別紙1のとおり。', '3件のうち、2件が達した。']);
    expect(report.notes.map(({ mark, text: words }) => [mark, words])).toEqual([['※', '公表時期が10月以降のため。']]);
  });

  it('keeps the line of each row', async () => {
    const [table] = (await reportOf(text)).tables;
    const row = table?.rows[1];
    expect(row?.at).toMatchObject({ kind: 'line', line: 10 });
    expect(table && row && cellsOf(table, row, 'actual').map(({ cell }) => [cell.figure?.kind, cell.marks])).toEqual([['absent', ['※']]]);
  });
});
