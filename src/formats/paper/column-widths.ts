/** How wide the columns of a printed table become, so that no word runs out of its cell. */

import { fitColumns } from '../document/columns.ts';
import type { PlacedCell } from '../document/grid.ts';
import { unbreakableWords } from '../document/words.ts';
import type { FontFace } from '../fonts/font-face.ts';
import { CELL_INSET_X, TABLE_TEXT } from './page-geometry.ts';

/** Room for rounding in the layout. */
const SLACK = 0.5;

/** Widths in points that add up to `total`: the asked ones, but no column narrower than its longest word. */
export function columnWidths(weights: readonly number[], cells: readonly PlacedCell[], face: FontFace, total: number): readonly number[] {
  const minima = weights.map((_, column) => {
    const own = cells.filter((placed) => placed.column === column && placed.columnSpan === 1);
    return Math.max(0, ...own.map((placed) => leastWidth(longestWord(placed, face))));
  });
  return fitColumns(weights, minima, total);
}

/** Width in points of the longest word of a cell that must not be broken; 0 without one. */
export function longestWord(placed: PlacedCell, face: FontFace): number {
  return Math.max(0, ...unbreakableWords(placed.cell).map((word) => face.width(word) * TABLE_TEXT));
}

/** The room for the text of a cell. */
export function textWidth(placed: PlacedCell, columns: readonly number[]): number {
  const own = columns.slice(placed.column, placed.column + placed.columnSpan);
  return own.reduce((sum, width) => sum + width, 0) - 2 * CELL_INSET_X;
}

function leastWidth(word: number): number {
  return word === 0 ? 0 : word + 2 * CELL_INSET_X + SLACK;
}
