/** Judging by scopes, shares of time, trends and points, from the written rules to the grade. */
import { describe, expect, it } from 'vitest';
import { readRuleSet } from '../intake/read-rule-set.ts';
import { smallRuleSet } from '../intake/small-rule-set.fixture.ts';
import { evaluateIndicator } from './evaluate-indicator.ts';
import { evaluationContext } from './evaluation-context.ts';
import type { Indicator } from './indicator.ts';
import { exactText } from './rational.ts';
import { cityStrategy } from './testing/city-report.fixture.ts';
import { at, tracked } from './testing/build.ts';

const words = `
grades:
  - { id: none, word: －, outcome: undetermined }
  - { id: a, word: A, outcome: achieved }
  - { id: b, word: B, outcome: mostlyAchieved }
  - { id: c, word: C, outcome: missed }
  - { id: up, word: 上昇, outcome: improved }
  - { id: same, word: 横ばい, outcome: unchanged }
  - { id: down, word: 下降, outcome: regressed }
`;

/** The small rule set with other rates, grades and rules for 数値目標. */
function rules(rates: string, target: string, more = ''): Parameters<typeof evaluationContext>[1] {
  const text = smallRuleSet
    .replace(/^rates:[^]*?(?=^printing)/m, `rates: ${rates}\n`)
    .replace(/^grades:[^]*$/m, '')
    .concat(words, `judge: { target: ${target}, kpi: [ { grade: none } ] }\nrollUp: { goal: { rules: [ { grade: none } ] }, project: { rules: [ { grade: none } ] } }\n${more}`);
  const { ruleSet, diagnostics } = readRuleSet(text, 'r.yaml');
  expect(diagnostics).toEqual([]);
  if (ruleSet === undefined) throw new RangeError('the rules of the test do not read');
  return ruleSet;
}

function judged(indicator: Indicator, ruleSet: Parameters<typeof evaluationContext>[1], year: number): ReturnType<typeof evaluateIndicator> {
  const strategy = { ...cityStrategy, planPeriod: { from: 2021, to: 2024 } };
  return evaluateIndicator(indicator, 'target', 1, evaluationContext(strategy, ruleSet, { year }));
}

const rising = (year: string, actual: string): Indicator => tracked('x', '件', { baseline: [at('R2年度 100')], target: [at('R6年度 200')], readings: [at(`${year} ${actual}`)] });

describe('the share of time', () => {
  const byShare = rules('[ { formula: progress } ]', '[ { years: { to: R3年度 }, grade: none }, { when: [ share >= 100 ], grade: a }, { when: [ share >= 80 ], grade: b }, { grade: c } ]');

  it.each([
    ['R4年度', 2022, '150', 'a'],
    ['R4年度', 2022, '149', 'b'],
    ['R4年度', 2022, '139', 'c'],
    ['R5年度', 2023, '175', 'a'],
    ['R3年度', 2021, '200', 'none'],
  ])('%s: %i with %s is %s', (year, report, actual, grade) => {
    expect(judged(rising(year, actual), byShare, report).judgement.grade).toBe(grade);
  });

  it('stands in the derivation once, before the first test that asks for it', () => {
    const steps = judged(rising('R4年度', '149'), byShare, 2022).derivation;
    expect(steps.filter(({ kind }) => kind === 'share')).toHaveLength(1);
    expect(steps.findIndex(({ kind }) => kind === 'share')).toBeLessThan(steps.findIndex(({ kind }) => kind === 'test'));
  });

  it('goes by the printed rate where the rules say so', () => {
    const printed = rules('[ { formula: progress } ]', '[ { when: [ share >= 100 ], grade: a }, { grade: c } ]', 'judgedRate: printed\n');
    expect(judged(rising('R4年度', '149.96'), printed, 2022).judgement.grade).toBe('a');
    expect(judged(rising('R4年度', '149.94'), printed, 2022).judgement.grade).toBe('c');
  });

  it('goes by a table of its own', () => {
    const table = rules('[ { formula: progress } ]', '[ { when: [ share >= 100 ], grade: a }, { grade: c } ]', 'elapsed: [ { year: R4年度, percent: 20 } ]\n');
    expect(judged(rising('R4年度', '120'), table, 2022).judgement.grade).toBe('a');
    expect(judged(rising('R5年度', '200'), table, 2023).judgement.grade).toBe('c');
  });
});

describe('scopes', () => {
  it('judges what is to be kept by other bands than what is to change', () => {
    const scoped = rules('[ { directions: [ keepAtLeast ], formula: ratio }, { formula: progress } ]', '[ { formulas: [ ratio ], when: [ rate >= 50 ], grade: a }, { directions: [ keepAtLeast ], grade: b }, { grade: c } ]');
    expect(judged({ ...rising('R4年度', '100'), direction: 'keepAtLeast' }, scoped, 2022).judgement.grade).toBe('a');
    expect(judged({ ...rising('R4年度', '99'), direction: 'keepAtLeast' }, scoped, 2022).judgement.grade).toBe('b');
    expect(judged(rising('R4年度', '199'), scoped, 2022).judgement.grade).toBe('c');
  });
});

describe('the trend', () => {
  const trend = rules('[ { formula: trend } ]', '[ { when: [ better ], grade: up }, { when: [ unchanged ], grade: same }, { when: [ worse ], grade: down }, { grade: none } ]', 'trend: { against: baseline, band: { percent: 3 } }\n');

  it.each([
    ['103', 'same'],
    ['103.1', 'up'],
    ['96.9', 'down'],
    ['<notYetPublished>', 'none'],
  ])('%s against 100 is %s', (actual, grade) => {
    const assessed = judged(rising('R4年度', actual), trend, 2022);
    expect(assessed.judgement.grade).toBe(grade);
    expect(assessed.rate).toBeNull();
  });

  it('tells none across a break', () => {
    const broken = tracked('x', '件', { baseline: [at('R2年度 100')], target: [at('R6年度 200')], readings: [at('R4年度 150')], breaks: [{ after: at('R3年度 0').period, kind: 'definition', notes: [] }] });
    expect(judged(broken, trend, 2022).judgement.grade).toBe('none');
  });
});

describe('points', () => {
  const points = rules('[ { formula: points, points: { of: ratio, steps: [ { atLeast: 100, points: 7 }, { atLeast: 90, points: 6 } ], otherwise: 1 } } ]', '[ { when: [ points >= 6 ], grade: a }, { when: [ noRate ], grade: none }, { grade: c } ]');

  it.each([
    ['180', 'a', '6'],
    ['179.9', 'c', '1'],
    ['<notMeasured>', 'none', undefined],
  ])('%s of 200', (actual, grade, expected) => {
    const { judgement } = judged(rising('R4年度', actual), points, 2022);
    expect(judgement.grade).toBe(grade);
    expect(judgement.points && exactText(judgement.points)).toBe(expected);
  });
});

describe('other conditions', () => {
  const told = rules('[ { formula: ratio } ]', '[ { when: [ olderData ], grade: b }, { when: [ preliminary ], grade: same }, { when: [ targetExceeded ], grade: a }, { when: [ targetMet ], grade: up }, { grade: c } ]');

  it.each([
    ['R4年度', '201', 'a'],
    ['R4年度', '200', 'up'],
    ['R4年度', '199', 'c'],
  ])('%s %s', (year, actual, grade) => {
    expect(judged(rising(year, actual), told, 2022).judgement.grade).toBe(grade);
  });

  it('knows a value of an earlier year from that of the report', () => {
    const older = tracked('x', '件', { target: [at('R6年度 200')], readings: [{ ...at('R3年度 300'), reported: 2022 }] });
    expect(judged(older, told, 2022).judgement.grade).toBe('b');
  });
});

describe('what lies outside a formula', () => {
  const next = rules('[ { directions: [ increase ], formula: progress, outside: next }, { formula: binary } ]', '[ { when: [ absent notYetPublished ], grade: b }, { when: [ absent ], grade: none }, { when: [ actualIsBaseline ], grade: same }, { when: [ rate >= 100 ], grade: a }, { grade: c } ]');
  const slowing = (actual: string): Indicator => tracked('x', '件', { baseline: [at('R2年度 100')], target: [at('R6年度 90')], readings: [at(`R4年度 ${actual}`)] });

  it.each([
    ['95', '100.0%', 'a'],
    ['89', '0.0%', 'c'],
  ])('goes to the next rule: %s', (actual, printed, grade) => {
    const assessed = judged(slowing(actual), next, 2022);
    expect(assessed.rate?.printed).toBe(printed);
    expect(assessed.judgement.grade).toBe(grade);
    expect(assessed.derivation.filter(({ kind }) => kind === 'handedOn')).toEqual([{ kind: 'handedOn', formula: 'progress', reason: { kind: 'outsideDomain', formula: 'progress', role: 'target' } }]);
  });

  it('hands on where baseline and target are equal, and over several rules', () => {
    const chain = rules('[ { formula: progress, outside: next }, { formula: two_minus_ratio, outside: next }, { formula: ratio } ]', '[ { grade: c } ]');
    const equal = tracked('x', '件', { baseline: [at('R2年度 100')], target: [at('R6年度 100')], readings: [at('R4年度 50')] });
    const assessed = judged(equal, chain, 2022);
    expect(assessed.rate?.printed).toBe('50.0%');
    expect(assessed.derivation.flatMap((step) => (step.kind === 'handedOn' ? [`${step.formula} ${step.reason.kind}`] : []))).toEqual(['progress baselineEqualsTarget', 'two_minus_ratio outsideDomain']);
  });

  it('stays with the first rule inside its domain', () => {
    const assessed = judged(rising('R4年度', '150'), next, 2022);
    expect(assessed.rate?.printed).toBe('50.0%');
    expect(assessed.derivation.some(({ kind }) => kind === 'handedOn')).toBe(false);
  });

  it.each([
    ['<notYetPublished>', 'b'],
    ['<notMeasured>', 'none'],
  ])('judges an absence by its reason: %s', (actual, grade) => {
    expect(judged(rising('R4年度', actual), next, 2022).judgement.grade).toBe(grade);
  });

  it('knows an actual that is the baseline itself', () => {
    const fresh = tracked('x', '件', { baseline: [at('R4年度 100')], target: [at('R6年度 200')], readings: [at('R4年度 100')] });
    expect(judged(fresh, next, 2022).judgement.grade).toBe('same');
    const first = rules('[ { formula: progress } ]', '[ { when: [ actualIsBaseline ], grade: same }, { grade: c } ]');
    expect(judged({ ...fresh, readings: [at('R4年度 <notMeasured>')] }, first, 2022).judgement.grade).toBe('c');
    expect(judged(rising('R4年度', '100'), next, 2022).judgement.grade).toBe('c');
  });
});
