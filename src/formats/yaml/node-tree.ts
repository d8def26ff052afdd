/** YAML nodes to plain data: numbers keep their text, references are followed within limits, keys are texts. */
import type { Node, Pair } from 'yaml';
import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Diagnostic } from '../diagnostic.ts';
import type { SourceText } from './source-text.ts';
import type { Tree, TreeMap } from './tree.ts';
import { numberText } from './tree.ts';
import { aliasCycleFault, aliasLimitFault, duplicateKeyFault, keyFault, unknownAliasFault } from './yaml-faults.ts';

/** A dataset uses a handful of references; a bomb multiplies them to millions. */
export const largestExpansion = 10_000;

interface Sized {
  readonly tree: Tree;
  /** How many values it holds with all references followed. */
  readonly size: number;
}

interface Conversion {
  readonly source: SourceText;
  readonly anchors: Map<string, Sized | 'open'>;
  readonly diagnostics: Diagnostic[];
  expanded: number;
}

/** The tree of a document; faults found on the way are added to `diagnostics`. */
export function nodeTree(root: unknown, source: SourceText, diagnostics: Diagnostic[]): Tree {
  return convert(root, { source, anchors: new Map(), diagnostics, expanded: 0 }).tree;
}

const nothing: Sized = { tree: null, size: 1 };

function convert(node: unknown, conversion: Conversion): Sized {
  if (!isNode(node)) return nothing;
  if (isAlias(node)) return followAlias(node.source, node, conversion);
  const anchor = anchorOf(node);
  if (anchor !== undefined) conversion.anchors.set(anchor, 'open');
  const converted = convertContent(node, conversion);
  if (anchor !== undefined) conversion.anchors.set(anchor, converted);
  return converted;
}

function anchorOf(node: Node): string | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
}

function convertContent(node: Node, conversion: Conversion): Sized {
  if (isScalar(node)) return { tree: scalarTree(node.value, node.source), size: 1 };
  if (isSeq(node)) return convertList(node.items, conversion);
  return isMap(node) ? convertMap(node.items, conversion) : nothing;
}

function scalarTree(value: unknown, source: string | undefined): Tree {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  return source === undefined ? null : numberText(source);
}

function convertList(items: readonly unknown[], conversion: Conversion): Sized {
  const converted = items.map((item) => convert(item, conversion));
  return { tree: converted.map((item) => item.tree), size: converted.reduce((sum, item) => sum + item.size, 1) };
}

function convertMap(pairs: readonly Pair[], conversion: Conversion): Sized {
  const map: Record<string, Tree> = {};
  const lines = new Map<string, number>();
  let size = 1;
  for (const pair of pairs) {
    const value = convert(pair.value, conversion);
    size += value.size;
    const key = readKey(pair, lines, conversion);
    if (key !== undefined) map[key] = value.tree;
  }
  const tree: TreeMap = map;
  return { tree, size };
}

/** The key of a pair, unless it is none or stands there for the second time: then the first one counts and a fault is noted. */
function readKey(pair: Pair, lines: Map<string, number>, { source, diagnostics }: Conversion): string | undefined {
  const at = source.placeAt(startOf(pair.key));
  const key = keyText(pair.key);
  if (key === undefined) {
    diagnostics.push(keyFault(at));
    return undefined;
  }
  const firstLine = lines.get(key);
  if (firstLine === undefined) lines.set(key, at.line);
  else diagnostics.push(duplicateKeyFault(key, at, firstLine));
  return firstLine === undefined ? key : undefined;
}

/** A key as text: R3, 2023, title. Lists, mappings, references and nothing are no keys, nor is what JavaScript reserves. */
export function keyText(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  const text = typeof key.value === 'string' ? key.value : key.source;
  return text === undefined || text === '' || text === '__proto__' ? undefined : text;
}

/** Offset of a node in its file, 0 where the library knows none. */
export function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function followAlias(name: string, node: Node, conversion: Conversion): Sized {
  const { anchors, diagnostics, source } = conversion;
  const target = anchors.get(name);
  const at = source.placeAt(startOf(node));
  if (target === undefined || target === 'open') {
    diagnostics.push(target === undefined ? unknownAliasFault(name, at) : aliasCycleFault(name, at));
    return nothing;
  }
  const wasInside = conversion.expanded <= largestExpansion;
  conversion.expanded += target.size;
  if (conversion.expanded <= largestExpansion) return target;
  if (wasInside) diagnostics.push(aliasLimitFault(largestExpansion, at));
  return nothing;
}
