/** Published reports of other bodies, reproduced by configuration alone: every printed rate and verdict, and the kind of each deviation. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { productPath } from '../src/app/product.ts';
import type { OpenReport } from './real-reports/compare.ts';
import { compareRows, openReport, publishedReports, rateAgrees } from './real-reports/compare.ts';
import { reimport } from './real-reports/reimport.ts';
import type { Summary } from './real-reports/summary.ts';
import { deviationLines, summarise, summaryText } from './real-reports/summary.ts';

/** What each report must give; `kinds` counts the deviations. */
const required: Readonly<Record<string, { readonly text: string; readonly kinds: Readonly<Record<string, number>> }>> = {
  宮城県: {
    text: '宮城県 rates 493/508; verdicts from the printed rates 333/333; verdicts from the printed inputs 380/381 (48/48 by inferred bounds); with the targets of their time rates 506/508, verdicts 381/381',
    kinds: { 'rate unroundedInputs': 2, 'rate targetRevised': 13, 'verdict targetRevised': 1 },
  },
  滋賀県: { text: '滋賀県 rates 32/32; verdicts from the printed inputs 1/4', kinds: { 'verdict figureNotPrinted': 2, 'verdict directionOfSource': 1 } },
  兵庫県: { text: '兵庫県 verdicts from the printed inputs 8/9', kinds: { 'verdict ruleNotStated': 1 } },
  札幌市: { text: '札幌市 verdicts from the printed inputs 56/56', kinds: {} },
};

describe.each(publishedReports)('the report of $body', (report) => {
  let open: OpenReport;
  let summary: Summary;
  beforeAll(async () => {
    open = await openReport(report);
    summary = summarise(open);
  });

  it('gives the printed rates and verdicts', () => {
    expect(summaryText(summary)).toBe(required[report.body]?.text);
  });

  it('explains every deviation by its kind', () => {
    const kinds: Record<string, number> = {};
    for (const { what, kind } of summary.explained.deviations) kinds[`${what} ${kind}`] = (kinds[`${what} ${kind}`] ?? 0) + 1;
    expect(kinds, deviationLines(summary).join('\n')).toEqual(required[report.body]?.kinds);
    for (const { evidence } of summary.explained.deviations) expect(evidence).not.toBe('');
  });

  it('stands in docs/real-reports.md as it is', () => {
    const lines = readFileSync(productPath('docs/real-reports.md'), 'utf8').split('\n');
    expect(lines).toContain(summaryText(summary));
    expect(lines.filter((line) => line.startsWith(`| ${report.body} | `))).toEqual(deviationLines(summary).map((line) => `| ${line} |`));
  });

  it('notices a figure that differs by the last digit', () => {
    const rated = open.printed.find(({ rate }) => rate !== null && /^\(?[1-9]\d?\.\d%/.test(rate));
    if (rated === undefined) return;
    const indicators = open.strategy.indicators.map((each) =>
      each.id !== rated.id || each.kind === 'condition' || each.kind === 'increment' ? each : { ...each, readings: each.readings.map((reading) => (reading.figure.kind === 'value' ? { ...reading, figure: { ...reading.figure, value: { num: reading.figure.value.num * 1001n, den: reading.figure.value.den * 1000n } } } : reading)) },
    );
    const rows = compareRows({ ...open, printed: open.printed.filter(({ id, year }) => id === rated.id && year === rated.year) }, { ...open.strategy, indicators });
    expect(rows.every(rateAgrees)).toBe(false);
  });

  it('is imported again from its source as it is committed, where the source is at hand', async (context) => {
    const again = await reimport(report);
    if (again === undefined) context.skip('the source file is not beside the repository');
    expect(again?.filter(({ same }) => !same)).toEqual([]);
  });
});

/** Counts that the reports state themselves; the parts of a composite (男女別) count once. */
describe.each([
  ['宮城県', 'R6年度', { A: 62, B: 12, C: 5, D: 48 }],
  ['札幌市', 'R6年度', { 上昇: 13, 下降: 11, 未集計: 1, 評価対象外: 1 }],
  ['札幌市', 'R7年度', { 上昇: 17, 下降: 8, 未集計: 1 }],
])('the report of %s for %s', (body, year, stated) => {
  it('counts its verdicts as it states them', async () => {
    const report = publishedReports.find((each) => each.body === body);
    if (report === undefined) throw new Error(`no report of ${body}`);
    const open = await openReport(report);
    const composites = new Map(open.strategy.indicators.map(({ id, partOf }) => [`${id}`, partOf?.id ?? id]));
    const verdicts = new Map(compareRows(open, open.strategy).filter(({ printed }) => printed.year === year).map(({ printed, verdict }) => [`${composites.get(printed.id) ?? printed.id}`, verdict]));
    const counts: Record<string, number> = {};
    for (const verdict of verdicts.values()) counts[verdict] = (counts[verdict] ?? 0) + 1;
    expect(counts).toEqual(stated);
  });
});
