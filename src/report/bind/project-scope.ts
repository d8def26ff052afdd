/** Grant projects (交付金事業) of the report year, the groups they are told in (新規, 2年目) and their grants: 別紙2. */
import type { GroupAssessment, ProjectAssessment } from '../../domain/assessment.ts';
import type { FiscalYear } from '../../domain/identifiers.ts';
import type { Period } from '../../domain/period.ts';
import { mustFind } from '../../domain/strategy-index.ts';
import type { CostShare, Division, Grant, NationalStep, Project, ProjectYear } from '../../domain/strategy.ts';
import type { Bound } from './bound.ts';
import { textBound } from './bound.ts';
import { indicatorOwner, indicatorScope } from './indicator-scope.ts';
import { judgementScope } from './judgement-scope.ts';
import { defineScope, list, part, value } from './scope.ts';
import { sentenceScope } from './sentence-scope.ts';
import type { View } from './view.ts';
import { holding } from './view.ts';

interface ProjectOwner {
  readonly view: View;
  readonly project: Project;
  readonly assessment: ProjectAssessment;
}

interface CostOwner {
  readonly view: View;
  readonly cost: CostShare;
  readonly ref: string;
}

interface GroupOwner {
  readonly view: View;
  readonly group: GroupAssessment;
}

interface GrantOwner {
  readonly view: View;
  readonly grant: Grant;
}

type Quantity = Extract<Bound, { readonly kind: 'quantity' }>;

export function projectOwners(view: View): readonly ProjectOwner[] {
  return view.assessment.projects.map((assessment) => ({ view, assessment, project: mustFind(view.index.projects, assessment.project) }));
}

/** 令和5～7年度; of one year 令和5年度. */
export function spanPeriod({ from, to }: { readonly from: FiscalYear; readonly to: FiscalYear }): Period {
  return from === to ? { kind: 'fiscalYear', year: from } : { kind: 'window', clock: 'fiscal', from, to, over: 'span' };
}

const activityScope = defineScope<string>('activity', {}, { self: value('text', (text) => textBound(text)) });

/** A市 10,000千円: the body is named where the dataset names it. */
const costScope = defineScope<CostOwner>(
  'cost',
  {
    body: value('text', ({ cost }) => (cost.body === undefined ? undefined : textBound(cost.body))),
    value: value('quantity', costQuantity),
  },
  {
    self: value('joined', (owner) => {
      const body = owner.cost.body === undefined ? [] : [textBound(owner.cost.body)];
      return { kind: 'joined', items: [...body, costQuantity(owner)], separator: ' ' };
    }),
  },
);

function costQuantity({ view, cost, ref }: CostOwner): Quantity {
  const figure = holding(view, cost.cost)?.figure ?? { kind: 'absent', reason: 'notEntered', notes: [] };
  return { kind: 'quantity', figure, digits: figure.kind === 'value' ? figure.digits : 0, unit: cost.unit, ref };
}

export const projectScope = defineScope<ProjectOwner>('project', {
  number: value('number', ({ assessment }) => ({ kind: 'number', value: assessment.number, ref: `project:${assessment.project}:number` })),
  title: value('text', ({ project }) => textBound(project.title)),
  planPeriod: value('period', ({ project }) => ({ kind: 'period', period: spanPeriod(project.planPeriod), ref: `project:${project.id}:planPeriod` })),
  planYear: value('number', ({ assessment }) => ({ kind: 'number', value: assessment.planYear, ref: `project:${assessment.project}:planYear` })),
  group: value('text', ({ view, assessment }) => groupName(view, assessment.planYear)),
  divisions: value('text', ({ view, project }) => textBound(divisionNames(project.divisions.map((id) => mustFind(view.index.divisions, id))))),
  overview: value('text', ({ project }) => textBound(project.overview)),
  judgement: part(judgementScope, ({ assessment }) => ({ judgement: assessment.judgement, ref: `project:${assessment.project}:judgement` })),
  nationalEvaluation: value('text', (owner) => nationalWord(yearEntry(owner)?.nationalEvaluation)),
  costs: list('cost', costScope, costsOf),
  activities: list('activity', activityScope, (owner) => yearEntry(owner)?.activities ?? []),
  kpis: list('kpi', indicatorScope, ({ view, assessment }) => assessment.kpis.map((kpi) => indicatorOwner(view, kpi))),
});

function yearEntry({ view, project }: ProjectOwner): ProjectYear | undefined {
  return project.years.find((entry) => entry.year === view.assessment.year);
}

function costsOf(owner: ProjectOwner): readonly CostOwner[] {
  const { view, project } = owner;
  const costs = yearEntry(owner)?.costs ?? [];
  return costs.map((cost, index) => ({ view, cost, ref: `project:${project.id}:cost${costs.length > 1 ? `.${index + 1}` : ''}` }));
}

function groupName(view: View, planYear: number): ReturnType<typeof textBound> | undefined {
  const group = view.assessment.groups.find((each) => each.planYear === planYear);
  return group === undefined ? undefined : textBound(group.name);
}

/** Divisions of one bureau follow each other behind its name; each further bureau begins a line. */
function divisionNames(divisions: readonly Division[]): string {
  let text = '';
  let bureau: string | undefined;
  for (const [index, division] of divisions.entries()) {
    const isSameBureau = index > 0 && division.bureau === bureau;
    text += index === 0 ? '' : isSameBureau ? '、' : '\n';
    text += `${isSameBureau ? '' : (division.bureau ?? '')}${division.name}`;
    bureau = division.bureau;
  }
  return text;
}

/** The four steps in the words of the national government (地方創生への効果). */
const nationalWords: Readonly<Record<NationalStep, string>> = {
  veryEffective: '地方創生に非常に効果的であった',
  considerablyEffective: '地方創生に相当程度効果があった',
  effective: '地方創生に効果があった',
  noEffect: '地方創生に対して効果がなかった',
};

function nationalWord(step: NationalStep | undefined): ReturnType<typeof textBound> | undefined {
  return step === undefined ? undefined : textBound(nationalWords[step]);
}

export const groupScope = defineScope<GroupOwner>('group', {
  name: value('text', ({ group }) => textBound(group.name)),
  planYear: value('number', ({ group }) => ({ kind: 'number', value: group.planYear, ref: `group:${group.planYear}:planYear` })),
  count: value('number', ({ group }) => ({ kind: 'number', value: group.projects.length, ref: `group:${group.planYear}:count` })),
  planPeriods: value('joined', ({ group }) => ({ kind: 'joined', separator: '、', items: group.planPeriods.map((each, index) => planPeriodBound(group, each, index)) })),
  sentence: part(sentenceScope, ({ view, group }) => ({ view, planYear: group.planYear })),
  projects: list('project', projectScope, ({ view, group }) => projectOwners(view).filter(({ project }) => group.projects.includes(project.id))),
});

function planPeriodBound(group: GroupAssessment, period: GroupAssessment['planPeriods'][number], index: number): Bound {
  return { kind: 'period', period: spanPeriod(period), ref: `group:${group.planYear}:planPeriods.${index + 1}` };
}

export const grantScope = defineScope<GrantOwner>('grant', {
  name: value('text', ({ grant }) => textBound(grant.name)),
  type: value('text', ({ grant }) => (grant.type === undefined ? undefined : textBound(grant.type))),
  projects: list('project', projectScope, ({ view, grant }) => projectOwners(view).filter(({ project }) => project.grant === grant.id)),
});

/** Grants that pay a project of this report, in the order of the strategy. */
export function grantsInUse(view: View): readonly GrantOwner[] {
  const used = new Set(projectOwners(view).map(({ project }) => project.grant));
  return view.strategy.grants.filter((grant) => used.has(grant.id)).map((grant) => ({ view, grant }));
}
