import { expect, it } from 'vitest';
import type { SourceRow } from '../source-document.ts';
import { joinPages } from './join-pages.ts';
import type { PageBlock } from './page-blocks.ts';

const at = { kind: 'file', file: 'a.pdf' } as const;
const row = (texts: string, isHeader = false): SourceRow => ({
  cells: [...texts].map((text) => ({ text: text === '_' ? '' : text, rowSpan: 1, columnSpan: 1, at })),
  ...(isHeader ? { isHeader: true } : {}),
});
const table = (rows: readonly SourceRow[], columns: readonly number[] = [0, 50, 100]): PageBlock => ({ left: 0, top: 50, right: 100, bottom: 90, columns, block: { kind: 'table', rows, at } });
const text = (written: string, top: number): PageBlock => ({ left: 0, top, right: 100, bottom: top + 10, block: { kind: 'paragraph', text: written, at } });

function read(pages: readonly (readonly PageBlock[])[]): readonly string[] {
  return joinPages(pages).map((block) => (block.kind === 'table' ? block.rows.map((each) => each.cells.map((cell) => cell.text || '_').join('')).join('/') : block.text));
}

it('joins a table that goes on, with its heading once and the page numbers gone', () => {
  const pages = [
    [table([row('ab', true), row('cd')]), text('1 / 2', 800)],
    [table([row('ab', true), row('ef')]), text('2 / 2', 800)],
  ];
  expect(read(pages)).toEqual(['ab/cd/ef']);
});

it('joins without marked headings', () => {
  expect(read([[table([row('ab'), row('cd')])], [table([row('ab'), row('ef')])]])).toEqual(['ab/cd/ef']);
  expect(read([[table([row('ab'), row('cd')])], [table([row('ef'), row('gh')])]])).toEqual(['ab/cd/ef/gh']);
});

it('keeps tables apart with other columns, other headings or a text between them', () => {
  expect(read([[table([row('ab')])], [table([row('cd')], [0, 70, 100])]])).toHaveLength(2);
  expect(read([[table([row('ab', true), row('cd')])], [table([row('xy', true), row('ef')])]])).toHaveLength(2);
  expect(read([[table([row('ab')]), text('本文', 100)], [table([row('cd')])]])).toHaveLength(3);
});

it('drops what stands on most pages at one height', () => {
  const page = (number: number): readonly PageBlock[] => [text(`評価書 ${number}`, 10), text(`本文${'あいう'[number] ?? ''}`, 100)];
  expect(read([page(0), page(1), page(2)])).toEqual(['本文あ', '本文い', '本文う']);
});
