/**
 * What the counts in a sentence may be of (数えた範囲の読み方): each population of indicators, projects or goals with what
 * counting it gives. A claim is accused only when it fits none of the populations that its words allow.
 */
import type { Item, MeasuredItems, Project } from './measured-items.ts';
import type { ItemState } from './item-state.ts';

/** Both ends are possible: rows whose state the table does not prove count either way. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

export type Counted = 'indicator' | 'project' | 'goal';

export interface World {
  readonly of: Counted;
  /** In words, for messages: 基本目標1の指標, 新規の事業. */
  readonly name: string;
  readonly states: readonly MemberState[];
  readonly members: readonly Member[];
  /** Of indicators only. */
  readonly items: readonly Item[];
}

/** `pending`: everything that is known was reached, but something is not known. */
export type MemberState = ItemState | 'pending';

export interface Member {
  readonly name: string;
  readonly state: MemberState;
  /** Whether every one of its KPIs is missed. */
  readonly missedAll: boolean;
}

export function worldOfItems(name: string, items: readonly Item[]): World {
  const members = items.map(({ row, state }) => ({ name: row.name.text, state, missedAll: state === 'missed' }));
  return { of: 'indicator', name, items, members, states: members.map(({ state }) => state) };
}

export function worldOfProjects(name: string, projects: readonly Project[]): World {
  const members = projects.map((project) => memberOf(project.name, project.items, 'missed'));
  return { of: 'project', name, items: [], members, states: members.map(({ state }) => state) };
}

/** A goal with reached and missed targets may be told either way. */
export function worldOfGoals(name: string, items: readonly Item[]): World {
  const goals = [...new Set(items.flatMap(({ goal }) => goal ?? []))];
  const members = goals.map((goal) => memberOf(`基本目標${goal}`, items.filter((item) => item.goal === goal), 'open'));
  return { of: 'goal', name, items: [], members, states: members.map(({ state }) => state) };
}

function memberOf(name: string, items: readonly Item[], mixed: 'missed' | 'open'): Member {
  const states = items.map(({ state }) => state);
  const has = (state: ItemState): boolean => states.includes(state);
  const missedAll = states.every((state) => state === 'missed');
  if (missedAll) return { name, state: 'missed', missedAll };
  if (has('missed')) return { name, state: mixed, missedAll };
  return { name, state: has('open') ? 'open' : has('unknown') ? 'pending' : 'met', missedAll };
}

const count = ({ states }: World, ...of: readonly MemberState[]): number => states.filter((state) => of.includes(state)).length;

export function totalIn(world: World): Range {
  const all = world.states.length;
  return { low: all - count(world, 'unknown'), high: all };
}

export function metIn(world: World): Range {
  const met = count(world, 'met');
  return { low: met, high: met + count(world, 'open', 'pending') };
}

/** What has no result is told as not reached by some. */
export function missedIn(world: World): Range {
  const missed = count(world, 'missed');
  return { low: missed, high: missed + count(world, 'open', 'pending', 'unknown') };
}

export function gradesIn({ items }: World, grades: readonly string[]): Range {
  const found = items.filter(({ grade }) => grade !== undefined && grades.includes(grade)).length;
  return { low: found, high: found };
}

/** All projects, or those of a group; none where the report does not say which projects are of the group. */
export function projectsWith({ projects }: MeasuredItems, tags: readonly string[]): readonly Project[] {
  return projects.filter((project) => tags.every((tag) => project.tags.includes(tag)));
}
