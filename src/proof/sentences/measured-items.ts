/** What sentences count (数える対象): the rows of indicators by kind, goal and project, and the projects with their groups. */
import { periodIn } from '../../intake/source-report/period-words.ts';
import { ancestors } from '../../intake/source-report/read-sections.ts';
import type { ReadRow, ReadTable, Section, SourceReport } from '../../intake/source-report/source-report.ts';
import { cellsOf } from '../../intake/source-report/source-report.ts';
import { plainText } from './claim-text.ts';
import { goalIn } from './goal-number.ts';
import type { ItemState } from './item-state.ts';
import { stateOf } from './item-state.ts';

/** 数値目標 of the goals, KPI of the measures, KPI of projects. A table whose headings say two of them is of both. */
export type ItemKind = 'goal' | 'measure' | 'project';

export interface Item {
  readonly table: ReadTable;
  readonly row: ReadRow;
  readonly state: ItemState;
  readonly grade?: string;
  readonly goal?: number;
  readonly kinds: readonly ItemKind[];
  /** Name of the project the row belongs to. */
  readonly project?: string;
}

export interface Project {
  readonly name: string;
  readonly items: readonly Item[];
  /** 新規, 継続, 2年目 …: as the heading, a cell or the plan period says; none where nothing does. */
  readonly tags: readonly string[];
  readonly section?: Section;
}

export interface MeasuredItems {
  readonly items: readonly Item[];
  readonly projects: readonly Project[];
  /** Words of the scale, longest first. */
  readonly grades: readonly string[];
}

export function measuredItems(report: SourceReport): MeasuredItems {
  const items = report.tables.filter(({ kind }) => kind === 'indicators').flatMap((table) => table.rows.filter(({ kind }) => kind === 'item').map((row) => itemOf(report, table, row)));
  return { items, projects: projectsOf(report, items), grades: gradesOf(report, items) };
}

/** Of the rows, of the headings of a table that counts them, and of the legend: a grade that no row has counts 0. */
function gradesOf(report: SourceReport, items: readonly Item[]): readonly string[] {
  const used = items.flatMap(({ grade }) => grade ?? []);
  const heads = report.tables.map(({ columns }) => columns.map(({ heading }) => plainText(heading)).filter((heading) => !/計|基本目標|構成|割合|施策/.test(heading)));
  const counted = heads.filter((headings) => headings.filter((heading) => used.includes(heading)).length >= 2).flatMap((headings) => headings.filter((heading) => heading.length <= 8));
  const legend = report.notes.flatMap(({ text }) => [...plainText(text).matchAll(/([^\s、,:;。]+?) ?: ?\d+(?:\.\d+)?%/g)].map(([, word = '']) => word)).filter((word) => word.length <= 8);
  const words = [...used, ...counted, ...(legend.some((word) => used.includes(word)) ? legend : [])].filter((word) => !/^[-‐–—―−－ー]?$/.test(word) && !/^\d/.test(word));
  return [...new Set(words)].sort((a, b) => b.length - a.length);
}

function itemOf(report: SourceReport, table: ReadTable, row: ReadRow): Item {
  const goal = goalOf(table, row);
  const project = projectOf(report, table, row);
  const grade = cellsOf(table, row, 'grade')[0]?.cell.text;
  return {
    table, row, state: stateOf(table, row, report.year), kinds: project === undefined ? kindsOf(table) : ['project'],
    ...(grade === undefined ? {} : { grade: plainText(grade) }), ...(goal === undefined ? {} : { goal }), ...(project === undefined ? {} : { project }),
  };
}

function goalOf(table: ReadTable, row: ReadRow): number | undefined {
  const texts = [...row.cells.map(({ text }) => text).filter((text) => /基本/.test(text)), row.group?.text ?? '', table.caption ?? '', ...ancestors(table.section).map(({ text }) => text)];
  return texts.map(goalIn).find((goal) => goal !== undefined);
}

function projectOf(report: SourceReport, table: ReadTable, row: ReadRow): string | undefined {
  const at = table.columns.findIndex(({ role, heading }) => role === 'group' && /事業|プロジェクト/.test(heading) && !/施策/.test(heading));
  if (at >= 0) return row.group?.text;
  const { section } = table;
  if (section === undefined || goalIn(section.text) !== undefined) return undefined;
  const hasFacts = report.facts.some((fact) => fact.section?.index === section.index && /計画期間|事業期間|実施期間|事業費|事業規模/.test(fact.label));
  return hasFacts || isProjectTitle(section.title) ? section.text : undefined;
}

function isProjectTitle(title: string): boolean {
  return /(?:事業|プロジェクト)(?: ?[【\[(（〔].*)?$/.test(title) && !/^(?:新規|継続|交付金)|(?:交付金|活用した|対象|新規|継続)事業/.test(title);
}

function kindsOf(table: ReadTable): readonly ItemKind[] {
  if (table.columns.some(({ role, heading }) => role === 'group' && /施策|取組/.test(heading))) return ['measure'];
  if (table.columns.some(({ role, heading }) => role === 'name' && /数値目標/.test(heading))) return ['goal'];
  for (const text of [table.caption ?? '', ...ancestors(table.section).filter(({ parent }) => parent !== undefined).map((section) => section.text)]) {
    const kinds = kindsIn(text);
    if (kinds.length > 0) return kinds;
  }
  return ['goal'];
}

export const isOf = (kind: ItemKind) => (item: Item): boolean => item.kinds.includes(kind);

/** The items by kind, without empty groups. */
export function groupsIn(items: readonly Item[]): readonly (readonly Item[])[] {
  return (['goal', 'measure', 'project'] as const).map((kind) => items.filter(isOf(kind))).filter((group) => group.length > 0);
}

/** The kinds that a heading or a sentence names. */
export function kindsIn(text: string): readonly ItemKind[] {
  const named: ItemKind[] = [];
  if (/数値目標/.test(text)) named.push('goal');
  if (/施策|KPI|重要業績/.test(text)) named.push('measure');
  return named;
}

function projectsOf(report: SourceReport, items: readonly Item[]): readonly Project[] {
  const byName = new Map<string, Item[]>();
  for (const item of items) {
    if (item.project !== undefined) byName.set(item.project, [...(byName.get(item.project) ?? []), item]);
  }
  return [...byName].map(([name, own]) => {
    const section = own[0]?.table.section;
    const isSheet = section?.text === name;
    return { name, items: own, tags: tagsOf(report, name, own, isSheet ? section : undefined), ...(section !== undefined && isSheet ? { section } : {}) };
  });
}

function tagsOf(report: SourceReport, name: string, own: readonly Item[], section: Section | undefined): readonly string[] {
  const above = ancestors(section?.parent).map(({ title }) => title).filter((title) => /^(?:新規|継続|\d年目)/.test(plainText(title)));
  const cells = own.flatMap(({ row }) => row.cells.map(({ text }) => plainText(text))).filter((text) => /^(?:新規|継続|\d年目)/.test(text) && text.length <= 12);
  const written = tagsIn(plainText([name.match(/[【\[(（〔][^】\])）〕]*[】\])）〕]/g)?.join(' ') ?? '', ...above, ...cells].join(' ')));
  return [...new Set([...written, ...tagsOfPeriod(report, section)])];
}

/** @example tagsIn('継続7事業（2年目）') // ['継続', '2年目'] */
export function tagsIn(text: string): readonly string[] {
  const tags = text.match(/新規(?!就農|登録|創業|参加|採用|立地|雇用|会員|就業|開業)|継続(?!的|して|し、)|[2-9]年目(?!以降)/g) ?? [];
  return tags.some((tag) => tag.endsWith('年目')) ? [...tags, '継続'] : tags;
}

function tagsOfPeriod(report: SourceReport, section: Section | undefined): readonly string[] {
  const fact = report.facts.find(({ label, section: own }) => section !== undefined && own?.index === section.index && /計画期間|事業期間|実施期間/.test(label));
  const period = fact?.value.period ?? (fact === undefined ? undefined : periodIn(fact.value.text));
  if (report.year === undefined || period?.kind !== 'window') return [];
  const age = report.year - period.from + 1;
  return age === 1 ? ['新規'] : age > 1 ? ['継続', `${age}年目`] : [];
}
