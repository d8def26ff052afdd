/** Evaluates a plain table of indicators (達成率の表): a CSV or TSV file in, the same table with rates and judgements out, row by row. */
import { evaluateRow, tableContext } from '../domain/evaluate-row.ts';
import type { RuleSet } from '../domain/rule-set.ts';
import type { RowAssessment, TableRow } from '../domain/table-row.ts';
import type { CsvRow, CsvTable } from '../formats/csv/csv-table.ts';
import { readCsv } from '../formats/csv/read-csv.ts';
import { writeCsvRow } from '../formats/csv/write-csv.ts';
import type { Diagnostic } from '../formats/diagnostic.ts';
import { rateRowReader } from '../intake/rate-table/read-rate-row.ts';
import { readColumns } from '../intake/rate-table/rate-columns.ts';
import { appendedTitles, rateCells, rateRowJson } from '../report/rate-row.ts';
import { loadRules, rulesOfUser } from './load-rules.ts';
import { readTextFile } from './read-text-file.ts';

export interface RateTableRequest {
  readonly path: string;
  /** Name of a shipped rule set, or a file; without it, 100 % and more is 達成. */
  readonly rules?: string;
}

/** A table that is read; its rows are evaluated as they are asked for, so that a long one is never held twice. */
export interface RateTable {
  /** The text of the table in its own separators and line breaks, in pieces. */
  readonly csv: () => Iterable<string>;
  /** A JSON array with one object a row, in pieces. Blank rows are left out. */
  readonly json: () => Iterable<string>;
  /** How many rows there are and how many have no rate; counted by the last run of `csv` or `json`. */
  readonly tally: () => { readonly rows: number; readonly withoutRate: number };
}

export interface RateTableReading {
  /** Missing when `diagnostics` holds an error: the table as a whole cannot be read. */
  readonly table?: RateTable;
  readonly diagnostics: readonly Diagnostic[];
}

const standardRules = 'table';

export async function rateTable(request: RateTableRequest): Promise<RateTableReading> {
  const rules = await loadRules(rulesOfUser(request.rules ?? standardRules), request.rules ?? standardRules);
  const reading = await readTextFile(request.path, request.path);
  const csv = reading.text === undefined ? { diagnostics: reading.diagnostics.map(inWordsOfTables) } : readCsv(reading.text, request.path);
  const diagnostics = [...rules.diagnostics, ...csv.diagnostics];
  if (!('table' in csv) || csv.table === undefined || rules.ruleSet === undefined) return { diagnostics };
  return openTable(csv.table, request.path, rules.ruleSet, diagnostics);
}

/** Spreadsheets save CSV in Shift_JIS unless told otherwise, and whoever has one needs to know where to tell. */
function inWordsOfTables(diagnostic: Diagnostic): Diagnostic {
  if (diagnostic.code === 'text-not-utf8') return { ...diagnostic, hint: `${diagnostic.hint}。Excelでは「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」を選びます` };
  if (diagnostic.code === 'file-not-readable' || diagnostic.code === 'file-not-found') return { ...diagnostic, hint: '表のファイル（rates.csv など）の名前と場所を確かめてください' };
  return diagnostic;
}

function openTable(csv: CsvTable, file: string, ruleSet: RuleSet, before: readonly Diagnostic[]): RateTableReading {
  const [header, ...rows] = csv.rows;
  if (header === undefined) return { diagnostics: before };
  const { columns, diagnostics } = readColumns(header, file);
  const all = [...before, ...diagnostics];
  if (columns === undefined) return { diagnostics: all };
  const width = header.cells.length;
  const read = rateRowReader(columns, width);
  const context = tableContext(ruleSet);
  let tally = { rows: 0, withoutRate: 0 };
  function* rated(): Generator<RatedRow> {
    tally = { rows: 0, withoutRate: 0 };
    for (const source of rows) {
      if (isBlank(source)) {
        yield { source };
        continue;
      }
      const row = read(source);
      const assessment = evaluateRow(row, context);
      tally = { rows: tally.rows + 1, withoutRate: tally.withoutRate + (assessment.rate === null ? 1 : 0) };
      yield { source, evaluated: { row, assessment } };
    }
  }
  return { table: { csv: () => csvPieces(rated(), csv, header, ruleSet), json: () => jsonPieces(rated(), ruleSet), tally: () => tally }, diagnostics: all };
}

/** A blank row has nothing to evaluate. */
interface RatedRow {
  readonly source: CsvRow;
  readonly evaluated?: { readonly row: TableRow; readonly assessment: RowAssessment };
}

function isBlank({ cells }: CsvRow): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** Rows of text that are handed on together: few enough that the pieces die young. */
const rowsOfPiece = 100;

function* inPieces(lines: Iterable<string>): Generator<string> {
  let piece: string[] = [];
  for (const line of lines) {
    piece.push(line);
    if (piece.length < rowsOfPiece) continue;
    yield piece.join('');
    piece = [];
  }
  yield piece.join('');
}

function csvPieces(rated: Iterable<RatedRow>, { separator, lineBreak }: CsvTable, header: CsvRow, ruleSet: RuleSet): Iterable<string> {
  const width = header.cells.length;
  function* lines(): Generator<string> {
    yield `${writeCsvRow([...header.cells, ...appendedTitles], separator)}${lineBreak}`;
    for (const { source, evaluated } of rated) {
      const appended = evaluated === undefined ? appendedTitles.map(() => '') : rateCells(evaluated.assessment, ruleSet);
      yield `${writeCsvRow(withCells(source.cells, width, appended), separator)}${lineBreak}`;
    }
  }
  return inPieces(lines());
}

/** Short rows are filled up; what stands beyond the header comes last, so that nothing is lost and the new cells stand in their columns. */
function withCells(cells: readonly string[], width: number, appended: readonly string[]): readonly string[] {
  const own = cells.length === width ? cells : Array.from({ length: width }, (_, index) => cells[index] ?? '');
  const beyond = cells.slice(width);
  return [...own, ...appended, ...(beyond.some((cell) => cell.trim() !== '') ? beyond : [])];
}

function jsonPieces(rated: Iterable<RatedRow>, ruleSet: RuleSet): Iterable<string> {
  function* lines(): Generator<string> {
    let lead = '[\n';
    for (const { source, evaluated } of rated) {
      if (evaluated === undefined) continue;
      yield `${lead}${JSON.stringify(rateRowJson(evaluated.row, source.line, evaluated.assessment, ruleSet))}`;
      lead = ',\n';
    }
    yield lead === '[\n' ? '[]\n' : '\n]\n';
  }
  return inPieces(lines());
}
