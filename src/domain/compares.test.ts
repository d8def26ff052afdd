import { expect, it } from 'vitest';
import { compares } from './compares.ts';
import { fromInteger } from './rational.ts';

it.each([
  ['atLeast', [false, true, true]],
  ['above', [false, false, true]],
  ['atMost', [true, true, false]],
  ['below', [true, false, false]],
] as const)('%s of 1, 2 and 3 against 2', (comparison, expected) => {
  expect([1, 2, 3].map((left) => compares(fromInteger(left), comparison, fromInteger(2)))).toEqual(expected);
});
