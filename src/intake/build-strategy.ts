/** A dataset whose form is right, as a strategy of the domain. */
import type { DataPath } from '../domain/fault.ts';
import type { IndicatorId } from '../domain/identifiers.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { BasicDirection, Goal, HumanJudgement, Project, Strategy } from '../domain/strategy.ts';
import { parseUnit } from '../domain/unit.ts';
import { standardUnits, unitTable } from '../domain/unit-table.ts';
import { buildFigures } from './build-figures.ts';
import type { Building } from './build-indicator.ts';
import { buildNumber, buildPlaces, buildUnit } from './build-indicator.ts';
import type { WrittenDataset, WrittenGoal, WrittenJudgement } from './dataset-schema.ts';
import type { IntakeFault } from './intake-fault.ts';
import type { WrittenProject } from './project-schema.ts';

export interface BuiltStrategy {
  readonly strategy: Strategy;
  /** Where each indicator is written. */
  readonly paths: ReadonlyMap<IndicatorId, DataPath>;
  readonly faults: readonly IntakeFault[];
}

export function buildStrategy(written: WrittenDataset): BuiltStrategy {
  const building: Building = {
    units: unitTable(written.units),
    firstYear: written.strategy.period.from,
    indicators: [],
    paths: new Map(),
    order: new Set(),
    faults: unitFaults(written),
  };
  const goals = written.goals.map((goal, index) => buildGoal(goal, ['goals', index], building));
  const projects = written.projects.map((project, index) => buildProject(project, ['projects', index], building));
  const { period, ...head } = written.strategy;
  const { municipality, divisions, surveys, grants, notes, rewordings } = written;
  const { paths, faults } = building;
  const indicators = inOrder(building);
  const humanJudgements = written.judgements.map(buildJudgement);
  return {
    strategy: { ...head, planPeriod: period, municipality, divisions, surveys, grants, notes, goals, indicators, projects, humanJudgements, rewordings },
    paths,
    faults,
  };
}

/** A declared unit must be readable as it is written, and cannot give a known unit another meaning. */
function unitFaults(written: WrittenDataset): IntakeFault[] {
  const table = unitTable(written.units);
  return written.units.flatMap(({ symbol, dimension }, index): IntakeFault[] => {
    const standard = standardUnits.entries.get(symbol);
    if (standard !== undefined ? standard.dimension === dimension : parseUnit(symbol, table).ok) return [];
    const words =
      standard === undefined
        ? {
            message: `「${symbol}」は単位の表記として使えません`,
            expected: '半角の英数字・日本語で、空白を含まない表記',
            hint: '空白と全角の英数字を直してください',
          }
        : {
            message: `単位「${symbol}」は組み込みの単位で、意味を変えられません`,
            expected: `dimension: ${standard.dimension}`,
            hint: 'この行を消すか、別の表記にしてください',
          };
    return [{ code: 'unit-declaration-wrong', severity: 'error', path: ['units', index], found: symbol, ...words }];
  });
}

function buildGoal(written: WrittenGoal, path: DataPath, building: Building): Goal {
  const { id, title } = written;
  const directions = written.directions.map((direction, index): BasicDirection => ({
    id: direction.id,
    number: buildNumber(direction.number, building),
    title: direction.title,
    kpis: buildPlaces(direction.kpis, [...path, 'directions', index, 'kpis'], building),
  }));
  return { id, number: buildNumber(written.number, building), title, directions, targets: buildPlaces(written.targets, [...path, 'targets'], building) };
}

function buildProject(written: WrittenProject, path: DataPath, building: Building): Project {
  const { number, years, kpis, ...rest } = written;
  return {
    ...rest,
    number: buildNumber(number, building),
    years: years.map(({ costs, ...year }, yearIndex) => ({
      ...year,
      costs: costs.map(({ value, unit, ...cost }, index) => ({
        ...cost,
        cost: buildFigures(value),
        unit: buildUnit(unit, [...path, 'years', yearIndex, 'costs', index, 'unit'], building),
      })),
    })),
    kpis: buildPlaces(kpis, [...path, 'kpis'], building, written.divisions),
  };
}

function buildJudgement({ of, ...rest }: WrittenJudgement): HumanJudgement {
  if ('goal' in of) return { ...rest, of: { kind: 'goal', id: of.goal } };
  if ('project' in of) return { ...rest, of: { kind: 'project', id: of.project } };
  if ('composite' in of) return { ...rest, of: { kind: 'composite', id: of.composite } };
  return { ...rest, of: { kind: 'indicator', id: of.indicator } };
}

/** Indicators in the order of their first place, wherever they are written out. */
function inOrder({ indicators, order }: Building): readonly Indicator[] {
  const ranks = new Map([...order].map((id, rank) => [id, rank]));
  return indicators.toSorted((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0));
}
