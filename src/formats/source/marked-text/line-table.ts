/** Tables written in lines: cells between bars (Markdown), or parted by tabs as text recovery leaves them. */
import type { SourceCell, SourceRow, SourceTable } from '../source-document.ts';
import { cleanInline } from './clean-inline.ts';
import type { TextLine } from './text-lines.ts';

const DELIMITER = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

/** A row of dashes under the headings: `|---|:-:|`. One bar at least, or it is a rule across the page. */
export function isDelimiter(line: TextLine | undefined): boolean {
  return line !== undefined && line.text.includes('|') && line.text.includes('-') && line.text.length < 10_000 && DELIMITER.test(line.text);
}

/** Begins with a bar and has another one. */
export function isBarLine(line: TextLine): boolean {
  return /^\s*\|.*\|/.test(line.text);
}

/** Rows above the delimiter row are headings. Bars inside a cell are escaped: `\|`. */
export function barTable(lines: readonly TextLine[], file: string): SourceTable {
  const delimiter = lines.findIndex(isDelimiter);
  const rows = lines.flatMap((line, index): readonly SourceRow[] => {
    if (isDelimiter(line)) return [];
    const isHeader = index < delimiter;
    return [{ cells: barCells(line, isHeader, file), ...(isHeader ? { isHeader: true } : {}) }];
  });
  return tableOf(rows, lines, file);
}

function barCells(line: TextLine, isHeader: boolean, file: string): readonly SourceCell[] {
  const whole = line.text.trimEnd();
  const start = /^\s*\|/.exec(whole)?.[0].length ?? 0;
  const end = whole.endsWith('|') && !whole.endsWith('\\|') && whole.length > start ? whole.length - 1 : whole.length;
  return piecesOf(whole.slice(start, end), /(?<!\\)\|/g).map(({ text, from }) => cellOf(text, line, start + from, isHeader, file));
}

/**
 * Text recovery writes a merged cell once and leaves the other places empty; which of the empty cells were merged is not
 * in the file, so they stay empty cells.
 */
export function tabTable(lines: readonly TextLine[], file: string): SourceTable {
  const rows = lines.map((line) => ({ cells: piecesOf(line.text, /\t/g).map(({ text, from }) => cellOf(text, line, from, false, file)) }));
  return tableOf(rows, lines, file);
}

function tableOf(rows: readonly SourceRow[], lines: readonly TextLine[], file: string): SourceTable {
  return { kind: 'table', rows, at: { kind: 'line', file, line: lines[0]?.number ?? 1, column: 1 } };
}

function piecesOf(text: string, separator: RegExp): readonly { readonly text: string; readonly from: number }[] {
  const pieces: { readonly text: string; readonly from: number }[] = [];
  let from = 0;
  for (const match of text.matchAll(separator)) {
    pieces.push({ text: text.slice(from, match.index), from });
    from = match.index + match[0].length;
  }
  pieces.push({ text: text.slice(from), from });
  return pieces;
}

function cellOf(text: string, line: TextLine, from: number, isHeader: boolean, file: string): SourceCell {
  const indent = text.trim() === '' ? 0 : text.length - text.trimStart().length;
  const at = { kind: 'line', file, line: line.number, column: from + indent + 1 } as const;
  return { text: cleanInline(text), rowSpan: 1, columnSpan: 1, ...(isHeader ? { isHeader: true } : {}), at };
}
