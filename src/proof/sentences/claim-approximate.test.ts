import { expect, it } from 'vitest';
import type { SourceDocument } from '../../formats/source/source-document.ts';
import { readSourceReport } from '../../intake/source-report/read-source-report.ts';
import { checkSeries } from './check-series.ts';

const at = (line: number) => ({ kind: 'line', file: 'r.md', line, column: 1 }) as const;
const row = (line: number, ...texts: readonly string[]) => ({ cells: texts.map((text) => ({ text, rowSpan: 1, columnSpan: 1, at: at(line) })) });

function codesOf(sentence: string): readonly string[] {
  const document: SourceDocument = {
    format: 'markdown', diagnostics: [],
    blocks: [
      { kind: 'heading', level: 1, text: '令和5年度の推移', at: at(1) },
      { kind: 'paragraph', text: sentence, at: at(2) },
      { kind: 'table', at: at(3), rows: [row(3, '項目', '令和3年度', '令和4年度', '令和5年度'), row(4, '施設の来園者数（人）', '352,334', '429,847', '431,848'), row(5, '施設の貸出冊数（冊）', '500', '700', '600')] },
    ],
  };
  return checkSeries(readSourceReport(document)).map(({ code }) => code);
}

it.each([
  ['令和5年度の施設の来園者数は約43万人となり、前年度を上回った。', []],
  ['令和5年度の施設の来園者数は約53万人となった。', ['sentence-approximate']],
  ['令和5年度の施設の来園者数は約43万人となり、前年度を下回った。', ['sentence-versus']],
  ['施設の来園者数は約43万人、目標まであと5万人である。', []],
  ['施設の貸出冊数は600冊で、過去3年間で最高となった。', ['sentence-record']],
  ['施設の貸出冊数は2年前の約1.2倍になった。', []],
  ['施設の貸出冊数は2年前の約1.7倍になった。', ['sentence-times']],
])('%s', (sentence, codes) => {
  expect(codesOf(sentence)).toEqual(codes);
});
