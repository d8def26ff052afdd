/** A table of the neutral document → a table of the template, with column widths in which every word fits. */

import type { Cell, Table } from '../document/document.ts';
import { placeCells } from '../document/grid.ts';
import { columnWidths } from '../paper/column-widths.ts';
import { TABLE_TEXT } from '../paper/page-geometry.ts';
import { sizeCell, textWidth, type SizedCell } from '../paper/sized-cell.ts';
import { highestRows, highestText } from './highest-table.ts';
import { prepareInlines } from './prepare-inlines.ts';
import { ROW_SHARE, TABLE_SHARE, type PrintContext } from './print-context.ts';
import type { Keep, PrintAlign, PrintCell, PrintTable } from './print-model.ts';

/** The compiler measures with the same font. */
const SLACK = 0;

export function prepareTable(table: Table, isNoted: boolean, context: PrintContext): PrintTable {
  const { headRows, rows } = placeCells(table);
  const sized = [...headRows, ...rows].map((row) => row.map((placed) => sizeCell(placed, context.face)));
  const columns = columnWidths(table.columns, sized.flat(), context.geometry.contentWidth, SLACK);
  const heights = sized.map((row) => row.map((cell) => highestText(cell, columns)));
  const cells = sized.map((row, y) => row.map((cell, index) => prepareCell(cell, y, heights[y]?.[index] ?? 0, columns, context)));
  return {
    k: 'table',
    ...(table.showCaption === true ? { caption: context.cover(table.caption) } : {}),
    columns,
    head: cells.slice(0, headRows.length).flat(),
    body: cells.slice(headRows.length).flat(),
    together: table.keep === 'together' ? keepOf(highestRows(heights), TABLE_SHARE, context) : 'no',
    noted: isNoted,
  };
}

function prepareCell(cell: SizedCell, y: number, height: number, columns: readonly number[], context: PrintContext): PrintCell {
  return {
    x: cell.column,
    y,
    w: cell.columnSpan,
    h: cell.rowSpan,
    align: alignOf(cell.cell),
    shade: cell.cell.shade === true,
    // The rows under a merged cell stay whole by themselves; the cell itself may go on over the page.
    whole: cell.rowSpan > 1 ? 'no' : keepOf(height, ROW_SHARE, context),
    c: prepareInlines(cell.cell.content, textWidth(cell, columns), TABLE_TEXT, context),
  };
}

function keepOf(height: number, share: number, context: PrintContext): Keep {
  return height <= share * context.geometry.contentHeight ? 'yes' : 'measure';
}

function alignOf(cell: Cell): PrintAlign {
  return cell.align ?? (cell.header === 'column' ? 'center' : 'start');
}
