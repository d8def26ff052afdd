/** Divisions (担当課): every indicator has one that is there in the report year. */
import type { CheckContext } from './check-context.ts';
import type { DomainFault } from './domain-codes.ts';
import { printYear } from './era.ts';
import type { DataPath } from './fault.ts';
import type { DivisionId, IndicatorId } from './identifiers.ts';
import type { Division } from './strategy.ts';
import { divisionName } from './strategy-index.ts';

/** Owners, divisions of projects and the division responsible for the strategy. */
export function checkOwners(context: CheckContext): readonly DomainFault[] {
  const { strategy, paths } = context;
  return [
    ...checkDivision(strategy.responsible, ['strategy', 'responsible'], context),
    ...strategy.projects.flatMap((project, p) => project.divisions.flatMap((id, d) => checkDivision(id, ['projects', p, 'divisions', d], context))),
    ...strategy.indicators.flatMap((indicator) => {
      const path = paths.get(indicator.id) ?? [];
      if (indicator.owners.length === 0) return hasProjectDivision(indicator.id, context) ? [] : [ownerMissing(indicator.name, path)];
      return isInherited(indicator.owners, indicator.id, context)
        ? []
        : indicator.owners.flatMap((id, o) => checkDivision(id, [...path, 'owners', o], context));
    }),
  ];
}

/** A KPI of a project without owners of its own has those of the project. */
function hasProjectDivision(id: IndicatorId, { strategy }: CheckContext): boolean {
  return strategy.projects.some((project) => project.divisions.length > 0 && project.kpis.some((place) => place.indicator === id));
}

/** Faults of inherited owners are told once, at the project. */
function isInherited(owners: readonly DivisionId[], id: IndicatorId, { strategy }: CheckContext): boolean {
  return strategy.projects.some((project) => project.kpis.some((place) => place.indicator === id) && project.divisions.join() === owners.join());
}

function ownerMissing(name: string, path: DataPath): DomainFault {
  return {
    code: 'owner-missing',
    severity: 'error',
    path,
    message: `指標「${name}」に担当課がありません`,
    expected: 'owners: [担当課の id]',
    hint: 'owners に担当課を書くか、事業の divisions を書いてください（事業のKPIは事業の担当課を引き継ぎます）',
  };
}

function checkDivision(id: DivisionId, path: DataPath, { index, year }: CheckContext): readonly DomainFault[] {
  const division = index.divisions.get(id);
  if (division === undefined) {
    const expected = [...index.divisions.keys()].join('、');
    return [
      {
        code: 'division-unknown',
        severity: 'error',
        path,
        message: 'この id の担当課は divisions にありません',
        found: id,
        expected: expected === '' ? 'divisions にある id' : expected,
        hint: 'id の書き間違いでなければ、divisions に担当課を加えてください',
      },
    ];
  }
  return endedBefore(division, year) ? [divisionEnded(division, path, year, index.divisions)] : [];
}

function endedBefore(division: Division, year: number): boolean {
  return division.until !== undefined && division.until < `${year}-04-01`;
}

function divisionEnded(division: Division, path: DataPath, year: number, divisions: ReadonlyMap<DivisionId, Division>): DomainFault {
  const successors = division.successors.map((id) => divisions.get(id)).filter((each) => each !== undefined);
  const heirs = successors.map((each) => `${each.id}（${divisionName(each)}）`).join('、');
  return {
    code: 'division-ended',
    severity: 'warning',
    path,
    message: `担当課「${divisionName(division)}」は、${printYear(year, 'fiscal', 'eraLong')}より前に廃止されています`,
    found: `${division.id}（${division.until ?? ''}まで）`,
    expected: heirs === '' ? 'いまある担当課' : heirs,
    hint: heirs === '' ? '引き継いだ担当課を書いてください' : `引き継いだ${heirs}を書いてください`,
  };
}

/** Divisions themselves: days the right way round, successors that exist. */
export function checkDivisions({ strategy, index }: CheckContext): readonly DomainFault[] {
  return strategy.divisions.flatMap((division, d): readonly DomainFault[] => {
    const faults: DomainFault[] = [];
    const { from, until } = division;
    if (from !== undefined && until !== undefined && until < from) {
      faults.push({
        code: 'division-reversed',
        severity: 'error',
        path: ['divisions', d, 'until'],
        message: `担当課「${division.name}」の廃止日が設置日より前です`,
        found: `${from}から${until}`,
        hint: 'from と until の日付を確かめてください',
      });
    }
    for (const [s, id] of division.successors.entries()) {
      if (index.divisions.has(id)) continue;
      faults.push({
        code: 'division-unknown',
        severity: 'error',
        path: ['divisions', d, 'successors', s],
        message: '引き継ぎ先の担当課が divisions にありません',
        found: id,
        expected: 'divisions にある id',
        hint: 'id を直すか、divisions に引き継ぎ先を加えてください',
      });
    }
    return faults;
  });
}
