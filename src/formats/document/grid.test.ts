import { describe, expect, it } from 'vitest';
import type { Cell, Table } from './document.ts';
import { placeCells } from './grid.ts';

const cell = (text: string, spans: Partial<Cell> = {}): Cell => ({ content: [{ kind: 'text', text }], ...spans });
const table = (rows: readonly (readonly Cell[])[]): Table => ({
  kind: 'table',
  caption: '表',
  columns: [1, 1, 1],
  headRows: [],
  rows: rows.map((cells) => ({ cells })),
});

function places(rows: readonly (readonly Cell[])[]): string[] {
  return placeCells(table(rows)).rows.map((row) =>
    row.map((placed) => `${placed.column}:${placed.cell.content.length === 0 ? '-' : placed.columnSpan + 'x' + placed.rowSpan}`).join(' '),
  );
}

describe('placeCells', () => {
  it('goes around cells that hang down', () => {
    expect(
      places([
        [cell('KPI', { rowSpan: 2 }), cell('指標', { columnSpan: 2 })],
        [cell('a'), cell('b')],
      ]),
    ).toEqual(['0:1x2 1:2x1', '1:1x1 2:1x1']);
  });

  it('fills a short row', () => {
    expect(places([[cell('a')]])).toEqual(['0:1x1 1:- 2:-']);
  });

  it('cuts a span that hangs out of the table', () => {
    expect(places([[cell('a', { rowSpan: 9 }), cell('b'), cell('c')]])).toEqual(['0:1x1 1:1x1 2:1x1']);
  });

  it('throws on a row that is too wide, and on two cells in one place', () => {
    expect(() => places([[cell('a', { columnSpan: 4 })]])).toThrow('more cells than columns');
    expect(() => places([[cell('a'), cell('b', { rowSpan: 2 }), cell('c')], [cell('d', { columnSpan: 2 })]])).toThrow('two cells on column 2');
  });
});
