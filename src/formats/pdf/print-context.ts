/** What the parts of a document need to know while it is prepared for printing. */

import type { FontFace } from '../fonts/font-face.ts';
import type { PageGeometry } from '../paper/page-geometry.ts';

export interface PrintContext {
  readonly face: FontFace;
  readonly geometry: PageGeometry;
  /** Replaces what has no glyph, and remembers it. */
  readonly cover: (text: string) => string;
}

/** A row may fill this share of a page without being allowed to break; the rest is for the repeated head. */
export const ROW_SHARE = 0.8;
/** The rows of a table that is kept together may fill this share; the rest is for its caption. */
export const TABLE_SHARE = 0.95;
