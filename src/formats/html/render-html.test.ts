import { describe, expect, it } from 'vitest';
import type { Block } from '../document/document.ts';
import { documentOf, figure, sampleDrawing, sampleReport, text } from '../document/sample-report.fixture.ts';
import { renderHtmlPage } from './render-html-page.ts';
import { renderHtml } from './render-html.ts';
import type { HtmlOptions } from './html-options.ts';

function html(block: Block, options: HtmlOptions = {}): string {
  const lines = renderHtml(documentOf(block), options).split('\n');
  return lines.slice(1, -1).join('\n');
}

describe('renderHtml', () => {
  it.each<[string, Block, string]>([
    ['heading', { kind: 'heading', level: 1, content: [text('概要')], id: 'a' }, '<h1 class="doc-h1" id="a">概要</h1>'],
    ['centred heading', { kind: 'heading', level: 1, content: [text('題')], align: 'center' }, '<h1 class="doc-h1 doc-center">題</h1>'],
    ['paragraph', { kind: 'paragraph', content: [text('令和')] }, '<p class="doc-indent">令和</p>'],
    ['small paragraph', { kind: 'paragraph', style: 'small', align: 'end', content: [text('注')] }, '<p class="doc-small doc-end">注</p>'],
    [
      'strong, sub, break',
      { kind: 'paragraph', align: 'center', content: [{ kind: 'text', text: 'CO', strong: true }, { kind: 'sub', text: '2' }, { kind: 'break' }] },
      '<p class="doc-center"><strong>CO</strong><sub>2</sub><br></p>',
    ],
    ['list', { kind: 'list', items: [[text('a')], [text('b')]] }, '<ul><li>a</li><li>b</li></ul>'],
    [
      'note',
      { kind: 'note', id: 'n 1', mark: '※1', content: [text('注')] },
      '<p class="doc-note" id="note-n-1"><span class="doc-note-mark">※1</span> <span>注</span></p>',
    ],
    [
      'mark',
      { kind: 'paragraph', align: 'center', content: [{ kind: 'mark', text: '※1', note: 'n 1' }] },
      '<p class="doc-center"><a class="doc-mark" role="doc-noteref" href="#note-n-1">※1</a></p>',
    ],
    ['page break', { kind: 'pageBreak' }, '<div class="doc-break"></div>'],
  ])('%s', (_, block, expected) => {
    expect(html(block)).toBe(expected);
  });

  it('writes tables with caption, head, scope and spans', () => {
    const block: Block = {
      kind: 'table',
      caption: '実績',
      columns: [1, 3],
      headRows: [{ cells: [{ content: [text('指標')], header: 'column', columnSpan: 2, shade: true }] }],
      rows: [
        {
          cells: [
            { content: [text('KPI')], header: 'row', rowSpan: 2 },
            { content: [figure('66社', 'k')], align: 'end' },
          ],
        },
        { cells: [{ content: [], header: 'row' }] },
      ],
    };
    expect(html(block)).toBe(
      '<div class="doc-scroll" role="region" tabindex="0" aria-label="実績"><table class="doc-table"><caption class="doc-hidden">実績</caption>' +
        '<colgroup><col class="doc-c25"><col class="doc-c75"></colgroup>' +
        '<thead><tr><th scope="col" class="doc-shade doc-kept" colspan="2">指標</th></tr></thead>' +
        '<tbody><tr><th scope="row" class="doc-kept" rowspan="2">KPI</th><td class="doc-end"><data class="figure doc-kept" value="k">66社</data></td></tr>' +
        '<tr><td></td></tr></tbody></table></div>',
    );
  });

  it('links figures where an address is known', () => {
    const block: Block = { kind: 'paragraph', align: 'center', content: [figure('1', 'a&b'), figure('2', 'c')] };
    expect(html(block, { linkFigure: (ref) => (ref === 'c' ? '/how?f=c&x=1' : undefined) })).toBe(
      '<p class="doc-center"><data class="figure doc-kept" value="a&amp;b">1</data>' +
        '<a class="doc-figure-link" href="/how?f=c&amp;x=1"><data class="figure doc-kept" value="c">2</data></a></p>',
    );
  });

  it('closes gaps in the outline and stands below the headings of the page', () => {
    const blocks: Block[] = [
      { kind: 'heading', level: 2, content: [text('a')] },
      { kind: 'heading', level: 4, content: [text('b')] },
    ];
    expect(renderHtml(documentOf(...blocks), { headingOffset: 1 })).toContain('<h2 class="doc-h2">a</h2>\n<h3 class="doc-h4">b</h3>');
  });

  it('keeps ids and labels unique', () => {
    const page = renderHtml(documentOf(...sampleReport(2).blocks, ...sampleReport(1).blocks), { idPrefix: 'r5-' });
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]);
    const labels = [...page.matchAll(/role="region" tabindex="0" aria-label="([^"]*)"/g)].map((match) => match[1]);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).toContain('r5-note-survey');
    expect(ids).toContain('r5-d2-hatch');
    expect(labels).toEqual([...new Set(labels)]);
    for (const [, target] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  it('puts drawings inline with their alternative, and refuses a script in one', () => {
    expect(html(sampleDrawing)).toMatch(/^<figure class="doc-drawing"><div role="img" aria-label="支援した企業数は66社[^"]*"><svg /);
    expect(() => html({ ...sampleDrawing, kind: 'drawing', svg: '<svg><script>1</script></svg>', alternative: '', widthPx: 1, heightPx: 1 })).toThrow(
      'drawing refused',
    );
  });

  it('escapes everything people write', () => {
    const evil = '"><script>alert(1)</script>\'&\u0000';
    const meta = { title: evil, author: evil, language: evil, date: evil };
    const blocks: Block[] = [
      { kind: 'heading', level: 1, content: [text(evil)], id: evil },
      { kind: 'paragraph', content: [text(evil), figure(evil, evil), { kind: 'mark', text: evil, note: evil }, { kind: 'sub', text: evil }] },
      { kind: 'table', caption: evil, columns: [1], headRows: [], rows: [{ cells: [{ content: [text(evil)] }] }] },
      { kind: 'note', id: evil, mark: evil, content: [text(evil)] },
      { kind: 'drawing', svg: '<svg></svg>', alternative: evil, widthPx: 1, heightPx: 1 },
    ];
    const page = renderHtmlPage({ meta, page: { size: 'A4', orientation: 'portrait' }, blocks }, { linkFigure: () => evil, idPrefix: evil });
    expect(page).not.toContain('<script');
    expect(page).not.toContain("'&");
    expect(page.match(/&lt;script&gt;/g)?.length).toBeGreaterThan(10);
  });
});

describe('renderHtmlPage', () => {
  const page = renderHtmlPage(sampleReport(2));

  it('fetches nothing, runs nothing and carries no style attribute', () => {
    expect(page).not.toMatch(/<script|<link|<img|@import|src=|\sstyle="|url\((?!#)/);
    expect(page).toContain("default-src 'none'");
  });

  it('says its language, title and paper', () => {
    expect(page).toContain('<html lang="ja">');
    expect(page).toContain('<title>総合戦略の進捗状況について（令和5年度）</title>');
    expect(page).toContain('@page{size:A4 portrait');
    expect(renderHtmlPage(sampleReport(0, 'landscape'))).toContain('@page{size:A4 landscape');
  });

  it('is the same each time', () => {
    expect(renderHtmlPage(sampleReport(2))).toBe(page);
  });
});
