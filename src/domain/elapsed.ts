/** How much of a plan has passed (経過割合) by a report year: R4年度 of a plan from R3 to R6 is 50 %. */
import type { FiscalYear } from './identifiers.ts';
import type { Rational } from './rational.ts';
import { fromInteger, rational } from './rational.ts';
import type { ShareTable } from './rule-set.ts';

/**
 * The share of the plan that has passed at the end of a report year, in percent: by the table where the rule set has one
 * (`undefined` for a year it does not list), else evenly over the years of the plan.
 * @example elapsedShare({ from: 2021, to: 2024 }, 2022, undefined) // 50
 */
export function elapsedShare(plan: { readonly from: FiscalYear; readonly to: FiscalYear }, year: FiscalYear, table: ShareTable | undefined): Rational | undefined {
  if (table !== undefined) return shareOfYear(table, year);
  if (year < plan.from) return undefined;
  if (year >= plan.to) return fromInteger(100);
  return rational(BigInt(year - plan.from + 1) * 100n, BigInt(plan.to - plan.from + 1));
}

/** The share that a table gives for a report year. */
export function shareOfYear(table: ShareTable, year: FiscalYear): Rational | undefined {
  return table.find((row) => row.year === year)?.percent;
}
