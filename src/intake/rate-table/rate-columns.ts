/** The header of a plain table of indicators (達成率の表): which column holds what, in any order, in Japanese or English. */
import { toHalfWidth } from '../../domain/half-width.ts';
import type { TableColumn } from '../../domain/table-row.ts';
import { tableColumns } from '../../domain/table-row.ts';
import type { Diagnostic } from '../../formats/diagnostic.ts';
import type { CsvRow } from '../../formats/csv/csv-table.ts';

/** Position of each column that the table has. */
export type RateColumns = { readonly [Column in TableColumn]?: number };

export interface ColumnReading {
  /** Missing when the table has no column to evaluate, or one of them twice. */
  readonly columns?: RateColumns;
  readonly diagnostics: readonly Diagnostic[];
}

/** Codes of faults of a header; each stands in docs/diagnostics.md. */
export const tableCodes = ['table-columns-missing', 'table-column-repeated'] as const;

const spellings: Readonly<Record<TableColumn, readonly string[]>> = {
  name: ['指標', '指標名', 'name', 'indicator'],
  unit: ['単位', 'unit'],
  direction: ['方向', '目指す方向', 'direction'],
  formula: ['算式', '計算式', 'formula'],
  baseline: ['基準値', '現状値', 'baseline'],
  target: ['目標値', 'target'],
  actual: ['実績値', 'actual'],
  path: ['経路値', '目安値', 'path', 'expected'],
  elapsed: ['経過割合', 'elapsed'],
};

const columnOfSpelling: ReadonlyMap<string, TableColumn> = new Map(tableColumns.flatMap((column) => spellings[column].map((spelling) => [spelling, column] as const)));

/** @example readColumns({ line: 1, cells: ['指標', '実績値', '備考'] }, 'a.csv').columns // { name: 0, actual: 1 } */
export function readColumns(header: CsvRow, file: string): ColumnReading {
  const columns: { [Column in TableColumn]?: number } = {};
  const diagnostics: Diagnostic[] = [];
  for (const [position, cell] of header.cells.entries()) {
    const column = columnOfSpelling.get(plain(cell));
    if (column === undefined) continue;
    const earlier = columns[column];
    if (earlier === undefined) columns[column] = position;
    else diagnostics.push(repeated(cell, [earlier + 1, position + 1], header.line, file));
  }
  if (columns.actual === undefined) diagnostics.push(missing(header, file));
  return diagnostics.length === 0 ? { columns, diagnostics } : { diagnostics };
}

/** 経過割合（％） is 経過割合; 実績値（R6） stays what it is, since there may be a second one. */
function plain(cell: string): string {
  return toHalfWidth(cell).replace(/\s+/g, '').toLowerCase().replace(/\(%\)$/, '');
}

function missing(header: CsvRow, file: string): Diagnostic {
  return {
    code: 'table-columns-missing' satisfies (typeof tableCodes)[number],
    severity: 'error',
    at: { kind: 'line', file, line: header.line, column: 1 },
    message: '1行目に「実績値」の見出しがないため、達成率の表として読めません',
    found: header.cells.join('、'),
    expected: tableColumns.map((column) => spellings[column][0]).join('、'),
    hint: '1行目を見出しにし、少なくとも「実績値」の列を作ってください。表題や注は、表の上ではなく別の場所に書きます',
  };
}

function repeated(cell: string, positions: readonly number[], line: number, file: string): Diagnostic {
  return {
    code: 'table-column-repeated' satisfies (typeof tableCodes)[number],
    severity: 'error',
    at: { kind: 'line', file, line, column: 1 },
    message: `「${cell}」に当たる列が2つあります（${positions.join('列目と')}列目）`,
    found: cell,
    hint: '計算に使わないほうの見出しを「実績値（前年度）」のように変えてください',
  };
}
