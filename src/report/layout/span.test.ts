import { expect, it } from 'vitest';
import { parseSpan } from './span.ts';

it.each([
  ['2', { fixed: 2, lists: [] }],
  ['goal.targets', { fixed: 0, lists: ['goal.targets'] }],
  ['1 + goal.targets', { fixed: 1, lists: ['goal.targets'] }],
  ['goal.targets+goal.directions + 2', { fixed: 2, lists: ['goal.targets', 'goal.directions'] }],
])('reads %s', (text, span) => expect(parseSpan(text)).toEqual(span));

it.each(['', '0', '-1', '1.5', '1 +', 'goal targets', '2 - x', 'goal..targets'])('refuses "%s"', (text) => {
  expect(parseSpan(text)).toBeUndefined();
});
