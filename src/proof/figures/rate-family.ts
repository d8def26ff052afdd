/** Rows that print a rate (達成率の行), gathered into families: tables whose rates carry the same headings. */
import { compare } from '../../domain/rational.ts';
import type { PrintedValue, ReadCell, ReadColumn, ReadRow, ReadTable, SourceReport } from '../../intake/source-report/source-report.ts';
import { cellsOf, valueOf } from '../../intake/source-report/source-report.ts';

/** A figure with the column it stands in. */
export interface Placed {
  readonly figure: PrintedValue;
  readonly column: ReadColumn;
}

export interface RateRow {
  readonly table: ReadTable;
  readonly row: ReadRow;
  readonly rate: PrintedValue;
  readonly cell: ReadCell;
  readonly column: ReadColumn;
  /** In the order of the columns. */
  readonly targets: readonly Placed[];
  readonly actual: Placed;
  readonly baseline?: Placed;
  /** From baseline and target; `unknown` without a baseline, or where both are equal. */
  readonly tendency: 'rising' | 'falling' | 'unknown';
  /** A total over a window (累計) beside a baseline of one year: progress counts from zero. */
  readonly countsFromZero: boolean;
}

export interface RateFamily {
  /** Heading of the rates: 達成度, 進捗率. */
  readonly heading: string;
  readonly rows: readonly RateRow[];
}

export function rateFamilies(report: SourceReport): readonly RateFamily[] {
  const families = new Map<string, { heading: string; rows: RateRow[] }>();
  for (const table of report.tables.filter(({ kind }) => kind === 'indicators')) {
    for (const row of table.rows) {
      for (const read of rateRows(table, row)) {
        const key = familyKey(read);
        const family = families.get(key) ?? { heading: plainHeading(read.column.heading), rows: [] };
        family.rows.push(read);
        families.set(key, family);
      }
    }
  }
  return [...families.values()];
}

function familyKey({ column, table, targets }: RateRow): string {
  const target = table.columns.filter(({ role }) => role === 'target');
  return [plainHeading(column.heading), ...target.map(({ heading }) => plainHeading(heading)), targets.length, target.some(({ isIncrement }) => isIncrement)].join('|');
}

/** A heading without clocks, units and blanks. */
export function plainHeading(heading: string): string {
  return heading.normalize('NFKC').replace(/\([^()]*\)/g, '').replace(/(?:平成|令和|[HR])(?:元|\d{1,2})年度?|20\d{2}年度?/g, '').replace(/\s+/g, '');
}

/** The rates of one row, each with the figures it may come from. */
export function rateRows(table: ReadTable, row: ReadRow): readonly RateRow[] {
  const placed = (role: 'target' | 'actual' | 'baseline'): readonly Placed[] =>
    cellsOf(table, row, role).flatMap(({ cell, column }) => {
      const figure = valueOf(cell);
      return figure === undefined ? [] : [{ figure, column }];
    });
  const targets = placed('target');
  const lastActual = cellsOf(table, row, 'actual').at(-1);
  const actual = lastActual === undefined ? undefined : valueOf(lastActual.cell);
  if (row.kind !== 'item' || targets.length === 0 || lastActual === undefined || actual === undefined) return [];
  const [baseline] = placed('baseline');
  const about = { table, row, targets, actual: { figure: actual, column: lastActual.column }, tendency: tendencyOf(table, targets, baseline), countsFromZero: countsFromZero(table, row), ...(baseline === undefined ? {} : { baseline }) };
  return cellsOf(table, row, 'rate').flatMap(({ cell, column }) => {
    const rate = valueOf(cell);
    return rate === undefined ? [] : [{ ...about, rate, cell, column }];
  });
}

function countsFromZero(table: ReadTable, row: ReadRow): boolean {
  const isTotal = (role: 'target' | 'actual' | 'baseline'): boolean => cellsOf(table, row, role).some(({ cell, column }) => (cell.period ?? column.period)?.kind === 'window');
  return (isTotal('target') || isTotal('actual')) && !isTotal('baseline');
}

/** In a table of increments the target itself is the change; one heading that says so is enough. */
export function tendencyOf({ columns }: ReadTable, targets: readonly Placed[], baseline: Placed | undefined): RateRow['tendency'] {
  const target = targets.at(-1);
  const isOfIncrements = columns.some(({ role, isIncrement }) => isIncrement && (role === 'target' || role === 'actual'));
  if (target !== undefined && isOfIncrements) return target.figure.value.num < 0n ? 'falling' : 'rising';
  if (target === undefined || baseline === undefined) return 'unknown';
  const way = compare(target.figure.value, baseline.figure.value);
  return way > 0 ? 'rising' : way < 0 ? 'falling' : 'unknown';
}
