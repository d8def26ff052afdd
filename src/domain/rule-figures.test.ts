import { describe, expect, it } from 'vitest';
import type { UsedFigures } from './assessment.ts';
import { exactText, fromInteger } from './rational.ts';
import type { PathRule, RateRule } from './rule-set.ts';
import { figuresUnderRule } from './rule-figures.ts';
import { selectFigures } from './select-figures.ts';
import { at, tracked } from './testing/build.ts';

const far = tracked('co2', '件', { direction: 'decrease', baseline: [at('H25年度 911')], target: [at('R12年度 593')], readings: [at('R4年度 708')] });
const used = selectFigures(far, { year: 2022 });
const rule = (parts: Partial<RateRule>): RateRule => ({ formula: 'expected_progress', ...parts });

function expected(figures: UsedFigures): string | undefined {
  const figure = figures.expected?.figure;
  return figure?.kind === 'value' ? exactText(figure.value) : undefined;
}

describe('figuresUnderRule', () => {
  it.each<readonly [string, PathRule, string | undefined]>([
    ['no path but the one given', 'given', undefined],
    ['the straight line: 9 of 17 years', 'linear', '12625/17'],
    ['the elapsed share of the plan', 'elapsed', '752'],
    ['the table of the year', [{ year: 2022, percent: fromInteger(10) }], '4396/5'],
    ['no guess for a year that the table leaves out', [{ year: 2021, percent: fromInteger(10) }], undefined],
  ])('%s', (_name, path, value) => {
    expect(expected(figuresUnderRule(used, rule({ path }), { year: 2022, elapsed: fromInteger(50) }).used)).toBe(value);
  });

  it('keeps a path that the strategy states', () => {
    const stated = selectFigures({ ...far, path: [at('R4年度 700')] }, { year: 2022 });
    expect(expected(figuresUnderRule(stated, rule({ path: 'linear' }), { year: 2022 }).used)).toBe('700');
  });

  it('stays on the way: after the time of the target the target is expected', () => {
    const late = selectFigures({ ...far, readings: [{ ...at('R14年度 600'), reported: 2022 }] }, { year: 2022 });
    expect(expected(figuresUnderRule(late, rule({ path: 'linear' }), { year: 2022 }).used)).toBe('593');
  });

  it('takes a missing baseline as zero only where the rule says so, and says it', () => {
    const counted = selectFigures(tracked('new', '世帯', { kind: 'cumulative', baseline: [at('H30年度 <notMeasured>')], target: [at('R4年度 80')], readings: [at('R元年度 25')] }), { year: 2019 });
    expect(figuresUnderRule(counted, rule({}), { year: 2019 })).toEqual({ used: counted, steps: [], caveats: [] });
    const zero = figuresUnderRule(counted, rule({ baseline: 'zeroIfAbsent' }), { year: 2019 });
    expect(zero.used.baseline?.figure).toMatchObject({ kind: 'value', value: fromInteger(0) });
    expect(zero.caveats).toEqual([{ kind: 'baselineTakenAsZero' }]);
  });

  it('replaces a baseline that is there only by the rule that counts from zero', () => {
    expect(figuresUnderRule(used, rule({ baseline: 'zeroIfAbsent' }), { year: 2022 }).used).toBe(used);
    expect(figuresUnderRule(used, rule({ baseline: 'zero' }), { year: 2022 }).used.baseline?.figure).toMatchObject({ value: fromInteger(0) });
  });
});
