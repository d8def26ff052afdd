/** References (参照) to notes, surveys, grants, goals, projects and indicators that are not there. */
import type { CheckContext } from './check-context.ts';
import type { DomainFault } from './domain-codes.ts';
import type { DataPath } from './fault.ts';
import type { Stated } from './figure.ts';
import type { NoteId } from './identifiers.ts';
import type { Indicator } from './indicator.ts';
import type { HumanJudgement } from './strategy.ts';
import { siblingPlaces, statementPath } from './strategy-paths.ts';

export function checkReferences(context: CheckContext): readonly DomainFault[] {
  const { strategy, paths, index } = context;
  const placed = new Set(siblingPlaces(strategy).flatMap(({ places }) => places.map((place) => place.indicator)));
  return [
    ...siblingPlaces(strategy).flatMap(({ path, places }) =>
      places.flatMap((place, i) => unknown(index.indicators, '指標', place.indicator, [...path, i, 'use'])),
    ),
    ...strategy.indicators.filter((indicator) => !placed.has(indicator.id)).map((indicator) => unplaced(indicator, paths.get(indicator.id) ?? [])),
    ...strategy.indicators.flatMap((indicator) => checkIndicatorReferences(indicator, paths.get(indicator.id) ?? [], context)),
    ...checkProjectReferences(context),
    ...strategy.humanJudgements.flatMap((judgement, j) => unknown(...judgedThing(judgement.of, context), ['judgements', j, 'of', judgement.of.kind])),
  ];
}

/** What the dataset holds of one sort, by id. */
type Known = ReadonlyMap<string, unknown>;

function unknown(known: Known, thing: string, id: string, path: DataPath): readonly DomainFault[] {
  if (known.has(id)) return [];
  return [
    {
      code: 'reference-unknown',
      severity: 'error',
      path,
      message: `この id の${thing}がありません`,
      found: id,
      ...(known.size > 0 && { expected: [...known.keys()].join('、') }),
      hint: `id の書き間違いでなければ、${thing}を加えてください`,
    },
  ];
}

function unplaced(indicator: Indicator, path: DataPath): DomainFault {
  return {
    code: 'indicator-unplaced',
    severity: 'warning',
    path,
    message: `指標「${indicator.name}」が、どの目標にも事業にも置かれていません`,
    found: indicator.id,
    hint: '基本目標の targets、基本的方向の kpis、事業の kpis のどれかに置いてください',
  };
}

function judgedThing(of: HumanJudgement['of'], { index }: CheckContext): [known: Known, thing: string, id: string] {
  if (of.kind === 'goal') return [index.goals, '基本目標', of.id];
  if (of.kind === 'composite') return [compositesOf(index), '合わせて判定する指標', of.id];
  return of.kind === 'project' ? [index.projects, '事業', of.id] : [index.indicators, '指標', of.id];
}

function compositesOf({ indicators }: CheckContext['index']): Known {
  return new Map([...indicators.values()].flatMap(({ partOf }) => (partOf === undefined ? [] : [[partOf.id, partOf] as const])));
}

function checkProjectReferences(context: CheckContext): readonly DomainFault[] {
  const { strategy, index } = context;
  return strategy.projects.flatMap((project, p) => [
    ...(project.grant === undefined ? [] : unknown(index.grants, '交付金', project.grant, ['projects', p, 'grant'])),
    ...project.goals.flatMap((id, g) => unknown(index.goals, '基本目標', id, ['projects', p, 'goals', g])),
    ...project.years.flatMap((year, y) => year.costs.flatMap((share, c) => unknownNotesIn(share.cost, ['projects', p, 'years', y, 'costs', c], context))),
  ]);
}

function checkIndicatorReferences(indicator: Indicator, path: DataPath, context: CheckContext): readonly DomainFault[] {
  const own = unknownNotes(indicator.notes, path, context);
  if (indicator.kind === 'increment') {
    const ofYears = indicator.years.flatMap((year, y) =>
      (['start', 'target', 'actual'] as const).flatMap((key) => unknownNotesIn(year[key], [...path, 'years', y, key], context)),
    );
    return [...own, ...ofYears];
  }
  const { survey, breaks, baseline, target, upperTarget = [], readings, path: onPath, comparator } = indicator;
  return [
    ...own,
    ...(survey === undefined ? [] : unknown(context.index.surveys, '調査', survey, [...path, 'survey'])),
    ...breaks.flatMap((each, b) => unknownNotes(each.notes, [...path, 'breaks', b], context)),
    ...Object.entries({ baseline, target, upperTarget }).flatMap(([key, statements]) => unknownNotesIn(statements, [...path, key], context)),
    ...(comparator?.values ?? []).flatMap((stated, s) => unknownNotes(stated.figure.notes, [...path, 'comparator', 'values', s], context)),
    ...Object.entries({ path: onPath, readings }).flatMap(([key, statements]) =>
      statements.flatMap((stated, s) => unknownNotes(stated.figure.notes, [...path, key, s], context)),
    ),
  ];
}

function unknownNotesIn(statements: readonly Stated[], path: DataPath, context: CheckContext): readonly DomainFault[] {
  return statements.flatMap((stated, s) => unknownNotes(stated.figure.notes, statementPath(path, statements, s), context));
}

function unknownNotes(notes: readonly NoteId[], path: DataPath, { index }: CheckContext): readonly DomainFault[] {
  return notes.flatMap((id, n) => unknown(index.notes, '注', id, [...path, 'notes', n]));
}
