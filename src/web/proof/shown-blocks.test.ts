import { expect, it } from 'vitest';
import type { SourceBlock } from '../../formats/source/source-document.ts';
import { shownBlocks } from './shown-blocks.ts';

const at = { kind: 'file', file: 'a' } as const;
const paragraph: SourceBlock = { kind: 'paragraph', text: 'p', at };
const cell = { text: 'c', rowSpan: 1, columnSpan: 1, at };
const table: SourceBlock = { kind: 'table', at, rows: [{ cells: [cell, cell] }, { cells: [cell, cell] }] };

it.each<[number, readonly SourceBlock[], boolean]>([
  [6, [paragraph, table, paragraph], false],
  [5, [paragraph, table], true],
  [4, [paragraph, { ...table, rows: table.rows.slice(0, 1) }], true],
  [2, [paragraph], true],
  [1, [paragraph], true],
])('shows %i pieces in whole rows', (limit, blocks, isCut) => {
  expect(shownBlocks([paragraph, table, paragraph], limit)).toEqual({ blocks, isCut });
});
