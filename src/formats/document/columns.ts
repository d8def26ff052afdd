/** Widths of table columns on paper, where a word that does not fit would run into its neighbour. */

/**
 * Shares `total` among columns in the ratio of `weights`, but gives no column less than its minimum. When the minima
 * alone are too wide, they are shrunk in their own ratio and words have to be broken. Any unit; same unit everywhere.
 * Example: `fitColumns([1, 1], [0, 70], 100)` → `[30, 70]`.
 */
export function fitColumns(weights: readonly number[], minima: readonly number[], total: number): readonly number[] {
  const needed = sum(minima);
  if (needed >= total) return minima.map((minimum) => (minimum * total) / needed);
  const fixed = new Set<number>();
  for (;;) {
    const widths = share(weights, minima, total, fixed);
    const short = widths.findIndex((width, index) => !fixed.has(index) && width < (minima[index] ?? 0));
    if (short < 0) return widths;
    fixed.add(short);
  }
}

function share(weights: readonly number[], minima: readonly number[], total: number, fixed: ReadonlySet<number>): readonly number[] {
  const isFree = (index: number): boolean => !fixed.has(index);
  const rest = total - sum(minima.filter((_, index) => !isFree(index)));
  const weight = sum(weights.filter((_, index) => isFree(index)));
  return weights.map((own, index) => (isFree(index) ? (rest * own) / weight : (minima[index] ?? 0)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
