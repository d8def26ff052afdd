import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formatPlace } from '../../format-diagnostic.ts';
import { readDocument } from '../read-document.ts';
import { tablesOf, type SourceTable } from '../source-document.ts';
import { docxOf, packageOf, xlsxOf } from './office-file.fixture.ts';
import { openPackage } from './open-package.ts';

async function tableOf(bytes: Uint8Array, name: string): Promise<SourceTable | undefined> {
  const { value, diagnostics } = await readDocument(bytes, name);
  expect(diagnostics).toEqual([]);
  return value === undefined ? undefined : tablesOf(value)[0];
}

const shape = (table: SourceTable | undefined): readonly (readonly string[])[] | undefined =>
  table?.rows.map((row) => row.cells.map(({ text, rowSpan, columnSpan }) => (rowSpan * columnSpan === 1 ? text : `${text} ${rowSpan}×${columnSpan}`)));

describe('a workbook', () => {
  it('gives cells as they are shown, with merged areas and places', async () => {
    const sheet =
      '<sheetData><row r="2"><c r="B2" t="s"><v>0</v></c></row><row r="3"><c r="B3" t="s"><v>1</v></c><c r="C3" s="1"><f>A1/2</f><v>0.544</v></c></row>' +
      '<row r="5"><c r="B5" s="2"><v>45107</v></c><c r="C5" t="inlineStr"><is><t>a_x000D_\nb</t></is></c><c r="D5" t="b"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="B2:C2"/><mergeCell ref="D2:D3"/></mergeCells>';
    const table = await tableOf(xlsxOf(sheet), 'a.xlsx');
    expect(shape(table)).toEqual([['達成率 1×2', ' 2×1'], ['実績', '54.4%'], ['', '', ''], ['2023年6月30日', 'a\nb', 'TRUE']]);
    expect(table?.sheet).toBe('指標');
    const place = table?.rows[3]?.cells[1]?.at;
    expect(place && formatPlace(place)).toBe('a.xlsx 指標!C5');
  });

  it('refuses cells set so far apart that they claim millions of places', async () => {
    const sheet = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
    expect((await readDocument(xlsxOf(sheet), 'a.xlsx')).diagnostics).toMatchObject([{ code: 'source-too-many-cells' }]);
  });
});

describe('a Word file', () => {
  const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;

  it('gives merged cells, heading rows and places', async () => {
    const rows = [
      `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('指標', '<w:vMerge w:val="restart"/>')}${cell('値', '<w:gridSpan w:val="2"/>')}</w:tr>`,
      `<w:tr>${cell('', '<w:vMerge/>')}${cell('目標')}${cell('実績')}</w:tr>`,
    ];
    const table = await tableOf(docxOf(`<w:tbl>${rows.join('')}</w:tbl>`), 'a.docx');
    expect(shape(table)).toEqual([['指標 2×1', '値 1×2'], ['目標', '実績']]);
    expect(table?.rows.map((row) => row.isHeader)).toEqual([true, undefined]);
    const place = table?.rows[1]?.cells[1]?.at;
    expect(place && formatPlace(place)).toBe('a.docx 表1 行2 列3');
  });

  it('reads headings by their styles, leaves out what was deleted, keeps notes', async () => {
    const body =
      '<w:p><w:pPr><w:pStyle w:val="a3"/></w:pPr><w:r><w:t>概</w:t></w:r><w:r><w:t>要</w:t></w:r></w:p>' +
      '<w:p><w:del><w:r><w:t>旧</w:t></w:r></w:del><w:ins><w:r><w:t>新</w:t><w:br/><w:t>行</w:t></w:r></w:ins><w:r><w:footnoteReference w:id="2"/></w:r></w:p>' +
      `<w:tbl><w:tr><w:tc>${paragraph('外')}<w:tbl><w:tr>${cell('内')}${cell('側')}</w:tr></w:tbl></w:tc></w:tr></w:tbl>`;
    const more = { 'word/styles.xml': '<w:styles><w:style w:styleId="a3"><w:name w:val="heading 2"/></w:style></w:styles>', 'word/footnotes.xml': `<w:footnotes><w:footnote w:id="2">${paragraph('注の文')}</w:footnote></w:footnotes>` };
    const { value } = await readDocument(docxOf(body, more), 'a.docx');
    expect(value?.blocks).toMatchObject([
      { kind: 'heading', level: 2, text: '概要' },
      { kind: 'paragraph', text: '新\n行' },
      { kind: 'table', rows: [{ cells: [{ text: '外\n内 側' }] }] },
      { kind: 'note', mark: '1', text: '注の文' },
    ]);
  });
});

describe('a package made to harm', () => {
  const bomb = (size: number): Uint8Array => zipSync({ 'word/document.xml': new Uint8Array(size).fill(0x20) }, { level: 9 });

  it('is refused while it unpacks, by what comes out of it', async () => {
    expect((await readDocument(bomb(30_000_000), 'a.docx')).diagnostics).toMatchObject([{ code: 'source-unpacks-too-large' }]);
    // A size that lies does not help: the stated 30 MB become 1 byte.
    const lying = bomb(30_000_000);
    const view = new DataView(lying.buffer, lying.byteOffset);
    view.setUint32(22, 1, true);
    const central = Buffer.from(lying).lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    view.setUint32(central + 24, 1, true);
    expect((await readDocument(lying, 'a.docx')).diagnostics).toMatchObject([{ code: 'source-unpacks-too-large' }]);
  });

  it('counts all parts together', () => {
    const opening = openPackage(packageOf({ a: 'x'.repeat(600), b: 'y'.repeat(600) }), { part: 1_000, total: 1_000, ratio: 200 });
    const kinds = opening.kind === 'open' ? [opening.parts.read('a').kind, opening.parts.read('B').kind] : [];
    expect(kinds).toEqual(['text', 'refused']);
  });

  it.each([
    ['a name that leads out', packageOf({ '../a.xml': '', 'word/document.xml': '<a/>' }), 'source-unsafe-part'],
    ['two parts of one name', packageOf({ 'word/document.xml': '<a/>', 'WORD/document.xml': '<a/>' }), 'source-unsafe-part'],
    ['a document type', docxOf('', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>' }), 'source-unsafe-part'],
    ['too many parts', packageOf(Object.fromEntries(Array.from({ length: 2_001 }, (_, index) => [`${index}`, '']))), 'source-unpacks-too-large'],
    ['slides', packageOf({ 'ppt/presentation.xml': '<a/>' }), 'source-unknown-format'],
    ['a file cut off', docxOf('<w:p/>').subarray(0, 100), 'source-broken'],
  ])('is refused: %s', async (_, bytes, code) => {
    expect((await readDocument(bytes, 'a.docx')).diagnostics).toMatchObject([{ code, severity: 'error' }]);
  });

  it('is refused when a part is encrypted', async () => {
    const bytes = docxOf('<w:p/>');
    const central = Buffer.from(bytes).lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bytes[central + 8] = 1;
    expect((await readDocument(bytes, 'a.docx')).diagnostics).toMatchObject([{ code: 'source-encrypted' }]);
  });
});
