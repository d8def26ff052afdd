/**
 * What can still be checked of a file with faults of form: a faulty text gets a stand-in, a faulty item of a list is cut
 * out, the rest is judged, and what only this may have caused is not told. So a person sees all faults at once.
 */
import type { DataPath, Fault } from '../domain/fault.ts';
import type { Tree } from '../formats/yaml/tree.ts';
import { isTreeList, isTreeMap, treeAt } from '../formats/yaml/tree.ts';
import type { IntakeFault } from './intake-fault.ts';

/** A change to the file: a stand-in at a path, or nothing in its place. */
interface Edit {
  readonly path: DataPath;
  readonly by?: Tree;
  /** An id is among what was cut out and cannot be read: what refers to it seems to refer to nothing. */
  readonly losesId?: true;
}

export interface Salvage {
  readonly tree: Tree;
  readonly edits: readonly Edit[];
}

/** Sections and fields on which no other check depends. `{}` is a number for no year. */
const standIns: Readonly<Record<string, Tree>> = {
  ...Object.fromEntries(['title', 'name', 'text', 'overview', 'definition', 'source', 'type', 'bureau', 'reason', 'by', 'body'].map((key) => [key, '—'])),
  number: {},
};

const sections: Readonly<Record<string, Tree>> = {
  municipality: { code: '999997', name: '—', kind: 'town' },
  report: { year: '2023', rules: '—', layout: '—', date: '2024-03-31' },
};

/** The tree without what is faulty; `undefined` when a fault touches what everything else depends on. */
export function salvage(tree: Tree, faults: readonly IntakeFault[]): Salvage | undefined {
  const edits: Edit[] = [];
  for (const fault of faults) {
    const edit = editFor(fault);
    if (edit === undefined) return undefined;
    edits.push(edit);
  }
  return { tree: edited(tree, [], new Map(edits.map((edit) => [keyOf(edit.path), edit]))), edits };
}

function editFor(fault: IntakeFault): Edit | undefined {
  if (fault.code === 'key-unknown') return { path: fault.path };
  const path = fault.code === 'key-missing' ? [...fault.path, fault.expected ?? ''] : fault.path;
  const [section = ''] = path;
  const whole = typeof section === 'string' ? sections[section] : undefined;
  if (whole !== undefined) return { path: [section], by: whole };
  const last = path.at(-1);
  const standIn = typeof last === 'string' ? standIns[last] : undefined;
  return standIn === undefined ? cutItem(path, last === 'id') : { path, by: standIn };
}

/** Cuts the innermost item of a list that a path lies in. */
function cutItem(path: DataPath, losesId: boolean): Edit | undefined {
  const index = path.findLastIndex((step) => typeof step === 'number');
  return index === -1 ? undefined : { path: path.slice(0, index + 1), ...(losesId && { losesId }) };
}

function keyOf(path: DataPath): string {
  return JSON.stringify(path);
}

function edited(tree: Tree, path: DataPath, edits: ReadonlyMap<string, Edit>): Tree {
  const child = (step: string | number, value: Tree): readonly Tree[] => {
    const edit = edits.get(keyOf([...path, step]));
    if (edit === undefined) return [edited(value, [...path, step], edits)];
    return edit.by === undefined ? [] : [edit.by];
  };
  if (isTreeList(tree)) return tree.flatMap((item, index) => child(index, item));
  if (!isTreeMap(tree)) return tree;
  const kept = Object.entries(tree).flatMap(([key, value]) => child(key, value).map((each) => [key, each] as const));
  return Object.fromEntries([...kept, ...added(path, edits)]);
}

/** Stand-ins for the keys of a mapping, missing ones among them. */
function added(path: DataPath, edits: ReadonlyMap<string, Edit>): readonly (readonly [string, Tree])[] {
  const inside = [...edits.values()].filter((edit) => keyOf(edit.path.slice(0, -1)) === keyOf(path));
  return inside.flatMap(({ path: at, by }) => (by === undefined ? [] : [[`${at.at(-1) ?? ''}`, by] as const]));
}

/** A path of the edited tree as a path of the original one. */
export function originalPath(path: DataPath, { edits }: Salvage): DataPath {
  const removed = new Set(edits.filter((edit) => edit.by === undefined).map((edit) => keyOf(edit.path)));
  const original: (string | number)[] = [];
  for (const step of path) original.push(typeof step === 'string' ? step : nthKept(step, original, removed));
  return original;
}

function nthKept(position: number, list: DataPath, removed: ReadonlySet<string>): number {
  let index = 0;
  for (let left = position; ; index += 1) {
    if (removed.has(keyOf([...list, index]))) continue;
    if (left === 0) return index;
    left -= 1;
  }
}

/** Lists whose items stand for themselves: cutting one leaves its neighbours as they were. */
const independent: readonly (string | number | undefined)[] = [
  'goals',
  'directions',
  'targets',
  'kpis',
  'projects',
  'divisions',
  'surveys',
  'grants',
  'notes',
  'units',
  'judgements',
  'rewordings',
];

/** Whether a fault of meaning (path in the original file) may be there only because of an edit. */
export function isDoubtful(fault: Fault, original: Tree, { edits }: Salvage): boolean {
  return edits.some(({ path, by, losesId }) => {
    if (startsWith(fault.path, path) || (losesId === true && fault.code.endsWith('-unknown'))) return true;
    if (by !== undefined || typeof path.at(-1) === 'string') return false;
    const list = path.slice(0, -1);
    if (startsWith(list, fault.path) || mentions(treeAt(original, path), fault.found)) return true;
    return !independent.includes(list.at(-1)) && startsWith(fault.path, list.slice(0, -1));
  });
}

function startsWith(path: DataPath, start: DataPath): boolean {
  return start.every((step, index) => path[index] === step);
}

function mentions(tree: Tree | undefined, text: string | undefined): boolean {
  if (tree === undefined || text === undefined) return false;
  if (isTreeList(tree)) return tree.some((item) => mentions(item, text));
  if (isTreeMap(tree)) return Object.values(tree).some((value) => mentions(value, text));
  return tree === text;
}
