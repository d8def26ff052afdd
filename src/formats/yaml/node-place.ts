/** Where the value or the key at a path stands in a YAML file. */
import { isAlias, isMap, isNode, isSeq } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import { keyText, startOf } from './node-tree.ts';
import type { TreePath } from './tree.ts';

interface Found {
  /** Offset of the key, or of the item of a list. */
  readonly key: number;
  /** Offset of the value; of the key, where nothing stands behind it. */
  readonly value: number;
}

/**
 * Offsets of the deepest part of the path that the file holds. A 0 in the path is passed over where a single value is
 * written without a list around it.
 */
export function nodeOffsets(document: Document, path: TreePath): Found {
  let node: unknown = document.contents;
  let found: Found = { key: startOf(node), value: startOf(node) };
  for (const step of path) {
    const content = resolved(node, document);
    if (step === 0 && !isSeq(content)) continue;
    const child = childOf(content, step);
    if (child === undefined) break;
    found = child.found;
    node = child.node;
  }
  return found;
}

function resolved(node: unknown, document: Document): Node | undefined {
  if (isAlias(node)) return node.resolve(document);
  return isNode(node) ? node : undefined;
}

function childOf(node: Node | undefined, step: string | number): { readonly node: unknown; readonly found: Found } | undefined {
  if (isSeq(node)) {
    const item = typeof step === 'number' ? node.items[step] : undefined;
    return item === undefined ? undefined : { node: item, found: { key: startOf(item), value: startOf(item) } };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find((candidate: Pair) => keyText(candidate.key) === `${step}`);
  if (pair === undefined) return undefined;
  const key = startOf(pair.key);
  return { node: pair.value, found: { key, value: isEmpty(pair.value) ? key : startOf(pair.value) } };
}

/** `definition:` with nothing behind it: the key is the place to show. */
function isEmpty(node: unknown): boolean {
  return !isNode(node) || (node.range !== undefined && node.range !== null && node.range[0] === node.range[1]);
}
