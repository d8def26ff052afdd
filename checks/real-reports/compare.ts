/** Published reports against the engine: every printed rate and verdict of the examples, evaluated in its own report year. */
import { readFileSync } from 'node:fs';
import { evaluateDataset } from '../../src/app/evaluate-dataset.ts';
import { productPath } from '../../src/app/product.ts';
import type { IndicatorAssessment } from '../../src/domain/assessment.ts';
import { parseYear } from '../../src/domain/era.ts';
import { evaluate } from '../../src/domain/evaluate.ts';
import type { RuleSet } from '../../src/domain/rule-set.ts';
import type { Strategy } from '../../src/domain/strategy.ts';

/** A published report among the examples, and the file it was imported from. */
export interface PublishedReport {
  readonly body: string;
  readonly folder: string;
  readonly source: string;
  readonly rules: string;
}

export const publishedReports: readonly PublishedReport[] = [
  { body: '宮城県', folder: 'examples/miyagi-r6', source: 'miyagi_pref_r6.json', rules: 'miyagi' },
  { body: '滋賀県', folder: 'examples/shiga-r1', source: 'shiga_pref_r1.json', rules: 'shiga' },
  { body: '兵庫県', folder: 'examples/hyogo-r5', source: 'hyogo_pref_r5.json', rules: 'hyogo' },
  { body: '札幌市', folder: 'examples/sapporo-r6', source: 'sapporo_city_r6.json', rules: 'sapporo' },
];

export interface Printed {
  readonly year: string;
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly rate: string | null;
  readonly verdict: string | null;
}

/** What was printed beside what the engine gives. */
export interface Compared {
  readonly printed: Printed;
  readonly assessment: IndicatorAssessment;
  /** As printed by the engine; empty without a rate. */
  readonly rate: string;
  readonly verdict: string;
}

export interface OpenReport {
  readonly report: PublishedReport;
  readonly strategy: Strategy;
  readonly ruleSet: RuleSet;
  readonly printed: readonly Printed[];
}

export async function openReport(report: PublishedReport): Promise<OpenReport> {
  const { evaluated, diagnostics } = await evaluateDataset({ path: productPath(report.folder) });
  if (evaluated === undefined) throw new Error(`${report.folder} has faults: ${JSON.stringify(diagnostics)}`);
  const { printed } = JSON.parse(readFileSync(productPath(report.folder, 'expected.json'), 'utf8')) as { readonly printed: readonly Printed[] };
  return { report, strategy: evaluated.dataset.strategy, ruleSet: evaluated.ruleSet, printed };
}

/** Every printed row against a strategy: the one of the example, or one in which a figure is changed to see what follows. */
export function compareRows({ ruleSet, printed }: OpenReport, strategy: Strategy): readonly Compared[] {
  const byYear = new Map([...new Set(printed.map(({ year }) => year))].map((year) => [year, assessmentsOf(strategy, ruleSet, year)]));
  return printed.map((row) => {
    const assessment = byYear.get(row.year)?.get(row.id);
    if (assessment === undefined) throw new Error(`${row.id} is not in the report of ${row.year}`);
    return { printed: row, assessment, rate: assessment.rate?.printed ?? '', verdict: assessment.judgement.word };
  });
}

function assessmentsOf(strategy: Strategy, ruleSet: RuleSet, year: string): ReadonlyMap<string, IndicatorAssessment> {
  const { goals } = evaluate(strategy, ruleSet, { year: yearNumber(year) }).assessment;
  return new Map(goals.flatMap(({ targets }) => targets.map((each) => [each.indicator, each] as const)));
}

/** @example yearNumber('R6') // 2024 */
export function yearNumber(year: string): number {
  const reading = parseYear(year);
  if (!reading.ok) throw new Error(`not a year: ${year}`);
  return reading.year;
}

export function rateAgrees({ printed, rate }: Compared): boolean {
  return printed.rate === null || printed.rate === rate;
}

export function verdictAgrees({ printed, verdict }: Compared): boolean {
  return printed.verdict === null || printed.verdict === verdict;
}
