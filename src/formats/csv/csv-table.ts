/** A table of text (CSV, TSV) as its cells, neutral of what they mean. */

export type CsvSeparator = ',' | '\t';

/** `line` is the line of the file on which the row begins, from 1; a cell may hold line breaks, so rows and lines differ. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** `separator` and `lineBreak` are those of the file, so that it can be written again in its own way. */
export interface CsvTable {
  readonly separator: CsvSeparator;
  readonly lineBreak: '\n' | '\r\n';
  readonly rows: readonly CsvRow[];
}
