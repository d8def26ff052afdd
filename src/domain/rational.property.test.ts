import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absolute,
  add,
  compare,
  divide,
  equals,
  exactText,
  fromInteger,
  isZero,
  multiply,
  negate,
  parseExact,
  rational,
  sign,
  subtract,
  toNumber,
} from './rational.ts';

const anyInteger = fc.oneof(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }));
const anyRational = fc
  .tuple(
    anyInteger,
    anyInteger.filter((den) => den !== 0n),
  )
  .map(([num, den]) => rational(num, den));

function isReduced(num: bigint, den: bigint): boolean {
  let [a, b] = [num < 0n ? -num : num, den];
  while (b !== 0n) [a, b] = [b, a % b];
  return den > 0n && a === 1n;
}

describe('rational numbers', () => {
  it('are in lowest terms after every operation', () => {
    fc.assert(
      fc.property(anyRational, anyRational, (a, b) => {
        const results = [a, add(a, b), subtract(a, b), multiply(a, b), ...(isZero(b) ? [] : [divide(a, b)])];
        for (const { num, den } of results) expect(isReduced(num, den)).toBe(true);
      }),
    );
  });

  it('form a field', () => {
    fc.assert(
      fc.property(anyRational, anyRational, anyRational, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(multiply(a, b)).toEqual(multiply(b, a));
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
        expect(multiply(multiply(a, b), c)).toEqual(multiply(a, multiply(b, c)));
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(subtract(add(a, b), b)).toEqual(a);
        expect(add(a, negate(a))).toEqual(fromInteger(0));
        if (!isZero(b)) expect(multiply(divide(a, b), b)).toEqual(a);
      }),
    );
  });

  it('are ordered by their difference', () => {
    fc.assert(
      fc.property(anyRational, anyRational, (a, b) => {
        expect(compare(a, b)).toBe(sign(subtract(a, b)));
        expect(compare(a, b) === 0).toBe(equals(a, b));
        expect(sign(absolute(a))).not.toBe(-1);
      }),
    );
  });

  it('are read back from their exact text', () => {
    fc.assert(fc.property(anyRational, (a) => void expect(parseExact(exactText(a))).toEqual(a)));
  });

  it('agree with machine numbers to about 15 digits', () => {
    fc.assert(
      fc.property(
        anyRational.filter((a) => !isZero(a)),
        (a) => {
          const error = Math.abs((toNumber(a) * Number(a.den)) / Number(a.num) - 1);
          expect(error).toBeLessThan(1e-14);
        },
      ),
    );
  });
});
