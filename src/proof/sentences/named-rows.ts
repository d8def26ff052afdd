/** The rows of tables that a sentence names (本文に出る指標), and their figures by year. */
import type { Rational } from '../../domain/rational.ts';
import { multiply } from '../../domain/rational.ts';
import type { ReadCell, ReadColumn, ReadRow, ReadTable, SourceReport } from '../../intake/source-report/source-report.ts';
import { valueOf } from '../../intake/source-report/source-report.ts';
import { plainText } from './claim-text.ts';

export interface NamedRow {
  readonly table: ReadTable;
  readonly row: ReadRow;
  readonly name: string;
  /** Where the name begins and ends in the sentence. */
  readonly begin: number;
  readonly end: number;
}

export interface KnownRow {
  readonly table: ReadTable;
  readonly row: ReadRow;
  readonly name: string;
}

const shortest = 3;

/** Rows by name, longest first, without rows that follow from others. */
export function knownRows(report: SourceReport): readonly KnownRow[] {
  const rows = report.tables.flatMap((table) => table.rows.filter(({ kind }) => kind === 'item').map((row) => ({ table, row, name: nameText(row.name.text) })));
  return rows.filter(({ name }) => name.length >= shortest && !/^基本(?:的)?目標/.test(name)).sort((a, b) => b.name.length - a.name.length);
}

/** Without blanks that a line end left, and without marks of notes. */
function nameText(text: string): string {
  return plainText(text).replace(/[〔\[(][※*＊\d\s]*[〕\])]/g, '').replace(/^[■●◆・①-⑳\s]+/, '').trim();
}

/** The longest names in a sentence; all rows that bear one. */
export function namedIn(text: string, rows: readonly KnownRow[]): readonly NamedRow[] {
  const found: NamedRow[] = [];
  for (const { table, row, name } of rows) {
    for (let begin = text.indexOf(name); begin >= 0; begin = text.indexOf(name, begin + name.length)) {
      const end = begin + name.length;
      const isInside = found.some((other) => other.begin <= begin && end <= other.end && other.name !== name);
      if (!isInside) found.push({ table, row, name, begin, end });
    }
  }
  return found.sort((a, b) => a.begin - b.begin);
}

/** The rows that a number at a position speaks of: the last named before it. */
export function namedBefore(named: readonly NamedRow[], at: number): readonly NamedRow[] {
  const begin = named.filter((each) => each.end <= at).at(-1)?.begin;
  return named.filter((each) => each.begin === begin);
}

export interface DatedFigure {
  readonly year: number;
  /** In base units: 43万人 is 430,000. */
  readonly amount: Rational;
  readonly cell: ReadCell;
}

/** The results of a row by fiscal or calendar year, oldest first. Needs clocks in headings or cells. */
export function seriesOf({ table, row }: KnownRow, reportYear: number | undefined): readonly DatedFigure[] {
  const figures = table.columns.flatMap((column, at) => {
    const cell = row.cells[at];
    const amount = amountIn(row, column, cell);
    const year = yearOfColumn(column, cell, reportYear);
    return cell === undefined || amount === undefined || year === undefined ? [] : [{ year, amount, cell }];
  });
  return figures.toSorted((a, b) => a.year - b.year);
}

function yearOfColumn({ role, period, heading }: ReadColumn, cell: ReadCell | undefined, reportYear: number | undefined): number | undefined {
  if (role !== 'actual' && role !== 'previous' && !(role === 'other' && period !== undefined)) return undefined;
  const clock = cell?.period ?? period;
  if (clock?.kind === 'fiscalYear' || clock?.kind === 'calendarYear') return clock.year;
  if (clock !== undefined || reportYear === undefined) return undefined;
  return role === 'actual' ? reportYear : role === 'previous' && !/目標/.test(heading) ? reportYear - 1 : undefined;
}

/** The value of a cell in base units of its own unit, else its row's, else its column's. */
export function amountIn(row: ReadRow, column: ReadColumn, cell: ReadCell | undefined): Rational | undefined {
  const value = valueOf(cell);
  const unit = value?.unit ?? column.unit ?? (column.role === 'rate' ? undefined : row.unit);
  return value === undefined ? undefined : unit === undefined ? value.value : multiply(value.value, unit.scale);
}

/** What a row is counted in, without 万 and 千. */
export function baseOf({ row, table }: KnownRow): string {
  const unit = row.unit ?? row.cells.map((cell) => valueOf(cell)?.unit).find((each) => each !== undefined) ?? table.columns.map(({ unit: own }) => own).find((each) => each !== undefined);
  return unit?.base ?? '';
}

/** Years of the fiscal or common era in a text. @example yearsIn('R5年度は2019年度の') // [2023, 2019] */
export function yearsIn(text: string): readonly number[] {
  return [...text.matchAll(/(令和|平成|(?<![A-Za-z])[RH])(元|\d{1,2})(?=年|の|は|に|、|実績|[ )]|$)|((?:19|20)\d{2})(?=年|の)/g)].map(([, era = '', year = '', western = '']) => {
    if (western !== '') return Number(western);
    return (era === '令和' || era === 'R' ? 2018 : 1988) + (year === '元' ? 1 : Number(year));
  });
}
