import { describe, expect, it } from 'vitest';
import { evaluateIndicator } from './evaluate-indicator.ts';
import { evaluationContext } from './evaluation-context.ts';
import type { Indicator, TrackedIndicator } from './indicator.ts';
import { lintIndicator } from './target-lint.ts';
import { at, increment, tracked } from './testing/build.ts';
import { cityStrategy } from './testing/city-report.fixture.ts';
import { cityRules } from './testing/city-rules.fixture.ts';

const context = evaluationContext(cityStrategy, cityRules, { year: 2023 });

function found(indicator: Indicator, level: 'target' | 'kpi' = 'target'): readonly string[] {
  return lintIndicator(indicator, evaluateIndicator(indicator, level, 1, context)).map(({ severity, detail }) => `${severity} ${detail.kind}`);
}

const level = (baseline: string, target: string, actual: string, parts: Partial<TrackedIndicator> = {}): Indicator =>
  tracked('people', '人', { baseline: [at(`R1年度 ${baseline}`)], target: [at(`R5年度 ${target}`)], readings: [at(`R5年度 ${actual}`)], ...parts });

describe('lintIndicator', () => {
  it.each<readonly [string, Indicator, readonly string[]]>([
    ['nothing in a plain target', level('100', '120', '110'), []],
    ['a target of zero that is to be kept', level('5', '0', '0', { direction: 'decrease' }), ['note targetZero']],
    ['the baseline as the target of what should rise', level('100', '100', '110'), ['doubt targetEqualsBaseline']],
    ['the baseline as the target of what is to be kept', level('624', '624', '600', { direction: 'keepAtLeast' }), ['note targetEqualsBaseline']],
    ['a target behind the baseline', level('100', '90', '95'), ['doubt targetBehindBaseline']],
    ['a target above the baseline of what should fall', level('100', '110', '105', { direction: 'decrease' }), ['doubt targetBehindBaseline']],
    ['a level that is only the increase', level('1000', '1200', '150'), ['doubt levelLikeIncrement']],
    ['a level that fell to a quarter and is no increase', level('1000', '1200', '50'), []],
    ['ten times too much', level('451', '480', '4560'), ['doubt powerOfTen']],
    ['a thousandth', level('4510', '4800', '4.7'), ['doubt powerOfTen']],
    ['no slip where the others do not agree', level('45', '480', '4560'), []],
    ['missing values', level('<notMeasured>', '120', '<notYetPublished>'), []],
  ])('%s', (_name, indicator, expected) => {
    expect(found(indicator)).toEqual(expected);
  });

  it('sees that the pace of the baseline alone reaches a total', () => {
    const total = (target: string): Indicator =>
      tracked('firms', '件', { kind: 'cumulative', baseline: [at('H27～R1年度(年平均) 27')], target: [at(`R3～5年(累計) ${target}`)], readings: [at('R3～5年(累計) 74')] });
    expect(found(total('81'))).toEqual(['doubt metAtStart']);
    expect(found(total('82'))).toEqual([]);
  });

  it.each([
    ['2023 56677 58566 83963', ['doubt incrementLikeLevel']],
    ['2023 2 2 3', ['note incrementLikeLevel']],
    ['2023 100 151 110', []],
    ['2023 100 79 70', []],
    ['2023 100 0 5', ['doubt targetZero']],
    ['2023 100 5 71', ['doubt farOverTarget']],
    ['2023 100 5 15', []],
  ])('an increment of %s', (year, expected) => {
    expect(found(increment('users', '人', [year]), 'kpi')).toEqual(expected);
  });

  it('takes an activity among numeric targets more seriously than among KPIs', () => {
    const counted = { ...level('100', '120', '110'), name: '講座の開催回数' };
    expect(found(counted, 'target')).toEqual(['doubt activity']);
    expect(found(counted, 'kpi')).toEqual(['note activity']);
  });
});
