/** The rule set of the city in city-report.fixture.ts: increment ratio, one decimal half up, groups by the year of the plan. */
import type { GradeId } from '../identifiers.ts';
import { fromInteger } from '../rational.ts';
import type { Grade, Outcome, RollUpCondition, RuleSet, SentenceRule, SentenceTest } from '../rule-set.ts';
import { id } from './build.ts';

const grade = (text: string): GradeId => id<GradeId>(text);

function grades(rows: readonly (readonly [name: string, word: string, outcome: Outcome])[]): readonly Grade[] {
  return rows.map(([name, word, outcome]) => ({ id: grade(name), word, outcome }));
}

function rollUpTest(kind: 'all' | 'any' | 'none', ...names: readonly string[]): RollUpCondition {
  return { kind, grades: names.map(grade) };
}

function test(left: string, comparison: SentenceTest['comparison'], right: string | number): SentenceTest {
  return { left, comparison, right };
}

const goalSentence: SentenceRule = {
  id: 'goals',
  per: 'report',
  clauses: [
    {
      variants: [
        { when: [test('goalsMissed', '=', 'goalsTotal')], text: '{goalsTotal}つの基本的目標のいずれも未達となった。' },
        { when: [test('goalsMissed', '=', 0)], text: '{goalsTotal}つの基本的目標のすべてでおおむね目標を達成した。' },
        { when: [], text: '{goalsTotal}つの基本的目標のうち、{goalsMissed}つが未達となったが、他の{goalsMet}つはおおむね目標を達成した。' },
      ],
    },
  ],
};

const groupSentence: SentenceRule = {
  id: 'group',
  per: 'group',
  clauses: [
    {
      variants: [
        { when: [test('met', '=', 'total')], text: '{total}事業ともKPIを達成した{exclusions:projectAchieved}。' },
        { when: [], text: '{met}事業については、KPIを達成した{exclusions:projectAchieved}。' },
      ],
    },
    { variants: [{ when: [test('partly', '>', 0)], text: '他の{partly}事業については、一部KPIを達成できなかった。' }] },
    { variants: [{ when: [test('none', '>', 0)], text: '他の{none}事業については、いずれのKPIも達成できなかった。' }] },
    { variants: [{ when: [test('nextYear', '=', 2)], text: '{nextYear}年目以降も、目標達成に向けて着実に事業を進めていく。' }] },
  ],
};

export const cityRules: RuleSet = {
  id: 'city',
  name: '市の評価基準',
  version: '1',
  effective: { from: 2021 },
  rates: [{ levels: ['kpi'], kinds: ['increment'], formula: 'increment_ratio' }, { formula: 'none' }],
  printing: { rateDigits: 1, rounding: 'halfUp', rateSuffix: '%', absentRate: '—%', negative: '△', absentValue: '―' },
  onPaceFrom: fromInteger(100),
  grades: grades([
    ['achieved', '達成', 'achieved'],
    ['onPace', 'ペース内', 'onPace'],
    ['missed', '未達', 'missed'],
    ['regressed', '後退', 'regressed'],
    ['undetermined', '未確定', 'undetermined'],
    ['met', '達成', 'achieved'],
    ['kpiMissed', '未達', 'missed'],
    ['unknown', '未確定', 'undetermined'],
    ['zeroTarget', '目標値0', 'zeroTarget'],
    ['goalAchieved', '達成', 'achieved'],
    ['goalMostly', 'おおむね達成', 'mostlyAchieved'],
    ['goalMissed', '未達', 'missed'],
    ['projectAchieved', '達成', 'achieved'],
    ['projectPartly', '一部未達', 'partlyMissed'],
    ['projectNone', '全て未達', 'allMissed'],
    ['projectOpen', '未確定', 'undetermined'],
  ]),
  judge: {
    target: [
      { when: [{ kind: 'absent' }], grade: grade('undetermined') },
      { when: [{ kind: 'targetMet' }], grade: grade('achieved') },
      { when: [{ kind: 'beforeTargetPeriod' }, { kind: 'onPace' }], grade: grade('onPace') },
      { when: [{ kind: 'worseThanBaseline' }], grade: grade('regressed') },
      { when: [], grade: grade('missed') },
    ],
    kpi: [
      { when: [{ kind: 'absent' }], grade: grade('unknown') },
      { when: [{ kind: 'targetIsZero' }], grade: grade('zeroTarget') },
      { when: [{ kind: 'rate', comparison: 'atLeast', percent: fromInteger(100) }], grade: grade('met') },
      { when: [], grade: grade('kpiMissed') },
    ],
  },
  rollUp: {
    goal: {
      excluded: [{ grade: grade('undetermined'), clause: '実績値が未確定のものを除く' }],
      rules: [
        { when: [{ kind: 'nothing' }], grade: grade('undetermined') },
        { when: [rollUpTest('all', 'achieved')], grade: grade('goalAchieved') },
        { when: [rollUpTest('none', 'missed', 'regressed')], grade: grade('goalMostly') },
        { when: [], grade: grade('goalMissed') },
      ],
    },
    project: {
      excluded: [
        { grade: grade('unknown'), clause: '実績値が未確定のものを除く' },
        { grade: grade('zeroTarget'), clause: '目標値が0のものを除く' },
      ],
      rules: [
        { when: [{ kind: 'nothing' }], grade: grade('projectOpen') },
        { when: [rollUpTest('all', 'met')], grade: grade('projectAchieved') },
        { when: [rollUpTest('any', 'met')], grade: grade('projectPartly') },
        { when: [], grade: grade('projectNone') },
      ],
    },
  },
  groups: [
    { planYear: 1, name: '新規' },
    { planYear: 2, name: '2年目' },
    { planYear: 3, name: '3年目' },
  ],
  figures: [
    { name: 'goalsTotal', of: 'goals' },
    { name: 'goalsMissed', of: 'goals', grades: [grade('goalMissed')] },
    { name: 'goalsMet', of: 'goals', grades: [grade('goalAchieved'), grade('goalMostly')] },
    { name: 'total', of: 'projects' },
    { name: 'met', of: 'projects', grades: [grade('projectAchieved')] },
    { name: 'partly', of: 'projects', grades: [grade('projectPartly')] },
    { name: 'none', of: 'projects', grades: [grade('projectNone')] },
    { name: 'nextYear', of: 'planYear', plus: 1 },
  ],
  sentences: [goalSentence, groupSentence],
};
