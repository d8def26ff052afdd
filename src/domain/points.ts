/** Points for a rate (点数化): the first step that the rate reaches gives them, so that unlike indicators can be added up. */
import type { Rational } from './rational.ts';
import { compares } from './compares.ts';
import type { PointTable } from './rule-set.ts';

/** @example pointsFor(95 %, 100 → 7, 90 → 6, otherwise 1) // 6 */
export function pointsFor(percent: Rational, { steps, otherwise }: Pick<PointTable, 'steps' | 'otherwise'>): Rational {
  return steps.find((step) => compares(percent, step.comparison, step.percent))?.points ?? otherwise;
}
