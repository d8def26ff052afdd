/** Where the cells of a read table stand on its grid: every slot gives the cell that covers it. */
import type { SourceCell, SourceTable } from './source-document.ts';

/** More slots than this are not laid out: a span in a file can claim millions. */
const MOST_SLOTS = 2_000_000;

/**
 * Rows of slots; a merged cell stands in each slot that it covers, `undefined` where no cell is. Never throws: a cell
 * that would cover another gives way, spans end with the table.
 * @example gridOf(table)[1]?.[0] // the cell that hangs down from the first row
 */
export function gridOf(table: SourceTable): readonly (readonly (SourceCell | undefined)[])[] {
  const grid: (SourceCell | undefined)[][] = table.rows.map(() => []);
  let left = MOST_SLOTS;
  table.rows.forEach((row, index) => {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[index]?.[column] !== undefined) column += 1;
      left -= layCell(grid, cell, index, column, left);
      column += cell.columnSpan;
    }
  });
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column]));
}

function layCell(grid: (SourceCell | undefined)[][], cell: SourceCell, top: number, column: number, most: number): number {
  let laid = 0;
  for (const row of grid.slice(top, top + cell.rowSpan)) {
    for (let at = column; at < column + cell.columnSpan && laid < most; at += 1) {
      row[at] ??= cell;
      laid += 1;
    }
  }
  return laid;
}
