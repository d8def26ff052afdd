/** The named figures of sentences (件数, 年次): what a rule set counts, in the whole report or in one group of projects. */
import { assertNever } from './assert-never.ts';
import type { Judgement } from './assessment.ts';
import type { Judgements } from './counts.ts';
import type { Derivation } from './derivation.ts';
import { optional } from './optional.ts';
import type { FigureRule } from './rule-set.ts';

/** By name. A figure that the scope does not have (the year of plan in a sentence about the whole report) is missing. */
export type FigureValues = ReadonlyMap<string, number>;

/** Counts every figure; `planYear` is the group's own. @example figureValues(rules, judgements).get('missed') // 4 */
export function figureValues(rules: readonly FigureRule[], judgements: Judgements, planYear?: number): FigureValues {
  const values = new Map<string, number>();
  for (const rule of rules) {
    const counted = countOf(rule, judgements, planYear);
    if (counted !== undefined) values.set(rule.name, counted + (rule.plus ?? 0));
  }
  return values;
}

/**
 * How the figures of some names were counted, in their order, each once; a name without a value has no step.
 * @example figureSteps(['missed'], rules, values)[0] // counted 4, plus 0
 */
export function figureSteps(names: readonly string[], rules: readonly FigureRule[], values: FigureValues): Derivation {
  return [...new Set(names)].flatMap((name): Derivation => {
    const [rule, value] = [rules.find((each) => each.name === name), values.get(name)];
    if (rule === undefined || value === undefined) return [];
    const plus = rule.plus ?? 0;
    return [{ kind: 'sentenceCount', name, of: rule.of, counted: value - plus, plus, ...optional('grades', rule.grades) }];
  });
}

function countOf(rule: FigureRule, judgements: Judgements, planYear: number | undefined): number | undefined {
  switch (rule.of) {
    case 'planYear':
      return planYear;
    case 'goals':
    case 'targets':
    case 'kpis':
    case 'projects':
      return count(judgements[rule.of], rule);
  }
  return assertNever(rule.of);
}

function count(judgements: readonly Judgement[], { grades }: FigureRule): number {
  return grades === undefined ? judgements.length : judgements.filter((each) => grades.includes(each.grade)).length;
}
