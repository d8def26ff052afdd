import { describe, expect, it } from 'vitest';
import { standingOfBaseline } from './comparability.ts';
import type { Pace } from './derivation.ts';
import type { TrackedIndicator } from './indicator.ts';
import { paceOf } from './pace.ts';
import { exactText, rational } from './rational.ts';
import { selectFigures } from './select-figures.ts';
import { at, exact, tracked } from './testing/build.ts';

function pace(parts: Partial<TrackedIndicator>, year: number, onPaceFrom = '100'): Pace | undefined {
  const indicator = tracked('far', '人', parts);
  const used = selectFigures(indicator, { year });
  return paceOf(used, indicator.direction, standingOfBaseline(used, indicator.breaks), exact(onPaceFrom));
}

const emissions: Partial<TrackedIndicator> = {
  direction: 'decrease',
  baseline: [at('H25年度 911')],
  target: [at('R12年度 593')],
  readings: [at('R4年度 708')],
};
const rising: Partial<TrackedIndicator> = { baseline: [at('R2年度 100')], target: [at('R7年度 200')], readings: [at('R4年度 130'), at('R7年度 150')] };

describe('paceOf', () => {
  it('holds progress against time: 203 of 318 in 9 of 17 years', () => {
    expect(pace(emissions, 2022)).toEqual({
      elapsedShare: rational(900n, 17n),
      progressShare: rational(20300n, 318n),
      expected: rational(911n * 17n - 318n * 9n, 17n),
      gap: rational(708n * 17n - (911n * 17n - 318n * 9n), 17n),
      onPace: true,
      requiredPerYear: rational(593n - 708n, 8n),
    });
  });

  it.each([
    ['100', false],
    ['80', false],
    ['75', true],
  ])('counts as on pace from %s %% of the expected progress: %s', (from, onPace) => {
    expect(pace(rising, 2022, from)?.onPace).toBe(onPace);
  });

  it('says nothing in the year of the target, of absent figures, across a break or without a baseline', () => {
    expect(pace(rising, 2025)).toBeUndefined();
    expect(pace(rising, 2023)).toBeUndefined();
    expect(pace({ ...rising, baseline: [] }, 2022)).toBeUndefined();
    expect(pace({ ...rising, baseline: [at('R2年度 <notMeasured>')] }, 2022)).toBeUndefined();
    expect(pace({ ...rising, breaks: [{ after: at('R3年度 0').period, kind: 'method', notes: [] }] }, 2022)).toBeUndefined();
    expect(pace({ ...rising, baseline: [at('R2年度 200')] }, 2022)).toBeUndefined();
  });

  it.each(['keepAtLeast', 'keepAtMost', 'keepWithin'] as const)('says nothing of what is only to be kept (%s)', (direction) => {
    expect(pace({ ...rising, direction, baseline: [at('R2年度 210')] }, 2022)).toBeUndefined();
  });

  it('says nothing where the target lies on the wrong side of the baseline', () => {
    expect(pace({ ...rising, baseline: [at('R2年度 210')] }, 2022)).toBeUndefined();
    expect(pace({ ...emissions, direction: 'increase' }, 2022)).toBeUndefined();
  });

  it('follows the given path instead of the straight line', () => {
    const onPath = pace({ ...rising, path: [at('R4年度 120')] }, 2022);
    expect(onPath).toMatchObject({ expected: exact('120'), gap: exact('10'), onPace: true, progressShare: exact('30'), elapsedShare: exact('40') });
  });

  it('asks only not to be behind while nothing is expected yet', () => {
    expect(pace({ ...rising, path: [at('R4年度 100')] }, 2022)?.onPace).toBe(true);
    expect(pace({ ...rising, path: [at('R4年度 100')], readings: [at('R4年度 99')] }, 2022)?.onPace).toBe(false);
    expect(pace({ ...emissions, path: [at('R4年度 911')], readings: [at('R4年度 912')] }, 2022)?.onPace).toBe(false);
  });

  it('starts a total at zero when its window opens, whatever its baseline counts', () => {
    const total = pace({ kind: 'cumulative', baseline: [at('H29年度 7')], target: [at('R1～5年(累計) 50')], readings: [at('R1～4年(累計) 53')] }, 2022);
    expect(total).toMatchObject({ elapsedShare: exact('80'), progressShare: exact('106'), expected: exact('40'), onPace: true });
    expect(total?.requiredPerYear).toBeUndefined();
  });

  it('needs a whole year for what is still required each year', () => {
    const soon = pace({ ...rising, target: [at('R4年 200')], readings: [at('R3年度 130')], baseline: [at('R2年度 100')] }, 2021);
    expect(soon?.requiredPerYear).toBeUndefined();
    expect(exactText(soon?.elapsedShare ?? exact('0'))).toBe('400/7');
  });
});
