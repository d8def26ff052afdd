import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rational } from './rational.ts';
import { compare, equals, fromInteger, multiply, rational, subtract } from './rational.ts';
import { powerOfTen, round } from './rounding.ts';
import type { Confidence } from './sampling-error.ts';
import { confidences, impossibleShare, isWithin, marginOf, printedRoot, squaredMargin } from './sampling-error.ts';
import { exact } from './testing/build.ts';

describe('marginOf', () => {
  it.each([
    ['90.6', 2412, 1, 95, '1.2'],
    ['50', 400, 1, 95, '4.9'],
    ['50', 1067, 0, 95, '3'],
    ['0', 400, 1, 95, '0'],
    ['50', 400, 1, 90, '4.1'],
    ['50', 400, 1, 99, '6.4'],
  ] as const)('of %s %% among %d', (percent, asked, digits, confidence, margin) => {
    expect(marginOf(exact(percent), asked, digits, confidence)).toEqual(exact(margin));
  });

  it.each([
    ['120', 400],
    ['△1', 400],
    ['50', 0],
  ] as const)('has none for %s %% among %d', (percent, asked) => {
    expect(marginOf(exact(percent), asked, 1)).toBeUndefined();
  });
});

/**
 * 1.96² × (61.4 × 38.6/112 + 68.5 × 31.5/96) = 3.8416 × (21.16107… + 22.47656…) = 167.6385…, whose root is 12.9475…;
 * 1.96² × (50 × 50/2500 + 50 × 50/2500) = 3.8416 × 2, whose root is 2.7718….
 */
describe('a difference of two shares', () => {
  it.each([
    ['61.4', 112, '68.5', 96, '12.9', true],
    ['50.0', 2500, '52.7', 2500, '2.8', true],
    ['50.0', 2500, '52.8', 2500, '2.8', false],
    ['46.7', 1500, '39.2', 1500, '3.5', false],
  ] as const)('%s %% of %d to %s %% of %d: ±%s', (from, asked, to, askedThen, margin, isInside) => {
    const square = squaredMargin([
      { percent: exact(from), respondents: asked },
      { percent: exact(to), respondents: askedThen },
    ]);
    if (square === undefined) throw new RangeError('both are shares');
    expect(printedRoot(square, 1)).toEqual(exact(margin));
    expect(isWithin(subtract(exact(to), exact(from)), square)).toBe(isInside);
  });

  it('is within exactly at the half width, which machine numbers miss', () => {
    const square = squaredMargin([{ percent: exact('50'), respondents: 400 }]);
    expect(square).toEqual(exact('24.01'));
    expect(isWithin(exact('4.9'), exact('24.01'))).toBe(true);
    expect(isWithin(exact('4.9000000000000000000001'), exact('24.01'))).toBe(false);
  });
});

const percentOf = (digits: number): fc.Arbitrary<Rational> => fc.integer({ min: 0, max: 100 * 10 ** digits }).map((steps) => rational(BigInt(steps), powerOfTen(digits)));

describe('properties', () => {
  it('prints the decimal nearest to the root', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 24n }), fc.bigInt({ min: 1n, max: 10n ** 9n }), fc.integer({ min: 0, max: 4 }), (num, den, digits) => {
        const square = rational(num, den);
        const root = printedRoot(square, digits);
        const half = rational(1n, 2n * powerOfTen(digits));
        const [low, high] = [subtract(root, half), subtract(root, multiply(half, fromInteger(-1)))];
        if (low.num > 0n) expect(compare(multiply(low, low), square)).toBeLessThanOrEqual(0);
        expect(compare(multiply(high, high), square)).toBe(1);
      }),
    );
  });

  it('widens with the confidence and narrows with the respondents', () => {
    fc.assert(
      fc.property(percentOf(1), fc.integer({ min: 1, max: 5000 }), fc.constantFrom(...confidences), (percent, respondents, confidence) => {
        const of = (asked: number, at: Confidence): Rational => squaredMargin([{ percent, respondents: asked }], at) ?? fromInteger(-1);
        expect(compare(of(respondents + 1, confidence), of(respondents, confidence))).toBeLessThanOrEqual(0);
        expect(compare(of(respondents, 99), of(respondents, 95))).toBeGreaterThanOrEqual(0);
        expect(compare(of(respondents, 95), of(respondents, 90))).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('impossibleShare', () => {
  it.each([
    ['63.2', 798, 1, undefined],
    ['50.2', 20, 1, [10, 11]],
    ['33.3', 3, 1, undefined],
    ['33', 3, 0, undefined],
    ['34', 3, 0, [1, 2]],
    ['99.9', 10, 1, [9, 10]],
    ['0.0', 7, 1, undefined],
    ['100.0', 7, 1, undefined],
    // 12.5 of 8 is 1; to whole percents it lies on the edge and may be printed as 12 or 13.
    ['12', 8, 0, undefined],
    ['13', 8, 0, undefined],
  ] as const)('%s %% of %d', (percent, respondents, digits, counts) => {
    expect(impossibleShare({ percent: exact(percent), respondents }, digits)?.map(({ count }) => count)).toEqual(counts);
  });

  it('agrees with trying every count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 2 }), fc.nat(), (respondents, digits, seed) => {
        const percent = rational(BigInt(seed) % (100n * powerOfTen(digits) + 1n), powerOfTen(digits));
        const counts = Array.from({ length: respondents + 1 }, (_, count) => rational(100n * BigInt(count), BigInt(respondents)));
        const isPossible = counts.some((share) => (['halfUp', 'truncate'] as const).some((mode) => equals(roundedHalf(share, digits, mode), percent)));
        const nearest = impossibleShare({ percent, respondents }, digits);
        expect(nearest === undefined).toBe(isPossible);
        for (const { count, percent: possible } of nearest ?? []) expect(possible).toEqual(rational(100n * BigInt(count), BigInt(respondents)));
      }),
      { numRuns: 400 },
    );
  });
});

/** To the nearest; a half up, or down. */
function roundedHalf(share: Rational, digits: number, half: 'halfUp' | 'truncate'): Rational {
  const scaled = multiply(share, fromInteger(2n * powerOfTen(digits)));
  const isHalf = scaled.den === 1n && scaled.num % 2n === 1n;
  return isHalf ? round(share, digits, half) : round(share, digits, 'halfUp');
}
