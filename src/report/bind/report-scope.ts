/** The names that every template of a layout may use, whatever it stands in: the strategy, the report, counts, sentences, lists. */
import type { Counts, GoalAssessment, IndicatorAssessment, ProjectAssessment } from '../../domain/assessment.ts';
import type { Period } from '../../domain/period.ts';
import { outcomes } from '../../domain/rule-set.ts';
import { divisionName, mustFind } from '../../domain/strategy-index.ts';
import { textBound } from './bound.ts';
import { goalOwner, goalScope } from './goal-scope.ts';
import { indicatorOwner, indicatorScope } from './indicator-scope.ts';
import { grantScope, grantsInUse, groupScope, projectOwners, projectScope, spanPeriod } from './project-scope.ts';
import type { Field } from './scope.ts';
import { defineScope, list, part, value } from './scope.ts';
import { sentenceScope } from './sentence-scope.ts';
import type { View } from './view.ts';

const municipalityScope = defineScope<View>('municipality', {
  name: value('text', ({ strategy }) => textBound(strategy.municipality.name)),
  code: value('text', ({ strategy }) => textBound(strategy.municipality.code)),
});

const strategyScope = defineScope<View>('strategy', {
  title: value('text', ({ strategy }) => textBound(strategy.title)),
  period: value('period', ({ strategy }) => ({ kind: 'period', period: spanPeriod(strategy.planPeriod), ref: 'strategy:period' })),
  adopted: value('period', ({ strategy }) => (strategy.adopted === undefined ? undefined : { kind: 'period', period: strategy.adopted, ref: 'strategy:adopted' })),
  responsible: value('text', ({ strategy, index }) => textBound(divisionName(mustFind(index.divisions, strategy.responsible)))),
});

const reportScope = defineScope<View>('report', {
  year: value('period', ({ assessment }) => ({ kind: 'period', period: { kind: 'fiscalYear', year: assessment.year }, ref: 'report:year' })),
  date: value('period', ({ date }) => datePeriod(date, 'report:date')),
  asOf: value('period', ({ assessment }) => (assessment.asOf === undefined ? undefined : datePeriod(assessment.asOf, 'report:asOf'))),
  ruleSet: value('text', ({ ruleSet }) => textBound(ruleSet.name)),
  grants: value('text', (view) => textBound(grantsInUse(view).map(({ grant }) => grant.name).join('、'))),
});

function datePeriod(date: string, ref: string): { readonly kind: 'period'; readonly period: Period; readonly ref: string } {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { kind: 'period', period: { kind: 'date', year, month, day }, ref };
}

/** How many carry each outcome: `{counts.targets.missed}`, `{counts.goals.total}`. */
function countScope(level: keyof Counts): Field<View> {
  const names = ['total', ...outcomes] as const;
  const fields = names.map((name): readonly [string, Field<View>] => [
    name,
    value('number', ({ assessment }) => ({ kind: 'number', value: assessment.counts[level][name] ?? 0, ref: `counts:${level}.${name}` })),
  ]);
  return part(defineScope<View>(level, Object.fromEntries(fields)), (view) => view);
}

const countsScope = defineScope<View>('counts', {
  goals: countScope('goals'),
  targets: countScope('targets'),
  kpis: countScope('kpis'),
  projects: countScope('projects'),
});

export const rootScope = defineScope<View>('root', {
  municipality: part(municipalityScope, (view) => view),
  strategy: part(strategyScope, (view) => view),
  report: part(reportScope, (view) => view),
  counts: part(countsScope, (view) => view),
  sentence: part(sentenceScope, (view) => ({ view })),
  goals: list('goal', goalScope, (view) => view.assessment.goals.map((goal) => goalOwner(view, goal))),
  projects: list('project', projectScope, projectOwners),
  groups: list('group', groupScope, (view) => view.assessment.groups.map((group) => ({ view, group }))),
  grants: list('grant', grantScope, grantsInUse),
  indicators: list('indicator', indicatorScope, (view) => allIndicators(view).map((each) => indicatorOwner(view, each))),
});

/** Every indicator once, in the order of the report; one that stands in several places (再掲) at the first. */
function allIndicators({ assessment }: View): readonly IndicatorAssessment[] {
  const byId = new Map<string, IndicatorAssessment>();
  const under = (parent: GoalAssessment | ProjectAssessment): readonly IndicatorAssessment[] =>
    'goal' in parent ? [...parent.targets, ...parent.directions.flatMap(({ kpis }) => kpis)] : parent.kpis;
  for (const each of [...assessment.goals, ...assessment.projects].flatMap(under)) if (!byId.has(each.indicator)) byId.set(each.indicator, each);
  return [...byId.values()];
}
