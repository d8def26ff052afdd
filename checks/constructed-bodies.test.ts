/** Rule sets of bodies whose reports are not at hand, held against constructed figures (架空の数値) and results worked out by hand in fractions. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluateDataset } from '../src/app/evaluate-dataset.ts';
import { productPath } from '../src/app/product.ts';
import { exactText } from '../src/domain/rational.ts';

interface Expected {
  readonly printed: readonly { readonly id: string; readonly rate: string | null; readonly verdict: string; readonly points?: string | null }[];
  readonly goals: readonly { readonly id: string; readonly verdict: string; readonly points?: string }[];
}

describe.each(['examples/sano-constructed', 'examples/tama-constructed'])('%s', async (folder) => {
  const expected = JSON.parse(readFileSync(productPath(folder, 'expected.json'), 'utf8')) as Expected;
  const { evaluated, diagnostics } = await evaluateDataset({ path: productPath(folder) });
  const goals = evaluated?.assessment.goals ?? [];

  it('says that its figures are constructed, and reads without a fault', () => {
    expect(readFileSync(productPath(folder, 'dataset.yaml'), 'utf8')).toContain('# 架空の数値');
    expect(diagnostics).toEqual([]);
    expect(expected.printed).toHaveLength(10);
  });

  it.each(expected.printed)('$id: $rate, $verdict', ({ id, rate, verdict, points }) => {
    const target = goals.flatMap(({ targets }) => targets).find(({ indicator }) => indicator === id);
    expect([target?.rate?.printed ?? null, target?.judgement.word]).toEqual([rate, verdict]);
    if (points !== undefined) expect(target?.judgement.points === undefined ? null : exactText(target.judgement.points)).toBe(points);
  });

  it.each(expected.goals)('goal $id: $verdict', ({ id, verdict, points }) => {
    const goal = goals.find((each) => each.goal === id);
    expect(goal?.judgement.word).toBe(verdict);
    if (points !== undefined) expect(goal?.judgement.points === undefined ? null : exactText(goal.judgement.points)).toBe(points);
  });
});
