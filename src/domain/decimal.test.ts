import { describe, expect, it } from 'vitest';
import { parseDecimal, printDecimal } from './decimal.ts';
import { exactText, rational } from './rational.ts';

describe('parseDecimal', () => {
  it.each([
    ['66', '66', 0],
    ['12,491,000', '12491000', 0],
    ['46.7', '467/10', 1],
    ['50.0', '50', 1],
    ['0', '0', 0],
    ['0.05', '1/20', 2],
    ['１，２３４．５', '2469/2', 1],
    ['１2３', '123', 0],
    ['△25', '-25', 0],
    ['▲1.4', '-7/5', 1],
    ['−1.4', '-7/5', 1],
    ['-1.4', '-7/5', 1],
    ['‐3', '-3', 0],
    ['ー3', '-3', 0],
    ['－３', '-3', 0],
    ['+13', '13', 0],
    ['＋13', '13', 0],
    ['△０', '0', 0],
    ['-0.0', '0', 1],
    ['  7 ', '7', 0],
    ['\u30007\u3000', '7', 0],
    ['999,999.99', '99999999/100', 2],
  ])('reads %j as %s with %d decimals', (text, exact, digits) => {
    const decimal = parseDecimal(text);
    expect(decimal === undefined ? undefined : { exact: exactText(decimal.value), digits: decimal.digits }).toEqual({ exact, digits });
  });

  it.each([
    ...['', ' ', '-', '△', '—', '―', '…', '(※)', '1.234,5', '1,23', '12,34', '1234,567', ',123', '1,,234', '0,123', '1,234,', '.5', '5.', '1.2.3'],
    ...[
      '007',
      '00',
      '1e3',
      '0x10',
      '12人',
      '46.7%',
      '5千',
      '1 234',
      '△ 25',
      '--1',
      '+-1',
      '1-',
      '(25)',
      '１／２',
      '1/2',
      '約600',
      '五',
      '②',
      '1、234',
      'Infinity',
      'NaN',
    ],
    '9'.repeat(401),
  ])('refuses %j', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });
});

describe('printDecimal', () => {
  it('prints plainly, with the decimals it was written with', () => {
    expect(printDecimal({ value: rational(-7n, 5n), digits: 2 })).toBe('-1.40');
    expect(printDecimal({ value: rational(12_491_000n), digits: 0 })).toBe('12491000');
  });

  it('refuses to lose decimals', () => {
    expect(() => printDecimal({ value: rational(1n, 3n), digits: 10 })).toThrow(RangeError);
  });
});
