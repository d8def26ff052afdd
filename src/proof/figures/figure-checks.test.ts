import { describe, expect, it } from 'vitest';
import { readDocument } from '../../formats/source/read-document.ts';
import { readSourceReport } from '../../intake/source-report/read-source-report.ts';
import type { Finding } from '../finding.ts';
import { figureChecks } from './figure-checks.ts';
import { judgeRows } from './infer-way.ts';
import { bandsIn } from './stated-bands.ts';

async function findingsOf(text: string): Promise<readonly Finding[]> {
  const { value } = await readDocument(new TextEncoder().encode(text), 'x.md');
  if (value === undefined) throw new Error('unreadable');
  const report = readSourceReport(value);
  return figureChecks.flatMap((check) => check(report));
}

const brief = (findings: readonly Finding[]): unknown => findings.map(({ code, severity, printed, expected }) => [code, severity, printed, expected]);

/** Five KPI of a table of increments; the rate of the last one is given. */
const increments = (rate: string, actual = '44件', rows = 4): string =>
  ['# 令和5年度の状況', '', '| 指標 | 当初値 | 目標値（増分） | 実績値（増分） | 達成度 |', '| --- | --- | --- | --- | --- |', '| 来場者数 | 0人 | 500人 | 2,000人 | 400.0% |', '| 会員数 | 224人 | 3人 | 5人 | 166.7% |', '| 店舗数 | 54店 | 18店 | 38店 | 211.1% |', '| 講座の回数 | 7回 | 3回 | 4回 | 133.3% |'].slice(0, 4 + rows).concat([`| 相談の件数 | 10件 | 81件 | ${actual} | ${rate} |`, '']).join('\n');

describe('a rate', () => {
  it.each([
    ['54.3%', []],
    ['54.4%', [['rate-differs', 'error', '54.4%', '54.3%']]],
    ['184.1%', [['rate-differs', 'error', '184.1%', '54.3%']]],
  ])('44 of 81 printed as %s', async (rate, found) => {
    expect(brief(await findingsOf(increments(rate)))).toEqual(found);
  });

  it('of a table of two rows is a doubt only', async () => {
    expect((await findingsOf(increments('54.4%', '44件', 1))).map(({ severity }) => severity)).not.toContain('error');
  });

  it('is not accused where the rounding of its inputs allows it', async () => {
    const text = increments('97.6%', '2.1万件').replace('81件', '2.2万件');
    expect(await findingsOf(text)).toEqual([]);
  });

  it('of a falling indicator follows the stated formula', async () => {
    const table = (rate: string): string => ['| 指標 | 基準値 | 目標値 | 実績値 | 達成率 |', '| --- | --- | --- | --- | --- |', '| 人数 | 10人 | 20人 | 15人 | 75.0% |', '| 件数 | 10件 | 40件 | 30件 | 75.0% |', `| 排出量 | 900t | 800t | 840t | ${rate} |`, '', '※達成率は、実績値÷目標値×100。減少を目指す指標は（2－実績値÷目標値）×100。', ''].join('\n');
    expect(await findingsOf(table('95.0%'))).toEqual([]);
    expect(brief(await findingsOf(table('105.0%')))).toEqual([['rate-differs', 'error', '105.0%', '94.9～95.1%']]);
  });
});

describe('sums, shares and columns', () => {
  const summary = (total: string, share = '46.2%'): string => ['| 基本目標 | A | B | 合計 |', '| --- | --- | --- | --- |', '| 目標1 | 3 | 4 | 7 |', '| 目標2 | 2 | 1 | 3 |', `| 目標3 | 1 | 2 | ${total} |`, '| 合計 | 6 | 7 | 13 |', `| 構成比 | ${share} | 53.8% | 100.0% |`, ''].join('\n');
  it('agree', async () => {
    expect(await findingsOf(summary('3'))).toEqual([]);
  });
  it('a total of a row that does not add', async () => {
    expect(brief(await findingsOf(summary('4')))).toEqual([['total-differs', 'error', '13', '14'], ['total-differs', 'error', '4', '3']]);
  });
  it('a share that does not follow', async () => {
    expect(brief(await findingsOf(summary('3', '46.3%')))).toEqual([['share-differs', 'error', '46.3%', '46.2%']]);
  });
  it('a remainder of a settlement', async () => {
    const text = ['| 事業名 | 予算額（千円） | 決算額（千円） | 不用額（千円） |', '| --- | --- | --- | --- |', '| あ | 30 | 20 | 10 |', '| い | 50 | 41 | 9 |', '| う | 70 | 69 | 1 |', '| え | 90 | 80 | ▲10 |', '| お | 44 | 40 | 4 |', ''].join('\n');
    expect(brief(await findingsOf(text))).toEqual([['column-differs', 'error', '▲10', '9～11']]);
  });
});

describe('judgement words', () => {
  const table = (words: readonly string[], note = ''): string =>
    ['| 指標 | 基準値 | 目標値 | 実績値 | 達成率 | 評価 |', '| --- | --- | --- | --- | --- | --- |', ...['50', '60', '82', '90', '100', '82'].map((rate, at) => `| 指標${'あいうえおか'.charAt(at)} | 1人 | 100人 | ${rate}人 | ${rate}.0% | ${words[at] ?? ''} |`), '', note, ''].join('\n');
  it('within stated bands', async () => {
    expect(brief(await findingsOf(table(['C', 'C', 'B', 'B', 'A', 'A'], '※A：100％以上、B：80％以上100％未満、C：80％未満')))).toEqual([['grade-outside-band', 'error', 'A', 'B']]);
  });
  it('one word for one rate, without stated bands', async () => {
    expect(brief(await findingsOf(table(['C', 'C', 'B', 'B', 'A', 'A'])))).toContainEqual(['grade-same-rate', 'error', 'A', 'B']);
  });
  it('agree', async () => {
    expect(await findingsOf(table(['C', 'C', 'B', 'B', 'A', 'B']))).toEqual([]);
  });
  it('met against figures', async () => {
    const met = (word: string): string => ['| 指標 | 基準値 | 目標値 | 実績値 | 達成状況 |', '| --- | --- | --- | --- | --- |', `| 待機児童数 | 49人 | 35人 | 35人 | ${word} |`, ''].join('\n');
    expect(await findingsOf(met('達成'))).toEqual([]);
    expect(brief(await findingsOf(met('未達成')))).toEqual([['met-contradicts', 'error', '未達成', '達成']]);
  });
});

describe('inference', () => {
  it('needs three others and four fifths of them', () => {
    const yes = [true, false];
    const no = [false, false];
    expect(judgeRows([yes, yes, yes, no]).at(-1)).toMatchObject({ kind: 'differs', isRule: true, support: 3 });
    expect(judgeRows([yes, yes, no]).at(-1)).toMatchObject({ kind: 'differs', isRule: false });
    expect(judgeRows([yes, yes, yes, no, no])[3]).toMatchObject({ kind: 'differs', isRule: false });
    expect(judgeRows([no, no, no, no])[0]).toEqual({ kind: 'unknown' });
  });
});

describe('stated bands', () => {
  it.each([
    ['評価の基準　A：100％以上、B：80％以上100％未満、C：80％未満', ['A', 'B', 'C']],
    ['区分は次のとおりです。◎：100％以上、○：80％以上100％未満、×：80％未満', ['◎', '○', '×']],
    ['「順調」80%以上／「遅れ」80%未満', ['順調', '遅れ']],
    ['公表時期が10月以降のため', []],
  ])('%s', (text, words) => {
    expect(bandsIn(text).map(({ word }) => word)).toEqual(words);
  });
});
