import { expect, it } from 'vitest';
import { decodeUtf8 } from './decode-utf8.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const joined = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array => new Uint8Array(parts.flatMap((part) => [...part]));

it('reads UTF-8 with and without a BOM', () => {
  expect(decodeUtf8(utf8('指標: 社'), 'a.yaml')).toEqual({ text: '指標: 社', diagnostics: [] });
  expect(decodeUtf8(joined([0xef, 0xbb, 0xbf], utf8('指標: 社')), 'a.yaml').text).toBe('指標: 社');
  expect(decodeUtf8(new Uint8Array(), 'a.yaml')).toEqual({ text: '', diagnostics: [] });
});

/** 単位 in Shift_JIS and EUC-JP. */
const shiftJis = [0x92, 0x50, 0x88, 0xca];
const eucJp = [0xc3, 0xb1, 0xb0, 0xcc];

it.each([
  ['the first line', joined(utf8('a: '), [0xff]), 1, 4, 'FF'],
  ['after whole letters', joined(utf8('a: 1\n指標: '), [0xe6, 0x8c], utf8('x')), 2, 5, 'E6 8C 78'],
  ['a letter cut off at the end', joined(utf8('a: 1\nb: 2\n'), [0xe6, 0x8c]), 3, 1, 'E6 8C'],
  ['an overlong form', joined(utf8('ab'), [0xc0, 0xaf]), 1, 3, 'C0 AF'],
  ['a surrogate', joined(utf8('ab'), [0xed, 0xa0, 0x80]), 1, 3, 'ED A0 80'],
  ['beyond Unicode', joined(utf8('ab\n'), [0xf5, 0x80, 0x80, 0x80]), 2, 1, 'F5 80 80 80'],
])('finds the place of bytes that are no UTF-8: %s', (_, bytes, line, column, found) => {
  const reading = decodeUtf8(bytes, 'a.yaml');
  expect(reading.text).toBeUndefined();
  expect(reading.diagnostics).toMatchObject([{ code: 'text-not-utf8', at: { kind: 'line', file: 'a.yaml', line, column }, found: `バイト列 ${found}` }]);
});

it.each([
  ['Shift_JIS', joined(utf8('unit: '), shiftJis, utf8('\n')), 'Shift_JISのファイルのようです。UTF-8で保存し直してください'],
  ['EUC-JP', joined(utf8('unit: '), eucJp, utf8('\n')), 'EUC-JPのファイルのようです。UTF-8で保存し直してください'],
  ['UTF-16', joined([0xff, 0xfe], [0x61, 0x00]), 'UTF-16のファイルのようです。UTF-8で保存し直してください'],
])('says what encoding a file seems to have: %s', (_, bytes, hint) => {
  expect(decodeUtf8(bytes, 'a.yaml').diagnostics[0]?.hint).toBe(hint);
});

it('names no encoding for a damaged UTF-8 file', () => {
  const damaged = joined(utf8('目標値と実績値を'), [0xff, 0x00], utf8('比べて'));
  expect(decodeUtf8(damaged, 'a.yaml').diagnostics[0]?.hint).toContain('壊れていないか');
});

it('finds the fault at the end of a large file in reasonable time', () => {
  const bytes = joined(new Uint8Array(2_000_000).fill(0x0a), [0xff]);
  expect(decodeUtf8(bytes, 'a.yaml').diagnostics[0]?.at).toMatchObject({ line: 2_000_001, column: 1 });
});
