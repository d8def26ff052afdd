/** Which year of a series a sentence speaks of (本文の年度). */
import type { DatedFigure } from './named-rows.ts';
import { yearsIn } from './named-rows.ts';

/** The last year that is named before the claim, else the last of the series. None where that year is not in the table. */
export function currentOf(text: string, series: readonly DatedFigure[], at: number): DatedFigure | undefined {
  const years = yearsIn(text.slice(0, at)).filter((year) => !new RegExp(`${year}年度?(?:から|に策定)`).test(text));
  const [named] = years;
  return named === undefined ? series.at(-1) : series.findLast(({ year }) => year === named);
}
