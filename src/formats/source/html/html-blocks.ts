/**
 * The tokens of HTML gathered into headings, paragraphs and tables. Tolerant as browsers are: end tags may be missing,
 * cells end rows and rows end tables by themselves. A table inside a cell is text of that cell.
 */
import type { MarkupToken } from '../../markup/tokenize-markup.ts';
import { attributeOf } from '../../markup/tokenize-markup.ts';
import type { Place } from '../../diagnostic.ts';
import type { SourceBlock, SourceCell, SourceRow } from '../source-document.ts';

/** A piece of running text: a heading or paragraph while it is being read. */
interface OpenText {
  readonly level?: number;
  readonly from: number;
  text: string;
}

interface OpenCell {
  readonly isHeader: boolean;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly from: number;
  text: string;
}

interface OpenRow {
  readonly inHead: boolean;
  readonly cells: SourceCell[];
}

interface OpenTable {
  readonly from: number;
  readonly rows: SourceRow[];
  caption?: string;
  row?: OpenRow;
  cell?: OpenCell;
  isCaption: boolean;
  inHead: boolean;
  /** Tables inside this one. */
  depth: number;
}

export type PlaceAt = (offset: number) => Place;

const UNSEEN = new Set(['head', 'svg', 'math', 'object', 'select', 'audio', 'video']);
const BREAKS = new Set(['p', 'div', 'li', 'ul', 'ol', 'dl', 'dt', 'dd', 'section', 'article', 'main', 'header', 'footer', 'nav', 'aside', 'figure', 'figcaption', 'blockquote', 'pre', 'address', 'hr', 'body', 'html', 'form', 'fieldset', 'details', 'summary', 'tr', 'table']);
/** What HTML itself allows. */
const MOST_COLUMNS = 1_000;
const MOST_ROWS = 65_534;

export class HtmlBlocks {
  readonly #blocks: SourceBlock[] = [];
  readonly #placeAt: PlaceAt;
  #open: OpenText | undefined;
  #table: OpenTable | undefined;
  #unseen: { readonly name: string; depth: number } | undefined;

  constructor(placeAt: PlaceAt) {
    this.#placeAt = placeAt;
  }

  take(token: MarkupToken): void {
    if (this.#skips(token)) return;
    switch (token.kind) {
      case 'text':
        return this.#takeText(token.text, token.at);
      case 'open':
        return this.#takeOpen(token.name, token.attributes, token.at);
      case 'close':
        return this.#takeClose(token.name, token.at);
    }
  }

  end(): readonly SourceBlock[] {
    this.#endTable();
    this.#endText();
    return this.#blocks;
  }

  /** Inside what is not shown as text; its end tag brings the text back. */
  #skips(token: MarkupToken): boolean {
    if (token.kind === 'text') return this.#unseen !== undefined;
    if (this.#unseen === undefined) {
      if (token.kind !== 'open' || !UNSEEN.has(token.name) || token.isEmpty) return false;
      this.#unseen = { name: token.name, depth: 1 };
      return true;
    }
    // A head that was never closed ends with the body.
    if (this.#unseen.name === 'head' && token.kind === 'open' && token.name === 'body') this.#unseen = undefined;
    else if (token.name === this.#unseen.name) {
      this.#unseen.depth += token.kind === 'open' ? 1 : -1;
      if (this.#unseen.depth === 0) this.#unseen = undefined;
    }
    return true;
  }

  #takeText(text: string, at: number): void {
    const table = this.#table;
    const collapsed = text.replace(/[ \t\r\n\f]+/g, ' ');
    if (table?.cell !== undefined) table.cell.text += collapsed;
    else if (table?.isCaption === true) table.caption = (table.caption ?? '') + collapsed;
    else if (this.#open !== undefined) this.#open.text += collapsed;
    // Text between the rows of a table belongs to none of its cells; browsers show it before the table.
    else if (collapsed.trim() !== '') this.#open = { from: at + text.length - text.trimStart().length, text: collapsed };
  }

  #takeOpen(name: string, attributes: string, at: number): void {
    if (name === 'br') return this.#break();
    if (this.#table !== undefined) return this.#openInTable(this.#table, name, attributes, at);
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level !== undefined) {
      this.#endText();
      this.#open = { level: Number(level), from: at, text: '' };
    } else if (name === 'table') {
      this.#endText();
      this.#table = { from: at, rows: [], isCaption: false, inHead: false, depth: 0 };
    } else if (BREAKS.has(name)) this.#endText();
  }

  #openInTable(table: OpenTable, name: string, attributes: string, at: number): void {
    if (name === 'table') {
      if (table.cell !== undefined) table.depth += 1;
      return;
    }
    if (table.depth > 0) {
      if (name === 'tr') this.#break();
      else if ((name === 'td' || name === 'th') && table.cell !== undefined) table.cell.text += ' ';
      return;
    }
    switch (name) {
      case 'caption':
        table.isCaption = true;
        return;
      case 'thead':
      case 'tbody':
      case 'tfoot':
        endRow(table, this.#placeAt);
        table.inHead = name === 'thead';
        return;
      case 'tr':
        endRow(table, this.#placeAt);
        table.row = { inHead: table.inHead, cells: [] };
        return;
      case 'td':
      case 'th':
        return openCell(table, name, attributes, at, this.#placeAt);
    }
    if (BREAKS.has(name)) this.#break();
  }

  #takeClose(name: string, at: number): void {
    const table = this.#table;
    if (table === undefined) {
      if (BREAKS.has(name) || /^h[1-6]$/.test(name)) this.#endText();
      return;
    }
    if (name === 'table') {
      if (table.depth > 0) table.depth -= 1;
      else this.#endTable();
      return;
    }
    if (table.depth > 0) return;
    if (name === 'caption') table.isCaption = false;
    else if (name === 'td' || name === 'th') endCell(table, this.#placeAt);
    else if (name === 'tr' || name === 'thead' || name === 'tbody') {
      endRow(table, this.#placeAt);
      if (name === 'thead') table.inHead = false;
    } else if (BREAKS.has(name)) this.#break();
    void at;
  }

  /** A line end in the text that is being read. */
  #break(): void {
    const table = this.#table;
    if (table?.cell !== undefined) table.cell.text += '\n';
    else if (table === undefined && this.#open !== undefined) this.#open.text += '\n';
  }

  #endText(): void {
    const open = this.#open;
    this.#open = undefined;
    const text = tidyLines(open?.text ?? '');
    if (open === undefined || text === '') return;
    const at = this.#placeAt(open.from);
    this.#blocks.push(open.level === undefined ? { kind: 'paragraph', text, at } : { kind: 'heading', level: open.level, text: text.replaceAll('\n', ' '), at });
  }

  #endTable(): void {
    const table = this.#table;
    if (table === undefined) return;
    endRow(table, this.#placeAt);
    this.#table = undefined;
    this.#endText();
    const caption = tidyLines(table.caption ?? '');
    if (table.rows.length === 0) return;
    this.#blocks.push({ kind: 'table', rows: withinTable(table.rows), ...(caption === '' ? {} : { caption }), at: this.#placeAt(table.from) });
  }
}

/** Spans end with the table, as browsers show them. */
function withinTable(rows: readonly SourceRow[]): readonly SourceRow[] {
  return rows.map((row, index) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, rows.length - index) })) }));
}

function openCell(table: OpenTable, name: string, attributes: string, from: number, placeAt: PlaceAt): void {
  endCell(table, placeAt);
  table.row ??= { inHead: table.inHead, cells: [] };
  table.isCaption = false;
  table.cell = {
    isHeader: name === 'th',
    rowSpan: spanOf(attributes, 'rowspan', MOST_ROWS),
    columnSpan: spanOf(attributes, 'colspan', MOST_COLUMNS),
    from,
    text: '',
  };
}

function spanOf(attributes: string, name: string, most: number): number {
  const written = attributeOf(attributes, name)?.trim() ?? '';
  return /^\d{1,6}$/.test(written) ? Math.min(most, Math.max(1, Number(written))) : 1;
}

function endCell(table: OpenTable, placeAt: PlaceAt): void {
  const { cell } = table;
  delete table.cell;
  if (cell === undefined) return;
  const { rowSpan, columnSpan } = cell;
  table.row?.cells.push({ text: tidyLines(cell.text), rowSpan, columnSpan, ...(cell.isHeader ? { isHeader: true } : {}), at: placeAt(cell.from) });
}

/** A row is a heading when it stands in `thead` or holds heading cells only. A row without cells still counts for row spans. */
function endRow(table: OpenTable, placeAt: PlaceAt): void {
  endCell(table, placeAt);
  const { row } = table;
  delete table.row;
  if (row === undefined) return;
  const isHeader = row.cells.length > 0 && (row.inHead || row.cells.every((cell) => cell.isHeader === true));
  table.rows.push({ cells: row.cells, ...(isHeader ? { isHeader: true } : {}) });
}

/** Lines without the spaces around them, and without the empty ones. */
export function tidyLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
