/**
 * The judgement of an indicator (判定): the first rule of the rule set whose conditions hold, every test recorded with the
 * numbers compared; then the person's, where a person judged otherwise. Both are kept.
 */
import { assertNever } from './assert-never.ts';
import type { Judgement, Rate, UsedFigures } from './assessment.ts';
import { incomparableWithActual } from './comparability.ts';
import type { DerivationStep, Pace } from './derivation.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import { gradeOf, subjectKey } from './evaluation-context.ts';
import type { GradeId } from './identifiers.ts';
import type { Direction, Indicator } from './indicator.ts';
import { isBeforeTarget } from './pace.ts';
import { roleOf, valueOf } from './rate.ts';
import type { Rational } from './rational.ts';
import { compare, isZero, maximum, subtract } from './rational.ts';
import type { Comparison, Condition, GradeRule } from './rule-set.ts';
import type { HumanJudgement } from './strategy.ts';
import { tendencyOf } from './formula.ts';

/** What the conditions of a rule are asked about. */
export interface IndicatorFacts {
  readonly indicator: Indicator;
  readonly used: UsedFigures;
  readonly rate: Rate | null;
  readonly pace?: Pace;
  /** Whether the baseline compares with the actual and the target. */
  readonly baselineComparable: boolean;
}

interface TestResult {
  readonly holds: boolean;
  readonly left?: Rational;
  readonly right?: Rational;
}

export interface Judged {
  readonly judgement: Judgement;
  readonly steps: readonly DerivationStep[];
}

/** Judges by the rules, then lets the person's judgement of the same year stand above it. */
export function judgeIndicator(rules: readonly GradeRule[], facts: IndicatorFacts, context: EvaluationContext): Judged {
  const steps: DerivationStep[] = [];
  const rule = rules.findIndex((each) => each.when.every((condition) => testAndRecord(condition, facts, steps)));
  return settle(rules[rule]?.grade, rule, steps, { kind: 'indicator', id: facts.indicator.id }, context);
}

function testAndRecord(condition: Condition, facts: IndicatorFacts, steps: DerivationStep[]): boolean {
  const result = testCondition(condition, facts);
  const hasUnit = result.left !== undefined && rateIn(condition) === undefined;
  const step = { kind: 'test', condition, ...result } as const;
  steps.push(hasUnit ? { ...step, unit: facts.used[roleOf('actual', facts.indicator.kind)]?.unit ?? facts.indicator.unit } : step);
  return result.holds;
}

function rateIn(condition: Condition): Condition | undefined {
  const inner = condition.kind === 'not' ? condition.of : condition;
  return inner.kind === 'rate' || inner.kind === 'onPace' ? inner : undefined;
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
): Judged {
  if (computed === undefined) throw new RangeError(`no rule of ${context.ruleSet.id} fits ${subjectKey(of)}: check the rule set before evaluating`);
  const { id, version } = context.ruleSet;
  const byRule = gradeOf(context, computed);
  const steps: DerivationStep[] = [...before, { kind: 'grade', grade: computed, word: byRule.word, rule, ruleSet: id, version }];
  const human = context.humanJudgements.get(subjectKey(of));
  const grade = human === undefined ? byRule : gradeOf(context, human.grade);
  if (human !== undefined) steps.push({ kind: 'human', judgement: human });
  const judgement: Judgement = {
    grade: grade.id,
    word: grade.word,
    ...(grade.glyph === undefined ? {} : { glyph: grade.glyph }),
    outcome: grade.outcome,
    computed,
    ...(human === undefined ? {} : { human }),
  };
  return { judgement, steps };
}

/** One test. A figure that is absent makes every comparison with it false; `not` turns the answer round. */
export function testCondition(condition: Condition, facts: IndicatorFacts): TestResult {
  const { used, rate, pace, indicator } = facts;
  switch (condition.kind) {
    case 'absent':
      return { holds: actualOf(facts) === undefined || targetOf(facts) === undefined };
    case 'targetIsZero':
      return testTargetIsZero(facts);
    case 'noRate':
      return { holds: rate === null };
    case 'targetMet':
      return compared(meetsTarget(indicator, used), actualOf(facts), targetOf(facts));
    case 'beforeTargetPeriod':
      return { holds: isBeforeTarget(used) };
    case 'onPace':
      return pace === undefined ? { holds: false } : { holds: pace.onPace, left: pace.progressShare, right: pace.elapsedShare };
    case 'worseThanBaseline':
      return testAgainstBaseline(facts);
    case 'rate':
      return rate === null
        ? { holds: false }
        : { holds: compares(rate.exact, condition.comparison, condition.percent), left: rate.exact, right: condition.percent };
    case 'not': {
      const inner = testCondition(condition.of, facts);
      return { ...inner, holds: !inner.holds };
    }
  }
  return assertNever(condition);
}

function actualOf({ indicator, used }: IndicatorFacts): Rational | undefined {
  return valueOf(used[roleOf('actual', indicator.kind)]);
}

function targetOf({ indicator, used }: IndicatorFacts): Rational | undefined {
  return valueOf(used[roleOf('target', indicator.kind)]);
}

function compared(holds: boolean, left: Rational | undefined, right: Rational | undefined): TestResult {
  return left === undefined || right === undefined ? { holds } : { holds, left, right };
}

function testTargetIsZero(facts: IndicatorFacts): TestResult {
  const target = targetOf(facts);
  return target === undefined ? { holds: false } : { holds: isZero(target), left: target };
}

function testAgainstBaseline(facts: IndicatorFacts): TestResult {
  const actual = actualOf(facts);
  const baseline = valueOf(facts.used.baseline);
  if (!facts.baselineComparable || actual === undefined || baseline === undefined) return { holds: false };
  return { holds: isWorse(facts, actual, baseline), left: actual, right: baseline };
}

function isWorse({ indicator, used }: IndicatorFacts, actual: Rational, baseline: Rational): boolean {
  const tendency = tendencyOf(indicator.direction);
  if (tendency === 'rising') return compare(actual, baseline) < 0;
  if (tendency === 'falling') return compare(actual, baseline) > 0;
  const lower = valueOf(used.target);
  const upper = valueOf(used.upperTarget);
  if (lower === undefined || upper === undefined) return false;
  return compare(distanceFromBand(actual, lower, upper), distanceFromBand(baseline, lower, upper)) > 0;
}

/** Zero or less inside the band counts as being in it. */
function distanceFromBand(value: Rational, lower: Rational, upper: Rational): Rational {
  return maximum({ num: 0n, den: 1n }, maximum(subtract(lower, value), subtract(value, upper)));
}

/** Whether the actual reaches a target that it compares with, in the indicator's direction; a band needs its upper end. */
export function meetsTarget(indicator: Indicator, used: UsedFigures): boolean {
  const actual = valueOf(used[roleOf('actual', indicator.kind)]);
  const target = valueOf(used[roleOf('target', indicator.kind)]);
  if (actual === undefined || target === undefined || incomparableWithActual(used) !== undefined) return false;
  return reaches(indicator.direction, actual, target, valueOf(used.upperTarget));
}

function reaches(direction: Direction, actual: Rational, target: Rational, upper: Rational | undefined): boolean {
  switch (direction) {
    case 'increase':
    case 'keepAtLeast':
      return compare(actual, target) >= 0;
    case 'decrease':
    case 'keepAtMost':
      return compare(actual, target) <= 0;
    case 'keepWithin':
      return upper !== undefined && compare(actual, target) >= 0 && compare(actual, upper) <= 0;
  }
  return assertNever(direction);
}

/** @example compares(79.6, 'atLeast', 80) // false: the exact rate decides, not the printed one */
export function compares(left: Rational, comparison: Comparison, right: Rational): boolean {
  const order = compare(left, right);
  switch (comparison) {
    case 'atLeast':
      return order >= 0;
    case 'above':
      return order > 0;
    case 'atMost':
      return order <= 0;
    case 'below':
      return order < 0;
  }
  return assertNever(comparison);
}
