/** Spans of merged cells (結合セル), written as a number or as a sum: `2`, `goal.targets`, `1 + goal.targets`. */

/** Names a list of the data, such as `goal.targets`; each item is bound to the list's own name (`target`). */
export type ListPath = string;

/** How many rows or columns a cell covers: `fixed` plus the number of items of each list. */
export interface Span {
  readonly fixed: number;
  readonly lists: readonly ListPath[];
}

/** @example parseSpan('1 + goal.targets') // { fixed: 1, lists: ['goal.targets'] }; undefined for "2 - x" or "" */
export function parseSpan(text: string): Span | undefined {
  let fixed = 0;
  const lists: string[] = [];
  for (const term of text.split('+').map((part) => part.trim())) {
    if (/^[1-9]\d{0,2}$/.test(term)) fixed += Number(term);
    else if (isPath(term)) lists.push(term);
    else return undefined;
  }
  return { fixed, lists };
}

/** Whether the text is a path of the data such as `goal.targets`. */
export function isPath(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*$/.test(text);
}
