/**
 * Markdown and plain text, also as programs leave it that recover text from PDF or pictures: headings, paragraphs, lists,
 * tables between bars, tables parted by tabs, tables in HTML. What cannot be recognised is a paragraph; nothing is lost.
 */
import type { Place } from '../../diagnostic.ts';
import { lineIndex } from '../../text/line-index.ts';
import { htmlBlocks } from '../html/read-html.ts';
import type { SourceBlock, SourceReading } from '../source-document.ts';
import { cleanInline } from './clean-inline.ts';
import { barTable, isBarLine, isDelimiter, tabTable } from './line-table.ts';
import { textLines, type TextLine } from './text-lines.ts';

const ITEM = /^\s*(?:[-*+]|\d{1,4}[.)])\s+/;

interface Taken {
  /** The first line behind what was taken. */
  readonly next: number;
  readonly blocks: readonly SourceBlock[];
}

/** `format` says what the file was recognised as; both are read in the same way. */
export function readMarkedText(text: string, file: string, format: 'markdown' | 'text' = 'markdown'): SourceReading {
  const lines = textLines(text);
  const index = lineIndex(text);
  const placeAt = (offset: number): Place => ({ kind: 'line', file, ...index(offset) });
  const blocks: SourceBlock[] = [];
  for (let at = 0; at < lines.length; ) {
    const taken = takeHtmlTable(text, lines, at, placeAt) ?? takeLines(lines, at, file);
    blocks.push(...taken.blocks);
    at = taken.next;
  }
  return { value: { format, blocks, diagnostics: [] }, diagnostics: [] };
}

function takeLines(lines: readonly TextLine[], at: number, file: string): Taken {
  const line = lines[at];
  if (line === undefined || line.text.trim() === '') return { next: at + 1, blocks: [] };
  return takeFence(lines, at, file) ?? takeTable(lines, at, file) ?? takeHeading(lines, at, file) ?? takeParagraph(lines, at, file);
}

function takeHtmlTable(text: string, lines: readonly TextLine[], at: number, placeAt: (offset: number) => Place): Taken | undefined {
  const line = lines[at];
  if (line === undefined || !/^\s*<table[\s>]/i.test(line.text)) return undefined;
  const found = closingTable(lines, at);
  const last = lines[found] ?? line;
  return { next: found + 1, blocks: htmlBlocks(text, line.from, last.from + last.text.length, placeAt) };
}

/** The line that closes as many tables as were opened; the last line when none does. */
function closingTable(lines: readonly TextLine[], at: number): number {
  let depth = 0;
  for (let index = at; index < lines.length; index += 1) {
    const { text } = lines[index] ?? { text: '' };
    depth += (text.match(/<table[\s>]/gi)?.length ?? 0) - (text.match(/<\/table/gi)?.length ?? 0);
    if (depth <= 0) return index;
  }
  return lines.length - 1;
}

function takeFence(lines: readonly TextLine[], at: number, file: string): Taken | undefined {
  const mark = /^\s{0,3}(```+|~~~+)/.exec(lines[at]?.text ?? '')?.[1];
  if (mark === undefined) return undefined;
  let end = at + 1;
  while (end < lines.length && lines[end]?.text.trim().startsWith(mark) === false) end += 1;
  const text = lines.slice(at + 1, end).map((line) => line.text).join('\n');
  return { next: end + 1, blocks: text.trim() === '' ? [] : [{ kind: 'paragraph', text, at: placeOf(lines[at], file) }] };
}

function takeTable(lines: readonly TextLine[], at: number, file: string): Taken | undefined {
  const [line, next] = [lines[at], lines[at + 1]];
  if (line === undefined) return undefined;
  if (isBarLine(line) || (line.text.includes('|') && isDelimiter(next))) {
    const end = endWhere(lines, at, (each) => each.text.includes('|'));
    return { next: end, blocks: [barTable(lines.slice(at, end), file)] };
  }
  const end = line.tabRunEnd;
  return end === undefined ? undefined : { next: end, blocks: [tabTable(lines.slice(at, end), file)] };
}

function takeHeading(lines: readonly TextLine[], at: number, file: string): Taken | undefined {
  const [line, next] = [lines[at], lines[at + 1]];
  const marked = /^ {0,3}(#{1,6})(?:[ \t\u3000]+(.*))?$/.exec(line?.text ?? '');
  if (marked !== null) {
    const text = cleanInline((marked[2] ?? '').replace(/[ \t]+#+[ \t]*$/, ''));
    return { next: at + 1, blocks: text === '' ? [] : [{ kind: 'heading', level: marked[1]?.length ?? 1, text, at: placeOf(line, file) }] };
  }
  const under = /^ {0,3}(=+|-{2,})[ \t]*$/.exec(next?.text ?? '')?.[1];
  const text = cleanInline(line?.text ?? '');
  if (under === undefined || text === '' || isRule(line) || ITEM.test(line?.text ?? '')) return undefined;
  return { next: at + 2, blocks: [{ kind: 'heading', level: under.startsWith('=') ? 1 : 2, text, at: placeOf(line, file) }] };
}

/** A line across the page: `---`, `* * *`. */
function isRule(line: TextLine | undefined): boolean {
  return /^ {0,3}([-*_=])(?:[ \t]*\1){2,}[ \t]*$/.test(line?.text ?? '');
}

/** Up to an empty line or whatever is no plain line; each item of a list is a paragraph of its own. */
function takeParagraph(lines: readonly TextLine[], at: number, file: string): Taken {
  let end = at + 1;
  while (end < lines.length && isPlain(lines, end, file)) end += 1;
  const run = lines.slice(at, end).filter((line) => !isRule(line));
  const text = cleanInline(run.map((line) => line.text.replace(/^\s*(?:[-*+]\s+|>\s?)/, '')).join('\n'));
  return { next: end, blocks: text === '' ? [] : [{ kind: 'paragraph', text, at: placeOf(run[0], file) }] };
}

function isPlain(lines: readonly TextLine[], at: number, file: string): boolean {
  const text = lines[at]?.text ?? '';
  if (text.trim() === '' || isRule(lines[at]) || ITEM.test(text) || /^\s*<table[\s>]/i.test(text) || /^\s{0,3}(```|~~~)/.test(text)) return false;
  if (lines[at]?.tabRunEnd !== undefined || (text.includes('|') && takeTable(lines, at, file) !== undefined)) return false;
  return !/^ {0,3}#{1,6}[ \t\u3000]/.test(text);
}

function endWhere(lines: readonly TextLine[], at: number, isInside: (line: TextLine) => boolean): number {
  let end = at;
  while (end < lines.length) {
    const line = lines[end];
    if (line === undefined || line.text.trim() === '' || !isInside(line)) break;
    end += 1;
  }
  return end;
}

function placeOf(line: TextLine | undefined, file: string): Place {
  const indent = line === undefined ? 0 : line.text.length - line.text.trimStart().length;
  return { kind: 'line', file, line: line?.number ?? 1, column: indent + 1 };
}
