/** Goals, directions and grant projects as a dataset writes them, with permanent ids by their place in the report: g1-t1, g1-d1-k1, p01-k1. */
import type { Tree, TreeMap } from '../../formats/yaml/tree.ts';
import { listed, whole, writeYear, written } from '../write-figures.ts';
import type { Drafting } from './drafting.ts';
import { remark, whereIs } from './drafting.ts';
import { directionsIn } from './goal-directions.ts';
import { grantOf } from './grants.ts';
import { indicatorRow } from './indicator-row.ts';
import { planYearOf } from './plan-year.ts';
import { readProjectFacts } from './project-facts.ts';
import { printedNumbers } from './printed-numbers.ts';
import type { DraftRow, GoalBranch, ProjectBranch } from './report-outline.ts';
import { isSameRow } from './same-row.ts';

/** Rows that are written already, with their ids: the second place of an indicator only names it. */
export interface Placing {
  readonly drafting: Drafting;
  readonly responsible: string;
  readonly written: { readonly id: string; readonly draft: DraftRow }[];
}

export function goalTrees(goals: readonly GoalBranch[], placing: Placing): readonly TreeMap[] {
  const numbers = printedNumbers(goals.map(({ number }) => number));
  return goals.map((goal, at) => {
    const number = numbers[at] ?? at + 1;
    const id = `g${number}`;
    const targets = rowTrees(goal.rows, `${id}-t`, placing.responsible, placing);
    return written({ id, number: whole(number), title: titleOf(goal.title), directions: listed(directionTrees(goal, id, placing)), targets });
  });
}

function directionTrees(goal: GoalBranch, id: string, placing: Placing): readonly TreeMap[] {
  const named = goal.sections.flatMap((section) => directionsIn(section, placing.drafting));
  const titles = [...named, ...goal.directions.filter(({ title }) => !named.includes(title)).map(({ title }) => title)];
  return titles.map((title, at) => {
    const number = at + 1;
    const rows = goal.directions.find((direction) => direction.title === title)?.rows ?? [];
    const kpis = rowTrees(rows, `${id}-d${number}-k`, placing.responsible, placing);
    return written({ id: `${id}-d${number}`, number: whole(number), title: titleOf(title), kpis: listed(kpis) });
  });
}

/** An indicator that was written already in another place is used, in the same place it is left out. */
function rowTrees(rows: readonly DraftRow[], prefix: string, owner: string | undefined, placing: Placing): readonly Tree[] {
  const trees: Tree[] = [];
  const used = new Set<string>();
  const numbers = printedNumbers(rows.map(({ row }) => row.number));
  for (const [at, draft] of rows.entries()) {
    const known = placing.written.find((each) => isSameRow(each.draft, draft));
    const number = numbers[at] ?? at + 1;
    if (known === undefined) {
      const id = `${prefix}${number}`;
      placing.written.push({ id, draft });
      used.add(id);
      trees.push(indicatorRow(draft, { id, number, owner }, placing.drafting));
      continue;
    }
    placing.drafting.placed.add(draft.table);
    if (!used.has(known.id)) trees.push({ use: known.id, number: whole(number) });
    used.add(known.id);
    remark(placing.drafting, 'kept', `同じ指標がもう一度載っています（${known.id}）${whereIs(draft.row.at)}`, { number: known.id, name: draft.row.name.text });
  }
  return trees;
}

export function projectTrees(projects: readonly ProjectBranch[], placing: Placing): readonly TreeMap[] {
  const numbers = printedNumbers(projects.map(({ number }) => number));
  return projects.map((project, at) => {
    const number = numbers[at] ?? at + 1;
    return projectTree(project, number, placing);
  });
}

function projectTree(project: ProjectBranch, number: number, placing: Placing): TreeMap {
  const { drafting } = placing;
  const id = `p${`${number}`.padStart(2, '0')}`;
  const subject = { number: id, name: titleOf(project.title) };
  const facts = readProjectFacts(project.section, drafting, subject);
  planYearOf(project.title, facts.planPeriod, drafting, subject);
  if (facts.divisions.length === 0) remark(drafting, 'open', '担当課が見つかりません。報告をまとめる課としました', subject);
  const year = written({ year: writeYear(drafting.year), costs: listed(facts.costs), activities: listed(facts.activities) });
  return written({
    id,
    number: whole(number),
    title: subject.name,
    planPeriod: facts.planPeriod,
    divisions: facts.divisions.length === 0 ? [placing.responsible] : facts.divisions,
    grant: grantOf(project.section, drafting),
    overview: facts.overview,
    years: [year],
    kpis: rowTrees(project.rows, `${id}-k`, undefined, placing),
  });
}

/** Without 【新規】, 【順調】 and blanks of a broken line. */
export function titleOf(title: string): string {
  const bare = title.replace(/\s*[【〔][^】〕]{1,20}[】〕]\s*$/, '').replace(/(?<=[^A-Za-z0-9:])\s+(?=[^A-Za-z0-9:])/g, '').trim();
  return bare === '' ? title.trim() : bare;
}
