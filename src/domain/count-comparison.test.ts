import { expect, it } from 'vitest';
import { compareCounts } from './count-comparison.ts';

it.each([
  ['=', [false, true, false]],
  ['≠', [true, false, true]],
  ['<', [true, false, false]],
  ['≤', [true, true, false]],
  ['>', [false, false, true]],
  ['≥', [false, true, true]],
] as const)('compares by %s', (comparison, expected) => {
  expect([1, 2, 3].map((left) => compareCounts(left, comparison, 2))).toEqual(expected);
});
