import { describe, expect, it } from 'vitest';
import { formatPlace } from '../../format-diagnostic.ts';
import { readDocument } from '../read-document.ts';
import { tablesOf } from '../source-document.ts';
import { defaultSourceLimits } from '../source-limits.ts';
import { smallPdf, textAt, words } from './small-pdf.fixture.ts';

const grid = '50 300 m 250 300 l S 50 330 m 250 330 l S 50 360 m 250 360 l S 50 300 m 50 360 l S 150 300 m 150 330 l S 250 300 m 250 360 l S';
const picture = 'q 400 0 0 400 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u0080 EI Q';

describe('a PDF with Japanese fonts that are not embedded', () => {
  it('gives the texts of ruled cells, with places', async () => {
    const content = [grid, textAt(words.indicator, 60, 340), textAt(words.target, 60, 310), textAt(words.actual, 160, 310)].join('\n');
    const { value, diagnostics } = await readDocument(smallPdf([content]), 'a.pdf');
    expect(diagnostics).toEqual([]);
    const [table] = value === undefined ? [] : tablesOf(value);
    expect(table?.rows.map((row) => row.cells.map(({ text, columnSpan }) => `${text} ${columnSpan}`))).toEqual([['指標 2'], ['目標 1', '実績 1']]);
    const place = table?.rows[1]?.cells[1]?.at;
    expect(place && formatPlace(place)).toBe('a.pdf 1ページ 表1 行2 列2');
  });

  it('reads letters written downwards', async () => {
    const content = [grid, textAt(words.indicator + words.actual, 100, 355, 'F2'), textAt(words.target, 60, 310)].join('\n');
    const { value } = await readDocument(smallPdf([content]), 'a.pdf');
    expect(value && tablesOf(value)[0]?.rows[0]?.cells[0]?.text).toBe('指標実績');
  });
});

describe('a PDF that cannot be read', () => {
  it('names the pages that are pictures', async () => {
    const { value, diagnostics } = await readDocument(smallPdf([textAt(words.indicator, 60, 340), picture]), 'a.pdf');
    expect(value?.blocks).toMatchObject([{ kind: 'paragraph', text: '指標' }]);
    expect(diagnostics).toMatchObject([{ code: 'source-page-is-picture', at: { kind: 'page', page: 2 } }]);
    expect((await readDocument(smallPdf([picture]), 'a.pdf')).diagnostics).toMatchObject([{ code: 'source-is-picture', severity: 'error' }]);
  });

  it.each([
    ['protected', smallPdf(['q Q'], `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`), 'source-encrypted'],
    ['cut off', smallPdf(['q Q']).slice(0, 60), 'source-broken'],
    ['empty', smallPdf(['q Q']), 'source-empty'],
  ])('refuses one that is %s', async (_, bytes, code) => {
    const { value, diagnostics } = await readDocument(bytes, 'a.pdf');
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code, severity: 'error' }]);
  });

  it('stops at its limits', async () => {
    const bytes = smallPdf([textAt(words.indicator, 60, 340), textAt(words.target, 60, 340)]);
    expect((await readDocument(bytes, 'a.pdf', { ...defaultSourceLimits, pages: 1 })).diagnostics).toMatchObject([{ code: 'source-too-many-pages', found: '2ページ' }]);
    expect((await readDocument(bytes, 'a.pdf', { ...defaultSourceLimits, timeMs: -1 })).diagnostics).toMatchObject([{ code: 'source-took-too-long' }]);
  });
});
