import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import { planYearOf } from './groups.ts';
import { cityStrategy } from './testing/city-report.fixture.ts';
import { cityRules } from './testing/city-rules.fixture.ts';

describe('groups of projects', () => {
  it.each([
    [2021, undefined],
    [2022, 1],
    [2024, 3],
    [2025, undefined],
  ])('a plan for 令和4～6年度 is in %i in its year %s', (year, planYear) => {
    expect(planYearOf({ from: 2022, to: 2024 }, year)).toBe(planYear);
  });

  it('leaves no project out when a plan year has no rule', () => {
    const rules = { ...cityRules, groups: cityRules.groups.filter(({ planYear }) => planYear !== 3) };
    const { assessment } = evaluate(cityStrategy, rules, { year: 2023 });
    expect(assessment.groups.map(({ name }) => name)).toEqual(['新規', '2年目', '3年目']);
    expect(assessment.groups.flatMap(({ projects }) => projects)).toHaveLength(assessment.projects.length);
  });
});
