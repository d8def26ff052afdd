/** Where the cells of a table stand on its grid, for formats that want every place filled (Word, Typst). */

import type { Cell, Row, Table } from './document.ts';

export interface PlacedCell {
  readonly cell: Cell;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export interface Grid {
  readonly headRows: readonly (readonly PlacedCell[])[];
  readonly rows: readonly (readonly PlacedCell[])[];
}

const EMPTY: Cell = { content: [] };

/**
 * Places the cells of each row from left to right around the cells that hang down from rows above, as HTML does, and
 * fills what is left of a row with empty cells. A cell that leaves the grid is a mistake of the composer and throws,
 * because each format would otherwise cut it in another way. Spans that hang out below are cut at the last row.
 */
export function placeCells(table: Table): Grid {
  return {
    headRows: placeRows(table.headRows, table.columns.length, table.caption),
    rows: placeRows(table.rows, table.columns.length, table.caption),
  };
}

function placeRows(rows: readonly Row[], width: number, caption: string): readonly (readonly PlacedCell[])[] {
  const taken = rows.map(() => new Array<boolean>(width).fill(false));
  return rows.map((row, index) => {
    const placed = row.cells.map((cell) => placeCell(cell, index, taken, caption));
    return [...placed, ...fillRow(taken[index] ?? [])].sort((a, b) => a.column - b.column);
  });
}

function placeCell(cell: Cell, index: number, taken: boolean[][], caption: string): PlacedCell {
  const line = taken[index] ?? [];
  const column = line.indexOf(false);
  const columnSpan = cell.columnSpan ?? 1;
  const rowSpan = Math.min(cell.rowSpan ?? 1, taken.length - index);
  const place = `table "${caption}", row ${index + 1}`;
  if (column < 0 || column + columnSpan > line.length) throw new Error(`${place}: more cells than columns`);
  for (const below of taken.slice(index, index + rowSpan)) {
    for (let at = column; at < column + columnSpan; at += 1) {
      if (below[at]) throw new Error(`${place}: two cells on column ${at + 1}`);
      below[at] = true;
    }
  }
  return { cell, column, columnSpan, rowSpan };
}

function fillRow(line: boolean[]): readonly PlacedCell[] {
  return line.flatMap((isTaken, column) => (isTaken ? [] : [{ cell: EMPTY, column, columnSpan: 1, rowSpan: 1 }]));
}
