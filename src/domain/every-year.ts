/**
 * Targets for every year (毎年400以上): met only when each measured year of the plan so far meets the target. A year without
 * data is named; it neither meets the target nor misses it.
 */
import type { UsedFigures } from './assessment.ts';
import type { Caveat, DerivationStep, YearVerdict } from './derivation.ts';
import type { FiscalYear } from './identifiers.ts';
import type { Indicator } from './indicator.ts';
import { meetsTarget } from './meets-target.ts';
import { optional } from './optional.ts';
import { roleOf } from './rate.ts';
import type { ReportView } from './select-figures.ts';
import { figuresOfYear, selectFigures } from './select-figures.ts';

/** The years from the first of the plan to the report's, each against the target that held in it; none for other targets. */
export function yearVerdicts(indicator: Indicator, planStart: FiscalYear, view: ReportView): readonly YearVerdict[] {
  if (indicator.everyYear !== true) return [];
  const verdicts: YearVerdict[] = [];
  for (let year = planStart; year <= view.year; year += 1) verdicts.push(verdictOf(indicator, year, figuresIn(indicator, year, view)));
  return verdicts;
}

function figuresIn(indicator: Indicator, year: FiscalYear, view: ReportView): UsedFigures {
  const used = figuresOfYear(indicator, year, view);
  if (indicator.kind === 'increment' || indicator.moving !== undefined) return used;
  const { target, upperTarget } = selectFigures(indicator, { ...view, year });
  return { ...used, ...optional('target', target), ...optional('upperTarget', upperTarget) };
}

function verdictOf(indicator: Indicator, year: FiscalYear, used: UsedFigures): YearVerdict {
  const actual = used[roleOf('actual', indicator.kind)]?.figure;
  const target = used[roleOf('target', indicator.kind)]?.figure;
  if (actual?.kind !== 'value' || target?.kind !== 'value') return { year, verdict: 'noData' };
  return { year, verdict: meetsTarget(indicator, used) ? 'met' : 'missed', actual, target };
}

/** What the derivation and the reader are told of the years. */
export function toldYears(years: readonly YearVerdict[], { unit }: Indicator): { readonly steps: readonly DerivationStep[]; readonly caveats: readonly Caveat[] } {
  const open = years.flatMap(({ year, verdict }) => (verdict === 'noData' ? [year] : []));
  return {
    steps: years.length === 0 ? [] : [{ kind: 'everyYear', years, unit }],
    caveats: open.length === 0 ? [] : [{ kind: 'yearsWithoutData', years: open }],
  };
}
