/** A short report in Markdown with what a proof finds in it, both made by hand. */
import type { ProveOutcome } from '../../app/create-prover.ts';
import type { Place } from '../../formats/diagnostic.ts';
import { readDocument } from '../../formats/source/read-document.ts';
import type { Finding } from '../../proof/finding.ts';

export const reportName = '令和5年度 進捗状況 <案>.md';

export const reportText = `# 令和5年度の進捗状況

数値目標3件のうち2件を達成しました。相談件数は過去最高となりました。

## 基本目標1 しごとをつくる

| 指標 | 基準値（R1年度） | 目標値（R6年度） | 実績値（R5年度） | 達成率 |
|---|---|---|---|---|
| 創業相談の件数（件） | 60 | 81 | 44 | 54.4% |
| 新規就農者数（人） | 12 | 20 | 21 | 105.0% |
| 観光客数（千人） | 6,240 | 6,240 | 6,011 | 96.3% |

#### <b>注記</b>

※ 観光客数は速報値です。

| 区分 | 件数 |
|---|---|
| 達成 | 1 |
| 未達 | 2 |
| 合計 | 4 |
`;

export const reportBytes = new TextEncoder().encode(reportText);

function at(line: number, column = 1): Place {
  return { kind: 'line', file: reportName, line, column };
}

export const findings: readonly Finding[] = [
  { code: 'count-differs', severity: 'doubt', at: at(3), printed: '3件のうち2件', expected: '3件のうち1件', message: '達成した件数が表と合いません', hint: '表で達成した指標を数え直してください' },
  { code: 'baseline-is-target', severity: 'note', at: at(11, 3), printed: '6,240', message: '基準値と目標値が同じです', hint: '「維持する」目標であることを書き添えてください' },
  { code: 'rate-differs', severity: 'error', at: at(9, 52), printed: '54.4%', expected: '54.3%', message: '達成率が、実績値÷目標値（44÷81）と合いません', hint: '達成率か、元の数字を直してください' },
  { code: 'sum-differs', severity: 'error', at: at(21), printed: '4', expected: '3', message: '=合計が、達成1件と未達2件の和と合いません<script>', hint: '合計を直してください' },
  { code: 'section-level', severity: 'form', at: at(13), printed: '注記', message: '見出しの段が一つ飛んでいます', hint: '見出しの段をそろえてください' },
  { code: 'whole', severity: 'form', at: { kind: 'file', file: reportName }, printed: '', message: '年度の書き方が二通りあります', hint: '「令和5年度」か「R5年度」にそろえてください' },
];

export async function provedByHand(): Promise<ProveOutcome & { readonly kind: 'proved' }> {
  const { value: document } = await readDocument(reportBytes, reportName);
  if (document === undefined) throw new Error('the report of the test cannot be read');
  const notUnderstood = [{ at: at(17), text: '区分', why: 'headingUnknown' }] as const;
  return { kind: 'proved', document, diagnostics: [], proof: { findings, read: { tables: 2, indicators: 3, rates: 3, sentences: 3, notUnderstood } } };
}
