/**
 * Text to a table by RFC 4180: quoted cells with separators, quotes and line breaks inside; rows ended by LF, CRLF or CR.
 * Commas or tabs, whichever the first row has more of outside quotes. Every fault has its line and column.
 */
import type { Diagnostic } from '../diagnostic.ts';
import type { CsvCode } from './csv-codes.ts';
import type { CsvRow, CsvSeparator, CsvTable } from './csv-table.ts';

export interface CsvReading {
  /** Missing when the text is no table: empty, or a quote is never closed. */
  readonly table?: CsvTable;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where the reading stands; moves forward only. */
interface Scanner {
  readonly text: string;
  readonly file: string;
  readonly separator: CsvSeparator;
  at: number;
  line: number;
  lineStart: number;
  readonly diagnostics: Diagnostic[];
}

/** @example readCsv('a,b\n1,"x\ny"\n', 'a.csv').table?.rows[1] // { line: 2, cells: ['1', 'x\ny'] } */
export function readCsv(text: string, file: string): CsvReading {
  if (text.trim() === '') return { diagnostics: [emptyFile(file)] };
  const scanner: Scanner = { text, file, separator: separatorOf(text), at: 0, line: 1, lineStart: 0, diagnostics: [] };
  const rows: CsvRow[] = [];
  while (scanner.at < text.length) rows.push(readRow(scanner));
  const { diagnostics, separator } = scanner;
  if (diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics };
  return { table: { separator, lineBreak: /\r\n|\r|\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n', rows }, diagnostics };
}

function separatorOf(text: string): CsvSeparator {
  const outsideQuotes = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, 10_000))?.[0].replace(/"(?:[^"]|"")*"/g, '') ?? '';
  return outsideQuotes.split('\t').length > outsideQuotes.split(',').length ? '\t' : ',';
}

function readRow(scanner: Scanner): CsvRow {
  const { line } = scanner;
  const cells = [readCell(scanner)];
  while (scanner.text[scanner.at] === scanner.separator) {
    scanner.at += 1;
    cells.push(readCell(scanner));
  }
  endLine(scanner);
  return { line, cells };
}

function endLine(scanner: Scanner): void {
  if (scanner.at >= scanner.text.length) return;
  scanner.at += scanner.text.startsWith('\r\n', scanner.at) ? 2 : 1;
  scanner.line += 1;
  scanner.lineStart = scanner.at;
}

function readCell(scanner: Scanner): string {
  return scanner.text[scanner.at] === '"' ? readQuoted(scanner) : readPlain(scanner);
}

const comma = 0x2c;
const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** A quote in the middle of a plain cell stands for itself, as spreadsheets read it. */
function readPlain(scanner: Scanner): string {
  const { text, at } = scanner;
  const separator = scanner.separator === ',' ? comma : tab;
  let end = at;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code === separator || code === lineFeed || code === carriageReturn) break;
  }
  scanner.at = end;
  return text.slice(at, end);
}

function readQuoted(scanner: Scanner): string {
  const { text, at } = scanner;
  const end = closingQuote(text, at + 1);
  if (end === undefined) {
    scanner.diagnostics.push(unclosed(scanner));
    scanner.at = text.length;
    return text.slice(at + 1);
  }
  const content = text.slice(at + 1, end);
  countLines(scanner, content, at + 1);
  scanner.at = end + 1;
  const after = readPlain(scanner);
  if (after !== '') scanner.diagnostics.push(textAfterQuote(scanner, after));
  return `${content.includes('"') ? content.replaceAll('""', '"') : content}${after}`;
}

function closingQuote(text: string, from: number): number | undefined {
  for (let end = text.indexOf('"', from); end !== -1; end = text.indexOf('"', end + 2)) if (text[end + 1] !== '"') return end;
  return undefined;
}

function countLines(scanner: Scanner, content: string, from: number): void {
  if (!/[\r\n]/.test(content)) return;
  for (const match of content.matchAll(/\r\n|\r|\n/g)) {
    scanner.line += 1;
    scanner.lineStart = from + match.index + match[0].length;
  }
}

function emptyFile(file: string): Diagnostic {
  return {
    code: 'csv-empty' satisfies CsvCode,
    severity: 'error',
    at: { kind: 'file', file },
    message: '表に何も書かれていません',
    expected: '1行目に見出しのある表',
    hint: '保存に失敗していないか、ファイルを取り違えていないかを確かめてください',
  };
}

function unclosed({ file, line, at, lineStart, text }: Scanner): Diagnostic {
  return {
    code: 'csv-quote-unclosed' satisfies CsvCode,
    severity: 'error',
    at: { kind: 'line', file, line, column: at - lineStart + 1 },
    message: '引用符（"）が閉じられていないため、ここから先の行と列を見分けられません',
    found: text.slice(at, at + 20),
    expected: '"…" のように両側を引用符で囲んだセル',
    hint: '閉じる引用符を足してください。引用符そのものは、囲んだ中で "" と2つ続けて書きます',
  };
}

function textAfterQuote({ file, line, at, lineStart }: Scanner, after: string): Diagnostic {
  return {
    code: 'csv-text-after-quote' satisfies CsvCode,
    severity: 'warning',
    at: { kind: 'line', file, line, column: at - after.length - lineStart + 1 },
    message: '閉じる引用符（"）の後に文字があります。続きの文字として読みました',
    found: after,
    expected: '引用符のすぐ後に区切りか改行',
    hint: '文字を引用符の中に入れるか、引用符そのものなら "" と2つ続けて書いてください',
  };
}
