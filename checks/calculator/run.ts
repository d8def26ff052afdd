/**
 * Compares the engine with the second calculator in stretches of seeds and says how far it came, so that a run that was broken
 * off goes on from there. Exit 1 when one case disagrees.
 * `tsx checks/calculator/run.ts [--from-seed 0] [--runs N] [--coverage]`; without `--runs` up to the millionth seed. The variable
 * SHIRUBE_FROM_SEED does the same as `--from-seed`, for `npm run test:long`.
 */
import { parseArgs } from 'node:util';
import type { Coverage } from './case.ts';
import { compareCases, disagreementText, hasPython } from './compare.ts';
import { addCoverage, coverageText } from './coverage.ts';

const stretch = 50_000;
const million = 1_000_000;

const { values } = parseArgs({
  options: { 'from-seed': { type: 'string', default: process.env['SHIRUBE_FROM_SEED'] ?? '0' }, runs: { type: 'string' }, coverage: { type: 'boolean', default: false } },
});

async function run(first: number, runs: number): Promise<boolean> {
  let [total, agreed] = [0, 0];
  let coverage: Coverage = { cells: [], edges: {} };
  for (let seed = first; seed < first + runs; seed += stretch) {
    const part = await compareCases(seed, Math.min(stretch, first + runs - seed));
    total += part.total;
    agreed += part.agreed;
    coverage = addCoverage(coverage, part.coverage);
    if (agreed < total) console.log(part.disagreements.map(disagreementText).join('\n'));
    console.log(`seeds ${seed} to ${seed + part.total - 1}: agreed ${part.agreed}/${part.total}`);
    if (agreed < total) break;
  }
  if (values.coverage) console.log(`\n${coverageText(coverage)}`);
  const agrees = total > 0 && agreed === total;
  console.log(`second calculator: agreed ${agreed}/${total}${agrees ? ' (100 %)' : ''}, from seed ${first} on`);
  return agrees;
}

if (hasPython()) {
  const first = Number(values['from-seed']);
  process.exitCode = (await run(first, Number(values.runs ?? million - first))) ? 0 : 1;
} else {
  console.error('python3 (3.8 or later) is not on the path: the second calculator cannot run.');
  process.exitCode = 1;
}
