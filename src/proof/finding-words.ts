/** Findings in the words that a list and a page show: the severities, and why a piece was not understood. */
import type { Finding, FindingSeverity } from './finding.ts';
import type { ReadCounts } from './prove-report.ts';

export interface SeverityWords {
  readonly word: string;
  /** One letter for narrow places, always together with the number of the finding. */
  readonly letter: string;
  readonly meaning: string;
}

export const severityWords: Readonly<Record<FindingSeverity, SeverityWords>> = {
  error: { word: '誤り', letter: '誤', meaning: '端数の処理をどう考えても、正しくなり得ないもの' },
  doubt: { word: '要確認', letter: '確', meaning: '誤りとは限らないが、人が確かめたほうがよいもの' },
  form: { word: '表記', letter: '表', meaning: '番号、見出し、年度、単位、名前などの書き方がそろわないもの' },
  note: { word: '参考', letter: '参', meaning: '知っておくとよいこと、文字の崩れなど' },
};

type NotUnderstoodReason = ReadCounts['notUnderstood'][number]['why'];

export const notUnderstoodWords: Readonly<Record<NotUnderstoodReason, string>> = {
  tableWithoutHeader: '見出しの行が見つからない表',
  tableWithoutFigures: '数字のない表',
  rowWithoutName: '名前のない行',
  figureUnreadable: '数字として読めない欄',
  headingUnknown: '何の欄か分からない見出し',
};

export type FindingCounts = Readonly<Record<FindingSeverity, number>>;

export function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts = { error: 0, doubt: 0, form: 0, note: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
