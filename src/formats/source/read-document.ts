/**
 * The one entrance for finished documents: bytes and a name in, one neutral value out, whatever the format. The format is
 * recognised by the content. People's files never throw: what cannot be read has no value and a diagnostic that says why.
 */
import type { Diagnostic, Place } from '../diagnostic.ts';
import { decodeText } from '../text/decode-text.ts';
import { checkSize } from '../text/size-limit.ts';
import { readCsvDocument } from './csv/read-csv-document.ts';
import { readHtml } from './html/read-html.ts';
import { readPackage } from './package/read-package.ts';
import { readMarkedText } from './marked-text/read-marked-text.ts';
import { recogniseText } from './recognise-text.ts';
import { isMisnamed, recogniseFile } from './recognise-file.ts';
import type { SourceReading } from './source-document.ts';
import { sourceFault } from './source-fault.ts';
import { defaultSourceLimits, type SourceLimits } from './source-limits.ts';

/** `name` is the name of the file as places shall show it. */
export async function readDocument(bytes: Uint8Array, name: string, limits: SourceLimits = defaultSourceLimits): Promise<SourceReading> {
  const large = checkSize(bytes.length, name, limits.bytes);
  if (large !== undefined) return { diagnostics: [large] };
  const { value, diagnostics } = await readByContent(bytes, name, limits);
  if (value === undefined) return { diagnostics };
  const at: Place = { kind: 'file', file: name };
  if (value.blocks.length === 0) return { diagnostics: [...diagnostics, sourceFault('source-empty', at)] };
  if (!isMisnamed(name, value.format)) return { value, diagnostics };
  return withDiagnostic({ value, diagnostics }, sourceFault('source-wrong-extension', at, /\.[A-Za-z0-9]+$/.exec(name)?.[0], `.${value.format}`));
}

function withDiagnostic({ value, diagnostics }: SourceReading, fault: Diagnostic): SourceReading {
  const all = [fault, ...diagnostics];
  return value === undefined ? { diagnostics: all } : { value: { ...value, diagnostics: all }, diagnostics: all };
}

async function readByContent(bytes: Uint8Array, name: string, limits: SourceLimits): Promise<SourceReading> {
  const at: Place = { kind: 'file', file: name };
  switch (recogniseFile(bytes)) {
    case 'pdf':
      return readPdfLazily(bytes, name, limits);
    case 'package':
      return readPackage(bytes, name, limits);
    case 'unknown':
      return { diagnostics: [sourceFault('source-unknown-format', at)] };
    case 'encryptedOffice':
      return { diagnostics: [sourceFault('source-encrypted', at)] };
    case 'oldOffice':
      return { diagnostics: [sourceFault('source-old-office', at)] };
    case 'picture':
      return { diagnostics: [sourceFault('source-is-picture', at)] };
    case 'text':
      return readText(bytes, name);
  }
}

/** pdf.js is large and loaded when the first PDF comes. */
async function readPdfLazily(bytes: Uint8Array, name: string, limits: SourceLimits): Promise<SourceReading> {
  const { readPdf } = await import('./pdf/read-pdf.ts');
  return readPdf(bytes, name, limits);
}

function readText(bytes: Uint8Array, name: string): SourceReading {
  const { text, diagnostics } = decodeText(bytes, name);
  if (text === undefined) return { diagnostics };
  const format = recogniseText(text, name);
  switch (format) {
    case 'html':
      return readHtml(text, name);
    case 'csv':
      return readCsvDocument(text, name);
    case 'markdown':
    case 'text':
      return readMarkedText(text, name, format);
  }
}
