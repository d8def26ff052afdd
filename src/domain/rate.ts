/** The rate of an indicator (達成度): the formula that the rule set names, on the figures that hold, rounded once to be printed. */
import type { Rate, UsedFigures } from './assessment.ts';
import type { BaselineStanding } from './comparability.ts';
import { incomparableWithActual } from './comparability.ts';
import type { DerivationStep, FigureRole, RateAbsence, UsedFigure } from './derivation.ts';
import type { Formula, FormulaInput, FormulaTerm } from './formula.ts';
import { formulas } from './formula.ts';
import type { Indicator } from './indicator.ts';
import type { Rational } from './rational.ts';
import { formatDecimal } from './rounding.ts';
import type { FormulaId, Level, Printing, RateRule } from './rule-set.ts';

/** `misleads` names the formula that was used outside its domain. */
export interface RateResult {
  readonly rate: Rate | null;
  readonly absence?: RateAbsence;
  readonly misleads?: FormulaId;
  readonly steps: readonly DerivationStep[];
}

/** The first rule that fits the indicator in its place. */
export function rateRuleFor(rules: readonly RateRule[], indicator: Indicator, level: Level): RateRule | undefined {
  return rules.find(
    (rule) =>
      (rule.levels?.includes(level) ?? true) &&
      (rule.kinds?.includes(indicator.kind) ?? true) &&
      (rule.directions?.includes(indicator.direction) ?? true) &&
      (rule.indicators?.includes(indicator.id) ?? true),
  );
}

/** Of an increment indicator, a formula's target and actual are the increments of the year. @example roleOf('target', 'increment') // 'targetIncrement' */
export function roleOf(term: FormulaTerm, kind: Indicator['kind']): FigureRole {
  if (kind !== 'increment') return term;
  return term === 'actual' ? 'actualIncrement' : term === 'target' ? 'targetIncrement' : term;
}

/** Of an indicator without a rate, too, it counts whether its figures are there. */
function absentFigure({ kind }: Indicator, used: UsedFigures): RateAbsence | undefined {
  for (const role of [roleOf('actual', kind), roleOf('target', kind)]) {
    const figure = used[role]?.figure;
    if (figure?.kind === 'absent') return { kind: 'figureAbsent', role, figure };
  }
  return undefined;
}

/** Computes, rounds and prints the rate, or says why there is none. Absence is asked before everything else. */
export function rateOf(
  rule: RateRule | undefined,
  indicator: Indicator,
  used: UsedFigures,
  baseline: BaselineStanding,
  reached: boolean,
  printing: Printing,
): RateResult {
  if (rule === undefined || rule.formula === 'none') return withoutRate(absentFigure(indicator, used) ?? { kind: 'noFormula' });
  const formula = formulas[rule.formula];
  const absence = absentTerm(formula, indicator, used) ?? incomparable(formula, used, baseline);
  if (absence !== undefined) return withoutRate(absence);
  const input: FormulaInput = { direction: indicator.direction, values: valuesFor(formula, indicator, used), reached };
  const result = formula.compute(input, rule.outside ?? 'refuse');
  if (result.kind === 'none') return withoutRate(result.reason);
  return withRate(formula, input, indicator.kind, result, printing);
}

function withoutRate(reason: RateAbsence): RateResult {
  return { rate: null, absence: reason, steps: [{ kind: 'noRate', reason }] };
}

function withRate(
  formula: Formula,
  input: FormulaInput,
  kind: Indicator['kind'],
  result: { readonly percent: Rational; readonly misleads: boolean },
  printing: Printing,
): RateResult {
  const terms: { readonly role: FigureRole; readonly value: Rational }[] = [];
  for (const term of formula.terms) {
    const value = input.values[term];
    if (value !== undefined) terms.push({ role: roleOf(term, kind), value });
  }
  const printed = printRate(result.percent, printing);
  const steps: readonly DerivationStep[] = [
    { kind: 'formula', formula: formula.id, terms, result: result.percent },
    { kind: 'round', exact: result.percent, digits: printing.rateDigits, mode: printing.rounding, printed },
  ];
  const rate = { rate: { exact: result.percent, printed }, steps };
  return result.misleads ? { ...rate, misleads: formula.id } : rate;
}

/** @example printRate(36119/75, one decimal half up) // "481.6%" */
export function printRate(percent: Rational, printing: Printing): string {
  return `${formatDecimal(percent, { digits: printing.rateDigits, mode: printing.rounding, negative: printing.negative })}${printing.rateSuffix}`;
}

function absentTerm(formula: Formula, indicator: Indicator, used: UsedFigures): RateAbsence | undefined {
  for (const term of formula.terms) {
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

function valuesFor(formula: Formula, indicator: Indicator, used: UsedFigures): FormulaInput['values'] {
  const values: { [Term in FormulaTerm]?: Rational } = {};
  for (const term of formula.terms) {
    const value = valueOf(used[roleOf(term, indicator.kind)]);
    if (value !== undefined) values[term] = value;
  }
  return values;
}

/** The value of a figure, or `undefined` where it is absent or not there: never zero. */
export function valueOf(used: UsedFigure | undefined): Rational | undefined {
  return used?.figure.kind === 'value' ? used.figure.value : undefined;
}
