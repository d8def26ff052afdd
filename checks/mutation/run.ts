/**
 * Mutation score (変異による試験): changes the files that make figures in one small way at a time and expects a test to fail.
 * `npx tsx checks/mutation/run.ts [FILE…]` prints the score of each file and of all, and every survivor that survivors.json
 * gives no reason for; exit 1 below 85 % or with such a survivor. Results are kept, so that a run goes on where it stopped.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const leastScore = 85;

interface Mutant {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number }; readonly end: { readonly line: number; readonly column: number } };
}

interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

/** A survivor by the code it replaced, so that moving lines changes nothing. */
interface Survivor {
  readonly file: string;
  readonly code: string;
  readonly replacement: string;
  readonly reason?: string;
}

function runStryker(files: readonly string[]): void {
  const only = files.length === 0 ? [] : ['--mutate', files.join(',')];
  const result = spawnSync(path.join(root, 'node_modules/.bin/stryker'), ['run', 'scripts/stryker.config.mjs', ...only], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (result.status !== 0) throw new Error(`the mutation run ended with ${String(result.status)}`);
}

function codeAt(source: string, { start, end }: Mutant['location']): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, index) => line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined).trim())
    .join(' ');
}

const isCaught = ({ status }: Mutant): boolean => status === 'Killed' || status === 'Timeout';
const isCounted = (mutant: Mutant): boolean => isCaught(mutant) || mutant.status === 'Survived' || mutant.status === 'NoCoverage';

function survivorsOf({ files }: Report): readonly Survivor[] {
  return Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants.filter((mutant) => isCounted(mutant) && !isCaught(mutant)).map((mutant) => ({ file, code: codeAt(source, mutant.location), replacement: (mutant.replacement ?? '').replace(/\s+/g, ' ') })),
  );
}

function score(mutants: readonly Mutant[]): { readonly caught: number; readonly counted: number; readonly percent: number } {
  const counted = mutants.filter(isCounted).length;
  const caught = mutants.filter(isCaught).length;
  return { caught, counted, percent: counted === 0 ? 100 : (100 * caught) / counted };
}

function print(name: string, mutants: readonly Mutant[]): number {
  const { caught, counted, percent } = score(mutants);
  console.log(`${percent.toFixed(1).padStart(6)} %  ${String(caught).padStart(4)} of ${String(counted).padStart(4)}  ${name}`);
  return percent;
}

const isSame = (a: Survivor, b: Survivor): boolean => a.file === b.file && a.code === b.code && a.replacement === b.replacement;

runStryker(process.argv.slice(2));
const report = JSON.parse(readFileSync(path.join(root, 'node_modules/.cache/mutation/report.json'), 'utf8')) as Report; // written by the run above
const listed = JSON.parse(readFileSync(new URL('survivors.json', import.meta.url), 'utf8')) as readonly Survivor[]; // a file of this folder
for (const [file, { mutants }] of Object.entries(report.files)) print(file, mutants);
const total = print('mutation score', Object.values(report.files).flatMap(({ mutants }) => mutants));
const unexplained = survivorsOf(report).filter((survivor) => !listed.some((each) => isSame(each, survivor)));
for (const { file, code, replacement } of unexplained) console.log(`SURVIVED ${file}: ${code}  ->  ${replacement}`);
console.log(`survivors without a reason: ${String(unexplained.length)}`);
process.exitCode = total >= leastScore && unexplained.length === 0 ? 0 : 1;
