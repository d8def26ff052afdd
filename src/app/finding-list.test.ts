import { expect, it } from 'vitest';
import type { Finding } from '../proof/finding.ts';
import { findingListCsv } from './finding-list.ts';

const finding: Finding = { code: 'rate-differs', severity: 'error', at: { kind: 'cell', file: '案.xlsx', sheet: 'KPI', cell: 'F3' }, printed: '=1+1', expected: '-54.3', message: 'あ,い', hint: '－' };

it('writes a row for each finding, which no spreadsheet takes as a formula', () => {
  const bytes = findingListCsv({ findings: [finding, { ...finding, printed: '-SUM(A1)' }], decisions: [{ kind: 'dismissed', reason: '＠概数' }] });
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  expect(text.split('\r\n')).toEqual([
    '\uFEFF番号,重さ,場所,記載,計算した値,指摘,直し方,扱い,理由,コード',
    `1,誤り,案.xlsx KPI!F3,'=1+1,-54.3,"あ,い",－,直さない,'＠概数,rate-differs`,
    `2,誤り,案.xlsx KPI!F3,'-SUM(A1),-54.3,"あ,い",－,未定,,rate-differs`,
    '',
  ]);
});
