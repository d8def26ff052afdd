import fc from 'fast-check';
import { expect, it } from 'vitest';
import { absenceReasons } from '../domain/figure.ts';
import { rational } from '../domain/rational.ts';
import type { Condition } from '../domain/rule-set.ts';
import { parseCondition, parseSentenceTest, printCondition } from './condition-text.ts';

const simple = fc
  .constantFrom(
    'absent' as const,
    'targetIsZero' as const,
    'noRate' as const,
    'targetMet' as const,
    'beforeTargetPeriod' as const,
    'onPace' as const,
    'worseThanBaseline' as const,
    'targetExceeded' as const,
    'better' as const,
    'unchanged' as const,
    'worse' as const,
    'olderData' as const,
    'preliminary' as const,
    'estimate' as const,
    'actualIsBaseline' as const,
  )
  .map((kind): Condition => ({ kind }));

const rate = fc
  .tuple(
    fc.constantFrom('atLeast' as const, 'above' as const, 'atMost' as const, 'below' as const),
    fc.integer({ min: -100_000, max: 100_000 }),
    fc.constantFrom(1n, 10n, 100n, 4n),
  )
  .chain(([comparison, num, den]) => {
    const value = rational(BigInt(num), den);
    return fc.constantFrom<Condition>({ kind: 'rate', comparison, percent: value }, { kind: 'share', comparison, percent: value }, { kind: 'points', comparison, points: value });
  });

const absence = fc.constantFrom(...absenceReasons).map((reason): Condition => ({ kind: 'absent', reason }));

const { condition } = fc.letrec<{ condition: Condition; not: Condition }>((tie) => ({
  condition: fc.oneof({ maxDepth: 4 }, simple, absence, rate, tie('not')),
  not: tie('condition').map((of): Condition => ({ kind: 'not', of })),
}));

it('reads back every condition it prints', () => {
  fc.assert(
    fc.property(condition, (each) => {
      expect(parseCondition(printCondition(each))).toEqual(each);
    }),
  );
});

it.each([
  ['rate >= 100', { kind: 'rate', comparison: 'atLeast', percent: rational(100n) }],
  ['rate≥99.5%', { kind: 'rate', comparison: 'atLeast', percent: rational(199n, 2n) }],
  [' not  rate < 0 ', { kind: 'not', of: { kind: 'rate', comparison: 'below', percent: rational(0n) } }],
  ['targetMet', { kind: 'targetMet' }],
])('reads %s', (written, expected) => {
  expect(parseCondition(written)).toEqual(expected);
});

it.each(['', 'not', 'rate', 'rate = 100', 'rate => 100', 'rate >= 1e2', 'targetmet', 'absent onPace', 'rate >= 100 and absent'])('refuses %j', (written) => {
  expect(parseCondition(written)).toBeUndefined();
});

it('refuses to print a percentage that no decimal can hold', () => {
  expect(() => printCondition({ kind: 'rate', comparison: 'above', percent: rational(1n, 3n) })).toThrow(RangeError);
});

it.each([
  ['missed = total', { left: 'missed', comparison: '=', right: 'total' }],
  ['missed>0', { left: 'missed', comparison: '>', right: 0 }],
  ['未達 != 全体', { left: '未達', comparison: '≠', right: '全体' }],
  ['a <= 12', { left: 'a', comparison: '≤', right: 12 }],
])('reads the sentence test %s', (written, expected) => {
  expect(parseSentenceTest(written)).toEqual(expected);
});

it.each(['missed', '3 = missed', 'missed == 3', 'missed = -1', 'missed = 1.5', 'a b = 1'])('refuses the sentence test %j', (written) => {
  expect(parseSentenceTest(written)).toBeUndefined();
});
