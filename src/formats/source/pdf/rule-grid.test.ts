import { describe, expect, it } from 'vitest';
import type { Rule } from './page-mark.ts';
import { ruledTables } from './rule-grid.ts';

const rule = (at: number, from: number, to: number): Rule => ({ at, from, to });

function cells(horizontal: readonly Rule[], vertical: readonly Rule[]): readonly (readonly string[])[] {
  return ruledTables({ horizontal, vertical, hasPicture: false }).map((table) =>
    table.cells.map(({ row, column, rowSpan, columnSpan }) => `${row},${column} ${rowSpan}×${columnSpan}`),
  );
}

const lines = [rule(0, 0, 100), rule(20, 0, 100), rule(40, 0, 100)];
const walls = [rule(0, 0, 40), rule(50, 0, 40), rule(100, 0, 40)];

describe('ruledTables', () => {
  it('finds the cells of a full grid', () => {
    expect(cells(lines, walls)).toEqual([['0,0 1×1', '0,1 1×1', '1,0 1×1', '1,1 1×1']]);
  });

  it('merges cells where a wall or a line is missing', () => {
    expect(cells(lines, [rule(0, 0, 40), rule(50, 20, 40), rule(100, 0, 40)])).toEqual([['0,0 1×2', '1,0 1×1', '1,1 1×1']]);
    expect(cells([rule(0, 0, 100), rule(20, 50, 100), rule(40, 0, 100)], walls)).toEqual([['0,0 2×1', '0,1 1×1', '1,1 1×1']]);
  });

  it('takes lines drawn twice, in pieces or a little apart as one', () => {
    const pieces = [rule(0, 0, 50), rule(0.4, 50.5, 100), rule(20, 0, 100), rule(20.5, 0, 100), rule(40, 0, 100)];
    expect(cells(pieces, walls)).toEqual(cells(lines, walls));
  });

  it('closes a table that is open at its sides', () => {
    expect(cells(lines, [rule(50, 0, 40)])).toEqual(cells(lines, walls));
  });

  it('keeps tables apart that do not touch, and takes a frame for no table', () => {
    const below = (rules: readonly Rule[]): readonly Rule[] => rules.map(({ at, from, to }) => rule(at + 100, from, to));
    const wallsBelow = walls.map(({ at, from, to }) => rule(at, from + 100, to + 100));
    expect(cells([...lines, ...below(lines)], [...walls, ...wallsBelow])).toHaveLength(2);
    expect(cells([rule(0, 0, 100), rule(40, 0, 100)], [rule(0, 0, 40), rule(100, 0, 40)])).toEqual([]);
  });
});
