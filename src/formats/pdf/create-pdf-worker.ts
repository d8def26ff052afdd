/**
 * A PDF printer in a process of its own, for a server: printing does not block requests, memory stays bounded, and a
 * crash of the compiler costs one print, not the server.
 */

import { fork, type ChildProcess } from 'node:child_process';
import type { PdfPrinter, PdfPrinterOptions, PrintedPdf } from './pdf-printer.ts';
import type { WorkerAnswer, WorkerJob } from './pdf-worker-messages.ts';

export interface PdfWorkerOptions extends PdfPrinterOptions {
  /** A print that takes longer is given up and its process ended. Default 30,000. */
  readonly timeoutMs?: number;
  /** Arguments of Node for the process. Default those of this process. */
  readonly execArgv?: readonly string[];
}

interface Waiting {
  readonly resolve: (printed: PrintedPdf) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

interface Worker {
  readonly process: ChildProcess;
  readonly waiting: Map<number, Waiting>;
}

const TIMEOUT_MS = 30_000;

/** `entry` is the path of `pdf-worker`, as source or bundled. The process starts at the first print and after a crash. */
export function createPdfWorker(entry: string, options: PdfWorkerOptions = {}): PdfPrinter {
  let worker: Worker | undefined;
  let lastId = 0;
  return {
    print: (document) => {
      if (worker === undefined || !worker.process.connected) worker = startWorker(entry, options);
      lastId += 1;
      return sendJob(worker, { id: lastId, typeface: options.typeface ?? 'gothic', document }, options.timeoutMs ?? TIMEOUT_MS);
    },
    close: async () => {
      const open = worker?.process;
      worker = undefined;
      if (open === undefined || open.exitCode !== null || open.signalCode !== null) return;
      const ended = new Promise((resolve) => open.once('exit', resolve));
      if (open.connected) open.disconnect();
      await ended;
    },
  };
}

function startWorker(entry: string, options: PdfWorkerOptions): Worker {
  const execArgv = [...(options.execArgv ?? process.execArgv), '--expose-gc'];
  const child = fork(entry, { execArgv, serialization: 'advanced' });
  const worker: Worker = { process: child, waiting: new Map() };
  child.on('message', (answer: WorkerAnswer) => {
    takeWaiting(worker, answer.id, (waiting) => {
      if (answer.ok) waiting.resolve({ bytes: answer.bytes, diagnostics: answer.diagnostics });
      else waiting.reject(new Error(answer.message));
    });
  });
  const fail = (reason: string): void => {
    for (const id of [...worker.waiting.keys()]) {
      takeWaiting(worker, id, (waiting) => waiting.reject(new Error(`PDF process ended: ${reason}`)));
    }
  };
  child.on('error', (error) => fail(error.message));
  child.on('exit', (code, signal) => fail(signal ?? `exit ${code}`));
  return worker;
}

function sendJob(worker: Worker, job: WorkerJob, timeoutMs: number): Promise<PrintedPdf> {
  return new Promise((resolve, reject) => {
    // Ending the process is the only way to stop the compiler; every print that waits for it fails with it.
    const timer = setTimeout(() => worker.process.kill('SIGKILL'), timeoutMs);
    worker.waiting.set(job.id, { resolve, reject, timer });
    worker.process.send(job);
  });
}

function takeWaiting(worker: Worker, id: number, use: (waiting: Waiting) => void): void {
  const waiting = worker.waiting.get(id);
  if (waiting === undefined) return;
  worker.waiting.delete(id);
  clearTimeout(waiting.timer);
  use(waiting);
}
