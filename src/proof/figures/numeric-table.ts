/** The numbers of a table by row and column (表の数値), for checks that look along rows and down columns. */
import type { Interval } from '../../domain/rounding-interval.ts';
import type { PrintedValue, ReadCell, ReadColumn, ReadRow, ReadTable } from '../../intake/source-report/source-report.ts';
import { valueOf } from '../../intake/source-report/source-report.ts';
import { intervalOfFigure } from './printed-interval.ts';

export interface Entry {
  readonly row: ReadRow;
  readonly column: ReadColumn;
  readonly cell: ReadCell;
  readonly figure: PrintedValue;
  readonly interval: Interval;
}

export interface NumericColumn {
  /** Position among the columns of the table. */
  readonly at: number;
  readonly column: ReadColumn;
  /** One for each row of the table; `undefined` where no number stands. */
  readonly entries: readonly (Entry | undefined)[];
}

const amounts: readonly string[] = ['baseline', 'target', 'actual', 'previous', 'difference', 'rate', 'other'];

/** The columns that hold numbers in more than half of their rows. */
export function numericColumns(table: ReadTable): readonly NumericColumn[] {
  return table.columns.flatMap((column, at) => {
    if (!amounts.includes(column.role)) return [];
    const entries = table.rows.map((row) => entryOf(row, column, at));
    return entries.filter((entry) => entry !== undefined).length * 2 > table.rows.length ? [{ at, column, entries }] : [];
  });
}

function entryOf(row: ReadRow, column: ReadColumn, at: number): Entry | undefined {
  const cell = row.cells[at];
  const figure = valueOf(cell);
  return cell === undefined || figure === undefined ? undefined : { row, column, cell, figure, interval: intervalOfFigure(figure, column, row) };
}

/** 率, 割合, %: columns that do not add up. */
export function isShareColumn({ column, entries }: NumericColumn): boolean {
  return column.role === 'rate' || column.unit?.dimension === 'share' || /率|割合|比$|構成/.test(column.heading) || entries.some((entry) => entry?.figure.unit?.dimension === 'share' && entry.row.kind !== 'share');
}
