import { describe, expect, it } from 'vitest';
import type { GradeId } from './identifiers.ts';
import { exactText, fromInteger, rational } from './rational.ts';
import type { Child } from './roll-up.ts';
import { holdsFor } from './roll-up.ts';
import type { RollUpCondition } from './rule-set.ts';
import { id } from './testing/build.ts';

const a = id<GradeId>('a');
const b = id<GradeId>('b');

function children(grades: readonly GradeId[], ...weights: readonly number[]): readonly Child[] {
  return grades.map((grade, place) => {
    const judgement = { grade, word: grade, outcome: 'achieved', computed: grade } as const;
    const weight = weights[place];
    return weight === undefined ? { judgement } : { judgement, weight: fromInteger(weight) };
  });
}

describe('holdsFor', () => {
  it.each<readonly [string, RollUpCondition, readonly GradeId[], boolean]>([
    ['all of none', { kind: 'all', grades: [a] }, [], false],
    ['all', { kind: 'all', grades: [a] }, [a, a], true],
    ['all of two grades', { kind: 'all', grades: [a, b] }, [a, b], true],
    ['not all', { kind: 'all', grades: [a] }, [a, b], false],
    ['any', { kind: 'any', grades: [b] }, [a, b], true],
    ['any of none', { kind: 'any', grades: [b] }, [], false],
    ['none', { kind: 'none', grades: [b] }, [a], true],
    ['none, but one', { kind: 'none', grades: [b] }, [a, b], false],
    ['nothing', { kind: 'nothing' }, [], true],
    ['something', { kind: 'nothing' }, [a], false],
  ])('%s', (_name, condition, counted, expected) => {
    expect(holdsFor(condition, { counted: children(counted), all: children(counted) }).holds).toBe(expected);
  });
});

describe('tests that count', () => {
  const share = (percent: number, comparison: 'atLeast' | 'above'): RollUpCondition => ({ kind: 'share', grades: [a], comparison, percent: fromInteger(percent) });

  it.each<readonly [string, RollUpCondition, readonly Child[], boolean, string]>([
    ['two of three is at least 66 %', share(66, 'atLeast'), children([a, a, b]), true, '200/3'],
    ['half is not above 50 %', share(50, 'above'), children([a, b]), false, '50'],
    ['a share by weight', share(75, 'atLeast'), children([a, b], 3, 1), true, '75'],
    ['two of them', { kind: 'number', grades: [a], comparison: 'atLeast', number: fromInteger(2) }, children([a, b, a]), true, '2'],
  ])('%s', (_name, condition, counted, expected, left) => {
    const result = holdsFor(condition, { counted, all: counted });
    expect(result.holds).toBe(expected);
    expect(result.left && exactText(result.left)).toBe(left);
  });

  it('knows no share of nothing, and no points where none were given', () => {
    expect(holdsFor(share(0, 'atLeast'), { counted: [], all: children([b]) })).toEqual({ holds: false });
    expect(holdsFor({ kind: 'points', comparison: 'atLeast', points: fromInteger(0) }, { counted: children([a]), all: children([a]) })).toEqual({ holds: false });
  });

  it('tells how much of the whole is counted', () => {
    const complete: RollUpCondition = { kind: 'counted', comparison: 'atLeast', percent: fromInteger(60) };
    expect(holdsFor(complete, { counted: children([a, a]), all: children([a, a, b]) })).toEqual({ holds: true, left: rational(200n, 3n) });
    expect(holdsFor(complete, { counted: children([a]), all: children([a, b]) }).holds).toBe(false);
  });
});
