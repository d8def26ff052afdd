/** A table of the neutral document as a Word table: fixed widths, repeated heads, merged cells, rows that stay whole. */

import { AlignmentType, Paragraph, Table as WordTable, TableCell, TableRow } from 'docx';
import type { Align, Cell, Table } from '../document/document.ts';
import { placeCells, type PlacedCell } from '../document/grid.ts';
import { columnWidths } from '../paper/column-widths.ts';
import { CELL_INSET_X, CELL_INSET_Y, TABLE_TEXT } from '../paper/page-geometry.ts';
import { TABLE_LINE } from './word-styles.ts';
import { sizeCell } from '../paper/sized-cell.ts';
import { twips, type WordContext } from './word-context.ts';
import { wordInlines } from './word-inlines.ts';

const RULE = { style: 'single', size: 4, color: '5F6B76' } as const;
const RULES = { top: RULE, bottom: RULE, left: RULE, right: RULE, insideHorizontal: RULE, insideVertical: RULE };
const SHADE = { type: 'clear', color: 'auto', fill: 'EAEFF4' } as const;
/** Word keeps the space between lines above the first line too. */
const MARGIN_Y = twips(CELL_INSET_Y - (TABLE_LINE - TABLE_TEXT) / 2);
const MARGINS = { marginUnitType: 'dxa', top: MARGIN_Y, bottom: MARGIN_Y, left: twips(CELL_INSET_X), right: twips(CELL_INSET_X) } as const;
/** Word may use another font, and some programs put space between 5 and 年: room for one more character. */
const SLACK = TABLE_TEXT;
const ALIGNMENTS: Readonly<Record<Align, (typeof AlignmentType)['LEFT' | 'CENTER' | 'RIGHT']>> = {
  start: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
};

export function alignmentOf(align: Align): (typeof ALIGNMENTS)[Align] {
  return ALIGNMENTS[align];
}

/** `isBeforeNote`: the last row stays with the note that follows. */
export function wordTable(table: Table, isBeforeNote: boolean, context: WordContext): WordTable {
  const { headRows, rows } = placeCells(table);
  const placed = [...headRows, ...rows];
  const sized = placed.flat().map((cell) => sizeCell(cell, context.face));
  const widths = columnWidths(table.columns, sized, context.geometry.contentWidth, SLACK).map(twips);
  const keepsNext = (row: number): boolean => (row === placed.length - 1 ? isBeforeNote : row < headRows.length || table.keep === 'together');
  return new WordTable({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    borders: RULES,
    margins: MARGINS,
    tableLook: { firstRow: headRows.length > 0, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: hangDown(placed).map((row, index) => wordRow(row, { isHead: index < headRows.length, keepNext: keepsNext(index), widths }, context)),
  });
}

/** A cell as Word wants it: in every row that it covers. */
interface WordPlace extends PlacedCell {
  readonly merge: 'none' | 'restart' | 'continue';
}

/** What is the same for all cells of a row. */
interface RowFacts {
  readonly isHead: boolean;
  readonly keepNext: boolean;
  readonly widths: readonly number[];
}

function hangDown(rows: readonly (readonly PlacedCell[])[]): readonly (readonly WordPlace[])[] {
  const placed: WordPlace[][] = rows.map(() => []);
  rows.forEach((row, index) => {
    for (const cell of row) {
      placed[index]?.push({ ...cell, merge: cell.rowSpan > 1 ? 'restart' : 'none' });
      for (let below = 1; below < cell.rowSpan; below += 1) placed[index + below]?.push({ ...cell, merge: 'continue' });
    }
  });
  return placed.map((row) => row.sort((a, b) => a.column - b.column));
}

function wordRow(row: readonly WordPlace[], facts: RowFacts, context: WordContext): TableRow {
  const children = row.map((place) => wordCell(place, facts, context));
  return new TableRow({ cantSplit: true, ...(facts.isHead ? { tableHeader: true } : {}), children });
}

function wordCell(place: WordPlace, facts: RowFacts, context: WordContext): TableCell {
  const { cell, column, columnSpan, merge } = place;
  const width = facts.widths.slice(column, column + columnSpan).reduce((sum, own) => sum + own, 0);
  const content = merge === 'continue' ? [] : wordInlines(cell.content, context);
  return new TableCell({
    width: { size: width, type: 'dxa' },
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...(merge === 'none' ? {} : { verticalMerge: merge }),
    ...(cell.shade === true ? { shading: SHADE } : {}),
    verticalAlign: 'center',
    children: [new Paragraph({ style: 'tableText', alignment: alignmentOf(alignOf(cell)), ...(facts.keepNext ? { keepNext: true } : {}), children: content })],
  });
}

function alignOf(cell: Cell): Align {
  return cell.align ?? (cell.header === 'column' ? 'center' : 'start');
}
