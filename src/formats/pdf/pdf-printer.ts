/** The neutral document as an accessible PDF (PDF/UA-1), through the Typst compiler. */

import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Diagnostic } from '../diagnostic.ts';
import type { Document } from '../document/document.ts';
import { fontBytes, type Typeface } from '../fonts/font-files.ts';
import { readFontFace, type FontFace } from '../fonts/font-face.ts';
import { createGlyphCover } from '../fonts/glyph-cover.ts';
import { prepareDocument } from './prepare-document.ts';
import { TYPST_TEMPLATE } from './typst-template.ts';

export interface PrintedPdf {
  readonly bytes: Uint8Array;
  /** Characters that could not be printed as written. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface PdfPrinter {
  /** The same document always gives the same bytes. Rejects when the compiler finds the result not accessible. */
  readonly print: (document: Document) => Promise<PrintedPdf>;
  readonly close: () => Promise<void>;
}

export interface PdfPrinterOptions {
  /** Default `gothic`. */
  readonly typeface?: Typeface;
}

/** A compiler with its fonts. */
interface Press {
  readonly compiler: NodeCompiler;
  readonly face: FontFace;
}

const STANDARD = 'ua-1';
/**
 * The compiler keeps what it laid out, so that a report printed again after a change costs little; but it keeps it for
 * ever unless told otherwise. What the last few prints did not use is dropped.
 */
const KEPT_PRINTS = 3;

/**
 * A printer in this process. The compiler and the fonts (two files) are loaded at the first print. Good for a command
 * that prints a few documents; a server uses `createPdfWorker`, which does not block and gives the memory back.
 */
export function createPdfPrinter(options: PdfPrinterOptions = {}): PdfPrinter {
  const typeface = options.typeface ?? 'gothic';
  let press: Promise<Press> | undefined;
  return {
    print: async (document) => {
      press ??= openPress(typeface);
      return printWith(await press, document, typeface);
    },
    close: async () => {
      const open = press;
      press = undefined;
      (await open)?.compiler.evictCache(0);
    },
  };
}

async function openPress(typeface: Typeface): Promise<Press> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const regular = fontBytes(typeface, 'regular');
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [regular, fontBytes(typeface, 'bold')] }] });
  return { compiler, face: readFontFace(regular) };
}

function printWith(press: Press, document: Document, typeface: Typeface): PrintedPdf {
  const glyphs = createGlyphCover(press.face);
  const model = prepareDocument(document, typeface, press.face, glyphs);
  const compiled = press.compiler.compile({ mainFileContent: TYPST_TEMPLATE, inputs: { document: JSON.stringify(model) } });
  if (compiled.result === null) {
    const error = compiled.takeError();
    throw new Error(`Typst: ${JSON.stringify(error?.shortDiagnostics ?? [])}`);
  }
  const bytes = press.compiler.pdf(compiled.result, { pdfStandard: STANDARD });
  press.compiler.evictCache(KEPT_PRINTS);
  return { bytes, diagnostics: glyphs.diagnostics(document.meta.title) };
}
