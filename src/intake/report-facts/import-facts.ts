/**
 * A published report as a dataset (取り込み): every indicator with its figures, what the report printed of it, and the list
 * of what a person has to look at. Nothing that the file says is left out without a remark.
 */
import type { FiscalYear } from '../../domain/identifiers.ts';
import { yearOf } from '../../domain/period.ts';
import type { TreeMap } from '../../formats/yaml/tree.ts';
import { datasetFormat } from '../dataset-schema.ts';
import { listed, whole, writePlanPeriod, writeYear, written } from '../write-figures.ts';
import { leftoversOf, leftoversOfFile } from './facts-leftovers.ts';
import type { Noting } from './facts-figures.ts';
import { reportYearOf } from './facts-figures.ts';
import type { IndicatorPlace } from './facts-indicator.ts';
import { indicatorTree } from './facts-indicator.ts';
import { fiscalYearOf, periodOf } from './facts-periods.ts';
import type { FactsIndicator, ReportFacts } from './facts-schema.ts';
import { dimensionName } from './facts-words.ts';
import type { Remark } from './remark.ts';

export interface ImportOptions {
  /** Name of a rule set or file, as `report.rules` of the dataset. */
  readonly rules: string;
  readonly layout: string;
}

/** What the report printed of one indicator in one report year. */
export interface PrintedRow {
  readonly year: FiscalYear;
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly rate: string | null;
  readonly verdict: string | null;
}

export interface FactsImport {
  /** The dataset in the form that people write. */
  readonly tree: TreeMap;
  readonly printed: readonly PrintedRow[];
  readonly remarks: readonly Remark[];
}

const unnamedDivision = 'source';

export function importFacts(facts: ReportFacts, options: ImportOptions): FactsImport {
  const remarks: Remark[] = [];
  const reportYear = newestReportYear(facts);
  const places = placesOf(facts);
  const converted = facts.indicators.map((indicator, at) => {
    const place = places[at] ?? placeOf(indicator, at, facts);
    const note: Noting['note'] = (kind, text) => void remarks.push({ number: numberText(indicator), name: place.name, kind, text });
    for (const text of leftoversOf(indicator)) note('kept', text);
    return { goal: indicator.goal ?? '', place, ...indicatorTree(indicator, place, { reportYear, note }) };
  });
  remarks.unshift(...fileRemarks(facts, reportYear));
  const newUnits = [...new Set(converted.flatMap(({ newUnit }) => (newUnit === undefined ? [] : [newUnit])))];
  const tree = written({
    format: datasetFormat,
    report: { year: writeYear(reportYear), ...options, date: `${reportYear + 1}-03-31` },
    municipality: municipalityTree(facts),
    strategy: { id: 'strategy', title: facts.report_title, period: writePlanPeriod(planOf(facts, reportYear)), responsible: unnamedDivision },
    units: listed(newUnits.map((symbol) => ({ symbol, dimension: 'other' }))),
    divisions: divisionTrees(facts),
    goals: goalTrees(converted),
  });
  return { tree, printed: facts.indicators.flatMap((indicator, at) => printedRows(indicator, places[at], reportYear)), remarks };
}

function municipalityTree({ municipality: { name, code, kind } }: ReportFacts): TreeMap {
  return { code, name, kind: kind.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()) };
}

function newestReportYear({ report_fiscal_year, indicators }: ReportFacts): FiscalYear {
  const named = fiscalYearOf(report_fiscal_year) ?? 0;
  const years = indicators.flatMap(({ actuals }) => actuals.map((actual) => fiscalYearOf(actual.report_period) ?? named));
  return Math.max(named, ...years);
}

/** The plan, as far as reports and targets show it: from the first report to the last target. */
function planOf({ indicators }: ReportFacts, reportYear: FiscalYear): { readonly from: FiscalYear; readonly to: FiscalYear } {
  const first = indicators.flatMap(({ actuals }) => actuals.map((actual) => fiscalYearOf(actual.report_period) ?? reportYear));
  const last = indicators.flatMap(({ target, year_targets }) => [target, ...(year_targets ?? [])].map((each) => yearIn(each?.period) ?? reportYear));
  return { from: Math.min(reportYear, ...first), to: Math.max(reportYear, ...last) };
}

function yearIn(text: string | null | undefined): number | undefined {
  const period = text === null || text === undefined ? undefined : periodOf(text);
  return period === undefined ? undefined : yearOf(period);
}

function fileRemarks(facts: ReportFacts, reportYear: FiscalYear): readonly Remark[] {
  const plan = planOf(facts, reportYear);
  return [
    { kind: 'assumed', text: `計画期間は書かれていないため、最初の報告の年度から最後の目標の年度まで（${writePlanPeriod(plan)}）としました` },
    { kind: 'assumed', text: '版の日付は書かれていないため、報告の年度の翌年3月31日としました' },
    { kind: 'assumed', text: '年だけで書かれた時点（R6、2023）は、年度として読みました' },
    ...(facts.indicators.every(({ department }) => department === null || department === undefined) ? [{ kind: 'open' as const, text: '担当課は書かれていません' }] : []),
    ...leftoversOfFile(facts).map((text) => ({ kind: 'kept' as const, text })),
  ];
}

function numberText({ no, sub }: FactsIndicator): string {
  return sub === null || sub === undefined ? no : `${no}-${sub}`;
}

/** Ids that stay as long as the printed numbers do: i008, i008-male. */
function placesOf(facts: ReportFacts): readonly IndicatorPlace[] {
  const used = new Map<string, number>();
  return facts.indicators.map((indicator, at) => {
    const place = placeOf(indicator, at, facts);
    const times = (used.get(place.id) ?? 0) + 1;
    used.set(place.id, times);
    return times === 1 ? place : { ...place, id: `${place.id}-${times}` };
  });
}

function placeOf(indicator: FactsIndicator, at: number, facts: ReportFacts): IndicatorPlace {
  const dimension = indicator.dimension ?? undefined;
  const number = /^\d{1,4}$/.test(indicator.no) ? Number(indicator.no) : at + 1;
  const parts = [indicator.no.padStart(3, '0'), indicator.sub ?? '', dimension ?? ''].filter((part) => part !== '');
  const id = `i${parts.map((part) => part.replace(/[^A-Za-z0-9]+/g, '-')).join('-')}`;
  const name = dimension === undefined ? indicator.name : `${indicator.name}（${dimensionName(dimension)}）`;
  const siblings = facts.indicators.filter((each) => each.no === indicator.no && each.name === indicator.name);
  const isPart = dimension !== undefined && siblings.length > 1;
  return { id, number, name, owner: divisionId(indicator, facts), ...(isPart ? { partOf: { id: `c${indicator.no.padStart(3, '0')}`, name: indicator.name } } : {}) };
}

function departmentsOf({ indicators }: ReportFacts): readonly string[] {
  return [...new Set(indicators.flatMap(({ department }) => (department === null || department === undefined ? [] : [department])))];
}

function divisionId({ department }: FactsIndicator, facts: ReportFacts): string {
  return department === null || department === undefined ? unnamedDivision : `d${departmentsOf(facts).indexOf(department) + 1}`;
}

function divisionTrees(facts: ReportFacts): readonly TreeMap[] {
  return [{ id: unnamedDivision, name: '（資料に記載なし）' }, ...departmentsOf(facts).map((name, at) => ({ id: `d${at + 1}`, name }))];
}

function goalTrees(converted: readonly { readonly goal: string; readonly tree: TreeMap }[]): readonly TreeMap[] {
  const titles = [...new Set(converted.map(({ goal }) => goal))];
  return titles.map((title, at) => ({
    id: `g${at + 1}`,
    number: whole(at + 1),
    title: title === '' ? '指標' : title,
    targets: converted.filter(({ goal }) => goal === title).map(({ tree }) => tree),
  }));
}

function printedRows(indicator: FactsIndicator, place: IndicatorPlace | undefined, reportYear: FiscalYear): readonly PrintedRow[] {
  const id = place?.id ?? '';
  const common = { id, number: numberText(indicator), name: place?.name ?? indicator.name };
  return indicator.actuals
    .filter(({ printed_rate, printed_verdict }) => (printed_rate ?? printed_verdict ?? undefined) !== undefined)
    .map((actual) => ({ year: reportYearOf(actual, reportYear), ...common, rate: actual.printed_rate ?? null, verdict: actual.printed_verdict ?? null }));
}
