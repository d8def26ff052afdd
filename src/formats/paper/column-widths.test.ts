import { describe, expect, it } from 'vitest';
import type { Cell } from '../document/document.ts';
import { fontBytes } from '../fonts/font-files.ts';
import { readFontFace } from '../fonts/font-face.ts';
import { columnWidths } from './column-widths.ts';
import { sizeCell, type SizedCell } from './sized-cell.ts';

const face = readFontFace(fontBytes('gothic', 'regular'));
const sized = (column: number, text: string, header?: Cell['header'], columnSpan = 1): SizedCell =>
  sizeCell({ cell: { content: [{ kind: 'text', text }], ...(header === undefined ? {} : { header }) }, column, columnSpan, rowSpan: 1 }, face);

describe('columnWidths', () => {
  it('keeps the asked ratio when every word fits', () => {
    expect(columnWidths([1, 3], [sized(0, '本文'), sized(1, '本文')], 400, 0)).toEqual([100, 300]);
  });

  it('gives a column at least its longest word with the space beside it', () => {
    expect(columnWidths([1, 99], [sized(0, '計画期間', 'row')], 400, 0)).toEqual([46.5, 353.5]);
    expect(columnWidths([1, 99], [sized(0, '計画期間', 'row')], 400, 9)).toEqual([55.5, 344.5]);
  });

  it('gives a text six characters a line, as long as there is room', () => {
    expect(columnWidths([1, 99], [sized(0, '担当の課と係の名')], 400, 0)).toEqual([64.5, 335.5]);
    expect(columnWidths([1, 99], [sized(0, '担当の課と係の名')], 60, 0)).toEqual([55.5, 4.5]);
  });

  it('asks nothing for merged cells', () => {
    expect(columnWidths([1, 99], [sized(0, '計画期間', 'row', 2)], 400, 0)).toEqual([4, 396]);
  });
});
