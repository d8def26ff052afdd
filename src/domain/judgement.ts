/**
 * The judgement of an indicator (判定): the first rule of the rule set whose conditions hold, every test recorded with the
 * numbers compared; then the person's, where a person judged otherwise. Both are kept.
 */
import type { Judgement } from './assessment.ts';
import type { IndicatorFacts } from './condition-test.ts';
import { testCondition } from './condition-test.ts';
import type { DerivationStep } from './derivation.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import { gradeOf, subjectKey } from './evaluation-context.ts';
import type { FiscalYear, GradeId } from './identifiers.ts';
import { stepBehind } from './indicator-facts.ts';
import { isInScope } from './rate.ts';
import type { Rational } from './rational.ts';
import type { Condition, GradeRule, Level } from './rule-set.ts';
import type { HumanJudgement } from './strategy.ts';

export interface Judged {
  readonly judgement: Judgement;
  readonly steps: readonly DerivationStep[];
}

/** Judges by the rules that are for the indicator, then lets the person's judgement of the same year stand above it. */
export function judgeIndicator(rules: readonly GradeRule[], facts: IndicatorFacts, level: Level, context: EvaluationContext): Judged {
  const steps: DerivationStep[] = [];
  const test = (condition: Condition): boolean => {
    const behind = stepBehind(condition, facts);
    if (behind !== undefined && !steps.some(({ kind }) => kind === behind.kind)) steps.push(behind);
    const result = testCondition(condition, facts);
    steps.push({ kind: 'test', condition, ...result });
    return result.holds;
  };
  const rule = rules.findIndex((each) => isFor(each, facts, level, context.year) && each.when.every(test));
  return settle(rules[rule]?.grade, rule, steps, { kind: 'indicator', id: facts.indicator.id }, context, facts.points);
}

function isFor(rule: GradeRule, { indicator, formula }: IndicatorFacts, level: Level, year: FiscalYear): boolean {
  const { from, to } = rule.years ?? {};
  return (from === undefined || year >= from) && (to === undefined || year <= to) && (rule.formulas?.includes(formula) ?? true) && isInScope(rule, indicator, level);
}

/**
 * Writes down the grade: the computed one and, above it, a person's.
 * @throws RangeError when no rule held: `checkRuleSet` asks for a last rule without conditions.
 */
export function settle(
  computed: GradeId | undefined,
  rule: number,
  before: readonly DerivationStep[],
  of: HumanJudgement['of'],
  context: EvaluationContext,
  points?: Rational,
): Judged {
  if (computed === undefined) throw new RangeError(`no rule of ${context.ruleSet.id} fits ${subjectKey(of)}: check the rule set before evaluating`);
  const { id, version } = context.ruleSet;
  const byRule = gradeOf(context, computed);
  return decide(computed, [...before, { kind: 'grade', grade: computed, word: byRule.word, rule, ruleSet: id, version }], of, context, points);
}

/** Lets a person's judgement stand above a computed grade; both are kept. */
export function decide(computed: GradeId, before: readonly DerivationStep[], of: HumanJudgement['of'], context: EvaluationContext, points?: Rational): Judged {
  const steps = [...before];
  const byRule = gradeOf(context, computed);
  const human = context.humanJudgements.get(subjectKey(of));
  const grade = human === undefined ? byRule : gradeOf(context, human.grade);
  if (human !== undefined) steps.push({ kind: 'human', judgement: human });
  const judgement: Judgement = {
    grade: grade.id,
    word: grade.word,
    ...(grade.glyph === undefined ? {} : { glyph: grade.glyph }),
    outcome: grade.outcome,
    computed,
    ...(points === undefined ? {} : { points }),
    ...(human === undefined ? {} : { human }),
  };
  return { judgement, steps };
}
