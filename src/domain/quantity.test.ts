import { describe, expect, it } from 'vitest';
import { parseDecimal } from './decimal.ts';
import type { Quantity, QuantityFormat } from './quantity.ts';
import { difference, printQuantity } from './quantity.ts';
import { fromInteger, rational } from './rational.ts';
import { parseUnit } from './unit.ts';
import { standardUnits } from './unit-table.ts';

function quantity(number: string, symbol: string): Quantity {
  const decimal = parseDecimal(number);
  const unit = parseUnit(symbol, standardUnits);
  if (decimal === undefined || !unit.ok) throw new Error(`no quantity: ${number} ${symbol}`);
  return { ...decimal, unit: unit.unit };
}

describe('printQuantity', () => {
  it.each<[string, string, string, QuantityFormat?]>([
    ['12,491,000人泊', '12491000', '人泊'],
    ['△25人', '-25', '人'],
    ['▲25人', '-25', '人', { negative: '▲' }],
    ['+13社', '13', '社', { plus: true }],
    ['92.3%', '92.3', '%'],
    ['50.0%', '50.0', '%'],
    ['911万t-CO₂', '911', '万t-CO2'],
    ['913件/年', '913', '件/年'],
    ['124906百万円', '124,906', '百万円', { grouping: false }],
    ['0PV', '0', 'PV', { plus: true }],
  ])('prints %s', (expected, number, symbol, format) => {
    expect(printQuantity(quantity(number, symbol), format)).toBe(expected);
  });

  it('rounds what has more decimals than it prints, half up unless told otherwise', () => {
    const half: Quantity = { ...quantity('0', '%'), value: rational(1n, 2n) };
    expect(printQuantity(half)).toBe('1%');
    expect(printQuantity(half, { mode: 'truncate' })).toBe('0%');
  });
});

describe('difference', () => {
  it.each([
    ['39.2', '%', '40.6', '%', '△1.4pt'],
    ['42.5', '%', '39.6', '%', '+2.9pt'],
    ['66', '社', '53', '社', '+13社'],
    ['708', '万t-CO2', '737', '万t-CO2', '△29万t-CO₂'],
    ['50', '%', '49.75', '%', '+0.25pt'],
    ['12.3', '‰', '11.1', '‰', '+0.12pt'],
    ['5', '百万円', '4,500', '千円', '+0.500百万円'],
    ['4,500', '千円', '5.2', '百万円', '△700千円'],
    ['2', '時間', '30', '分', '+2時間'],
    ['3.5', 'pt', '1.0', 'pt', '+2.5pt'],
    ['600', '万人', '600', '万人', '0万人'],
  ])('%s%s − %s%s = %s', (a, unitOfA, b, unitOfB, expected) => {
    expect(printQuantity(difference(quantity(a, unitOfA), quantity(b, unitOfB)), { plus: true })).toBe(expected);
  });

  it('keeps the exact value where printing rounds', () => {
    expect(difference(quantity('2', '時間'), quantity('30', '分')).value).toEqual(rational(3n, 2n));
  });

  it('refuses units that do not convert', () => {
    expect(() => difference(quantity('1', '人'), quantity('1', '円'))).toThrow(RangeError);
    expect(() => difference(quantity('3', '件/年'), { ...quantity('1', '件'), value: fromInteger(1) })).toThrow(RangeError);
  });
});
