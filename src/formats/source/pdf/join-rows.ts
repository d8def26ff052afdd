/** The rows of a table over the end of a page: a merged cell that the page end cuts is one cell again. */
import type { SourceCell, SourceRow } from '../source-document.ts';

/**
 * The cell that reaches the end of the page and the one under it are one when they have the same columns, one of them is
 * merged over rows and one of them is empty: a cut cell says its text once. Two single cells are never put together.
 */
export function joinRows(before: readonly SourceRow[], after: readonly SourceRow[]): readonly SourceRow[] {
  const [first, ...rest] = after;
  if (first === undefined) return before;
  const reaching = cellsAtEnd(before);
  const grown = new Map<SourceCell, SourceCell>();
  const own = first.cells.filter((cell) => {
    const above = reaching.get(columnOf(cell) ?? 0);
    if (above === undefined || !isCut(above, cell)) return true;
    grown.set(above, { ...above, text: above.text + cell.text, rowSpan: above.rowSpan + cell.rowSpan });
    return false;
  });
  const rows = before.map((row) => (row.cells.some((cell) => grown.has(cell)) ? { ...row, cells: row.cells.map((cell) => grown.get(cell) ?? cell) } : row));
  return [...rows, { ...first, cells: own }, ...rest];
}

function cellsAtEnd(rows: readonly SourceRow[]): ReadonlyMap<number, SourceCell> {
  const cells = rows.flatMap((row, index) => row.cells.filter((cell) => index + cell.rowSpan >= rows.length));
  return new Map(cells.flatMap((cell) => (columnOf(cell) === undefined ? [] : [[columnOf(cell) ?? 0, cell] as const])));
}

function isCut(above: SourceCell, below: SourceCell): boolean {
  return above.columnSpan === below.columnSpan && (above.rowSpan > 1 || below.rowSpan > 1) && (above.text === '' || below.text === '');
}

function columnOf({ at }: SourceCell): number | undefined {
  return at.kind === 'page' ? at.column : undefined;
}
