/**
 * A PDF as a read document: texts by their places, tables by their ruling lines, headings by the tags of the file or the
 * size of the letters. Tables that go on over pages are one table. Pages that are pictures are named.
 */
import type { PDFPageProxy } from 'pdfjs-dist';
import type { Diagnostic, Place } from '../../diagnostic.ts';
import type { SourceReading } from '../source-document.ts';
import { sourceFault } from '../source-fault.ts';
import type { SourceLimits } from '../source-limits.ts';
import { withHeadings } from './heading-sizes.ts';
import { joinPages } from './join-pages.ts';
import { openPdf } from './open-pdf.ts';
import { pageBlocks, type PageBlock } from './page-blocks.ts';
import { asMatrix, type Matrix } from './page-mark.ts';
import { pageRoles } from './page-roles.ts';
import { pageRules } from './page-rules.ts';
import { pageTexts } from './page-texts.ts';

export async function readPdf(bytes: Uint8Array, file: string, limits: SourceLimits): Promise<SourceReading> {
  const at: Place = { kind: 'file', file };
  const opening = await openPdf(bytes);
  switch (opening.kind) {
    case 'encrypted':
      return { diagnostics: [sourceFault('source-encrypted', at)] };
    case 'broken':
      return { diagnostics: [sourceFault('source-broken', at)] };
    case 'open':
      break;
  }
  const { pdf, close } = opening;
  try {
    if (pdf.numPages > limits.pages) return { diagnostics: [sourceFault('source-too-many-pages', at, `${pdf.numPages}ページ`, `${limits.pages}ページ以下`)] };
    return await readPages(pdf.numPages, async (number) => pdf.getPage(number), file, limits);
  } finally {
    await close();
  }
}

interface ReadPage {
  readonly blocks: readonly PageBlock[];
  readonly kind: 'text' | 'picture' | 'empty' | 'broken';
}

async function readPages(count: number, open: (number: number) => Promise<PDFPageProxy>, file: string, limits: SourceLimits): Promise<SourceReading> {
  const at: Place = { kind: 'file', file };
  const end = performance.now() + limits.timeMs;
  const pages: ReadPage[] = [];
  let cells = 0;
  for (let number = 1; number <= count; number += 1) {
    if (performance.now() > end) return { diagnostics: [sourceFault('source-took-too-long', at, `${number - 1}ページまで`)] };
    const page = await readPage(number, open, file);
    pages.push(page);
    cells += page.blocks.reduce((sum, { block }) => sum + (block.kind === 'table' ? block.rows.reduce((all, row) => all + row.cells.length, 0) : 0), 0);
    if (cells > limits.cells) return { diagnostics: [sourceFault('source-too-many-cells', at, undefined, `${limits.cells}個以下`)] };
  }
  const diagnostics = pages.flatMap((page, index) => pageFault(page, index + 1, file));
  if (pages.every(({ kind }) => kind !== 'text') && diagnostics.length > 0) return { diagnostics: [pages.some(({ kind }) => kind === 'picture') ? sourceFault('source-is-picture', at) : sourceFault('source-broken', at)] };
  const blocks = joinPages(withHeadings(pages.map((page) => page.blocks)));
  return { value: { format: 'pdf', blocks, diagnostics }, diagnostics };
}

function pageFault({ kind }: ReadPage, page: number, file: string): readonly Diagnostic[] {
  const at: Place = { kind: 'page', file, page };
  switch (kind) {
    case 'text':
    case 'empty':
      return [];
    case 'picture':
      return [sourceFault('source-page-is-picture', at)];
    case 'broken':
      return [{ ...sourceFault('source-broken', at), severity: 'warning', message: 'このページは壊れているため、読めません' }];
  }
}

/** A page that pdf.js cannot read is a fault of the page; the others are still read. */
async function readPage(number: number, open: (number: number) => Promise<PDFPageProxy>, file: string): Promise<ReadPage> {
  try {
    const page = await open(number);
    const read = await readOpenPage(page, number, file);
    page.cleanup();
    return read;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { blocks: [], kind: 'broken' };
  }
}

const UPRIGHT: Matrix = [1, 0, 0, 1, 0, 0];

async function readOpenPage(page: PDFPageProxy, number: number, file: string): Promise<ReadPage> {
  const viewport = page.getViewport({ scale: 1 });
  const map = asMatrix(viewport.transform) ?? UPRIGHT;
  const content = await page.getTextContent({ includeMarkedContent: true });
  const texts = pageTexts(content, map, pageRoles(await page.getStructTree()));
  const rules = pageRules(await page.getOperatorList(), map, { left: 0, top: 0, right: viewport.width, bottom: viewport.height });
  if (texts.length === 0) return { blocks: [], kind: rules.hasPicture ? 'picture' : 'empty' };
  return { blocks: pageBlocks({ page: number, texts, rules }, file), kind: 'text' };
}
