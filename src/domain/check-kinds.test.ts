import { describe, expect, it } from 'vitest';
import { checkComposites } from './check-composites.ts';
import { checkNumbers } from './check-identity.ts';
import { checkKinds } from './check-kinds.ts';
import type { CompositeId, IndicatorId } from './identifiers.ts';
import type { TrackedIndicator } from './indicator.ts';
import type { Goal, Place } from './strategy.ts';
import { indexStrategy } from './strategy-index.ts';
import { indicatorPaths } from './strategy-paths.ts';
import { at, id, tracked } from './testing/build.ts';
import { cityStrategy } from './testing/city-report.fixture.ts';

function codesOf(parts: Partial<TrackedIndicator>): readonly string[] {
  return checkKinds(tracked('k', '人', parts), []).map(({ code }) => code);
}

const comparator = { name: '全国平均', values: [at('R5年度 5')] };

describe('kinds of targets', () => {
  it.each<[string, Partial<TrackedIndicator>, readonly string[]]>([
    ['last year', { moving: { against: 'previousYear' } }, []],
    ['an average of no years', { moving: { against: 'average' } }, ['moving-target-unfit']],
    ['five years of one', { moving: { against: 'previousYear', years: 5 } }, ['moving-target-unfit']],
    ['the best so far', { moving: { against: 'maximum' } }, []],
    ['the nation, not told', { moving: { against: 'comparator' } }, ['moving-target-unfit']],
    ['the nation', { moving: { against: 'comparator' }, comparator }, []],
    ['growth from nothing', { moving: { against: 'comparatorGrowth' }, comparator }, ['moving-target-unfit']],
    ['a band that moves', { moving: { against: 'previousYear' }, direction: 'keepWithin' }, ['moving-target-unfit']],
    ['a number beside it', { moving: { against: 'previousYear' }, target: [at('R5年度 5')] }, ['moving-target-stated']],
    ['a nation for nothing', { comparator }, ['comparator-unused']],
    ['a rank that rises', { kind: 'rank', direction: 'increase' }, ['rank-direction']],
    ['a rank of zero', { kind: 'rank', direction: 'keepAtMost', readings: [at('R5年度 0')] }, ['rank-value']],
    ['a rank', { kind: 'rank', direction: 'keepAtMost', target: [at('R5年度 10')], readings: [at('R5年度 9')] }, []],
    ['a level from zero', { counts: 'fromZero' }, ['counting-does-not-fit']],
    ['a total from zero', { kind: 'cumulative', counts: 'fromZero' }, []],
    ['years the wrong way round', { target: [{ ...at('R5年度 5'), from: 2023, to: 2022 }] }, ['validity-reversed']],
  ])('%s', (_, parts, codes) => {
    expect(codesOf(parts)).toEqual(codes);
  });
});

const place = (name: string): Place => ({ indicator: id<IndicatorId>(name), number: [{ from: 2021, value: 1 }] });

function compositeCodes(lists: readonly (readonly string[])[], names: Readonly<Record<string, string>>): readonly string[] {
  const indicators = [...new Set(lists.flat())].map((name) => tracked(name, '人', { partOf: { id: id<CompositeId>('c'), name: names[name] ?? '健康寿命' } }));
  const goals = lists.map((list, g): Goal => ({ id: id(`goal${g}`), number: [], title: '', directions: [], targets: list.map(place) }));
  const strategy = { ...cityStrategy, goals, projects: [], indicators };
  return checkComposites({ strategy, index: indexStrategy(strategy), year: 2023, paths: indicatorPaths(strategy) }).map(({ code }) => code);
}

describe('indicators judged together', () => {
  it.each<[string, readonly (readonly string[])[], Readonly<Record<string, string>>, readonly string[]]>([
    ['stand together', [['men', 'women']], {}, []],
    ['stand together in two places', [['men', 'women'], ['women', 'men']], {}, []],
    ['do not stand apart', [['men'], ['women']], {}, ['composite-split']],
    ['are not told again in part', [['men', 'women'], ['men']], {}, ['composite-split']],
    ['are more than one', [['men']], {}, ['composite-alone']],
    ['have one name', [['men', 'women']], { women: '平均寿命' }, ['composite-named-twice']],
  ])('%s', (_, lists, names, codes) => {
    expect(compositeCodes(lists, names)).toEqual(codes);
  });

  it.each<[string, string | undefined, readonly string[]]>([
    ['share their number', 'c', []],
    ['do not lend it to another', undefined, ['number-repeated']],
  ])('%s', (_, composite, codes) => {
    const part = (name: string, of: string | undefined): TrackedIndicator => tracked(name, '人', of === undefined ? {} : { partOf: { id: id<CompositeId>(of), name: '健康寿命' } });
    const indicators = [part('men', 'c'), part('women', composite)];
    const goals: readonly Goal[] = [{ id: id('goal'), number: [], title: '', directions: [], targets: indicators.map((each) => place(each.id)) }];
    const strategy = { ...cityStrategy, goals, projects: [], indicators };
    expect(checkNumbers({ strategy, index: indexStrategy(strategy), year: 2023, paths: indicatorPaths(strategy) }).map(({ code }) => code)).toEqual(codes);
  });
});
