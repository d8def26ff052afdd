/**
 * Totals that begin at zero with the plan (0からの累計): what was counted before the plan is no part of them, so that a formula
 * that asks for the baseline takes zero. The figure stated in the record is kept beside it, and the derivation says so.
 */
import type { UsedFigures } from './assessment.ts';
import type { Derived } from './derivation.ts';
import type { FiscalYear } from './identifiers.ts';
import type { Indicator } from './indicator.ts';
import type { Period } from './period.ts';
import { isWindow } from './period.ts';
import { fromInteger } from './rational.ts';

/** The figures to compute with; those of any other indicator as they are. `planStart` is the first year of the plan. */
export function countFromZero(indicator: Indicator, used: UsedFigures, planStart: FiscalYear): UsedFigures {
  const { baseline, target } = used;
  if (indicator.kind !== 'cumulative' || indicator.counts !== 'fromZero' || target === undefined) return used;
  const period: Period = isWindow(target.period) ? target.period : { kind: 'fiscalYearEnd', year: planStart - 1 };
  const derived: Derived = { by: 'fromZero', from: baseline === undefined ? [] : [{ of: 'baseline', period: baseline.period, figure: baseline.figure }] };
  const figure = { kind: 'value', value: fromInteger(0), digits: 0, standing: 'final', notes: [] } as const;
  return { ...used, baseline: { role: 'baseline', period, figure, unit: target.unit, kind: target.kind, derived } };
}
