/** What is wrong in people's material, and where a person finds it. Gathered, never thrown. */

/**
 * A place a person can find: a line of a text file, a cell of a workbook, a row of a table on a page, a cell of a table or
 * a paragraph of a file without pages, a whole file. Numbers count from 1; `left` and `top` are millimetres on the page.
 */
export type Place =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'line'; readonly file: string; readonly line: number; readonly column: number }
  | { readonly kind: 'cell'; readonly file: string; readonly sheet: string; readonly cell: string }
  | { readonly kind: 'page'; readonly file: string; readonly page: number; readonly table?: number; readonly row?: number; readonly column?: number; readonly left?: number; readonly top?: number }
  | { readonly kind: 'table'; readonly file: string; readonly table: number; readonly row?: number; readonly column?: number }
  | { readonly kind: 'paragraph'; readonly file: string; readonly paragraph: number };

export type Severity = 'error' | 'warning';

/** One fault. `code` stands in docs/diagnostics.md. `message` says what, `found` what was seen, `expected` what was meant, `hint` what to do. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly at: Place;
  readonly message: string;
  readonly found?: string;
  readonly expected?: string;
  readonly hint: string;
}
