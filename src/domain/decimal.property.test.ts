import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decimal } from './decimal.ts';
import { parseDecimal, printDecimal } from './decimal.ts';
import { rational } from './rational.ts';
import { formatDecimal, powerOfTen } from './rounding.ts';

const anyDecimal: fc.Arbitrary<Decimal> = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 12 }))
  .map(([scaled, digits]) => ({ value: rational(scaled, powerOfTen(digits)), digits }));

const toFullWidth = (text: string) => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

describe('decimals', () => {
  it('are read back as printed', () => {
    fc.assert(fc.property(anyDecimal, (decimal) => void expect(parseDecimal(printDecimal(decimal))).toEqual(decimal)));
  });

  it('are read the same in every official spelling', () => {
    const negatives = fc.constantFrom('△' as const, '▲' as const, '-' as const, '−' as const);
    fc.assert(
      fc.property(anyDecimal, negatives, fc.boolean(), fc.boolean(), fc.boolean(), ({ value, digits }, negative, grouping, plus, isFull) => {
        const text = formatDecimal(value, { digits, mode: 'truncate', negative, grouping, plus });
        expect(parseDecimal(isFull ? toFullWidth(text) : text)).toEqual({ value, digits });
      }),
    );
  });

  it('are never read from a text with anything else in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789,.-△ 人') }), (text) => {
        const decimal = parseDecimal(text);
        if (decimal === undefined) return;
        const negative = /[-△]/.test(text) && decimal.value.num === 0n ? text.trim().slice(1) : text.trim().replace('△', '-');
        expect(printDecimal(decimal)).toBe(negative.replaceAll(',', ''));
      }),
      { numRuns: 2000 },
    );
  });
});
