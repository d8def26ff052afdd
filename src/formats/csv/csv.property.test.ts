import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCsv } from './read-csv.ts';
import { writeCsvRow } from './write-csv.ts';

const cell = fc.oneof(fc.string(), fc.stringMatching(/^[a-z値",\t\r\n ]{0,8}$/), fc.constantFrom('', '"', '""', ',', '\n', '\r\n', '－', '1,234'));
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });

it.each([',', '\t'] as const)('what is written with %j reads back equal', (separator) => {
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), (body, lineBreak) => {
      const rows = [['a', 'b', 'c'], ...body];
      const text = rows.map((row) => `${writeCsvRow(row, separator)}${lineBreak}`).join('');
      const { table: read, diagnostics } = readCsv(text, 'a.csv');
      expect(diagnostics).toEqual([]);
      expect(read?.rows.map(({ cells }) => cells)).toEqual(rows);
      expect(read).toMatchObject({ separator, lineBreak });
    }),
    { numRuns: 500 },
  );
});
