import { describe, expect, it } from 'vitest';
import { compareCases, disagreementText, hasPython } from './calculator/compare.ts';
import { root, run } from './repository.ts';

const leftOut = hasPython() ? '' : ' (left out: python3 is not on the path)';

describe.skipIf(leftOut !== '')(`the second calculator${leftOut}`, () => {
  it('gives what docs/formulas.md prints', async () => {
    const { code, err } = await run('python3', ['-B', 'checks/calculator/test_calculator.py'], { cwd: root });
    expect(err).toMatch(/Ran [1-9]\d* tests/);
    expect(code, err).toBe(0);
  });

  it('agrees with the engine on 20,000 random indicators', async () => {
    const { agreed, total, disagreements } = await compareCases(0, 20_000);
    expect(disagreements.map(disagreementText)).toEqual([]);
    expect([agreed, total]).toEqual([20_000, 20_000]);
  });
});
