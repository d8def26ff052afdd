import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UsedFigures } from './assessment.ts';
import { evaluateRow, tableContext } from './evaluate-row.ts';
import { formulas } from './formula.ts';
import type { GradeId } from './identifiers.ts';
import { directions } from './indicator.ts';
import { rateInterval } from './rate-interval.ts';
import type { Rational } from './rational.ts';
import { compare, fromInteger, multiply, rational, subtract } from './rational.ts';
import { absenceMayTurn, limitsOf, roundingMayMatter, standingMayTurn, trendMayTurn } from './rounding-filter.ts';
import { exactly, roundingInterval } from './rounding-interval.ts';
import type { GradeRule, RuleSet } from './rule-set.ts';
import { percentFormulaIds } from './rule-set.ts';
import type { TableRow } from './table-row.ts';
import { id, period, unit } from './testing/build.ts';
import { cityRules } from './testing/city-rules.fixture.ts';

const year = period('R5年度');
const share = unit('%');
const grade = id<GradeId>('any');
const open: GradeRule = { when: [], grade };
const judgedBy = (...target: readonly GradeRule[]): RuleSet => ({ ...cityRules, judge: { ...cityRules.judge, target } });
const bandRules: readonly GradeRule[] = [
  { when: [{ kind: 'rate', comparison: 'atLeast', percent: fromInteger(100) }], grade },
  { when: [{ kind: 'not', of: { kind: 'share', comparison: 'below', percent: fromInteger(80) } }], grade },
  open,
];
const bands = judgedBy(...bandRules);

const decimal = fc.tuple(fc.integer({ min: -2000, max: 5000 }), fc.integer({ min: 0, max: 2 })).map(([steps, digits]) => ({ value: rational(BigInt(steps), 10n ** BigInt(digits)), digits }));
const close = fc.tuple(fc.integer({ min: -20, max: 40 }), fc.integer({ min: 0, max: 1 })).map(([steps, digits]) => ({ value: rational(BigInt(steps), 10n ** BigInt(digits)), digits }));
const closeFigures = fc.record({ actual: close, target: close, baseline: close, expected: close, elapsed: fc.integer({ min: 1, max: 100 }) });
const figures = fc.record({ actual: decimal, target: decimal, baseline: decimal, expected: decimal, elapsed: fc.integer({ min: 1, max: 100 }) });

function usedOf(given: { readonly [Role in 'actual' | 'target' | 'baseline' | 'expected']: { readonly value: ReturnType<typeof rational>; readonly digits: number } }): UsedFigures {
  const used = (role: 'actual' | 'target' | 'baseline' | 'expected') => ({ role, period: year, unit: share, kind: 'level' as const, figure: { kind: 'value' as const, standing: 'final' as const, notes: [], ...given[role] } });
  return { actual: used('actual'), target: used('target'), baseline: used('baseline'), expected: used('expected') };
}

describe.each([...percentFormulaIds])('%s', (formula) => {
  it('is settled only where the exact interval is narrow and clear of every limit', () => {
    const limits = limitsOf(bands, formula);
    expect(limits).toMatchObject({ rates: [100], shares: [80], width: 0.99, against: [] });
    fc.assert(
      fc.property(figures, fc.constantFrom(...directions), (given, direction) => {
        const used = usedOf(given);
        const elapsed = fromInteger(given.elapsed);
        const values = { actual: given.actual.value, target: given.target.value, baseline: given.baseline.value, expected: given.expected.value, elapsed };
        fc.pre(formulas[formula].compute({ direction, values, reached: false }, 'caveat').kind === 'rate');
        if (roundingMayMatter(used, direction, formula, elapsed, limits)) return;
        const around = (role: 'actual' | 'baseline') => roundingInterval({ ...given[role], unit: share });
        const terms = { actual: around('actual'), baseline: around('baseline'), target: exactly(given.target.value), expected: exactly(given.expected.value), elapsed: exactly(elapsed) };
        const interval = rateInterval(formula, { direction, terms });
        expect(interval?.kind).toBe('bounded');
        if (interval?.kind !== 'bounded' || formula === 'binary') return;
        expect(compare(multiply(subtract(interval.highest, interval.lowest), fromInteger(10)), fromInteger(10))).toBeLessThan(0);
        for (const limit of [fromInteger(100), multiply(fromInteger(80), multiply(elapsed, rational(1n, 100n)))]) {
          expect(compare(interval.lowest, limit) <= 0 && compare(limit, interval.highest) <= 0 && formula !== 'progress_clamped').toBe(false);
        }
      }),
      { numRuns: 400 },
    );
  });
});

/** The target lies above the stated baseline, not above every baseline that is printed so. */
const targetByBaseline = { actual: { value: fromInteger(0), digits: 0 }, target: { value: rational(52n, 10n), digits: 1 }, baseline: { value: fromInteger(5), digits: 0 }, expected: { value: fromInteger(-10), digits: 0 }, elapsed: 50 };

describe('what the actual itself is held against', () => {
  const standing = judgedBy({ when: [{ kind: 'targetMet' }], grade: id<GradeId>('achieved') }, { when: [{ kind: 'onPace' }], grade: id<GradeId>('onPace') }, { when: [{ kind: 'worseThanBaseline' }], grade: id<GradeId>('regressed') }, { when: [], grade: id<GradeId>('missed') });
  const around = { ...standing, onPaceFrom: fromInteger(90) };

  it.each([standing, around])('is settled only where no unrounded figure stands on another side', (ruleSet) => {
    const limits = limitsOf(ruleSet, 'none');
    const context = tableContext(ruleSet);
    let settled = 0;
    fc.assert(
      fc.property(closeFigures, fc.boolean(), fc.constantFrom(...directions), (given, hasPath, direction) => {
        const { expected: _expected, ...others } = usedOf(given);
        const used = hasPath ? usedOf(given) : others;
        const elapsed = fromInteger(given.elapsed);
        if (limits === undefined || standingMayTurn(used, elapsed, limits)) return;
        settled += 1;
        const ends = (role: 'actual' | 'baseline') => Object.values(roundingInterval({ ...given[role], unit: share }));
        const figure = (value: Rational) => ({ kind: 'value' as const, value, digits: 3, standing: 'final' as const, notes: [] });
        const gradeAt = (actual: Rational, baseline: Rational) => {
          const path = hasPath ? { path: figure(given.expected.value) } : {};
          const row: TableRow = { name: '', unit: share, direction, formula: 'none', elapsed, figures: { actual: figure(actual), baseline: figure(baseline), target: figure(given.target.value), ...path }, problems: [], isTooLong: false };
          return evaluateRow(row, context).judgement?.computed;
        };
        const stated = gradeAt(given.actual.value, given.baseline.value);
        for (const actual of ends('actual')) for (const baseline of ends('baseline')) expect(gradeAt(actual, baseline)).toBe(stated);
      }),
      { numRuns: 1000, examples: [[targetByBaseline, true, 'increase']] },
    );
    expect(settled).toBeGreaterThan(300);
  });
});

describe('limitsOf', () => {
  it('knows none where the rules ask for what is not estimated, and leaves out rules for other formulas', () => {
    expect(limitsOf(cityRules, 'ratio')?.against).toEqual(['target', 'pace', 'baseline']);
    const scoped = judgedBy({ formulas: ['trend'], when: [{ kind: 'better' }], grade }, ...bandRules);
    expect(limitsOf(scoped, 'ratio')).toEqual(limitsOf(bands, 'ratio'));
    expect(limitsOf(scoped, 'trend')).toBeUndefined();
  });
});

it('asks where a trend may turn, and where a figure is missing', () => {
  const at = (actual: string, baseline: string) => usedOf({ actual: { value: rational(BigInt(actual), 10n), digits: 1 }, baseline: { value: rational(BigInt(baseline), 10n), digits: 1 }, target: { value: fromInteger(1), digits: 0 }, expected: { value: fromInteger(1), digits: 0 } });
  expect(trendMayTurn(at('501', '500'))).toBe(true);
  expect(trendMayTurn(at('502', '500'))).toBe(false);
  const { baseline: _baseline, ...alone } = at('502', '500');
  expect(trendMayTurn(alone)).toBe(true);
});

it('asks of a missing rate only where other unrounded figures may have one', () => {
  const value = (text: string) => ({ value: rational(BigInt(text), 10n), digits: 1 });
  const at = (actual: string, target: string, baseline: string) => usedOf({ actual: value(actual), target: value(target), baseline: value(baseline), expected: value(target) });
  const outside = (role: 'target' | 'expected' | 'actual') => ({ kind: 'outsideDomain', formula: 'progress', role }) as const;
  expect(absenceMayTurn(at('500', '400', '401'), { kind: 'targetIsZero' })).toBe(false);
  expect(absenceMayTurn(at('500', '400', '401'), { kind: 'missingInput', role: 'actual' })).toBe(false);
  expect(absenceMayTurn(at('500', '400', '400'), { kind: 'baselineEqualsTarget' })).toBe(true);
  expect(absenceMayTurn(at('500', '400', '410'), outside('target'))).toBe(false);
  expect(absenceMayTurn(at('500', '400', '400'), outside('expected'))).toBe(true);
  expect(absenceMayTurn(at('500', '400', '400'), { ...outside('target'), direction: 'keepWithin' })).toBe(false);
  expect(absenceMayTurn(at('-1', '400', '400'), outside('actual'))).toBe(false);
  expect(absenceMayTurn(at('0', '400', '400'), { kind: 'actualIsZero' })).toBe(true);
});
