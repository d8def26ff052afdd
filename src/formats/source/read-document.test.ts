import { describe, expect, it } from 'vitest';
import { formatPlace } from '../format-diagnostic.ts';
import { gridOf } from './source-grid.ts';
import { readDocument } from './read-document.ts';
import { tablesOf, type SourceReading } from './source-document.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = async (text: string, name: string): Promise<SourceReading> => readDocument(utf8(text), name);

async function cellsOf(text: string, name: string): Promise<readonly (readonly string[])[]> {
  const { value } = await read(text, name);
  return value === undefined ? [] : tablesOf(value).flatMap((table) => table.rows.map((row) => row.cells.map((cell) => cell.text)));
}

describe('readDocument', () => {
  it.each([
    ['<!doctype html><p>a', 'a.html', 'html'],
    ['<table><tr><td>a', 'a.html', 'html'],
    ['# 見出し\n\n本文', 'a.md', 'markdown'],
    ['指標,値\n社数,5\n', 'a.csv', 'csv'],
    ['指標,値\n社数,5\n', 'a.txt', 'csv'],
    ['本文です。\n次の行です。', 'a.txt', 'text'],
  ])('recognises %j in %s as %s', async (text, name, format) => {
    const { value, diagnostics } = await read(text, name);
    expect(value?.format).toBe(format);
    expect(diagnostics).toEqual([]);
  });

  it('reads by the content when the name says another thing, and says so', async () => {
    const { value, diagnostics } = await read('<!doctype html><p>a', 'report.pdf');
    expect(value?.format).toBe('html');
    expect(diagnostics).toMatchObject([{ code: 'source-wrong-extension', severity: 'warning', found: '.pdf', expected: '.html' }]);
    expect(value?.diagnostics).toEqual(diagnostics);
  });

  it.each([
    ['an old or protected Office file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'source-old-office'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], 'source-is-picture'],
    ['a program', [0x7f, 0x45, 0x4c, 0x46, 0x00], 'source-unknown-format'],
    ['nothing', [], 'source-empty'],
    ['spaces', [0x20, 0x0a], 'source-empty'],
  ])('refuses %s', async (_, bytes, code) => {
    const { value, diagnostics } = await readDocument(new Uint8Array(bytes), 'a.xlsx');
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code, severity: 'error', at: { kind: 'file', file: 'a.xlsx' } }]);
  });

  it('knows a protected Office file', async () => {
    const bytes = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.from('EncryptedPackage', 'utf16le')]);
    expect((await readDocument(bytes, 'a.docx')).diagnostics).toMatchObject([{ code: 'source-encrypted' }]);
  });

  it('refuses a file over the limit by its size', async () => {
    expect((await readDocument(new Uint8Array(20_000_001), 'a.pdf')).diagnostics).toMatchObject([{ code: 'text-too-large', found: '20.1 MB' }]);
  });
});

describe('tables of texts', () => {
  it('reads Shift_JIS, as Excel writes it', async () => {
    const bytes = new Uint8Array([0x92, 0x50, 0x88, 0xca, 0x2c, 0x31, 0x0d, 0x0a]);
    const { value } = await readDocument(bytes, 'a.csv');
    expect(value?.blocks).toMatchObject([{ rows: [{ cells: [{ text: '単位' }, { text: '1' }] }] }]);
  });

  it('keeps spans and headings of HTML, and places', async () => {
    const { value } = await read('<!doctype html><table><thead><tr><th rowspan=2>指標<th colspan="2">値</tr><tr><th>目標<th>実績</thead>\n<tr><td>a<td>b<br>c<td><ul><li>d</li><li>e</ul></table>', 'a.html');
    const [table] = value === undefined ? [] : tablesOf(value);
    expect(table?.rows.map((row) => row.isHeader)).toEqual([true, true, undefined]);
    expect(table?.rows[0]?.cells).toMatchObject([{ text: '指標', rowSpan: 2, columnSpan: 1 }, { text: '値', rowSpan: 1, columnSpan: 2 }]);
    expect(table?.rows[2]?.cells.map((cell) => cell.text)).toEqual(['a', 'b\nc', 'd\ne']);
    expect(table && gridOf(table)[1]?.map((cell) => cell?.text)).toEqual(['指標', '目標', '実績']);
    const place = table?.rows[2]?.cells[1]?.at;
    expect(place && formatPlace(place)).toBe('a.html 2行 10列');
  });

  it.each([
    ['bars', '| 指標 | 値 |\n|---|---:|\n| **社数** | 5 \\| 6 |\n', [['指標', '値'], ['社数', '5 | 6']]],
    ['bars without borders', '指標 | 値\n--- | ---\n社数 | 5\n\n本文', [['指標', '値'], ['社数', '5']]],
    ['bars without a row of dashes', '|a|b|\n|c|d|\n', [['a', 'b'], ['c', 'd']]],
    ['tabs, with a heading in the middle and places left empty', 'a\t\tb\n\tc\n指標\t値\n\n本文', [['a', '', 'b'], ['', 'c'], ['指標', '値']]],
    ['tabs with left-over tags', 'a\t<ul> <li>・一</li> <li>・二</li> </ul>\nCO<sub>2</sub>\t5 < 6 &amp; 7<br>8', [['a', '・一\n・二'], ['CO2', '5 < 6 & 7\n8']]],
    ['HTML inside', '# 題\n<table>\n<tr><td>a</td><td>b</td></tr>\n</table>\n本文\n', [['a', 'b']]],
  ])('reads %s', async (_, text, cells) => {
    expect(await cellsOf(text, 'a.md')).toEqual(cells);
  });

  it('makes no table of tabs that only indent', async () => {
    const { value } = await read('本文\n\t- 一\n\t- 二\n', 'a.txt');
    expect(value?.blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });

  it('reads headings, paragraphs and items in order', async () => {
    const { value } = await read('題\n===\n\n## 節 ##\n一行目  \n二行目\n\n- 項目\n- 項目二\n---\n> 引用\n', 'a.md');
    expect(value?.blocks.map((block) => (block.kind === 'table' ? '' : `${block.kind} ${block.text}`))).toEqual([
      'heading 題',
      'heading 節',
      'paragraph 一行目\n二行目',
      'paragraph 項目',
      'paragraph 項目二',
      'paragraph 引用',
    ]);
  });
});

describe('texts made to harm', () => {
  it.each([
    ['tags never closed', '<!doctype html>' + '<a "'.repeat(200_000)],
    ['quotes never closed', '<!doctype html>' + '<a b="'.repeat(200_000)],
    ['comments never closed', '<!doctype html>a' + '<!--'.repeat(200_000)],
    ['deep tables', '<!doctype html>' + '<table><tr><td>'.repeat(100_000)],
    ['large spans', `<!doctype html><table>${'<tr><td rowspan=65534 colspan=1000>a'.repeat(2_000)}`],
    ['tabs that indent', '\ta\n'.repeat(100_000)],
    ['bars', '|'.repeat(100_000) + '\n|-'.repeat(50_000)],
    ['fences', '```\n~~~\n'.repeat(50_000)],
    ['brackets', '# x\n\n' + '[a]('.repeat(100_000)],
    ['stars', '# x\n\n' + '**a'.repeat(50_000)],
  ])('reads %s without end to it', async (_, text) => {
    const { value } = await read(text, 'a.md');
    expect(value).toBeDefined();
    if (value !== undefined) tablesOf(value).forEach((table) => gridOf(table));
  });
});
