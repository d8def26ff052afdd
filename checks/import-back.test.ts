/** Our own reports imported back: the dataset that comes out evaluates as the one that the report was made from. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeReport } from '../src/app/write-report.ts';
import type { ReportFormat } from '../src/app/render-report.ts';
import { importBack, inFolder, verdictsOfDataset } from './import-back.ts';
import { root } from './repository.ts';

interface Case {
  readonly example: string;
  readonly rules: string;
  readonly formats: readonly ReportFormat[];
}

const cases: readonly Case[] = [
  { example: 'sano-constructed', rules: 'sano', formats: ['html', 'docx'] },
  { example: 'tama-constructed', rules: 'tama', formats: ['html', 'docx'] },
  { example: 'sendai-r5', rules: 'sendai', formats: ['html', 'docx', 'pdf'] },
];

describe.each(cases)('the report of $example', ({ example, rules, formats }) => {
  const dataset = path.join(root, 'examples', example);
  it.each(formats)('as %s', { timeout: 60_000 }, async (format) => {
    const verdicts = await inFolder(async (out) => {
      const written = await writeReport({ path: dataset, out, formats: [format] });
      if (written.kind !== 'written' || written.files[0] === undefined) throw new Error(JSON.stringify(written));
      return (await importBack(written.files[0], rules)).verdicts;
    });
    expect(verdicts).toEqual(await verdictsOfDataset(dataset));
  });
});
