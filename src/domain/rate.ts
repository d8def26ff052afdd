/** The rate of an indicator (達成度): the formula that the rule set names, on the figures that hold, rounded once to be printed. */
import type { Rate, UsedFigures } from './assessment.ts';
import type { BaselineStanding } from './comparability.ts';
import { incomparableWithActual } from './comparability.ts';
import type { DerivationStep, FigureRole, RateAbsence, TermRole, UsedFigure } from './derivation.ts';
import type { Formula, FormulaInput, FormulaTerm } from './formula.ts';
import { formulas } from './formula.ts';
import type { Indicator } from './indicator.ts';
import { pointsFor } from './points.ts';
import type { Rational } from './rational.ts';
import { compare, equals } from './rational.ts';
import { formatDecimal, round } from './rounding.ts';
import { unfitFormula } from './unfit-formula.ts';
import type { Level, PercentFormulaId, PointTable, Printing, RateRule, Scope } from './rule-set.ts';

/** `misleads` names the formula that was used outside its domain. */
export interface RateResult {
  readonly rate: Rate | null;
  readonly absence?: RateAbsence;
  readonly misleads?: PercentFormulaId;
  /** By the table of the formula `points`. */
  readonly points?: Rational;
  readonly steps: readonly DerivationStep[];
}

/** What a rate is made of besides the rule and the figures. */
export interface RateInput {
  readonly indicator: Indicator;
  readonly used: UsedFigures;
  readonly baseline: BaselineStanding;
  /** Whether the target is reached. */
  readonly reached: boolean;
  /** Elapsed share of the plan, in percent. */
  readonly elapsed: Rational | undefined;
  /** Whether the actual is older than the report's year. */
  readonly isOlder: boolean;
  readonly printing: Printing;
}

/** Whether a rule is for an indicator in its place. */
export function isInScope({ levels, kinds, directions, indicators }: Scope, indicator: Indicator, level: Level): boolean {
  return (
    (levels?.includes(level) ?? true) && (kinds?.includes(indicator.kind) ?? true) && (directions?.includes(indicator.direction) ?? true) && (indicators?.includes(indicator.id) ?? true)
  );
}

/** The rules that fit, as long as each hands on what lies outside its domain to the next. */
export function rateRulesFor(rules: readonly RateRule[], indicator: Indicator, level: Level): readonly RateRule[] {
  const fitting = rules.filter((rule) => isInScope(rule, indicator, level));
  const last = fitting.findIndex((rule) => rule.outside !== 'next');
  return last === -1 ? fitting : fitting.slice(0, last + 1);
}

/** Whether a rule that hands on does so: its formula has no meaning for these figures. */
export function handsOn<Absence extends { readonly kind: string }>(rule: RateRule, absence: Absence | undefined): absence is Extract<Absence, { readonly kind: HandedOn }> {
  return rule.outside === 'next' && (absence?.kind === 'outsideDomain' || absence?.kind === 'baselineEqualsTarget');
}

type HandedOn = 'outsideDomain' | 'baselineEqualsTarget';

/** Of an increment indicator, a formula's target and actual are the increments of the year. @example roleOf('target', 'increment') // 'targetIncrement' */
export function roleOf<Term extends FormulaTerm>(term: Term, kind: Indicator['kind']): RoleOf<Term>;
export function roleOf(term: FormulaTerm, kind: Indicator['kind']): TermRole {
  if (kind !== 'increment') return term;
  return term === 'actual' ? 'actualIncrement' : term === 'target' ? 'targetIncrement' : term;
}

type RoleOf<Term extends FormulaTerm> = Term extends 'elapsed' ? 'elapsed' : FigureRole;

/** The formula that makes the percentage of a rule, of the points too; `undefined` where there is none. */
export function percentFormulaOf({ formula, points }: Pick<RateRule, 'formula' | 'points'>): PercentFormulaId | undefined {
  if (formula === 'points') return points?.of;
  return formula === 'none' || formula === 'trend' || formula === 'judgement' ? undefined : formula;
}

/** Of an indicator without a rate, too, it counts whether its figures are there. */
function absentFigure({ kind }: Indicator, used: UsedFigures, terms: readonly ('actual' | 'target')[]): RateAbsence | undefined {
  for (const role of terms.map((term) => roleOf(term, kind))) {
    const figure = used[role]?.figure;
    if (figure?.kind === 'absent') return { kind: 'figureAbsent', role, figure };
  }
  return undefined;
}

/** Computes, rounds and prints the rate, or says why there is none. Absence is asked before everything else. */
export function rateOf(rule: RateRule | undefined, input: RateInput): RateResult {
  const { indicator, used } = input;
  const id = rule?.formula ?? 'none';
  if (id === 'none' || id === 'trend' || id === 'judgement') return withoutRate(absentFigure(indicator, used, neededWithoutRate[id]) ?? { kind: reasonWithoutPercentage[id] });
  if (id !== 'points') return percentRate(id, rule ?? {}, input);
  return rule?.points === undefined ? withoutRate({ kind: 'noFormula' }) : withPoints(percentRate(rule.points.of, rule, input), rule.points);
}

/** A trend needs no target, and a person judges by what there is. */
const neededWithoutRate = { none: ['actual', 'target'], trend: ['actual'], judgement: [] } as const;
const reasonWithoutPercentage = { none: 'noFormula', trend: 'trendOnly', judgement: 'byPerson' } as const;

function percentRate(id: PercentFormulaId, { outside }: Pick<RateRule, 'outside'>, input: RateInput): RateResult {
  const formula = formulas[id];
  const absence = absentTerm(formula, input) ?? unfitFormula(id, input.indicator) ?? incomparable(formula, input.used, input.baseline);
  if (absence !== undefined) return withoutRate(absence);
  const given: FormulaInput = { direction: input.indicator.direction, values: valuesFor(formula, input), reached: input.reached };
  const result = formula.compute(given, outside === 'caveat' ? outside : 'refuse');
  return result.kind === 'none' ? withoutRate(result.reason) : withRate(formula, given, result, input);
}

function withPoints(result: RateResult, table: PointTable): RateResult {
  if (result.rate === null) return result;
  const points = pointsFor(result.rate.exact, table);
  return { ...result, points, steps: [...result.steps, { kind: 'points', percent: result.rate.exact, points }] };
}

function withoutRate(reason: RateAbsence): RateResult {
  return { rate: null, absence: reason, steps: [{ kind: 'noRate', reason }] };
}

function withRate(formula: Formula, given: FormulaInput, result: { readonly percent: Rational; readonly misleads: boolean }, { indicator, isOlder, printing }: RateInput): RateResult {
  const terms: { readonly role: TermRole; readonly value: Rational }[] = [];
  for (const term of formula.terms) {
    const value = given.values[term];
    if (value !== undefined) terms.push({ role: roleOf(term, indicator.kind), value });
  }
  const printed = printRate(result.percent, printing, isOlder);
  const steps: readonly DerivationStep[] = [
    { kind: 'formula', formula: formula.id, terms, result: result.percent },
    { kind: 'round', exact: result.percent, digits: printing.rateDigits, mode: printing.rounding, printed },
  ];
  const rate = { rate: { exact: result.percent, printed }, steps };
  return result.misleads ? { ...rate, misleads: formula.id } : rate;
}

/**
 * Rounded once, in the body's own signs and words.
 * @example printRate(36119/75, one decimal half up) // "481.6%"; with `above` 100 "100%超"
 */
export function printRate(percent: Rational, printing: Printing, isOlder = false): string {
  const printed = boundText(percent, printing) ?? `${formatDecimal(percent, { digits: digitsFor(percent, printing), mode: printing.rounding, negative: printing.negative })}${printing.rateSuffix}`;
  return isOlder && printing.olderRate !== undefined ? printing.olderRate.replace('{}', () => printed) : printed;
}

function boundText(percent: Rational, { above, below }: Printing): string | undefined {
  if (above !== undefined && compare(percent, above.of) > 0) return above.text;
  return below !== undefined && compare(percent, below.of) < 0 ? below.text : undefined;
}

function digitsFor(percent: Rational, { rateDigits, rounding, whole }: Printing): number {
  if (whole === undefined) return rateDigits;
  const rounded = round(percent, rateDigits, rounding);
  return whole.some((each) => equals(each, rounded)) ? 0 : rateDigits;
}

function absentTerm(formula: Formula, { indicator, used, elapsed }: RateInput): RateAbsence | undefined {
  for (const term of formula.terms) {
    if (term === 'elapsed') {
      if (elapsed === undefined) return { kind: 'missingInput', role: term };
      continue;
    }
    const role = roleOf(term, formula.ofIncrements ? 'increment' : indicator.kind);
    const figure = used[role]?.figure;
    if (figure?.kind === 'absent') return { kind: 'figureAbsent', role, figure };
    if (figure === undefined) return { kind: 'missingInput', role };
  }
  return undefined;
}

const comparedWithActual = ['target', 'upperTarget', 'expected'] as const;

function incomparable(formula: Formula, used: UsedFigures, standing: BaselineStanding): RateAbsence | undefined {
  const { actual, baseline, target } = used;
  const against = incomparableWithActual(used, comparedWithActual.filter((role) => formula.terms.includes(role === 'upperTarget' ? 'target' : role)));
  if (actual !== undefined && against !== undefined) return { kind: 'notComparable', actual: actual.kind, target: against.kind };
  if (!formula.usesBaseline || standing.comparable || baseline === undefined) return undefined;
  if (standing.brokenBy !== undefined) return { kind: 'acrossBreak', break: standing.brokenBy };
  return { kind: 'notComparable', baseline: baseline.kind, target: target?.kind ?? baseline.kind };
}

function valuesFor(formula: Formula, { indicator, used, elapsed }: RateInput): FormulaInput['values'] {
  const values: { [Term in FormulaTerm]?: Rational } = {};
  for (const term of formula.terms) {
    const value = term === 'elapsed' ? elapsed : valueOf(used[roleOf(term, indicator.kind)]);
    if (value !== undefined) values[term] = value;
  }
  return values;
}

/** The value of a figure, or `undefined` where it is absent or not there: never zero. */
export function valueOf(used: UsedFigure | undefined): Rational | undefined {
  return used?.figure.kind === 'value' ? used.figure.value : undefined;
}
