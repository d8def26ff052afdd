/**
 * How judgements of children make that of a goal (基本目標) or a project (事業): excluded grades leave the denominator and
 * are counted, then the first rule that holds gives the grade.
 */
import { assertNever } from './assert-never.ts';
import type { Judgement } from './assessment.ts';
import type { DerivationStep } from './derivation.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import type { GradeId } from './identifiers.ts';
import type { Judged } from './judgement.ts';
import { settle } from './judgement.ts';
import type { RollUp, RollUpCondition } from './rule-set.ts';
import type { HumanJudgement } from './strategy.ts';

/** Judges a parent by its children's grades, a person's judgement standing above. */
export function rollUp(rules: RollUp, children: readonly Judgement[], of: HumanJudgement['of'], context: EvaluationContext): Judged {
  const counted = children.map((child) => child.grade).filter((grade) => !isExcluded(rules, grade));
  const steps: DerivationStep[] = [countStep(rules, children, counted.length)];
  const test = (condition: RollUpCondition): boolean => {
    const holds = holdsFor(condition, counted);
    steps.push({ kind: 'rollUpTest', condition, holds });
    return holds;
  };
  const rule = rules.rules.findIndex((each) => each.when.every(test));
  return settle(rules.rules[rule]?.grade, rule, steps, of, context);
}

function isExcluded(rules: RollUp, grade: GradeId): boolean {
  return rules.excluded.some((each) => each.grade === grade);
}

function countStep(rules: RollUp, children: readonly Judgement[], counted: number): DerivationStep {
  const byGrade = new Map<GradeId, number>();
  for (const child of children) byGrade.set(child.grade, (byGrade.get(child.grade) ?? 0) + 1);
  const grades = [...byGrade].map(([grade, count]) => ({ grade, count, excluded: isExcluded(rules, grade) }));
  return { kind: 'count', total: children.length, counted, grades };
}

/** `all` of no children does not hold: a missing child is not an achieved child. */
export function holdsFor(condition: RollUpCondition, counted: readonly GradeId[]): boolean {
  switch (condition.kind) {
    case 'all':
      return counted.length > 0 && counted.every((grade) => condition.grades.includes(grade));
    case 'any':
      return counted.some((grade) => condition.grades.includes(grade));
    case 'none':
      return !counted.some((grade) => condition.grades.includes(grade));
    case 'nothing':
      return counted.length === 0;
  }
  return assertNever(condition);
}

/** The clauses for the children that left the denominator (実績値が未確定のものを除く), each once, in the order of the rules. */
export function exclusionClauses(rules: RollUp, children: readonly Judgement[]): readonly string[] {
  const present = rules.excluded.filter((each) => children.some((child) => child.grade === each.grade));
  return [...new Set(present.map((each) => each.clause))];
}
