/** How wide the columns of a printed table become, so that no word runs out of its cell. */

import { fitColumns } from '../document/columns.ts';
import { plainText } from '../document/document.ts';
import type { PlacedCell } from '../document/grid.ts';
import { unbreakableWords } from '../document/words.ts';
import type { FontFace } from '../fonts/font-face.ts';
import { CELL_INSET_X, TABLE_TEXT } from './page-geometry.ts';

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
export function columnWidths(
  weights: readonly number[],
  cells: readonly PlacedCell[],
  face: FontFace,
  total: number,
  slack: number,
): readonly number[] {
  const single = cells.filter((placed) => placed.columnSpan === 1).map((placed) => sizeOf(placed, face));
  const minima = (characters: number, more: number): readonly number[] =>
    weights.map((_, column) => {
      const own = single.filter((size) => size.column === column);
      const need = Math.max(0, ...own.map((size) => Math.max(size.word, Math.min(characters * TABLE_TEXT, size.line))));
      return need === 0 ? 0 : need + 2 * CELL_INSET_X + LEAST_SLACK + more;
    });
  const wishes = WISHES.map((wish) => minima(wish.characters, wish.slack * slack));
  const granted = wishes.find((widths) => widths.reduce((sum, width) => sum + width, 0) <= total);
  return fitColumns(weights, granted ?? minima(0, 0), total);
}

interface CellSize {
  readonly column: number;
  readonly word: number;
  readonly line: number;
}

function sizeOf(placed: PlacedCell, face: FontFace): CellSize {
  const lines = plainText(placed.cell.content).split('\n');
  return { column: placed.column, word: longestWord(placed, face), line: Math.max(...lines.map((line) => face.width(line))) * TABLE_TEXT };
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
