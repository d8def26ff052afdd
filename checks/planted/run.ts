/**
 * Plants each fault of faults.ts in a copy of the sources, runs its tests there and expects them to fail.
 * `node --import tsx checks/planted/run.ts [NAME…]`; prints one line a fault and the count, exit 1 when one went unseen.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { plantedFaults, type PlantedFault } from './faults.ts';
import { inCopy, root, withFault } from './plant.ts';

function runTests(place: string, tests: readonly string[]): boolean {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const result = spawnSync(process.execPath, [vitest, 'run', '--project', 'unit', ...tests], { cwd: place, encoding: 'utf8', env: { ...process.env, CI: 'true' } });
  if (!/Test Files|Tests /.test(result.stdout)) throw new Error(`no test ran: ${tests.join(' ')}\n${result.stdout}${result.stderr}`);
  return result.status === 0;
}

/** Whether the tests went red with the fault in place. */
function isCaught(place: string, fault: PlantedFault): boolean {
  return withFault(place, fault.name, [fault], () => !runTests(place, fault.tests));
}

const wanted = process.argv.slice(2);
const faults = plantedFaults.filter((fault) => wanted.length === 0 || wanted.includes(fault.name));
inCopy((place) => {
  const tests = [...new Set(faults.flatMap((fault) => fault.tests))];
  if (!runTests(place, tests)) throw new Error('the tests fail before any fault is planted');
  const missed = faults.filter((fault) => {
    const caught = isCaught(place, fault);
    console.log(`${caught ? 'caught ' : 'MISSED '} ${fault.name} (${fault.file})`);
    return !caught;
  });
  console.log(`planted faults: ${String(faults.length - missed.length)} of ${String(faults.length)} caught`);
  process.exitCode = missed.length === 0 && faults.length > 0 ? 0 : 1;
});
