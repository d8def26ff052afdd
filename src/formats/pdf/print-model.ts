/**
 * What the constant Typst template reads: the document as plain data. Text arrives there as strings, never as markup, so
 * nothing a person writes can become code.
 */

export type PrintAlign = 'start' | 'center' | 'end';

/**
 * A plain text, or: `b` strong, `s` subscript, `k` kept in one line, `w` word that may break anywhere, `m` raised note
 * mark, `o` text shaped apart from the text before, `n` new line.
 */
export type PrintPiece = string | { readonly k: 'b' | 's' | 'k' | 'w' | 'm' | 'o'; readonly v: string } | { readonly k: 'n' };

export type PrintLine = string | readonly PrintPiece[];

/** `measure`: when the template finds that it fits the page. */
export type Keep = 'yes' | 'no' | 'measure';

export interface PrintCell {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly align: PrintAlign;
  readonly shade: boolean;
  /** Whether it is kept from breaking inside. In a table kept together the question does not arise. */
  readonly whole: Keep;
  readonly c: PrintLine;
}

export type PrintBlock =
  | { readonly k: 'heading'; readonly look: number; readonly level: number; readonly align: PrintAlign; readonly c: PrintLine }
  | {
      readonly k: 'paragraph';
      readonly style: 'body' | 'small' | 'lead';
      readonly align: PrintAlign;
      readonly indent: boolean;
      readonly justify: boolean;
      readonly c: PrintLine;
    }
  | { readonly k: 'list'; readonly items: readonly PrintLine[] }
  | PrintTable
  /** `hang` in points: where the second line begins. */
  | { readonly k: 'note'; readonly mark: string; readonly hang: number; readonly justify: boolean; readonly c: PrintLine }
  | { readonly k: 'drawing'; readonly svg: string; readonly alternative: string; readonly width: number }
  | { readonly k: 'pagebreak' };

export interface PrintTable {
  readonly k: 'table';
  readonly caption?: string;
  /** In points. */
  readonly columns: readonly number[];
  readonly head: readonly PrintCell[];
  readonly body: readonly PrintCell[];
  readonly together: Keep;
  /** Whether a note follows, which should not be left alone on the next page. */
  readonly noted: boolean;
}

export interface PrintModel {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly region?: string;
  readonly date: readonly [number, number, number];
  readonly family: string;
  readonly page: { readonly flipped: boolean; readonly margin: number; readonly width: number; readonly height: number };
  readonly table: { readonly size: number; readonly insetX: number; readonly insetY: number; readonly highestRow: number };
  readonly blocks: readonly PrintBlock[];
}
