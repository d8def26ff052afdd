import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { documentOf, sampleReport, text } from '../document/sample-report.fixture.ts';
import { createPdfWorker } from './create-pdf-worker.ts';
import { createPdfPrinter, type PdfPrinter } from './pdf-printer.ts';

const entry = fileURLToPath(new URL('./pdf-worker.ts', import.meta.url));
const execArgv = ['--import', 'tsx'];
const open: PdfPrinter[] = [];

function worker(timeoutMs = 60_000): PdfPrinter {
  const printer = createPdfWorker(entry, { execArgv, timeoutMs });
  open.push(printer);
  return printer;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((printer) => printer.close()));
});

describe('createPdfWorker', () => {
  it('prints the same bytes as a printer in this process, several at once', async () => {
    const documents = [sampleReport(1), documentOf({ kind: 'paragraph', content: [text('𠮷')] })];
    const away = worker();
    const printed = await Promise.all(documents.map((document) => away.print(document)));
    const here = createPdfPrinter();
    open.push(here);
    for (const [index, document] of documents.entries()) {
      const expected = await here.print(document);
      expect(Buffer.from(printed[index]?.bytes ?? []).equals(expected.bytes)).toBe(true);
      expect(printed[index]?.diagnostics).toEqual(expected.diagnostics);
    }
  }, 60_000);

  it('passes a refusal on, gives up what takes too long, and goes on', async () => {
    const away = worker();
    const broken = { ...documentOf(), meta: { ...documentOf().meta, date: 'soon' } };
    await expect(away.print(broken)).rejects.toThrow('not an ISO date');
    expect((await away.print(documentOf())).diagnostics).toEqual([]);
    const hasty = worker(1);
    await expect(hasty.print(documentOf())).rejects.toThrow('PDF process ended: SIGKILL');
    await expect(hasty.print(documentOf())).rejects.toThrow('PDF process ended');
  }, 60_000);

  it('closes without having printed', async () => {
    await expect(worker().close()).resolves.toBeUndefined();
  });
});
