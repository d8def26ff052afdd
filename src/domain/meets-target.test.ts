import { describe, expect, it } from 'vitest';
import type { UsedFigures } from './assessment.ts';
import type { UsedFigure } from './derivation.ts';
import type { Direction } from './indicator.ts';
import { meetsTarget } from './meets-target.ts';
import { period, tracked, unit, value } from './testing/build.ts';

function used(role: UsedFigure['role'], text: string): UsedFigure {
  return { role, period: period('R5年度'), figure: value(text), unit: unit('件'), kind: 'level' };
}

function meets(direction: Direction, actual: string, strict: boolean, upper?: string): boolean {
  const figures: UsedFigures = { actual: used('actual', actual), target: used('target', '10'), ...(upper === undefined ? {} : { upperTarget: used('upperTarget', upper) }) };
  return meetsTarget(tracked('k', '件', { direction, ...(strict ? { strict } : {}) }), figures);
}

describe('meetsTarget', () => {
  it.each<[direction: Direction, below: boolean, above: boolean]>([
    ['increase', false, true],
    ['keepAtLeast', false, true],
    ['decrease', true, false],
    ['keepAtMost', true, false],
  ])('%s counts the target itself, unless it is strict', (direction, below, above) => {
    for (const strict of [false, true]) expect([meets(direction, '9.9', strict), meets(direction, '10', strict), meets(direction, '10.1', strict)]).toEqual([below, !strict, above]);
  });

  it('keepWithin counts both ends, unless it is strict, and needs the upper one', () => {
    for (const strict of [false, true]) expect(['9', '10', '11', '12', '13'].map((actual) => meets('keepWithin', actual, strict, '12'))).toEqual([false, !strict, true, !strict, false]);
    expect(meets('keepWithin', '11', false)).toBe(false);
  });
});
