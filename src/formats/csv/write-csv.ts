/**
 * Cells to a row of CSV or TSV by RFC 4180. Cells are written as they are: what reads back equal. The rule against
 * formulas in spreadsheets (a leading = + - @) belongs to the variant made for Excel, not to this one.
 */
import type { CsvSeparator } from './csv-table.ts';

/** The row without its line break. @example writeCsvRow(['a,b', '5"'], ',') // '"a,b","5"""' */
export function writeCsvRow(cells: readonly string[], separator: CsvSeparator): string {
  const special = specials[separator];
  let row = '';
  for (const [index, cell] of cells.entries()) {
    if (index > 0) row += separator;
    row += special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  }
  return row;
}

/** What makes a cell need quotes. */
const specials: Readonly<Record<CsvSeparator, RegExp>> = { ',': /[",\r\n]/, '\t': /["\t\r\n]/ };
