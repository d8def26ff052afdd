/** What stands on a page of a PDF, in points from its upper left corner: pieces of text and ruling lines. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How a piece runs: as usual, from top to bottom in upright letters, or turned by a quarter. */
export type TextRun = 'across' | 'stacked' | 'turnedUp' | 'turnedDown';

/** What the file itself says of a piece, when it is tagged. */
export interface TextRole {
  /** Number of the element (paragraph, heading, cell, item) the piece belongs to. */
  readonly element: number;
  readonly headingLevel?: number;
  readonly isHeaderCell: boolean;
  readonly isCaption: boolean;
  /** Letters inside a drawing, which the file describes apart. */
  readonly isDrawn: boolean;
}

export interface PageText extends Box {
  readonly text: string;
  readonly size: number;
  /** The line the letters stand on: a height for text across, a distance from the left for the other runs. */
  readonly baseline: number;
  readonly run: TextRun;
  /** The file says it is no content: a page number, or a heading of a table printed again. */
  readonly isArtifact?: true;
  readonly role?: TextRole;
}

/** A straight line: `at` is its height (horizontal) or distance from the left (vertical). */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PageRules {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
  /** Whether a picture is painted on the page. */
  readonly hasPicture: boolean;
}

/** Six numbers of an affine map, as PDF writes them. */
export type Matrix = readonly [number, number, number, number, number, number];

/** The map that does `inner` first and `outer` then. */
export function combine(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function asMatrix(values: unknown): Matrix | undefined {
  if (!(Array.isArray(values) || ArrayBuffer.isView(values))) return undefined;
  const [a, b, c, d, e, f] = Array.from(values as ArrayLike<unknown>, Number);
  const all = [a, b, c, d, e, f];
  if (all.some((value) => value === undefined || !Number.isFinite(value))) return undefined;
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}
