/**
 * Proves reports for a server, each in a process of its own that ends with it: a file that hangs, eats memory or breaks a
 * reader costs one answer and not the server, and nothing of the file stays. One at a time; few wait.
 */
import { fork, type ChildProcess, type ForkOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ProveAnswer, ProveJob } from './prove-messages.ts';

export interface ProverOptions {
  /** A proof that takes longer is given up. Default 60,000. */
  readonly timeoutMs?: number;
  /** Memory of the process for what was read, in megabytes. Default 512. */
  readonly heapMegabytes?: number;
  /** How many wait behind the one under way; more are turned away. Default 2. */
  readonly waiting?: number;
}

export interface ProveUpload {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal;
}

export type ProveOutcome =
  | Exclude<ProveAnswer, { readonly kind: 'failed' }>
  | { readonly kind: 'busy' }
  | { readonly kind: 'stopped'; readonly why: 'time' | 'memory' | 'left' };

export type Prover = (upload: ProveUpload) => Promise<ProveOutcome>;

/** @throws when the proof itself is broken, never for what a file holds. */
export function createProver({ timeoutMs = 60_000, heapMegabytes = 512, waiting = 2 }: ProverOptions = {}): Prover {
  let last: Promise<unknown> = Promise.resolve();
  let inHand = 0;
  return async (upload) => {
    if (inHand > waiting) return { kind: 'busy' };
    inHand += 1;
    const turn = last.then(() => proveApart(upload, timeoutMs, heapMegabytes));
    last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      inHand -= 1;
    }
  };
}

async function proveApart({ bytes, name, signal }: ProveUpload, timeoutMs: number, heapMegabytes: number): Promise<ProveOutcome> {
  if (signal?.aborted === true) return { kind: 'stopped', why: 'left' };
  const child = startProcess(heapMegabytes);
  const job: ProveJob = { bytes, name };
  child.send(job);
  const answer = await answerOf(child, timeoutMs, signal);
  if (answer.kind === 'failed') throw new Error(`proof failed: ${answer.message}`);
  return answer;
}

/** The bundle holds the entry as JavaScript; from sources it is TypeScript, which the process reads by tsx. */
function startProcess(heapMegabytes: number): ChildProcess {
  const bundled = fileURLToPath(new URL('./prove-worker.js', import.meta.url));
  const limits = [`--max-old-space-size=${String(heapMegabytes)}`];
  // What it would print could hold words of the file, which belong in no log.
  const options: ForkOptions = { serialization: 'advanced', env: {}, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] };
  if (existsSync(bundled)) return fork(bundled, { ...options, execArgv: limits });
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  return fork(fileURLToPath(new URL('./prove-worker.ts', import.meta.url)), { ...options, execArgv: [...limits, '--import', tsx] });
}

/** The first thing that happens: an answer, the end of the time, the reader gone, the process gone. */
function answerOf(child: ChildProcess, timeoutMs: number, signal: AbortSignal | undefined): Promise<ProveOutcome | (ProveAnswer & { readonly kind: 'failed' })> {
  return new Promise((resolve) => {
    const stop = (why: 'time' | 'left'): void => {
      resolve({ kind: 'stopped', why });
      child.kill('SIGKILL');
    };
    const leave = (): void => stop('left');
    const timer = setTimeout(() => stop('time'), timeoutMs);
    signal?.addEventListener('abort', leave);
    child.once('message', (answer: ProveAnswer) => resolve(answer));
    child.once('error', ({ message }) => resolve({ kind: 'failed', message }));
    child.once('exit', (code, ended) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', leave);
      // Node ends itself with a signal (SIGABRT, SIGTRAP) when its memory is used up; a system short of memory kills it.
      resolve(ended === null ? { kind: 'failed', message: `exit ${String(code)}` } : { kind: 'stopped', why: 'memory' });
    });
  });
}
