import { describe, expect, it } from 'vitest';
import { absolute, compare, divide, exactText, fromInteger, maximum, minimum, negate, parseExact, rational, sign, subtract, toNumber } from './rational.ts';

describe('rational', () => {
  it.each([
    [2n, 4n, '1/2'],
    [23n, -80n, '-23/80'],
    [-6n, -3n, '2'],
    [0n, -7n, '0'],
    [144476n * 100n, 30000n, '36119/75'],
    [2n ** 80n, 2n ** 78n * 3n, '4/3'],
  ])('brings %s/%s to %s', (num, den, expected) => {
    expect(exactText(rational(num, den))).toBe(expected);
  });

  it('refuses the denominator zero and division by zero', () => {
    expect(() => rational(1n, 0n)).toThrow(RangeError);
    expect(() => divide(fromInteger(1), fromInteger(0))).toThrow(RangeError);
  });

  it('refuses a machine number that is not exact', () => {
    expect(() => fromInteger(0.5)).toThrow(RangeError);
    expect(() => fromInteger(2 ** 53)).toThrow(RangeError);
    expect(fromInteger(-66)).toEqual({ num: -66n, den: 1n });
  });

  it('subtracts, compares, negates', () => {
    expect(exactText(subtract(rational(1n, 2n), rational(1n, 3n)))).toBe('1/6');
    expect(compare(rational(-1n, 2n), rational(-1n, 3n))).toBe(-1);
    expect(sign(negate(rational(3n, 4n)))).toBe(-1);
    expect(absolute(rational(-3n, 4n))).toEqual(rational(3n, 4n));
    expect(minimum(rational(1n, 3n), rational(1n, 2n))).toEqual(rational(1n, 3n));
    expect(maximum(rational(1n, 3n), rational(1n, 2n))).toEqual(rational(1n, 2n));
  });
});

describe('parseExact', () => {
  it.each(['36119/75', '50', '-7/5', '0'])('reads %s', (text) => {
    const value = parseExact(text);
    expect(value === undefined ? undefined : exactText(value)).toBe(text);
  });

  it.each(['', '4/2', '+3', '-0', '0/5', '1/0', '1/-2', '007', '1.5', ' 1', '１', '1/2/3'])('refuses %j', (text) => {
    expect(parseExact(text)).toBeUndefined();
  });
});

describe('toNumber', () => {
  it.each([
    [rational(1n, 4n), 0.25],
    [rational(-3n, 2n), -1.5],
    [rational(10n ** 400n, 10n ** 399n * 4n), 2.5],
    [rational(-(10n ** 30n), 3n), -(10 ** 30) / 3],
    [rational(1n, 10n ** 30n), 1e-30],
  ])('%o is about %d', (value, expected) => {
    expect(toNumber(value) / expected).toBeCloseTo(1, 12);
  });
});
