/** Sets the engine against the second calculator (calculator.py) on random cases, which a Python process makes and answers. */
import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { readLine, type Case, type Coverage } from './case.ts';
import { answerOf } from './engine-answer.ts';

export interface Disagreement {
  readonly given: Case;
  /** What the engine answers; the second calculator's answer is in the case. */
  readonly engine: string;
}

export interface Comparison {
  readonly total: number;
  readonly agreed: number;
  /** The first few. */
  readonly disagreements: readonly Disagreement[];
  readonly coverage: Coverage;
}

const shownAtMost = 5;
const generator = fileURLToPath(new URL('cases.py', import.meta.url));

/** Whether a Python that the calculator runs on is there. */
export function hasPython(): boolean {
  return spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 8))']).status === 0;
}

/** Compares the cases of the seeds from `fromSeed` on. */
export async function compareCases(fromSeed: number, runs: number): Promise<Comparison> {
  const args = ['-B', generator, '--from-seed', String(fromSeed), '--runs', String(runs)];
  const child = spawn('python3', args, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, PYTHONIOENCODING: 'utf-8' } });
  const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  const disagreements: Disagreement[] = [];
  let total = 0;
  let agreed = 0;
  let coverage: Coverage | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    const read = readLine(line);
    if ('coverage' in read) {
      coverage = read.coverage;
      continue;
    }
    total++;
    const engine = answerText(read);
    if (engine === read.answer) agreed++;
    else if (disagreements.length < shownAtMost) disagreements.push({ given: read, engine });
  }
  const code = await ended;
  if (code !== 0 || coverage === undefined || total !== runs) throw new Error(`cases.py ended with ${String(code)} after ${total} of ${runs} cases`);
  return { total, agreed, disagreements, coverage };
}

/** A crash of the engine is an answer that agrees with nothing. */
function answerText(given: Case): string {
  try {
    return answerOf(given);
  } catch (error) {
    return `crash: ${String(error)}`;
  }
}

/** A disagreement in full: both answers, and the case to run again. */
export function disagreementText({ given, engine }: Disagreement): string {
  const { answer, ...rest } = given;
  return `seed ${given.seed}: ${given.formula}, ${given.direction}\n  calculator: ${answer}\n  engine:     ${engine}\n  case:       ${JSON.stringify(rest)}`;
}
