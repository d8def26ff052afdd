/** Proves a report file (報告書のファイルの検算・校閲): any format that `readDocument` knows, from its path. */
import type { Diagnostic } from '../formats/diagnostic.ts';
import { defaultSourceLimits } from '../formats/source/source-limits.ts';
import type { Proving } from './prove-document.ts';
import { proveDocument } from './prove-document.ts';
import { readBytes } from './read-bytes.ts';

/** `path` as the user wrote it; places show it. */
export async function proveFile(path: string): Promise<Proving> {
  const { bytes, diagnostics } = await readBytes(path, path, defaultSourceLimits.bytes);
  return bytes === undefined ? { diagnostics: diagnostics.map(inWordsOfReports) } : proveDocument({ bytes, name: path });
}

function inWordsOfReports(diagnostic: Diagnostic): Diagnostic {
  if (diagnostic.code !== 'file-not-found' && diagnostic.code !== 'file-not-readable') return diagnostic;
  return { ...diagnostic, hint: '報告書のファイル（PDF、Word、Excel、HTML、テキスト）の名前と場所を確かめてください' };
}
