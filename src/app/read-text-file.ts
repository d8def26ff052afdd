/** Reads a text file that people wrote: bounded in size, strictly UTF-8. What is wrong comes back as a diagnostic. */
import type { Diagnostic } from '../formats/diagnostic.ts';
import { decodeUtf8 } from '../formats/text/decode-utf8.ts';
import { readBytes } from './read-bytes.ts';

export interface TextReading {
  /** `undefined` when the file could not be read. */
  readonly text: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the file at `path`; faults name it as `shown`, which is what the user wrote. */
export async function readTextFile(path: string, shown: string): Promise<TextReading> {
  const { bytes, diagnostics } = await readBytes(path, shown);
  return bytes === undefined ? { text: undefined, diagnostics } : decodeUtf8(bytes, shown);
}
