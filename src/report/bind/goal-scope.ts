/** Goals (基本目標) with their directions (基本的方向) and numeric targets (数値目標): 別紙1. */
import type { DirectionAssessment, GoalAssessment } from '../../domain/assessment.ts';
import { mustFind } from '../../domain/strategy-index.ts';
import type { Goal } from '../../domain/strategy.ts';
import { textBound } from './bound.ts';
import { indicatorOwner, indicatorScope } from './indicator-scope.ts';
import { judgementScope } from './judgement-scope.ts';
import { defineScope, list, part, value } from './scope.ts';
import type { View } from './view.ts';

interface GoalOwner {
  readonly view: View;
  readonly goal: Goal;
  readonly assessment: GoalAssessment;
}

interface DirectionOwner {
  readonly view: View;
  readonly title: string;
  readonly assessment: DirectionAssessment;
}

export function goalOwner(view: View, assessment: GoalAssessment): GoalOwner {
  return { view, assessment, goal: mustFind(view.index.goals, assessment.goal) };
}

const directionScope = defineScope<DirectionOwner>('direction', {
  number: value('number', ({ assessment }) => ({ kind: 'number', value: assessment.number, ref: `direction:${assessment.direction}:number` })),
  title: value('text', ({ title }) => textBound(title)),
  kpis: list('kpi', indicatorScope, ({ view, assessment }) => assessment.kpis.map((kpi) => indicatorOwner(view, kpi))),
});

export const goalScope = defineScope<GoalOwner>('goal', {
  number: value('number', ({ assessment }) => ({ kind: 'number', value: assessment.number, ref: `goal:${assessment.goal}:number` })),
  title: value('text', ({ goal }) => textBound(goal.title)),
  judgement: part(judgementScope, ({ assessment }) => ({ judgement: assessment.judgement, ref: `goal:${assessment.goal}:judgement` })),
  directions: list('direction', directionScope, directionsOf),
  targets: list('target', indicatorScope, ({ view, assessment }) => assessment.targets.map((target) => indicatorOwner(view, target))),
});

/** In the order of the assessment, which is that of their numbers in the report year. */
function directionsOf({ view, goal, assessment }: GoalOwner): readonly DirectionOwner[] {
  const titles = new Map(goal.directions.map((direction) => [direction.id, direction.title]));
  return assessment.directions.map((each) => ({ view, assessment: each, title: mustFind(titles, each.direction) }));
}
