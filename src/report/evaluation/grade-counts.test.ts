import { expect, it } from 'vitest';
import type { Judgement } from '../../domain/assessment.ts';
import type { RuleSet } from '../../domain/rule-set.ts';
import { cityRules } from '../../domain/testing/city-rules.fixture.ts';
import { countGrades } from './grade-counts.ts';

function judged(ruleSet: RuleSet, ...ids: readonly string[]): readonly Judgement[] {
  return ids.flatMap((id) => ruleSet.grades.filter((grade) => grade.id === id).map(({ word, outcome, ...grade }) => ({ grade: grade.id, word, outcome, computed: grade.id })));
}

it('leaves what is open out of the denominator, and names it in the words of the body', () => {
  const judgements = judged(cityRules, 'unknown', 'met', 'kpiMissed', 'met', 'zeroTarget', 'unknown');
  expect(countGrades(judgements, cityRules.judge.kpi, cityRules)).toEqual({
    total: 6,
    judged: 3,
    grades: [
      { word: '達成', outcome: 'achieved', count: 2 },
      { word: '未達', outcome: 'missed', count: 1 },
      { word: '未確定', outcome: 'undetermined', count: 2 },
      { word: '目標値0', outcome: 'zeroTarget', count: 1 },
    ],
    exclusion: '未確定など3件を除く',
    achieved: { word: '達成', count: 2 },
  });
  expect(countGrades(judged(cityRules, 'unknown'), cityRules.judge.kpi, cityRules).exclusion).toBe('未確定1件を除く');
});

it('tells achievement also where nothing has achieved', () => {
  expect(countGrades(judged(cityRules, 'missed'), cityRules.judge.target, cityRules)).toMatchObject({ judged: 1, achieved: { count: 0 } });
});

it('claims no achievement for a body without such a grade, and parts two grades of one outcome', () => {
  const grades = cityRules.grades.flatMap((grade) => {
    if (grade.id === 'met') return [{ ...grade, word: '順調', outcome: 'onPace' as const }];
    if (grade.id === 'unknown') return [{ ...grade, word: '遅れ', outcome: 'missed' as const }];
    return [grade];
  });
  const town: RuleSet = { ...cityRules, grades };
  const counts = countGrades(judged(town, 'met', 'kpiMissed', 'unknown', 'unknown'), town.judge.kpi, town);
  expect(counts.grades.map(({ word, count }) => `${word}${count}`)).toEqual(['順調1', '未達1', '遅れ2']);
  expect(counts).not.toHaveProperty('achieved');
  expect(counts).not.toHaveProperty('exclusion');
});
