/** Between a layout as it is held and as it was written: a row may be a bare list of cells, and a faulty block stands in the way of the names in others. */
import type { DataPath } from '../../domain/fault.ts';

type Step = DataPath[number];

/** The path as written: a bare list of cells has no key `cells`. */
export function writtenPath(root: unknown, path: DataPath): DataPath {
  const written: Step[] = [];
  let part = root;
  for (const step of path) {
    if (step === 'cells' && Array.isArray(part)) continue;
    written.push(step);
    part = childOf(part, step);
  }
  return written;
}

function childOf(part: unknown, step: Step): unknown {
  if (typeof part !== 'object' || part === null) return undefined;
  return Object.entries(part).find(([key]) => key === `${step}`)?.[1];
}

/** What stands for a block that cannot be read, so that the rest can be checked; paths stay as they are. */
const placeholder = { kind: 'pageBreak' };

/** What stands for the head of a layout that cannot be read. */
const head = { format: 'shirube-layout/1', id: 'unreadable', name: '-', title: '', author: '' };

/** The layout with the innermost block around each fault taken out. `undefined` when nothing would be left. */
export function withoutFaultyParts(root: unknown, faults: readonly DataPath[]): unknown {
  if (typeof root !== 'object' || root === null || !('blocks' in root)) return undefined;
  const paths = faults.map(blockPath).filter((path) => path.length > 0);
  const blocks = paths.reduce((rest, path) => replaceAt(rest, path.slice(1)), root.blocks);
  return faults.some((path) => path[0] !== 'blocks') ? { ...head, blocks } : { ...root, blocks };
}

/** The path of the innermost block that a path leads into; empty when it leads into none. */
function blockPath(path: DataPath): DataPath {
  const last = path.findLastIndex((step, index) => typeof step === 'number' && path[index - 1] === 'blocks');
  return path.slice(0, last + 1);
}

function replaceAt(part: unknown, path: DataPath): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return placeholder;
  if (Array.isArray(part)) return part.map((item: unknown, index) => (index === step ? replaceAt(item, rest) : item));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, key === step ? replaceAt(value, rest) : value]));
}
