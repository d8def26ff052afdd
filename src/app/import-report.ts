/** Imports a report (取り込み): a finished document, or its facts as JSON, in; a dataset with its layout, the printed results and the list of what a person has to look at out. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../formats/diagnostic.ts';
import { importDocument } from './import-document.ts';
import { importFactsFile } from './import-facts-file.ts';
import type { Imported, Importing, ImportRequest } from './imported.ts';
import type { WriteRefusal } from './write-files.ts';
import { writeFiles } from './write-files.ts';

export type ImportResult =
  | { readonly kind: 'written'; readonly imported: Imported; readonly files: readonly string[]; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'faulty'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'exists'; readonly path: string; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'refused'; readonly refusal: WriteRefusal; readonly diagnostics: readonly Diagnostic[] };

/** Reads and converts; nothing is written. JSON and YAML hold data, every other file is a document. */
export async function importReport(request: ImportRequest): Promise<Importing> {
  return /\.(?:json|ya?ml)$/i.test(request.path) ? importFactsFile(request) : importDocument(request);
}

/** Imports into a folder; a dataset that is there already is only replaced when asked for. */
export async function writeImport(request: ImportRequest & { readonly out: string; readonly replace: boolean }): Promise<ImportResult> {
  const { imported, diagnostics } = await importReport(request);
  if (imported === undefined) return { kind: 'faulty', diagnostics };
  const files = imported.files.map(([name, text]) => ({ path: path.join(request.out, name), bytes: new TextEncoder().encode(text) }));
  for (const file of files) if (!request.replace && (await exists(file.path))) return { kind: 'exists', path: file.path, diagnostics };
  const refusal = await writeFiles(request.out, files);
  return refusal === undefined ? { kind: 'written', imported, files: files.map((file) => file.path), diagnostics } : { kind: 'refused', refusal, diagnostics };
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(() => true, () => false);
}
