import { expect, it } from 'vitest';
import { pointsFor } from './points.ts';
import { fromInteger } from './rational.ts';
import { exact } from './testing/build.ts';

const table = {
  steps: [
    { comparison: 'above', percent: fromInteger(100), points: fromInteger(7) },
    { comparison: 'atLeast', percent: fromInteger(90), points: fromInteger(6) },
  ],
  otherwise: fromInteger(1),
} as const;

it.each([
  ['100.01', 7],
  ['100', 6],
  ['90', 6],
  ['89.99', 1],
  ['-5', 1],
])('a rate of %s %% gives %i points', (percent, points) => {
  expect(pointsFor(exact(percent), table)).toEqual(fromInteger(points));
});
