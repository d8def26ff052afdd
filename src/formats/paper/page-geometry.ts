/** The printed page in points (1/72 inch), the same in PDF and Word. */

import type { Document } from '../document/document.ts';

export interface PageGeometry {
  readonly flipped: boolean;
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly contentWidth: number;
  readonly contentHeight: number;
}

const SHORT_SIDE = 595.276;
const LONG_SIDE = 841.89;
/** 20 mm: leaves room for filing holes. */
const MARGIN = 56.693;

/** Sizes of text. */
export const BODY_TEXT = 10;
export const TABLE_TEXT = 9;
export const NOTE_TEXT = 8.5;
/** Space between a rule and the text beside it, and above it. */
export const CELL_INSET_X = 5;
export const CELL_INSET_Y = 4.5;
/** A CSS pixel in points. */
export const PT_PER_PX = 0.75;

export function pageGeometry(page: Document['page']): PageGeometry {
  const flipped = page.orientation === 'landscape';
  const width = flipped ? LONG_SIDE : SHORT_SIDE;
  const height = flipped ? SHORT_SIDE : LONG_SIDE;
  return { flipped, width, height, margin: MARGIN, contentWidth: width - 2 * MARGIN, contentHeight: height - 2 * MARGIN };
}
