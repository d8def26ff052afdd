import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndicatorKind } from './indicator.ts';
import { compare, equals, rational } from './rational.ts';
import { round } from './rounding.ts';
import { attainedInterval, roundingInterval } from './rounding-interval.ts';
import { exact, unit, value } from './testing/build.ts';

describe('roundingInterval', () => {
  it.each([
    ['92.3', '%', '92.25', '92.35'],
    ['92', '%', '91.5', '92.5'],
    ['624', '万人', '623.5', '624.5'],
    ['42,423', '百万円', '42422.5', '42423.5'],
    ['△1.4', 'pt', '△1.45', '△1.35'],
    ['0', '%', '△0.5', '0.5'],
    ['708', '万t-CO₂', '707.5', '708.5'],
    ['968', 'g', '967.5', '968.5'],
    ['71', '歳', '70.5', '71.5'],
    ['2.5', '件', '2.45', '2.55'],
  ])('%s%s was rounded', (text, symbol, lowest, highest) => {
    expect(roundingInterval({ ...value(text), unit: unit(symbol) })).toEqual({ lowest: exact(lowest), highest: exact(highest) });
  });

  it.each([
    ['97', '人'],
    ['913', '件/年'],
    ['12,491,000', '人泊'],
    ['4,500', '円'],
    ['3', '位'],
    ['0', '社'],
  ])('%s%s was counted', (text, symbol) => {
    expect(roundingInterval({ ...value(text), unit: unit(symbol) })).toEqual({ lowest: exact(text), highest: exact(text) });
  });

  it('takes an average of counts for rounded, and a whole number without a unit as it stands', () => {
    const measure: IndicatorKind = 'annualAverage';
    expect(roundingInterval({ ...value('27'), unit: unit('件'), measure })).toEqual({ lowest: exact('26.5'), highest: exact('27.5') });
    const bare = { symbol: '', base: '', scale: rational(1n), dimension: 'other' } as const;
    expect(roundingInterval({ ...value('66'), unit: bare }).lowest).toEqual(exact('66'));
    expect(roundingInterval({ ...value('66.0'), unit: bare }).lowest).toEqual(exact('65.95'));
  });
});

it('holds every value that is displayed so, and attained ends are displayed so', () => {
  fc.assert(
    fc.property(fc.integer({ min: -5000, max: 5000 }), fc.bigInt({ min: 1n, max: 400n }), fc.integer({ min: 0, max: 2 }), (num, den, digits) => {
      const unrounded = rational(BigInt(num), den);
      const displayed = { value: round(unrounded, digits, 'halfUp'), digits, unit: unit('%') };
      const { lowest, highest } = roundingInterval(displayed);
      expect(compare(lowest, unrounded)).toBeLessThanOrEqual(0);
      expect(compare(unrounded, highest)).toBeLessThanOrEqual(0);
      const attained = attainedInterval(displayed);
      for (const end of [attained.lowest, attained.highest]) expect(equals(round(end, digits, 'halfUp'), displayed.value)).toBe(true);
    }),
  );
});
