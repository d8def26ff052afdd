import { describe, expect, it } from 'vitest';
import type { FormulaInput, FormulaResult, FormulaTerm } from './formula.ts';
import { formulas } from './formula.ts';
import type { Direction } from './indicator.ts';
import { exactText } from './rational.ts';
import type { PercentFormulaId } from './rule-set.ts';
import { exact } from './testing/build.ts';

/** Terms as letters: a actual, t target, b baseline, p expected, e elapsed share. @example "a5 t10 b2" */
function input(direction: Direction, terms: string, reached = false): FormulaInput {
  const names: Readonly<Record<string, FormulaTerm>> = { a: 'actual', t: 'target', b: 'baseline', p: 'expected', e: 'elapsed' };
  const values = Object.fromEntries(terms.split(' ').map((term) => [names[term[0] ?? ''] ?? '', exact(term.slice(1))]));
  return { direction, values, reached };
}

function said(result: FormulaResult): string {
  if (result.kind === 'rate') return `${exactText(result.percent)}${result.misleads ? ' misleads' : ''}`;
  const { reason } = result;
  if (reason.kind === 'outsideDomain') return `${reason.kind} ${reason.role}${reason.direction === undefined ? '' : ` ${reason.direction}`}`;
  return reason.kind === 'missingInput' ? `${reason.kind} ${reason.role}` : reason.kind;
}

type Row = readonly [id: PercentFormulaId, direction: Direction, terms: string, expected: string];

const within: readonly Row[] = [
  ['ratio', 'increase', 'a75 t100', '75'],
  ['ratio', 'keepAtLeast', 'a-5 t100', '-5'],
  ['increment_ratio', 'increase', 'a144476 t30000', '36119/75'],
  ['increment_ratio', 'increase', 'a-3 t10', '-30'],
  ['increment_ratio', 'decrease', 'a-12 t-10', '120'],
  ['progress', 'increase', 'a53 t100 b50', '6'],
  ['progress', 'increase', 'a40 t100 b50', '-20'],
  ['progress', 'decrease', 'a708 t593 b911', '10150/159'],
  ['progress', 'decrease', 'a950 t593 b911', '-650/53'],
  ['progress', 'increase', 'a-10 t0 b-20', '50'],
  ['progress_floor0', 'increase', 'a40 t100 b50', '0'],
  ['progress_floor0', 'increase', 'a110 t100 b50', '120'],
  ['progress_clamped', 'increase', 'a110 t100 b50', '100'],
  ['progress_clamped', 'decrease', 'a120 t50 b100', '0'],
  ['linear_share', 'increase', 'a150 t200 b100 e50', '100'],
  ['linear_share', 'decrease', 'a95 t90 b100 e100', '50'],
  ['linear_share', 'increase', 'a110 t200 b100 e25', '40'],
  ['linear_share', 'increase', 'a90 t200 b100 e50', '-20'],
  ['expected_ratio', 'decrease', 'a0.5 p1', '200'],
  ['expected_ratio', 'increase', 'a-5 p5', '-100'],
  ['expected_ratio', 'increase', 'a8 p10', '80'],
  ['expected_ratio', 'decrease', 'a10 p8', '80'],
  ['expected_ratio', 'decrease', 'a8 p10', '125'],
  ['expected_ratio', 'keepAtMost', 'a8 p10', '125'],
  ['expected_progress', 'increase', 'a55 p60 b50', '50'],
  ['expected_progress', 'decrease', 'a95 p90 b100', '50'],
  ['two_minus_ratio', 'decrease', 'a110 t100', '90'],
  ['two_minus_ratio', 'keepAtMost', 'a0 t100', '200'],
  ['inverse_ratio', 'decrease', 'a125 t100', '80'],
];

const named: readonly Row[] = [
  ['ratio', 'increase', 'a5 t0', 'targetIsZero'],
  ['ratio', 'increase', 'a-7004 t-214', 'outsideDomain target'],
  ['ratio', 'decrease', 'a5 t10', 'outsideDomain target decrease'],
  ['ratio', 'keepWithin', 'a5 t10', 'outsideDomain target keepWithin'],
  ['ratio', 'increase', 't10', 'missingInput actual'],
  ['linear_share', 'increase', 'a150 t100 b100 e50', 'baselineEqualsTarget'],
  ['linear_share', 'increase', 'a150 t100 b100 e0', 'baselineEqualsTarget'],
  ['linear_share', 'increase', 'a150 t200 b100 e0', 'elapsedIsZero'],
  ['linear_share', 'increase', 'a150 t90 b100 e50', 'outsideDomain target'],
  ['linear_share', 'increase', 'a150 t90 b100 e101', 'outsideDomain target'],
  ['linear_share', 'decrease', 'a150 t200 b100 e50', 'outsideDomain target'],
  ['linear_share', 'increase', 'a150 t200 b100 e-1', 'outsideDomain elapsed'],
  ['linear_share', 'increase', 'a150 t200 b100 e101', 'outsideDomain elapsed'],
  ['linear_share', 'keepWithin', 'a150 t200 b100 e50', 'outsideDomain target keepWithin'],
  ['linear_share', 'increase', 'a150 t200 b100', 'missingInput elapsed'],
  ['linear_share', 'increase', 'a150 t200 e50', 'missingInput baseline'],
  ['linear_share', 'increase', 'a150 b100 e50', 'missingInput target'],
  ['expected_ratio', 'increase', 'a5 p0', 'outsideDomain expected'],
  ['expected_ratio', 'increase', 'a5 p-1', 'outsideDomain expected'],
  ['increment_ratio', 'increase', 'a88 t0', 'targetIsZero'],
  ['increment_ratio', 'increase', 'a0 t0', 'targetIsZero'],
  ['increment_ratio', 'increase', 'a-5 t-10', 'outsideDomain target'],
  ['increment_ratio', 'decrease', 'a5 t10', 'outsideDomain target'],
  ['increment_ratio', 'increase', 'a5', 'missingInput target'],
  ['progress', 'increase', 'a624 t624 b624', 'baselineEqualsTarget'],
  ['progress', 'increase', 'a5 t10', 'missingInput baseline'],
  ['progress', 'increase', 'a5 t1 b10', 'outsideDomain target'],
  ['progress', 'decrease', 'a5 t10 b1', 'outsideDomain target'],
  ['progress_clamped', 'increase', 'a5 t7 b7', 'baselineEqualsTarget'],
  ['expected_ratio', 'increase', 'a5', 'missingInput expected'],
  ['expected_ratio', 'increase', 'a5 p0', 'outsideDomain expected'],
  ['expected_ratio', 'increase', 'a5 p-1', 'outsideDomain expected'],
  ['expected_ratio', 'decrease', 'a0 p5', 'actualIsZero'],
  ['expected_ratio', 'decrease', 'a5 p0', 'outsideDomain expected'],
  ['expected_ratio', 'decrease', 'a-5 p5', 'outsideDomain actual'],
  ['expected_progress', 'increase', 'a5 p5 b5', 'baselineEqualsExpected'],
  ['expected_progress', 'increase', 'a5 p4 b5', 'outsideDomain expected'],
  ['two_minus_ratio', 'decrease', 'a5 t0', 'targetIsZero'],
  ['two_minus_ratio', 'decrease', 'a5 t-1', 'outsideDomain target'],
  ['two_minus_ratio', 'increase', 'a5 t10', 'outsideDomain target increase'],
  ['inverse_ratio', 'decrease', 'a0 t5', 'actualIsZero'],
  ['inverse_ratio', 'decrease', 'a0 t0', 'targetIsZero'],
  ['inverse_ratio', 'decrease', 'a-5 t5', 'outsideDomain actual'],
  ['inverse_ratio', 'increase', 'a5 t5', 'outsideDomain target increase'],
];

describe('formulas', () => {
  it.each(within)('%s of %s %s is %s %%', (id, direction, terms, expected) => {
    expect(said(formulas[id].compute(input(direction, terms), 'refuse'))).toBe(expected);
  });

  it.each(named)('%s of %s %s has the named outcome %s', (id, direction, terms, expected) => {
    expect(said(formulas[id].compute(input(direction, terms), 'refuse'))).toBe(expected);
  });

  it('counts what is reached as 100 and what is not as 0, whatever the target', () => {
    expect(said(formulas.binary.compute(input('decrease', 'a0 t0', true), 'refuse'))).toBe('100');
    expect(said(formulas.binary.compute(input('keepWithin', 'a5 t4', false), 'refuse'))).toBe('0');
  });

  it("gives the body's own figure outside the domain, with the caveat, where the rule set says so", () => {
    expect(said(formulas.ratio.compute(input('increase', 'a-7004 t-214'), 'caveat'))).toBe('350200/107 misleads');
    expect(said(formulas.ratio.compute(input('decrease', 'a5 t10'), 'caveat'))).toBe('50 misleads');
    expect(said(formulas.ratio.compute(input('decrease', 'a5 t0'), 'caveat'))).toBe('targetIsZero');
    expect(said(formulas.expected_ratio.compute(input('increase', 'a5 p0'), 'caveat'))).toBe('outsideDomain expected');
    expect(said(formulas.inverse_ratio.compute(input('increase', 'a0 t5'), 'caveat'))).toBe('actualIsZero');
  });

  it('stands in the table under its own id', () => {
    expect(Object.entries(formulas).filter(([id, formula]) => formula.id !== id)).toEqual([]);
  });
});

it.each([
  ['ratio', 'actual target', 'rising'],
  ['increment_ratio', 'actual target', 'rising falling'],
  ['progress', 'actual target baseline', 'rising falling'],
  ['progress_floor0', 'actual target baseline', 'rising falling'],
  ['progress_clamped', 'actual target baseline', 'rising falling'],
  ['linear_share', 'actual target baseline elapsed', 'rising falling'],
  ['expected_ratio', 'actual expected', 'rising falling'],
  ['expected_progress', 'actual expected baseline', 'rising falling'],
  ['two_minus_ratio', 'actual target', 'falling'],
  ['inverse_ratio', 'target actual', 'falling'],
  ['binary', 'actual target', 'rising falling band'],
] as const)('%s takes %s and serves what is %s', (id, terms, serves) => {
  const formula = formulas[id];
  expect(formula.id).toBe(id);
  expect(formula.terms.join(' ')).toBe(terms);
  expect(formula.serves.join(' ')).toBe(serves);
  expect(formula.usesBaseline).toBe(terms.includes('baseline'));
  expect(formula.ofIncrements).toBe(id === 'increment_ratio');
});
