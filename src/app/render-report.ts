/** A composed report as the bytes of one file. Heavy renderers are loaded when they are first used. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Assessment } from '../domain/assessment.ts';
import { eraOfYear, printEraYear } from '../domain/era.ts';
import type { Diagnostic } from '../formats/diagnostic.ts';
import type { Document } from '../formats/document/document.ts';
import type { PdfPrinter } from '../formats/pdf/pdf-printer.ts';

export const reportFormats = ['html', 'pdf', 'docx'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface RenderedReport {
  readonly bytes: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where a PDF is printed: in this process, or apart in one that ends with the print, so that a server neither stalls nor grows. */
export type PrintPlace = 'here' | 'apart';

/** The same document gives the same bytes. */
export async function renderReport(document: Document, format: ReportFormat, place: PrintPlace = 'here'): Promise<RenderedReport> {
  switch (format) {
    case 'html':
      return renderAsHtml(document);
    case 'pdf':
      return renderAsPdf(document, place);
    case 'docx':
      return renderAsDocx(document);
  }
}

async function renderAsHtml(document: Document): Promise<RenderedReport> {
  const { renderHtmlPage } = await import('../formats/html/render-html-page.ts');
  return { bytes: new TextEncoder().encode(renderHtmlPage(document)), diagnostics: [] };
}

async function renderAsPdf(document: Document, place: PrintPlace): Promise<RenderedReport> {
  const printer = place === 'apart' ? await printerApart() : await printerHere();
  try {
    return await printer.print(document);
  } finally {
    await printer.close();
  }
}

async function printerHere(): Promise<PdfPrinter> {
  const { createPdfPrinter } = await import('../formats/pdf/pdf-printer.ts');
  return createPdfPrinter();
}

/** Only the bundle has an entry that a bare Node can run; from sources, printing stays here. */
async function printerApart(): Promise<PdfPrinter> {
  const entry = fileURLToPath(new URL('./pdf-worker.js', import.meta.url));
  if (!existsSync(entry)) return printerHere();
  const { createPdfWorker } = await import('../formats/pdf/create-pdf-worker.ts');
  return createPdfWorker(entry);
}

async function renderAsDocx(document: Document): Promise<RenderedReport> {
  const { renderDocx } = await import('../formats/docx/render-docx.ts');
  return { bytes: await renderDocx(document), diagnostics: [] };
}

/** @example reportFileName(assessment, 'pdf') // "kawa-3-R5.pdf" */
export function reportFileName({ strategy, year }: Assessment, format: ReportFormat): string {
  return `${strategy}-${printEraYear(year, eraOfYear(year), 'eraShort')}.${format}`;
}
