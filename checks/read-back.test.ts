/** The reports of the examples, printed and read back: every table cell by cell, page breaks included. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderReport, type ReportFormat } from '../src/app/render-report.ts';
import type { Cell, Document, Row } from '../src/formats/document/document.ts';
import { documentOf } from '../src/formats/document/sample-report.fixture.ts';
import { proveBack } from './prove-back.ts';
import { composedTables, composeExample, readTables } from './read-back.ts';

const own: readonly ReportFormat[] = ['html', 'pdf', 'docx'];

describe.each(['sendai-r5', 'shirube-town'])('the report of %s', (name) => {
  let document: Document;
  beforeAll(async () => {
    document = await composeExample(name);
  });

  it.each(own)('reads the same tables out of its %s', async (format) => {
    const { bytes } = await renderReport(document, format);
    const wanted = composedTables(document);
    expect(wanted.flat(2).length).toBeGreaterThan(500);
    expect(await readTables(bytes, `report.${format}`)).toEqual(wanted);
  });
});

/** A heading of two rows with spans, and groups of rows under one name; `group` rows stay under it. */
function longTable(rows: number, group: number): Document {
  const cell = (text: string, more: Partial<Cell> = {}): Cell => ({ content: [{ kind: 'text', text }], ...more });
  const head: readonly Row[] = [
    { cells: [cell('区分', { rowSpan: 2, header: 'column' }), cell('指標', { rowSpan: 2, header: 'column' }), cell('値', { columnSpan: 2, header: 'column' })] },
    { cells: [cell('目標値', { header: 'column' }), cell('実績値', { header: 'column' })] },
  ];
  const body = Array.from({ length: rows }, (_, index): Row => {
    const name = index % group === 0 ? [cell(`区分${index / group + 1}`, group > 1 ? { rowSpan: group } : {})] : [];
    return { cells: [...name, cell(`指標${index + 1}`), cell(`${index * 7}`), cell(`${index * 11}`)] };
  });
  return documentOf({ kind: 'table', caption: '長い表', columns: [1, 2, 1, 1], headRows: head, rows: body });
}

describe('a table over several pages', () => {
  it.each(own.flatMap((format) => [1, 4, 7].map((group) => ({ format, group }))))('is one table in $format with groups of $group, its heading once', async ({ format, group }) => {
    const document = longTable(210, group);
    const { bytes } = await renderReport(document, format);
    expect(await readTables(bytes, `report.${format}`)).toEqual(composedTables(document));
  });
});

function hasCommand(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore', timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}

interface OtherProgram {
  readonly command: string;
  readonly from: ReportFormat;
  readonly print: (file: string, folder: string) => readonly string[];
}

const programs: readonly OtherProgram[] = [
  { command: 'soffice', from: 'docx', print: (file, folder) => [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file] },
  { command: 'chromium', from: 'html', print: (file, folder) => ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${folder}/profile`, `--print-to-pdf=${folder}/report.pdf`, `file://${file}`] },
];

describe.each(programs)('a PDF that $command makes', ({ command, from, print }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'read-back-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const leftOut = hasCommand(command) ? '' : ` (left out: ${command} is not installed)`;

  it.skipIf(leftOut !== '')(`holds the same tables, findings and figures${leftOut}`, { timeout: 120_000 }, async () => {
    const document = await composeExample('shirube-town');
    const file = path.join(folder, `report.${from}`);
    writeFileSync(file, (await renderReport(document, from)).bytes);
    execFileSync(command, [...print(file, folder)], { stdio: 'ignore', timeout: 110_000 });
    const printed = new Uint8Array(readFileSync(path.join(folder, 'report.pdf')));
    expect(await readTables(printed, 'report.pdf')).toEqual(composedTables(document));
    expect(await proveBack(printed, 'report.pdf')).toEqual(await proveBack(readFileSync(file), `report.${from}`));
  });
});
