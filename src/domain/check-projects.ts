/** Years of projects and of their KPIs (年度): inside the plan, and each once. */
import type { CheckContext } from './check-context.ts';
import type { DomainFault } from './domain-codes.ts';
import { printYear } from './era.ts';
import type { DataPath } from './fault.ts';
import type { FiscalYear } from './identifiers.ts';
import type { Project } from './strategy.ts';

export function checkProjects(context: CheckContext): readonly DomainFault[] {
  const { strategy, index, paths } = context;
  return strategy.projects.flatMap((project, p) => {
    const ofKpis = project.kpis.flatMap((place) => {
      const indicator = index.indicators.get(place.indicator);
      const path = paths.get(place.indicator) ?? [];
      if (indicator?.kind !== 'increment' || !standsIn(path, p)) return [];
      return indicator.years.flatMap(({ year }, y) => outsidePlan(project, year, [...path, 'years', y, 'year']));
    });
    const ofProject = project.years.flatMap(({ year }, y) => outsidePlan(project, year, ['projects', p, 'years', y, 'year']));
    return [...repeatedYears(project, p), ...ofProject, ...ofKpis];
  });
}

/** A KPI that is written under another project is checked there. */
function standsIn(path: DataPath, project: number): boolean {
  return path[0] === 'projects' && path[1] === project;
}

function repeatedYears(project: Project, p: number): readonly DomainFault[] {
  const seen = new Set<FiscalYear>();
  return project.years.flatMap(({ year }, y): readonly DomainFault[] => {
    if (!seen.has(year)) {
      seen.add(year);
      return [];
    }
    return [
      {
        code: 'project-year-repeated',
        severity: 'error',
        path: ['projects', p, 'years', y, 'year'],
        message: `事業「${project.title}」に同じ年度が二度あります`,
        found: printYear(year, 'fiscal', 'eraLong'),
        hint: '一つの年度の事業費と取組は、一か所にまとめてください',
      },
    ];
  });
}

function outsidePlan(project: Project, year: FiscalYear, path: DataPath): readonly DomainFault[] {
  const { from, to } = project.planPeriod;
  if (from > to || (year >= from && year <= to)) return [];
  return [
    {
      code: 'year-outside-plan',
      severity: 'error',
      path,
      message: `事業「${project.title}」の計画期間の外の年度です`,
      found: printYear(year, 'fiscal', 'eraLong'),
      expected: `${printYear(from, 'fiscal', 'eraLong')}から${printYear(to, 'fiscal', 'eraLong')}まで`,
      hint: '年度か計画期間（planPeriod）のどちらかを直してください',
    },
  ];
}
