import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from './decimal.ts';
import type { Quantity } from './quantity.ts';
import { difference, printQuantity } from './quantity.ts';
import { add, compare, fromInteger, negate, rational } from './rational.ts';
import { powerOfTen } from './rounding.ts';
import type { Unit } from './unit.ts';
import { convert, parseUnit } from './unit.ts';
import { standardUnits } from './unit-table.ts';

const spellings = [...standardUnits.entries.keys()];
const prefixes = ['', '千', '万', '十万', '百万', '千万', '億', '十億', '百億', '千億', '兆'];

function unit(text: string): Unit | undefined {
  const reading = parseUnit(text, standardUnits);
  return reading.ok ? reading.unit : undefined;
}

const anyUnit = fc
  .tuple(fc.constantFrom(...prefixes), fc.constantFrom(...spellings), fc.constantFrom('', '/年'))
  .map((parts) => unit(parts.join('')))
  .filter((found) => found !== undefined);
const anyValue = fc.tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.integer({ min: 0, max: 4 }));
const quantityIn = (units: fc.Arbitrary<Unit>) =>
  fc.tuple(anyValue, units).map(([[scaled, digits], found]): Quantity => ({ value: rational(scaled, powerOfTen(digits)), digits, unit: found }));
/** Two or three units of one base, such as 千円 and 億円, whose quantities may be subtracted. */
const sameBase = anyUnit.chain((first) => {
  const scaled = prefixes.map((prefix) => unit(`${prefix}${first.base}${first.per === undefined ? '' : '/年'}`)).filter((found) => found !== undefined);
  return fc.tuple(...[1, 2, 3].map(() => quantityIn(fc.constantFrom(first, ...scaled))));
});

describe('units', () => {
  it('are read back as printed, alone and behind a number', () => {
    fc.assert(
      fc.property(quantityIn(anyUnit), (quantity) => {
        expect(unit(quantity.unit.symbol)).toEqual(quantity.unit);
        const number = /^[△+]?[\d,]+(?:\.\d+)?/.exec(printQuantity(quantity))?.[0] ?? '';
        expect(parseDecimal(number)).toEqual({ value: quantity.value, digits: quantity.digits });
        expect(unit(printQuantity(quantity).slice(number.length))).toEqual(quantity.unit);
      }),
    );
  });

  it('convert there and back without loss, and keep the order', () => {
    fc.assert(
      fc.property(sameBase, ([a, b]) => {
        if (a === undefined || b === undefined) return;
        const there = convert(a.value, a.unit, b.unit);
        const back = there.ok ? convert(there.value, b.unit, a.unit) : there;
        expect(back).toEqual({ ok: true, value: a.value });
        if (there.ok) expect(compare(there.value, fromInteger(0))).toBe(compare(a.value, fromInteger(0)));
      }),
    );
  });

  it('of different bases never convert', () => {
    fc.assert(
      fc.property(anyUnit, anyUnit, (a, b) => {
        expect(convert(fromInteger(1), a, b).ok).toBe(a.base === b.base && a.per === b.per);
      }),
    );
  });
});

describe('differences', () => {
  it('turn over when their sides do, and add up along a way', () => {
    fc.assert(
      fc.property(sameBase, ([first, b, c]) => {
        if (first === undefined || b === undefined || c === undefined) return;
        const inFirst = (quantity: Quantity): Quantity => {
          const converted = convert(quantity.value, quantity.unit, first.unit);
          return converted.ok ? { ...quantity, value: converted.value, unit: first.unit } : quantity;
        };
        expect(difference(first, inFirst(b)).value).toEqual(negate(difference(inFirst(b), first).value));
        expect(add(difference(first, b).value, difference(inFirst(b), c).value)).toEqual(difference(first, c).value);
      }),
    );
  });

  it('have digits enough for their value when scales are powers of ten', () => {
    fc.assert(
      fc.property(sameBase, ([a, b]) => {
        if (a === undefined || b === undefined || a.unit.base === '分') return;
        const { value, digits } = difference(a, b);
        expect(powerOfTen(digits) % value.den).toBe(0n);
      }),
    );
  });
});
