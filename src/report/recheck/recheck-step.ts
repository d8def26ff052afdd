/** One published step computed again (計算過程の検算): what it should say, where it says something else. */
import { assertNever } from '../../domain/assert-never.ts';
import { compares } from '../../domain/compares.ts';
import { formulas, tendencyOf } from '../../domain/formula.ts';
import type { FormulaTerm } from '../../domain/formula.ts';
import type { Direction } from '../../domain/indicator.ts';
import { reaches } from '../../domain/meets-target.ts';
import { printRate } from '../../domain/rate.ts';
import type { Rational } from '../../domain/rational.ts';
import { absolute, add, compare, divide, equals, exactText, fromInteger, multiply, sign, subtract } from '../../domain/rational.ts';
import type { Comparison, RuleSet } from '../../domain/rule-set.ts';
import type { PublishedStep } from './published.ts';

/** What a step says and what follows from its own numbers. */
export interface Mismatch {
  readonly printed: string;
  readonly expected: string;
}

export interface StepSubject {
  readonly direction: Direction;
  readonly upperTarget: Rational | undefined;
  /** Whether the target itself does not meet it, or earlier years count: then a number reached is not yet a target met. */
  readonly isPlain: boolean;
  readonly ruleSet: RuleSet;
}

const hundred = fromInteger(100);

/** `undefined` where the step follows from its own numbers, or holds nothing to compute. */
export function recheckStep(step: PublishedStep, subject: StepSubject): Mismatch | undefined {
  switch (step.kind) {
    case 'formula':
      return recheckFormula(step, subject);
    case 'round':
      return recheckRound(step, subject);
    case 'path':
      return same(step.expected, add(step.baseline, multiply(subtract(step.target, step.baseline), divide(step.share, hundred))));
    case 'share':
      return same(step.result, multiply(divide(step.rate, step.elapsed), hundred));
    case 'trend':
      return sameText(step.verdict, verdictOf(step, subject.direction));
    case 'pointSum':
      return recheckPoints(step);
    case 'change':
      return same(step.result, subtract(step.actual, step.previous));
    case 'test':
      return recheckTest(step, subject);
    case 'count':
      return sameText(`${step.counted}/${step.total}`, `${sumOf(step, false)}/${sumOf(step, false) + sumOf(step, true)}`);
    case 'take':
    case 'points':
    case 'grade':
    case 'human':
      return undefined;
  }
  return assertNever(step);
}

function same(printed: Rational, expected: Rational): Mismatch | undefined {
  return equals(printed, expected) ? undefined : { printed: exactText(printed), expected: exactText(expected) };
}

function sameText(printed: string, expected: string): Mismatch | undefined {
  return printed === expected ? undefined : { printed, expected };
}

const termOfRole: Readonly<Record<string, FormulaTerm>> = {
  actual: 'actual',
  actualIncrement: 'actual',
  target: 'target',
  targetIncrement: 'target',
  baseline: 'baseline',
  expected: 'expected',
  elapsed: 'elapsed',
};

function recheckFormula(step: Extract<PublishedStep, { readonly kind: 'formula' }>, subject: StepSubject): Mismatch | undefined {
  const values: { [Term in FormulaTerm]?: Rational } = {};
  for (const { role, value } of step.terms) {
    const term = termOfRole[role];
    if (term !== undefined) values[term] = value;
  }
  const { actual, target } = values;
  const reached = actual !== undefined && target !== undefined && reaches(subject.direction, actual, target, subject.upperTarget);
  if (step.formula === 'binary' && !subject.isPlain && reached) return undefined;
  const result = formulas[step.formula].compute({ direction: subject.direction, values, reached }, 'caveat');
  return result.kind === 'rate' ? same(step.result, result.percent) : { printed: exactText(step.result), expected: result.reason.kind };
}

/** Printed as the rule set prints, with or without the brackets for older data. */
function recheckRound(step: Extract<PublishedStep, { readonly kind: 'round' }>, { ruleSet: { printing } }: StepSubject): Mismatch | undefined {
  const own = { ...printing, rateDigits: step.digits, rounding: step.mode };
  const [plain, older] = [printRate(step.exact, own), printRate(step.exact, own, true)];
  return step.printed === older ? undefined : sameText(step.printed, plain);
}

function verdictOf({ difference, allowed }: Extract<PublishedStep, { readonly kind: 'trend' }>, direction: Direction): string {
  if (compare(absolute(difference), allowed) <= 0) return 'unchanged';
  return sign(difference) > 0 === (tendencyOf(direction) === 'rising') ? 'better' : 'worse';
}

function recheckPoints({ children, from, plus, points }: Extract<PublishedStep, { readonly kind: 'pointSum' }>): Mismatch | undefined {
  const sum = children.reduce(add, fromInteger(0));
  return same(points, add(from === 'sum' ? sum : divide(sum, fromInteger(children.length)), plus));
}

const comparisons: Readonly<Record<string, Comparison>> = { '>=': 'atLeast', '>': 'above', '<=': 'atMost', '<': 'below' };

/** Tests that compare two numbers in print; the others rest on figures and absences that the steps before them show. */
function recheckTest({ condition, holds, left, right }: Extract<PublishedStep, { readonly kind: 'test' }>, subject: StepSubject): Mismatch | undefined {
  if (left === null || right === null) return undefined;
  const negations = /^(?:not )*/.exec(condition)?.[0] ?? '';
  const isNegated = (negations.length / 'not '.length) % 2 === 1;
  const expected = comparedAnswer(condition.slice(negations.length), left, right, subject);
  return expected === undefined ? undefined : sameText(`${holds}`, `${expected !== isNegated}`);
}

function comparedAnswer(plain: string, left: Rational, right: Rational, { direction, upperTarget, isPlain }: StepSubject): boolean | undefined {
  const comparison = comparisons[/^(?:rate|share|points) (\S+) /.exec(plain)?.[1] ?? ''];
  if (comparison !== undefined) return compares(left, comparison, right) && !isPlain ? undefined : compares(left, comparison, right);
  if (plain === 'targetMet') return reaches(direction, left, right, upperTarget) && !isPlain ? undefined : reaches(direction, left, right, upperTarget);
  if (plain === 'worseThanBaseline' && tendencyOf(direction) !== 'band') return tendencyOf(direction) === 'rising' ? compare(left, right) < 0 : compare(left, right) > 0;
  return undefined;
}

function sumOf({ grades }: Extract<PublishedStep, { readonly kind: 'count' }>, excluded: boolean): number {
  return grades.reduce((sum, each) => (each.excluded === excluded ? sum + each.count : sum), 0);
}
