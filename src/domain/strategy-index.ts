/** Look-up of a strategy's parts by their permanent ids. */
import type { DivisionId, GoalId, GrantId, IndicatorId, NoteId, ProjectId, SurveyId } from './identifiers.ts';
import type { Indicator } from './indicator.ts';
import type { Division, Goal, Grant, Note, Project, Strategy, Survey } from './strategy.ts';

/** Where an indicator stands first: under a goal, a direction of a goal, or a project. */
export type Home =
  | { readonly kind: 'goal'; readonly goal: Goal }
  | { readonly kind: 'direction'; readonly goal: Goal; readonly direction: Goal['directions'][number] }
  | { readonly kind: 'project'; readonly project: Project };

export interface StrategyIndex {
  readonly indicators: ReadonlyMap<IndicatorId, Indicator>;
  readonly goals: ReadonlyMap<GoalId, Goal>;
  readonly projects: ReadonlyMap<ProjectId, Project>;
  readonly divisions: ReadonlyMap<DivisionId, Division>;
  readonly notes: ReadonlyMap<NoteId, Note>;
  readonly surveys: ReadonlyMap<SurveyId, Survey>;
  readonly grants: ReadonlyMap<GrantId, Grant>;
  readonly homes: ReadonlyMap<IndicatorId, Home>;
}

function byId<Id extends string, T extends { readonly id: Id }>(items: readonly T[]): ReadonlyMap<Id, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function homesOf(strategy: Strategy): ReadonlyMap<IndicatorId, Home> {
  const homes = new Map<IndicatorId, Home>();
  const put = (id: IndicatorId, home: Home): void => {
    if (!homes.has(id)) homes.set(id, home);
  };
  for (const goal of strategy.goals) {
    for (const place of goal.targets) put(place.indicator, { kind: 'goal', goal });
    for (const direction of goal.directions) for (const place of direction.kpis) put(place.indicator, { kind: 'direction', goal, direction });
  }
  for (const project of strategy.projects) for (const place of project.kpis) put(place.indicator, { kind: 'project', project });
  return homes;
}

export function indexStrategy(strategy: Strategy): StrategyIndex {
  return {
    indicators: byId<IndicatorId, Indicator>(strategy.indicators),
    goals: byId<GoalId, Goal>(strategy.goals),
    projects: byId<ProjectId, Project>(strategy.projects),
    divisions: byId<DivisionId, Division>(strategy.divisions),
    notes: byId<NoteId, Note>(strategy.notes),
    surveys: byId<SurveyId, Survey>(strategy.surveys),
    grants: byId<GrantId, Grant>(strategy.grants),
    homes: homesOf(strategy),
  };
}

/** The entry of an id that the strategy's own references guarantee; a miss is a bug or an unchecked strategy. */
export function mustFind<Id extends string, T>(map: ReadonlyMap<Id, T>, id: Id): T {
  const found = map.get(id);
  if (found === undefined) throw new RangeError(`unknown id: ${id}`);
  return found;
}

/** 経済局中小企業支援課: bureau and name in one. */
export function divisionName(division: Division): string {
  return `${division.bureau ?? ''}${division.name}`;
}
