/** Ids that are given twice, and numbers that repeat among siblings in the report year (番号の重複). */
import type { CheckContext } from './check-context.ts';
import type { DomainFault } from './domain-codes.ts';
import { printYear } from './era.ts';
import type { DataPath } from './fault.ts';
import type { IndicatorId } from './identifiers.ts';
import { inYear } from './indicator.ts';
import type { Numbered, Strategy } from './strategy.ts';
import { siblingPlaces } from './strategy-paths.ts';

interface Identified {
  readonly id: string;
  readonly path: DataPath;
}

/** Ids are permanent and belong to one thing of a kind each. */
export function checkIds(context: CheckContext): readonly DomainFault[] {
  const { strategy } = context;
  const kinds: readonly (readonly Identified[])[] = [
    ...listsOfIds(strategy),
    strategy.goals.flatMap((goal, g) => goal.directions.map(({ id }, d) => ({ id, path: ['goals', g, 'directions', d, 'id'] }))),
    identifiedIndicators(context),
  ];
  return kinds.flatMap(repeatedIds);
}

/** The second indicator of an id stands at the second place of that id. */
function identifiedIndicators({ strategy, paths }: CheckContext): readonly Identified[] {
  const places = siblingPlaces(strategy).flatMap(({ path, places: siblings }) => siblings.map((place, i) => ({ id: place.indicator, path: [...path, i] })));
  const seen = new Map<string, number>();
  return strategy.indicators.map(({ id }) => {
    const earlier = seen.get(id) ?? 0;
    seen.set(id, earlier + 1);
    const path = earlier === 0 ? paths.get(id) : places.filter((place) => place.id === id)[earlier]?.path;
    return { id, path: [...(path ?? []), 'id'] };
  });
}

function listsOfIds(strategy: Strategy): readonly (readonly Identified[])[] {
  const { divisions, surveys, grants, notes, goals, projects } = strategy;
  return Object.entries({ divisions, surveys, grants, notes, goals, projects }).map(([key, items]) => items.map(({ id }, i) => ({ id, path: [key, i, 'id'] })));
}

function repeatedIds(items: readonly Identified[]): readonly DomainFault[] {
  const seen = new Set<string>();
  return items.flatMap(({ id, path }): readonly DomainFault[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      {
        code: 'id-repeated',
        severity: 'error',
        path,
        message: `同じ id が二度使われています`,
        found: id,
        expected: 'ほかにない id',
        hint: '後から加えた方の id を変えてください。いちど公表した id は変えないでください',
      },
    ];
  });
}

/** Numbers are for print: ① may not stand twice in one list of one report. */
export function checkNumbers(context: CheckContext): readonly DomainFault[] {
  const { strategy, year } = context;
  return [
    ...repeatedNumbers(strategy.goals, ['goals'], year),
    ...strategy.goals.flatMap((goal, g) => repeatedNumbers(goal.directions, ['goals', g, 'directions'], year)),
    ...repeatedNumbers(strategy.projects, ['projects'], year),
    ...siblingPlaces(strategy).flatMap(({ path, places }) => repeatedNumbers(places, path, year, (at) => compositeOf(places[at]?.indicator, context))),
  ];
}

function compositeOf(indicator: IndicatorId | undefined, { index }: CheckContext): string | undefined {
  return indicator === undefined ? undefined : index.indicators.get(indicator)?.partOf?.id;
}

/** The parts of a composite (男女別) share its number. */
function repeatedNumbers(siblings: readonly Numbered[], path: DataPath, year: number, sharing: (at: number) => string | undefined = () => undefined): readonly DomainFault[] {
  const seen = new Map<number, string | undefined>();
  return siblings.flatMap((sibling, i): readonly DomainFault[] => {
    const number = inYear(sibling.number, year);
    if (number === undefined) return [];
    const shared = sharing(i);
    const isFirst = !seen.has(number);
    if (isFirst || (shared !== undefined && seen.get(number) === shared)) {
      seen.set(number, shared);
      return [];
    }
    const when = printYear(year, 'fiscal', 'eraLong');
    return [
      {
        code: 'number-repeated',
        severity: 'error',
        path: [...path, i, 'number'],
        message: `${when}の報告で、同じ番号が並びの中に二度あります`,
        found: `${number}`,
        expected: '並びの中で一つだけの番号',
        hint: '番号を直すか、年度ごとの番号（{ R3: 2, R5: 1 } のように）を書いてください',
      },
    ];
  });
}
