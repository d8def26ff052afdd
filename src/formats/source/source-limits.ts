/** How much of a file a reader takes on; a file beyond is refused or cut with a word, never read without end. */

export interface SourceLimits {
  readonly bytes: number;
  readonly pages: number;
  readonly cells: number;
  /** Time for reading one file, in milliseconds; looked at between the pages of a PDF. */
  readonly timeMs: number;
}

export const defaultSourceLimits: SourceLimits = { bytes: 20_000_000, pages: 1_000, cells: 1_000_000, timeMs: 60_000 };
