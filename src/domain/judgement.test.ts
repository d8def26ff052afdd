import { describe, expect, it } from 'vitest';
import type { IndicatorAssessment } from './assessment.ts';
import { evaluateIndicator } from './evaluate-indicator.ts';
import { evaluationContext } from './evaluation-context.ts';
import type { Direction, Indicator, TrackedIndicator } from './indicator.ts';
import { fromInteger } from './rational.ts';
import type { Comparison, Condition, GradeRule, RateRule } from './rule-set.ts';
import { at, exact, id, increment, tracked } from './testing/build.ts';
import { cityStrategy } from './testing/city-report.fixture.ts';
import { cityRules } from './testing/city-rules.fixture.ts';

function assess(indicator: Indicator, when: readonly Condition[], rates: readonly RateRule[] = [], year = 2023): IndicatorAssessment {
  const rules: readonly GradeRule[] = [
    { when, grade: id('achieved') },
    { when: [], grade: id('missed') },
  ];
  return evaluateIndicator(indicator, 'target', 1, evaluationContext(cityStrategy, { ...cityRules, rates, judge: { target: rules, kpi: rules } }, { year }));
}

function holds(condition: Condition, indicator: Indicator, rates?: readonly RateRule[]): boolean {
  return assess(indicator, [condition], rates).judgement.grade === 'achieved';
}

function level(direction: Direction, baseline: string, target: string, actual: string, parts: Partial<TrackedIndicator> = {}): TrackedIndicator {
  return tracked('x', '人', {
    direction,
    baseline: [at(`R1年度 ${baseline}`)],
    target: [at(`R5年度 ${target}`)],
    readings: [at(`R5年度 ${actual}`)],
    ...parts,
  });
}

describe('targetMet', () => {
  it.each<readonly [Direction, string, string, boolean]>([
    ['increase', '10', '10', true],
    ['increase', '10', '9', false],
    ['decrease', '10', '10', true],
    ['decrease', '10', '11', false],
    ['keepAtLeast', '10', '11', true],
    ['keepAtMost', '10', '11', false],
    ['keepAtMost', '0', '0', true],
    ['increase', '10', '<notYetPublished>', false],
  ])('%s to %s with %s: %s', (direction, target, actual, expected) => {
    expect(holds({ kind: 'targetMet' }, level(direction, '5', target, actual))).toBe(expected);
  });

  it.each([
    ['9', false],
    ['10', true],
    ['12', true],
    ['13', false],
  ])('within 10 to 12 with %s: %s', (actual, expected) => {
    expect(holds({ kind: 'targetMet' }, level('keepWithin', '5', '10', actual, { upperTarget: [at('R5年度 12')] }))).toBe(expected);
  });

  it('holds the increments of a grant KPI against each other', () => {
    expect(holds({ kind: 'targetMet' }, increment('k', '回', ['2023 100 2 3']))).toBe(true);
    expect(holds({ kind: 'targetMet' }, increment('k', '回', ['2023 100 4 3']))).toBe(false);
  });

  it('records what was compared', () => {
    const step = assess(level('increase', '5', '10', '9'), [{ kind: 'targetMet' }]).derivation.find((each) => each.kind === 'test');
    expect(step).toMatchObject({ holds: false, left: exact('9'), right: exact('10'), unit: { symbol: '人' } });
  });
});

describe('an indicator without a formula', () => {
  it('says first which figure is absent, then that there is no formula', () => {
    const none: readonly RateRule[] = [{ formula: 'none' }];
    expect(assess(level('increase', '5', '10', '<notYetPublished>'), [], none).rateAbsence).toMatchObject({ kind: 'figureAbsent', role: 'actual' });
    expect(assess(increment('k', '回', ['2023 0 <notMeasured> 3']), [], none).rateAbsence).toMatchObject({ kind: 'figureAbsent', role: 'targetIncrement' });
    expect(assess(level('increase', '5', '10', '9'), [], none).rateAbsence).toEqual({ kind: 'noFormula' });
  });
});

describe('an actual that counts something else than the target', () => {
  const yearly = tracked('firms', '人', { kind: 'annualFlow', target: [at('R3～5年度(累計) 100')], readings: [at('R5年度 120')] });
  const rated = (parts: Partial<TrackedIndicator>, rates: readonly RateRule[]): IndicatorAssessment => assess({ ...yearly, ...parts }, [{ kind: 'targetMet' }], rates);

  it('makes no rate and meets nothing, and says so', () => {
    const assessed = rated({}, [{ formula: 'ratio' }]);
    expect(assessed.rate).toBeNull();
    expect(assessed.rateAbsence).toEqual({ kind: 'notComparable', actual: 'annualFlow', target: 'cumulative' });
    expect(assessed.judgement.grade).toBe('missed');
    expect(assessed.caveats).toEqual([{ kind: 'actualKindDiffers', actual: 'annualFlow', target: 'cumulative' }]);
    expect(rated({}, [{ formula: 'binary' }]).rateAbsence?.kind).toBe('notComparable');
  });

  it('is rated against an expected value of its own kind', () => {
    const assessed = rated({ path: [at('R5年度 60')] }, [{ formula: 'expected_ratio' }]);
    expect(assessed.rate?.printed).toBe('200.0%');
    expect(assessed.judgement.grade).toBe('missed');
  });

  it('is no fault of totals over one window', () => {
    const assessed = rated({ readings: [at('R3～5年度(累計) 120')] }, [{ formula: 'ratio' }]);
    expect(assessed.rate?.printed).toBe('120.0%');
    expect(assessed.caveats).toEqual([]);
  });
});

describe('worseThanBaseline', () => {
  it.each<readonly [Direction, string, string, boolean]>([
    ['increase', '10', '9', true],
    ['increase', '10', '10', false],
    ['decrease', '10', '11', true],
    ['decrease', '10', '9', false],
    ['keepAtLeast', '10', '9', true],
    ['keepAtMost', '10', '11', true],
    ['increase', '10', '<notMeasured>', false],
    ['increase', '<notMeasured>', '9', false],
  ])('%s from %s to %s: %s', (direction, baseline, actual, expected) => {
    expect(holds({ kind: 'worseThanBaseline' }, level(direction, baseline, '20', actual))).toBe(expected);
  });

  it('does not hold across a break or against another kind', () => {
    const changed = [{ after: at('R3年度 0').period, kind: 'surveyQuestion', notes: [] }] as const;
    expect(holds({ kind: 'worseThanBaseline' }, level('increase', '10', '20', '9', { breaks: changed }))).toBe(false);
    expect(
      holds(
        { kind: 'worseThanBaseline' },
        tracked('x', '件', {
          kind: 'cumulative',
          baseline: [at('H27～R1年度(年平均) 27')],
          target: [at('R3～5年(累計) 100')],
          readings: [at('R3～5年(累計) 20')],
        }),
      ),
    ).toBe(false);
  });

  it('measures the distance from a band', () => {
    const band = { upperTarget: [at('R5年度 12')] };
    expect(holds({ kind: 'worseThanBaseline' }, level('keepWithin', '9', '10', '14', band))).toBe(true);
    expect(holds({ kind: 'worseThanBaseline' }, level('keepWithin', '8', '10', '13', band))).toBe(false);
  });
});

describe('other conditions', () => {
  const half: readonly RateRule[] = [{ formula: 'ratio' }];

  it.each<readonly [Comparison, number, boolean]>([
    ['atLeast', 50, true],
    ['above', 50, false],
    ['atMost', 50, true],
    ['below', 50, false],
    ['below', 51, true],
  ])('a rate of 50 %% is %s %s: %s', (comparison, percent, expected) => {
    expect(holds({ kind: 'rate', comparison, percent: fromInteger(percent) }, level('increase', '0', '10', '5'), half)).toBe(expected);
  });

  it('judges the exact rate, not the printed one', () => {
    const almost = level('increase', '0', '3000', '2999');
    const assessed = assess(almost, [{ kind: 'rate', comparison: 'atLeast', percent: fromInteger(100) }], half);
    expect(assessed.rate?.printed).toBe('100.0%');
    expect(assessed.judgement.grade).toBe('missed');
  });

  it('absence is asked of actual and target, a zero target of a target that is there', () => {
    expect(holds({ kind: 'absent' }, level('increase', '0', '10', '<discontinued>'))).toBe(true);
    expect(holds({ kind: 'absent' }, level('increase', '0', '<notApplicable>', '5'))).toBe(true);
    expect(holds({ kind: 'absent' }, level('increase', '<notMeasured>', '10', '5'))).toBe(false);
    expect(holds({ kind: 'targetIsZero' }, level('decrease', '5', '0', '3'))).toBe(true);
    expect(holds({ kind: 'targetIsZero' }, level('decrease', '5', '<notApplicable>', '3'))).toBe(false);
  });

  it('turns a test round with not, numbers kept', () => {
    const step = assess(level('increase', '5', '10', '9'), [{ kind: 'not', of: { kind: 'targetMet' } }]).derivation.find((each) => each.kind === 'test');
    expect(step).toMatchObject({ holds: true, left: exact('9'), right: exact('10') });
  });

  it('has no rate of a total against an annual average, nor across a break', () => {
    const progress: readonly RateRule[] = [{ formula: 'progress' }];
    const total = tracked('x', '件', {
      kind: 'cumulative',
      baseline: [at('H27～R1年度(年平均) 27')],
      target: [at('R3～5年(累計) 100')],
      readings: [at('R3～5年(累計) 74')],
    });
    expect(assess(total, [], progress).rateAbsence).toEqual({ kind: 'notComparable', baseline: 'annualAverage', target: 'cumulative' });
    const changed = { after: at('R3年度 0').period, kind: 'surveyQuestion', notes: [] } as const;
    expect(assess(level('increase', '10', '20', '15', { breaks: [changed] }), [], progress).rateAbsence).toEqual({ kind: 'acrossBreak', break: changed });
    expect(assess(level('increase', '10', '20', '15'), [], progress).rate?.printed).toBe('50.0%');
  });

  it('has no increment ratio of what has no increments', () => {
    expect(assess(level('increase', '10', '20', '15'), [], [{ formula: 'increment_ratio' }]).rateAbsence).toEqual({
      kind: 'missingInput',
      role: 'actualIncrement',
    });
    expect(assess(increment('k', '回', ['2023 100 2 3']), [], [{ formula: 'increment_ratio' }]).rate?.printed).toBe('150.0%');
    expect(assess(increment('k', '回', ['2023 100 2 3']), [], [{ formula: 'progress' }]).rateAbsence).toEqual({ kind: 'missingInput', role: 'baseline' });
  });

  it('names the formula that misleads as a caveat', () => {
    const outflow = level('increase', '-300', '-214', '-7004');
    expect(assess(outflow, [], [{ formula: 'ratio' }]).rateAbsence).toEqual({ kind: 'outsideDomain', formula: 'ratio', role: 'target' });
    const told = assess(outflow, [], [{ formula: 'ratio', outside: 'caveat' }]);
    expect(told.rate?.printed).toBe('3272.9%');
    expect(told.caveats).toEqual([{ kind: 'formulaMisleads', formula: 'ratio' }]);
  });

  it('refuses a rule set without a last rule', () => {
    const context = evaluationContext(
      cityStrategy,
      { ...cityRules, judge: { target: [{ when: [{ kind: 'absent' }], grade: id('missed') }], kpi: [] } },
      { year: 2023 },
    );
    expect(() => evaluateIndicator(level('increase', '0', '1', '2'), 'target', 1, context)).toThrow(RangeError);
  });
});
