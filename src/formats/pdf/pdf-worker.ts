/** Entry of the process that `createPdfWorker` forks. Give it to the bundler as an entry of its own. */

import type { WorkerAnswer, WorkerJob } from './pdf-worker-messages.ts';
import { createPdfPrinter, type PdfPrinter } from './pdf-printer.ts';
import type { Typeface } from '../fonts/font-files.ts';

const printers = new Map<Typeface, PdfPrinter>();

function printerFor(typeface: Typeface): PdfPrinter {
  const printer = printers.get(typeface) ?? createPdfPrinter({ typeface });
  printers.set(typeface, printer);
  return printer;
}

async function printJob(job: WorkerJob): Promise<WorkerAnswer> {
  try {
    const { bytes, diagnostics } = await printerFor(job.typeface).print(job.document);
    return { id: job.id, ok: true, bytes, diagnostics };
  } catch (error) {
    return { id: job.id, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

process.on('message', (job: WorkerJob) => {
  void printJob(job).then((answer) => {
    process.send?.(answer);
    // The compiler's memory is freed by finalizers, which run only when Node collects; left alone it waits too long.
    globalThis.gc?.();
  });
});
process.on('disconnect', () => process.exit(0));
