import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormulaTerm } from './formula.ts';
import { formulas } from './formula.ts';
import type { Direction } from './indicator.ts';
import { directions } from './indicator.ts';
import { reaches } from './meets-target.ts';
import type { IntervalInput } from './rate-interval.ts';
import { rateInterval } from './rate-interval.ts';
import type { Rational } from './rational.ts';
import { add, compare, fromInteger, multiply, rational, subtract } from './rational.ts';
import { round } from './rounding.ts';
import type { Interval } from './rounding-interval.ts';
import { exactly, roundingInterval } from './rounding-interval.ts';
import type { PercentFormulaId } from './rule-set.ts';
import { exact, unit, value } from './testing/build.ts';

/** "6.0億円" stands for its rounding, "=6.2" for itself. */
function stands(text: string): Interval {
  if (text.startsWith('=')) return exactly(exact(text.slice(1)));
  const [, digits = '', symbol = ''] = /^([△\d.,]+)(.+)$/.exec(text) ?? [];
  return roundingInterval({ ...value(digits), unit: unit(symbol) });
}

interface Row {
  readonly what: string;
  readonly formula: PercentFormulaId;
  readonly direction: Direction;
  readonly terms: { readonly [Term in FormulaTerm]?: string };
  readonly upperTarget?: string;
  readonly expected: readonly [lowest: Rational, highest: Rational] | 'unbounded';
}

/** Worked by hand; a fraction is (numerator, denominator) of the percentage. */
const rows: readonly Row[] = [
  // 77188 ± 0.5 of 42423: 7718750/42423 to 7718850/42423, that is 181.947…% to 181.949…%; printed 181.9%.
  { what: '百万円 of a grant project', formula: 'increment_ratio', direction: 'increase', terms: { actual: '77,188百万円', target: '=42423' }, expected: [rational(7718750n, 42423n), rational(7718850n, 42423n)] },
  // The target rounded too: 77187.5/42423.5 to 77188.5/42422.5.
  { what: 'the same as any reader of the report must take it', formula: 'increment_ratio', direction: 'increase', terms: { actual: '77,188百万円', target: '42,423百万円' }, expected: [rational(15437500n, 84847n), rational(15437700n, 84845n)] },
  // 6 ± 0.5 of 6.2 ± 0.05: 5.5/6.25 = 88% to 6.5/6.15 = 105.69…%.
  { what: 'a coarse actual', formula: 'ratio', direction: 'increase', terms: { actual: '6万人', target: '6.2万人' }, expected: [fromInteger(88), rational(13000n, 123n)] },
  { what: 'counts, which are exact', formula: 'ratio', direction: 'increase', terms: { actual: '66件', target: '50件' }, expected: [fromInteger(132), fromInteger(132)] },
  // (68.5−61.4)/(70−61.4): lowest (68.45−61.45)/(70−61.45) = 7/8.55, highest (68.55−61.35)/(70−61.35) = 7.2/8.65.
  { what: 'a share on its way', formula: 'expected_progress', direction: 'increase', terms: { actual: '68.5%', expected: '=70', baseline: '61.4%' }, expected: [rational(14000n, 171n), rational(14400n, 173n)] },
  // 911→593, 708 in 万t: (911−708)/318: lowest at 708.5: baseline 910.5: 202/317.5 = 63.62…%, baseline 911.5: 203/318.5 = 63.73…%; highest at 707.5: 910.5: 203/317.5 = 63.93…%, 911.5: 204/318.5 = 64.05…%.
  { what: '温室効果ガス', formula: 'progress', direction: 'decrease', terms: { actual: '708万t-CO₂', target: '=593', baseline: '911万t-CO₂' }, expected: [rational(40400n, 635n), rational(40800n, 637n)] },
  // Past the target a lower baseline lowers the rate: 89.95 with 95.95 gives 6.00/4.05 = 148.14…%, 90.05 with 96.05 gives 6.00/3.95 = 151.89…%.
  { what: 'past the target', formula: 'progress', direction: 'increase', terms: { actual: '96.0%', target: '=94', baseline: '90.0%' }, expected: [rational(600n * 100n, 405n), rational(600n * 100n, 395n)] },
  { what: 'a bound of the formula', formula: 'progress_clamped', direction: 'increase', terms: { actual: '96.0%', target: '=94', baseline: '90.0%' }, expected: [fromInteger(100), fromInteger(100)] },
  { what: 'what should fall, over the actual', formula: 'inverse_ratio', direction: 'decrease', terms: { actual: '4.0%', target: '=5' }, expected: [rational(50000n, 405n), rational(50000n, 395n)] },
  { what: 'two minus the ratio', formula: 'two_minus_ratio', direction: 'decrease', terms: { actual: '926g', target: '=890' }, expected: [rational(200n * 890n - 92650n, 890n), rational(200n * 890n - 92550n, 890n)] },
  { what: 'a baseline that may be the target', formula: 'progress', direction: 'increase', terms: { actual: '5.2%', target: '5.0%', baseline: '4.9%' }, expected: 'unbounded' },
  { what: 'a target that may be zero', formula: 'ratio', direction: 'increase', terms: { actual: '1.0億円', target: '0.0億円' }, expected: 'unbounded' },
  { what: 'an actual that may be zero', formula: 'inverse_ratio', direction: 'decrease', terms: { actual: '0.04億円', target: '=1' }, expected: [rational(100000n, 45n), rational(100000n, 35n)] },
  { what: 'a target just met', formula: 'binary', direction: 'increase', terms: { actual: '94.0%', target: '=94' }, expected: [fromInteger(0), fromInteger(100)] },
  { what: 'a target surely met', formula: 'binary', direction: 'increase', terms: { actual: '94.1%', target: '=94' }, expected: [fromInteger(100), fromInteger(100)] },
  { what: 'a band narrower than the rounding', formula: 'binary', direction: 'keepWithin', terms: { actual: '88%', target: '=88.2' }, upperTarget: '=88.4', expected: [fromInteger(0), fromInteger(100)] },
];

function inputOf({ direction, terms, upperTarget }: Pick<Row, 'direction' | 'terms' | 'upperTarget'>): IntervalInput {
  const intervals = Object.fromEntries(Object.entries(terms).map(([term, text]) => [term, stands(text)]));
  return { direction, terms: intervals, ...(upperTarget !== undefined && { upperTarget: stands(upperTarget) }) };
}

it.each(rows)('$formula: $what', (row) => {
  const interval = rateInterval(row.formula, inputOf(row));
  const [lowest, highest] = row.expected === 'unbounded' ? [] : row.expected;
  expect(interval).toEqual(row.expected === 'unbounded' ? { kind: 'unbounded' } : { kind: 'bounded', lowest, highest });
});

it('has no interval without a term', () => {
  expect(rateInterval('progress', { direction: 'increase', terms: { actual: exactly(exact('1')), target: exactly(exact('2')) } })).toBeUndefined();
});

const ids = Object.keys(formulas) as PercentFormulaId[];
const displayed = fc.record({ steps: fc.integer({ min: -300, max: 900 }), digits: fc.integer({ min: 0, max: 2 }), isExact: fc.boolean() });
const terms: readonly FormulaTerm[] = ['actual', 'target', 'baseline', 'expected', 'elapsed'];

interface Sample {
  readonly interval: Interval;
  /** Any value in it, from a share of its width in thousandths. */
  readonly inside: Rational;
}

const sample: fc.Arbitrary<Sample> = fc.tuple(displayed, fc.integer({ min: 0, max: 1000 })).map(([{ steps, digits, isExact }, share]) => {
  const shown = round(rational(BigInt(steps), 10n), digits, 'halfUp');
  const interval = isExact ? exactly(shown) : roundingInterval({ value: shown, digits, unit: unit('%') });
  return { interval, inside: add(interval.lowest, multiply(subtract(interval.highest, interval.lowest), rational(BigInt(share), 1000n))) };
});
const samples = fc.record({ actual: sample, target: sample, baseline: sample, expected: sample, elapsed: sample, upper: sample });

describe.each(ids)('%s', (id) => {
  it('holds the rate of every input inside the inputs', () => {
    fc.assert(
      fc.property(samples, fc.constantFrom(...directions), (given, direction) => {
        const intervals = Object.fromEntries(terms.map((term) => [term, given[term].interval]));
        const interval = rateInterval(id, { direction, terms: intervals, upperTarget: given.upper.interval });
        if (interval?.kind !== 'bounded') return;
        const values = Object.fromEntries(terms.map((term) => [term, given[term].inside]));
        const reached = reaches(direction, given.actual.inside, given.target.inside, given.upper.inside);
        const result = formulas[id].compute({ direction, values, reached }, 'caveat');
        if (result.kind !== 'rate') throw new RangeError('inside a bounded interval there is a rate');
        expect(compare(interval.lowest, result.percent)).toBeLessThanOrEqual(0);
        expect(compare(result.percent, interval.highest)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });

  it('is one rate where nothing was rounded', () => {
    fc.assert(
      fc.property(samples, fc.constantFrom(...directions), (given, direction) => {
        const point = (term: keyof typeof given): Interval => exactly(given[term].inside);
        const interval = rateInterval(id, { direction, terms: Object.fromEntries(terms.map((term) => [term, point(term)])), upperTarget: point('upper') });
        if (interval?.kind === 'bounded') expect(interval.lowest).toEqual(interval.highest);
      }),
    );
  });
});
