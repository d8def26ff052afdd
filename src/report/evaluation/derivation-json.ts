/** Derivations (計算過程) in `evaluate --json`: one object a step, its sentence for people and its numbers, exact, for machines. */
import { assertNever } from '../../domain/assert-never.ts';
import type { DerivationStep, Pace } from '../../domain/derivation.ts';
import type { Rational } from '../../domain/rational.ts';
import { exactText } from '../../domain/rational.ts';
import type { Condition, RollUpCondition } from '../../domain/rule-set.ts';
import type { FigureJson } from './figure-json.ts';
import { figureJson } from './figure-json.ts';

export interface PaceJson {
  readonly elapsedShare: string;
  readonly progressShare: string;
  readonly expected: string;
  readonly gap: string;
  readonly onPace: boolean;
  readonly requiredPerYear: string | null;
}

type StepBody =
  | { readonly kind: 'take'; readonly figure: FigureJson }
  | { readonly kind: 'formula'; readonly formula: string; readonly terms: readonly { readonly role: string; readonly value: string }[]; readonly result: string }
  | { readonly kind: 'noRate'; readonly reason: string }
  | { readonly kind: 'round'; readonly exact: string; readonly digits: number; readonly mode: string; readonly printed: string }
  | { readonly kind: 'pace'; readonly pace: PaceJson }
  | { readonly kind: 'test'; readonly condition: string; readonly holds: boolean; readonly left: string | null; readonly right: string | null; readonly unit: string | null }
  | { readonly kind: 'grade'; readonly grade: string; readonly word: string; readonly rule: number; readonly ruleSet: string; readonly version: string }
  | { readonly kind: 'count'; readonly total: number; readonly counted: number; readonly grades: readonly { readonly grade: string; readonly count: number; readonly excluded: boolean }[] }
  | { readonly kind: 'rollUpTest'; readonly condition: string; readonly holds: boolean }
  | { readonly kind: 'human'; readonly grade: string; readonly reason: string; readonly by: string; readonly date: string };

export type StepJson = StepBody & { /** The step as a Japanese sentence. */ readonly text: string };

/** @example conditionKey({ kind: 'not', of: { kind: 'targetMet' } }) // "not targetMet"; a rate reads "rate >= 100" */
export function conditionKey(condition: Condition): string {
  if (condition.kind === 'not') return `not ${conditionKey(condition.of)}`;
  if (condition.kind !== 'rate') return condition.kind;
  const signs = { atLeast: '>=', above: '>', atMost: '<=', below: '<' } as const;
  return `rate ${signs[condition.comparison]} ${exactText(condition.percent)}`;
}

function rollUpConditionKey(condition: RollUpCondition): string {
  return condition.kind === 'nothing' ? condition.kind : `${condition.kind} ${condition.grades.join(' ')}`;
}

function orNull(value: Rational | undefined): string | null {
  return value === undefined ? null : exactText(value);
}

export function paceJson(pace: Pace): PaceJson {
  return {
    elapsedShare: exactText(pace.elapsedShare),
    progressShare: exactText(pace.progressShare),
    expected: exactText(pace.expected),
    gap: exactText(pace.gap),
    onPace: pace.onPace,
    requiredPerYear: orNull(pace.requiredPerYear),
  };
}

export function stepJson(step: DerivationStep, text: string): StepJson {
  return { ...stepBody(step), text };
}

function stepBody(step: DerivationStep): StepBody {
  switch (step.kind) {
    case 'take':
      return { kind: step.kind, figure: figureJson(step.used) };
    case 'formula':
      return { kind: step.kind, formula: step.formula, terms: step.terms.map(({ role, value }) => ({ role, value: exactText(value) })), result: exactText(step.result) };
    case 'noRate':
      return { kind: step.kind, reason: step.reason.kind };
    case 'round':
      return { kind: step.kind, exact: exactText(step.exact), digits: step.digits, mode: step.mode, printed: step.printed };
    case 'pace':
      return { kind: step.kind, pace: paceJson(step.pace) };
    case 'test':
      return { kind: step.kind, condition: conditionKey(step.condition), holds: step.holds, left: orNull(step.left), right: orNull(step.right), unit: step.unit?.symbol ?? null };
    case 'grade':
      return { kind: step.kind, grade: step.grade, word: step.word, rule: step.rule, ruleSet: step.ruleSet, version: step.version };
    case 'count':
      return { kind: step.kind, total: step.total, counted: step.counted, grades: step.grades };
    case 'rollUpTest':
      return { kind: step.kind, condition: rollUpConditionKey(step.condition), holds: step.holds };
    case 'human':
      return { kind: step.kind, grade: step.judgement.grade, reason: step.judgement.reason, by: step.judgement.by, date: step.judgement.date };
  }
  return assertNever(step);
}
