/** A table of text (CSV, TSV) as a document of one table. The column of a place counts cells, as a person counts them. */
import { readCsv } from '../../csv/read-csv.ts';
import type { SourceReading, SourceRow } from '../source-document.ts';

/** @example readCsvDocument('a,b\n1,2\n', 'a.csv').value?.blocks.length // 1 */
export function readCsvDocument(text: string, file: string): SourceReading {
  const { table, diagnostics } = readCsv(text, file);
  if (table === undefined) return { diagnostics };
  const rows = table.rows.map(({ line, cells }): SourceRow => ({
    cells: cells.map((cell, index) => ({ text: cell.replace(/\r\n?/g, '\n').trim(), rowSpan: 1, columnSpan: 1, at: { kind: 'line', file, line, column: index + 1 } })),
  }));
  return { value: { format: 'csv', blocks: [{ kind: 'table', rows, at: { kind: 'line', file, line: 1, column: 1 } }], diagnostics }, diagnostics };
}
