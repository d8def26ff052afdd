/**
 * How high a table can become at most. Measuring in the compiler means laying out twice; most tables and cells are so much
 * lower than a page that an upper bound answers the question.
 */

import { CELL_INSET_Y, TABLE_TEXT } from '../paper/page-geometry.ts';
import { textWidth, type SizedCell } from '../paper/sized-cell.ts';

const LINE = 1.5 * TABLE_TEXT;
/** Subscripts and raised marks make a line a little higher. */
const RAISED = 3;
/** At the end of a line a character that may not begin the next line can leave a gap of two characters. */
const LEAST_GAP = 2 * TABLE_TEXT;
/** A word that does not fit leaves a gap, but on average never more than this share of the line. */
const LARGEST_GAP = 0.6;

/** Upper bound of the height of the text of a cell, in points. */
export function highestText(cell: SizedCell, columns: readonly number[]): number {
  const width = textWidth(cell, columns);
  const surelyFilled = width - Math.min(Math.max(LEAST_GAP, cell.longestWord), LARGEST_GAP * width);
  const count = cell.lines.reduce((sum, line) => sum + 1 + Math.floor(line / surelyFilled), 0);
  return count * LINE + RAISED;
}

/** Upper bound of all rows together: in each row the highest cell, a merged cell counting in its first row. */
export function highestRows(texts: readonly (readonly number[])[]): number {
  const heights = texts.map((row) => Math.max(LINE, ...row) + 2 * CELL_INSET_Y);
  return heights.reduce((sum, height) => sum + height, 0);
}
