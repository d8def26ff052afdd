/** Paths of templates (`target.actual.period`): what they lead to in a layout without data, and in the data. */
import type { Bound } from './bound.ts';
import type { FieldShape, Node, Reading, ScopeShape } from './scope.ts';
import { isNode, isNodeList } from './scope.ts';

/** The names bound by loops, innermost last to win, over those of the report. */
export interface Names<Root, Item> {
  readonly root: Root;
  readonly items: ReadonlyMap<string, Item>;
}

export type ShapeNames = Names<ScopeShape, ScopeShape>;
export type NodeNames = Names<Node, Node>;

export type ShapeReading =
  | { readonly ok: true; readonly shape: FieldShape }
  /** `name` is not known here; `known` are the names that are. */
  | { readonly ok: false; readonly name: string; readonly known: readonly string[] };

/** @example findShape(names, 'target.actual.period') // { ok: true, shape: { kind: 'value', bound: 'period' } } */
export function findShape(names: ShapeNames, path: string): ShapeReading {
  const [first = '', ...rest] = path.split('.');
  const item = names.items.get(first);
  let shape: FieldShape | undefined = item === undefined ? names.root.field(first) : { kind: 'scope', shape: item };
  if (shape === undefined) return { ok: false, name: first, known: [...names.items.keys(), ...names.root.fieldNames] };
  for (const name of rest) {
    const inner: FieldShape | undefined = shape.kind === 'scope' ? shape.shape.field(name) : undefined;
    if (inner === undefined) return { ok: false, name, known: shape.kind === 'scope' ? shape.shape.fieldNames : [] };
    shape = inner;
  }
  return { ok: true, shape };
}

/** What a path leads to in the data; a path that the shape has not leads nowhere. */
export function readPath(names: NodeNames, path: string): Reading {
  const [first = '', ...rest] = path.split('.');
  let reading: Reading = names.items.get(first) ?? names.root.read(first);
  for (const name of rest) reading = isNode(reading) ? reading.read(name) : undefined;
  return reading;
}

/** What a path prints, where it prints anything. */
export function readBound(names: NodeNames, path: string): Bound | undefined {
  const reading = readPath(names, path);
  if (isNodeList(reading)) return undefined;
  return isNode(reading) ? reading.self : reading;
}

/** The names inside a loop over a list path, once for each item. */
export function loopNames(names: NodeNames, path: string): readonly NodeNames[] {
  const reading = readPath(names, path);
  return isNodeList(reading) ? reading.nodes.map((node) => withItem(names, reading.item, node)) : [];
}

/** The same names with one more, as inside a loop. */
export function withItem<Root, Item>(names: Names<Root, Item>, name: string, item: Item): Names<Root, Item> {
  return { root: names.root, items: new Map([...names.items, [name, item]]) };
}
