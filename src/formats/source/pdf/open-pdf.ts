/** Opens a PDF with pdf.js: no network, no scripts of the file, its own fonts and character maps from the package. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';

export type PdfOpening = { readonly kind: 'open'; readonly pdf: PDFDocumentProxy; readonly close: () => Promise<void> } | { readonly kind: 'encrypted' } | { readonly kind: 'broken'; readonly detail: string };

/** Larger pictures are not decoded; their text could not be read anyway. */
const MOST_PIXELS = 4_000_000;

export async function openPdf(bytes: Uint8Array): Promise<PdfOpening> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    // pdf.js takes the buffer over; the caller keeps his.
    data: new Uint8Array(bytes),
    cMapUrl: `${path.join(folder, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${path.join(folder, 'standard_fonts')}/`,
    wasmUrl: `${path.join(folder, 'wasm')}/`,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: MOST_PIXELS,
    verbosity: 0,
  });
  // The file opens with the empty password when only printing or copying is restricted.
  task.onPassword = () => {
    void task.destroy();
  };
  try {
    return { kind: 'open', pdf: await task.promise, close: async () => task.destroy() };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return error.name === 'PasswordException' || /password|destroyed|encrypt/i.test(error.message) ? { kind: 'encrypted' } : { kind: 'broken', detail: error.message };
  }
}
