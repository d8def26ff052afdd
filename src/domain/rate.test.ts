import { describe, expect, it } from 'vitest';
import type { UsedFigures } from './assessment.ts';
import type { BaselineStanding } from './comparability.ts';
import type { Indicator } from './indicator.ts';
import type { RateInput } from './rate.ts';
import { handsOn, isInScope, percentFormulaOf, rateOf, rateRulesFor } from './rate.ts';
import { exactText, fromInteger } from './rational.ts';
import type { PointTable, Printing, RateRule, Scope } from './rule-set.ts';
import { selectFigures } from './select-figures.ts';
import { at, increment, tracked } from './testing/build.ts';

const printing: Printing = { rateDigits: 1, rounding: 'halfUp', rateSuffix: '%', absentRate: '—%', negative: '△', absentValue: '―', olderRate: '({})' };
const comparable: BaselineStanding = { comparable: true, caveats: [] };
const level = tracked('level', '件', { baseline: [at('R2年度 100')], target: [at('R6年度 200')], readings: [at('R4年度 150')] });
const figures = selectFigures(level, { year: 2022 });

function input(parts: Partial<RateInput> = {}): RateInput {
  return { indicator: level, used: figures, baseline: comparable, reached: false, elapsed: fromInteger(50), isOlder: false, printing, ...parts };
}

const points: PointTable = { of: 'ratio', steps: [{ comparison: 'atLeast', percent: fromInteger(70), points: fromInteger(6) }], otherwise: fromInteger(1) };

describe('rateOf', () => {
  it.each<readonly [string, RateRule | undefined, Partial<RateInput>, string]>([
    ['no rule', undefined, {}, 'noFormula'],
    ['no formula', { formula: 'none' }, {}, 'noFormula'],
    ['only the trend', { formula: 'trend' }, {}, 'trendOnly'],
    ['a person', { formula: 'judgement' }, {}, 'byPerson'],
    ['points without a table', { formula: 'points' }, {}, 'noFormula'],
    ['no elapsed share', { formula: 'linear_share' }, { elapsed: undefined }, 'missingInput'],
    ['no expected value', { formula: 'expected_ratio' }, {}, 'missingInput'],
  ])('%s gives no rate', (_name, rule, parts, reason) => {
    const result = rateOf(rule, input(parts));
    expect(result).toMatchObject({ rate: null, absence: { kind: reason }, steps: [{ kind: 'noRate', reason: { kind: reason } }] });
    expect(result.steps).toHaveLength(1);
  });

  it('names the missing share of time', () => {
    expect(rateOf({ formula: 'linear_share' }, input({ elapsed: undefined })).absence).toEqual({ kind: 'missingInput', role: 'elapsed' });
  });

  it('asks for absence before the kind of rate: of a trend only the actual, of a person nothing', () => {
    const noActual = selectFigures({ ...level, readings: [at('R4年度 <notYetPublished>')] }, { year: 2022 });
    const noTarget = selectFigures({ ...level, target: [at('R6年度 <notMeasured>')] }, { year: 2022 });
    const kind = (formula: RateRule['formula'], used: UsedFigures): string | undefined => rateOf({ formula }, input({ used })).absence?.kind;
    expect([kind('none', noActual), kind('trend', noActual), kind('judgement', noActual)]).toEqual(['figureAbsent', 'figureAbsent', 'byPerson']);
    expect([kind('none', noTarget), kind('trend', noTarget), kind('judgement', noTarget)]).toEqual(['figureAbsent', 'trendOnly', 'byPerson']);
  });

  it('writes down the numbers put in, in the order of the formula', () => {
    const { rate, steps, points: given } = rateOf({ formula: 'linear_share' }, input());
    expect(rate && exactText(rate.exact)).toBe('100');
    expect(given).toBeUndefined();
    const [value, target, baseline, elapsed] = [150, 200, 100, 50].map(fromInteger);
    expect(steps).toEqual([
      { kind: 'formula', formula: 'linear_share', terms: [{ role: 'actual', value }, { role: 'target', value: target }, { role: 'baseline', value: baseline }, { role: 'elapsed', value: elapsed }], result: fromInteger(100) },
      { kind: 'round', exact: fromInteger(100), digits: 1, mode: 'halfUp', printed: '100.0%' },
    ]);
  });

  it('adds the points as a step of their own', () => {
    const { rate, points: given, steps } = rateOf({ formula: 'points', points }, input());
    expect(rate?.printed).toBe('75.0%');
    expect(given).toEqual(fromInteger(6));
    expect(steps.map(({ kind }) => kind)).toEqual(['formula', 'round', 'points']);
    expect(steps[2]).toEqual({ kind: 'points', percent: fromInteger(75), points: fromInteger(6) });
  });

  it('gives no points where there is no rate', () => {
    const zero = selectFigures({ ...level, target: [at('R6年度 0')] }, { year: 2022 });
    expect(rateOf({ formula: 'points', points }, input({ used: zero }))).toEqual({ rate: null, absence: { kind: 'targetIsZero' }, steps: [{ kind: 'noRate', reason: { kind: 'targetIsZero' } }] });
  });

  it('puts older data in the brackets of the body', () => {
    expect(rateOf({ formula: 'ratio' }, input({ isOlder: true })).rate?.printed).toBe('(75.0%)');
  });

  it('names the formula that was used outside its domain', () => {
    const falling: Indicator = { ...level, direction: 'decrease' };
    expect(rateOf({ formula: 'ratio', outside: 'caveat' }, input({ indicator: falling }))).toMatchObject({ misleads: 'ratio', rate: { printed: '75.0%' } });
    expect(rateOf({ formula: 'ratio' }, input({ indicator: falling })).absence).toEqual({ kind: 'outsideDomain', formula: 'ratio', role: 'target', direction: 'decrease' });
  });

  it('takes the increments of the year for the terms of an increment indicator', () => {
    const kpi = increment('kpi', '件', ['2022 10 20 30']);
    const result = rateOf({ formula: 'increment_ratio' }, input({ indicator: kpi, used: selectFigures(kpi, { year: 2022 }) }));
    expect(result.steps[0]).toMatchObject({ terms: [{ role: 'actualIncrement' }, { role: 'targetIncrement' }], result: fromInteger(150) });
  });
});

describe('isInScope', () => {
  it.each<readonly [string, Scope, boolean]>([
    ['no limit', {}, true],
    ['its level', { levels: ['kpi'] }, true],
    ['another level', { levels: ['target'] }, false],
    ['its kind', { kinds: ['level'] }, true],
    ['another kind', { kinds: ['share'] }, false],
    ['its direction', { directions: ['decrease', 'increase'] }, true],
    ['another direction', { directions: ['decrease'] }, false],
    ['itself', { indicators: [level.id] }, true],
    ['another one', { indicators: [] }, false],
    ['its level, but another kind', { levels: ['kpi'], kinds: ['share'] }, false],
    ['its kind, but another level', { levels: ['target'], kinds: ['level'] }, false],
  ])('%s', (_name, scope, expected) => {
    expect(isInScope(scope, level, 'kpi')).toBe(expected);
  });

  it('takes the first rule that fits', () => {
    const rates: readonly RateRule[] = [{ kinds: ['share'], formula: 'progress' }, { formula: 'ratio' }, { formula: 'binary' }];
    const tried = (given: readonly RateRule[]) => rateRulesFor(given, level, 'kpi').map(({ formula }) => formula);
    expect(tried(rates)).toEqual(['ratio']);
    expect(tried(rates.slice(0, 1))).toEqual([]);
    expect(tried([{ formula: 'progress', outside: 'next' }, ...rates])).toEqual(['progress', 'ratio']);
    expect(tried([{ formula: 'progress', outside: 'next' }])).toEqual(['progress']);
  });

  it('hands on what lies outside the formula, and nothing that is only missing', () => {
    expect(handsOn({ formula: 'progress', outside: 'next' }, { kind: 'outsideDomain' })).toBe(true);
    expect(handsOn({ formula: 'progress', outside: 'next' }, { kind: 'baselineEqualsTarget' })).toBe(true);
    expect(handsOn({ formula: 'progress', outside: 'next' }, { kind: 'figureAbsent' })).toBe(false);
    expect(handsOn({ formula: 'progress', outside: 'next' }, undefined)).toBe(false);
    expect(handsOn({ formula: 'progress', outside: 'caveat' }, { kind: 'outsideDomain' })).toBe(false);
  });
});

it.each<readonly [string, RateRule, string | undefined]>([
  ['ratio', { formula: 'ratio' }, 'ratio'],
  ['none', { formula: 'none' }, undefined],
  ['trend', { formula: 'trend' }, undefined],
  ['judgement', { formula: 'judgement' }, undefined],
  ['points without a table', { formula: 'points' }, undefined],
  ['points', { formula: 'points', points }, 'ratio'],
])('the percentage of %s', (_name, rule, formula) => {
  expect(percentFormulaOf(rule)).toBe(formula);
});
