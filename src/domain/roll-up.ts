/**
 * How judgements of children make that of a goal (基本目標) or a project (事業): excluded grades leave the denominator and
 * are counted, then the first rule that holds gives the grade. Children may weigh differently and may carry points.
 */
import { assertNever } from './assert-never.ts';
import type { Judgement } from './assessment.ts';
import { compares } from './compares.ts';
import type { DerivationStep } from './derivation.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import type { GradeId } from './identifiers.ts';
import type { Judged } from './judgement.ts';
import { settle } from './judgement.ts';
import type { Rational } from './rational.ts';
import { add, divide, fromInteger, isZero, multiply } from './rational.ts';
import type { PointRule, RollUp, RollUpCondition } from './rule-set.ts';
import type { HumanJudgement } from './strategy.ts';

/** A child as it counts for its parent; without a weight it weighs 1. */
export interface Child {
  readonly judgement: Judgement;
  readonly weight?: Rational;
}

const zero = fromInteger(0);
const one = fromInteger(1);

/** What the tests of a roll-up are asked about. */
interface Counted {
  readonly counted: readonly Child[];
  readonly all: readonly Child[];
  readonly points?: Rational;
}

/** Judges a parent by its children, a person's judgement standing above. */
export function rollUp(rules: RollUp, children: readonly Child[], of: HumanJudgement['of'], context: EvaluationContext): Judged {
  const counted = children.filter((child) => !isExcluded(rules, child.judgement.grade));
  const steps: DerivationStep[] = [countStep(rules, children, counted.length)];
  const points = pointsOf(rules.points, { counted, all: children }, steps);
  const facts: Counted = points === undefined ? { counted, all: children } : { counted, all: children, points };
  const rule = rules.rules.findIndex((each) => each.when.every((condition) => testAndRecord(condition, facts, steps)));
  return settle(rules.rules[rule]?.grade, rule, steps, of, context, points);
}

function testAndRecord(condition: RollUpCondition, facts: Counted, steps: DerivationStep[]): boolean {
  const result = holdsFor(condition, facts);
  steps.push({ kind: 'rollUpTest', condition, ...result });
  return result.holds;
}

function isExcluded(rules: RollUp, grade: GradeId): boolean {
  return rules.excluded.some((each) => each.grade === grade);
}

function countStep(rules: RollUp, children: readonly Child[], counted: number): DerivationStep {
  const byGrade = new Map<GradeId, number>();
  for (const { judgement } of children) byGrade.set(judgement.grade, (byGrade.get(judgement.grade) ?? 0) + 1);
  const grades = [...byGrade].map(([grade, count]) => ({ grade, count, excluded: isExcluded(rules, grade) }));
  return { kind: 'count', total: children.length, counted, grades };
}

/** Points of the counted children that have any; `undefined` when none has, so that no points are not zero points. */
function pointsOf(rule: PointRule | undefined, facts: Counted, steps: DerivationStep[]): Rational | undefined {
  if (rule === undefined) return undefined;
  const children = facts.counted.flatMap(({ judgement: { points } }) => (points === undefined ? [] : [points]));
  if (children.length === 0) return undefined;
  const sum = children.reduce(add, zero);
  const own = rule.from === 'sum' ? sum : divide(sum, fromInteger(children.length));
  const plus = rule.plus.find(({ when }) => when.every((condition) => testAndRecord(condition, facts, steps)))?.points ?? zero;
  const points = add(own, plus);
  steps.push({ kind: 'pointSum', from: rule.from, children, plus, points });
  return points;
}

/** `all` of no children does not hold: a missing child is not an achieved child. Shares go by weight. */
export function holdsFor(condition: RollUpCondition, facts: Counted): { readonly holds: boolean; readonly left?: Rational } {
  const { counted, all, points } = facts;
  switch (condition.kind) {
    case 'all':
      return { holds: counted.length > 0 && counted.every(carries(condition.grades)) };
    case 'any':
      return { holds: counted.some(carries(condition.grades)) };
    case 'none':
      return { holds: !counted.some(carries(condition.grades)) };
    case 'share':
      return held(percentOf(counted.filter(carries(condition.grades)), counted), condition.comparison, condition.percent);
    case 'number':
      return held(fromInteger(counted.filter(carries(condition.grades)).length), condition.comparison, condition.number);
    case 'points':
      return held(points, condition.comparison, condition.points);
    case 'counted':
      return held(percentOf(counted, all), condition.comparison, condition.percent);
    case 'nothing':
      return { holds: counted.length === 0 };
  }
  return assertNever(condition);
}

function carries(grades: readonly GradeId[]): (child: Child) => boolean {
  return ({ judgement }) => grades.includes(judgement.grade);
}

function held(left: Rational | undefined, comparison: Parameters<typeof compares>[1], right: Rational): { readonly holds: boolean; readonly left?: Rational } {
  return left === undefined ? { holds: false } : { holds: compares(left, comparison, right), left };
}

/** By weight, in percent; of nothing there is no share. */
function percentOf(part: readonly Child[], whole: readonly Child[]): Rational | undefined {
  const weigh = (children: readonly Child[]): Rational => children.reduce((sum, { weight }) => add(sum, weight ?? one), zero);
  const total = weigh(whole);
  return isZero(total) ? undefined : multiply(divide(weigh(part), total), fromInteger(100));
}

/** The clauses for the children that left the denominator (実績値が未確定のものを除く), each once, in the order of the rules. */
export function exclusionClauses(rules: RollUp, children: readonly Child[]): readonly string[] {
  const present = rules.excluded.filter((each) => children.some(({ judgement }) => judgement.grade === each.grade));
  return [...new Set(present.map((each) => each.clause))];
}
