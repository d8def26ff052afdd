import { describe, expect, it } from 'vitest';
import { readCsv } from './read-csv.ts';

const cells = (text: string): readonly (readonly string[])[] | undefined => readCsv(text, 'a.csv').table?.rows.map((row) => row.cells);

describe('readCsv', () => {
  it.each([
    ['plain cells', 'a,b\n1,2\n', [['a', 'b'], ['1', '2']]],
    ['no line break at the end', 'a,b\n1,2', [['a', 'b'], ['1', '2']]],
    ['CRLF', 'a,b\r\n1,2\r\n', [['a', 'b'], ['1', '2']]],
    ['CR alone', 'a,b\r1,2\r', [['a', 'b'], ['1', '2']]],
    ['a separator, a quote and a line break inside quotes', 'a\n"1,2 ""x""\n3"\n', [['a'], ['1,2 "x"\n3']]],
    ['an empty quoted cell', 'a,b\n"",""\n', [['a', 'b'], ['', '']]],
    ['a quote in the middle of a plain cell', 'a\n5" x\n', [['a'], ['5" x']]],
    ['a separator at the end', 'a,b\n1,', [['a', 'b'], ['1', '']]],
    ['a blank line', 'a\n\n1\n', [['a'], [''], ['1']]],
    ['tabs', 'a\tb\n1,234\t"x\ty"\n', [['a', 'b'], ['1,234', 'x\ty']]],
    ['a comma inside quotes in a header of tabs', '"a,b,c"\td\n1\t2\n', [['a,b,c', 'd'], ['1', '2']]],
  ])('%s', (_name, text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  it('knows the line on which each row begins, and the line break of the file', () => {
    const { table } = readCsv('a,b\r\n"x\r\ny",1\r\nz,2\r\n', 'a.csv');
    expect(table?.rows.map(({ line }) => line)).toEqual([1, 2, 4]);
    expect(table?.lineBreak).toBe('\r\n');
    expect(readCsv('a\n1\r\n', 'a.csv').table?.lineBreak).toBe('\n');
  });

  it('refuses a quote that is never closed, with its place', () => {
    const { table, diagnostics } = readCsv('a,b\n"x\ny",2\n1,"2\n3,4\n', 'a.csv');
    expect(table).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'csv-quote-unclosed', severity: 'error', at: { line: 4, column: 3 } }]);
  });

  it('keeps text behind a closing quote and says so', () => {
    const { table, diagnostics } = readCsv('a,b\n1,"x"y\n', 'a.csv');
    expect(table?.rows[1]?.cells).toEqual(['1', 'xy']);
    expect(diagnostics).toMatchObject([{ code: 'csv-text-after-quote', severity: 'warning', found: 'y', at: { line: 2, column: 6 } }]);
  });

  it.each(['', '\n', ' \r\n\n'])('says that %j is empty', (text) => {
    expect(readCsv(text, 'a.csv')).toMatchObject({ diagnostics: [{ code: 'csv-empty' }] });
  });
});
