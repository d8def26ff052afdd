/** The cells and merged areas of a sheet, as they stand in its part. */
import { attributeOf, tokenizeMarkup } from '../../markup/tokenize-markup.ts';
import { localName, unescaped } from './workbook-parts.ts';

/** `row` and `column` from 0. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  /** The value as written, or the result of a formula as it was last computed. */
  readonly value: string;
}

export interface SheetArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetContent {
  readonly cells: readonly SheetCell[];
  readonly merged: readonly SheetArea[];
}

/** `undefined` when there are more cells than `most`. */
export function sheetContent(part: string, most: number): SheetContent | undefined {
  const cells: SheetCell[] = [];
  const merged: SheetArea[] = [];
  let [row, column] = [-1, -1];
  let open: { type: string; style: number; value: string } | undefined;
  let inside: 'value' | 'none' = 'none';
  let isReading = false;
  for (const token of tokenizeMarkup(part, 'xml')) {
    if (token.kind === 'text') {
      if (inside === 'value' && !isReading && open !== undefined) open.value += token.text;
      continue;
    }
    const isOpen = token.kind === 'open';
    const attributes = isOpen ? token.attributes : '';
    switch (localName(token.name)) {
      case 'row':
        if (!isOpen) break;
        row = numberOf(attributeOf(attributes, 'r'), row + 2) - 1;
        column = -1;
        break;
      case 'c':
        if (isOpen) {
          const place = parseCell(attributeOf(attributes, 'r') ?? '');
          [row, column] = place ?? [row, column + 1];
          open = { type: attributeOf(attributes, 't') ?? 'n', style: numberOf(attributeOf(attributes, 's'), 0), value: '' };
        }
        if (open === undefined || (isOpen && !token.isEmpty)) break;
        if (open.value !== '') cells.push({ row, column, ...open, value: unescaped(open.value) });
        open = undefined;
        if (cells.length > most) return undefined;
        break;
      case 'v':
      case 't':
        inside = isOpen && !token.isEmpty ? 'value' : 'none';
        break;
      case 'rPh':
        isReading = isOpen && !token.isEmpty;
        break;
      case 'mergeCell':
        if (isOpen) merged.push(...areaOf(attributeOf(attributes, 'ref') ?? ''));
        break;
    }
  }
  return { cells, merged };
}

function numberOf(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : otherwise;
}

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** Row and column from 0. @example parseCell('B5') // [4, 1] */
function parseCell(name: string): readonly [number, number] | undefined {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(name) ?? [];
  if (letters === '') return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits) - 1;
  return row >= 0 && row < MOST_ROWS && column < MOST_COLUMNS ? [row, column] : undefined;
}

function areaOf(reference: string): readonly SheetArea[] {
  const [from = '', to = from] = reference.split(':');
  const [start, end] = [parseCell(from), parseCell(to)];
  if (start === undefined || end === undefined) return [];
  return [{ top: Math.min(start[0], end[0]), bottom: Math.max(start[0], end[0]), left: Math.min(start[1], end[1]), right: Math.max(start[1], end[1]) }];
}

/** @example cellName(4, 1) // "B5" */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
