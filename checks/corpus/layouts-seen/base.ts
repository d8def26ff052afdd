/** What the seen layouts have in common; each of them changes some of it. */
import type { Column, Labels, Layout } from '../layout.ts';
import { eraYear } from '../layout-words.ts';
import { cover } from '../sections/cover.ts';
import { costTable } from '../sections/costs.ts';
import { goalTables } from '../sections/goals.ts';
import { measureTables } from '../sections/measures.ts';
import { projectSheets } from '../sections/projects.ts';
import { summaryTable } from '../sections/summary.ts';
import { trends } from '../sections/trends.ts';
import { plain } from './phrases.ts';

export const labels: Labels = {
  progress: '進捗状況', goals: '基本目標と数値目標の状況', projects: '国の交付金を活用した事業の実績', measures: '施策ごとのKPIの状況',
  summary: 'KPIの評価の集計', costs: '交付金活用事業の決算', trends: '主な統計の推移', period: '計画期間', department: '担当課', scale: '事業規模',
  overview: '概要', outline: '事業概要', activities: 'の主な取組', total: '合計', share: '構成比', budget: '予算額', settled: '決算額', unused: '不用額', executed: '執行率',
  newProjects: '新規', oldProjects: '継続',
};

/** Columns from 'key:heading' or 'key:heading:other heading'. */
export function columns(...given: readonly string[]): readonly Column[] {
  return given.map((text) => {
    const [key = '', head = '', other] = text.split(':');
    return { key: key as Column['key'], head, ...(other !== undefined && { other }) }; // layouts write keys of the union; an unknown key has no cell and fails the self-test
  });
}

const circled = (n: number): string => String.fromCodePoint(0x245f + n);

export const base: Layout = {
  id: 'seen-base',
  tableMarks: 'pipe',
  style: { fullWidth: false, commas: true, minus: '△', plus: '+' },
  year: (year) => `${eraYear(year)}年度`,
  unitAt: 'cell',
  yearsInCells: false,
  rate: { up: 'ratio', down: 'inverse', target: 'year', digits: 1, mode: 'halfUp', suffix: '%', stated: false, from: 'printed' },
  bands: { grades: [{ word: 'A', atLeast: 100 }, { word: 'B', atLeast: 80 }, { word: 'C', atLeast: 60 }], lowest: 'D' },
  bandsStated: true,
  met: ['達成', '未達成'],
  dash: '－',
  mark: '※',
  rowNumber: circled,
  sectionNumber: (n) => `${n} `,
  projectNumber: (n) => `${n} `,
  annex: (n) => `別紙${n}`,
  goalLabel: (n) => `基本目標${n}`,
  goalColumns: columns('number:', 'name:指標', 'baseline:基準値', 'target:目標値', 'previous:前年度実績', 'actual:実績値（{year}）', 'difference:前年度比', 'met:達成状況:評価理由'),
  projectColumns: columns('number:', 'name:指標', 'baseline:当初値:基準年', 'target:目標値（増分）:目標値（累計）', 'actual:実績値（増分）:実績値（累計）', 'rate:達成度:構成比'),
  measureColumns: columns('number:No.', 'name:KPI', 'baseline:基準値', 'target:目標値:前年度目標値', 'years:{year}', 'rate:達成率', 'grade:評価'),
  labels,
  phrases: plain,
  cover,
  annexes: [
    { of: 'goals', write: goalTables }, { of: 'projects', write: projectSheets }, { of: 'measures', write: measureTables },
    { of: 'summary', write: summaryTable }, { of: 'costs', write: costTable }, { of: 'trends', write: trends },
  ],
};
