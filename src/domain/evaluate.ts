/**
 * The evaluation (評価) of a strategy in one report year under a rule set: from promises and measurements to rates, judgements,
 * roll-ups, counts and sentences, each with its derivation. Pure: the same input gives the same assessment.
 */
import type { Assessment, DirectionAssessment, GoalAssessment, ProjectAssessment } from './assessment.ts';
import { countDerivation } from './count-derivation.ts';
import { countAll, judgementsOf, onceEach } from './counts.ts';
import { evaluatePlaces } from './evaluate-indicator.ts';
import { evaluationFaults } from './evaluation-faults.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import { evaluationContext } from './evaluation-context.ts';
import type { Fault } from './fault.ts';
import { groupProjects, planYearOf } from './groups.ts';
import { inYear } from './indicator.ts';
import { exclusionClauses, rollUp } from './roll-up.ts';
import type { RuleSet } from './rule-set.ts';
import type { ReportView } from './select-figures.ts';
import { readingOfReport } from './select-figures.ts';
import type { Goal, Project, Strategy } from './strategy.ts';
import { mustFind } from './strategy-index.ts';
import { writeSentences } from './write-sentences.ts';

export interface Evaluation {
  readonly assessment: Assessment;
  /** What does not fit between strategy, rule set and year: rewordings that contradict, unknown grades. */
  readonly faults: readonly Fault[];
}

/**
 * Evaluates the report of a year, as known on a day (`asOf`; left out: today's knowledge).
 * @throws RangeError when strategy or rule set do not hold together: `checkStrategy` and `checkRuleSet` come first.
 */
export function evaluate(strategy: Strategy, ruleSet: RuleSet, view: ReportView): Evaluation {
  const context = evaluationContext(strategy, ruleSet, view);
  const goals = byNumber(strategy.goals.flatMap((goal) => evaluateGoal(goal, context)));
  const projects = byNumber(strategy.projects.flatMap((project) => evaluateProject(project, context)));
  const groups = groupProjects(projects, ruleSet.groups, context.index);
  const written = writeSentences({ goals, projects }, groups, context);
  const assessment: Assessment = {
    strategy: strategy.id,
    ruleSet: { id: ruleSet.id, name: ruleSet.name, version: ruleSet.version },
    year: view.year,
    ...(view.asOf === undefined ? {} : { asOf: view.asOf }),
    goals,
    projects,
    groups,
    counts: countAll(judgementsOf({ goals, projects }), ruleSet),
    countDerivation: countDerivation({ goals, projects }),
    sentences: written.sentences,
  };
  return { assessment, faults: [...evaluationFaults(projects, context), ...written.faults] };
}

function byNumber<T extends { readonly number: number }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => a.number - b.number);
}

/** A goal without a number in the year is not in that report. Its targets make its judgement; where it has none, its KPIs do. */
function evaluateGoal(goal: Goal, context: EvaluationContext): readonly GoalAssessment[] {
  const number = inYear(goal.number, context.year);
  if (number === undefined) return [];
  const targets = evaluatePlaces(goal.targets, 'target', context);
  const directions = byNumber(
    goal.directions.flatMap((direction): readonly DirectionAssessment[] => {
      const directionNumber = inYear(direction.number, context.year);
      return directionNumber === undefined ? [] : [{ direction: direction.id, number: directionNumber, kpis: evaluatePlaces(direction.kpis, 'kpi', context) }];
    }),
  );
  const children = onceEach(targets.length > 0 ? targets : directions.flatMap((direction) => direction.kpis));
  const { judgement, steps } = rollUp(
    context.ruleSet.rollUp.goal,
    children,
    { kind: 'goal', id: goal.id },
    context,
  );
  return [{ goal: goal.id, number, judgement, derivation: steps, targets, directions }];
}

/** A project outside its plan period, or without any data of the year, is not in that report. */
function evaluateProject(project: Project, context: EvaluationContext): readonly ProjectAssessment[] {
  const number = inYear(project.number, context.year);
  const planYear = planYearOf(project.planPeriod, context.year);
  if (number === undefined || planYear === undefined || !hasData(project, context)) return [];
  const kpis = evaluatePlaces(project.kpis, 'kpi', context);
  const rules = context.ruleSet.rollUp.project;
  const children = onceEach(kpis);
  const { judgement, steps } = rollUp(rules, children, { kind: 'project', id: project.id }, context);
  return [{ project: project.id, number, planYear, judgement, derivation: steps, kpis, exclusions: exclusionClauses(rules, children) }];
}

function hasData(project: Project, { year, index }: EvaluationContext): boolean {
  if (project.years.some((each) => each.year === year)) return true;
  return project.kpis.some((place) => {
    const indicator = mustFind(index.indicators, place.indicator);
    return indicator.kind === 'increment' ? indicator.years.some((each) => each.year === year) : readingOfReport(indicator.readings, { year }) !== undefined;
  });
}
