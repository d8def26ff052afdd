/**
 * Formulas that say nothing of what an indicator counts (使えない算式): the quotient of two ranks has no meaning, and a condition
 * has no numbers to compute with.
 */
import type { RateAbsence } from './derivation.ts';
import type { Indicator } from './indicator.ts';
import type { PercentFormulaId } from './rule-set.ts';

const quotients: readonly PercentFormulaId[] = ['ratio', 'increment_ratio', 'expected_ratio', 'two_minus_ratio', 'inverse_ratio'];

/** Why a formula is not used on an indicator; `binary` fits everything. */
export function unfitFormula(formula: PercentFormulaId, { kind }: Indicator): RateAbsence | undefined {
  const isUnfit = kind === 'condition' ? formula !== 'binary' : kind === 'rank' && quotients.includes(formula);
  return isUnfit ? { kind: 'unfitFormula', formula, of: kind } : undefined;
}
