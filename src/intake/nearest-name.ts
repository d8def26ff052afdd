/** The name that was probably meant, for a hint only: nothing is ever read under a guessed name. */

/**
 * The closest of the names, when few enough letters differ: at most a third of the longer one, and always one.
 * @example nearestName('targts', ['targets', 'title']) // "targets"
 */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  const text = folded(written);
  let best: { readonly name: string; readonly changes: number } | undefined;
  for (const name of names) {
    const changes = changedLetters(text, folded(name));
    const longer = Math.max(text.length, name.length);
    const isClose = changes < longer && (changes <= 1 || changes * 3 <= longer);
    if (isClose && (best === undefined || changes < best.changes)) best = { name, changes };
  }
  return best?.name;
}

const longest = 64;

function folded(text: string): string {
  return text.slice(0, longest).normalize('NFKC').trim().toLowerCase().replace(/[-_]/g, '');
}

/** Letters inserted, removed, replaced or swapped with a neighbour. */
function changedLetters(a: string, b: string): number {
  let previous: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const replaced = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      const swapped = i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j] ? (previous[j - 1] ?? 0) + 1 : Infinity;
      next.push(Math.min(replaced, swapped, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    previous = row;
    row = next;
  }
  return row.at(-1) ?? 0;
}
