/** A cell with the widths of its text, measured once for the widths of columns and the heights of rows. */

import { plainText } from '../document/document.ts';
import type { PlacedCell } from '../document/grid.ts';
import { unbreakableWords } from '../document/words.ts';
import type { FontFace } from '../fonts/font-face.ts';
import { CELL_INSET_X, TABLE_TEXT } from './page-geometry.ts';

/** All in points. */
export interface SizedCell extends PlacedCell {
  /** The longest word that must not be broken; 0 without one. */
  readonly longestWord: number;
  /** Each line, were it not broken. */
  readonly lines: readonly number[];
}

export function sizeCell(placed: PlacedCell, face: FontFace): SizedCell {
  let longestWord = 0;
  for (const word of unbreakableWords(placed.cell)) longestWord = Math.max(longestWord, face.width(word) * TABLE_TEXT);
  const lines = plainText(placed.cell.content).split('\n');
  return { ...placed, longestWord, lines: lines.map((line) => face.width(line) * TABLE_TEXT) };
}

/** The room for the text of a cell. */
export function textWidth(placed: PlacedCell, columns: readonly number[]): number {
  let width = 0;
  for (let column = placed.column; column < placed.column + placed.columnSpan; column += 1) width += columns[column] ?? 0;
  return width - 2 * CELL_INSET_X;
}
