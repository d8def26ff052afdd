/** A report of an invented town (見本市) with every kind of block, for the tests of the renderers and for looking at them. */

import type { Block, Cell, Document, Drawing, Inline, Row, Table } from './document.ts';

export const text = (value: string): Inline => ({ kind: 'text', text: value });
export const figure = (value: string, ref: string): Inline => ({ kind: 'figure', text: value, ref });
const mark = (value: string, note: string): Inline => ({ kind: 'mark', text: value, note });

const cell = (content: readonly Inline[] | string, more: Partial<Cell> = {}): Cell => ({
  content: typeof content === 'string' ? [text(content)] : content,
  ...more,
});
const label = (value: string, more: Partial<Cell> = {}): Cell => cell(value, { header: 'row', shade: true, align: 'center', ...more });
const columnHead = (value: string, more: Partial<Cell> = {}): Cell => cell(value, { header: 'column', shade: true, align: 'center', ...more });

export const sampleDrawing: Drawing = {
  kind: 'drawing',
  svg:
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 90" width="480" height="90" font-family="BIZ UDPGothic, sans-serif" font-size="13">' +
    '<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 6L6 0" stroke="#666"/></pattern></defs>' +
    '<text x="0" y="18">支援した企業数（社）</text><rect x="0" y="32" width="400" height="22" fill="#0017c1"/>' +
    '<rect x="400" y="32" width="40" height="22" fill="url(#hatch)"/><path d="M300 26V60" stroke="#1a1a1c" stroke-width="4"/>' +
    '<text x="300" y="80" text-anchor="middle">目標 50</text><text x="446" y="48" font-weight="700">66</text></svg>',
  alternative: '支援した企業数は66社で、目標の50社を上回った。',
  widthPx: 480,
  heightPx: 90,
};

const goalTable: Table = {
  kind: 'table',
  caption: '基本的目標①の数値目標',
  columns: [6, 34, 18, 21, 21],
  headRows: [
    {
      cells: [columnHead('指標', { columnSpan: 2 }), columnHead('基準値'), columnHead('目標値'), columnHead('進捗状況（前年度比）')],
    },
  ],
  rows: [
    {
      cells: [
        label('数値目標', { rowSpan: 3 }),
        cell('集中支援対象企業', { header: 'row' }),
        cell([text('H29年度'), { kind: 'break' }, figure('7社', 't1.base')], { align: 'end' }),
        cell([text('R1～5年（累計）'), { kind: 'break' }, figure('50社', 't1.target')], { align: 'end' }),
        cell([text('R1～5年（累計）'), { kind: 'break' }, figure('66社', 't1.actual'), text('（'), figure('+13社', 't1.change'), text('）')], { align: 'end' }),
      ],
    },
    {
      cells: [
        cell([text('市内の温室効果ガス排出量')], { header: 'row' }),
        cell([text('H25年度'), { kind: 'break' }, text('911万t-CO'), { kind: 'sub', text: '2' }], { align: 'end' }),
        cell([text('R12年度'), { kind: 'break' }, text('593万t-CO'), { kind: 'sub', text: '2' }], { align: 'end' }),
        cell([text('R4年度（速報値）'), { kind: 'break' }, text('708万t-CO'), { kind: 'sub', text: '2' }, text('（△29万t-CO₂）')], { align: 'end' }),
      ],
    },
    {
      cells: [
        cell([text('安心して子育てができる社会づくりを評価する市民の割合'), mark('※', 'survey')], { header: 'row' }),
        cell([text('R1年度'), { kind: 'break' }, figure('46.7%', 't3.base')], { align: 'end' }),
        cell([text('R5年度'), { kind: 'break' }, figure('50.0%', 't3.target')], { align: 'end' }),
        cell([text('R5年度'), { kind: 'break' }, figure('42.5%', 't3.actual'), text('（'), figure('+2.9pt', 't3.change'), text('）')], { align: 'end' }),
      ],
    },
  ],
};

const groups: Table = {
  kind: 'table',
  caption: '事業の実績',
  showCaption: true,
  columns: [30, 70],
  headRows: [],
  rows: [
    {
      cells: [
        cell('新規3事業\u3000（計画期間：令和5～7年度）', { header: 'row', shade: true }),
        cell('3事業ともKPIを達成した（実績値が未確定のものを除く）。2年目以降も、目標達成に向けて着実に事業を進めていく。'),
      ],
    },
    {
      cells: [
        cell('継続7事業（2年目）（計画期間：令和4～6年度）', { header: 'row', shade: true }),
        cell(
          '4事業については、KPIを達成した。他の3事業については、一部KPIを達成できなかった。目標値達成に向けて必要な工夫を行い、3年目の事業に取り組んでいく。',
        ),
      ],
    },
  ],
};

function kpiRow(project: number, index: number, name: string, values: readonly [string, string, string, string]): Row {
  const ref = `p${project}.k${index}`;
  const figures = values.map((value, column) => {
    const content: Inline = value === '（※）' ? mark(value, `p${project}`) : figure(value, `${ref}.${column}`);
    return cell([content], { align: 'end' });
  });
  return { cells: [cell(`${'①②③④'[index - 1] ?? ''} ${name}`, { header: 'row', columnSpan: 2 }), ...figures] };
}

/** One project on one sheet (別紙2): a table of merged cells with the KPI table inside. */
function projectTable(project: number): Table {
  const kpis = [
    kpiRow(project, 1, 'オウンドメディア等のPV数', ['0PV', '30,000', '144,476', '481.6%']),
    kpiRow(project, 2, '地域の魅力発信拠点等の累計利用者数', ['56,677人', '58,566', '83,963', '143.4%']),
    kpiRow(project, 3, '訪日外国人向け観光情報サイト「DISCOVER MIHON」年間閲覧数', ['225,208PV', '80,000', '120,949', '151.2%']),
    kpiRow(project, 4, '市営地下鉄見本一丁目駅、見本駅及び見本南駅並びに鉄道見本駅の乗車人数の増加率', ['100%', '0', '（※）', '—%']),
  ];
  return {
    kind: 'table',
    caption: `事業${project}の実績`,
    columns: [11, 23, 12, 14, 14, 14, 12],
    headRows: [],
    keep: 'together',
    rows: [
      {
        cells: [
          label('計画期間'),
          cell('令和5～7年度'),
          label('担当課'),
          cell('まちづくり政策局まちのデジタル推進課、プロジェクト推進課', { columnSpan: 2 }),
          label('事業規模（令和5年度交付対象事業費）'),
          cell([figure('1,028,218千円', `p${project}.cost`)], { align: 'end' }),
        ],
      },
      {
        cells: [
          label('事業概要'),
          cell(
            '見本市と近隣の交流人口拡大を軸とした地域の持続可能性確保に向け、自治体等との連携体制を再構築するとともに、域内循環の促進による地域経済の活力の還流と、広域連携での域外誘客の強化に取り組む。',
            { columnSpan: 6 },
          ),
        ],
      },
      {
        cells: [
          label('令和5年度の主な取組'),
          cell(
            [
              text('・学生参加によるワーキンググループを実施し、地区を拠点に活動する団体と連携し、まちづくりの実践を行った。'),
              { kind: 'break' },
              text(
                '・動態データの分析をもとに、有力コンテンツや主要ターゲットを把握し、モデルコースを計33本造成したほか、プロモーション活動や旅行商品造成を行った。',
              ),
            ],
            { columnSpan: 6 },
          ),
        ],
      },
      {
        cells: [
          label('KPI', { rowSpan: 5 }),
          columnHead('指標', { columnSpan: 2 }),
          columnHead('当初値'),
          columnHead('目標値（増分）'),
          columnHead('実績値（増分）'),
          columnHead('達成度'),
        ],
      },
      ...kpis,
    ],
  };
}

function projectBlocks(project: number): readonly Block[] {
  return [
    { kind: 'heading', level: 2, content: [text(`${project} 地域連携による域内循環及び交流人口拡大戦略再構築事業【新規】`)], id: `project-${project}` },
    projectTable(project),
    { kind: 'note', id: `p${project}`, mark: '※', content: [text('前年度乗車人数の公表時期が10月以降となっているため、現時点では把握できていないもの。')] },
  ];
}

const cover: readonly Block[] = [
  { kind: 'heading', level: 1, content: [text('「第2期見本市まち・ひと・しごと創生総合戦略」の進捗状況について')], align: 'center' },
  { kind: 'paragraph', content: [text('まちづくり政策局')], align: 'end' },
  { kind: 'heading', level: 2, content: [text('1 概要')], id: 'overview' },
  {
    kind: 'paragraph',
    content: [
      text(
        '「第2期見本市まち・ひと・しごと創生総合戦略」は、国の総合戦略を踏まえ、地方創生の取組の推進を目的に令和3年3月に策定したものである。当該戦略は、令和3年度から5年度を計画期間として',
      ),
      figure('6つ', 'goals.count'),
      text('の基本目標を掲げ、各事業の進捗について数値目標やKPI（重要業績評価指標）の客観的指標による評価・検証を実施している。'),
    ],
  },
  { kind: 'heading', level: 2, content: [text('2 令和5年度末時点での進捗状況')] },
  { kind: 'heading', level: 3, content: [text('(1) 6つの基本目標と対応する数値目標の進捗状況')] },
  {
    kind: 'paragraph',
    style: 'lead',
    content: [{ kind: 'text', text: '6つの基本的目標のうち、4つが未達となったが、他の2つはおおむね目標を達成した。', strong: true }],
  },
  {
    kind: 'paragraph',
    style: 'small',
    content: [text('詳細は別紙1のとおり。出典：https://www.example.lg.jp/kurashi/machizukuri/sogosenryaku/2024/shinchoku/index.html')],
  },
  { kind: 'list', items: [[text('地域企業の成長促進')], [text('ローカルビジネスの持続性向上・活性化、'), figure('400件', 'x')]] },
  groups,
  { kind: 'pageBreak' },
  { kind: 'heading', level: 1, content: [text('別紙1 基本的目標と数値目標')] },
  goalTable,
  {
    kind: 'note',
    id: 'survey',
    mark: '※',
    content: [
      text(
        '「市民意識調査」において、安心して子育てができる社会づくりに関する設問に対し、「評価する」「どちらかといえば評価する」と回答した人の割合。R1年度調査による基準値とR5年度調査による実績は、異なる設問を用いて算出している。',
      ),
    ],
  },
  sampleDrawing,
  { kind: 'heading', level: 4, content: [text('参考')] },
  { kind: 'paragraph', content: [text('図は令和5年度末の値である。')] },
  { kind: 'pageBreak' },
  { kind: 'heading', level: 1, content: [text('別紙2 交付金を活用した事業の令和5年度実績について')] },
];

/** A report with so many projects; 14 give the size of a large city's report. */
export function sampleReport(projects: number, orientation: 'portrait' | 'landscape' = 'portrait'): Document {
  const numbers = Array.from({ length: projects }, (_, index) => index + 1);
  return {
    meta: { title: '総合戦略の進捗状況について（令和5年度）', author: '見本市まちづくり政策局', language: 'ja', date: '2024-08-30' },
    page: { size: 'A4', orientation },
    blocks: [...cover, ...numbers.flatMap(projectBlocks)],
  };
}

/** A document with the given blocks and nothing else. */
export function documentOf(...blocks: readonly Block[]): Document {
  return { meta: sampleReport(0).meta, page: { size: 'A4', orientation: 'portrait' }, blocks };
}
