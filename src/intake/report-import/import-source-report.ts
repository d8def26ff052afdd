/**
 * A finished report as a draft dataset (完成した報告書の取り込み): goals, targets, projects and KPIs with their figures, what
 * the report printed of them, and every guess and every piece without a place as a remark. Nothing that was read is dropped.
 */
import type { FiscalYear } from '../../domain/identifiers.ts';
import { yearOf } from '../../domain/period.ts';
import type { TreeMap } from '../../formats/yaml/tree.ts';
import { datasetFormat } from '../dataset-schema.ts';
import type { Remark } from '../report-facts/remark.ts';
import type { SourceReport } from '../source-report/source-report.ts';
import { listed, writePeriod, writePlanPeriod, writeYear, written } from '../write-figures.ts';
import { goalTrees, projectTrees, type Placing } from './branch-trees.ts';
import { DivisionBook, divisionsIn } from './division-book.ts';
import type { Drafting, PrintedResult } from './drafting.ts';
import { remark } from './drafting.ts';
import { grantTrees } from './grants.ts';
import { tellLeftovers } from './leftovers.ts';
import { NoteBook } from './note-book.ts';
import type { ReportHead } from './report-head.ts';
import { headOf, reportYearOf } from './report-head.ts';
import { outlineReport } from './report-outline.ts';

export interface ReportImportOptions {
  /** Name of a rule set or file, as `report.rules` of the dataset. */
  readonly rules: string;
  readonly layout: string;
}

export interface ReportImport {
  /** The dataset in the form that people write. */
  readonly tree: TreeMap;
  readonly title: string;
  readonly year: FiscalYear;
  /** What the report printed, for each indicator in the order of the report. */
  readonly printed: readonly PrintedResult[];
  readonly remarks: readonly Remark[];
}

/** Six digits with a right check digit that no body has. */
const openCode = '000001';
const unnamedDivision = '（資料に記載なし）';

/** `undefined` where the report has no table of indicators. */
export function importSourceReport(report: SourceReport, options: ReportImportOptions): ReportImport | undefined {
  const outline = outlineReport(report);
  const rows = [...outline.goals.flatMap((goal) => [goal, ...goal.directions]), ...outline.projects].flatMap((branch) => branch.rows);
  if (rows.length === 0) return undefined;
  const head = headOf(report);
  const drafting = draftingOf(report, head);
  const responsible = responsibleOf(head, drafting);
  const placing: Placing = { drafting, responsible, written: [] };
  if (outline.isUntitled) remark(drafting, 'assumed', '基本目標の見出しのない表の指標を、表の題名の目標にまとめました');
  const [goals, projects] = [goalTrees(outline.goals, placing), projectTrees(outline.projects, placing)];
  if (outline.goals.some((goal) => goal.rows.length > 0) && head.responsible !== undefined) remark(drafting, 'assumed', `数値目標の担当課は、書かれていないものを、報告をまとめる${head.responsible}としました`);
  tellLeftovers(drafting);
  const tree = written({ format: datasetFormat, report: { year: writeYear(drafting.year), ...options, date: dateOf(head, drafting) }, ...headTrees(head, responsible, drafting), ...bookTrees(drafting), goals, projects: listed(projects) });
  return { tree, title: report.title ?? head.title, year: drafting.year, printed: drafting.printed, remarks: drafting.remarks };
}

function draftingOf(report: SourceReport, head: ReportHead): Drafting {
  const year = reportYearOf(report);
  const remarks: Remark[] = [];
  const held = year ?? newestYear(report);
  if (year === undefined) remarks.push({ kind: 'open', text: `報告の年度が読み取れないため、${writeYear(held)}としました` });
  const plan = head.plan ?? guessedPlan(report, held);
  if (head.plan === undefined) remarks.push({ kind: 'assumed', text: `戦略の計画期間が読み取れないため、目標と報告の年度から${writePlanPeriod(plan)}としました` });
  return {
    report, year: held, planStart: plan.from, planEnd: plan.to, notes: new NoteBook(report), divisions: new DivisionBook(), placed: new Set(),
    surveys: new Map(), grants: new Map(), newUnits: new Set(), printed: [], remarks,
  };
}

/** The latest year of any result; without one, the year of the oldest report that could be meant is for a person to say. */
function newestYear({ tables }: SourceReport): FiscalYear {
  const years = tables.flatMap(({ columns, rows }) => columns.flatMap(({ role, period }, at) => (role === 'actual' ? [period, ...rows.map((row) => row.cells[at]?.period)] : [])));
  return Math.max(...years.flatMap((period) => (period === undefined ? [] : [yearOf(period)])), 2020);
}

function guessedPlan({ tables }: SourceReport, year: FiscalYear): { readonly from: FiscalYear; readonly to: FiscalYear } {
  const targets = tables.flatMap(({ columns, rows }) => columns.flatMap(({ role, period }, at) => (role === 'target' ? [period, ...rows.map((row) => row.cells[at]?.period)] : [])));
  return { from: year, to: Math.max(year, ...targets.flatMap((period) => (period === undefined ? [] : [yearOf(period)]))) };
}

function responsibleOf({ responsible }: ReportHead, drafting: Drafting): string {
  const [named] = responsible === undefined ? [] : divisionsIn(responsible);
  for (const sentence of drafting.report.sentences) if (sentence.text.trim() === responsible) drafting.placed.add(sentence);
  if (named !== undefined) return drafting.divisions.idOf(named);
  remark(drafting, 'open', '報告をまとめる課が読み取れません。担当課の書かれていない指標も、同じ課としました');
  return drafting.divisions.idOf({ name: unnamedDivision, isInherited: false });
}

function dateOf({ date }: ReportHead, drafting: Drafting): string {
  if (date !== undefined) return date;
  remark(drafting, 'assumed', '版の日付が書かれていないため、報告の年度の翌年3月31日としました');
  return `${drafting.year + 1}-03-31`;
}

function headTrees({ municipality, title, adopted }: ReportHead, responsible: string, drafting: Drafting): TreeMap {
  const { planStart: from, planEnd: to } = drafting;
  if (municipality === undefined) remark(drafting, 'open', '団体の名前が読み取れません。名前（name）と種類（kind）を書き足してください');
  else remark(drafting, 'assumed', `団体の名前を「${municipality.name}」、種類を ${municipality.kind} としました`);
  remark(drafting, 'open', `全国地方公共団体コードは報告書にないため、${openCode}としました。正しいコードに直してください`);
  return {
    municipality: { code: openCode, name: municipality?.name ?? '（団体名）', kind: municipality?.kind ?? 'city' },
    strategy: written({ id: 'strategy', title, period: writePlanPeriod({ from, to }), adopted: adopted === undefined ? undefined : writePeriod(adopted), responsible }),
  };
}

function bookTrees(drafting: Drafting): TreeMap {
  const { newUnits, divisions, surveys, notes } = drafting;
  for (const symbol of newUnits) remark(drafting, 'assumed', `単位「${symbol}」は組み込みの表にないため、その他の単位として加えました`);
  return written({
    units: listed([...newUnits].map((symbol) => ({ symbol, dimension: 'other' }))),
    divisions: divisions.trees(),
    surveys: listed([...surveys].map(([name, id]) => ({ id, name }))),
    grants: listed(grantTrees(drafting)),
    notes: listed(notes.trees()),
  });
}
