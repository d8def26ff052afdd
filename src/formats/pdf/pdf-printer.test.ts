import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Block, Document, Inline, Table } from '../document/document.ts';
import { documentOf, figure, sampleDrawing, sampleReport, text } from '../document/sample-report.fixture.ts';
import { createPdfPrinter } from './pdf-printer.ts';
import { readPdf, type ReadPdf } from './read-pdf.fixture.ts';

// Reading fonts and starting the compiler takes a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const printer = createPdfPrinter();
afterAll(() => printer.close());

async function printAndRead(document: Document): Promise<ReadPdf> {
  return readPdf((await printer.print(document)).bytes);
}

const paragraph = (...content: Inline[]): Block => ({ kind: 'paragraph', content });
const column = (value: string): Table['rows'][number]['cells'][number] => ({ content: [text(value)], header: 'column', shade: true });

function longTable(rows: readonly string[]): Table {
  return {
    kind: 'table',
    caption: '長い表',
    columns: [1, 4],
    headRows: [{ cells: [column('番号'), column('内容')] }],
    rows: rows.map((value, index) => ({ cells: [{ content: [text(String(index + 1))] }, { content: [text(value)] }] })),
  };
}

/** Every text stands inside the margins of its page: nothing is cut, nothing runs over the edge. */
function expectInside(pdf: ReadPdf): void {
  for (const page of pdf.pages) {
    for (const placed of page.texts) {
      expect(placed.x, placed.text).toBeGreaterThan(50);
      expect(placed.x + placed.width, placed.text).toBeLessThan(page.width - 50);
      expect(placed.y, placed.text).toBeGreaterThan(25);
      expect(placed.y, placed.text).toBeLessThan(page.height - 50);
    }
  }
}

describe('a printed report', () => {
  it('is an accessible document with its title, author and language', async () => {
    const pdf = await printAndRead(sampleReport(2));
    expect([pdf.title, pdf.author, pdf.language]).toEqual(['総合戦略の進捗状況について（令和5年度）', '見本市まちづくり政策局', 'ja']);
    expect(pdf.isMarked).toBe(true);
    expect(pdf.metadata).toMatch(/pdfuaid:part[^0-9]*1/);
    expect(pdf.metadata).toContain('2024-08-30');
  });

  it('has headings, tables with heads, lists and figures with alternatives in its structure', async () => {
    const pdf = await printAndRead(sampleReport(1));
    const roles = new Set(pdf.pages.flatMap((page) => page.roles));
    for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'THead', 'TR', 'TH', 'TD', 'Figure', 'Caption']) expect(roles).toContain(role);
    expect(pdf.pages.flatMap((page) => page.alternatives)).toContain('支援した企業数は66社で、目標の50社を上回った。');
    expect(pdf.outline).toContain('別紙1 基本的目標と数値目標');
    expect(pdf.outline).toContain('- 1 概要');
  });

  it('prints every text, with page numbers, inside the margins', async () => {
    const pdf = await printAndRead(sampleReport(3));
    expectInside(pdf);
    for (const expected of ['一部KPIを達成できなかった', '144,476', '481.6%', '△29万t-CO2', '詳細は別紙1のとおり', '目標50', '※前年度乗車人数']) {
      expect(pdf.text).toContain(expected);
    }
    pdf.pages.forEach((page, index) => {
      const words = page.texts
        .map((placed) => placed.text)
        .join('')
        .replace(/\s/g, '');
      expect(words).toContain(`${index + 1}/${pdf.pages.length}`);
    });
  });

  it('turns the page for landscape', async () => {
    const [page] = (await printAndRead(sampleReport(0, 'landscape'))).pages;
    expect([Math.round(page?.width ?? 0), Math.round(page?.height ?? 0)]).toEqual([842, 595]);
  });

  it('gives the same bytes for the same document, in this printer and in another', async () => {
    const first = await printer.print(sampleReport(2));
    const second = await printer.print(sampleReport(2));
    const other = createPdfPrinter();
    const third = await other.print(sampleReport(2));
    await other.close();
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect(Buffer.compare(first.bytes, third.bytes)).toBe(0);
  });

  it('prints in 明朝体 too', async () => {
    const mincho = createPdfPrinter({ typeface: 'mincho' });
    const { bytes } = await mincho.print(documentOf(paragraph(text('明朝'))));
    await mincho.close();
    expect(Buffer.from(bytes).toString('latin1')).toContain('BIZUDPMincho');
  });
});

describe('tables over several pages', () => {
  it('repeat their heads and keep rows whole', async () => {
    const pdf = await printAndRead(documentOf(longTable(Array.from({ length: 60 }, (_, row) => `始${row}。${'本文'.repeat(60)}終${row}。`))));
    expect(pdf.pages.length).toBeGreaterThan(2);
    expectInside(pdf);
    for (const page of pdf.pages) {
      const words = page.texts
        .map((placed) => placed.text)
        .join('')
        .replace(/\s/g, '');
      expect(words).toContain('番号');
      expect([...words.matchAll(/始(\d+)。/g)].map((match) => match[1])).toEqual([...words.matchAll(/終(\d+)。/g)].map((match) => match[1]));
    }
  });

  it('break a row that is higher than a page, and lose nothing of it', async () => {
    const pdf = await printAndRead(documentOf(longTable([`始${'とても長い説明。'.repeat(600)}終`])));
    expect(pdf.pages.length).toBeGreaterThan(1);
    expectInside(pdf);
    expect(pdf.text.match(/とても長い説明。/g)?.length).toBe(600);
    expect(pdf.text).toContain('終');
  });

  it('go on over the page when they should stay together but are too high', async () => {
    const table = longTable(Array.from({ length: 80 }, (_, row) => `行${row}`));
    const pdf = await printAndRead(documentOf(paragraph(text('前')), { ...table, keep: 'together' }));
    expectInside(pdf);
    expect(pdf.text).toContain('行79');
    expect(pdf.pages[0]?.texts.some((placed) => placed.text.includes('行5'))).toBe(true);
  });

  it('stay together when they fit a page', async () => {
    const table: Table = { ...longTable(Array.from({ length: 20 }, (_, row) => `行${row}`)), keep: 'together' };
    const pdf = await printAndRead(documentOf(longTable(Array.from({ length: 20 }, () => '前')), table));
    expect(pdf.pages.map((page) => page.texts.filter((placed) => placed.text.startsWith('行')).length)).toEqual([0, 20]);
  });

  it('break merged cells between rows only', async () => {
    const rows = Array.from({ length: 90 }, (_, row) => ({
      cells: row === 0 ? [{ content: [text('KPI')], rowSpan: 90 }, { content: [text(`行${row}`)] }] : [{ content: [text(`行${row}`)] }],
    }));
    const pdf = await printAndRead(documentOf({ ...longTable([]), rows }));
    expect(pdf.pages.length).toBeGreaterThan(1);
    expectInside(pdf);
    expect(pdf.text).toContain('行89');
  });
});

describe('narrow columns', () => {
  it('are widened for words and figures, and long words are broken', async () => {
    const rows = [['1,237,382人泊', '内容', 'https://www.example.lg.jp/' + 'kurashi'.repeat(20), '計画期間']];
    const table: Table = {
      kind: 'table',
      caption: '狭い列',
      columns: [1, 96, 2, 1],
      headRows: [],
      rows: rows.map(([a = '', b = '', c = '', d = '']) => ({
        cells: [{ content: [figure(a, 'a')] }, { content: [text(b)] }, { content: [text(c)] }, { content: [text(d)], header: 'row' }],
      })),
    };
    const pdf = await printAndRead(documentOf(table));
    expectInside(pdf);
    const texts = pdf.pages.flatMap((page) => page.texts);
    expect(texts.map((placed) => placed.text)).toContain('計画期間');
    for (const [index, placed] of texts.entries()) {
      const next = texts[index + 1];
      if (next !== undefined && next.y === placed.y) expect(placed.x + placed.width, placed.text).toBeLessThanOrEqual(next.x + 0.01);
    }
  });
});

describe('text that looks like markup', () => {
  it.each([
    '#panic("x")',
    '*bold* _it_ $x^2$',
    '#eval("1+1")',
    '<label> @ref',
    '\\ // /* */ `raw` "quoted"',
    '= heading',
    '#read("/etc/passwd")',
    "'; {#(1)}",
    '\\u{41} \\n',
  ])('prints %s as it is', async (evil) => {
    const everywhere: Block[] = [
      { kind: 'heading', level: 1, content: [text(evil)], id: evil },
      paragraph(text(evil), figure(evil, evil), { kind: 'mark', text: evil, note: evil }, { kind: 'sub', text: evil }),
      { kind: 'list', items: [[text(evil)]] },
      { ...longTable([evil]), caption: evil, showCaption: true },
      { kind: 'note', id: evil, mark: evil, content: [text(evil)] },
    ];
    const pdf = await printAndRead({ ...documentOf(...everywhere), meta: { ...documentOf().meta, title: evil, author: evil } });
    const bare = evil.replace(/\s/g, '');
    expect(pdf.text.split(bare).length - 1).toBe(10);
    expect(pdf.title).toBe(evil);
  });
});

describe('what the font lacks', () => {
  it('prints 〓 and reports it', async () => {
    const { bytes, diagnostics } = await printer.print(documentOf({ kind: 'heading', level: 1, content: [text('題')] }, paragraph(text('支援した𠮷田商店🎉'))));
    expect((await readPdf(bytes)).text).toContain('支援した〓田商店〓');
    expect(diagnostics.map(({ code, severity, found }) => [code, severity, found])).toEqual([
      ['glyph-missing', 'warning', '𠮷（U+20BB7、1か所）'],
      ['glyph-missing', 'warning', '🎉（U+1F389、1か所）'],
    ]);
  });

  it('finds it in drawings, where the compiler would not', async () => {
    const drawing: Block = { ...sampleDrawing, svg: sampleDrawing.svg.replace('支援した企業数', '𠮷野') };
    const { bytes, diagnostics } = await printer.print(documentOf(drawing));
    expect((await readPdf(bytes)).text).toContain('〓野');
    expect(diagnostics).toHaveLength(1);
  });

  it('sets ₂ low in drawings too, and does not ask for glyphs that are not drawn', async () => {
    const svg = sampleDrawing.svg.replace('支援した企業数', 't-CO₂').replace('<defs>', '<title>𠮷₂</title><defs>');
    const { bytes, diagnostics } = await printer.print(documentOf({ ...sampleDrawing, svg }));
    expect(diagnostics).toEqual([]);
    expect((await readPdf(bytes)).text).toContain('t-CO2（社）');
  });

  it('sets ₂ low, and takes variants and combining marks that the font has', async () => {
    const { bytes, diagnostics } = await printer.print(documentOf(paragraph(text('CO₂ 葛\u{e0100}城 か\u3099く c\u0327a 10\u2003千 a\u2011b'))));
    expect(diagnostics).toEqual([]);
    expect((await readPdf(bytes)).text).toContain('CO2');
  });
});

describe('mistakes of the composer', () => {
  it('are refused', async () => {
    const fault = documentOf({ ...sampleDrawing, svg: '<svg><script>1</script></svg>' });
    await expect(printer.print(fault)).rejects.toThrow('drawing refused');
    await expect(printer.print({ ...documentOf(), meta: { ...documentOf().meta, date: '令和6年' } })).rejects.toThrow('not an ISO date');
  });

  it('in the outline are closed up', async () => {
    const headings: Block[] = [2, 4, 3].map((level) => ({ kind: 'heading', level: level as 2 | 3 | 4, content: [text(`題${level}`)] }));
    expect((await printAndRead(documentOf(...headings))).outline).toEqual(['題2', '- 題4', '- 題3']);
  });
});
