/** The recovered text of the city's report, beside the repository: its tables read as cells, every row of a measure among them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../src/formats/source/read-document.ts';
import { tablesOf, type SourceDocument, type SourceRow } from '../src/formats/source/source-document.ts';
import { root } from './repository.ts';

const file = path.resolve(root, '../shared/seed/000_ce1e272366b028ec.txt');
const leftOut = existsSync(file) ? '' : ` (left out: ${path.relative(root, file)} is missing)`;

const textsOf = (row: SourceRow): readonly string[] => row.cells.map((cell) => cell.text).filter((text) => text !== '');
const rowsOf = (document: SourceDocument): readonly (readonly string[])[] => tablesOf(document).flatMap((table) => table.rows.map(textsOf));

async function readSeed(): Promise<SourceDocument> {
  const { value, diagnostics } = await readDocument(new Uint8Array(readFileSync(file)), 'seed.txt');
  expect(diagnostics).toEqual([]);
  if (value === undefined) throw new Error('nothing read');
  return value;
}

describe.skipIf(leftOut !== '')(`the recovered text${leftOut}`, () => {
  it('has its cover, six goals and fourteen projects', async () => {
    const { blocks } = await readSeed();
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings[0]).toBe('「第2期仙台市まち・ひと・しごと創生総合戦略」の進捗状況について');
    expect(headings.filter((text) => /^\d+ .*【(?:新規|[23]年目)】$/.test(text))).toHaveLength(14);
    const goals = rowsOf(await readSeed()).filter(([first = '']) => /^基本的目標 [①-⑥]$/.test(first));
    expect(goals.map(([name]) => name?.at(-1)).join('')).toBe('①②③④⑤⑥');
  });

  it('has eleven targets, each with its three figures', async () => {
    const rows = rowsOf(await readSeed()).filter((row) => row.some((text) => text.startsWith('■')));
    expect(rows).toHaveLength(11);
    for (const row of rows) expect(row.join(' ')).toMatch(/\d.*\d.*\([+△]/);
  });

  it('has forty-eight rows of measures in the tables of the projects, each as cells', async () => {
    const rows = rowsOf(await readSeed()).filter((row) => row.some((text) => /^[①-④]/.test(text)));
    expect(rows).toHaveLength(48);
    for (const row of rows) expect(row.at(-1)).toMatch(/^(?:\d+\.\d|-|—)%$/);
    const counts = tablesOf(await readSeed()).map((table) => table.rows.filter((row) => textsOf(row).some((text) => /^[①-④]/.test(text))).length);
    expect(counts.filter((count) => count > 0)).toEqual([3, 4, 4, 4, 3, 4, 3, 3, 4, 4, 3, 3, 3, 3]);
    expect(rows[0]).toEqual(expect.arrayContaining(['① オウンドメディア等のPV数', '0PV', '30,000', '144,476', '481.6%']));
  });

  it('says where a cell stands, and leaves no tag in a text', async () => {
    const document = await readSeed();
    const cell = tablesOf(document).flatMap((table) => table.rows).flatMap((row) => row.cells).find(({ text }) => text === '481.6%');
    expect(cell?.at).toEqual({ kind: 'line', file: 'seed.txt', line: 105, column: 37 });
    expect(JSON.stringify(document.blocks)).not.toMatch(/<\/?(?:ul|li|br|sub)/);
  });
});
