import { describe, expect, it } from 'vitest';
import type { Place } from '../../formats/diagnostic.ts';
import type { SourceBlock, SourceCell } from '../../formats/source/source-document.ts';
import type { Finding } from '../../proof/finding.ts';
import { findingsByPiece, numberFindings } from './numbered-findings.ts';

const file = 'a';

function finding(at: Place, severity: Finding['severity'] = 'error'): Finding {
  return { code: 'x', severity, at, printed: '', message: '', hint: '' };
}

function cell(text: string, at: Place): SourceCell {
  return { text, rowSpan: 1, columnSpan: 1, at };
}

function table(at: Place, ...rows: readonly (readonly SourceCell[])[]): SourceBlock {
  return { kind: 'table', at, rows: rows.map((cells) => ({ cells })) };
}

const text: readonly SourceBlock[] = [
  { kind: 'paragraph', text: '段落', at: { kind: 'line', file, line: 3, column: 1 } },
  table({ kind: 'line', file, line: 6, column: 1 }, [cell('6-3', { kind: 'line', file, line: 6, column: 3 }), cell('6-9', { kind: 'line', file, line: 6, column: 9 })]),
];
const sheet = [table({ kind: 'cell', file, sheet: 'S', cell: 'A1' }, [cell('B2', { kind: 'cell', file, sheet: 'S', cell: 'B2' })])];
const word = [
  { kind: 'paragraph', text: '段落7', at: { kind: 'paragraph', file, paragraph: 7 } } as const,
  table({ kind: 'table', file, table: 1 }, [cell('1-1-2', { kind: 'table', file, table: 1, row: 1, column: 2 })]),
];
const pdf = [
  { kind: 'paragraph', text: '上', at: { kind: 'page', file, page: 2, left: 10, top: 20 } } as const,
  { kind: 'paragraph', text: '下', at: { kind: 'page', file, page: 2, left: 10, top: 90 } } as const,
  table({ kind: 'page', file, page: 2, table: 4 }, [cell('4-1-1', { kind: 'page', file, page: 2, table: 4, row: 1, column: 1 })]),
];

/** What is marked: the words of a piece, or what kind of block it is. */
function marked(blocks: readonly SourceBlock[], at: Place): string | undefined {
  const piece = numberFindings([finding(at)], blocks)[0]?.piece;
  if (piece === undefined) return undefined;
  return 'text' in piece ? piece.text : piece.kind;
}

it.each<[readonly SourceBlock[], Place, string | undefined]>([
  [text, { kind: 'line', file, line: 6, column: 9 }, '6-9'],
  [text, { kind: 'line', file, line: 6, column: 7 }, '6-3'],
  [text, { kind: 'line', file, line: 4, column: 1 }, '段落'],
  [text, { kind: 'line', file, line: 1, column: 1 }, undefined],
  [text, { kind: 'file', file }, undefined],
  [sheet, { kind: 'cell', file, sheet: 'S', cell: 'B2' }, 'B2'],
  [sheet, { kind: 'cell', file, sheet: 'S', cell: 'Z9' }, 'table'],
  [sheet, { kind: 'cell', file, sheet: 'T', cell: 'B2' }, undefined],
  [word, { kind: 'paragraph', file, paragraph: 7 }, '段落7'],
  [word, { kind: 'table', file, table: 1, row: 1, column: 2 }, '1-1-2'],
  [word, { kind: 'table', file, table: 1, row: 1 }, '1-1-2'],
  [word, { kind: 'table', file, table: 1 }, 'table'],
  [pdf, { kind: 'page', file, page: 2, left: 10, top: 90 }, '下'],
  [pdf, { kind: 'page', file, page: 2, table: 4, row: 1, column: 1 }, '4-1-1'],
  [pdf, { kind: 'page', file, page: 2, table: 4 }, 'table'],
  [pdf, { kind: 'page', file, page: 2 }, '上'],
  [pdf, { kind: 'page', file, page: 3 }, undefined],
])('%#: finds the piece of %o', (blocks, at, expected) => {
  expect(marked(blocks, at)).toBe(expected);
});

describe('numbers', () => {
  it('go by severity, then as the document goes, what has no place last', () => {
    const findings = [finding({ kind: 'file', file }), finding({ kind: 'line', file, line: 6, column: 3 }), finding({ kind: 'line', file, line: 3, column: 1 }, 'note'), finding({ kind: 'line', file, line: 3, column: 1 })];
    const numbered = numberFindings(findings, text);
    expect(numbered.map((each) => findings.indexOf(each.finding))).toEqual([3, 1, 0, 2]);
    expect(numbered.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    const paragraph = text[0];
    expect(paragraph === undefined ? [] : findingsByPiece(numbered).get(paragraph)?.map(({ number }) => number)).toEqual([1, 4]);
  });
});
