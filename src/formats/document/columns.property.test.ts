import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitColumns } from './columns.ts';

const columns = fc.array(fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 120 })), {
  minLength: 1,
  maxLength: 12,
});

describe('fitColumns', () => {
  it('keeps the ratio when every word fits', () => {
    expect(fitColumns([1, 3], [10, 10], 100)).toEqual([25, 75]);
  });

  it('widens a column that is too narrow for its word, one after the other', () => {
    expect(fitColumns([1, 1], [0, 70], 100)).toEqual([30, 70]);
    expect(fitColumns([8, 1, 1], [0, 30, 20], 100)).toEqual([50, 30, 20]);
  });

  it('fills the width exactly and respects the minima whenever they fit', () => {
    fc.assert(
      fc.property(columns, (pairs) => {
        const minima = pairs.map(([, minimum]) => minimum);
        const widths = fitColumns(
          pairs.map(([weight]) => weight),
          minima,
          500,
        );
        expect(widths.reduce((a, b) => a + b, 0)).toBeCloseTo(500, 6);
        if (minima.reduce((a, b) => a + b, 0) <= 500) {
          widths.forEach((width, index) => expect(width).toBeGreaterThanOrEqual((minima[index] ?? 0) - 1e-9));
        }
      }),
    );
  });
});
