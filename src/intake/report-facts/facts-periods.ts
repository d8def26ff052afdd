/** Years as such files write them (R6, 2023, 令和元年度) to periods; a year alone is a fiscal year, since reports are made for those. */
import { parseYear } from '../../domain/era.ts';
import { parsePeriod } from '../../domain/period-reading.ts';
import type { Period } from '../../domain/period.ts';
import type { FiscalYear } from '../../domain/identifiers.ts';

/** @example periodOf('R6') // fiscal year 2024; periodOf('令和6年') // calendar year 2024 */
export function periodOf(text: string): Period | undefined {
  const written = text.trim();
  const reading = parsePeriod(written);
  if (reading.ok) return reading.period;
  if (reading.reason !== 'clockMissing') return undefined;
  const asYear = parsePeriod(`${written}年度`);
  return asYear.ok ? asYear.period : undefined;
}

/** @example fiscalYearOf('R6') // 2024 */
export function fiscalYearOf(text: string | null | undefined): FiscalYear | undefined {
  if (text === null || text === undefined) return undefined;
  const reading = parseYear(text);
  return reading.ok ? reading.year : undefined;
}
