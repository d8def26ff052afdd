/** Where things stand in a dataset (所在): the path of every place, so that a fault can be shown on its line. */
import type { DataPath } from './fault.ts';
import type { IndicatorId } from './identifiers.ts';
import type { Place, Strategy } from './strategy.ts';

/** A list of sibling places and its path: targets of a goal, KPIs of a direction or of a project. */
export interface Siblings {
  readonly path: DataPath;
  readonly places: readonly Place[];
}

/** All lists of places, in the order of the dataset. */
export function siblingPlaces(strategy: Strategy): readonly Siblings[] {
  const underGoals = strategy.goals.flatMap((goal, g) => [
    ...goal.directions.map((direction, d) => ({ path: ['goals', g, 'directions', d, 'kpis'], places: direction.kpis })),
    { path: ['goals', g, 'targets'], places: goal.targets },
  ]);
  return [...underGoals, ...strategy.projects.map((project, p) => ({ path: ['projects', p, 'kpis'], places: project.kpis }))];
}

/**
 * The path of each indicator: that of its first place. A reader that knows at which place an indicator is written, and at
 * which it is only used again (再掲), gives `checkStrategy` its own.
 */
export function indicatorPaths(strategy: Strategy): ReadonlyMap<IndicatorId, DataPath> {
  const paths = new Map<IndicatorId, DataPath>();
  for (const { path, places } of siblingPlaces(strategy)) {
    for (const [i, place] of places.entries()) if (!paths.has(place.indicator)) paths.set(place.indicator, [...path, i]);
  }
  return paths;
}

/** The path of one of several statements: a figure with one version is written without a list. */
export function statementPath(base: DataPath, statements: readonly unknown[], i: number): DataPath {
  return statements.length === 1 ? base : [...base, i];
}
