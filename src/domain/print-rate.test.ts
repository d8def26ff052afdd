import { describe, expect, it } from 'vitest';
import { printRate } from './rate.ts';
import { fromInteger, rational } from './rational.ts';
import type { Printing } from './rule-set.ts';
import { exact } from './testing/build.ts';

const plain: Printing = { rateDigits: 1, rounding: 'halfUp', rateSuffix: '%', absentRate: '—%', negative: '△', absentValue: '―' };
const miyagi: Printing = { ...plain, above: { of: fromInteger(100), text: '100%超' }, below: { of: fromInteger(0), text: '0%未満' } };
const shiga: Printing = { ...plain, whole: [fromInteger(0), fromInteger(100)], olderRate: '({})' };

describe('printRate', () => {
  it.each([
    ['69.4915', '69.5%'],
    ['100', '100.0%'],
    ['100.0001', '100%超'],
    ['0', '0.0%'],
    ['-0.0001', '0%未満'],
  ])('Miyagi prints %s as %s', (percent, printed) => {
    expect(printRate(exact(percent), miyagi)).toBe(printed);
  });

  it.each([
    ['0', false, '0%'],
    ['100', true, '(100%)'],
    ['99.96', false, '100%'],
    ['54.56', true, '(54.6%)'],
    ['20', false, '20.0%'],
  ])('Shiga prints %s, older: %s, as %s', (percent, isOlder, printed) => {
    expect(printRate(exact(percent), shiga, isOlder)).toBe(printed);
  });

  it('rounds once, half away from zero', () => {
    expect(printRate(rational(36119n, 75n), plain)).toBe('481.6%');
    expect(printRate(exact('-0.05'), plain)).toBe('△0.1%');
  });

  it('takes a rate for one of the report year unless told otherwise', () => {
    expect(printRate(exact('20'), shiga)).toBe('20.0%');
  });

  it('leaves the words of a bound as they are, older or not', () => {
    expect(printRate(exact('120'), { ...miyagi, olderRate: '※{}' }, true)).toBe('※100%超');
  });
});
