/** Kinds of targets, on rows of real reports. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndicatorAssessment } from './assessment.ts';
import { conditionFigure, conditionUnit } from './condition-figure.ts';
import { evaluate } from './evaluate.ts';
import type { CompositeId, GoalId, IndicatorId } from './identifiers.ts';
import type { Direction, Indicator, TrackedIndicator } from './indicator.ts';
import { directions } from './indicator.ts';
import { meetsTarget } from './meets-target.ts';
import { exactText, fromInteger } from './rational.ts';
import type { FormulaId, RuleSet } from './rule-set.ts';
import type { HumanJudgement, Strategy } from './strategy.ts';
import { absent, at, exact, id, period, tracked } from './testing/build.ts';
import { cityStrategy } from './testing/city-report.fixture.ts';
import { cityRules } from './testing/city-rules.fixture.ts';

/** Met, missed or open, by the target itself; or by a rate of 100 % (`rateFormula`). */
function rulesWith(formula: FormulaId = 'none', parts: Partial<RuleSet> = {}, byRate = false): RuleSet {
  const met = byRate ? ({ kind: 'rate', comparison: 'atLeast', percent: fromInteger(100) } as const) : ({ kind: 'targetMet' } as const);
  const target = [
    { when: [{ kind: 'absent' as const }], grade: id<never>('undetermined') },
    { when: [met], grade: id<never>('achieved') },
    { when: [], grade: id<never>('missed') },
  ];
  return { ...cityRules, rates: [{ formula }], judge: { ...cityRules.judge, target }, ...parts };
}

function strategyOf(indicators: readonly Indicator[], parts: Partial<Strategy> = {}): Strategy {
  const places = indicators.map((each, index) => ({ indicator: each.id, number: [{ from: 2019, value: index + 1 }] }));
  const goal = { id: id<GoalId>('goal'), number: [{ from: 2019, value: 1 }], title: '目標', directions: [], targets: places };
  return { ...cityStrategy, planPeriod: { from: 2020, to: 2024 }, goals: [goal], projects: [], indicators, humanJudgements: [], ...parts };
}

function assess(indicator: Indicator, rules = rulesWith(), year = 2023): IndicatorAssessment {
  const [assessed] = evaluate(strategyOf([indicator]), rules, { year }).assessment.goals[0]?.targets ?? [];
  if (assessed === undefined) throw new RangeError('not in the report');
  return assessed;
}

const words = (assessed: IndicatorAssessment): string => assessed.judgement.word;

describe('a moving target', () => {
  const above = { direction: 'increase', strict: true, digits: 1 } as const;
  const below = { direction: 'decrease', strict: true, digits: 1 } as const;
  const growth = { against: 'comparatorGrowth' } as const;
  it.each<[string, Partial<TrackedIndicator>, string]>([
    ['兵庫県 住み続けたい: above last year', { ...above, moving: { against: 'previousYear' }, baseline: [at('R2年度 77.9')], readings: [at('R4年度 77.8'), at('R5年度 79.0')] }, '達成'],
    ['just as last year', { ...above, moving: { against: 'previousYear' }, readings: [at('R4年度 77.8'), at('R5年度 77.8')] }, '未達'],
    [
      '兵庫県 県内GDP: above the growth of the nation',
      { ...above, moving: growth, baseline: [at('R2年度 105.9')], comparator: { name: '国', values: [at('R2年度 104.1'), at('R5年度 107.5')] }, readings: [at('R5年度 113.1')] },
      '達成',
    ],
    [
      '兵庫県 名目: 110.3→121.9 against 109.4→119.2',
      { ...above, moving: growth, baseline: [at('R2年度 110.3')], comparator: { name: '国', values: [at('R2年度 109.4'), at('R5年度 119.2')] }, readings: [at('R5年度 121.9')] },
      '達成',
    ],
    ['滋賀県 がんの死亡率: fewer than before', { ...below, moving: { against: 'previousValue' }, baseline: [at('H29年 64.1')], readings: [at('R5年 64.6')] }, '未達'],
    ['滋賀県 自殺死亡率', { ...below, moving: { against: 'previousValue' }, baseline: [at('H29年 14.5')], readings: [at('R5年 14.7')] }, '未達'],
    ['last year not known', { ...above, moving: { against: 'previousYear' }, readings: [at('R5年度 79.0')] }, '未確定'],
  ])('%s', (_, parts, word) => {
    expect(words(assess(tracked('m', '%', parts)))).toBe(word);
  });
});

describe('a target that excludes its own value', () => {
  const care = (actual: string): Indicator => tracked('care', '%', { kind: 'share', direction: 'keepAtMost', strict: true, digits: 2, target: [at('R5年 0.1')], readings: [at(`R5年 ${actual}`)] });

  it.each([['0.03', '達成'], ['0.10', '未達'], ['0.2', '未達']])('滋賀県 0.1未満: %s is %s', (actual, word) => {
    expect(words(assess(care(actual)))).toBe(word);
  });

  it('is not met by a rate of 100 %', () => {
    const assessed = assess(care('0.10'), rulesWith('two_minus_ratio', {}, true));
    expect(assessed.rate?.printed).toBe('100.0%');
    expect(words(assessed)).toBe('未達');
    expect(assessed.derivation).toContainEqual(expect.objectContaining({ kind: 'test', holds: false, unmet: true }));
    expect(words(assess(care('0.09'), rulesWith('two_minus_ratio', {}, true)))).toBe('達成');
  });

  it('differs from the same target with its value only at that value', () => {
    const number = fc.integer({ min: -20, max: 20 });
    fc.assert(
      fc.property(number, number, number, fc.constantFrom<Direction>(...directions), (actual, target, upper, direction) => {
        const used = Object.fromEntries(
          (['actual', 'target', 'upperTarget'] as const).map((role, index) => [
            role,
            { role, period: period('R5年度'), figure: at(`R5年度 ${[actual, target, upper][index] ?? 0}`).figure, unit: conditionUnit, kind: 'level' as const },
          ]),
        );
        const loose = meetsTarget(tracked('m', '人', { direction }), used);
        const strict = meetsTarget(tracked('m', '人', { direction, strict: true }), used);
        const isAtEnd = actual === target || (direction === 'keepWithin' && actual === upper);
        expect(strict).toBe(loose && !isAtEnd);
      }),
    );
  });
});

describe('a target for every year', () => {
  const yearly = (...readings: readonly string[]): Indicator =>
    tracked('y', '人', { kind: 'annualFlow', direction: 'keepAtLeast', everyYear: true, target: [at('R6年度 400')], readings: readings.map(at) });

  it.each<[string, readonly string[], string, readonly number[]]>([
    ['met in every year', ['R2年度 412', 'R3年度 400', 'R4年度 455', 'R5年度 431'], '達成', []],
    ['missed in one', ['R2年度 412', 'R3年度 380', 'R4年度 455', 'R5年度 431'], '未達', []],
    ['missed before the plan', ['R1年度 12', 'R2年度 412', 'R3年度 400', 'R4年度 455', 'R5年度 431'], '達成', []],
    ['met in all that were measured', ['R2年度 412', 'R4年度 <notMeasured>', 'R5年度 431'], '達成', [2021, 2022]],
    ['not known in the report year', ['R2年度 412', 'R3年度 400', 'R4年度 455', 'R5年度 <notYetPublished>'], '未確定', [2023]],
  ])('%s', (_, readings, word, open) => {
    const assessed = assess(yearly(...readings));
    expect(words(assessed)).toBe(word);
    expect(assessed.caveats.flatMap((each) => (each.kind === 'yearsWithoutData' ? each.years : []))).toEqual(open);
  });

  it('is held against the target of each year', () => {
    const raised = tracked('y', '人', {
      kind: 'annualFlow', direction: 'keepAtLeast', everyYear: true,
      target: [at('R6年度 400'), { ...at('R6年度 430'), from: 2023 }],
      readings: ['R2年度 412', 'R3年度 400', 'R4年度 405', 'R5年度 431'].map(at),
    });
    expect(words(assess(raised))).toBe('達成');
  });

  it('is not met by this year alone, whatever its rate', () => {
    const assessed = assess(yearly('R2年度 12', 'R3年度 400', 'R4年度 455', 'R5年度 431'), rulesWith('ratio', {}, true));
    expect(assessed.rate?.printed).toBe('107.8%');
    expect(words(assessed)).toBe('未達');
  });
});

describe('a rank', () => {
  const rank = (actual: string): Indicator => tracked('r', '位', { kind: 'rank', direction: 'keepAtMost', baseline: [at('R1年度 23')], target: [at('R6年度 10')], readings: [at(`R5年度 ${actual}`)] });

  it.each([['9', '達成'], ['10', '達成'], ['11', '未達']])('全国10位以内: %s is %s', (actual, word) => {
    expect(words(assess(rank(actual)))).toBe(word);
  });

  it.each<FormulaId>(['ratio', 'two_minus_ratio', 'inverse_ratio', 'increment_ratio'])('has no %s', (formula) => {
    const reason = assess(rank('9'), rulesWith(formula)).rateAbsence;
    expect(reason?.kind).toBe(formula === 'increment_ratio' ? 'missingInput' : 'unfitFormula');
  });

  it('has a progress and is met or not', () => {
    expect(assess(rank('16'), rulesWith('progress')).rate?.printed).toBe('53.8%');
    expect(assess(rank('9'), rulesWith('binary')).rate?.printed).toBe('100.0%');
  });
});

describe('a condition', () => {
  const condition = (met: boolean): Indicator => ({
    ...tracked('c', '人', {}),
    kind: 'condition',
    unit: conditionUnit,
    target: [{ period: period('R6年'), figure: conditionFigure(true, '社会増') }],
    readings: [{ period: period('R4年'), figure: conditionFigure(false) }, { period: period('R5年'), figure: conditionFigure(met, met ? '社会増（48人）' : '社会減') }],
  });

  it('is met or not', () => {
    expect(words(assess(condition(true)))).toBe('達成');
    expect(words(assess(condition(false)))).toBe('未達');
  });

  it('has no rate but of being met, and no change from the year before', () => {
    expect(assess(condition(true), rulesWith('binary')).rate?.printed).toBe('100.0%');
    expect(assess(condition(true), rulesWith('ratio')).rateAbsence).toEqual({ kind: 'unfitFormula', formula: 'ratio', of: 'condition' });
    expect(assess(condition(true)).change).toBeUndefined();
  });
});

describe('totals', () => {
  it('count from zero, and print the baseline of the record', () => {
    const from = tracked('z', '社', { kind: 'cumulative', counts: 'fromZero', baseline: [at('R1年度 7')], target: [at('R2～6年度(累計) 20')], readings: [at('R2～5年度(累計) 13')] });
    const assessed = assess(from, rulesWith('progress'));
    expect(assessed.rate?.printed).toBe('65.0%');
    expect(assessed.used.baseline?.figure).toMatchObject({ value: exact('7') });
    expect(assessed.derivation[0]).toMatchObject({ kind: 'take', used: { figure: { value: exact('0') }, derived: { by: 'fromZero', from: [{ figure: { value: exact('7') } }] } } });
  });

  it('hold their baseline: 4(21) from 5 is 12 of 16', () => {
    const holding = tracked('h', '件', { kind: 'cumulative', counts: 'includesBaseline', baseline: [at('R1年度 5')], target: [at('R2～6年度(累計) 21')], readings: [at('R2～5年度(累計) 17')] });
    expect(assess(holding, rulesWith('progress')).rate?.printed).toBe('75.0%');
  });

  it('over four years before a target for five are not compared, and their pace is converted', () => {
    const founders = tracked('f', '人', { kind: 'cumulative', baseline: [at('H28～R1年度(累計) 40')], target: [at('R2～6年度(累計) 60')], readings: [at('R2～5年度(累計) 44')] });
    const assessed = assess(founders, rulesWith('progress'));
    expect(assessed.rateAbsence?.kind).toBe('notComparable');
    expect(assessed.caveats.flatMap((each) => (each.kind === 'kindsDiffer' && each.baselinePace !== undefined ? [exactText(each.baselinePace)] : []))).toEqual(['50']);
  });
});

describe('several numbers with one judgement', () => {
  const part = (name: string, baseline: string, target: string, actual: string): TrackedIndicator =>
    tracked(name, '年', { digits: 2, partOf: { id: id<CompositeId>('life'), name: '健康寿命' }, baseline: [at(`H28年 ${baseline}`)], target: [at(`R5年 ${target}`)], readings: [at(`R5年 ${actual}`)] });
  const men = part('men', '71.34', '72.72', '72.80');
  const women = part('women', '72.89', '74.27', '74.03');
  const other = tracked('other', '人', { target: [at('R5年度 1')], readings: [at('R5年度 2')] });

  it('are told as one, the worst where they differ (札幌市 健康寿命)', () => {
    const { assessment } = evaluate(strategyOf([men, women, other]), rulesWith(), { year: 2023 });
    const targets = assessment.goals[0]?.targets ?? [];
    expect(targets.map(words)).toEqual(['未達', '未達', '達成']);
    expect(targets.map(({ composite }) => composite?.own.word)).toEqual(['達成', '未達', undefined]);
    expect(assessment.counts.targets).toMatchObject({ total: 2, achieved: 1, missed: 1 });
    expect(assessment.goals[0]?.derivation[0]).toMatchObject({ kind: 'count', total: 2 });
  });

  it('are as good as all of them where they agree', () => {
    const { assessment } = evaluate(strategyOf([men, part('women', '72.89', '74.27', '74.69')]), rulesWith(), { year: 2023 });
    expect(assessment.goals[0]?.targets.map(words)).toEqual(['達成', '達成']);
  });

  it('are judged by the rules of the body, where it has some', () => {
    const composite = { excluded: [], rules: [{ when: [{ kind: 'any' as const, grades: [id<never>('achieved')] }], grade: id<never>('achieved') }, { when: [], grade: id<never>('missed') }] };
    const { assessment } = evaluate(strategyOf([men, women]), rulesWith('none', { rollUp: { ...cityRules.rollUp, composite } }), { year: 2023 });
    expect(assessment.goals[0]?.targets.map(words)).toEqual(['達成', '達成']);
  });

  it('are judged by a person as one', () => {
    const human: HumanJudgement = { of: { kind: 'composite', id: id('life') }, year: 2023, grade: id('achieved'), reason: '両方とも延びた', by: '企画課', date: '2024-06-01' };
    const { assessment } = evaluate(strategyOf([men, women], { humanJudgements: [human] }), rulesWith(), { year: 2023 });
    expect(assessment.goals[0]?.targets.map(({ judgement }) => [judgement.word, judgement.computed])).toEqual([['達成', 'missed'], ['達成', 'missed']]);
  });

  it('are open where one of them is', () => {
    const open = { ...women, readings: [{ period: period('R5年'), figure: absent('notYetPublished') }] };
    expect(evaluate(strategyOf([men, open]), rulesWith(), { year: 2023 }).assessment.goals[0]?.targets.map(words)).toEqual(['未確定', '未確定']);
  });
});

it('counts an indicator of two directions once for their goal (再掲)', () => {
  const shared = tracked('shared', '人', { target: [at('R5年度 1')], readings: [at('R5年度 2')] });
  const place = { indicator: shared.id satisfies IndicatorId, number: [{ from: 2019, value: 1 }] };
  const direction = (name: string, number: number): Strategy['goals'][number]['directions'][number] => ({ id: id(name), number: [{ from: 2019, value: number }], title: name, kpis: [place] });
  const goal = { id: id<GoalId>('goal'), number: [{ from: 2019, value: 1 }], title: '目標', targets: [], directions: [direction('d1', 1), direction('d2', 2)] };
  const { assessment } = evaluate(strategyOf([shared], { goals: [goal] }), cityRules, { year: 2023 });
  expect(assessment.goals[0]?.derivation[0]).toMatchObject({ kind: 'count', total: 1 });
  expect(assessment.counts.kpis.total).toBe(1);
});
