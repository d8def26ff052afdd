/**
 * A layout (様式): the form of a body's report as data. Eight kinds of block; texts are templates with figures bound in
 * them. No form is built in: 別紙1, 別紙2 or an 評価シート are layouts.
 */
import type { YearStyle } from '../../domain/era.ts';
import type { Template } from '../../domain/template.ts';
import type { Align } from '../../formats/document/document.ts';
import type { Condition } from './condition.ts';
import type { ListPath, Span } from './span.ts';

export const layoutFormat = 'shirube-layout/1';

export interface Layout {
  readonly format: typeof layoutFormat;
  readonly id: string;
  readonly name: string;
  /** Title of the document, for the file and the window. */
  readonly title: Template;
  /** Issuing body (発行元), author of the file. */
  readonly author: Template;
  readonly page: { readonly size: 'A4'; readonly orientation: 'portrait' | 'landscape' };
  /** How periods are written where a template does not say. */
  readonly periods: YearStyle;
  readonly blocks: readonly LayoutBlock[];
}

/** `when` leaves the thing out unless the condition holds. */
interface Conditional {
  readonly when?: Condition;
}

interface HeadingBlock extends Conditional {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly text: Template;
}

interface ParagraphBlock extends Conditional {
  readonly kind: 'paragraph';
  readonly text: Template;
  readonly align?: Align;
  readonly style?: 'body' | 'small' | 'lead';
}

/** One list item for each item of `of`. */
interface ListBlock extends Conditional {
  readonly kind: 'list';
  readonly of: ListPath;
  readonly text: Template;
}

export interface TableBlock extends Conditional {
  readonly kind: 'table';
  readonly caption: Template;
  readonly showCaption?: boolean;
  readonly columns: readonly LayoutColumn[];
  /** Rows repeated at the head of each page. */
  readonly head?: readonly LayoutRow[];
  readonly rows: readonly LayoutRow[];
  readonly keep?: 'together' | 'rows';
}

/**
 * The notes (注) whose marks appeared since the last `notes` block, in order of appearance. Where there is one note, marks
 * read `mark.one`; where there are several, `mark.several` with its `#` replaced by the number. Likewise the labels.
 */
interface NotesBlock extends Conditional {
  readonly kind: 'notes';
  readonly mark: Numbering;
  readonly label: Numbering;
}

/** `※` for one, `※#` for several. */
export interface Numbering {
  readonly one: string;
  readonly several: string;
}

/** A chart of an indicator (図); `of` names the indicator that is bound, such as `target`. */
export interface DrawingBlock extends Conditional {
  readonly kind: 'drawing';
  readonly of: string;
}

interface PageBreakBlock extends Conditional {
  readonly kind: 'pageBreak';
}

/** The blocks once for each item of a list; `newPage` begins every item but the first on a new page (一件一葉). */
export interface EachBlock extends Conditional {
  readonly kind: 'each';
  readonly of: ListPath;
  readonly newPage?: boolean;
  readonly blocks: readonly LayoutBlock[];
}

export type LayoutBlock = HeadingBlock | ParagraphBlock | ListBlock | TableBlock | NotesBlock | DrawingBlock | PageBreakBlock | EachBlock;

/** A column by its relative width, or as many columns as a list has items. */
export type LayoutColumn = number | { readonly each: ListPath; readonly width: number };

/** One row, or `rows` once for each item of a list. */
export type LayoutRow =
  | ({ readonly kind: 'row'; readonly cells: readonly LayoutCell[] } & Conditional)
  | ({ readonly kind: 'eachRow'; readonly each: ListPath; readonly rows: readonly LayoutRow[] } & Conditional);

/** One cell, or `cells` once for each item of a list. */
export type LayoutCell =
  | ({ readonly kind: 'cell' } & CellContent & Conditional)
  | ({ readonly kind: 'eachCell'; readonly each: ListPath; readonly cells: readonly LayoutCell[] } & Conditional);

interface CellContent {
  readonly text: Template;
  /** Prints `text` as one line for each item of a list. */
  readonly linesOf?: ListPath;
  readonly columnSpan?: Span;
  readonly rowSpan?: Span;
  readonly header?: 'column' | 'row';
  readonly align?: Align;
  readonly shade?: boolean;
}
