/** Bytes of a text file to text: UTF-8 only, with or without BOM. Other encodings are named, never guessed into text. */
import type { Diagnostic } from '../diagnostic.ts';
import type { TextCode } from './text-codes.ts';

export interface Utf8Reading {
  /** `undefined` when the bytes are not UTF-8. */
  readonly text: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** @example decodeUtf8(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]), 'a.yaml').text // "a" */
export function decodeUtf8(bytes: Uint8Array, file: string): Utf8Reading {
  const text = decoded('utf-8', bytes, 'whole');
  return { text, diagnostics: text === undefined ? [notUtf8(bytes, file)] : [] };
}

/** The text, or `undefined` when the bytes are not in this encoding. A `start` may end in the middle of a letter. */
function decoded(encoding: string, bytes: Uint8Array, extent: 'whole' | 'start'): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: extent === 'start' });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}

function notUtf8(bytes: Uint8Array, file: string): Diagnostic {
  const { line, column, found } = firstFault(bytes);
  return {
    code: 'text-not-utf8' satisfies TextCode,
    severity: 'error',
    at: { kind: 'line', file, line, column },
    message: 'UTF-8として読めない文字があります',
    found,
    expected: '文字コードがUTF-8のファイル',
    hint: encodingHint(bytes),
  };
}

/** The letters before the first byte that breaks UTF-8 give its line and column. */
function firstFault(bytes: Uint8Array): { readonly line: number; readonly column: number; readonly found: string } {
  const at = validLength(bytes);
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, at));
  const lineStart = before.lastIndexOf('\n') + 1;
  const found = [...bytes.subarray(at, at + 4)].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
  return { line: before.split('\n').length, column: before.length - lineStart + 1, found: `バイト列 ${found}` };
}

/** How many bytes at the start are whole UTF-8 letters: a binary search over a growing, streamed decode. */
function validLength(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decoded('utf-8', bytes.subarray(0, middle), 'start') !== undefined) low = middle;
    else high = middle - 1;
  }
  return wholeLetters(bytes, low);
}

/** Takes back the bytes of a letter that has begun and is never finished. */
function wholeLetters(bytes: Uint8Array, length: number): number {
  for (let cut = 0; cut < 3 && cut < length; cut += 1) {
    const byte = bytes[length - 1 - cut] ?? 0;
    if (byte < 0x80) return length - cut;
    if (byte >= 0xc0) return isFinished(byte, cut + 1) ? length : length - 1 - cut;
  }
  return length;
}

function isFinished(lead: number, length: number): boolean {
  return length >= (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2);
}

function encodingHint(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16のファイルのようです。UTF-8で保存し直してください';
  if (looksLike('shift_jis', bytes)) return 'Shift_JISのファイルのようです。UTF-8で保存し直してください';
  if (looksLike('euc-jp', bytes)) return 'EUC-JPのファイルのようです。UTF-8で保存し直してください';
  return 'テキストエディタで開き、文字コードUTF-8で保存し直してください。途中から読めないときは、ファイルが壊れていないか確かめてください';
}

const sampleLength = 65_536;

/** Whether the bytes read as Japanese in an encoding, from the first part of the file. */
export function looksLike(encoding: 'shift_jis' | 'euc-jp', bytes: Uint8Array): boolean {
  const text = decoded(encoding, bytes.subarray(0, sampleLength), 'start');
  const letters = [...(text ?? '')].filter((letter) => letter > '\u007F');
  const japanese = letters.filter((letter) => /[\u3000-\u30FF\u4E00-\u9FFF\uFF00-\uFF60]/u.test(letter));
  return letters.length > 0 && japanese.length * 10 >= letters.length * 9;
}
