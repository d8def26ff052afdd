/** The first example against its source: every printed rate, change, judgement, count and sentence of the FY2023 report. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluateDataset, type EvaluatedDataset } from '../src/app/evaluate-dataset.ts';
import { productPath } from '../src/app/product.ts';
import { printQuantity } from '../src/domain/quantity.ts';
import { exactText } from '../src/domain/rational.ts';

interface ExpectedTarget {
  readonly id: string;
  readonly actual: string;
  readonly change: string;
  readonly judgement: string;
}
interface Expected {
  readonly counts: Readonly<Record<'goals' | 'targets' | 'kpis' | 'projects', Readonly<Record<string, number>>>>;
  readonly goals: readonly { readonly id: string; readonly judgement: string; readonly targets: readonly ExpectedTarget[] }[];
  readonly projects: readonly { readonly id: string; readonly group: string; readonly judgement: string; readonly kpis: readonly { readonly id: string; readonly rate: string; readonly judgement: string }[] }[];
  readonly sentences: readonly { readonly id: string; readonly planYear?: number; readonly source: string; readonly computed: string }[];
}

const expected = JSON.parse(readFileSync(productPath('examples/sendai-r5/expected.json'), 'utf8')) as Expected;
let evaluated: EvaluatedDataset;

beforeAll(async () => {
  const result = await evaluateDataset({ path: productPath('examples/sendai-r5') });
  expect(result.diagnostics).toEqual([]);
  if (result.evaluated === undefined) throw new Error('the example has faults');
  evaluated = result.evaluated;
});

describe('the rates of the grant projects', () => {
  const rows = expected.projects.flatMap((project) => project.kpis);
  it('holds 44 printed rates and 4 dashes', () => {
    expect(rows.filter(({ rate }) => rate !== '—%')).toHaveLength(44);
    expect(rows.filter(({ rate }) => rate === '—%')).toHaveLength(4);
  });
  it.each(rows)('$id prints $rate and is $judgement', ({ id, rate, judgement }) => {
    const kpi = evaluated.assessment.projects.flatMap((project) => project.kpis).find(({ indicator }) => indicator === id);
    expect(kpi?.rate?.printed ?? evaluated.ruleSet.printing.absentRate).toBe(rate);
    expect(kpi?.judgement.outcome).toBe(judgement);
  });
  it('keeps the exact value behind the printed one', () => {
    const kpi = evaluated.assessment.projects[0]?.kpis[0];
    expect(kpi?.rate === null || kpi?.rate === undefined ? '' : exactText(kpi.rate.exact)).toBe('36119/75');
  });
  it('says of each dash why there is no rate', () => {
    const open = evaluated.assessment.projects.flatMap((project) => project.kpis).filter(({ rate }) => rate === null);
    const reasons = open.map(({ indicator, rateAbsence }) => [indicator, rateAbsence?.kind, rateAbsence?.kind === 'figureAbsent' ? rateAbsence.figure.reason : '']);
    expect(reasons).toEqual([
      ['p02-k4', 'figureAbsent', 'notYetPublished'],
      ['p04-k1', 'figureAbsent', 'notYetPublished'],
      ['p05-k3', 'targetIsZero', ''],
      ['p14-k1', 'figureAbsent', 'notYetPublished'],
    ]);
  });
});

describe('the numeric targets', () => {
  it.each(expected.goals.flatMap((goal) => goal.targets))('$id: $actual, $change, $judgement', ({ id, actual, change, judgement }) => {
    const target = evaluated.assessment.goals.flatMap((goal) => goal.targets).find(({ indicator }) => indicator === id);
    const figure = target?.used.actual;
    const printed = figure?.figure.kind === 'value' ? printQuantity({ ...figure.figure, unit: figure.unit }, { negative: '△' }) : '';
    expect(printed).toBe(actual);
    expect(target?.change === undefined ? '' : printQuantity(target.change, { negative: '△', plus: true })).toBe(change);
    expect(target?.judgement.outcome).toBe(judgement);
  });
});

describe('the roll-ups', () => {
  it.each(expected.goals)('goal $id is $judgement', ({ id, judgement }) => {
    expect(evaluated.assessment.goals.find(({ goal }) => goal === id)?.judgement.outcome).toBe(judgement);
  });
  it.each(expected.projects)('project $id is $judgement in the group $group', ({ id, group, judgement }) => {
    const project = evaluated.assessment.projects.find((candidate) => candidate.project === id);
    expect(project?.judgement.outcome).toBe(judgement);
    expect(evaluated.assessment.groups.find(({ planYear }) => planYear === project?.planYear)?.name).toBe(group);
  });
  it.each(Object.entries(expected.counts).filter(([level]) => level !== 'rates'))('counts the %s', (level, counts) => {
    const actual = evaluated.assessment.counts[level as keyof Expected['counts']];
    expect(Object.fromEntries(Object.entries(actual).filter(([, count]) => count > 0))).toEqual(counts);
  });
  it.each([
    [1, 3, 3],
    [2, 4, 7],
    [3, 3, 4],
  ])('in the %i. year of plan %i of %i projects are achieved', (planYear, achieved, total) => {
    const projects = evaluated.assessment.projects.filter((project) => project.planYear === planYear);
    expect(projects.filter(({ judgement }) => judgement.outcome === 'achieved')).toHaveLength(achieved);
    expect(projects).toHaveLength(total);
  });
  it.each(expected.sentences)('writes the sentence $id $planYear', ({ id, planYear, computed }) => {
    expect(evaluated.assessment.sentences.find((sentence) => sentence.id === id && sentence.planYear === planYear)?.text).toBe(computed);
  });
});
