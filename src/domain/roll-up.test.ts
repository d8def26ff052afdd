import { describe, expect, it } from 'vitest';
import type { GradeId } from './identifiers.ts';
import { holdsFor } from './roll-up.ts';
import type { RollUpCondition } from './rule-set.ts';
import { id } from './testing/build.ts';

const a = id<GradeId>('a');
const b = id<GradeId>('b');

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
    expect(holdsFor(condition, counted)).toBe(expected);
  });
});
