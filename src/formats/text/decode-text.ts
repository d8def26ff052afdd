/**
 * Bytes of a text that people exchange to text: UTF-8, UTF-16 with its mark, or the Japanese encodings that Excel and
 * older programs write (Shift_JIS, EUC-JP). An encoding is taken only when every byte fits it and the letters are Japanese.
 */
import { decodeUtf8, looksLike, type Utf8Reading } from './decode-utf8.ts';

/** @example decodeText(shiftJisBytes, 'a.csv').text // "単位" */
export function decodeText(bytes: Uint8Array, file: string): Utf8Reading {
  const marked = utf16Of(bytes);
  if (marked !== undefined) return { text: new TextDecoder(marked).decode(bytes), diagnostics: [] };
  const reading = decodeUtf8(bytes, file);
  if (reading.text !== undefined) return reading;
  for (const encoding of ['shift_jis', 'euc-jp'] as const) {
    if (!looksLike(encoding, bytes)) continue;
    const text = decodeWhole(encoding, bytes);
    if (text !== undefined) return { text, diagnostics: [] };
  }
  return reading;
}

function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function decodeWhole(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}
