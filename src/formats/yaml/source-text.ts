/** A text file and the lines in it: turns an offset into a place that a person can find in an editor. */
import type { Place } from '../diagnostic.ts';

export interface SourceText {
  readonly file: string;
  /** Line and column of an offset, both from 1, as editors count them. */
  readonly placeAt: (offset: number) => Place & { readonly kind: 'line' };
  /** The whole line an offset lies in, without its end. */
  readonly lineAt: (offset: number) => string;
}

export function sourceText(text: string, file: string): SourceText {
  const starts = lineStarts(text);
  const indexOf = (offset: number): number => lastNotAfter(starts, Math.min(Math.max(offset, 0), text.length));
  return {
    file,
    placeAt: (offset) => {
      const index = indexOf(offset);
      const column = Math.min(offset, text.length) - (starts[index] ?? 0) + 1;
      return { kind: 'line', file, line: index + 1, column };
    },
    lineAt: (offset) => {
      const index = indexOf(offset);
      return text.slice(starts[index] ?? 0, starts[index + 1] ?? text.length).replace(/[\r\n]+$/, '');
    },
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Binary search: the last start that is not after the offset. */
function lastNotAfter(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
