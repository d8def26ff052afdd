/** The findings of a proof as a list for the author, with what was decided about each (指摘一覧). */
import { formatPlace } from '../formats/format-diagnostic.ts';
import { writeCsvRow } from '../formats/csv/write-csv.ts';
import { decisionWords, openDecision, type Decision } from '../proof/decision.ts';
import type { Finding } from '../proof/finding.ts';
import { severityWords } from '../proof/finding-words.ts';

export interface FindingList {
  readonly findings: readonly Finding[];
  /** In the order of the findings; what is missing is open. */
  readonly decisions: readonly Decision[];
}

const heading = ['番号', '重さ', '場所', '記載', '計算した値', '指摘', '直し方', '扱い', '理由', 'コード'];

/** For spreadsheets: UTF-8 with its mark; a text that would be taken as a formula begins with an apostrophe. */
export function findingListCsv({ findings, decisions }: FindingList): Uint8Array {
  const rows = findings.map((finding, index) => findingRow(finding, index + 1, decisions[index] ?? openDecision));
  const lines = [heading, ...rows].map((row) => writeCsvRow(row.map(withoutFormula), ','));
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}

function findingRow({ severity, at, printed, expected, message, hint, code }: Finding, number: number, { kind, reason }: Decision): readonly string[] {
  return [String(number), severityWords[severity].word, formatPlace(at), printed, expected ?? '', message, hint, decisionWords[kind], reason, code];
}

function withoutFormula(text: string): string {
  return /^[=+\-@\t\r\0＝＋－＠]/.test(text) && text.length > 1 && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
}
