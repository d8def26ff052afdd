/** Reads a file that people hand over, bounded in size before a byte is read. What is wrong comes back as a diagnostic. */
import { readFile, stat } from 'node:fs/promises';
import type { Diagnostic } from '../formats/diagnostic.ts';
import { checkSize } from '../formats/text/size-limit.ts';

/** Codes of what can be wrong with a file before its bytes are seen; each stands in docs/diagnostics.md. */
export const fileCodes = ['file-not-found', 'file-not-readable'] as const;
type FileFault = Diagnostic & { readonly code: (typeof fileCodes)[number] };

export interface BytesReading {
  /** Missing when the file could not be read. */
  readonly bytes?: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the file at `path`; faults name it as `shown`, which is what the user wrote. `limit` in bytes. */
export async function readBytes(path: string, shown: string, limit?: number): Promise<BytesReading> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return { diagnostics: [notAFile(shown)] };
    const tooLarge = checkSize(found.size, shown, limit);
    return tooLarge === undefined ? { bytes: await readFile(path), diagnostics: [] } : { diagnostics: [tooLarge] };
  } catch (error) {
    return { diagnostics: [unreadable(shown, error)] };
  }
}

function notAFile(file: string): FileFault {
  return {
    code: 'file-not-readable',
    severity: 'error',
    at: { kind: 'file', file },
    message: 'ファイルではないため、読み込めません',
    hint: 'データのファイル（dataset.yaml など）か、それが入っているフォルダーを指定してください',
  };
}

function unreadable(file: string, error: unknown): FileFault {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string') throw error;
  const missing = code === 'ENOENT' || code === 'ENOTDIR';
  return {
    code: missing ? 'file-not-found' : 'file-not-readable',
    severity: 'error',
    at: { kind: 'file', file },
    message: missing ? 'ファイルが見つかりません' : 'ファイルを読み込めません',
    ...(missing ? {} : { found: code }),
    hint: missing ? '名前と場所を確かめてください。フォルダーを指定するときは、その中に dataset.yaml が要ります' : '読み取りの権限があるか、ほかのソフトで開いたままになっていないかを確かめてください',
  };
}
