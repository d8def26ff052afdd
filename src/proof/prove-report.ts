/** Proves a report against itself (検算・校閲): every check over what was read of it, in the order of the report. */
import type { SourceReport } from '../intake/source-report/source-report.ts';
import { cellsOf } from '../intake/source-report/source-report.ts';
import type { NotUnderstood } from '../intake/source-report/source-report.ts';
import { figureChecks } from './figures/figure-checks.ts';
import type { Finding } from './finding.ts';
import { labelChecks } from './labels/label-checks.ts';
import { meaningChecks } from './meaning/meaning-checks.ts';
import { sentenceChecks } from './sentences/sentence-checks.ts';

/** How much was read: a proof of nothing has no findings, too. */
export interface ReadCounts {
  readonly tables: number;
  readonly indicators: number;
  readonly rates: number;
  readonly sentences: number;
  readonly notUnderstood: readonly NotUnderstood[];
}

export interface Proof {
  readonly findings: readonly Finding[];
  readonly read: ReadCounts;
}

const checks = [...figureChecks, ...sentenceChecks, ...labelChecks, ...meaningChecks];

export function proveReport(report: SourceReport): Proof {
  return { findings: checks.flatMap((check) => check(report)), read: readCounts(report) };
}

function readCounts({ tables, sentences, notUnderstood }: SourceReport): ReadCounts {
  const indicators = tables.filter(({ kind }) => kind === 'indicators');
  const rates = indicators.flatMap((table) => table.rows.flatMap((row) => cellsOf(table, row, 'rate'))).filter(({ cell }) => cell.figure?.kind === 'value');
  return { tables: tables.length, indicators: indicators.reduce((sum, { rows }) => sum + rows.length, 0), rates: rates.length, sentences: sentences.length, notUnderstood };
}
