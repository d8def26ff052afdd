import { expect, it } from 'vitest';
import type { Place } from '../formats/diagnostic.ts';
import type { SourceDocument } from '../formats/source/source-document.ts';
import type { Finding, FindingSeverity } from './finding.ts';
import { orderFindings } from './order-findings.ts';

function finding(severity: FindingSeverity, at: Place): Finding {
  return { code: 'rate-wrong', severity, at, printed: '1', message: 'm', hint: 'h' };
}

const paragraph = (number: number): Place => ({ kind: 'paragraph', file: 'a.docx', paragraph: number });
const cell = (row?: number, column?: number): Place => ({ kind: 'table', file: 'a.docx', table: 1, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) });
const sourceCell = (row: number, column: number) => ({ text: 'x', rowSpan: 1, columnSpan: 1, at: cell(row, column) });

/** A paragraph, a table and a paragraph: their numbers alone do not tell which comes first. */
const word: SourceDocument = {
  format: 'docx',
  blocks: [
    { kind: 'paragraph', text: 'a', at: paragraph(1) },
    { kind: 'table', at: cell(), rows: [{ cells: [sourceCell(1, 1), sourceCell(1, 2)] }, { cells: [sourceCell(2, 1), sourceCell(2, 2)] }] },
    { kind: 'paragraph', text: 'b', at: paragraph(2) },
  ],
  diagnostics: [],
};

it('puts the gravest first', () => {
  const findings = (['note', 'error', 'form', 'doubt'] as const).map((severity) => finding(severity, paragraph(1)));
  expect(orderFindings(findings, word).map(({ severity }) => severity)).toEqual(['error', 'doubt', 'form', 'note']);
});

it('follows the document within a severity', () => {
  const places = [paragraph(1), cell(1, 2), cell(2, 1), cell(2, 2), paragraph(2)];
  const ordered = orderFindings(places.toReversed().map((at) => finding('error', at)), word);
  expect(ordered.map(({ at }) => at)).toEqual(places);
});

it('keeps the order of the checks where the place is one', () => {
  const findings = ['a', 'b', 'c'].map((message) => ({ ...finding('error', cell(2, 1)), message }));
  expect(orderFindings(findings, word)).toEqual(findings);
});

it.each<[Place, Place]>([
  [cell(2), cell(2, 2)],
  [cell(1, 2), cell(2)],
  [{ kind: 'file', file: 'a.docx' }, paragraph(1)],
])('puts %j, which no piece has, before %j', (first, second) => {
  expect(orderFindings([finding('error', second), finding('error', first)], word).map(({ at }) => at)).toEqual([first, second]);
});

it('counts the columns of a sheet beyond Z', () => {
  const at = (name: string): Place => ({ kind: 'cell', file: 'a.xlsx', sheet: 'KPI', cell: name });
  const cells = ['B2', 'AA2', 'A10'].map((name) => ({ text: 'x', rowSpan: 1, columnSpan: 1, at: at(name) }));
  const sheet: SourceDocument = { format: 'xlsx', blocks: [{ kind: 'table', at: at('B2'), rows: [{ cells }] }], diagnostics: [] };
  const ordered = orderFindings([at('A11'), at('AB2'), at('C2')].map((place) => finding('form', place)), sheet);
  expect(ordered.map((each) => each.at)).toEqual([at('C2'), at('AB2'), at('A11')]);
});
