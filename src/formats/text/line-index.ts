/** From the position of a character in a text to its line and column, for readers that walk over whole texts. */

export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

export type LineIndex = (offset: number) => LineColumn;

/** Lines end with LF, CRLF or CR; line and column from 1. @example lineIndex('a\nbc')(3) // { line: 2, column: 2 } */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
