/**
 * The neutral document: what a reader sees, free of any output format. Every renderer (HTML, PDF, Word, Excel)
 * takes this value and nothing else, so that a figure reads the same wherever it is printed.
 */

/** A stretch of text inside a line. `figure` is a number or word that is bound to the data: `ref` names it. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly strong?: true }
  | { readonly kind: 'figure'; readonly text: string; readonly ref: string }
  /** A note mark such as ※1 behind a figure or a name; `note` is the id of the note block it points to. */
  | { readonly kind: 'mark'; readonly text: string; readonly note: string }
  | { readonly kind: 'sub'; readonly text: string }
  | { readonly kind: 'break' };

export type Align = 'start' | 'center' | 'end';

/** A cell of a table. `header` says for what it is a heading (HTML scope, tagged PDF). */
export interface Cell {
  readonly content: readonly Inline[];
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly header?: 'column' | 'row';
  readonly align?: Align;
  /** A quiet background, for heading cells; meaning never depends on it. */
  readonly shade?: true;
}

export interface Row {
  readonly cells: readonly Cell[];
}

/**
 * A table on a grid of `columns.length` columns. Rows list only the cells that begin in them, as in HTML.
 * `headRows` repeat on each page. `keep: 'together'` asks a paged renderer not to break the table if it fits a page;
 * `keep: 'rows'` only forbids breaks inside a row (the default).
 */
export interface Table {
  readonly kind: 'table';
  /** Said to assistive technology; printed only with `showCaption`. */
  readonly caption: string;
  readonly showCaption?: true;
  /** Relative widths of the columns; they add up to the text width. */
  readonly columns: readonly number[];
  readonly headRows: readonly Row[];
  readonly rows: readonly Row[];
  readonly keep?: 'together' | 'rows';
}

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly content: readonly Inline[];
  readonly id?: string;
  readonly align?: Align;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly content: readonly Inline[];
  readonly align?: Align;
  readonly style?: 'body' | 'small' | 'lead';
}

/** A note (注) under a table: `※1 text`. `id` is what marks point to. */
export interface Note {
  readonly kind: 'note';
  readonly id: string;
  readonly mark: string;
  readonly content: readonly Inline[];
}

/** A drawing (図) as SVG text (self-contained, no script, no reference), with its text alternative; size in CSS px. */
export interface Drawing {
  readonly kind: 'drawing';
  readonly svg: string;
  readonly alternative: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

export type Block =
  Heading | Paragraph | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] } | Table | Note | Drawing | { readonly kind: 'pageBreak' };

export interface DocumentMeta {
  readonly title: string;
  /** The issuing body (author of the file). */
  readonly author: string;
  /** BCP 47, e.g. `ja`. */
  readonly language: string;
  /** ISO date of the edition, printed nowhere by itself; fixes the file's own timestamps so that output is reproducible. */
  readonly date: string;
}

export interface Document {
  readonly meta: DocumentMeta;
  readonly page: { readonly size: 'A4'; readonly orientation: 'portrait' | 'landscape' };
  readonly blocks: readonly Block[];
}

/** The plain text of a line, for search, alternatives and tests. */
export function plainText(content: readonly Inline[]): string {
  return content.map((inline) => (inline.kind === 'break' ? '\n' : inline.text)).join('');
}
