import { describe, expect, it } from 'vitest';
import { elapsedShare } from './elapsed.ts';
import { exactText, fromInteger } from './rational.ts';

const plan = { from: 2021, to: 2024 };

describe('elapsedShare', () => {
  it.each([
    ['before the plan', 2020, undefined],
    ['after its first year', 2021, '25'],
    ['R4年度 of a plan from R3 to R6', 2022, '50'],
    ['in its last year', 2024, '100'],
    ['after its end', 2026, '100'],
  ])('%s', (_name, year, expected) => {
    const share = elapsedShare(plan, year, undefined);
    expect(share && exactText(share)).toBe(expected);
  });

  it('does not divide what three years cannot', () => {
    const share = elapsedShare({ from: 2021, to: 2023 }, 2021, undefined);
    expect(share && exactText(share)).toBe('100/3');
  });

  it('goes by the table where there is one, and by nothing else', () => {
    const table = [{ year: 2022, percent: fromInteger(40) }];
    expect(elapsedShare(plan, 2022, table)).toEqual(fromInteger(40));
    expect(elapsedShare(plan, 2023, table)).toBeUndefined();
  });
});
