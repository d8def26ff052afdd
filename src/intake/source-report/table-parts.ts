/** A table taken apart (表の区分け): heading rows, rows of figures, rows of labels and prose, in whatever order they stand. */
import { toHalfWidth } from '../../domain/half-width.ts';
import type { SourceCell } from '../../formats/source/source-document.ts';
import { readHeading } from './column-words.ts';
import type { GridRow } from './read-columns.ts';
import { takePeriod } from './period-words.ts';
import { readFigure, readCell } from './printed-figure.ts';

/** `figures`: heading rows with the rows below them; `words`: labels, prose, goals. */
export type TablePart =
  | { readonly kind: 'figures'; readonly header: readonly GridRow[]; readonly body: readonly GridRow[] }
  | { readonly kind: 'words'; readonly row: GridRow };

const keyRoles: readonly string[] = ['baseline', 'target', 'actual', 'rate', 'previous', 'difference', 'unit', 'name', 'grade', 'met'];
const longestHeading = 36;

/** Rows up to the first heading are words; from a heading to the next one they are figures. */
export function partsOf(grid: readonly GridRow[]): readonly TablePart[] {
  const parts: TablePart[] = [];
  let at = 0;
  while (at < grid.length) {
    const header = headerAt(grid, at);
    if (header === 0) {
      const row = grid[at] ?? [];
      parts.push({ kind: 'words', row });
      at += 1;
      continue;
    }
    let end = at + header;
    while (end < grid.length && headerAt(grid, end, true) === 0) end += 1;
    parts.push({ kind: 'figures', header: grid.slice(at, at + header), body: grid.slice(at + header, end) });
    at = end;
  }
  return parts;
}

/** How many heading rows begin at a row; 0 for none. Inside a table (`isInside`) only words of headings begin a new one. */
function headerAt(grid: readonly GridRow[], at: number, isInside = false): number {
  const row = grid[at] ?? [];
  if (hasValue(row)) return 0;
  const isNamed = namedHeadings(row) >= 2;
  if (isInside) return isNamed && !isRowOfClocks(row) && namedHeadings(row) * 2 >= distinct(row).length ? 1 : 0;
  const below = grid[at + 1];
  if (isNamed) return 1 + Number(below !== undefined && isSecondHeader(row, below));
  const isPlain = distinct(row).length >= 2 && below !== undefined && hasValue(below) && distinct(row).every(({ text }) => text.length <= longestHeading);
  return isPlain && !hasValue(row) ? 1 : 0;
}

/** A second row of headings below merged ones, or below an upper row that leaves its names open. */
function isSecondHeader(upper: GridRow, row: GridRow): boolean {
  if (hasValue(row)) return false;
  if (isRowOfClocks(row)) return upper.some((cell, at) => cell !== undefined && cell.columnSpan > 1 && row[at] !== undefined && row[at] !== cell);
  const hangs = upper.some((cell, at) => cell !== undefined && row[at] === cell);
  return hangs || (namedHeadings(row) >= 2 && distinct(row).every(({ text }) => text.length <= longestHeading));
}

export function distinct(row: GridRow): readonly SourceCell[] {
  return [...new Set(row)].filter((cell) => cell !== undefined).filter(({ text }) => text.trim() !== '');
}

function namedHeadings(row: GridRow): number {
  const cells = distinct(row).filter(({ text }) => text.trim().length <= longestHeading && !/。/.test(text));
  return cells.filter(({ text }) => keyRoles.includes(readHeading(text).role)).length;
}

/** Whether a cell of the row is a number, or a missing one, as it stands in a table of figures. */
function hasValue(row: GridRow): boolean {
  return distinct(row).some(({ text, at }) => {
    const plain = toHalfWidth(text).trim();
    if (plain === '' || /^\D{0,3}[①-⑳]$/.test(plain)) return false;
    const cell = readCell(text, at);
    return cell.figure?.kind === 'value' && !isHeadingOfClock(plain);
  });
}

function isHeadingOfClock(text: string): boolean {
  return /^(?:19|20)\d{2}年?度?$/.test(text) || takePeriod(text).rest === '';
}

/** Only clocks: 「H25年度 ｜ R12年度 ｜ R4年度(速報値)」 between a heading and its figures. */
export function isRowOfClocks(row: GridRow): boolean {
  const cells = distinct(row);
  return cells.length >= 2 && cells.every(({ text }) => {
    const { period, rest } = takePeriod(toHalfWidth(text).trim());
    return period !== undefined && (rest === '' || /^\((?:速報値?|見込み?値?)\)$/.test(rest)) && readFigure(rest) === undefined;
  });
}
