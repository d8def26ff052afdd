/** Writes a strategy as a dataset, in the form that people write and `readDataset` reads. */
import type { Goal, HumanJudgement, Project, Strategy } from '../domain/strategy.ts';
import { indexStrategy } from '../domain/strategy-index.ts';
import type { Unit } from '../domain/unit.ts';
import { parseUnit, unitName } from '../domain/unit.ts';
import { standardUnits } from '../domain/unit-table.ts';
import type { Tree } from '../formats/yaml/tree.ts';
import { writeYaml } from '../formats/yaml/write-yaml.ts';
import { datasetFormat } from './dataset-schema.ts';
import type { Dataset } from './read-dataset.ts';
import { listed, whole, writeFigures, writeNumber, writePeriod, writePlanPeriod, writeYear, written } from './write-figures.ts';
import type { Writing } from './write-indicator.ts';
import { writePlaces } from './write-indicator.ts';

/**
 * The text of `dataset.yaml`; `readDataset` gives back an equal dataset.
 * @throws RangeError when the strategy holds what the format cannot: an indicator without a place, a value with more
 * decimals than its `digits`.
 */
export function writeDataset({ strategy, report }: Dataset): string {
  const writing: Writing = { firstYear: strategy.planPeriod.from, indicators: indexStrategy(strategy).indicators, done: new Set() };
  const { municipality, divisions, surveys, grants, notes } = strategy;
  const tree = written({
    format: datasetFormat,
    report: { ...report, year: writeYear(report.year) },
    municipality: { ...municipality },
    strategy: writeHead(strategy),
    units: listed(declaredUnits(strategy)),
    divisions: divisions.map((division) => written({ ...division, successors: listed(division.successors) })),
    surveys: listed(surveys.map((survey) => written({ ...survey, rounds: listed(survey.rounds.map(writeRound)) }))),
    grants: listed(grants.map((grant) => written({ ...grant }))),
    notes: listed(notes.map((note) => written({ ...note, items: listed(note.items) }))),
    goals: strategy.goals.map((goal) => writeGoal(goal, writing)),
    projects: listed(strategy.projects.map((project) => writeProject(project, writing))),
    judgements: listed(strategy.humanJudgements.map(writeJudgement)),
    rewordings: listed(strategy.rewordings.map(writeRewording)),
  });
  const unplaced = strategy.indicators.find((indicator) => !writing.done.has(indicator.id));
  if (unplaced !== undefined) throw new RangeError(`an indicator without a place: ${unplaced.id}`);
  return writeYaml(tree);
}

function writeHead({ id, title, planPeriod, adopted, responsible }: Strategy): Tree {
  return written({ id, title, period: writePlanPeriod(planPeriod), adopted: adopted === undefined ? undefined : writePeriod(adopted), responsible });
}

/** Units that the built-in table does not read as they are meant. */
function declaredUnits(strategy: Strategy): readonly Tree[] {
  const used = [
    ...strategy.indicators.flatMap(({ kind, unit }) => (kind === 'condition' ? [] : [unit])),
    ...strategy.projects.flatMap(({ years }) => years.flatMap(({ costs }) => costs.map(({ unit }) => unit))),
  ];
  const declared = new Map(used.filter((unit) => !isStandard(unit)).map((unit) => [unit.base, unit.dimension]));
  return [...declared].map(([symbol, dimension]) => ({ symbol, dimension }));
}

function isStandard(unit: Unit): boolean {
  const reading = parseUnit(unitName(unit), standardUnits);
  return reading.ok && reading.unit.base === unit.base && reading.unit.dimension === unit.dimension;
}

function writeRound({ period, respondents }: Strategy['surveys'][number]['rounds'][number]): Tree {
  return written({ period: writePeriod(period), respondents: respondents === undefined ? undefined : whole(respondents) });
}

function writeGoal({ id, number, title, directions, targets }: Goal, writing: Writing): Tree {
  const writtenDirections = directions.map((direction) =>
    written({
      id: direction.id,
      number: writeNumber(direction.number, writing.firstYear),
      title: direction.title,
      kpis: listed(writePlaces(direction.kpis, writing)),
    }),
  );
  return written({
    id,
    number: writeNumber(number, writing.firstYear),
    title,
    directions: listed(writtenDirections),
    targets: listed(writePlaces(targets, writing)),
  });
}

function writeProject(project: Project, writing: Writing): Tree {
  const { id, number, title, planPeriod, divisions, grant, goals, overview, years, kpis } = project;
  return written({
    id,
    number: writeNumber(number, writing.firstYear),
    title,
    planPeriod: writePlanPeriod(planPeriod),
    divisions: listed(divisions),
    grant,
    goals: listed(goals),
    overview,
    years: listed(years.map(writeProjectYear)),
    kpis: writePlaces(kpis, writing, divisions),
  });
}

function writeProjectYear({ year, costs, activities, nationalEvaluation }: Project['years'][number]): Tree {
  const writtenCosts = costs.map(({ body, cost, unit }) => written({ body, value: writeFigures(cost) ?? [], unit: unitName(unit) }));
  return written({ year: writeYear(year), costs: listed(writtenCosts), activities: listed(activities), nationalEvaluation });
}

function writeJudgement({ of, year, ...rest }: HumanJudgement): Tree {
  return { of: { [of.kind]: of.id }, year: writeYear(year), ...rest };
}

function writeRewording({ year, planYear, ...rest }: Strategy['rewordings'][number]): Tree {
  return written({ ...rest, year: writeYear(year), planYear: planYear === undefined ? undefined : whole(planYear) });
}
