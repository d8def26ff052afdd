/**
 * Plants each fault of faults.ts in a copy of the sources, runs its tests there and expects them to fail.
 * `node --import tsx checks/planted/run.ts [NAME…]`; prints one line a fault and the count, exit 1 when one went unseen.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plantedFaults, type PlantedFault } from './faults.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const copied = ['src', 'rules', 'examples', 'schemas', 'checks', 'docs', 'package.json', 'tsconfig.json', 'vitest.config.ts'];

function copySources(): string {
  const place = mkdtempSync(join(tmpdir(), 'planted-'));
  for (const name of copied) cpSync(join(root, name), join(place, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
  return place;
}

function runTests(place: string, tests: readonly string[]): boolean {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const result = spawnSync(process.execPath, [vitest, 'run', '--project', 'unit', ...tests], { cwd: place, encoding: 'utf8', env: { ...process.env, CI: 'true' } });
  if (!/Test Files|Tests /.test(result.stdout)) throw new Error(`no test ran: ${tests.join(' ')}\n${result.stdout}${result.stderr}`);
  return result.status === 0;
}

/** Whether the tests went red with the fault in place. */
function isCaught(place: string, fault: PlantedFault): boolean {
  const path = join(place, fault.file);
  const original = readFileSync(path, 'utf8');
  if (original.split(fault.find).length !== 2) throw new Error(`${fault.name}: the text to replace does not stand exactly once in ${fault.file}`);
  writeFileSync(path, original.replace(fault.find, () => fault.replace));
  try {
    return !runTests(place, fault.tests);
  } finally {
    writeFileSync(path, original);
  }
}

const wanted = process.argv.slice(2);
const faults = plantedFaults.filter((fault) => wanted.length === 0 || wanted.includes(fault.name));
const place = copySources();
try {
  const tests = [...new Set(faults.flatMap((fault) => fault.tests))];
  if (!runTests(place, tests)) throw new Error('the tests fail before any fault is planted');
  const missed = faults.filter((fault) => {
    const caught = isCaught(place, fault);
    console.log(`${caught ? 'caught ' : 'MISSED '} ${fault.name} (${fault.file})`);
    return !caught;
  });
  console.log(`planted faults: ${String(faults.length - missed.length)} of ${String(faults.length)} caught`);
  process.exitCode = missed.length === 0 && faults.length > 0 ? 0 : 1;
} finally {
  rmSync(place, { recursive: true, force: true });
}
