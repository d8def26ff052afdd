/**
 * What a YAML or JSON file says, as plain data. A number keeps the text it was written with (92.0, 041009, 1e3): which
 * of these are figures, and how exact they are, is for the reader of the data to decide.
 */

const source: unique symbol = Symbol('source text of a number');

/** A number that stands without quotes, as its source text. No mapping of a file can look like it. */
export interface NumberText {
  readonly [source]: string;
}

export interface TreeMap {
  readonly [key: string]: Tree;
}

export type Tree = string | boolean | null | NumberText | TreeMap | readonly Tree[];

/** Keys and positions from the root, e.g. `['goals', 0, 'title']`. */
export type TreePath = readonly (string | number)[];

export function numberText(text: string): NumberText {
  return { [source]: text };
}

export function isNumberText(value: unknown): value is NumberText {
  return typeof value === 'object' && value !== null && source in value;
}

/** The text of a number as it was written. @example sourceOf(numberText('92.0')) // "92.0" */
export function sourceOf(number: NumberText): string {
  return number[source];
}

export function isTreeList(value: unknown): value is readonly Tree[] {
  return Array.isArray(value);
}

export function isTreeMap(value: unknown): value is TreeMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isNumberText(value);
}

/** A tree in which numbers are ordinary texts. */
export type PlainTree = string | boolean | null | { readonly [key: string]: PlainTree } | readonly PlainTree[];

/** For readers that take numbers as texts anyway. @example plainTree(value of `{ a: 92.0 }`) // { a: '92.0' } */
export function plainTree(tree: Tree): PlainTree {
  if (typeof tree === 'string' || typeof tree === 'boolean' || tree === null) return tree;
  if (isNumberText(tree)) return sourceOf(tree);
  if (isTreeList(tree)) return tree.map(plainTree);
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, plainTree(value)]));
}

/** The part of a tree at a path, `undefined` where there is none. */
export function treeAt(tree: Tree, path: TreePath): Tree | undefined {
  let part: Tree | undefined = tree;
  for (const step of path) {
    if (isTreeList(part)) part = typeof step === 'number' ? part[step] : undefined;
    else if (isTreeMap(part)) part = Object.hasOwn(part, step) ? part[step] : undefined;
    else return undefined;
  }
  return part;
}
