/** What a report year lacks (書き忘れ): an indicator that stands in its report with neither a value nor a reason for having none. */
import type { CheckContext } from './check-context.ts';
import type { DomainFault } from './domain-codes.ts';
import { printYear } from './era.ts';
import type { FiscalYear, IndicatorId } from './identifiers.ts';
import type { Indicator } from './indicator.ts';
import { inYear } from './indicator.ts';
import { planYearOf } from './groups.ts';
import { readingOfReport } from './select-figures.ts';
import type { Numbered, Place, Project } from './strategy.ts';

export function checkReportYear(context: CheckContext): readonly DomainFault[] {
  const { strategy, year, paths } = context;
  const printed = indicatorsInReport(context);
  const forgotten = strategy.indicators.filter((each) => printed.has(each.id) && !isStated(each, year));
  return forgotten.map((indicator): DomainFault => {
    const named = printYear(year, 'fiscal', 'eraLong');
    return {
      code: 'reading-missing',
      severity: 'warning',
      path: paths.get(indicator.id) ?? [],
      message: `指標「${indicator.name}」に、${named}の実績値が書かれていません`,
      expected: '値（value）、または値がない理由（absent）',
      hint: `${named}の報告に載せる値を書くか、まだないなら「absent: notYetPublished」のように理由を書いてください${indicator.kind === 'increment' ? '' : '。別の年度の値を載せるなら、その値に「reported」でこの年度を書いてください'}`,
    };
  });
}

/** A value or an absence, printed in the report of the year, whichever year it speaks of. */
function isStated(indicator: Indicator, year: FiscalYear): boolean {
  if (indicator.kind !== 'increment') return readingOfReport(indicator.readings, { year }) !== undefined;
  return indicator.years.some((each) => each.year === year && each.actual.length > 0);
}

function indicatorsInReport(context: CheckContext): ReadonlySet<IndicatorId> {
  const { strategy, year } = context;
  const numbered = <T extends Numbered>(items: readonly T[]): readonly T[] => items.filter((each) => inYear(each.number, year) !== undefined);
  const underGoals = numbered(strategy.goals).flatMap((goal) => [...goal.targets, ...numbered(goal.directions).flatMap(({ kpis }) => kpis)]);
  const underProjects = numbered(strategy.projects).flatMap((project) => (isReported(project, context) ? project.kpis : []));
  return new Set(numbered<Place>([...underGoals, ...underProjects]).map((place) => place.indicator));
}

/** A project of which nothing is stated in a year is not in that report. */
function isReported(project: Project, { year, index }: CheckContext): boolean {
  if (planYearOf(project.planPeriod, year) === undefined) return false;
  if (project.years.some((each) => each.year === year)) return true;
  return project.kpis.some((place) => {
    const indicator = index.indicators.get(place.indicator);
    if (indicator === undefined) return false;
    return indicator.kind === 'increment' ? indicator.years.some((each) => each.year === year) : isStated(indicator, year);
  });
}
