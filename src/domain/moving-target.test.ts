import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { formatDecimal } from './rounding.ts';
import { movingTarget } from './moving-target.ts';
import type { Moving, TrackedIndicator } from './indicator.ts';
import { equals, exactText } from './rational.ts';
import { figuresOfYear, selectFigures } from './select-figures.ts';
import { at, exact, period, tracked } from './testing/build.ts';

const year = 2023;

function targetOf(parts: Partial<TrackedIndicator>, moving: Moving, asOf?: string): string {
  const indicator = tracked('m', '%', { digits: 1, moving, ...parts });
  const { target } = selectFigures(indicator, { year, ...(asOf === undefined ? {} : { asOf }) });
  if (target === undefined) return 'none';
  return target.figure.kind === 'absent' ? target.figure.reason : exactText(target.figure.value);
}

const readings = ['R1年度 10', 'R2年度 12', 'R3年度 8', 'R4年度 9', 'R5年度 11'].map(at);

describe('the target of a report year', () => {
  it.each<[string, Moving, string]>([
    ['the year before', { against: 'previousYear' }, '9'],
    ['the year before and 1.5 more', { against: 'previousYear', plus: { value: exact('1.5'), digits: 1 } }, '21/2'],
    ['the value before it', { against: 'previousValue' }, '9'],
    ['the average of three years', { against: 'average', years: 3 }, '29/3'],
    ['the highest of three years', { against: 'maximum', years: 3 }, '12'],
    ['the highest so far, baseline included', { against: 'maximum' }, '15'],
    ['the lowest so far', { against: 'minimum' }, '8'],
  ])('is %s', (_, moving, expected) => {
    expect(targetOf({ baseline: [at('H30年度 15')], readings }, moving)).toBe(expected);
  });

  it('is that of the nation, and its growth on the own baseline (105.9→113.1 against 104.1→107.5)', () => {
    const parts = { baseline: [at('R2年度 105.9')], comparator: { name: '国', values: [at('R2年度 104.1'), at('R5年度 107.5')] }, readings: [at('R5年度 113.1')] };
    expect(targetOf(parts, { against: 'comparator' })).toBe('215/2');
    expect(targetOf(parts, { against: 'comparatorGrowth' })).toBe(exactText({ num: 1059n * 1075n / 15n, den: 10410n / 15n }));
  });

  it('takes the baseline for a year of which nothing was read', () => {
    expect(targetOf({ baseline: [at('R4年度 64.1')], readings: [at('R5年度 64.6')] }, { against: 'previousYear' })).toBe('641/10');
  });

  it.each<[string, Partial<TrackedIndicator>, Moving, string]>([
    ['the year before is not there', { readings: [at('R5年度 11')] }, { against: 'previousYear' }, 'notEntered'],
    ['the year before is awaited', { readings: [at('R4年度 <notYetPublished>'), at('R5年度 11')] }, { against: 'previousYear' }, 'notYetPublished'],
    ['one of the years is missing', { readings: [at('R1年度 3'), at('R4年度 9'), at('R5年度 11')] }, { against: 'average', years: 3 }, 'notEntered'],
    ['there is nothing before it', { readings: [at('R5年度 11')] }, { against: 'maximum' }, 'notEntered'],
    ['the nation is not known', { comparator: { name: '国', values: [] }, readings }, { against: 'comparator' }, 'notEntered'],
    ['the nation stood at zero', { baseline: [at('R2年度 5')], comparator: { name: '国', values: [at('R2年度 0'), at('R5年度 3')] }, readings }, { against: 'comparatorGrowth' }, 'notEntered'],
  ])('is absent where %s', (_, parts, moving, reason) => {
    expect(targetOf(parts, moving)).toBe(reason);
  });

  it('is made of what was known on the day', () => {
    const revised = [at('R4年度 9'), { ...at('R4年度 10'), known: '2024-09-01' }, at('R5年度 11')];
    expect(targetOf({ readings: revised }, { against: 'previousYear' }, '2024-08-31')).toBe('9');
    expect(targetOf({ readings: revised }, { against: 'previousYear' }, '2024-09-01')).toBe('10');
  });

  it('is made anew in each year, and keeps what it was made of', () => {
    const indicator = tracked('m', '%', { moving: { against: 'previousYear', text: '前年度より増加' }, readings });
    const used = figuresOfYear(indicator, 2022, { year });
    expect(used.target).toMatchObject({ figure: { value: exact('8'), text: '前年度より増加' }, derived: { by: 'previousYear', from: [{ of: 'reading', period: period('R3年度') }] } });
  });

  it('is an estimate where it is made of one', () => {
    const indicator = tracked('m', '%', { readings: [{ ...at('R4年度 9'), figure: { kind: 'value', value: exact('9'), digits: 0, standing: 'estimate', notes: [] } }] });
    expect(movingTarget(indicator, { against: 'previousYear' }, period('R5年度'), { year }).figure).toMatchObject({ standing: 'estimate' });
  });

  it('moves a window as a whole', () => {
    const indicator = tracked('m', '%', { kind: 'annualAverage', readings: [at('R2～4年度(年平均) 4')] });
    expect(movingTarget(indicator, { against: 'previousYear' }, period('R3～5年度(年平均)'), { year }).figure).toMatchObject({ value: exact('4') });
  });
});

it('equals its input, whatever that is', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9999, max: 9999 }), fc.constantFrom('previousYear' as const, 'previousValue' as const, 'maximum' as const, 'minimum' as const), (scaled, against) => {
      const written = formatDecimal({ num: BigInt(scaled), den: 1n }, { digits: 1, mode: 'halfUp', negative: '-' });
      const indicator = tracked('m', '%', { readings: [at(`R4年度 ${written}`), at('R5年度 1')] });
      const { figure } = movingTarget(indicator, { against }, period('R5年度'), { year });
      expect(figure.kind === 'value' && equals(figure.value, exact(written))).toBe(true);
    }),
    { numRuns: 100 },
  );
});
