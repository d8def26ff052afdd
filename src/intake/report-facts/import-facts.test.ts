import { describe, expect, it } from 'vitest';
import { writeYaml } from '../../formats/yaml/write-yaml.ts';
import { readDataset } from '../read-dataset.ts';
import { writeDataset } from '../write-dataset.ts';
import { importFacts } from './import-facts.ts';
import { readReportFacts } from './read-report-facts.ts';

const head = '"municipality": { "name": "例県", "code": "010006", "kind": "prefecture" }, "report_title": "例の報告", "report_fiscal_year": "R6", "source_address": "https://example.jp/a.pdf"';

function imported(...indicators: readonly string[]): { readonly text: string; readonly remarks: readonly string[]; readonly printed: ReturnType<typeof importFacts>['printed'] } {
  const { facts, diagnostics } = readReportFacts(`{ ${head}, "indicators": [${indicators.join(',\n')}] }`, 'report.json');
  if (facts === undefined) throw new Error(JSON.stringify(diagnostics));
  const { tree, remarks, printed } = importFacts(facts, { rules: 'table', layout: 'layout.yaml' });
  const { dataset, diagnostics: faults } = readDataset(writeYaml(tree), 'dataset.yaml');
  if (dataset === undefined) throw new Error(JSON.stringify(faults));
  return { text: writeDataset(dataset), remarks: remarks.map(({ number, kind, text }) => `${number ?? '-'} ${kind} ${text}`), printed };
}

const plain =
  '{ "no": 1, "goal": "取組1", "name": "満足度", "unit": "%", "direction": "up", "baseline": { "period": "R1", "value": 60.1 }, "target": { "period": "R6", "value": 62.0, "kind": "level" }, ' +
  '"actuals": [{ "report_period": "R5", "period": "R5", "value": 60.40, "status": "final", "printed_rate": "15.8%", "printed_verdict": "D" }, { "report_period": "R6", "period": "R5", "value": 60.4, "status": "older_data", "printed_rate": "15.8%", "printed_verdict": "D" }] }';

describe('importing a published report', () => {
  it('keeps every decimal as it was written', () => {
    const { text } = imported(plain);
    expect(text).toContain('target: { period: R6年度, value: 62.0 }');
    expect(text).toContain('value: 60.40');
    expect(text).toContain('digits: 2');
  });

  it('names the report that prints a value again', () => {
    const { text, printed } = imported(plain);
    expect(text).toContain('{ period: R5年度, value: 60.40, reported: R5年度 }');
    expect(text).toContain('{ period: R5年度, value: 60.4, reported: R6年度 }');
    expect(printed.map(({ year, id, rate, verdict }) => [year, id, rate, verdict])).toEqual([
      [2023, 'i001', '15.8%', 'D'],
      [2024, 'i001', '15.8%', 'D'],
    ]);
  });

  it('takes direction and strictness from the words of the target where the file has none', () => {
    const { text } = imported(
      '{ "no": 2, "name": "照会4回以上の割合（%）", "unit": null, "direction": "keep", "target": { "period": "2020", "value": 0.1, "raw_cell": "(2020)0.1未満" }, "actuals": [{ "period": "2024", "value": 0.03 }] }',
    );
    for (const part of ['direction: keepAtMost', 'strict: true', 'unit: "%"', 'text: 0.1未満']) expect(text).toContain(part);
  });

  it('makes a moving target of 前年より減少, and a comparison of the value of the nation', () => {
    const { text } = imported(
      '{ "no": 3, "name": "死亡率", "unit": "人", "direction": null, "baseline": { "period": "2017", "value": 64.1 }, "target": { "period": "2022", "value": null, "raw_cell": "前年より減少" }, "actuals": [{ "period": "2024", "value": 64.6 }] }',
      '{ "no": 4, "name": "伸び", "unit": "指数", "direction": "up", "baseline": { "period": "2020", "value": 105.9, "comparator_country": 104.1 }, "target": { "period": "2024", "value": null, "kind": "exceed_comparator" }, "actuals": [{ "period": "2024", "value": 113.1, "comparator_country": 107.5 }] }',
    );
    expect(text).toContain('moving: { against: previousYear, text: 前年より減少 }');
    expect(text).toContain('moving: { against: comparator }');
    expect(text).toMatch(/comparator:[^]*name: 国[^]*value: 104\.1[^]*value: 107\.5/);
  });

  it('joins the parts of one verdict, which share their number', () => {
    const part = (dimension: string): string =>
      `{ "no": 8, "dimension": "${dimension}", "name": "健康寿命", "unit": "年", "direction": "up", "target": { "period": "2027", "value": 72 }, "actuals": [{ "period": "2024", "value": 72.28 }] }`;
    const { text } = imported(part('male'), part('age_65_plus'));
    expect(text).toContain('id: i008-male');
    expect(text).toContain('name: 健康寿命（65歳以上）');
    expect(text.match(/partOf: \{ id: c008, name: 健康寿命 \}/g)).toHaveLength(2);
  });

  it('reads no unit as none, and 4(9) on the way as the total so far', () => {
    const { text } = imported(
      '{ "no": 1, "name": "出生率", "unit": "", "direction": "up", "target": { "period": "2027", "value": 1.3, "kind": "cumulative" }, "year_targets": [{ "period": "2025", "raw_cell": "4(9)" }, { "period": "2026", "raw_cell": "―" }], "actuals": [{ "period": "2024", "value": null, "status": "not_compiled" }] }',
    );
    expect(text).toContain('unit: なし');
    expect(text).toContain('path: [ { period: R7年度, value: 9 } ]');
    expect(text).toContain('absent: notYetPublished');
  });

  it.each([
    ['an unknown key', '"colour": "red"', '1 kept colour: red'],
    ['an unknown kind of target', '"target": { "period": "R6", "value": 5, "kind": "odd" }', '1 assumed 目標の種類「odd」は、水準（level）として取り込みました'],
    ['no direction', '"direction": null', '1 open 向きが書かれていません（direction: なし）。増えるほどよい（increase）としましたので、確かめてください'],
    ['no target', '"target": null', '1 open 目標値がありません（記載なし）。目標を書き足すまで判定できません'],
    ['an unreadable time', '"baseline": { "period": "昔", "value": 1 }', '1 open 時点「昔」を読めないため、R5年度としました'],
    ['a value without a reason', '"actuals": [{ "period": "R6", "value": null, "status": "odd" }]', '1 open 実績値がありませんが、その理由が分かりません（status: odd）。未入力（notEntered）としました'],
    ['a total that falls', '"target": { "period": "R6", "value": 5, "kind": "cumulative" }, "actuals": [{ "period": "R5", "value": 3 }, { "period": "R6", "value": 2 }]', '1 assumed 累計とされていますが値が減っているため、水準（level）として取り込みました'],
  ])('tells a person of %s', (_what, keys, remark) => {
    const written = new Map([
      ['direction', '"direction": "up"'],
      ['target', '"target": { "period": "R6", "value": 5 }'],
      ['baseline', '"baseline": { "period": "R1", "value": 1 }'],
      ['actuals', '"actuals": [{ "period": "R6", "value": 3 }]'],
    ]);
    const others = [...written].filter(([key]) => !keys.includes(`"${key}":`)).map(([, text]) => text);
    expect(imported(`{ "no": 1, "name": "数", "unit": "件", ${[...others, keys].join(', ')} }`).remarks).toContain(remark);
  });
});

describe('reading such a file', () => {
  it.each([
    ['no such file', '{ "format": "shirube-dataset/1" }', 'import-format-unknown', /取り込める形式/],
    ['a value that is no number', `{ ${head}, "indicators": [{ "no": 1, "name": "数",\n "target": { "period": "R6", "value": "多い" } }] }`, 'figure-unreadable', /indicators\[0\]\.target\.value/],
    ['a name that is missing', `{ ${head}, "indicators": [{ "no": 1 }] }`, 'key-missing', /indicators\[0\]/],
    ['JSON that is cut off', `{ ${head}, "indicators": [`, 'yaml-indent', /かっこ|字下げ/],
  ])('refuses %s with its place', (_what, text, code, message) => {
    const { facts, diagnostics } = readReportFacts(text, 'report.json');
    expect(facts).toBeUndefined();
    expect(diagnostics.map((each) => each.code)).toContain(code);
    expect(diagnostics.map((each) => each.message).join()).toMatch(message);
  });
});
