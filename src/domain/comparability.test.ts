import { describe, expect, it } from 'vitest';
import { areComparable, crossedBreaks, standingOfBaseline, statedKind } from './comparability.ts';
import type { Break, IndicatorKind } from './indicator.ts';
import { selectFigures } from './select-figures.ts';
import { at, exact, period, tracked } from './testing/build.ts';

describe('statedKind', () => {
  it.each<readonly [kind: IndicatorKind, of: string, target: string, expected: IndicatorKind]>([
    ['cumulative', 'R1～5年(累計)', 'R1～5年(累計)', 'cumulative'],
    ['cumulative', 'H29年度', 'R1～5年(累計)', 'annualFlow'],
    ['cumulative', 'H27～R1年度(年平均)', 'R3～5年(累計)', 'annualAverage'],
    ['cumulative', 'R2年度', 'R7年度', 'cumulative'],
    ['cumulative', 'R2年度末', 'R3～7年度(累計)', 'cumulative'],
    ['annualAverage', 'R2年度', 'R3～5年(年平均)', 'annualFlow'],
    ['annualFlow', 'R3～5年(累計)', 'R5年度', 'cumulative'],
    ['annualFlow', 'R1～5年(年平均)', 'R5年度', 'annualAverage'],
    ['share', 'R1年度', 'R5年度', 'share'],
    ['level', 'R2年度当初', 'R5年度当初', 'level'],
    ['increment', 'R5年度', 'R5年度', 'increment'],
  ])('%s for %s against a target for %s is %s', (kind, of, target, expected) => {
    expect(statedKind(kind, period(of), period(target))).toBe(expected);
  });
});

describe('areComparable', () => {
  it.each<readonly [IndicatorKind, string, IndicatorKind, string, boolean]>([
    ['level', 'R1年度', 'level', 'R5年', true],
    ['annualAverage', 'H27～R1年度(年平均)', 'annualFlow', 'R5年度', true],
    ['annualAverage', 'H27～R1年度(年平均)', 'cumulative', 'R3～5年(累計)', false],
    ['annualFlow', 'H29年度', 'cumulative', 'R1～5年(累計)', false],
    ['cumulative', 'R1～4年(累計)', 'cumulative', 'R1～5年(累計)', true],
    ['cumulative', 'H28～R2年度(累計)', 'cumulative', 'R3～7年度(累計)', true],
    ['cumulative', 'H28～R1年度(累計)', 'cumulative', 'R3～7年度(累計)', false],
    ['cumulative', 'R1～4年度(累計)', 'cumulative', 'R1～5年(累計)', false],
    ['cumulative', 'R2年度末', 'cumulative', 'R5年度末', true],
    ['cumulative', 'R2年度末', 'cumulative', 'R3～5年度(累計)', false],
  ])('%s %s and %s %s: %s', (kindA, a, kindB, b, expected) => {
    expect(areComparable({ kind: kindA, period: period(a) }, { kind: kindB, period: period(b) })).toBe(expected);
    expect(areComparable({ kind: kindB, period: period(b) }, { kind: kindA, period: period(a) })).toBe(expected);
  });
});

describe('breaks', () => {
  const changed: Break = { after: period('R3年度'), kind: 'definition', notes: [] };

  it.each([
    ['R1年度', 'R5年度', true],
    ['R3年度', 'R4年度', true],
    ['R1年度', 'R3年度', false],
    ['R4年度', 'R5年度', false],
  ])('from %s to %s: crossed %s', (from, to, crossed) => {
    expect(crossedBreaks([changed], period(from), period(to))).toHaveLength(crossed ? 1 : 0);
  });

  it('make a baseline incomparable, with the break named', () => {
    const indicator = tracked('share', '%', {
      baseline: [at('R1年度 50')],
      target: [at('R7年度 60')],
      readings: [at('R3年度 40'), at('R4年度 40')],
      breaks: [changed],
    });
    expect(standingOfBaseline(selectFigures(indicator, { year: 2021 }), indicator.breaks)).toEqual({ comparable: true, caveats: [] });
    expect(standingOfBaseline(selectFigures(indicator, { year: 2022 }), indicator.breaks)).toEqual({
      comparable: false,
      brokenBy: changed,
      caveats: [{ kind: 'break', break: changed, notes: [] }],
    });
  });
});

describe('standingOfBaseline', () => {
  it('names what the baseline pace makes: 27 a year in three years are 81', () => {
    const indicator = tracked('firms', '件', {
      kind: 'cumulative',
      baseline: [at('H27～R1年度(年平均) 27')],
      target: [at('R3～5年(累計) 100')],
      readings: [at('R3～5年(累計) 74')],
    });
    const standing = standingOfBaseline(selectFigures(indicator, { year: 2023 }), []);
    expect(standing).toEqual({
      comparable: false,
      caveats: [{ kind: 'kindsDiffer', baseline: 'annualAverage', target: 'cumulative', baselinePace: exact('81') }],
    });
  });

  it('says so when an average is set against a single year, and compares them', () => {
    const indicator = tracked('births', '人', {
      kind: 'annualFlow',
      baseline: [at('H27～R1年度(年平均) 90')],
      target: [at('R5年度 95')],
      readings: [at('R5年度 80')],
    });
    expect(standingOfBaseline(selectFigures(indicator, { year: 2023 }), [])).toEqual({
      comparable: true,
      caveats: [{ kind: 'kindsDiffer', baseline: 'annualAverage', target: 'annualFlow' }],
    });
  });

  it('compares nothing with a baseline that is not there', () => {
    expect(standingOfBaseline({}, [])).toEqual({ comparable: false, caveats: [] });
  });
});
