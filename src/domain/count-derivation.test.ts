import { expect, it } from 'vitest';
import { countDerivation } from './count-derivation.ts';
import { outcomes } from './rule-set.ts';
import { evaluate } from './evaluate.ts';
import { cityStrategy } from './testing/city-report.fixture.ts';
import { cityRules } from './testing/city-rules.fixture.ts';

const { assessment } = evaluate(cityStrategy, cityRules, { year: 2023 });
const steps = assessment.countDerivation.filter((step) => step.kind === 'tally');

it('has a step for each level, in the order of the counts', () => {
  expect(steps.map(({ of, places, total }) => [of, places, total])).toEqual([
    ['goals', 6, 6],
    ['targets', 11, 11],
    ['kpis', 48, 48],
    ['projects', 14, 14],
  ]);
  expect(steps.length).toBe(assessment.countDerivation.length);
});

it('leads to the counts', () => {
  for (const step of steps) {
    const counts = assessment.counts[step.of];
    for (const outcome of outcomes) {
      const grades = cityRules.grades.filter((grade) => grade.outcome === outcome).map(({ id }) => id);
      const counted = step.grades.filter(({ grade }) => grades.includes(grade)).reduce((sum, { ids }) => sum + ids.length, 0);
      expect(counted, `${step.of} ${outcome}`).toBe(counts[outcome] ?? 0);
    }
  }
});

it('counts an indicator in two places once', () => {
  const [first, second, ...rest] = assessment.projects;
  if (first === undefined || second === undefined) throw new RangeError('two projects');
  const twice = { goals: [], projects: [first, { ...second, kpis: [...second.kpis, ...first.kpis.slice(0, 2)] }, ...rest] };
  expect(countDerivation(twice)).toMatchObject([{ of: 'kpis', places: 50, total: 48 }, { of: 'projects', places: 14 }]);
});

it('says of each sentence how its figures were counted, each once', () => {
  for (const { parts, derivation } of assessment.sentences) {
    const figures = parts.flatMap((part) => (part.kind === 'figure' ? [[part.ref, part.text] as const] : []));
    const told = derivation.flatMap((step) => (step.kind === 'sentenceCount' ? [[`figure:${step.name}`, `${step.counted + step.plus}`] as const] : []));
    expect(told).toEqual([...new Map(figures)]);
  }
  expect(assessment.sentences[0]?.derivation).toEqual([
    { kind: 'sentenceCount', name: 'goalsTotal', of: 'goals', counted: 6, plus: 0 },
    { kind: 'sentenceCount', name: 'goalsMissed', of: 'goals', grades: ['goalMissed'], counted: 4, plus: 0 },
    { kind: 'sentenceCount', name: 'goalsMet', of: 'goals', grades: ['goalAchieved', 'goalMostly'], counted: 2, plus: 0 },
  ]);
});
