import { expect, it } from 'vitest';
import { parseCondition } from './condition.ts';

it.each([
  ['target.change', { kind: 'present', path: 'target.change', negated: false }],
  ['not target.change', { kind: 'present', path: 'target.change', negated: true }],
  ['project.planYear = 1', { kind: 'compare', path: 'project.planYear', comparison: '=', to: '1' }],
  ['project.planYear>=2', { kind: 'compare', path: 'project.planYear', comparison: '≥', to: '2' }],
  ['project.activities ≠ 0', { kind: 'compare', path: 'project.activities', comparison: '≠', to: '0' }],
  ['goal.judgement != missed', { kind: 'compare', path: 'goal.judgement', comparison: '≠', to: 'missed' }],
])('reads %s', (text, condition) => expect(parseCondition(text)).toEqual(condition));

it.each(['', 'a b', 'a =', '= 1', 'a < missed', 'a == 1', '1 = a', 'a = 1 = 2'])('refuses "%s"', (text) => {
  expect(parseCondition(text)).toBeUndefined();
});
