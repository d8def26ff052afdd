import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Caveat } from './derivation.ts';
import { evaluateIndicator } from './evaluate-indicator.ts';
import { evaluationContext } from './evaluation-context.ts';
import type { GradeId } from './identifiers.ts';
import type { Indicator, TrackedIndicator } from './indicator.ts';
import { add, compare, divide, exactText, fromInteger, rational } from './rational.ts';
import { formatDecimal, round } from './rounding.ts';
import type { Condition, FormulaId, GradeRule, RateRule, RuleSet } from './rule-set.ts';
import { at, exact, id, increment, tracked } from './testing/build.ts';
import { cityStrategy } from './testing/city-report.fixture.ts';
import { cityRules } from './testing/city-rules.fixture.ts';

const rate = (percent: number): Condition => ({ kind: 'rate', comparison: 'atLeast', percent: fromInteger(percent) });
const rule = (grade: string, ...when: readonly Condition[]): GradeRule => ({ when, grade: id<GradeId>(grade) });
const bands: readonly GradeRule[] = [rule('undetermined', { kind: 'absent' }), rule('achieved', rate(100)), rule('missed', rate(80)), rule('regressed')];
const byTarget: readonly GradeRule[] = [rule('undetermined', { kind: 'absent' }), rule('achieved', { kind: 'targetMet' }), rule('missed')];

function rulesFor(formula: FormulaId, target: readonly GradeRule[] = bands, parts: Partial<RateRule> = {}): RuleSet {
  return { ...cityRules, rates: [{ formula, ...parts }], judge: { target, kpi: target } };
}

function caveatsOf(indicator: Indicator, rules: RuleSet): readonly Caveat[] {
  return evaluateIndicator(indicator, 'target', 1, evaluationContext(cityStrategy, rules, { year: 2023 })).caveats;
}

/** "88 to 13000/123: achieved" */
function told(caveats: readonly Caveat[]): readonly string[] {
  return caveats.flatMap((caveat) => {
    if (caveat.kind === 'gradeWithinRounding') return [`no rate: ${caveat.grades.join(' ')}`];
    if (caveat.kind !== 'rateInterval') return [];
    const { interval, grades } = caveat;
    return [`${interval.kind === 'unbounded' ? interval.kind : `${exactText(interval.lowest)} to ${exactText(interval.highest)}`}:${grades.map((grade) => ` ${grade}`).join('')}`];
  });
}

const level = (symbol: string, baseline: string, target: string, actual: string, parts: Partial<TrackedIndicator> = {}): TrackedIndicator =>
  tracked('level', symbol, { baseline: [at(`R1年度 ${baseline}`)], target: [at(`R5年度 ${target}`)], readings: [at(`R5年度 ${actual}`)], ...parts });

const ahead = { target: [at('R9年度 60')] };
const kpi = increment('kpi', '百万円', ['2023 124,906 42,423 42,423']);

/** Worked by hand; fractions of a percentage as (what is divided)/(divisor). Targets are exact. */
describe('what rounding leaves open', () => {
  it.each([
    // 5.5 and 6.5 of 6.2: 88.7…% to 104.8…%.
    ['a coarse actual, whose grade may turn', 'ratio', level('万人', '5.0', '6.2', '6'), ['550/6.2 to 650/6.2: achieved']],
    ['a rate that is wide by more than ten units of its last digit', 'ratio', level('万人', '5.0', '6.2', '5.4'), ['535/6.2 to 545/6.2:']],
    ['ten units exactly: 1.0 points', 'ratio', level('万人', '30', '100', '42'), ['41.5/1 to 42.5/1:']],
    ['less: 0.2 points', 'ratio', level('万人', '30', '50', '42.0'), []],
    ['counts', 'ratio', level('人', '30', '50', '42'), []],
    ['an actual that is the target', 'ratio', level('%', '90.0', '94.0', '94.0'), ['9395/94 to 9405/94: missed']],
    // 19.5 would be displayed as 20: no unrounded value reaches the target.
    ['an end that rounds away', 'ratio', level('万人', '10', '19.5', '19'), ['1850/19.5 to 100/1:']],
    // Baseline 93.85: 0.095/0.15 and 0.105/0.15; 93.95: −0.005/0.05 and 0.005/0.05.
    ['a baseline near the target', 'progress', level('%', '93.9', '94.0', '93.95'), ['-10/1 to 70/1:']],
    ['a baseline that may be the target', 'progress', level('%', '94.0', '94.02', '94.0'), ['unbounded: achieved']],
    ['a yes or no on the edge', 'binary', level('%', '90.0', '94.0', '94.0'), ['0/1 to 100/1: regressed']],
    ['a yes or no that is clear', 'binary', level('%', '90.0', '94.0', '95.0'), []],
    ['an average of counts', 'ratio', level('件', '20', '27', '27', { kind: 'annualAverage' }), ['2650/27 to 2750/27: missed']],
    ['an increment in a scaled unit', 'increment_ratio', kpi, ['4242250/42423 to 4242350/42423: missed']],
    ['an absent actual', 'ratio', level('万人', '30', '50', '<notMeasured>'), []],
  ] as const)('%s', (_what, formula, indicator, expected) => {
    expect(told(caveatsOf(indicator, rulesFor(formula)))).toEqual(expected.map(normal));
  });

  // Half of the way from b to 60: (48.45 − 40.05)/9.975 = 84.21…% to (48.55 − 39.95)/10.025 = 85.78…%.
  it('moves an expected value that is made from the baseline along with it', () => {
    const indicator = level('%', '40.0', '60', '48.5', ahead);
    expect(told(caveatsOf(indicator, rulesFor('expected_progress', bands, { path: 'linear' })))).toEqual(['840/9.975 to 860/10.025:'].map(normal));
  });

  it.each([
    ['an actual that is the target', level('%', '90.0', '94.0', '94.0'), ['no rate: missed']],
    ['an actual that just misses it', level('%', '90.0', '94.0', '93.96'), []],
    ['a coarse actual that misses it', level('%', '90', '94.2', '94'), ['no rate: achieved']],
    ['counts', level('人', '90', '94', '94'), []],
  ] as const)('tells a grade by the target alone: %s', (_what, indicator, expected) => {
    expect(told(caveatsOf(indicator, rulesFor('none', byTarget)))).toEqual(expected);
  });

  // 前年度以上: 94.0 against 94.0, each ± 0.05; and 94 people against 94.
  it.each([
    ['%', ['no rate: missed']],
    ['人', []],
  ])('lets a target that is made of a measured value in %s stray with it', (symbol, expected) => {
    const indicator = tracked('level', symbol, { moving: { against: 'previousYear' }, readings: [at('R4年度 94'), at('R5年度 94')] });
    expect(told(caveatsOf(indicator, rulesFor('none', byTarget)))).toEqual(expected);
  });

  it('tells nothing of a yes or no that no judgement hangs on', () => {
    const rules = rulesFor('binary', [rule('undetermined', { kind: 'absent' }), rule('missed')]);
    expect(told(caveatsOf(level('%', '90.0', '94.0', '94.0'), rules))).toEqual([]);
  });

  it('tells nothing of printed words that are the same all over', () => {
    const rules = rulesFor('ratio');
    const over = { ...rules, printing: { ...rules.printing, above: { of: fromInteger(100), text: '100%超' } } };
    expect(told(caveatsOf(level('万人', '5', '6', '9'), rules))).toEqual(['850/6 to 950/6:'].map(normal));
    expect(told(caveatsOf(level('万人', '5', '6', '9'), over))).toEqual([]);
  });
});

/** "550/6.2" in lowest terms. */
function normal(line: string): string {
  return line.replace(/(-?[\d.]+)\/([\d.]+)/g, (_all, num: string, den: string) => exactText(divide(exact(num), exact(den))));
}

const displayed = fc.record({ tenths: fc.integer({ min: 10, max: 1500 }), digits: fc.integer({ min: 0, max: 1 }), off: fc.integer({ min: -4999, max: 4999 }) });

/** A value as it is displayed, and one of those that are displayed so. */
function shown({ tenths, digits, off }: { readonly tenths: number; readonly digits: number; readonly off: number }) {
  const value = round(rational(BigInt(tenths), 10n), digits, 'halfUp');
  const unrounded = add(value, rational(BigInt(off), 10_000n * 10n ** BigInt(digits)));
  return { text: formatDecimal(value, { digits, mode: 'halfUp', negative: '-' }), unrounded: formatDecimal(unrounded, { digits: 6, mode: 'halfUp', negative: '-' }) };
}

it('misses no rate, and no judgement that may turn, of those that unrounded values give', () => {
  fc.assert(
    fc.property(displayed, displayed, fc.integer({ min: 11, max: 1500 }), fc.constantFrom('ratio', 'progress', 'progress_clamped', 'inverse_ratio' as const), (actual, baseline, target, formula) => {
      const [a, b] = [shown(actual), shown(baseline)];
      const goal = formatDecimal(rational(BigInt(target), 10n), { digits: 1, mode: 'halfUp' });
      const direction = formula === 'inverse_ratio' ? 'decrease' : 'increase';
      const rules = rulesFor(formula);
      const evaluated = (from: string, to: string) =>
        evaluateIndicator(level('%', from, goal, to, { direction }), 'target', 1, evaluationContext(cityStrategy, rules, { year: 2023 }));
      const printed = evaluated(b.text, a.text);
      const unrounded = evaluated(b.unrounded, a.unrounded);
      const caveat = printed.caveats.find((each) => each.kind === 'rateInterval');
      const other = printed.caveats.find((each) => each.kind === 'gradeWithinRounding');
      const isOther = unrounded.judgement.grade !== printed.judgement.grade;
      if (isOther && caveat?.interval.kind !== 'unbounded') expect([...(caveat?.grades ?? []), ...(other?.grades ?? [])]).not.toEqual([]);
      if (caveat?.interval.kind !== 'bounded' || unrounded.rate === null) return;
      expect(compare(caveat.interval.lowest, unrounded.rate.exact)).toBeLessThanOrEqual(0);
      expect(compare(unrounded.rate.exact, caveat.interval.highest)).toBeLessThanOrEqual(0);
    }),
    { numRuns: 300 },
  );
});
