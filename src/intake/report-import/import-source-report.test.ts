import { describe, expect, it } from 'vitest';
import { readDocument } from '../../formats/source/read-document.ts';
import { writeYaml } from '../../formats/yaml/write-yaml.ts';
import { readDataset } from '../read-dataset.ts';
import { readSourceReport } from '../source-report/read-source-report.ts';
import { writeDataset } from '../write-dataset.ts';
import { importSourceReport } from './import-source-report.ts';

interface Drawn {
  readonly text: string;
  readonly remarks: readonly string[];
  readonly printed: readonly string[];
}

async function drawn(markdown: string): Promise<Drawn> {
  const { value } = await readDocument(new TextEncoder().encode(markdown), 'report.md');
  if (value === undefined) throw new Error('nothing read');
  const draft = importSourceReport(readSourceReport(value), { rules: 'table', layout: 'layout.yaml' });
  if (draft === undefined) throw new Error('no indicators');
  const { dataset, diagnostics } = readDataset(writeYaml(draft.tree), 'dataset.yaml');
  if (dataset === undefined) throw new Error(JSON.stringify(diagnostics, undefined, 1));
  const remarks = draft.remarks.map(({ kind, number, text }) => `${kind} ${number ?? '―'} ${text}`);
  return { text: writeDataset(dataset), remarks, printed: draft.printed.map(({ id, rate, verdict }) => `${id} ${rate ?? ''} ${verdict ?? ''}`) };
}

const head = '# 第2期見本市総合戦略の進捗状況（令和6年度）\n\n企画部政策課\n\n計画期間は令和4年度から令和8年度までである。\n\n';

describe('a table of numeric targets', () => {
  const goal = '## 基本目標1 しごとをつくる\n\n';
  const table = (rows: string): string => `${head}${goal}| 指標 | 基準値（R3年度） | 目標値（R8年度） | 実績値（R6年度） | 達成率 | 評価 |\n|---|---|---|---|---|---|\n${rows}\n`;

  it('becomes a goal with its targets, who answers for them and what was printed', async () => {
    const { text, printed } = await drawn(table('| 観光客数 | 120万人 | 150万人 | 139万人 | 92.7% | B |'));
    expect(text).toContain('title: 第2期見本市総合戦略');
    expect(text).toContain('period: R4～8年度');
    expect(text).toContain('name: 見本市, kind: city');
    expect(text).toContain('{ id: d1, bureau: 企画部, name: 政策課 }');
    expect(text).toContain('title: しごとをつくる');
    expect(text).toContain('baseline: { period: R3年度, value: 120 }');
    expect(text).toContain('target: { period: R8年度, value: 150 }');
    expect(text).toContain('readings: [ { period: R6年度, value: 139 } ]');
    expect(printed).toEqual(['g1-t1 92.7% B']);
  });

  it.each([
    ['a target above the baseline', '| 会員数 | 10人 | 20人 | 15人 | 75% | C |', 'direction: increase'],
    ['a target below the baseline', '| ごみ排出量 | 900t | 800t | 850t | 50% | C |', 'direction: decrease'],
    ['a target that is the baseline', '| 施設数 | 8施設 | 8施設 | 8施設 | 100% | A |', 'direction: keepAtLeast'],
    ['a target that is the baseline of what is unwanted', '| 待機児童数 | 0人 | 0人 | 2人 |  | C |', 'direction: keepAtMost'],
    ['以上 below the baseline', '| 人口 | 52,000人 | 50,000人以上 | 50,500人 |  | A |', 'direction: keepAtLeast'],
    ['a fall that the report rates as a ratio', '| 出生数 | 62人 | 60人 | 54人 | 90.0% | B |', 'direction: keepAtLeast'],
    ['a share', '| 満足度 | 61.4% | 75.0% | 68.5% | 83% | B |', 'kind: share'],
    ['a share with its digits', '| 満足度 | 61.4% | 75.0% | 68.5% | 83% | B |', 'digits: 1'],
    ['a unit that is not in the table', '| 登録数 | 5経営体 | 9経営体 | 7経営体 |  | B |', 'units: [ { symbol: 経営体, dimension: other } ]'],
    ['a preliminary value', '| 観光客数 | 120万人 | 150万人 | 139万人（速報値） |  | B |', 'value: 139, standing: preliminary'],
  ])('reads %s', async (_what, row, expected) => {
    expect((await drawn(table(row))).text).toContain(expected);
  });

  it('tells every guess and every word that has no place', async () => {
    const { remarks } = await drawn(`${table('| 出生数 | 62人 | 60人 | － | － | － |')}\n\n来年度も努める。\n`);
    expect(remarks).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^assumed g1-t1 値の種類（kind）を、名称から annualFlow/),
        expect.stringMatching(/^assumed g1-t1 向き（direction）を、基準値より小さい目標値から decrease/),
        expect.stringMatching(/^open g1-t1 実績値が「－」ですが、その理由が分かりません。未入力（notEntered）/),
        expect.stringMatching(/^kept ― 本文: 来年度も努める。（report.md \d+行/),
        expect.stringMatching(/^open ― 全国地方公共団体コード/),
      ]),
    );
  });

  it('takes the year before from a printed difference, and an absence from its note', async () => {
    const { text, remarks } = await drawn(
      `${head}${goal}| 指標 | 基準値 | 目標値 | 進捗状況（前年度比） |\n|---|---|---|---|\n| 誘致企業数 | R3年度 4社 | R4～8年度(累計) 20社 | R4～6年度(累計) 13社 (+5社) |\n| 受診率 | R3年度 41.8% | R8年度 55.0% | R6年度 (※) |\n\n※県の公表時期が12月以降となるため、把握できていない。\n`,
    );
    expect(text).toContain('{ period: R4～5年度(累計), value: 8 }');
    expect(text).toContain('kind: cumulative');
    expect(text).toContain('absent: notYetPublished, expected: 令和7年12月以降, notes: [ n1 ]');
    expect(remarks.join('\n')).toContain('R4～5年度(累計)の値は書かれていないため、実績値から前年度比を引いて 8 としました');
  });

  it('puts KPIs of measures under directions and names an indicator of two places once', async () => {
    const rows = '| 指標 | 基準値（R3年度） | 目標値（R8年度） | 実績値（R6年度） |\n|---|---|---|---|\n| 相談件数 | 10件 | 30件 | 20件 |\n';
    const { text, remarks } = await drawn(`${head}${goal}### 施策1 相談を増やす\n\n${rows}\n### 施策2 担い手を育てる\n\n${rows}`);
    expect(text).toContain('title: 相談を増やす');
    expect(text).toContain('kpis: [ { use: g1-d1-k1, number: 1 } ]');
    expect(remarks.join('\n')).toContain('同じ指標がもう一度載っています（g1-d1-k1）');
  });

  it('has nothing to give for a text without tables', async () => {
    const { value } = await readDocument(new TextEncoder().encode('# 報告\n\n本文。\n'), 'report.md');
    expect(value && importSourceReport(readSourceReport(value), { rules: 'table', layout: 'layout.yaml' })).toBeUndefined();
  });
});

describe('a grant project', () => {
  const project = `${head}## ● 地域づくり交付金（推進タイプ）を活用した事業の令和6年度実績について

### 1 にぎわい事業【2年目】

| 計画期間 | R5～R7 | 担当課 | 産業局観光課、農業課 | 事業規模（令和6年度交付対象事業費） | 見本市 12,000千円 |
|---|---|---|---|---|---|
| 事業概要 | にぎわいをつくる。 | | | | |
| 主な取組 | ・催しを開いた。 ・案内所を設けた。 | | | | |

| KPI | 当初値 | 目標値（増分） | 実績値（増分） | 達成度 |
|---|---|---|---|---|
| ① 来場者数 | 1,000人 | 200 | 250 | 125.0% |
| ② 売上額 | (※)千円 | 0 | (※) | －% |

※調査が実施中止となったため不明。
`;

  it('is read with its facts, its increments and its grant', async () => {
    const { text } = await drawn(project);
    for (const expected of [
      'title: にぎわい事業',
      'planPeriod: R5～7年度',
      '{ id: d2, bureau: 産業局, name: 観光課 }',
      '{ id: d3, bureau: 産業局, name: 農業課 }',
      'name: 地域づくり交付金, type: 推進タイプ',
      'costs: [ { body: 見本市, value: 12000, unit: 千円 } ]',
      '催しを開いた。',
      '案内所を設けた。',
      'start: 1000, target: 200, actual: 250',
      'unit: 千円',
      'start: { absent: surveySuspended, notes: [ n1 ] }',
    ]) {
      expect(text).toContain(expected);
    }
  });

  it('tells a year of the plan that does not follow from the period', async () => {
    const { remarks } = await drawn(project.replace('【2年目】', '【新規】'));
    expect(remarks).toContainEqual(expect.stringMatching(/^open p01 見出しは【新規】ですが、計画期間（R5～7年度）からは2年目/));
  });
});
