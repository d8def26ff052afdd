import { describe, expect, it } from 'vitest';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { evaluate } from '../domain/evaluate.ts';
import { fromInteger } from '../domain/rational.ts';
import type { RuleSet } from '../domain/rule-set.ts';
import type { Strategy } from '../domain/strategy.ts';
import { id } from '../domain/testing/build.ts';
import { cityStrategy } from '../domain/testing/city-report.fixture.ts';
import { cityRules } from '../domain/testing/city-rules.fixture.ts';
import { changesOf, comparedCounts, compareRules } from './what-if.ts';
import { whatIfJson } from './what-if-json.ts';
import { whatIfSchema } from './what-if-schema.ts';
import { countRows, placeText, summaryText, tallyChanges } from './what-if-words.ts';

const view = { year: 2023 } as const;

/** KPIs are met from 90 percent on. */
const lenient: RuleSet = {
  ...cityRules,
  id: 'lenient',
  name: '緩い評価基準',
  judge: {
    ...cityRules.judge,
    kpi: cityRules.judge.kpi.map((rule) => ({ ...rule, when: rule.when.map((condition) => (condition.kind === 'rate' ? { ...condition, percent: fromInteger(90) } : condition)) })),
  },
};

const compare = (after: RuleSet, strategy: Strategy = cityStrategy) => compareRules({ strategy, before: cityRules, after, view });

describe('comparing a rule set with itself', () => {
  const { whatIf, faults } = compare(cityRules);

  it('changes nothing', () => {
    expect(faults).toEqual([]);
    expect(whatIf.changes).toEqual([]);
    expect(whatIf.ratesChanged).toBe(0);
    expect(summaryText(whatIf)).toBe('判定79件のうち、変わるものはありません。');
  });

  it('compares every judgement: 6 goals, 11 targets, 14 projects, 48 KPIs', () => {
    expect(whatIf.compared).toBe(6 + 11 + 14 + 48);
    expect(comparedCounts(whatIf).map(({ level, before }) => [level, before.total])).toEqual([['goals', 6], ['targets', 11], ['kpis', 48], ['projects', 14]]);
  });
});

describe('comparing with a lower bound', () => {
  const { whatIf } = compare(lenient);

  it('finds each KPI between the bounds, and the projects that follow', () => {
    expect(whatIf.changes.map((change) => [change.level, change.id, placeText(change), change.before.rate?.printed, change.before.judgement.word, change.after.judgement.word])).toEqual([
      ['projectKpi', 'p10-k3', '事業10 KPI3', '90.9%', '未達', '達成'],
      ['project', 'p11', '事業11', undefined, '全て未達', '一部未達'],
      ['projectKpi', 'p11-k2', '事業11 KPI2', '91.0%', '未達', '達成'],
      ['projectKpi', 'p11-k3', '事業11 KPI3', '90.0%', '未達', '達成'],
    ]);
    expect(summaryText(whatIf)).toBe('判定79件のうち、4件が変わります。');
  });

  it('counts before and after, as two evaluations do', () => {
    expect(whatIf.after.counts).toEqual(evaluate(cityStrategy, lenient, view).assessment.counts);
    const kpis = comparedCounts(whatIf).find(({ level }) => level === 'kpis');
    expect(countRows(kpis?.before ?? { total: 0 }, kpis?.after ?? { total: 0 })).toEqual([
      { outcome: 'achieved', before: 36, after: 39 },
      { outcome: 'missed', before: 8, after: 5 },
      { outcome: 'undetermined', before: 3, after: 3 },
      { outcome: 'zeroTarget', before: 1, after: 1 },
    ]);
  });

  it('is the other way round from the other side', () => {
    const back = compareRules({ strategy: cityStrategy, before: lenient, after: cityRules, view }).whatIf;
    expect(back.changes.map(({ id: of, before, after }) => [of, after, before])).toEqual(whatIf.changes.map(({ id: of, before, after }) => [of, before, after]));
  });
});

describe('the kinds of a change', () => {
  const rename = (over: (grade: RuleSet['grades'][number]) => Partial<RuleSet['grades'][number]>): RuleSet => ({
    ...cityRules,
    grades: cityRules.grades.map((grade) => ({ ...grade, ...over(grade) })),
  });

  it('tells another word for the same outcome apart from a flip', () => {
    // 達成 is still a word of goals and projects, but no longer of a KPI.
    expect(compare(rename(({ id: of }) => ((of as string) === 'met' ? { word: '到達' } : {}))).whatIf.changes.map(({ kind, level }) => `${kind} ${level}`)).toEqual(Array(36).fill('renaming projectKpi'));
    const everywhere = compare(rename(({ word }) => (word === '達成' ? { word: '到達' } : {}))).whatIf;
    expect(changesOf(everywhere, 'flip')).toEqual([]);
    expect(changesOf(everywhere, 'renaming')).toHaveLength(1 + 3 + 10 + 36);
    expect(tallyChanges(everywhere.changes).map(({ level, before, after, count }) => [level, before.word, after.word, count])).toEqual([
      ['goal', '達成', '到達', 1],
      ['target', '達成', '到達', 3],
      ['project', '達成', '到達', 10],
      ['projectKpi', '達成', '到達', 36],
    ]);
    expect(summaryText(everywhere)).toContain('言葉だけが変わるものが50件');
  });

  it('finds a flip between two grades of one outcome', () => {
    const strict = { ...rename(({ id: of }) => ((of as string) === 'kpiMissed' ? { outcome: 'achieved' } : {})), judge: { ...cityRules.judge, kpi: [{ when: [], grade: id<never>('kpiMissed') }, ...cityRules.judge.kpi] } };
    expect(changesOf(compareRules({ strategy: cityStrategy, before: { ...strict, judge: cityRules.judge }, after: strict, view }).whatIf, 'flip').filter(({ after, before }) => after.judgement.outcome === before.judgement.outcome && after.judgement.word !== before.judgement.word)).toHaveLength(36);
  });

  it('tells apart what one side does not judge', () => {
    const { whatIf } = compare(rename(({ id: of }) => ((of as string).startsWith('goal') ? { outcome: 'notApplicable' } : {})));
    expect(changesOf(whatIf, 'notJudged')).toHaveLength(6);
    expect(changesOf(whatIf, 'flip')).toEqual([]);
  });

  it('counts rates that are printed otherwise though no judgement changes', () => {
    const { whatIf } = compare({ ...cityRules, printing: { ...cityRules.printing, rateDigits: 0 } });
    expect(whatIf.changes).toEqual([]);
    expect(whatIf.ratesChanged).toBe(44);
  });
});

describe('what people wrote for one rule set', () => {
  const strategy: Strategy = {
    ...cityStrategy,
    rewordings: [{ year: 2023, sentence: 'nowhere', text: '{total=99}' }],
    humanJudgements: [{ of: { kind: 'goal', id: id('g1') }, year: 2023, grade: id('goalMostly'), reason: '補足', by: '企画課', date: '2024-09-30' }],
  };

  it('stands on the side that knows the grade, and is minded on the other', () => {
    const other = { ...cityRules, grades: cityRules.grades.map((grade) => ((grade.id as string) === 'goalMostly' ? { ...grade, id: id<never>('mostly') } : grade)) };
    const rollUp = { ...cityRules.rollUp, goal: { ...cityRules.rollUp.goal, rules: cityRules.rollUp.goal.rules.map((rule) => ((rule.grade as string) === 'goalMostly' ? { ...rule, grade: id<never>('mostly') } : rule)) } };
    const { whatIf, faults } = compare({ ...other, rollUp }, strategy);
    expect(faults).toMatchObject([{ code: 'judgement-grade-unknown', severity: 'warning' }]);
    const change = whatIf.changes.find(({ id: of }) => (of as string) === 'g1');
    expect([change?.before.judgement.word, change?.after.judgement.word]).toEqual(['おおむね達成', '達成']);
    expect(whatIfJson(strategy, whatIf).changes.find(({ id: of }) => of === 'g1')).toMatchObject({ before: { byPerson: true }, after: { byPerson: false } });
  });
});

describe('an indicator in several places', () => {
  it('comes once', () => {
    const [first, second, ...rest] = cityStrategy.projects;
    if (first === undefined || second === undefined) throw new RangeError('two projects');
    const again = { ...second, kpis: [...second.kpis, ...first.kpis.slice(0, 1).map((place) => ({ ...place, number: [{ from: 2000, value: 9 }] }))] };
    const { whatIf } = compare(lenient, { ...cityStrategy, projects: [first, again, ...rest] });
    expect(whatIf.compared).toBe(79);
  });
});

describe('the JSON', () => {
  const validate = new Ajv2020({ allErrors: true }).compile(whatIfSchema());
  const json = whatIfJson(cityStrategy, compare(lenient).whatIf);

  it('keeps the published schema', () => {
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...json, changes: [{ ...json.changes[0], kind: '変化' }] })).toBe(false);
  });

  it('holds rates exact and printed', () => {
    expect(json).toMatchObject({ format: 'shirube-whatif/1', flips: 4, renamings: 0, notJudged: 0, compared: 79, counts: { kpis: { before: { achieved: 36 }, after: { achieved: 39 } } } });
    const change = json.changes[0];
    expect(change?.before.rate?.printed).toBe('90.9%');
    expect(change?.before.rate?.exact).toBe('1000/11');
  });
});
