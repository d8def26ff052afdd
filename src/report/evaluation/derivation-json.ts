/** Derivations (計算過程) in `evaluate --json`: one object a step, its sentence for people and its numbers, exact, for machines. */
import { assertNever } from '../../domain/assert-never.ts';
import type { DerivationStep, Pace, YearVerdict } from '../../domain/derivation.ts';
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
  | { readonly kind: 'handedOn'; readonly formula: string; readonly reason: string }
  | { readonly kind: 'round'; readonly exact: string; readonly digits: number; readonly mode: string; readonly printed: string }
  | { readonly kind: 'path'; readonly baseline: string; readonly target: string; readonly share: string; readonly expected: string }
  | { readonly kind: 'share'; readonly rate: string; readonly elapsed: string; readonly result: string }
  | { readonly kind: 'trend'; readonly against: string; readonly difference: string; readonly allowed: string; readonly unit: string; readonly verdict: string }
  | { readonly kind: 'points'; readonly percent: string; readonly points: string }
  | { readonly kind: 'pointSum'; readonly from: string; readonly children: readonly string[]; readonly plus: string; readonly points: string }
  | { readonly kind: 'change'; readonly actual: string; readonly previous: string; readonly result: string; readonly unit: string }
  | { readonly kind: 'pace'; readonly pace: PaceJson }
  | { readonly kind: 'test'; readonly condition: string; readonly holds: boolean; readonly left: string | null; readonly right: string | null; readonly unit: string | null }
  | { readonly kind: 'grade'; readonly grade: string; readonly word: string; readonly rule: number; readonly ruleSet: string; readonly version: string }
  | { readonly kind: 'count'; readonly total: number; readonly counted: number; readonly grades: readonly { readonly grade: string; readonly count: number; readonly excluded: boolean }[] }
  | { readonly kind: 'tally'; readonly of: string; readonly places: number; readonly total: number; readonly grades: readonly { readonly grade: string; readonly ids: readonly string[] }[] }
  | { readonly kind: 'sentenceCount'; readonly name: string; readonly of: string; readonly grades: readonly string[] | null; readonly counted: number; readonly plus: number }
  | { readonly kind: 'rollUpTest'; readonly condition: string; readonly holds: boolean; readonly left: string | null }
  | { readonly kind: 'everyYear'; readonly years: readonly { readonly year: number; readonly verdict: string; readonly actual: string | null; readonly target: string | null }[]; readonly unit: string }
  | { readonly kind: 'composite'; readonly name: string; readonly parts: readonly { readonly name: string; readonly grade: string }[]; readonly grade: string | null }
  | { readonly kind: 'human'; readonly grade: string; readonly reason: string; readonly by: string; readonly date: string };

export type StepJson = StepBody & { /** The step as a Japanese sentence. */ readonly text: string };

const signs = { atLeast: '>=', above: '>', atMost: '<=', below: '<' } as const;

/** @example conditionKey({ kind: 'not', of: { kind: 'targetMet' } }) // "not targetMet"; a rate reads "rate >= 100" */
export function conditionKey(condition: Condition): string {
  if (condition.kind === 'not') return `not ${conditionKey(condition.of)}`;
  if (condition.kind === 'absent' && condition.reason !== undefined) return `${condition.kind} ${condition.reason}`;
  if (!('comparison' in condition)) return condition.kind;
  return `${condition.kind} ${signs[condition.comparison]} ${exactText(boundOf(condition))}`;
}

/** @example rollUpConditionKey(condition) // "all met", "share met onPace >= 80" */
function rollUpConditionKey(condition: RollUpCondition): string {
  const grades = 'grades' in condition ? ` ${condition.grades.join(' ')}` : '';
  return 'comparison' in condition ? `${condition.kind}${grades} ${signs[condition.comparison]} ${exactText(boundOf(condition))}` : `${condition.kind}${grades}`;
}

function boundOf(condition: { readonly percent: Rational } | { readonly points: Rational } | { readonly number: Rational }): Rational {
  return 'percent' in condition ? condition.percent : 'points' in condition ? condition.points : condition.number;
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

function yearJson(each: YearVerdict): Extract<StepBody, { readonly kind: 'everyYear' }>['years'][number] {
  const { year, verdict } = each;
  return each.verdict === 'noData' ? { year, verdict, actual: null, target: null } : { year, verdict, actual: exactText(each.actual.value), target: exactText(each.target.value) };
}

function stepBody(step: DerivationStep): StepBody {
  switch (step.kind) {
    case 'take':
      return { kind: step.kind, figure: figureJson(step.used) };
    case 'formula':
      return { kind: step.kind, formula: step.formula, terms: step.terms.map(({ role, value }) => ({ role, value: exactText(value) })), result: exactText(step.result) };
    case 'handedOn':
      return { kind: step.kind, formula: step.formula, reason: step.reason.kind };
    case 'noRate':
      return { kind: step.kind, reason: step.reason.kind };
    case 'round':
      return { kind: step.kind, exact: exactText(step.exact), digits: step.digits, mode: step.mode, printed: step.printed };
    case 'path':
      return { kind: step.kind, baseline: exactText(step.baseline), target: exactText(step.target), share: exactText(step.share), expected: exactText(step.expected) };
    case 'share':
      return { kind: step.kind, rate: exactText(step.rate), elapsed: exactText(step.elapsed), result: exactText(step.result) };
    case 'trend':
      return { kind: step.kind, against: step.against, difference: exactText(step.difference), allowed: exactText(step.allowed), unit: step.unit.symbol, verdict: step.verdict };
    case 'points':
      return { kind: step.kind, percent: exactText(step.percent), points: exactText(step.points) };
    case 'pointSum':
      return { kind: step.kind, from: step.from, children: step.children.map(exactText), plus: exactText(step.plus), points: exactText(step.points) };
    case 'change':
      return { kind: step.kind, actual: exactText(step.actual), previous: exactText(step.previous), result: exactText(step.change.value), unit: step.change.unit.symbol };
    case 'tally':
      return { kind: step.kind, of: step.of, places: step.places, total: step.total, grades: step.grades };
    case 'sentenceCount':
      return { kind: step.kind, name: step.name, of: step.of, grades: step.grades ?? null, counted: step.counted, plus: step.plus };
    case 'pace':
      return { kind: step.kind, pace: paceJson(step.pace) };
    case 'test':
      return { kind: step.kind, condition: conditionKey(step.condition), holds: step.holds, left: orNull(step.left), right: orNull(step.right), unit: step.unit?.symbol ?? null };
    case 'grade':
      return { kind: step.kind, grade: step.grade, word: step.word, rule: step.rule, ruleSet: step.ruleSet, version: step.version };
    case 'count':
      return { kind: step.kind, total: step.total, counted: step.counted, grades: step.grades };
    case 'rollUpTest':
      return { kind: step.kind, condition: rollUpConditionKey(step.condition), holds: step.holds, left: orNull(step.left) };
    case 'everyYear':
      return { kind: step.kind, years: step.years.map(yearJson), unit: step.unit.symbol };
    case 'composite':
      return { kind: step.kind, name: step.name, parts: step.parts, grade: step.grade ?? null };
    case 'human':
      return { kind: step.kind, grade: step.judgement.grade, reason: step.judgement.reason, by: step.judgement.by, date: step.judgement.date };
  }
  return assertNever(step);
}
