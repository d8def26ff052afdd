/** Reads a text file that people wrote: bounded in size, strictly UTF-8. What is wrong comes back as a diagnostic. */
import { readFile, stat } from 'node:fs/promises';
import type { Diagnostic } from '../formats/diagnostic.ts';
import { decodeUtf8 } from '../formats/text/decode-utf8.ts';
import { checkSize } from '../formats/text/size-limit.ts';

/** Codes of what can be wrong with a file before its bytes are seen; each stands in docs/diagnostics.md. */
export const fileCodes = ['file-not-found', 'file-not-readable'] as const;
type FileFault = Diagnostic & { readonly code: (typeof fileCodes)[number] };

export interface TextReading {
  /** `undefined` when the file could not be read. */
  readonly text: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the file at `path`; faults name it as `shown`, which is what the user wrote. */
export async function readTextFile(path: string, shown: string): Promise<TextReading> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return refused(notAFile(shown));
    const tooLarge = checkSize(found.size, shown);
    return tooLarge === undefined ? decodeUtf8(await readFile(path), shown) : refused(tooLarge);
  } catch (error) {
    return refused(unreadable(shown, error));
  }
}

function refused(diagnostic: Diagnostic): TextReading {
  return { text: undefined, diagnostics: [diagnostic] };
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
