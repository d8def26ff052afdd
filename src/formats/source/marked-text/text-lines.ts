/** The lines of a text with the places where they begin. */

export interface TextLine {
  readonly text: string;
  /** Position of its first character in the whole text. */
  readonly from: number;
  /** From 1. */
  readonly number: number;
  /** Where a run of lines with tabs, that begins here or earlier, ends: the index behind it. Missing when no tab of the rest parts two texts. */
  readonly tabRunEnd?: number;
}

export function textLines(text: string): readonly TextLine[] {
  return withTabRuns(splitLines(text));
}

/** From the end, so that the work grows with the number of lines only. Tabs that only indent make no run. */
function withTabRuns(lines: readonly TextLine[]): readonly TextLine[] {
  let run: { readonly end: number; parts: boolean } | undefined;
  return lines
    .toReversed()
    .map((line, back) => {
      if (!line.text.includes('\t') || line.text.trim() === '') {
        run = undefined;
        return line;
      }
      run ??= { end: lines.length - back, parts: false };
      run.parts ||= /\S[^\S\t]*\t/.test(line.text);
      return run.parts ? { ...line, tabRunEnd: run.end } : line;
    })
    .reverse();
}

function splitLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let from = 0;
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    lines.push({ text: text.slice(from, match.index), from, number: lines.length + 1 });
    from = match.index + match[0].length;
  }
  if (from < text.length) lines.push({ text: text.slice(from), from, number: lines.length + 1 });
  return lines;
}
