import { describe, expect, it } from 'vitest';
import { padEnd, padStart, textWidth, truncate } from './text-width.ts';

describe('text width', () => {
  it.each([
    ['R5年度', 6],
    ['△1.4pt', 7],
    ['481.6%', 6],
    ['①', 2],
    ['ｱｲｳ', 3],
    ['', 0],
  ])('%s takes %i columns', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  it('pads to columns, not to characters', () => {
    expect(padEnd('指標', 6)).toBe('指標  ');
    expect(padStart('指標', 6)).toBe('  指標');
    expect(padEnd('指標', 2)).toBe('指標');
  });

  it('cuts within the width and says so', () => {
    expect(truncate('市内の宿泊者数', 9)).toBe('市内の…');
    expect(textWidth(truncate('市内の宿泊者数', 8))).toBeLessThanOrEqual(8);
    expect(truncate('宿泊者数', 8)).toBe('宿泊者数');
  });
});
