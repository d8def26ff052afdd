/** The main text of a Word file as blocks: paragraphs, headings and tables, with merged cells as Word writes them. */
import { attributeOf, type MarkupToken } from '../../markup/tokenize-markup.ts';
import type { SourceBlock } from '../source-document.ts';
import { DocxTable } from './docx-table.ts';

/** Elements whose text is not part of the text: deleted or moved away, readings above letters, second forms of drawings. */
const UNSEEN = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:rt', 'w:pPrChange', 'w:rPrChange', 'w:trPrChange', 'w:tcPrChange']);
/** Tables inside tables beyond this depth are no layout of a person. */
const DEEPEST = 50;

interface OpenParagraph {
  text: string;
  level: number | undefined;
}

export class DocxBlocks {
  readonly #blocks: SourceBlock[] = [];
  readonly #file: string;
  readonly #headings: ReadonlyMap<string, number>;
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #tables: DocxTable[] = [];
  /** Ids of footnotes and endnotes in the order of their marks. */
  readonly notes: { readonly part: 'footnotes' | 'endnotes'; readonly id: string }[] = [];
  #unseen: { readonly name: string; depth: number } | undefined;
  #isText = false;
  #paragraphCount = 0;
  #tableCount = 0;
  cells = 0;

  constructor(file: string, headings: ReadonlyMap<string, number>) {
    this.#file = file;
    this.#headings = headings;
  }

  take(token: MarkupToken): void {
    if (this.#skips(token)) return;
    switch (token.kind) {
      case 'text':
        if (this.#isText) this.#write(token.text);
        return;
      case 'open':
        this.#open(token.name, token.attributes);
        if (token.isEmpty) this.#close(token.name);
        return;
      case 'close':
        return this.#close(token.name);
    }
  }

  end(): readonly SourceBlock[] {
    while (this.#paragraphs.length > 0) this.#close('w:p');
    while (this.#tables.length > 0) this.#close('w:tbl');
    return this.#blocks;
  }

  #skips(token: MarkupToken): boolean {
    if (token.kind === 'text') return this.#unseen !== undefined;
    if (this.#unseen === undefined) {
      if (token.kind !== 'open' || token.isEmpty || !UNSEEN.has(token.name)) return false;
      this.#unseen = { name: token.name, depth: 1 };
    } else if (token.name === this.#unseen.name && !(token.kind === 'open' && token.isEmpty)) {
      this.#unseen.depth += token.kind === 'open' ? 1 : -1;
      if (this.#unseen.depth === 0) this.#unseen = undefined;
    }
    return true;
  }

  #write(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph !== undefined) paragraph.text += text;
  }

  #open(name: string, attributes: string): void {
    const value = (): string => attributeOf(attributes, 'w:val') ?? '';
    switch (name) {
      case 'w:p':
        this.#paragraphs.push({ text: '', level: undefined });
        return;
      case 'w:t':
        this.#isText = true;
        return;
      case 'w:tab':
        return this.#write('\t');
      case 'w:br':
      case 'w:cr':
        return this.#write('\n');
      case 'w:noBreakHyphen':
        return this.#write('-');
      case 'w:pStyle':
        return this.#setLevel(this.#headings.get(value()));
      case 'w:outlineLvl':
        return this.#setLevel(/^[0-8]$/.test(value()) ? Number(value()) + 1 : undefined);
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.notes.push({ part: name === 'w:footnoteReference' ? 'footnotes' : 'endnotes', id: attributeOf(attributes, 'w:id') ?? '' });
        return;
    }
    this.#openInTable(name, value);
  }

  #setLevel(level: number | undefined): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph !== undefined && level !== undefined) paragraph.level = level;
  }

  #openInTable(name: string, value: () => string): void {
    const table = this.#tables.at(-1);
    switch (name) {
      case 'w:tbl':
        if (this.#tables.length < DEEPEST) this.#tables.push(new DocxTable(this.#file, this.#tables.length === 0 ? ++this.#tableCount : this.#tableCount));
        return;
      case 'w:tr':
        return table?.openRow();
      case 'w:tblHeader':
        return /^(?:0|false|off)$/.test(value()) ? undefined : table?.markHeader();
      case 'w:gridBefore':
        return table?.skipColumns(countOf(value()));
      case 'w:tc':
        return table?.openCell();
      case 'w:gridSpan':
        return table?.spanCell(countOf(value()));
      case 'w:vMerge':
        return table?.mergeCell(value() === 'restart' ? 'restart' : 'continue');
    }
  }

  #close(name: string): void {
    switch (name) {
      case 'w:t':
        this.#isText = false;
        return;
      case 'w:p':
        return this.#closeParagraph();
      case 'w:tc':
        this.cells += this.#tables.at(-1)?.closeCell() ?? 0;
        return;
      case 'w:tr':
        return this.#tables.at(-1)?.closeRow();
      case 'w:tbl':
        return this.#closeTable();
    }
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    const text = paragraph.text.trim();
    const table = this.#tables.at(-1);
    if (table !== undefined) return table.addText(text);
    this.#paragraphCount += 1;
    if (text === '') return;
    const at = { kind: 'paragraph', file: this.#file, paragraph: this.#paragraphCount } as const;
    this.#blocks.push(paragraph.level === undefined ? { kind: 'paragraph', text, at } : { kind: 'heading', level: paragraph.level, text: text.replace(/\s*\n\s*/g, ' '), at });
  }

  #closeTable(): void {
    const table = this.#tables.pop();
    if (table === undefined) return;
    const outer = this.#tables.at(-1);
    if (outer !== undefined) outer.addText(table.text());
    else this.#blocks.push(table.end());
  }
}

function countOf(value: string): number {
  return /^\d{1,4}$/.test(value) ? Number(value) : 1;
}
