/** What the parts of a document need to know while it becomes a Word file. */

import type { FontFace } from '../fonts/font-face.ts';
import type { PageGeometry } from '../paper/page-geometry.ts';

export interface WordContext {
  readonly face: FontFace;
  readonly geometry: PageGeometry;
  /** For drawings, which become pictures: replaces what our font lacks. Word takes other fonts for its own text. */
  readonly cover: (text: string) => string;
  /** Bookmark of each note, by its id. */
  readonly bookmarks: ReadonlyMap<string, string>;
}

/** Points as twentieths of a point, in which Word counts distances. */
export function twips(points: number): number {
  return Math.round(points * 20);
}
