/** The marks of a page put together: tables with their cells, and the lines outside of them as headings and paragraphs. */
import type { Place } from '../../diagnostic.ts';
import type { SourceBlock, SourceCell, SourceTable } from '../source-document.ts';
import type { Box, PageRules, PageText, TextRole } from './page-mark.ts';
import { ruledTables, type GridCell, type RuledTable } from './rule-grid.ts';
import { splitText } from './split-text.ts';
import { joinLines, linesOf, type PageLine } from './text-lines.ts';

/** A block with what is needed to go on with it on the next page. */
export interface PageBlock extends Box {
  readonly block: SourceBlock;
  /** Of a table: the lines of its grid. */
  readonly columns?: readonly number[];
  /** Of a text: its letters' size and what the tags say of it. */
  readonly size?: number;
  readonly role?: TextRole;
}

export interface PageMarks {
  readonly page: number;
  readonly texts: readonly PageText[];
  readonly rules: PageRules;
}

/** In reading order: from top to bottom. */
export function pageBlocks({ page, texts, rules }: PageMarks, file: string): readonly PageBlock[] {
  const placed = ruledTables(rules).map((table) => ({ table, inCells: new Map<GridCell, PageText[]>() }));
  const outside: PageText[] = [];
  for (const whole of texts) {
    const holder = placed.findLast(({ table }) => holds(table, whole));
    if (holder === undefined) outside.push(whole);
    else for (const piece of splitText(whole, wallsBeside(holder.table, whole))) putInCell(holder.table, holder.inCells, piece, outside);
  }
  const tables = placed.filter(({ inCells }) => inCells.size >= 2);
  outside.push(...placed.filter(({ inCells }) => inCells.size < 2).flatMap(({ inCells }) => [...inCells.values()].flat()));
  const blocks = [
    ...tables.map(({ table, inCells }, index): PageBlock => ({ ...boxOf(table), block: tableOf(table, inCells, { file, page, table: index + 1 }), columns: table.xs })),
    // Inside a table an artifact is its heading printed again, which the joining of pages needs.
    ...textBlocks(outside.filter((piece) => piece.isArtifact !== true), page, file),
  ];
  return blocks.sort((a, b) => a.top - b.top || a.left - b.left);
}

function boxOf({ left, top, right, bottom }: Box): Box {
  return { left, top, right, bottom };
}

function holds(box: Box, piece: PageText): boolean {
  const [x, y] = [(piece.left + piece.right) / 2, (piece.top + piece.bottom) / 2];
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** The walls of cells at the height of the piece. */
function wallsBeside({ cells }: RuledTable, piece: PageText): readonly number[] {
  const y = (piece.top + piece.bottom) / 2;
  return cells.filter((cell) => cell.top <= y && cell.bottom >= y).map((cell) => cell.left).sort((a, b) => a - b);
}

function putInCell(table: RuledTable, inCells: Map<GridCell, PageText[]>, piece: PageText, outside: PageText[]): void {
  const cell = table.cells.find((each) => holds(each, piece));
  if (cell === undefined) outside.push(piece);
  else inCells.set(cell, [...(inCells.get(cell) ?? []), piece]);
}

interface TablePlace {
  readonly file: string;
  readonly page: number;
  readonly table: number;
}

function tableOf(table: RuledTable, inCells: ReadonlyMap<GridCell, readonly PageText[]>, place: TablePlace): SourceTable {
  const rows = Array.from({ length: table.ys.length - 1 }, (_, row) => {
    const cells = table.cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
    const read = cells.map((cell) => cellOf(cell, inCells.get(cell) ?? [], place));
    const isHeader = read.length > 0 && read.every((cell) => cell.isHeader === true || cell.text === '') && read.some((cell) => cell.isHeader === true);
    return { cells: read, ...(isHeader ? { isHeader: true as const } : {}) };
  });
  return { kind: 'table', rows, at: { kind: 'page', ...place, ...millimetres(table) } };
}

function cellOf(cell: GridCell, pieces: readonly PageText[], place: TablePlace): SourceCell {
  const at: Place = { kind: 'page', ...place, row: cell.row + 1, column: cell.column + 1, ...millimetres(cell) };
  const isHeader = pieces.some(({ role }) => role?.isHeaderCell === true);
  return { text: joinLines(linesOf(pieces), cell.right), rowSpan: cell.rowSpan, columnSpan: cell.columnSpan, ...(isHeader ? { isHeader: true } : {}), at };
}

const POINTS_PER_MM = 72 / 25.4;

function millimetres({ left, top }: Box): { readonly left: number; readonly top: number } {
  return { left: Math.round(left / POINTS_PER_MM), top: Math.round(top / POINTS_PER_MM) };
}

/** Lines that belong together: by the tags of the file where it has them, else by size, distance and how full they are. */
function textBlocks(pieces: readonly PageText[], page: number, file: string): readonly PageBlock[] {
  const lines = linesOf(pieces);
  const edge = Math.max(...lines.map(({ right }) => right), 0);
  const runs: PageLine[][] = [];
  for (const line of lines) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && belongs(last, line, edge)) runs.at(-1)?.push(line);
    else runs.push([line]);
  }
  return runs.map((run) => textBlock(run, edge, page, file));
}

function belongs(before: PageLine, line: PageLine, edge: number): boolean {
  const [one, other] = [elementOf(before), elementOf(line)];
  if (one !== undefined || other !== undefined) return one === other;
  const isNear = line.top - before.bottom < 1.1 * before.size && Math.abs(line.size - before.size) < 0.5;
  return isNear && before.right > edge - 2.5 * before.size;
}

function elementOf(line: PageLine): number | undefined {
  return line.pieces.find(({ role }) => role !== undefined && role.element > 0)?.role?.element;
}

function textBlock(lines: readonly PageLine[], edge: number, page: number, file: string): PageBlock {
  const [first] = lines;
  const box: Box = first === undefined ? { left: 0, top: 0, right: 0, bottom: 0 } : { ...boxOf(first), bottom: lines.at(-1)?.bottom ?? first.bottom };
  const role = first?.pieces.find((piece) => piece.role !== undefined)?.role;
  const at: Place = { kind: 'page', file, page, ...millimetres(box) };
  const level = role?.headingLevel;
  const text = joinLines(lines, edge);
  const block: SourceBlock = level === undefined ? { kind: 'paragraph', text, at } : { kind: 'heading', level, text: text.replaceAll('\n', ' '), at };
  return { ...box, block, size: first?.size ?? 0, ...(role === undefined ? {} : { role }) };
}
