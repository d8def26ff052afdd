/** Plan periods as reports write them (計画期間): 令和5～7年度, R5～R7, 令和3年度から5年度, 2023年度〜2025年度. */
import { toHalfWidth } from '../../domain/half-width.ts';
import type { FiscalYear } from '../../domain/identifiers.ts';
import { yearOf } from '../../domain/period.ts';
import { parsePeriod } from '../../domain/period-reading.ts';
import { periodIn } from '../source-report/period-words.ts';

export interface PlanYears {
  readonly from: FiscalYear;
  readonly to: FiscalYear;
}

const era = '(?:令和|平成|昭和|[RHS])?';
const number = '(?:元|\\d{1,4})';
const stretch = new RegExp(`(${era}${number})(?:年度?)?(?:\\([^()]*\\))?\\s?(?:[~〜～‐–—ー-]|から)\\s?(${era}${number})(?:年度?)?`, 'i');

/** @example planIn('計画期間：R5～R7') // { from: 2023, to: 2025 } */
export function planIn(text: string): PlanYears | undefined {
  const [, first, second] = stretch.exec(toHalfWidth(text)) ?? [];
  const window = first === undefined || second === undefined ? undefined : parsePeriod(`${first}～${second}年度`);
  if (window?.ok === true && window.period.kind === 'window') return { from: window.period.from, to: window.period.to };
  const period = periodIn(text);
  if (period === undefined) return undefined;
  return { from: period.kind === 'window' ? period.from : yearOf(period), to: yearOf(period) };
}
