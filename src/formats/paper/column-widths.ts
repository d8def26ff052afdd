/** How wide the columns of a printed table become, so that no word runs out of its cell. */

import { fitColumns } from '../document/columns.ts';
import { CELL_INSET_X, TABLE_TEXT } from './page-geometry.ts';
import type { SizedCell } from './sized-cell.ts';

/**
 * What is asked for, tried in turn until there is room: the characters that a line of text should hold at least (with
 * fewer it stands as a pole), and the share of the slack.
 */
const WISHES = [
  { characters: 6, slack: 1 },
  { characters: 5, slack: 0.5 },
  { characters: 4, slack: 0.25 },
  { characters: 3, slack: 0 },
];
/** Room for rounding in the layout. */
const LEAST_SLACK = 0.5;

/**
 * Widths in points that add up to `total`: the asked ones, but no column narrower than its longest word and `slack`, the
 * room for what the printing program does otherwise than we reckon, and wide enough for text to be read.
 */
export function columnWidths(weights: readonly number[], cells: readonly SizedCell[], total: number, slack: number): readonly number[] {
  const single = weights.map((_, column) => cells.filter((cell) => cell.column === column && cell.columnSpan === 1));
  const minima = (characters: number, more: number): readonly number[] =>
    single.map((own) => {
      const need = Math.max(0, ...own.map((cell) => needOf(cell, characters * TABLE_TEXT)));
      return need === 0 ? 0 : need + 2 * CELL_INSET_X + LEAST_SLACK + more;
    });
  for (const wish of WISHES) {
    const widths = minima(wish.characters, wish.slack * slack);
    if (widths.reduce((sum, width) => sum + width, 0) <= total) return fitColumns(weights, widths, total);
  }
  return fitColumns(weights, minima(0, 0), total);
}

function needOf(cell: SizedCell, comfortable: number): number {
  return Math.max(cell.longestWord, Math.min(comfortable, Math.max(...cell.lines)));
}
