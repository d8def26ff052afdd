import { expect, it } from 'vitest';
import { powerSlip } from './power-slip.ts';
import { exactText } from './rational.ts';
import { exact } from './testing/build.ts';

it.each([
  ['4560', ['45.1', '48'], '100'],
  ['4.7', ['4510', '4800'], '1/1000'],
  ['12.5', ['1', '1.2'], '10'],
  ['12.6', ['1', '1.2'], undefined],
  ['8', ['1', '1.2'], '10'],
  ['7.9', ['1', '1.2'], undefined],
  ['450', ['45'], undefined],
  ['450', ['45', '20'], undefined],
  ['50', ['45', '48'], undefined],
])('%s among %j', (value, others, times) => {
  const slip = powerSlip(exact(value), others.map(exact));
  expect(slip && exactText(slip.times)).toBe(times);
});
