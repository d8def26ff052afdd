import { describe, expect, it } from 'vitest';
import type { Block } from './document.ts';
import { outlineLevels } from './outline.ts';

const heading = (level: 1 | 2 | 3 | 4): Block => ({ kind: 'heading', level, content: [] });

describe('outlineLevels', () => {
  it.each([
    [
      [1, 2, 3, 2, 1],
      [1, 2, 3, 2, 1],
    ],
    [
      [2, 4, 4, 2],
      [1, 2, 2, 1],
    ],
    [
      [1, 3, 2],
      [1, 2, 2],
    ],
    [
      [3, 1, 2],
      [1, 1, 2],
    ],
  ] as const)('%j → %j', (levels, expected) => {
    expect(outlineLevels(levels.map(heading))).toEqual(expected);
  });

  it('gives 0 to what is no heading', () => {
    expect(outlineLevels([heading(1), { kind: 'pageBreak' }])).toEqual([1, 0]);
  });
});
