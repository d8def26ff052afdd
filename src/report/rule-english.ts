/** Conditions of a rule set in English, for derivations that readers of the open data follow. */
import { assertNever } from '../domain/assert-never.ts';
import type { Rational } from '../domain/rational.ts';
import type { Comparison, Condition, RollUpCondition } from '../domain/rule-set.ts';
import { plainNumber } from './plain-number.ts';

const comparisons = { atLeast: '≥', above: '>', atMost: '≤', below: '<' } as const;

function bound(subject: string, comparison: Comparison, value: Rational, unit: string): string {
  return `${subject} ${comparisons[comparison]} ${plainNumber(value, '-')}${unit}`;
}

/** @example conditionWords({ kind: 'not', of: { kind: 'targetMet' } }) // "not: target met" */
export function conditionWords(condition: Condition): string {
  switch (condition.kind) {
    case 'absent':
      return condition.reason === undefined ? 'actual or target is absent' : `actual is absent: ${condition.reason}`;
    case 'actualIsBaseline':
      return 'the actual is the baseline itself';
    case 'targetIsZero':
      return 'target is zero';
    case 'noRate':
      return 'there is no rate';
    case 'targetMet':
      return 'target met';
    case 'targetExceeded':
      return 'better than the target';
    case 'beforeTargetPeriod':
      return 'before the period of the target';
    case 'onPace':
      return 'on pace';
    case 'worseThanBaseline':
      return 'worse than a comparable baseline';
    case 'better':
    case 'unchanged':
    case 'worse':
      return `trend is ${condition.kind}`;
    case 'olderData':
      return 'actual is older than the report year';
    case 'preliminary':
      return 'actual is preliminary';
    case 'estimate':
      return 'actual is an estimate';
    case 'rate':
      return bound('rate', condition.comparison, condition.percent, '%');
    case 'share':
      return bound('rate over elapsed share', condition.comparison, condition.percent, '%');
    case 'points':
      return bound('points', condition.comparison, condition.points, '');
    case 'not':
      return `not: ${conditionWords(condition.of)}`;
  }
  return assertNever(condition);
}

/** `word` gives the body's word for a grade. @example rollUpWords(condition, word) // "all 達成" */
export function rollUpWords(condition: RollUpCondition, word: (grade: string) => string): string {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'none':
      return `${condition.kind} ${condition.grades.map(word).join(' or ')}`;
    case 'share':
      return bound(`share of ${condition.grades.map(word).join(' or ')}`, condition.comparison, condition.percent, '%');
    case 'number':
      return bound(`number of ${condition.grades.map(word).join(' or ')}`, condition.comparison, condition.number, '');
    case 'points':
      return bound('points', condition.comparison, condition.points, '');
    case 'counted':
      return bound('share that is counted', condition.comparison, condition.percent, '%');
    case 'nothing':
      return 'nothing is counted';
  }
  return assertNever(condition);
}
