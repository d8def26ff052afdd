import { describe, expect, it } from 'vitest';
import type { Cell } from '../document/document.ts';
import type { PlacedCell } from '../document/grid.ts';
import { fontBytes } from '../fonts/font-files.ts';
import { readFontFace } from '../fonts/font-face.ts';
import { columnWidths } from './column-widths.ts';

const face = readFontFace(fontBytes('gothic', 'regular'));
const placed = (column: number, text: string, header?: Cell['header'], columnSpan = 1): PlacedCell => ({
  cell: { content: [{ kind: 'text', text }], ...(header === undefined ? {} : { header }) },
  column,
  columnSpan,
  rowSpan: 1,
});

describe('columnWidths', () => {
  it('keeps the asked ratio when every word fits', () => {
    expect(columnWidths([1, 3], [placed(0, '本文'), placed(1, '本文')], face, 400)).toEqual([100, 300]);
  });

  it('gives a column at least its longest word with the space beside it', () => {
    expect(columnWidths([1, 99], [placed(0, '計画期間', 'row')], face, 400)).toEqual([46.5, 353.5]);
    expect(columnWidths([1, 99], [placed(0, '計画期間を', 'row')], face, 400)).toEqual([4, 396]);
  });

  it('asks nothing for merged cells', () => {
    expect(columnWidths([1, 99], [placed(0, '計画期間', 'row', 2)], face, 400)).toEqual([4, 396]);
  });
});
