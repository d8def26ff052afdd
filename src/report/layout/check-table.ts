/** The tables of a layout: names inside them, and whether rows fill the columns, tried out with lists of two items. */
import type { DataPath } from '../../domain/fault.ts';
import type { ShapeNames } from '../bind/path.ts';
import type { LayoutCheck } from './check-names.ts';
import { checkCondition, checkLoop, checkText } from './check-names.ts';
import { tableShapeFault } from './grid-shape.ts';
import type { LayoutCell, LayoutColumn, LayoutRow, TableBlock } from './layout.ts';
import type { Span } from './span.ts';

export function checkTable(block: TableBlock, names: ShapeNames, path: DataPath, check: LayoutCheck): void {
  checkText(block.caption, names, [...path, 'caption'], check);
  for (const [index, column] of block.columns.entries()) {
    if (typeof column !== 'number') checkLoop(column.each, names, [...path, 'columns', index, 'each'], check);
  }
  checkRows(block.head ?? [], names, [...path, 'head'], check);
  checkRows(block.rows, names, [...path, 'rows'], check);
  checkShape(block, path, check);
}

function checkRows(rows: readonly LayoutRow[], names: ShapeNames | undefined, path: DataPath, check: LayoutCheck): void {
  if (names === undefined) return;
  for (const [index, row] of rows.entries()) {
    const at = [...path, index];
    checkCondition(row.when, names, [...at, 'when'], check);
    if (row.kind === 'row') checkCells(row.cells, names, [...at, 'cells'], check);
    else checkRows(row.rows, checkLoop(row.each, names, [...at, 'each'], check), [...at, 'rows'], check);
  }
}

function checkCells(cells: readonly LayoutCell[], names: ShapeNames | undefined, path: DataPath, check: LayoutCheck): void {
  if (names === undefined) return;
  for (const [index, cell] of cells.entries()) {
    const at = [...path, index];
    checkCondition(cell.when, names, [...at, 'when'], check);
    if (cell.kind === 'cell') checkCell(cell, names, at, check);
    else checkCells(cell.cells, checkLoop(cell.each, names, [...at, 'each'], check), [...at, 'cells'], check);
  }
}

function checkCell(cell: LayoutCell & { readonly kind: 'cell' }, names: ShapeNames, path: DataPath, check: LayoutCheck): void {
  const inner = cell.linesOf === undefined ? names : checkLoop(cell.linesOf, names, [...path, 'linesOf'], check);
  checkText(cell.text, inner, [...path, 'text'], check);
  for (const list of cell.columnSpan?.lists ?? []) checkLoop(list, names, [...path, 'columnSpan'], check);
  for (const list of cell.rowSpan?.lists ?? []) checkLoop(list, names, [...path, 'rowSpan'], check);
}

/** Every list is taken to have two items. A table with conditions inside has no one shape: it is checked when it is composed. */
const sampleSize = 2;

function checkShape(block: TableBlock, path: DataPath, check: LayoutCheck): void {
  const rows = [...(block.head ?? []), ...block.rows];
  if (rows.some(hasCondition)) return;
  const width = block.columns.reduce((sum: number, column: LayoutColumn) => sum + (typeof column === 'number' ? 1 : sampleSize), 0);
  for (const [key, part] of [['head', block.head ?? []], ['rows', block.rows]] as const) {
    const fault = tableShapeFault(part.flatMap(sampleRows), width, [...path, key]);
    if (fault !== undefined) check.faults.push(fault);
  }
}

function hasCondition(thing: LayoutRow | LayoutCell): boolean {
  if (thing.when !== undefined) return true;
  if (thing.kind === 'eachRow') return thing.rows.some(hasCondition);
  return thing.kind !== 'cell' && thing.cells.some(hasCondition);
}

interface SampleCell {
  readonly columnSpan: number;
  readonly rowSpan: number;
}

function sampleRows(row: LayoutRow): readonly (readonly SampleCell[])[] {
  if (row.kind === 'row') return [row.cells.flatMap(sampleCells)];
  const once = row.rows.flatMap(sampleRows);
  return Array.from({ length: sampleSize }, () => once).flat();
}

function sampleCells(cell: LayoutCell): readonly SampleCell[] {
  if (cell.kind === 'cell') return [{ columnSpan: sampleSpan(cell.columnSpan), rowSpan: sampleSpan(cell.rowSpan) }];
  const once = cell.cells.flatMap(sampleCells);
  return Array.from({ length: sampleSize }, () => once).flat();
}

function sampleSpan(span: Span | undefined): number {
  return span === undefined ? 1 : span.fixed + span.lists.length * sampleSize;
}
