import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Block, Document, Table } from '../document/document.ts';
import { documentOf, figure, sampleDrawing, sampleReport, text } from '../document/sample-report.fixture.ts';
import { renderDocx } from './render-docx.ts';

vi.setConfig({ testTimeout: 60_000 });

async function parts(document: Document): Promise<ReadonlyMap<string, string>> {
  return new Map(Object.entries(unzipSync(await renderDocx(document))).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

async function body(...blocks: readonly Block[]): Promise<string> {
  const xml = (await parts(documentOf(...blocks))).get('word/document.xml') ?? '';
  return xml.slice(xml.indexOf('<w:body>') + 8, xml.indexOf('<w:sectPr>'));
}

const table: Table = {
  kind: 'table',
  caption: '実績<1>',
  columns: [1, 3, 4],
  headRows: [
    {
      cells: [
        { content: [text('指標')], header: 'column', columnSpan: 2, shade: true },
        { content: [text('値')], header: 'column' },
      ],
    },
  ],
  rows: [
    { cells: [{ content: [text('KPI')], header: 'row', rowSpan: 2 }, { content: [text('a')] }, { content: [figure('66社', 'k')], align: 'end' }] },
    { cells: [{ content: [text('b')] }] },
  ],
};

describe('renderDocx', () => {
  it('uses the real heading styles', async () => {
    const blocks: Block[] = ([1, 2, 3, 4] as const).map((level) => ({ kind: 'heading', level, content: [text(`題${level}`)] }));
    const xml = await body(...blocks);
    expect([...xml.matchAll(/<w:pStyle w:val="(Heading\d)"\/>/g)].map((match) => match[1])).toEqual(['Heading1', 'Heading2', 'Heading3', 'Heading4']);
    expect((await parts(documentOf())).get('word/styles.xml')).toMatch(/w:styleId="Heading1"[^>]*><w:name w:val="Heading 1"/);
  });

  it('repeats head rows, merges cells both ways, keeps rows whole and widths fixed', async () => {
    const xml = await body(table);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(3);
    expect(xml.match(/<w:gridSpan w:val="2"\/>/g)).toHaveLength(1);
    expect([...xml.matchAll(/<w:vMerge w:val="(\w+)"\/>/g)].map((match) => match[1])).toEqual(['restart', 'continue']);
    expect(xml).toContain('<w:tblLayout w:type="fixed"/>');
    expect([...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map((match) => Number(match[1])).reduce((a, b) => a + b, 0)).toBe(9638);
    expect(xml).toContain('<w:jc w:val="right"/></w:pPr><w:r><w:t xml:space="preserve">66社');
    expect(xml).toContain('<w:tblCaption w:val="実績&lt;1&gt;"/></w:tblPr>');
    expect(xml).toMatch(/w:fill="EAEFF4"/);
  });

  it('gives every row cells over the whole grid', async () => {
    const xml = await body({ ...table, rows: [...table.rows, { cells: [] }] });
    for (const [, row = ''] of xml.matchAll(/<w:tr>(.*?)<\/w:tr>/g)) {
      const spans = [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/g)].map((match) => Number(/<w:gridSpan w:val="(\d+)"/.exec(match[1] ?? '')?.[1] ?? 1));
      expect(spans.reduce((a, b) => a + b, 0)).toBe(3);
    }
  });

  it('keeps a table together when asked, up to its note', async () => {
    const note: Block = { kind: 'note', id: 'n', mark: '※', content: [text('注')] };
    const count = (xml: string): number => xml.match(/<w:keepNext\/>/g)?.length ?? 0;
    expect(count(await body(table))).toBe(2);
    expect(count(await body({ ...table, keep: 'together' }))).toBe(5);
    expect(count(await body({ ...table, keep: 'together' }, note))).toBe(8);
  });

  it('separates tables, which Word would join', async () => {
    expect(await body(table, table)).toMatch(/<\/w:tbl><w:p>.*?<\/w:p><w:tbl>/);
  });

  it('links marks to notes, and leaves a mark without note alone', async () => {
    const xml = await body(
      { kind: 'paragraph', content: [text('値'), { kind: 'mark', text: '※1', note: 'a' }, { kind: 'mark', text: '※9', note: 'z' }] },
      { kind: 'note', id: 'a', mark: '※1', content: [text('注')] },
    );
    expect(xml).toContain(
      '<w:hyperlink w:history="1" w:anchor="note_1"><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t xml:space="preserve">※1</w:t></w:r></w:hyperlink>',
    );
    expect(xml).toContain('<w:bookmarkStart w:name="note_1" w:id="1"/>');
    expect(xml.match(/<w:hyperlink/g)).toHaveLength(1);
  });

  it('writes lists, subscripts, strong text, breaks and page breaks', async () => {
    const xml = await body(
      { kind: 'list', items: [[text('項')]] },
      { kind: 'paragraph', content: [{ kind: 'text', text: 'CO', strong: true }, { kind: 'sub', text: '2' }, { kind: 'break' }] },
      { kind: 'pageBreak' },
      { kind: 'paragraph', content: [text('次')] },
    );
    for (const expected of ['<w:numPr>', '<w:b/>', '<w:vertAlign w:val="subscript"/>', '<w:br/>']) expect(xml).toContain(expected);
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
    expect(xml).toMatch(/<w:pageBreakBefore\/>(?:(?!<w:p>).)*次/);
  });

  it('draws drawings as pictures with their alternative', async () => {
    const files = await parts(documentOf(sampleDrawing));
    expect(files.get('word/document.xml')).toContain(`descr="${sampleDrawing.alternative}"`);
    expect(files.get('word/media/image1.png')?.slice(1, 4)).toBe('PNG');
    await expect(renderDocx(documentOf({ ...sampleDrawing, svg: '<svg><script/></svg>' }))).rejects.toThrow('drawing refused');
  });

  it('says paper, language, fonts and properties', async () => {
    const files = await parts(sampleReport(1, 'landscape'));
    expect(files.get('word/document.xml')).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
    expect(files.get('word/styles.xml')).toContain('w:eastAsia="BIZ UDPGothic"');
    expect(files.get('word/styles.xml')).toContain('w:eastAsia="ja-JP"');
    expect(files.get('word/styles.xml')).toContain('<w:autoSpaceDE w:val="0"/>');
    expect(files.get('word/settings.xml')).toContain('<w:themeFontLang w:val="en-US" w:eastAsia="ja-JP"/>');
    expect(files.get('word/fontTable.xml')).toContain('<w:altName w:val="Yu Gothic;MS Gothic;Hiragino Sans"/>');
    expect(files.get('word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/s);
    const core = files.get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:title>総合戦略の進捗状況について（令和5年度）</dc:title>');
    expect(core).toContain('<dc:creator>見本市まちづくり政策局</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>見本市まちづくり政策局</cp:lastModifiedBy>');
    expect([...core.matchAll(/>(\d{4}-[^<]*)</g)].map((match) => match[1])).toEqual(['2024-08-30T00:00:00Z', '2024-08-30T00:00:00Z']);
  });

  it('holds what people write as text, and nothing that XML forbids', async () => {
    const evil = '</w:t><w:br/>&amp; "x" \u0000\u000b\ud800';
    const blocks: Block[] = [
      { kind: 'heading', level: 1, content: [text(evil)] },
      { kind: 'paragraph', content: [text(evil), figure(evil, evil), { kind: 'mark', text: evil, note: evil }, { kind: 'sub', text: evil }] },
      { ...table, caption: evil, showCaption: true },
      { kind: 'note', id: evil, mark: evil, content: [text(evil)] },
      { ...sampleDrawing, alternative: evil },
    ];
    const files = await parts({ ...documentOf(...blocks), meta: { ...documentOf().meta, title: evil, author: evil } });
    for (const [name, xml] of files) {
      if (!name.endsWith('.xml')) continue;
      expect(xml, name).not.toContain('<w:t xml:space="preserve"></w:t><w:br/>');
      expect(xml, name).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff]/);
    }
    expect(files.get('word/document.xml')?.match(/&lt;\/w:t&gt;/g)?.length).toBe(10);
  });
});

describe('the same document', () => {
  afterEach(() => vi.useRealTimers());

  it('gives the same bytes, whatever the clock says and whatever was written before', async () => {
    const first = await renderDocx(sampleReport(2));
    await renderDocx(sampleReport(3));
    vi.useFakeTimers({ now: new Date('2031-01-01T00:00:00Z'), toFake: ['Date'] });
    expect(Buffer.compare(first, await renderDocx(sampleReport(2)))).toBe(0);
  });
});
