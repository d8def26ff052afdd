/** A proof as a person reads it in a terminal: what does not agree, the gravest first, and how much was read. */
import { placeInFile, visibleText } from '../formats/format-diagnostic.ts';
import type { Finding } from '../proof/finding.ts';
import { findingSeverities } from '../proof/finding.ts';
import { countFindings, notUnderstoodWords, severityWords } from '../proof/finding-words.ts';
import type { Proof, ReadCounts } from '../proof/prove-report.ts';
import { truncate } from './text-width.ts';

/** How wide a piece that was not understood is shown. */
const widestPiece = 60;

export function proofText(file: string, { findings, read }: Proof): string {
  const groups = findingSeverities.flatMap((severity) => groupLines(severity, findings.filter((finding) => finding.severity === severity)));
  return `${[visibleText(file), ...groups, '', ...notUnderstoodLines(read), summaryText(findings, read)].join('\n')}\n`;
}

function groupLines(severity: Finding['severity'], findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return [];
  const { word, meaning } = severityWords[severity];
  return ['', `【${word}】${findings.length}件（${meaning}）`, ...findings.flatMap(findingLines)];
}

function findingLines({ code, at, printed, expected, message, hint }: Finding): readonly string[] {
  const figures = [`記載: ${visibleText(printed)}`, ...(expected === undefined ? [] : [`正しくは: ${visibleText(expected)}`])];
  return ['', `  ${placeText(at)}　${figures.join('　')}`, `    ${visibleText(message)}`, `    → ${visibleText(hint)}　［${code}］`];
}

function placeText(at: Finding['at']): string {
  return placeInFile(at) || '全体';
}

function notUnderstoodLines({ notUnderstood }: ReadCounts): readonly string[] {
  if (notUnderstood.length === 0) return [];
  const pieces = notUnderstood.map(({ at, text, why }) => `  ${placeText(at)}　${notUnderstoodWords[why]}: ${truncate(visibleText(text), widestPiece)}`);
  return [`読み取れなかったところ ${notUnderstood.length}件`, ...pieces, ''];
}

/** @example "表4、指標12件（率11件）、文20を読みました。誤り1件、要確認2件、表記0件、参考0件。" */
function summaryText(findings: readonly Finding[], { tables, indicators, rates, sentences }: ReadCounts): string {
  const counts = countFindings(findings);
  const found = findingSeverities.map((severity) => `${severityWords[severity].word}${counts[severity]}件`).join('、');
  return `表${tables}、指標${indicators}件（率${rates}件）、文${sentences}を読みました。${found}。`;
}
