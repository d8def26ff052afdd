import { describe, expect, it } from 'vitest';
import type { Block, Document, Inline } from '../formats/document/document.ts';
import { documentText } from '../formats/document/document-text.ts';
import { placeCells } from '../formats/document/grid.ts';
import type { Report } from './compose-report.ts';
import { composeReport } from './compose-report.ts';
import { readLayout } from './layout/read-layout.ts';
import { assessment, layoutText, ruleSet, strategy } from './report.fixture.ts';

function compose(blocks: string): Report {
  const { layout, diagnostics, placeOf } = readLayout(layoutText(blocks), 'layout.yaml');
  expect(diagnostics).toEqual([]);
  if (layout === undefined) throw new TypeError('the layout was not read');
  return composeReport({ strategy, assessment, ruleSet, layout, edition: { date: '2024-09-30' }, placeOf });
}

/** The text of a layout without faults. */
function textOf(blocks: string): string {
  const report = compose(blocks);
  expect(report.diagnostics).toEqual([]);
  return documentText(report.document).trimEnd();
}

function inlinesOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return block.content;
    case 'list':
      return block.items.flat();
    case 'table':
      return [...block.headRows, ...block.rows].flatMap(({ cells }) => cells.flatMap(({ content }) => content));
    case 'drawing':
    case 'pageBreak':
      return [];
  }
}

const inlines = (document: Document): readonly Inline[] => document.blocks.flatMap(inlinesOf);
const refs = (document: Document): readonly string[] => inlines(document).flatMap((inline) => (inline.kind === 'figure' ? [`${inline.ref} ${inline.text}`] : []));
const notes = '  - { kind: notes, mark: { one: (※), several: (※#) }, label: { one: ※, several: "※#" } }';

const targetTable = `  - kind: each
    of: goals
    blocks:
      - kind: table
        caption: "目標{goal.number|circled}"
        columns: [1, 3, 2, 2, 2]
        rows:
          - - { text: "目標\\n{goal.number|circled}", header: row }
            - "{goal.title}"
            - 方向
            - { text: "({direction.number}) {direction.title}", linesOf: goal.directions, columnSpan: 2 }
          - - { text: 数値目標, rowSpan: 1 + goal.targets }
            - 指標
            - 基準値
            - 目標値
            - 進捗
          - each: goal.targets
            rows:
              - - "■ {target.name}"
                - "{target.baseline.period|eraShort} {target.baseline}"
                - "{target.target.period|eraShort} {target.target}"
                - "{target.actual.period|eraShort}{target.actual.standing|brackets} {target.actual} {target.change|brackets}"`;

describe('a table for each goal', () => {
  it('prints figures, standings, changes and the marks of notes', () => {
    expect(textOf(`${targetTable}\n${notes}`)).toBe(
      [
        '[目標①]',
        '目標 ①\t人の流れをつくる\t方向\t(1) 店を増やす',
        '数値目標\t指標\t基準値\t目標値\t進捗',
        '■ 来訪者数(※1)\tR1年度 10人\tR5年度 50人\tR5年度 1,234,580人 (+13人)',
        '■ 住みよいと答えた人の割合(※2)\tR1年度 46.7%\tR5年度 50.0%\tR4年度(速報値) 39.1% (△1.4pt)',
        '■ 植えた木\tR1年度 10本\tR5年度 50本\tR5年度 (※3)',
        '',
        '※1 町の推計',
        '',
        '※2 設問を変更した',
        '・R1年度',
        '・R4年度',
        '',
        '※3 公表は10月以降',
      ].join('\n'),
    );
  });

  it('merges cells by the number of targets and fills the grid', () => {
    const [table] = compose(`${targetTable}\n${notes}`).document.blocks;
    if (table?.kind !== 'table') throw new TypeError('no table');
    expect(table.rows[1]?.cells[0]).toMatchObject({ rowSpan: 4 });
    expect(table.rows[0]?.cells[3]).toMatchObject({ columnSpan: 2 });
    expect(() => placeCells(table)).not.toThrow();
  });

  it('gives every figure its reference', () => {
    const { document } = compose(`${targetTable}\n${notes}`);
    expect(refs(document)).toEqual(
      expect.arrayContaining([
        'goal:g1:number ①',
        'direction:d1:number 1',
        'indicator:visitors:actual 1,234,580人',
        'indicator:visitors:actual.period R5年度',
        'indicator:visitors:change +13人',
        'indicator:share:baseline 46.7%',
      ]),
    );
  });

  it('ties each mark to a note block', () => {
    const { document } = compose(`${targetTable}\n${notes}`);
    const ids = document.blocks.flatMap((block) => (block.kind === 'note' ? [block.id] : []));
    const marked = inlines(document).flatMap((inline) => (inline.kind === 'mark' ? [inline.note] : []));
    expect(ids).toEqual(['1-n-name', '1-n-break', '1-n-late']);
    expect([...new Set(marked)]).toEqual(ids);
  });

  it('leaves no figure in words: a number of the data never stands in plain text', () => {
    const plain = inlines(compose(`${targetTable}\n${notes}`).document).flatMap((inline) => (inline.kind === 'text' ? [inline.text] : []));
    expect(plain.filter((text) => /46\.7|1,234,580|39\.1|△1\.4/.test(text))).toEqual([]);
  });
});

describe('a table for each project', () => {
  const projects = `  - kind: each
    of: grants
    blocks:
      - { kind: heading, level: 2, text: "{grant.name}{grant.type|fullBrackets}" }
      - kind: each
        of: grant.projects
        blocks:
          - { kind: heading, level: 3, text: "{project.number} {project.title}【{project.group}】" }
          - kind: table
            caption: 実績
            columns: [1, 2, 1, 1, 1]
            rows:
              - ["{project.planPeriod}", { text: "{project.divisions}", columnSpan: 3 }, { text: "{cost}", linesOf: project.costs }]
              - [取組, { text: "・{activity}", linesOf: project.activities, columnSpan: 4 }]
              - - 指標
                - { text: 当初値, when: project.planYear = 1 }
                - { text: "{report.year}当初値", when: project.planYear > 1 }
                - 目標値
                - 実績値
                - 達成度
              - each: project.kpis
                rows:
                  - ["{kpi.number|circled} {kpi.name}", "{kpi.start|unitAlways}", "{kpi.targetIncrement|withoutUnit}", "{kpi.actualIncrement|withoutUnit}", "{kpi.rate}"]
${notes.replaceAll(/^/gm, '        ')}`;

  it('prints plan, divisions, cost, activities and KPIs', () => {
    expect(textOf(projects)).toBe(
      [
        '## みほん交付金（推進タイプ）',
        '',
        '### 1 発信事業【2年目】',
        '',
        '[実績]',
        '令和4～6年度\t総務部企画課、広報課 産業部観光課\tみほん町 10,000千円',
        '取組\t・記事を書いた。 ・動画を撮った。',
        '指標\t令和5年度当初値\t目標値\t実績値\t達成度',
        '① 閲覧数\t913PV(※1)\t30,000\t144,476\t481.6%',
        '② 消費額\t(※1)億円\t92.0\t(※2)\t—%',
        '',
        '※1 調査中止',
        '',
        '※2 公表は10月以降',
      ].join('\n'),
    );
  });

  it('gives rates and costs their reference', () => {
    expect(refs(compose(projects).document)).toEqual(
      expect.arrayContaining(['indicator:page-views:rate 481.6%', 'indicator:spending:rate —%', 'project:p1:cost 10,000千円', 'project:p1:planPeriod 令和4～6年度']),
    );
  });
});

describe('the cover', () => {
  it('binds facts and sentences', () => {
    const blocks = `  - { kind: paragraph, text: "{strategy.title}は{strategy.adopted}に策定、期間{strategy.period|eraShort}、{counts.goals.total}つの目標" }
  - { kind: paragraph, text: "{sentence.goals}" }
  - { kind: paragraph, text: "{report.date|western} {report.year} {report.grants} {municipality.name}{strategy.responsible} {report.ruleSet}" }
  - kind: each
    of: groups
    blocks:
      - { kind: paragraph, text: "{group.name}{group.count}事業（{group.planPeriods}）：{group.sentence.group}" }`;
    expect(textOf(blocks)).toBe(
      [
        '第2期みほん町総合戦略は令和3年3月に策定、期間R3～7年度、1つの目標',
        '1つが未達となった。',
        '2024年9月30日 令和5年度 みほん交付金 みほん町総務部企画課 みほん',
        '2年目1事業（令和4～6年度）：1事業を進めた。',
      ].join('\n\n'),
    );
    expect(refs(compose(blocks).document)).toEqual(
      expect.arrayContaining(['sentence:goals:missed 1', 'sentence:group.2:projects 1', 'group:2:count 1', 'strategy:adopted 令和3年3月', 'counts:goals.total 1']),
    );
  });

  it('fills the file properties', () => {
    const { document } = compose('  - { kind: pageBreak }');
    expect(document.meta).toEqual({ title: '第2期みほん町総合戦略の進捗', author: 'みほん町', language: 'ja', date: '2024-09-30' });
    expect(document.page).toEqual({ size: 'A4', orientation: 'portrait' });
  });
});

describe('one sheet an indicator', () => {
  const sheets = `  - kind: each
    of: indicators
    newPage: true
    blocks:
      - { kind: heading, level: 1, text: "評価シート {indicator.name|unmarked}" }
      - { kind: paragraph, text: "{indicator.owners} {indicator.goal}{indicator.project}" }
      - { kind: drawing, of: indicator }
      - kind: table
        caption: 推移
        columns: [10, { each: indicator.years, width: 5 }]
        head:
          - ["", { each: indicator.years, cells: ["{year.year|eraShort}"] }]
        rows:
          - [目安, { each: indicator.years, cells: ["{year.expected}"] }]
          - [実績, { each: indicator.years, cells: ["{year.actual|unmarked}"] }]
      - { kind: paragraph, text: "判定：{indicator.judgement.glyph|brackets}{indicator.judgement}", when: indicator.judgement = achieved }
      - { kind: paragraph, text: まだ達成していない。, when: indicator.judgement ≠ achieved }`;

  it('begins every sheet but the first on a new page and draws the chart', () => {
    const { document } = compose(sheets);
    const kinds = document.blocks.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'pageBreak')).toHaveLength(5);
    expect(kinds[0]).toBe('heading');
    expect(kinds.at(-1)).not.toBe('pageBreak');
    expect(kinds.filter((kind) => kind === 'drawing')).toHaveLength(6);
  });

  it('shows the years of the plan, nothing measured after the report year', () => {
    const text = textOf(sheets);
    expect(text).toContain('\tR3年度\tR4年度\tR5年度\tR6年度\tR7年度');
    expect(text).toContain('実績\t40.5%\t39.1%\t―\t―\t―');
    expect(text).toContain('総務部企画課 人の流れをつくる');
    expect(text).toContain('総務部企画課 発信事業');
  });

  it('compares judgements by their outcome', () => {
    const text = textOf(sheets);
    expect(text.match(/判定：\(A\)達成/g)).toHaveLength(2);
    expect(text.match(/まだ達成していない。/g)).toHaveLength(4);
  });
});

describe('faults found while composing', () => {
  it('names a sentence that the rule set has not, once, with its line', () => {
    const { diagnostics } = compose('  - kind: each\n    of: indicators\n    blocks:\n      - { kind: paragraph, text: "{sentence.gaols}" }');
    expect(diagnostics).toMatchObject([{ code: 'layout-unknown-sentence', found: 'sentence.gaols', expected: 'sentence.goals、group.sentence.group', at: { kind: 'line', line: 10 } }]);
  });

  it('misses a place for the notes and prints them at the end all the same', () => {
    const { document, diagnostics } = compose(targetTable);
    expect(diagnostics.map(({ code }) => code)).toEqual(['layout-notes-missing']);
    expect(document.blocks.filter(({ kind }) => kind === 'note')).toHaveLength(3);
  });

  it('finds rows that conditions left too short', () => {
    const { diagnostics } = compose('  - kind: table\n    caption: x\n    columns: [1, 1]\n    rows:\n      - [a, { text: b, when: report.asOf }]');
    expect(diagnostics).toMatchObject([{ code: 'layout-table-shape', at: { kind: 'line', line: 7 } }]);
  });
});
