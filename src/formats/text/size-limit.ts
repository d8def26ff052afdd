/** Files that are too large to be what they claim: refused by their size, before a byte is read. */
import type { Diagnostic } from '../diagnostic.ts';
import type { TextCode } from './text-codes.ts';

/** The largest dataset of a prefecture over ten years is about 10 MB. */
export const defaultSizeLimit = 20_000_000;

/**
 * The fault of a file over the limit, from its size in bytes; `undefined` for a file that may be read.
 * @example checkSize(100_000_000, 'dataset.yaml') // 'text-too-large'
 */
export function checkSize(bytes: number, file: string, limit: number = defaultSizeLimit): Diagnostic | undefined {
  if (bytes <= limit) return undefined;
  return {
    code: 'text-too-large' satisfies TextCode,
    severity: 'error',
    at: { kind: 'file', file },
    message: 'ファイルが大きすぎるため、読み込みませんでした',
    found: megabytes(bytes),
    expected: `${megabytes(limit)}以下`,
    hint: 'ファイルを取り違えていないか確かめてください。正しいファイルなら、年度や計画ごとに分けてください',
  };
}

/** Rounded up to a tenth, so that a file just over the limit does not print as the limit. */
function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 100_000) / 10} MB`;
}
