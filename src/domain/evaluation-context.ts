/** What every step of an evaluation looks up: the rule set, the report's year and day, grades and people's judgements by id. */
import type { GradeId, IsoDate, FiscalYear } from './identifiers.ts';
import { elapsedShare } from './elapsed.ts';
import { optional } from './optional.ts';
import type { Rational } from './rational.ts';
import type { Grade, RuleSet } from './rule-set.ts';
import type { HumanJudgement, Strategy } from './strategy.ts';
import type { StrategyIndex } from './strategy-index.ts';
import { indexStrategy } from './strategy-index.ts';

export interface EvaluationContext {
  readonly strategy: Strategy;
  readonly index: StrategyIndex;
  readonly ruleSet: RuleSet;
  readonly year: FiscalYear;
  readonly asOf?: IsoDate;
  readonly grades: ReadonlyMap<GradeId, Grade>;
  /** By {@link subjectKey}: the last one made by the day, with a grade that the rule set has. */
  readonly humanJudgements: ReadonlyMap<string, HumanJudgement>;
  /** Elapsed share of the plan by the report year, in percent. */
  readonly elapsed?: Rational;
}

/** @example subjectKey({ kind: 'goal', id }) // "goal:g1" */
export function subjectKey(of: HumanJudgement['of']): string {
  return `${of.kind}:${of.id}`;
}

export function evaluationContext(strategy: Strategy, ruleSet: RuleSet, view: { readonly year: FiscalYear; readonly asOf?: IsoDate }): EvaluationContext {
  const grades = new Map(ruleSet.grades.map((grade) => [grade.id, grade]));
  const humanJudgements = new Map<string, HumanJudgement>();
  for (const judgement of strategy.humanJudgements) {
    if (judgement.year !== view.year || !grades.has(judgement.grade)) continue;
    if (view.asOf !== undefined && judgement.date > view.asOf) continue;
    const key = subjectKey(judgement.of);
    const earlier = humanJudgements.get(key);
    if (earlier === undefined || judgement.date >= earlier.date) humanJudgements.set(key, judgement);
  }
  return {
    strategy,
    index: indexStrategy(strategy),
    ruleSet,
    year: view.year,
    grades,
    humanJudgements,
    ...optional('asOf', view.asOf),
    ...optional('elapsed', elapsedShare(strategy.planPeriod, view.year, ruleSet.elapsed)),
  };
}

/** @throws RangeError for a grade the rule set does not have: `checkRuleSet` reports that before any evaluation. */
export function gradeOf(context: EvaluationContext, id: GradeId): Grade {
  const grade = context.grades.get(id);
  if (grade === undefined) throw new RangeError(`the rule set ${context.ruleSet.id} has no grade ${id}: check it before evaluating`);
  return grade;
}
