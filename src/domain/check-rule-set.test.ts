import { describe, expect, it } from 'vitest';
import { checkRuleSet } from './check-rule-set.ts';
import type { GradeId } from './identifiers.ts';
import { fromInteger } from './rational.ts';
import type { Comparison, Condition, GradeRule, RuleSet, SentenceRule } from './rule-set.ts';
import { id } from './testing/build.ts';
import { cityRules } from './testing/city-rules.fixture.ts';

function faults(parts: Partial<RuleSet>): readonly string[] {
  return checkRuleSet({ ...cityRules, ...parts }).map((fault) => `${fault.code} ${fault.path.join('.')}`);
}

const met = id<GradeId>('met');

/** Bands as written: `>=100`. */
function rates(...rules: readonly (readonly string[])[]): Partial<RuleSet> {
  const signs: Readonly<Record<string, Comparison>> = { '>=': 'atLeast', '>': 'above', '<=': 'atMost', '<': 'below' };
  const conditions = (texts: readonly string[]): readonly Condition[] =>
    texts.map((text) => {
      const [, sign = '', percent = ''] = /^([<>]=?)(\d+)$/.exec(text) ?? [];
      return { kind: 'rate', comparison: signs[sign] ?? 'above', percent: fromInteger(Number(percent)) };
    });
  const kpi: readonly GradeRule[] = [...rules.map((texts) => ({ when: conditions(texts), grade: met })), { when: [], grade: met }];
  return { judge: { ...cityRules.judge, kpi } };
}

function sentence(text: string, per: SentenceRule['per'] = 'report'): Partial<RuleSet> {
  return { sentences: [{ id: 's', per, clauses: [{ variants: [{ when: [], text }] }] }] };
}

describe('checkRuleSet', () => {
  it('refuses a gap, but only warns where bands open to the far side leave it to the last rule', () => {
    const severity = (...bands: readonly (readonly string[])[]) => checkRuleSet({ ...cityRules, ...rates(...bands) }).map((fault) => fault.severity);
    expect(severity(['>=100'], ['>=80', '<=99'])).toEqual(['error']);
    expect(severity(['>80'], ['<80'])).toEqual(['error']);
    expect(severity(['>=100'], ['<60'])).toEqual(['warning']);
  });

  it('holds bands only against those for the same indicators and of the same measure', () => {
    const percent = fromInteger(80);
    const kpi: readonly GradeRule[] = [
      { directions: ['keepAtLeast'], when: [{ kind: 'rate', comparison: 'atLeast', percent }], grade: met },
      { when: [{ kind: 'share', comparison: 'atLeast', percent }], grade: met },
      { when: [{ kind: 'rate', comparison: 'atLeast', percent }], grade: met },
      { when: [], grade: met },
    ];
    expect(faults({ judge: { ...cityRules.judge, kpi } })).toEqual([]);
    const [first, ...rest] = kpi;
    expect(faults({ judge: { ...cityRules.judge, kpi: [...(first ? [first, first] : []), ...rest] } })).toEqual(['rule-unreachable judge.kpi.1']);
  });

  it('finds steps of points that are never reached, and a rule for everything before the last', () => {
    const step = (percent: number, comparison: 'atLeast' | 'above') => ({ comparison, percent: fromInteger(percent), points: fromInteger(1) });
    const points = { of: 'ratio', steps: [step(90, 'atLeast'), step(90, 'above'), step(100, 'atLeast'), step(80, 'atLeast')], otherwise: fromInteger(0) } as const;
    expect(faults({ rates: [{ formula: 'points', points }] })).toEqual(['rule-unreachable rates.0.points.steps.1', 'rule-unreachable rates.0.points.steps.2']);
    const limited: readonly GradeRule[] = [{ directions: ['increase'], when: [], grade: met }];
    expect(faults({ judge: { ...cityRules.judge, kpi: limited } })).toEqual(['rule-last-missing judge.kpi']);
    expect(faults({ judge: { ...cityRules.judge, kpi: [...limited, { when: [], grade: met }] } })).toEqual([]);
  });

  it('finds nothing in rules that hold together', () => {
    expect(faults({})).toEqual([]);
  });

  it('finds grades that are not there, wherever they are named', () => {
    const ghost = id<GradeId>('ghost');
    expect(faults({ judge: { ...cityRules.judge, kpi: [{ when: [], grade: ghost }] } })).toEqual(['grade-unknown judge.kpi.0.grade']);
    expect(faults({ figures: [...cityRules.figures, { name: 'ghosts', of: 'kpis', grades: [met, ghost] }] })).toEqual(['grade-unknown figures.8.grades.1']);
    const goal = {
      excluded: [{ grade: ghost, clause: '' }],
      rules: [
        { when: [{ kind: 'any', grades: [ghost] } as const], grade: ghost },
        { when: [], grade: met },
      ],
    };
    expect(faults({ rollUp: { ...cityRules.rollUp, goal } })).toEqual([
      'grade-unknown rollUp.goal.excluded.0.grade',
      'grade-unknown rollUp.goal.rules.0.when.0.any.0',
      'grade-unknown rollUp.goal.rules.0.grade',
      'excluded-grade-tested rollUp.goal.rules.0.when.0.any.0',
    ]);
    expect(faults(sentence('{exclusions:ghost}'))).toEqual(['grade-unknown sentences.0.clauses.0.0.text']);
  });

  it('wants one last rule without conditions', () => {
    expect(faults({ judge: { ...cityRules.judge, kpi: cityRules.judge.kpi.slice(0, 3) } })).toEqual(['rule-last-missing judge.kpi']);
    expect(faults({ judge: { ...cityRules.judge, kpi: [] } })).toEqual(['rule-last-missing judge.kpi']);
    expect(faults({ judge: { ...cityRules.judge, kpi: [...cityRules.judge.kpi, { when: [], grade: met }] } })).toEqual(['rule-unreachable judge.kpi.4']);
    const { project } = cityRules.rollUp;
    expect(faults({ rollUp: { ...cityRules.rollUp, project: { ...project, rules: project.rules.slice(0, 2) } } })).toEqual([
      'rule-last-missing rollUp.project.rules',
    ]);
  });

  it.each([
    [['>=100'], ['>=80'], []],
    [['>=80'], ['>=100'], ['rule-unreachable judge.kpi.1']],
    [['>=80'], ['>80'], ['rule-unreachable judge.kpi.1']],
    [['>80'], ['>=80'], []],
    [['>=100', '<80'], ['>=50'], ['rule-never-holds judge.kpi.0.when']],
    [['>100', '<=100'], ['>=50'], ['rule-never-holds judge.kpi.0.when']],
    [['>=100', '<=100'], ['>=50'], []],
    [['>=80'], ['>=60', '<80'], []],
    [['>=80'], ['>=60', '<79'], ['rule-band-gap judge.kpi']],
    [['>80'], ['>=60', '<80'], ['rule-band-gap judge.kpi']],
    [['>80'], ['>=60', '<=80'], []],
    [['<60'], ['>=60', '<80'], []],
    [['>=80'], ['>=60', '<=80'], ['rule-band-overlap judge.kpi.1.when']],
    [['>80'], ['>=60', '<=81'], ['rule-band-overlap judge.kpi.1.when']],
    [['<60'], ['>=50', '<80'], ['rule-band-overlap judge.kpi.1.when']],
    [['>=100'], ['<60'], ['rule-band-gap judge.kpi']],
  ])('bands %s then %s', (first, second, expected) => {
    expect(faults(rates(first, second))).toEqual(expected);
  });

  it('reads the sentences', () => {
    expect(faults(sentence('{goalsTotl}つ'))).toEqual(['figure-unknown sentences.0.clauses.0.0.text']);
    expect(faults(sentence('{goalsTotal'))).toEqual(['sentence-unreadable sentences.0.clauses.0.0.text']);
    expect(faults(sentence('{nextYear}年目'))).toEqual(['figure-out-of-scope sentences.0.clauses.0.0.text']);
    expect(faults(sentence('{nextYear}年目', 'group'))).toEqual([]);
    const tested: SentenceRule = { id: 's', per: 'report', clauses: [{ variants: [{ when: [{ left: 'x', comparison: '=', right: 'y' }], text: '' }] }] };
    expect(faults({ sentences: [tested] })).toEqual(['figure-unknown sentences.0.clauses.0.0.when.0', 'figure-unknown sentences.0.clauses.0.0.when.0']);
  });

  it('finds what stands twice', () => {
    const [group] = cityRules.groups;
    const [figure] = cityRules.figures;
    const [grade] = cityRules.grades;
    const [told] = cityRules.sentences;
    if (group === undefined || figure === undefined || grade === undefined || told === undefined) throw new RangeError('the fixture is empty');
    expect(faults({ groups: [...cityRules.groups, group] })).toEqual(['group-repeated groups.3.planYear']);
    expect(faults({ figures: [...cityRules.figures, figure] })).toEqual(['figure-repeated figures.8.name']);
    expect(faults({ grades: [...cityRules.grades, grade] })).toEqual(['grade-repeated grades.16.id']);
    expect(faults({ sentences: [told, told] })).toEqual(['sentence-repeated sentences.1.id']);
  });

  it('checks the time it holds and the indicators its formulas serve', () => {
    expect(faults({ effective: { from: 2023, to: 2021 } })).toEqual(['effective-reversed effective']);
    expect(
      faults({ rates: [{ directions: ['decrease'], formula: 'ratio' }, { kinds: ['level'], formula: 'increment_ratio' }, { formula: 'progress' }] }),
    ).toEqual(['formula-does-not-fit rates.0.formula', 'formula-does-not-fit rates.1.formula']);
  });
});
