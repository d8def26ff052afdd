/** The fiscal year that a report is about (報告年度), as most of it says. */
import type { Period } from '../../domain/period.ts';
import { yearOf } from '../../domain/period.ts';
import { periodIn } from './period-words.ts';
import type { SourceReport } from './source-report.ts';

/** By votes: the newest clock of the results of each table, the title, headings that name one year. */
export function reportYearOf({ tables, sections, title }: SourceReport): number | undefined {
  const votes = new Map<number, number>();
  const vote = (period: Period | undefined, weight: number): void => {
    if (period === undefined || period.kind === 'window') return;
    const year = yearOf(period);
    votes.set(year, (votes.get(year) ?? 0) + weight);
  };
  for (const { columns, rows } of tables) {
    const actuals = columns.map(({ role, period }, at) => (role === 'actual' ? (period ?? rows.find((row) => row.cells[at]?.period !== undefined)?.cells[at]?.period) : undefined));
    vote(actuals.filter((period) => period !== undefined).at(-1), 2);
  }
  for (const { text } of sections) vote(periodIn(text), 1);
  if (title !== undefined && !/計画期間/.test(title)) vote(periodIn(title), 2);
  const [best] = [...votes].sort(([yearA, a], [yearB, b]) => b - a || yearB - yearA);
  return best?.[0];
}
