/** Which populations a sentence can speak of (数えた範囲): by its own words, its label, its section and what came before. */
import { ancestors } from '../../intake/source-report/read-sections.ts';
import type { Section, Sentence, SourceReport } from '../../intake/source-report/source-report.ts';
import { plainText } from './claim-text.ts';
import { goalsIn } from './goal-number.ts';
import type { Item, ItemKind, MeasuredItems } from './measured-items.ts';
import { groupsIn, isOf, kindsIn, tagsIn } from './measured-items.ts';
import type { Counted, World } from './worlds.ts';
import { projectsWith, worldOfGoals, worldOfItems, worldOfProjects } from './worlds.ts';

export interface ClaimScope {
  /** What the words allow, best first. */
  readonly likely: readonly World[];
  /** Everything that could be counted at all. */
  readonly possible: readonly World[];
}

export function scopeOf(report: SourceReport, measured: MeasuredItems, sentence: Sentence, of: Counted): ClaimScope {
  switch (of) {
    case 'project':
      return projectScope(measured, sentence);
    case 'goal': {
      const goals = distinct([worldOfGoals('基本目標', measured.items.filter(isOf('goal'))), worldOfGoals('基本目標', measured.items.filter(({ goal }) => goal !== undefined))]);
      return { likely: goals, possible: goals };
    }
    case 'indicator':
      return indicatorScope(report, measured, sentence);
  }
}

/** The label and the sentence: 新規3事業 (計画期間：…) ｜ 3事業ともKPIを達成した. */
export function wholeText({ lead, text }: Sentence): string {
  return plainText(lead === undefined ? text : `${lead}。${text}`);
}

function projectScope(measured: MeasuredItems, sentence: Sentence): ClaimScope {
  const tags = tagsIn(wholeText(sentence)).slice(0, 2);
  const inGroup = projectsWith(measured, tags);
  const own = measured.projects.filter(({ section }) => section !== undefined && isWithin(section, sentence.section));
  const local = own.length > 0 && own.length < measured.projects.length ? [worldOfProjects('この章の事業', own)] : [];
  if (tags.length > 0) return { likely: inGroup.length > 0 ? [worldOfProjects(`${tags.join('・')}の事業`, inGroup)] : [], possible: [] };
  const all = worldOfProjects('交付金を活用した事業', measured.projects);
  return { likely: distinct([all, ...local]), possible: distinct([all, ...local]) };
}

function isWithin(section: Section, outer: Section | undefined): boolean {
  return outer?.parent !== undefined && ancestors(section).some(({ index }) => index === outer.index);
}

function indicatorScope(report: SourceReport, measured: MeasuredItems, sentence: Sentence): ClaimScope {
  const { items } = measured;
  const kinds = kindsOf(report, sentence, measured);
  const goals = goalsOf(sentence);
  const grouped = groupsIn(items);
  const local = items.filter(({ table }) => table.section !== undefined && isWithin(table.section, sentence.section));
  const likely = kinds.length === 0 ? grouped : [...kinds.map((kind) => items.filter(isOf(kind))), items.filter((item) => kinds.some((kind) => isOf(kind)(item)))];
  const chosen = [...(local.length > 0 ? [local] : []), ...likely].map((group) => ofGoals(group, goals));
  const possible = [...grouped, items, ...grouped.flatMap((a) => grouped.map((b) => [...new Set([...a, ...b])]))].map((group) => ofGoals(group, goals));
  const name = goals.length > 0 ? `基本目標${goals.join('・')}の指標` : '表の指標';
  return { likely: distinct(chosen.map((group) => worldOfItems(name, group))), possible: distinct(possible.map((group) => worldOfItems(name, group))) };
}

/** 数値目標, 施策のKPI, 事業のKPI: from the sentence, else its heading, else the sentence before, else what the heading's namesake holds. */
function kindsOf(report: SourceReport, sentence: Sentence, measured: MeasuredItems): readonly ItemKind[] {
  const text = wholeText(sentence);
  const own = kindsIn(text);
  if (own.length > 0) return narrowed(own, text, measured);
  for (const { title, parent } of ancestors(sentence.section)) {
    const named = kindsIn(title);
    if (named.length > 0 && parent !== undefined) return narrowed(named, title, measured);
    if (/事業/.test(title) && measured.projects.length > 0 && parent !== undefined) return ['project'];
  }
  const at = report.sentences.indexOf(sentence);
  const before = report.sentences.slice(Math.max(0, at - 8), at).filter(({ section }) => section?.index === sentence.section?.index);
  return narrowed(before.map((each) => kindsIn(plainText(each.text))).findLast((kinds) => kinds.length > 0) ?? [], '', measured);
}

/** Where a report has one kind only, it is called by any name. */
function narrowed(kinds: readonly ItemKind[], text: string, { items }: MeasuredItems): readonly ItemKind[] {
  const present = kinds.filter((kind) => items.some(isOf(kind)));
  const withProjects = present.includes('measure') && /事業|交付金/.test(text) ? [...present, 'project' as const] : present;
  if (present.length === 0 && kinds.includes('measure') && items.some(isOf('project'))) return ['project'];
  return withProjects;
}

function goalsOf(sentence: Sentence): readonly number[] {
  const own = goalsIn(wholeText(sentence));
  if (own.length > 0) return [...new Set(own)];
  const above = ancestors(sentence.section).map(({ text }) => goalsIn(text)).find((goals) => goals.length === 1);
  return above ?? [];
}

function ofGoals(items: readonly Item[], goals: readonly number[]): readonly Item[] {
  return goals.length === 0 ? items : items.filter(({ goal }) => goal !== undefined && goals.includes(goal));
}

/** Without empty and equal ones. */
function distinct(worlds: readonly World[]): readonly World[] {
  const key = ({ members }: World): string => members.map(({ name, state }) => `${name}:${state}`).join('|');
  const filled = worlds.filter(({ members }) => members.length > 0);
  return filled.filter((world, index) => filled.findIndex((other) => key(other) === key(world)) === index);
}
