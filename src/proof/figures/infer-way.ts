/**
 * Infers by which way a family of rows was computed, from the rows themselves (算式の推定): each row is judged by the ways that
 * explain the others best. Below three other rows, or four fifths of them, it is a doubt and no rule.
 */

/** Which of the ways explain a row. */
export type Explained = readonly boolean[];

export type RowVerdict =
  | { readonly kind: 'agrees' }
  /** No way explains any of the other rows: nothing is known of this family. */
  | { readonly kind: 'unknown' }
  /** `way` is the first of the best; `support` of the `of` other rows follow it. */
  | { readonly kind: 'differs'; readonly isRule: boolean; readonly way: number; readonly support: number; readonly of: number };

const fewest = 3;

/** One verdict a row. `counts` says how many of the other rows must follow for a rule; three unless a rule is stated. */
export function judgeRows(rows: readonly Explained[], counts = fewest): readonly RowVerdict[] {
  const width = rows[0]?.length ?? 0;
  const totals = Array.from({ length: width }, (_, way) => rows.filter((row) => row[way] === true).length);
  return rows.map((row) => {
    const support = totals.map((total, way) => total - Number(row[way] === true));
    const best = Math.max(0, ...support);
    const ways = support.flatMap((count, way) => (count === best ? [way] : []));
    if (ways.some((way) => row[way] === true)) return { kind: 'agrees' };
    const of = rows.length - 1;
    if (best === 0 && counts > 0) return { kind: 'unknown' };
    return { kind: 'differs', isRule: of >= counts && best * 5 >= of * 4, way: ways[0] ?? 0, support: best, of };
  });
}
