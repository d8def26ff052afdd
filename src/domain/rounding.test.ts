import { describe, expect, it } from 'vitest';
import type { Rational } from './rational.ts';
import { exactText, fromInteger, rational } from './rational.ts';
import type { DecimalFormat, RoundingMode } from './rounding.ts';
import { formatDecimal, round } from './rounding.ts';

describe('round', () => {
  const halves: readonly (readonly [RoundingMode, readonly string[]])[] = [
    // of -2.9, -2.5, -2.1, -1.5, 1.5, 2.1, 2.5, 2.9
    ['halfUp', ['-3', '-3', '-2', '-2', '2', '2', '3', '3']],
    ['halfEven', ['-3', '-2', '-2', '-2', '2', '2', '2', '3']],
    ['truncate', ['-2', '-2', '-2', '-1', '1', '2', '2', '2']],
    ['ceiling', ['-2', '-2', '-2', '-1', '2', '3', '3', '3']],
    ['floor', ['-3', '-3', '-3', '-2', '1', '2', '2', '2']],
  ];

  it.each(halves)('%s decides halves and signs', (mode, expected) => {
    const tenths = [-29n, -25n, -21n, -15n, 15n, 21n, 25n, 29n];
    expect(tenths.map((num) => exactText(round(rational(num, 10n), 0, mode)))).toEqual(expected);
  });

  it('keeps 23/80 from becoming 28.7 %, as binary fractions make it', () => {
    expect(exactText(round(rational(2300n, 80n), 1, 'halfUp'))).toBe('144/5');
  });

  it('rounds to hundreds with digits below zero', () => {
    expect(exactText(round(fromInteger(6_049), -2, 'halfUp'))).toBe('6000');
    expect(exactText(round(fromInteger(6_050), -2, 'halfUp'))).toBe('6100');
  });
});

describe('formatDecimal', () => {
  const oneDecimal: DecimalFormat = { digits: 1, mode: 'halfUp' };
  const whole: DecimalFormat = { digits: 0, mode: 'halfUp' };
  const rows: readonly (readonly [string, Rational, DecimalFormat])[] = [
    ['1,408.0', fromInteger(1408), { ...oneDecimal, grouping: true }],
    ['1408.0', fromInteger(1408), oneDecimal],
    ['481.6', rational(36119n, 75n), oneDecimal],
    ['△1.4', rational(-7n, 5n), oneDecimal],
    ['▲1.4', rational(-7n, 5n), { ...oneDecimal, negative: '▲' }],
    ['-1.4', rational(-7n, 5n), { ...oneDecimal, negative: '-' }],
    ['−1.4', rational(-7n, 5n), { ...oneDecimal, negative: '−', plus: true }],
    ['+13', fromInteger(13), { ...whole, plus: true }],
    ['0', fromInteger(0), { ...whole, plus: true }],
    ['0.0', rational(-1n, 100n), oneDecimal],
    ['0.0', rational(1n, 100n), { ...oneDecimal, plus: true }],
    ['△0.1', rational(-1n, 20n), oneDecimal],
    ['0.05', rational(1n, 20n), { digits: 2, mode: 'halfUp' }],
    ['100.0', rational(9995n, 100n), oneDecimal],
    ['12,491,000', fromInteger(12_491_000), { ...whole, grouping: true }],
    ['123', fromInteger(123), { ...whole, grouping: true }],
    ['1,234.5678', rational(12_345_678n, 10_000n), { digits: 4, mode: 'halfUp', grouping: true }],
    ['1,200', fromInteger(1_234), { digits: -2, mode: 'halfUp', grouping: true }],
  ];

  it.each(rows)('prints %s', (expected, value, format) => {
    expect(formatDecimal(value, format)).toBe(expected);
  });
});
