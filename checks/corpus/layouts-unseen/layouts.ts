/** The layouts of the final run. Whoever develops a prover does not look at them before. */
import type { Labels, Layout } from '../layout.ts';
import { eraYear } from '../layout-words.ts';
import { base, columns } from '../layouts-seen/base.ts';
import { costTable } from '../sections/costs.ts';
import { goalTable, goalTables } from '../sections/goals.ts';
import { measureTable, measureTables } from '../sections/measures.ts';
import { projectSheets, projectTable } from '../sections/projects.ts';
import { summaryTable } from '../sections/summary.ts';
import { trends } from '../sections/trends.ts';
import { committee, friendly, listed } from './phrases.ts';
import { goalsTurned, measuresMerged, summaryTurned } from './shapes.ts';

const labels: Labels = {
  progress: '評価結果', goals: '数値目標の達成状況', projects: '交付金事業の評価', measures: '重要業績評価指標（KPI）の達成状況',
  summary: '区分別の集計', costs: '事業費の状況', trends: '関連する統計', period: '実施期間', department: '担当部署', scale: '対象事業費',
  overview: 'はじめに', outline: '事業の目的', activities: 'に実施した内容', total: '計', share: '割合', budget: '予算現額', settled: '支出済額', unused: '残額', executed: '支出割合',
  newProjects: '新規分', oldProjects: '継続分',
};

/** One column an indicator. */
const turned: Layout = {
  ...base,
  id: 'unseen-turned',
  labels,
  phrases: committee,
  annex: (n) => `付表${n}`,
  sectionNumber: (n) => `第${n}　`,
  goalLabel: (n) => `目標${n}`,
  rate: { ...base.rate, down: 'twoMinus' },
  goalColumns: columns('name:指標名', 'baseline:計画策定時の値', 'target:{year}の目標', 'previous:前年度の実績', 'actual:{year}の実績', 'difference:前年度との差', 'rate:目標に対する割合', 'met:到達の有無'),
  measureColumns: columns('number:項', 'name:KPI', 'baseline:計画策定時の値', 'years:{year}', 'target:目標', 'rate:目標に対する割合', 'grade:区分'),
  projectColumns: columns('number:', 'name:KPI', 'baseline:事業開始前の値:前年度の値', 'target:増加目標:累計目標', 'actual:増加実績:累計実績', 'rate:目標に対する割合:構成割合'),
  met: ['到達', '未到達'],
  annexes: [
    { of: 'goals', write: goalsTurned }, { of: 'measures', write: measureTables }, { of: 'projects', write: projectSheets },
    { of: 'summary', write: summaryTurned }, { of: 'costs', write: costTable }, { of: 'trends', write: trends },
  ],
};

/** Headings in two rows, western years, whole per cents of the way. */
const merged: Layout = {
  ...base,
  id: 'unseen-merged',
  labels,
  phrases: friendly,
  year: (year) => `${year}年度`,
  unitAt: 'column',
  style: { fullWidth: false, commas: false, minus: '－', plus: '＋' },
  rate: { ...base.rate, up: 'progress', down: 'progress', digits: 0, stated: true, suffix: '' },
  bands: { grades: [{ word: 'a', atLeast: 90 }, { word: 'b', atLeast: 60 }], lowest: 'c' },
  met: ['クリア', 'あと一歩'],
  dash: '—',
  mark: '★',
  rowNumber: (n) => `${n}.`,
  annex: (n) => `参考${n}`,
  goalLabel: (n) => `目標${n}`,
  goalColumns: columns('number:番号', 'name:ものさし（指標）', 'unit:単位', 'baseline:スタートの値', 'target:めざす値', 'previous:前の年度', 'actual:今の値（{year}）', 'difference:前の年度との差', 'rate:進み具合（％）', 'grade:評価', 'met:結果'),
  measureColumns: columns('number:番号', 'name:ものさし（指標）', 'unit:単位', 'baseline:スタートの値', 'target:めざす値', 'years:{year}', 'rate:進み具合（％）', 'grade:評価'),
  projectColumns: columns('name:ものさし（指標）', 'unit:単位', 'target:増やしたい数:増えた合計', 'actual:増えた数:増えた合計', 'rate:達成の割合（％）:構成比（％）'),
  annexes: [
    { of: 'trends', write: trends }, { of: 'goals', write: goalTables }, { of: 'measures', write: measuresMerged },
    { of: 'summary', write: summaryTable }, { of: 'projects', write: projectSheets }, { of: 'costs', write: costTable },
  ],
};

/** Full-width throughout, whole per cents cut off, one register of projects. */
const register: Layout = {
  ...base,
  id: 'unseen-register',
  labels,
  phrases: listed,
  style: { fullWidth: true, commas: true, minus: '△', plus: '' },
  rate: { ...base.rate, digits: 0, mode: 'truncate', suffix: '％', stated: true },
  bands: { grades: [{ word: 'Ⅰ', atLeast: 100 }, { word: 'Ⅱ', atLeast: 85 }, { word: 'Ⅲ', atLeast: 70 }], lowest: 'Ⅳ' },
  met: ['到達', '未到達'],
  dash: 'ー',
  mark: '注',
  rowNumber: (n) => `(${n})`,
  projectNumber: (n) => `${n}．`,
  annex: (n) => `様式${n}`,
  goalColumns: columns('number:番号', 'name:成果指標', 'target:計画値', 'actual:実績値（{year}）', 'rate:進捗度', 'grade:判定区分', 'previous:前年度値', 'difference:対前年度増減', 'met:到達状況'),
  measureColumns: columns('number:番号', 'name:成果指標', 'target:計画値', 'years:{year}', 'rate:進捗度', 'grade:判定区分'),
  projectColumns: columns('number:番号', 'name:成果指標', 'target:計画増分', 'actual:実績増分', 'rate:進捗度'),
  annexes: [
    { of: 'projects', write: projectTable }, { of: 'costs', write: costTable }, { of: 'goals', write: goalTable },
    { of: 'measures', write: measureTable }, { of: 'summary', write: summaryTable }, { of: 'trends', write: trends },
  ],
};

/** Tabs, eras in letters, the way to the last year's target from figures behind the rounded ones, two digits. */
const tabs: Layout = {
  ...base,
  id: 'unseen-tabs',
  labels,
  phrases: committee,
  tableMarks: 'tab',
  year: (year) => `${eraYear(year, true)}年度`,
  unitAt: 'name',
  yearsInCells: true,
  style: { fullWidth: false, commas: true, minus: '▲', plus: '＋' },
  rate: { ...base.rate, up: 'progress', down: 'progress', target: 'final', digits: 2, from: 'true', stated: true },
  bands: { grades: [{ word: '計画以上', atLeast: 100 }, { word: '計画どおり', atLeast: 60 }, { word: 'やや遅延', atLeast: 30 }], lowest: '遅延' },
  rowNumber: (n) => String(n),
  annex: (n) => `別記${n}`,
  goalColumns: columns('number:整理番号', 'name:指標', 'baseline:計画前', 'target:目標年度値', 'previous:前年度', 'actual:評価年度', 'difference:増減', 'rate:到達度', 'grade:区分'),
  measureColumns: columns('number:整理番号', 'name:指標', 'baseline:計画前', 'target:目標年度値', 'years:{year}', 'rate:到達度', 'grade:区分'),
  projectColumns: columns('number:', 'name:指標', 'baseline:着手前:前年度', 'target:目標増加数:目標総数', 'actual:実績増加数:実績総数', 'rate:到達度:構成割合'),
  annexes: [
    { of: 'summary', write: summaryTurned }, { of: 'measures', write: measureTable }, { of: 'goals', write: goalTables },
    { of: 'projects', write: projectSheets }, { of: 'trends', write: trends }, { of: 'costs', write: costTable },
  ],
};

/** Stars whose bands are not stated, formulas to be inferred, residents' words. */
const stars: Layout = {
  ...base,
  id: 'unseen-stars',
  labels,
  phrases: { ...friendly, record: committee.record, recordWords: committee.recordWords },
  rate: { ...base.rate, down: 'twoMinus', suffix: '％' },
  bands: { grades: [{ word: '★★★', atLeast: 100 }, { word: '★★', atLeast: 80 }], lowest: '★' },
  bandsStated: false,
  met: ['○', '×'],
  mark: '＃',
  dash: '-',
  style: { fullWidth: false, commas: true, minus: '△', plus: '＋' },
  annex: (n) => `シート${n}`,
  goalLabel: (n) => `目標${n}`,
  goalColumns: columns('number:', 'name:みんなのものさし', 'baseline:はじめの値', 'target:目標:前年度の目標', 'actualWithDifference:{year}の値（前年度から）', 'rate:達成率:構成比', 'grade:評価', 'met:目標に届いたか:備考'),
  measureColumns: columns('number:', 'name:ものさし', 'target:目標:前年度の目標', 'years:{year}', 'rate:達成率:構成比', 'grade:評価'),
  projectColumns: columns('number:', 'name:ものさし', 'baseline:はじめの値:前年度の値', 'target:増やす目標:合計の目標', 'actual:増えた数:合計', 'rate:達成率:構成比'),
  annexes: [
    { of: 'goals', write: goalTables }, { of: 'projects', write: projectSheets }, { of: 'measures', write: measureTables },
    { of: 'summary', write: summaryTable }, { of: 'costs', write: costTable }, { of: 'trends', write: trends },
  ],
};

/** The result before the figures it comes from; two targets; ranks in full-width letters. */
const resultFirst: Layout = {
  ...base,
  id: 'unseen-result-first',
  labels,
  phrases: listed,
  unitAt: 'column',
  year: (year) => eraYear(year, true),
  rate: { ...base.rate, suffix: '％', stated: true },
  bands: { grades: [{ word: 'Ａ', atLeast: 100 }, { word: 'Ｂ', atLeast: 90 }, { word: 'Ｃ', atLeast: 70 }], lowest: 'Ｄ' },
  met: ['達', '未達'],
  dash: '－',
  mark: '※1',
  rowNumber: (n) => `${n}`,
  annex: (n) => `表${n}`,
  goalColumns: columns('number:№', 'name:重要業績評価指標', 'grade:ランク', 'rate:対計画達成率', 'unit:単位', 'actual:{year}実績', 'target:{year}計画', 'final:最終計画', 'previous:前年度', 'difference:増減', 'met:達成'),
  measureColumns: columns('number:№', 'name:重要業績評価指標', 'grade:ランク', 'rate:対計画達成率', 'unit:単位', 'years:{year}', 'target:年度計画', 'final:最終計画'),
  projectColumns: columns('name:重要業績評価指標', 'rate:対計画達成率:構成比', 'actual:実績（純増）:実績（累計）', 'target:計画（純増）:計画（累計）', 'unit:単位', 'baseline:開始前:前年度'),
  annexes: [
    { of: 'costs', write: costTable }, { of: 'projects', write: projectSheets }, { of: 'goals', write: goalTable },
    { of: 'measures', write: measuresMerged }, { of: 'summary', write: summaryTurned }, { of: 'trends', write: trends },
  ],
};

export const unseenLayouts: readonly Layout[] = [turned, merged, register, tabs, stars, resultFirst];
