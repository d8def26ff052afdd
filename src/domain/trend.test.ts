import { describe, expect, it } from 'vitest';
import type { Direction } from './indicator.ts';
import type { TrendRule } from './rule-set.ts';
import { exact } from './testing/build.ts';
import { trendOf } from './trend.ts';

const value = (width: string): TrendRule['band'] => ({ kind: 'value', width: exact(width) });
const percent = (width: string): TrendRule['band'] => ({ kind: 'percent', width: exact(width) });

describe('trendOf', () => {
  it.each<readonly [string, string, string, Direction, TrendRule['band'], string | undefined]>([
    ['健康寿命 in Sapporo', '72.28', '71.34', 'increase', undefined, 'better'],
    ['転出超過 in Sapporo, which should fall', '2468', '2135', 'decrease', undefined, 'worse'],
    ['a rise of what should fall no further', '5', '4', 'keepAtMost', undefined, 'worse'],
    ['no difference', '71.6', '71.6', 'increase', undefined, 'unchanged'],
    ['just inside the band', '53', '50', 'increase', value('3'), 'unchanged'],
    ['just outside of it', '53.1', '50', 'increase', value('3'), 'better'],
    ['the band downwards', '46.9', '50', 'increase', value('3'), 'worse'],
    ['ten percent of it', '90', '100', 'increase', percent('10'), 'unchanged'],
    ['ten percent of a value below zero', '-110', '-100', 'increase', percent('10'), 'unchanged'],
    ['more than ten percent', '89.9', '100', 'increase', percent('10'), 'worse'],
    ['a value to be kept within a band', '1', '2', 'keepWithin', undefined, undefined],
  ])('%s', (_name, actual, against, direction, band, verdict) => {
    expect(trendOf(exact(actual), exact(against), direction, band)?.verdict).toBe(verdict);
  });

  it('tells the difference and what was allowed', () => {
    expect(trendOf(exact('47'), exact('50'), 'increase', percent('4'))).toEqual({ verdict: 'worse', difference: exact('-3'), allowed: exact('2') });
  });
});
