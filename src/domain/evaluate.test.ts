import { describe, expect, it } from 'vitest';
import type { IndicatorAssessment } from './assessment.ts';
import { checkRuleSet } from './check-rule-set.ts';
import { checkStrategy } from './check-strategy.ts';
import { evaluate } from './evaluate.ts';
import { exactText } from './rational.ts';
import { formatDecimal } from './rounding.ts';
import { exact, id } from './testing/build.ts';
import { cityStrategy, kpiRows, targetRows } from './testing/city-report.fixture.ts';
import { cityRules } from './testing/city-rules.fixture.ts';

const { assessment, faults } = evaluate(cityStrategy, cityRules, { year: 2023 });
const kpis = new Map(assessment.projects.flatMap((project) => project.kpis).map((kpi) => [kpi.indicator as string, kpi]));
const targets = new Map(assessment.goals.flatMap((goal) => goal.targets).map((target) => [target.indicator as string, target]));

function found(map: ReadonlyMap<string, IndicatorAssessment>, name: string): IndicatorAssessment {
  const assessed = map.get(name);
  if (assessed === undefined) throw new RangeError(name);
  return assessed;
}

describe('the report of a city', () => {
  it('holds together', () => {
    expect(checkStrategy(cityStrategy)).toEqual([]);
    expect(checkRuleSet(cityRules)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it.each(kpiRows)('prints $id $target, $actual as $printed', ({ id: name, printed }) => {
    expect(found(kpis, name).rate?.printed ?? cityRules.printing.absentRate).toBe(printed);
  });

  it('prints 44 rates and 4 dashes, each with its reason', () => {
    const dashes = [...kpis.values()].filter((kpi) => kpi.rate === null);
    expect(kpis.size).toBe(48);
    expect(dashes.map((kpi) => [kpi.indicator, kpi.rateAbsence?.kind])).toEqual([
      ['p2-k4', 'figureAbsent'],
      ['p4-k1', 'figureAbsent'],
      ['p5-k3', 'targetIsZero'],
      ['p14-k1', 'figureAbsent'],
    ]);
  });

  it('keeps the rate exact', () => {
    expect(exactText(found(kpis, 'p1-k1').rate?.exact ?? exact('0'))).toBe('36119/75');
  });

  it.each(targetRows)('judges $id as $outcome, $change $unit', ({ id: name, change, unit, outcome }) => {
    const target = found(targets, name);
    expect(target.judgement.outcome).toBe(outcome);
    expect(target.change?.value).toEqual(exact(change));
    expect(target.change?.unit.symbol).toBe(unit);
  });

  it('counts', () => {
    expect(assessment.counts.kpis).toEqual({ total: 48, achieved: 36, missed: 8, undetermined: 3, zeroTarget: 1 });
    expect(assessment.counts.targets).toEqual({ total: 11, achieved: 3, onPace: 1, missed: 3, regressed: 4, undetermined: 0 });
    expect(assessment.counts.goals).toEqual({ total: 6, achieved: 1, mostlyAchieved: 1, missed: 4, undetermined: 0 });
    expect(assessment.counts.projects).toEqual({ total: 14, achieved: 10, partlyMissed: 3, allMissed: 1, undetermined: 0 });
  });

  it('judges goals and projects', () => {
    expect(assessment.goals.map((goal) => goal.judgement.word)).toEqual(['達成', '未達', '未達', '未達', 'おおむね達成', '未達']);
    const partly = assessment.projects.filter((project) => project.judgement.outcome === 'partlyMissed');
    expect(partly.map((project) => project.number)).toEqual([4, 9, 10]);
    expect(assessment.projects[10]?.judgement.outcome).toBe('allMissed');
  });

  it('groups projects by the year of their plan', () => {
    const achieved = (group: { readonly projects: readonly string[] }): number =>
      assessment.projects.filter((each) => group.projects.includes(each.project) && each.judgement.outcome === 'achieved').length;
    expect(assessment.groups.map((group) => [group.name, achieved(group), group.projects.length])).toEqual([
      ['新規', 3, 3],
      ['2年目', 4, 7],
      ['3年目', 3, 4],
    ]);
    expect(assessment.groups[1]?.planPeriods).toEqual([{ from: 2022, to: 2024 }]);
  });

  it('writes the sentences, wording from the counts', () => {
    expect(assessment.sentences.map((sentence) => sentence.text)).toEqual([
      '6つの基本的目標のうち、4つが未達となったが、他の2つはおおむね目標を達成した。',
      '3事業ともKPIを達成した（実績値が未確定のものを除く）。2年目以降も、目標達成に向けて着実に事業を進めていく。',
      '4事業については、KPIを達成した（目標値が0のものを除く）。他の3事業については、一部KPIを達成できなかった。',
      '3事業については、KPIを達成した（実績値が未確定のものを除く）。他の1事業については、いずれのKPIも達成できなかった。',
    ]);
    expect(assessment.sentences[0]?.parts[1]).toEqual({ kind: 'text', text: 'つの基本的目標のうち、' });
    expect(assessment.sentences[0]?.parts[2]).toEqual({ kind: 'figure', text: '4', ref: 'figure:goalsMissed' });
  });

  it('sees the far target on its pace', () => {
    const emissions = found(targets, 'g5-t1');
    const print = (value: Parameters<typeof formatDecimal>[0] | undefined, digits: number): string | undefined =>
      value && formatDecimal(value, { digits, mode: 'halfUp' });
    expect([print(emissions.pace?.progressShare, 1), print(emissions.pace?.elapsedShare, 1)]).toEqual(['63.8', '52.9']);
    expect([print(emissions.pace?.expected, 2), print(emissions.pace?.gap, 1)]).toEqual(['742.65', '△34.6']);
    expect(emissions.caveats.map((caveat) => caveat.kind)).toEqual(['provisional', 'olderData', 'targetPeriodAhead']);
  });

  it('says which baselines do not compare', () => {
    const caveat = found(targets, 'g3-t1').caveats[0];
    expect(caveat).toMatchObject({ kind: 'kindsDiffer', baseline: 'annualAverage', target: 'cumulative', baselinePace: exact('81') });
    expect(found(targets, 'g1-t1').caveats[0]).toMatchObject({ kind: 'kindsDiffer', baseline: 'annualFlow', baselinePace: exact('35') });
    expect(found(targets, 'g4-t2').caveats.map((each) => each.kind)).toEqual(['break']);
    expect(found(targets, 'g2-t1').caveats).toEqual([]);
  });

  it('records how every judgement was reached', () => {
    expect(found(kpis, 'p1-k1').derivation.map((step) => step.kind)).toEqual(['take', 'take', 'take', 'formula', 'round', 'test', 'test', 'test', 'grade']);
    expect(found(kpis, 'p5-k3').derivation.map((step) => step.kind)).toEqual(['take', 'take', 'take', 'noRate', 'test', 'test', 'grade']);
    expect(assessment.projects[4]?.derivation[0]).toEqual({
      kind: 'count',
      total: 3,
      counted: 2,
      grades: [
        { grade: 'met', count: 2, excluded: false },
        { grade: 'zeroTarget', count: 1, excluded: true },
      ],
    });
  });
});

describe('people and years', () => {
  it("keeps a person's judgement beside the computed one and rolls it up", () => {
    const human = {
      of: { kind: 'indicator', id: id<never>('g2-t1') },
      year: 2023,
      grade: id<never>('achieved'),
      reason: '統計の改定を見込む',
      by: '企画課',
      date: '2024-08-01',
    } as const;
    const again = evaluate({ ...cityStrategy, humanJudgements: [human] }, cityRules, { year: 2023 }).assessment;
    const target = again.goals[1]?.targets[0];
    expect(target?.judgement).toMatchObject({ grade: 'achieved', computed: 'regressed', human });
    expect(target?.derivation.at(-1)).toEqual({ kind: 'human', judgement: human });
    expect(again.goals[1]?.judgement.grade).toBe('goalAchieved');
    const before = evaluate({ ...cityStrategy, humanJudgements: [human] }, cityRules, { year: 2023, asOf: '2024-07-31' }).assessment;
    expect(before.goals[1]?.judgement.grade).toBe('goalMissed');
  });

  it('says when a person gave a grade that the rules do not have', () => {
    const human = { of: { kind: 'goal', id: id<never>('g1') }, year: 2023, grade: id<never>('great'), reason: '', by: '企画課', date: '2024-08-01' } as const;
    const result = evaluate({ ...cityStrategy, humanJudgements: [human] }, cityRules, { year: 2023 });
    expect(result.faults).toMatchObject([{ code: 'judgement-grade-unknown', path: ['judgements', 0, 'grade'] }]);
    expect(result.assessment.goals[0]?.judgement.grade).toBe('goalAchieved');
  });

  it('leaves projects out of years they have no data of, and asks the rules for the year', () => {
    const { assessment: earlier, faults: warnings } = evaluate(cityStrategy, cityRules, { year: 2020 });
    expect(earlier.projects).toEqual([]);
    expect(earlier.goals).toEqual([]);
    expect(warnings.map((fault) => fault.code)).toEqual(['report-year-outside-plan', 'rule-set-not-effective']);
    expect(evaluate(cityStrategy, cityRules, { year: 2022 }).assessment.projects).toEqual([]);
  });

  it('reads the year before from the same data, on pace from zero within the window', () => {
    const earlier = evaluate(cityStrategy, cityRules, { year: 2022 }).assessment;
    const [first] = earlier.goals[2]?.targets ?? [];
    expect(first?.pace).toMatchObject({ progressShare: exact('50'), onPace: false });
    expect(first?.judgement.outcome).toBe('missed');
  });

  it('leaves a project without group out of the sentences, and says so', () => {
    const rules = { ...cityRules, groups: cityRules.groups.slice(0, 2) };
    expect(evaluate(cityStrategy, rules, { year: 2023 }).faults.map((fault) => fault.path)).toEqual(
      [10, 11, 12, 13].map((place) => ['projects', place, 'planPeriod']),
    );
  });

  it('counts an indicator once that stands in two places', () => {
    const [goal] = cityStrategy.goals;
    const [, second] = cityStrategy.goals;
    if (goal === undefined || second === undefined) throw new RangeError('no goals');
    const repeated = { ...second, targets: [...second.targets, ...goal.targets.map((place) => ({ ...place, number: [{ from: 2021, value: 9 }] }))] };
    const strategy = { ...cityStrategy, goals: [goal, repeated, ...cityStrategy.goals.slice(2)] };
    const again = evaluate(strategy, cityRules, { year: 2023 }).assessment;
    expect(again.counts.targets.total).toBe(11);
    expect(again.goals[1]?.targets).toHaveLength(3);
  });
});
