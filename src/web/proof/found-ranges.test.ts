import { expect, it } from 'vitest';
import type { Finding } from '../../proof/finding.ts';
import { textRuns } from './found-ranges.ts';

function numbered(printed: string, severity: Finding['severity'] = 'doubt') {
  return { number: 1, finding: { code: 'x', severity, at: { kind: 'file', file: 'a' }, printed, message: '', hint: '' } } as const;
}

it.each([
  ['3件のうち2件を達成', [numbered('2件')], [{ text: '3件のうち' }, { text: '2件', severity: 'doubt' }, { text: 'を達成' }]],
  ['54.4%', [numbered('54.3%')], [{ text: '54.4%', severity: 'doubt' }]],
  ['54.4%', [numbered(' ')], [{ text: '54.4%', severity: 'doubt' }]],
  ['あいうえお', [numbered('いう'), numbered('うえ', 'error')], [{ text: 'あ' }, { text: 'いうえ', severity: 'error' }, { text: 'お' }]],
  ['あいう', [numbered('う', 'note'), numbered('あ')], [{ text: 'あ', severity: 'doubt' }, { text: 'い' }, { text: 'う', severity: 'note' }]],
])('%s: marks what the findings quote', (text, findings, runs) => {
  expect(textRuns(text, findings)).toEqual(runs);
});
