/** The layouts that the developer of a prover may look at. */
import type { Layout } from '../layout.ts';
import { eraYear } from '../layout-words.ts';
import { costTable } from '../sections/costs.ts';
import { goalTable, goalTables } from '../sections/goals.ts';
import { measureTable, measureTables } from '../sections/measures.ts';
import { projectSheets, projectTable } from '../sections/projects.ts';
import { summaryTable } from '../sections/summary.ts';
import { trends } from '../sections/trends.ts';
import { base, columns } from './base.ts';
import { polite, terse } from './phrases.ts';

/** A table of tabs, dated cells, the change in brackets, formulas to be inferred. */
const sheets: Layout = {
  ...base,
  id: 'seen-sheets',
  tableMarks: 'tab',
  year: (year) => `${eraYear(year, true)}年度`,
  yearsInCells: true,
  goalColumns: columns('name:指標', 'baseline:基準値', 'target:目標値:中間目標値', 'actualWithDifference:進捗状況（前年度比）', 'met:達成状況:評価理由'),
};

/** One large table, full-width digits, units in a column of their own, the way from the baseline. */
const wide: Layout = {
  ...base,
  id: 'seen-wide',
  style: { fullWidth: true, commas: true, minus: '▲', plus: '＋' },
  unitAt: 'column',
  rate: { ...base.rate, up: 'progress', down: 'progress', stated: true, suffix: '％' },
  bands: { grades: [{ word: '順調', atLeast: 100 }, { word: '概ね順調', atLeast: 70 }], lowest: '遅れ' },
  goalColumns: columns('number:番号', 'name:重要業績評価指標', 'unit:単位', 'baseline:現状値', 'target:目標値', 'previous:前年度', 'actual:実績値（{year}）', 'difference:増減', 'rate:進捗率', 'grade:進捗'),
  measureColumns: columns('number:番号', 'name:重要業績評価指標', 'unit:単位', 'baseline:現状値', 'target:目標値', 'years:{year}', 'rate:進捗率', 'grade:進捗'),
  projectColumns: columns('number:番号', 'name:KPI', 'unit:単位', 'baseline:事業開始前', 'target:目標（増加分）:目標（累計）', 'actual:実績（増加分）:実績（累計）', 'rate:達成率:構成比'),
  phrases: terse,
  rowNumber: (n) => String(n),
  annexes: [
    { of: 'goals', write: goalTable }, { of: 'measures', write: measureTable }, { of: 'summary', write: summaryTable },
    { of: 'projects', write: projectSheets }, { of: 'costs', write: costTable }, { of: 'trends', write: trends },
  ],
};

/** For residents: western years, whole per cents in a column headed so, marks as grades. */
const residents: Layout = {
  ...base,
  id: 'seen-residents',
  year: (year) => `${year}年度`,
  unitAt: 'name',
  rate: { ...base.rate, down: 'twoMinus', digits: 0, suffix: '', stated: true },
  bands: { grades: [{ word: '◎', atLeast: 100 }, { word: '○', atLeast: 80 }, { word: '△', atLeast: 50 }], lowest: '×' },
  met: ['達成', '未達'],
  phrases: polite,
  rowNumber: (n) => `(${n})`,
  sectionNumber: (n) => `${n}．`,
  annex: (n) => `資料${n}`,
  goalColumns: columns('number:', 'name:数値目標', 'baseline:策定時', 'target:目標値', 'previous:前年度', 'actual:{year}実績', 'difference:前年度差', 'rate:達成率（％）', 'met:結果:備考'),
  measureColumns: columns('name:指標', 'baseline:策定時', 'target:目標値', 'years:{year}', 'rate:達成率（％）', 'grade:判定'),
  projectColumns: columns('number:', 'name:指標', 'baseline:開始時', 'target:目標（増分）:目標（累計）', 'actual:実績（増分）:実績（累計）', 'rate:達成率（％）:構成比（％）'),
};

/** Rates cut off after one digit; four words; one table of projects with who is in charge. */
const cutOff: Layout = {
  ...base,
  id: 'seen-cut-off',
  style: { fullWidth: false, commas: true, minus: '▲', plus: '' },
  unitAt: 'column',
  rate: { ...base.rate, up: 'progress', down: 'progress', target: 'final', mode: 'truncate', stated: true },
  bands: { grades: [{ word: '順調', atLeast: 80 }, { word: 'おおむね順調', atLeast: 60 }, { word: 'やや遅れ', atLeast: 30 }], lowest: '遅れ' },
  dash: '―',
  mark: '＊',
  rowNumber: (n) => String(n),
  annex: (n) => `別表第${n}`,
  goalColumns: columns('number:No.', 'name:KPI', 'unit:単位', 'baseline:基準値', 'target:目標値（最終年度）', 'previous:前年度実績値', 'actual:{year}実績値', 'difference:対前年度', 'rate:進捗率', 'grade:ランク', 'met:目標達成'),
  measureColumns: columns('number:No.', 'name:KPI', 'unit:単位', 'baseline:基準値', 'target:目標値（最終年度）', 'years:{year}', 'rate:進捗率', 'grade:ランク'),
  projectColumns: columns('name:指標', 'unit:単位', 'baseline:当初', 'target:目標増分', 'actual:実績増分', 'rate:達成度'),
  annexes: [
    { of: 'measures', write: measureTable }, { of: 'summary', write: summaryTable }, { of: 'goals', write: goalTable },
    { of: 'projects', write: projectTable }, { of: 'costs', write: costTable }, { of: 'trends', write: trends },
  ],
};

/** Rates from the figures behind the rounded ones; grades whose bands are not stated. */
const behind: Layout = {
  ...base,
  id: 'seen-behind',
  rate: { ...base.rate, down: 'twoMinus', from: 'true' },
  bandsStated: false,
  style: { fullWidth: false, commas: true, minus: '-', plus: '+' },
  goalColumns: columns('number:', 'name:指標名', 'baseline:現状値', 'target:目標値:前年度目標値', 'previous:前回', 'actual:今回（{year}）', 'difference:増減', 'rate:達成率:構成比', 'grade:評価', 'met:達成の有無'),
  measureColumns: columns('number:', 'name:指標名', 'baseline:現状値', 'target:目標値', 'years:{year}', 'rate:達成率', 'grade:評価'),
  phrases: { ...polite, highlight: terse.highlight, see: terse.see },
  labels: { ...base.labels, newProjects: '新規事業', oldProjects: '継続事業' },
};

/** Targets of the year and of the last year side by side, two digits, ranks from S. */
const twoTargets: Layout = {
  ...base,
  id: 'seen-two-targets',
  year: (year) => eraYear(year, true),
  rate: { ...base.rate, digits: 2 },
  bands: { grades: [{ word: 'S', atLeast: 120 }, { word: 'A', atLeast: 100 }, { word: 'B', atLeast: 75 }], lowest: 'C' },
  goalColumns: columns('number:', 'name:KPI', 'baseline:策定時', 'final:最終目標値', 'target:目安値', 'previous:前年度', 'actual:実績値（{year}）', 'difference:前年度比', 'rate:達成率', 'grade:ランク'),
  measureColumns: columns('number:', 'name:KPI', 'baseline:策定時', 'final:最終目標値', 'target:目安値', 'years:{year}', 'rate:達成率', 'grade:ランク'),
  phrases: terse,
  annexes: [
    { of: 'summary', write: summaryTable }, { of: 'goals', write: goalTables }, { of: 'measures', write: measureTables },
    { of: 'projects', write: projectSheets }, { of: 'costs', write: costTable }, { of: 'trends', write: trends },
  ],
};

export const seenLayouts: readonly Layout[] = [sheets, wide, residents, cutOff, behind, twoTargets];
