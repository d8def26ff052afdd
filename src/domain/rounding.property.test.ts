import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absolute, add, compare, fromInteger, multiply, negate, rational, sign, subtract } from './rational.ts';
import type { RoundingMode } from './rounding.ts';
import { formatDecimal, powerOfTen, round } from './rounding.ts';

const modes: readonly RoundingMode[] = ['halfUp', 'halfEven', 'truncate', 'ceiling', 'floor'];
const anyMode = fc.constantFrom(...modes);
const nearestMode = fc.constantFrom<RoundingMode>('halfUp', 'halfEven');
const anyDigits = fc.integer({ min: -4, max: 6 });
const anyRational = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([num, den]) => rational(num, den));
/** Values that lie exactly between two printable ones, where the modes differ. */
const tie = fc
  .tuple(fc.bigInt({ min: -(10n ** 6n), max: 10n ** 6n }), anyDigits)
  .map(([count, digits]) => ({ value: multiply(rational(2n * count + 1n, 2n), unitOf(digits)), digits }));

function unitOf(digits: number) {
  return digits >= 0 ? rational(1n, powerOfTen(digits)) : fromInteger(powerOfTen(-digits));
}

describe('round', () => {
  it('gives a multiple of the last digit, less than one away, and leaves such a multiple alone', () => {
    fc.assert(
      fc.property(anyRational, anyDigits, anyMode, (value, digits, mode) => {
        const rounded = round(value, digits, mode);
        expect(multiply(rounded, rational(unitOf(digits).den, unitOf(digits).num)).den).toBe(1n);
        expect(compare(absolute(subtract(rounded, value)), unitOf(digits))).toBe(-1);
        expect(round(rounded, digits, mode)).toEqual(rounded);
      }),
    );
  });

  it('is at most half a digit away in the nearest modes', () => {
    fc.assert(
      fc.property(anyRational, anyDigits, nearestMode, (value, digits, mode) => {
        const off = absolute(subtract(round(value, digits, mode), value));
        expect(compare(off, multiply(unitOf(digits), rational(1n, 2n)))).not.toBe(1);
      }),
    );
  });

  it('sends a tie away from zero in halfUp and to an even neighbour in halfEven', () => {
    fc.assert(
      fc.property(tie, ({ value, digits }) => {
        expect(compare(absolute(round(value, digits, 'halfUp')), absolute(value))).toBe(1);
        const even = multiply(round(value, digits, 'halfEven'), rational(unitOf(digits).den, unitOf(digits).num));
        expect(even.num % 2n).toBe(0n);
      }),
    );
  });

  it('never turns the order of two values', () => {
    fc.assert(
      fc.property(anyRational, anyRational, anyDigits, anyMode, (a, b, digits, mode) => {
        const [low, high] = compare(a, b) <= 0 ? [a, b] : [b, a];
        expect(compare(round(low, digits, mode), round(high, digits, mode))).not.toBe(1);
      }),
    );
  });

  it('treats a fall as a rise turned over, except ceiling and floor, which swap', () => {
    const mirror = { halfUp: 'halfUp', halfEven: 'halfEven', truncate: 'truncate', ceiling: 'floor', floor: 'ceiling' } as const;
    fc.assert(
      fc.property(anyRational, anyDigits, anyMode, (value, digits, mode) => {
        expect(round(negate(value), digits, mode)).toEqual(negate(round(value, digits, mirror[mode])));
      }),
    );
  });

  it('bounds the value between floor and ceiling', () => {
    fc.assert(
      fc.property(anyRational, anyDigits, (value, digits) => {
        expect(compare(round(value, digits, 'floor'), value)).not.toBe(1);
        expect(compare(round(value, digits, 'ceiling'), value)).not.toBe(-1);
        expect(compare(absolute(round(value, digits, 'truncate')), absolute(value))).not.toBe(1);
      }),
    );
  });
});

describe('formatDecimal', () => {
  it('prints the rounded value, digit for digit, with a sign only when it is not zero', () => {
    fc.assert(
      fc.property(anyRational, fc.integer({ min: 0, max: 6 }), anyMode, fc.boolean(), (value, digits, mode, grouping) => {
        const text = formatDecimal(value, { digits, mode, grouping, negative: '-', plus: true });
        const rounded = round(value, digits, mode);
        const scaled = BigInt(text.replace(/[+,.-]/g, ''));
        expect(add(rational(scaled, powerOfTen(digits)), fromInteger(0))).toEqual(absolute(rounded));
        expect(/^\+/.test(text) ? 1 : /^-/.test(text) ? -1 : 0).toBe(sign(rounded));
        expect(text).toMatch(grouping ? /^[+-]?\d{1,3}(,\d{3})*(\.\d+)?$/ : /^[+-]?\d+(\.\d+)?$/);
        expect(text.split('.')[1]?.length ?? 0).toBe(digits);
      }),
    );
  });
});
