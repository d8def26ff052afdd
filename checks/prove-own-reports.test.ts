/** Our own reports, printed in every format, read back and proved: no error, and the same findings and figures in each. */
import { beforeAll, describe, expect, it } from 'vitest';
import { renderReport } from '../src/app/render-report.ts';
import { composeExample } from './read-back.ts';
import type { ProvedBack } from './prove-back.ts';
import { proveBack } from './prove-back.ts';

const examples: readonly (readonly [name: string, indicators: number, rates: number])[] = [
  ['sendai-r5', 59, 44],
  ['shirube-town', 13, 12],
  ['miyagi-r6', 127, 127],
  ['shiga-r1', 37, 32],
  ['sapporo-r6', 28, 0],
  ['hyogo-r5', 9, 7],
];

describe.each(examples)('the report of %s', (name, indicators, rates) => {
  let html: ProvedBack;
  let document: Awaited<ReturnType<typeof composeExample>>;
  beforeAll(async () => {
    document = await composeExample(name);
    html = await proveBack((await renderReport(document, 'html')).bytes, 'report.html');
  });

  it('is read whole and has no error', () => {
    expect([html.indicators, html.rates]).toEqual([indicators, rates]);
    expect(html.findings.filter((finding) => finding.startsWith('error'))).toEqual([]);
  });

  it.each(['pdf', 'docx'] as const)('has the same findings and figures in its %s', { timeout: 120_000 }, async (format) => {
    expect(await proveBack((await renderReport(document, format)).bytes, `report.${format}`)).toEqual(html);
  });
});

describe('a rate that was changed before printing', () => {
  it.each(['html', 'pdf', 'docx'] as const)('is found in the %s', { timeout: 120_000 }, async (format) => {
    const document = await composeExample('sendai-r5');
    const changed = JSON.parse(JSON.stringify(document).replace('"166.7%"', '"167.7%"')) as typeof document; // a document is plain data
    const { findings } = await proveBack((await renderReport(changed, format)).bytes, `report.${format}`);
    expect(findings).toEqual(['errorrate-differs167.7%166.7%']);
  });
});
