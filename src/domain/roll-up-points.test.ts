import { describe, expect, it } from 'vitest';
import type { Judgement } from './assessment.ts';
import { evaluationContext } from './evaluation-context.ts';
import type { GoalId, GradeId } from './identifiers.ts';
import { exactText, fromInteger } from './rational.ts';
import type { Child } from './roll-up.ts';
import { exclusionClauses, rollUp } from './roll-up.ts';
import type { PointRule, RollUp } from './rule-set.ts';
import { exact, id } from './testing/build.ts';
import { cityStrategy } from './testing/city-report.fixture.ts';
import { cityRules } from './testing/city-rules.fixture.ts';

const context = evaluationContext(cityStrategy, cityRules, { year: 2023 });
const met = id<GradeId>('met');
const missed = id<GradeId>('kpiMissed');
const unknown = id<GradeId>('unknown');
const of = { kind: 'goal', id: id<GoalId>('none') } as const;

function child(grade: GradeId, points?: string): Child {
  const judgement: Judgement = { grade, word: grade, outcome: 'achieved', computed: grade };
  return { judgement: points === undefined ? judgement : { ...judgement, points: exact(points) } };
}

function rules(points?: PointRule): RollUp {
  const excluded = [
    { grade: unknown, clause: '未確定を除く' },
    { grade: id<GradeId>('zeroTarget'), clause: '目標値0を除く' },
  ];
  const graded = { excluded, rules: [{ when: [{ kind: 'points', comparison: 'atLeast', points: fromInteger(16) }], grade: met }, { when: [], grade: missed }] } as const;
  return points === undefined ? graded : { ...graded, points };
}

const sum: PointRule = { from: 'sum', plus: [] };
const withBonus: PointRule = {
  from: 'sum',
  plus: [
    { when: [{ kind: 'all', grades: [met] }], points: fromInteger(3) },
    { when: [{ kind: 'any', grades: [met] }], points: fromInteger(2) },
    { when: [{ kind: 'any', grades: [missed] }, { kind: 'any', grades: [met] }], points: fromInteger(9) },
    { when: [{ kind: 'any', grades: [missed] }, { kind: 'none', grades: [met] }], points: fromInteger(1) },
  ],
};

describe('points of a parent', () => {
  it.each<readonly [string, PointRule | undefined, readonly Child[], string | undefined, GradeId]>([
    ['no rule for points', undefined, [child(met, '20')], undefined, missed],
    ['the sum', sum, [child(met, '9'), child(missed, '7')], '16', met],
    ['the sum just below', sum, [child(met, '9'), child(missed, '6.9')], '159/10', missed],
    ['the average', { from: 'average', plus: [] }, [child(met, '20'), child(missed, '13')], '33/2', met],
    ['what is left out does not count', sum, [child(met, '9'), child(unknown, '9')], '9', missed],
    ['a child without points is no zero in the average', { from: 'average', plus: [] }, [child(met, '17'), child(missed)], '17', met],
    ['none has points', sum, [child(met), child(missed)], undefined, missed],
    ['no children', sum, [], undefined, missed],
    ['three points where all are met', withBonus, [child(met, '7'), child(met, '6')], '16', met],
    ['two where some are', withBonus, [child(met, '7'), child(missed, '6')], '15', missed],
    ['one where none is', withBonus, [child(missed, '7'), child(missed, '6')], '14', missed],
  ])('%s', (_name, points, children, expected, grade) => {
    const { judgement } = rollUp(rules(points), children, of, context);
    expect(judgement.points && exactText(judgement.points)).toBe(expected);
    expect(judgement.grade).toBe(grade);
  });

  it('tells every step: the count, what was added, the sum, the tests, the grade', () => {
    const { steps } = rollUp(rules(withBonus), [child(met, '7'), child(missed, '6'), child(unknown)], of, context);
    expect(steps.map(({ kind }) => kind)).toEqual(['count', 'rollUpTest', 'rollUpTest', 'pointSum', 'rollUpTest', 'grade']);
    expect(steps[0]).toEqual({
      kind: 'count',
      total: 3,
      counted: 2,
      grades: [
        { grade: met, count: 1, excluded: false },
        { grade: missed, count: 1, excluded: false },
        { grade: unknown, count: 1, excluded: true },
      ],
    });
    expect(steps[3]).toEqual({ kind: 'pointSum', from: 'sum', children: [fromInteger(7), fromInteger(6)], plus: fromInteger(2), points: fromInteger(15) });
    expect(steps[4]).toMatchObject({ kind: 'rollUpTest', holds: false, left: fromInteger(15) });
  });
});

describe('exclusionClauses', () => {
  it('says each clause once, for what was left out and nothing else', () => {
    expect(exclusionClauses(rules(), [child(unknown), child(unknown), child(met)])).toEqual(['未確定を除く']);
    expect(exclusionClauses(rules(), [child(met)])).toEqual([]);
  });
});
