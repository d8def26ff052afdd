/** A composed report and what was read back of its printed form, as tables that can be compared cell by cell. */
import path from 'node:path';
import { composeDataset } from '../src/app/compose-dataset.ts';
import { plainText, type Document } from '../src/formats/document/document.ts';
import { placeCells } from '../src/formats/document/grid.ts';
import { readDocument } from '../src/formats/source/read-document.ts';
import { tablesOf } from '../src/formats/source/source-document.ts';
import { root } from './repository.ts';

/** Rows of cells: the text without spaces and line ends, behind it the spans when there are any. */
export type PlainTable = readonly (readonly string[])[];

export async function composeExample(name: string): Promise<Document> {
  const { composed, diagnostics } = await composeDataset({ path: path.join(root, 'examples', name) });
  if (composed === undefined) throw new Error(`${name} does not compose: ${JSON.stringify(diagnostics)}`);
  return composed.document;
}

export function composedTables(document: Document): readonly PlainTable[] {
  return document.blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    const { headRows, rows } = placeCells(block);
    return [[...headRows, ...rows].map((row) => row.map(({ cell, rowSpan, columnSpan }) => plainCell(plainText(cell.content), rowSpan, columnSpan)))];
  });
}

export async function readTables(bytes: Uint8Array, name: string): Promise<readonly PlainTable[]> {
  const { value, diagnostics } = await readDocument(bytes, name);
  if (value === undefined) throw new Error(`${name} is not read: ${JSON.stringify(diagnostics)}`);
  return tablesOf(value).map((table) => table.rows.map((row) => row.cells.map(({ text, rowSpan, columnSpan }) => plainCell(text, rowSpan, columnSpan))));
}

/** Letters of one meaning and several widths are one: a printed ₂ is a lowered 2, and fonts have one glyph for ～ and 〜. */
function plainCell(text: string, rowSpan: number, columnSpan: number): string {
  const plain = text.normalize('NFKC').replaceAll('〜', '~').replace(/\s+/g, '');
  return rowSpan * columnSpan === 1 ? plain : `${plain} [${rowSpan}×${columnSpan}]`;
}
