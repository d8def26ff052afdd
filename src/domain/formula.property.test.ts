import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Formula, FormulaInput, FormulaTerm } from './formula.ts';
import { formulas, tendencyOf } from './formula.ts';
import type { Direction } from './indicator.ts';
import { directions } from './indicator.ts';
import type { Rational } from './rational.ts';
import { add, compare, divide, equals, fromInteger, isZero, multiply, rational, sign, subtract } from './rational.ts';
import { formatDecimal, round } from './rounding.ts';

const all: readonly Formula[] = Object.values(formulas);
const hundred = fromInteger(100);
const terms: readonly FormulaTerm[] = ['actual', 'target', 'baseline', 'expected', 'elapsed'];

const number = fc.tuple(fc.integer({ min: -400, max: 400 }), fc.constantFrom(1n, 2n, 10n)).map(([num, den]) => rational(BigInt(num), den));
const positive = number.map((r) => (r.num <= 0n ? rational(1n - r.num, r.den) : r));
const direction = fc.constantFrom(...directions);
const elapsed = fc.integer({ min: -10, max: 110 }).map((share) => fromInteger(share));
const values = fc.record({ actual: number, target: number, baseline: number, expected: number, elapsed });
type Values = { readonly [Term in FormulaTerm]: Rational };

/** In the direction of the target, whether it is reached; a band is everything from its target upwards here. */
function reached(way: Direction, { actual, target }: Values): boolean {
  return tendencyOf(way) === 'falling' ? compare(actual, target) <= 0 : compare(actual, target) >= 0;
}

function rateOf(formula: Formula, way: Direction, given: Values): Rational | undefined {
  const result = formula.compute({ direction: way, values: given, reached: reached(way, given) }, 'refuse');
  return result.kind === 'rate' ? result.percent : undefined;
}

describe.each(all.map((formula) => [formula.id, formula] as const))('%s', (_id, formula) => {
  it('never falls when the actual moves towards the target', () => {
    fc.assert(
      fc.property(direction, values, positive, (way, given, step) => {
        fc.pre(way !== 'keepWithin');
        const closer = tendencyOf(way) === 'falling' ? subtract(given.actual, step) : add(given.actual, step);
        const before = rateOf(formula, way, given);
        const after = rateOf(formula, way, { ...given, actual: closer });
        if (before !== undefined && after !== undefined) expect(compare(after, before)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('does not change with the unit', () => {
    fc.assert(
      fc.property(direction, values, positive, (way, given, scale) => {
        const scaled = {
          actual: multiply(given.actual, scale),
          target: multiply(given.target, scale),
          baseline: multiply(given.baseline, scale),
          expected: multiply(given.expected, scale),
          elapsed: given.elapsed,
        };
        expect(rateOf(formula, way, scaled)).toEqual(rateOf(formula, way, given));
      }),
    );
  });

  it('gives a named outcome, never a number, for whatever is missing', () => {
    fc.assert(
      fc.property(direction, values, fc.subarray([...terms]), (way, given, present) => {
        const partial: FormulaInput = { direction: way, values: Object.fromEntries(present.map((term) => [term, given[term]])), reached: false };
        const missing = formula.terms.find((term) => !present.includes(term));
        const result = formula.compute(partial, 'caveat');
        if (missing !== undefined) expect(result).toEqual({ kind: 'none', reason: { kind: 'missingInput', role: missing } });
      }),
    );
  });

  it('never computes for a direction it does not serve, unless told to', () => {
    fc.assert(
      fc.property(direction, values, (way, given) => {
        if (!formula.serves.includes(tendencyOf(way))) expect(rateOf(formula, way, given)).toBeUndefined();
        const told = formula.compute({ direction: way, values: given, reached: false }, 'caveat');
        if (told.kind === 'rate' && rateOf(formula, way, given) === undefined) expect(told.misleads).toBe(true);
      }),
    );
  });

  it('gives 100 at the target, or at the expected value', () => {
    fc.assert(
      fc.property(direction, values, (way, given) => {
        const goal = formula.terms.includes('expected') ? given.expected : given.target;
        const full = { ...given, actual: goal, elapsed: hundred };
        const rate = rateOf(formula, way, full);
        if (rate !== undefined) expect(rate).toEqual(hundred);
      }),
    );
  });

  it('prints within the interval that rounding leaves', () => {
    fc.assert(
      fc.property(direction, values, (way, given) => {
        const rate = rateOf(formula, way, given);
        if (rate === undefined) return;
        const printed = round(rate, 1, 'halfUp');
        expect(compare(multiply(subtract(printed, rate), fromInteger(20)), fromInteger(1))).toBeLessThanOrEqual(0);
        expect(formatDecimal(rate, { digits: 1, mode: 'halfUp' })).toBe(formatDecimal(printed, { digits: 1, mode: 'halfUp' }));
      }),
    );
  });
});

describe.each(
  [formulas.progress, formulas.progress_floor0, formulas.progress_clamped, formulas.linear_share, formulas.expected_progress].map((formula) => [formula.id, formula] as const),
)('%s', (_id, formula) => {
  it('is 0 at the baseline', () => {
    fc.assert(
      fc.property(direction, values, (way, given) => {
        const rate = rateOf(formula, way, { ...given, actual: given.baseline });
        if (rate !== undefined) expect(isZero(rate)).toBe(true);
      }),
    );
  });

  it('does not change with the origin', () => {
    fc.assert(
      fc.property(direction, values, number, (way, given, shift) => {
        const moved = {
          actual: add(given.actual, shift),
          target: add(given.target, shift),
          baseline: add(given.baseline, shift),
          expected: add(given.expected, shift),
          elapsed: given.elapsed,
        };
        expect(rateOf(formula, way, moved)).toEqual(rateOf(formula, way, given));
      }),
    );
  });

  it('is the same seen from the other side: what rises and what falls mirror each other', () => {
    fc.assert(
      fc.property(values, (given) => {
        const mirror = (r: Rational): Rational => multiply(r, fromInteger(-1));
        const mirrored = { actual: mirror(given.actual), target: mirror(given.target), baseline: mirror(given.baseline), expected: mirror(given.expected), elapsed: given.elapsed };
        expect(rateOf(formula, 'decrease', mirrored)).toEqual(rateOf(formula, 'increase', given));
      }),
    );
  });
});

describe('increment_ratio', () => {
  it('is undefined exactly when the target increment is zero or points the other way', () => {
    fc.assert(
      fc.property(values, (given) => {
        const result = formulas.increment_ratio.compute({ direction: 'increase', values: given, reached: false }, 'refuse');
        if (isZero(given.target)) expect(result).toEqual({ kind: 'none', reason: { kind: 'targetIsZero' } });
        else if (sign(given.target) < 0) expect(result).toMatchObject({ kind: 'none', reason: { kind: 'outsideDomain', role: 'target' } });
        else expect(result).toEqual({ kind: 'rate', percent: multiply(divide(given.actual, given.target), hundred), misleads: false });
      }),
    );
  });

  it('reaches 100 exactly when the increment reaches its target', () => {
    fc.assert(
      fc.property(number, positive, (actual, target) => {
        const rate = rateOf(formulas.increment_ratio, 'increase', { actual, target, baseline: actual, expected: actual, elapsed: hundred });
        expect(rate !== undefined && compare(rate, hundred) >= 0).toBe(compare(actual, target) >= 0);
        if (equals(actual, target)) expect(rate).toEqual(hundred);
      }),
    );
  });
});
