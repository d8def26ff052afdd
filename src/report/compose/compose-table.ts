/** Tables (表): rows and cells told once for each item of a list, cells merged by how many items there are. */
import type { DataPath } from '../../domain/fault.ts';
import type { Cell, Inline, Row, Table } from '../../formats/document/document.ts';
import { plainText } from '../../formats/document/document.ts';
import { conditionHolds } from '../bind/condition-holds.ts';
import type { NodeNames } from '../bind/path.ts';
import { loopNames } from '../bind/path.ts';
import { tableShapeFault } from '../layout/grid-shape.ts';
import type { LayoutCell, LayoutColumn, LayoutRow, TableBlock } from '../layout/layout.ts';
import type { Span } from '../layout/span.ts';
import { composeText } from './compose-text.ts';
import type { Composition } from './composition.ts';

/** Whether the rows fill the columns is told as a fault; the table is given back all the same. */
export function composeTable(block: TableBlock, names: NodeNames, path: DataPath, composition: Composition): Table {
  const rowsOf = (rows: readonly LayoutRow[], key: string): readonly Row[] => composeRows(rows, names, [...path, key], composition);
  const table: Table = {
    kind: 'table',
    caption: plainText(composeText(block.caption, names, [...path, 'caption'], composition)),
    columns: block.columns.flatMap((column) => columnWidths(column, names)),
    headRows: rowsOf(block.head ?? [], 'head'),
    rows: rowsOf(block.rows, 'rows'),
    ...(block.showCaption === true && { showCaption: true }),
    ...(block.keep !== undefined && { keep: block.keep }),
  };
  for (const rows of [table.headRows, table.rows]) {
    const fault = tableShapeFault(rows.map(({ cells }) => cells), table.columns.length, path);
    if (fault !== undefined) composition.faults.push(fault);
  }
  return table;
}

function columnWidths(column: LayoutColumn, names: NodeNames): readonly number[] {
  return typeof column === 'number' ? [column] : loopNames(names, column.each).map(() => column.width);
}

function composeRows(rows: readonly LayoutRow[], names: NodeNames, path: DataPath, composition: Composition): readonly Row[] {
  return rows.flatMap((row, index): readonly Row[] => {
    if (!conditionHolds(row.when, names)) return [];
    const at = [...path, index];
    if (row.kind === 'row') return [{ cells: composeCells(row.cells, names, [...at, 'cells'], composition) }];
    return loopNames(names, row.each).flatMap((inner) => composeRows(row.rows, inner, [...at, 'rows'], composition));
  });
}

function composeCells(cells: readonly LayoutCell[], names: NodeNames, path: DataPath, composition: Composition): readonly Cell[] {
  return cells.flatMap((cell, index): readonly Cell[] => {
    if (!conditionHolds(cell.when, names)) return [];
    const at = [...path, index];
    if (cell.kind === 'cell') return [composeCell(cell, names, at, composition)];
    return loopNames(names, cell.each).flatMap((inner) => composeCells(cell.cells, inner, [...at, 'cells'], composition));
  });
}

function composeCell(cell: LayoutCell & { readonly kind: 'cell' }, names: NodeNames, path: DataPath, composition: Composition): Cell {
  const columnSpan = spanSize(cell.columnSpan, names);
  const rowSpan = spanSize(cell.rowSpan, names);
  return {
    content: cellContent(cell, names, [...path, 'text'], composition),
    ...(columnSpan > 1 && { columnSpan }),
    ...(rowSpan > 1 && { rowSpan }),
    ...(cell.header !== undefined && { header: cell.header }),
    ...(cell.align !== undefined && { align: cell.align }),
    ...(cell.shade === true && { shade: true }),
  };
}

function cellContent(cell: LayoutCell & { readonly kind: 'cell' }, names: NodeNames, path: DataPath, composition: Composition): readonly Inline[] {
  if (cell.linesOf === undefined) return composeText(cell.text, names, path, composition);
  const separated = loopNames(names, cell.linesOf).map((inner, index): readonly Inline[] => {
    const line = composeText(cell.text, inner, path, composition);
    return index === 0 ? line : [{ kind: 'break' }, ...line];
  });
  return separated.flat();
}

/** At least 1: a cell over no rows still stands in its own. */
function spanSize(span: Span | undefined, names: NodeNames): number {
  if (span === undefined) return 1;
  return Math.max(span.lists.reduce((sum, path) => sum + loopNames(names, path).length, span.fixed), 1);
}
