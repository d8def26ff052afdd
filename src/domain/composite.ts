/**
 * Several numbers with one judgement (合わせて判定する指標: 健康寿命の男女別): each part is judged by itself, then all of them
 * together, and every part carries the joint judgement. It counts once.
 */
import type { IndicatorAssessment } from './assessment.ts';
import type { DerivationStep } from './derivation.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import { groupBy } from './group-by.ts';
import type { GradeId } from './identifiers.ts';
import type { Composite } from './indicator.ts';
import type { Judged } from './judgement.ts';
import { decide } from './judgement.ts';
import { minimum } from './rational.ts';
import { rollUp } from './roll-up.ts';
import { mustFind } from './strategy-index.ts';

/** The assessments of one list of places, the parts of each composite under their joint judgement. */
export function judgeTogether(assessments: readonly IndicatorAssessment[], context: EvaluationContext): readonly IndicatorAssessment[] {
  const partOf = ({ indicator }: IndicatorAssessment): Composite | undefined => mustFind(context.index.indicators, indicator).partOf;
  const groups = groupBy(assessments, (each) => partOf(each)?.id ?? '');
  const joint = new Map<string, Judged>();
  return assessments.map((each) => {
    const composite = partOf(each);
    if (composite === undefined) return each;
    const judged = joint.get(composite.id) ?? judgeParts(composite, groups.get(composite.id) ?? [], context);
    joint.set(composite.id, judged);
    return { ...each, judgement: judged.judgement, composite: { ...composite, own: each.judgement }, derivation: [...each.derivation, ...judged.steps] };
  });
}

/** By the rule set's own roll-up; without one, the grade that all parts carry, else the last of theirs in the order of the rule set. */
function judgeParts({ id, name }: Composite, parts: readonly IndicatorAssessment[], context: EvaluationContext): Judged {
  const { ruleSet, index } = context;
  const told = parts.map(({ indicator, judgement }) => ({ name: mustFind(index.indicators, indicator).name, grade: judgement.grade }));
  const step = { kind: 'composite', name, parts: told } as const;
  const of = { kind: 'composite', id } as const;
  const rules = ruleSet.rollUp.composite;
  if (rules !== undefined) {
    const judged = rollUp(rules, parts, of, context);
    return { ...judged, steps: [step, ...judged.steps] };
  }
  const grade = worstOf(parts, context);
  const steps: readonly DerivationStep[] = [{ ...step, grade }];
  const points = parts.flatMap(({ judgement }) => (judgement.points === undefined ? [] : [judgement.points]));
  return decide(grade, steps, of, context, points.length === parts.length ? points.reduce(minimum) : undefined);
}

/** Grades stand in the order of the rule set from the best to the worst. */
function worstOf(parts: readonly IndicatorAssessment[], { ruleSet }: EvaluationContext): GradeId {
  const worst = ruleSet.grades.findLast(({ id }) => parts.some(({ judgement }) => judgement.grade === id));
  if (worst === undefined) throw new RangeError(`no part of a composite carries a grade of ${ruleSet.id}: check the rule set before evaluating`);
  return worst.id;
}
