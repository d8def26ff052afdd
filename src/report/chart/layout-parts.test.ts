import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromInteger, rational } from '../../domain/rational.ts';
import { lengthInside } from './box.ts';
import { spreadRow } from './row-placement.ts';
import { textWidth, truncateText, wrapText } from './text-width.ts';
import { valueAxis } from './value-axis.ts';

describe('wrapText', () => {
  it('begins no line with 、 or a closing bracket and breaks no number', () => {
    for (const line of wrapText('目標624万人（令和5年）、実績600万人。', 10, 60)) expect(line).not.toMatch(/^[、。）]|（$/);
  });

  it('keeps every line within its width and loses no letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'あ漢、。（）12.5%aW '), minLength: 1, maxLength: 60 }), fc.integer({ min: 40, max: 200 }), (text, width) => {
        const lines = wrapText(text, 12, width);
        expect(lines.every((line) => textWidth(line, 12) <= width)).toBe(true);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  it('ends in … where it is cut', () => {
    expect(truncateText('市内の宿泊者数', 10, 45)).toBe('市内の…');
    expect(wrapText('市内の宿泊者数の推移', 10, 40, 2)).toEqual(['市内の宿', '泊者数…']);
  });
});

describe('spreadRow', () => {
  it('lets two near labels give way alike', () => {
    expect(spreadRow([{ at: 50, width: 40 }, { at: 60, width: 40 }], 0, 200, 10)).toEqual([10, 60]);
  });

  it('keeps order, gap and edges, or says that the row is too short', () => {
    const items = fc.array(fc.record({ at: fc.integer({ min: 0, max: 300 }), width: fc.integer({ min: 10, max: 90 }) }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(items, (row) => {
        const lefts = spreadRow(row, 0, 300, 8);
        const needed = row.reduce((sum, { width }) => sum + width + 8, -8);
        expect(lefts === undefined).toBe(needed > 300);
        const placed = row.map(({ at, width }, index) => ({ at, left: lefts?.[index] ?? 0, right: (lefts?.[index] ?? 0) + width })).sort((a, b) => a.left - b.left);
        if (lefts === undefined) return;
        for (const [index, { left, right, at }] of placed.entries()) {
          expect(left).toBeGreaterThanOrEqual(-1e-6);
          expect(right).toBeLessThanOrEqual(300 + 1e-6);
          const next = placed[index + 1];
          if (next === undefined) continue;
          expect(next.left - right).toBeGreaterThanOrEqual(8 - 1e-6);
          expect(next.at).toBeGreaterThanOrEqual(at);
        }
      }),
    );
  });
});

describe('valueAxis', () => {
  const level = { isFromZero: false, steps: 4, isShare: false, digits: 0 };
  it.each([
    [[593, 911], level, [500, 600, 700, 800, 900, 1000]],
    [[0, 66], { ...level, isFromZero: true }, [0, 20, 40, 60, 80]],
    [[98, 100], { ...level, isShare: true }, [97, 98, 99, 100]],
    [[5, 600], level, [0, 200, 400, 600, 800]],
    [[-120, -52], level, [-150, -100, -50, 0]],
    [[7], level, [6, 7, 8]],
    [[0], level, [0, 1]],
  ])('%j', (values, wish, ticks) => {
    const axis = valueAxis(values.map(fromInteger), wish);
    expect(axis.ticks.map(({ num, den }) => Number(num) / Number(den))).toEqual(ticks);
  });

  it('has exact steps below one', () => {
    expect(valueAxis([rational(906n, 10n), rational(909n, 10n)], { ...level, digits: 1 }).ticks[1]).toEqual(rational(906n, 10n));
  });
});

it('measures how much of a line lies in a box', () => {
  const box = { x: 10, y: 10, width: 20, height: 10 };
  expect(lengthInside({ from: { x: 0, y: 15 }, to: { x: 40, y: 15 } }, box)).toBeCloseTo(20);
  expect(lengthInside({ from: { x: 0, y: 5 }, to: { x: 40, y: 5 } }, box)).toBe(0);
});
