/**
 * A finished document as it was read: its headings, paragraphs and tables in reading order, every piece with the place
 * where a person finds it. It knows no file format beyond its name and nothing of what the texts mean. The written
 * `Document` is another type on purpose: it holds what shall be printed, this one what was found (decisions/).
 */
import type { Diagnostic, Place } from '../diagnostic.ts';

export const sourceFormats = ['pdf', 'docx', 'xlsx', 'html', 'markdown', 'csv', 'text'] as const;
export type SourceFormat = (typeof sourceFormats)[number];

/** `level` from 1 as the file says; where it says nothing, from the size of the letters. */
export interface SourceHeading {
  readonly kind: 'heading';
  readonly level: number;
  readonly text: string;
  readonly at: Place;
}

/** A paragraph, or one item of a list. Line ends that the file holds are kept as `\n`. */
export interface SourceParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly at: Place;
}

/** A footnote or endnote, with the mark that stands in the text. */
export interface SourceNote {
  readonly kind: 'note';
  readonly mark: string;
  readonly text: string;
  readonly at: Place;
}

/** `isHeader` where the file marks the cell as a heading. Several paragraphs of a cell are parted by `\n`. */
export interface SourceCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly isHeader?: true;
  readonly at: Place;
}

/** Only the cells that begin in the row, from left to right. `isHeader` where the file marks the row as a heading. */
export interface SourceRow {
  readonly cells: readonly SourceCell[];
  readonly isHeader?: true;
}

/** Rows may be of different lengths, as found. `sheet` is the sheet of a workbook that the table is. */
export interface SourceTable {
  readonly kind: 'table';
  readonly rows: readonly SourceRow[];
  readonly caption?: string;
  readonly sheet?: string;
  readonly at: Place;
}

export type SourceBlock = SourceHeading | SourceParagraph | SourceNote | SourceTable;

export interface SourceDocument {
  readonly format: SourceFormat;
  readonly blocks: readonly SourceBlock[];
  /** Doubts of the reading: text that could be lost, pages that are pictures. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What a reader gives: no value when the file cannot be read, and then an error that says why. */
export interface SourceReading {
  readonly value?: SourceDocument;
  readonly diagnostics: readonly Diagnostic[];
}

export function tablesOf(document: SourceDocument): readonly SourceTable[] {
  return document.blocks.filter((block) => block.kind === 'table');
}
