/** Files cut off, with bits turned, with pieces doubled: reading ends, and gives a value or an error, never a throw. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPdfPrinter } from '../pdf/pdf-printer.ts';
import { renderDocx } from '../docx/render-docx.ts';
import { renderHtmlPage } from '../html/render-html-page.ts';
import { sampleReport } from '../document/sample-report.fixture.ts';
import { xlsxOf } from './package/office-file.fixture.ts';
import { readDocument } from './read-document.ts';

const report = sampleReport(1);
const files = new Map<string, Uint8Array>();

beforeAll(async () => {
  const printer = createPdfPrinter();
  files.set('pdf', (await printer.print(report)).bytes);
  await printer.close();
  files.set('docx', await renderDocx(report));
  files.set('html', new TextEncoder().encode(renderHtmlPage(report)));
  files.set('xlsx', xlsxOf('<sheetData><row r="1"><c r="A1" s="1"><v>0.5</v></c><c r="B1" t="s"><v>0</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>'));
  files.set('csv', new TextEncoder().encode('指標,値\n"社,数",5\n'));
}, 60_000);

interface Damage {
  readonly kind: 'cut' | 'turn' | 'double';
  /** Share of the file, in thousandths of a thousandth. */
  readonly at: number;
  readonly bit: number;
}

const damage: fc.Arbitrary<Damage> = fc.record({ kind: fc.constantFrom('cut', 'turn', 'double'), at: fc.nat(999_999), bit: fc.nat(7) });

function harm(bytes: Uint8Array, { kind, at, bit }: Damage): Uint8Array {
  const place = Math.floor((bytes.length * at) / 1_000_000);
  switch (kind) {
    case 'cut':
      return bytes.slice(0, place);
    case 'turn':
      return bytes.map((byte, index) => (index === place ? byte ^ (1 << bit) : byte));
    case 'double':
      return new Uint8Array(Buffer.concat([bytes.subarray(0, place), bytes.subarray(Math.max(0, place - 64))]));
  }
}

describe('readDocument', () => {
  it.each([
    ['pdf', 25],
    ['docx', 60],
    ['html', 60],
    ['xlsx', 150],
    ['csv', 60],
  ])('takes a damaged %s', { timeout: 120_000 }, async (kind, runs) => {
    const whole = files.get(kind) ?? new Uint8Array();
    expect((await readDocument(whole, `a.${kind}`)).value).toBeDefined();
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
        const { value, diagnostics } = await readDocument(damages.reduce(harm, whole), `a.${kind}`);
        expect(value !== undefined || diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
      }),
      { numRuns: runs },
    );
  });
});
