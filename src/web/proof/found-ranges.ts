/** Which letters of a piece are marked: what a finding quotes, where it is there; otherwise all of it. */
import type { FindingSeverity } from '../../proof/finding.ts';
import { findingSeverities } from '../../proof/finding.ts';
import type { NumberedFinding } from './numbered-findings.ts';

export interface TextRun {
  readonly text: string;
  /** Of the gravest finding about these letters; none where they are not marked. */
  readonly severity?: FindingSeverity;
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly severity: FindingSeverity;
}

export function textRuns(text: string, findings: readonly NumberedFinding[]): readonly TextRun[] {
  const ranges = merge(findings.map(({ finding: { printed, severity } }) => rangeOf(text, printed, severity)));
  const runs: TextRun[] = [];
  let from = 0;
  for (const range of ranges) {
    runs.push({ text: text.slice(from, range.from) }, { text: text.slice(range.from, range.to), severity: range.severity });
    from = range.to;
  }
  return [...runs, { text: text.slice(from) }].filter((run) => run.text !== '');
}

function rangeOf(text: string, printed: string, severity: FindingSeverity): Range {
  const from = printed.trim() === '' ? -1 : text.indexOf(printed.trim());
  return from < 0 ? { from: 0, to: text.length, severity } : { from, to: from + printed.trim().length, severity };
}

function merge(ranges: readonly Range[]): readonly Range[] {
  const merged: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const before = merged.at(-1);
    if (before === undefined || before.to <= range.from) merged.push(range);
    else merged.splice(-1, 1, { from: before.from, to: Math.max(before.to, range.to), severity: graver(before.severity, range.severity) });
  }
  return merged;
}

function graver(one: FindingSeverity, other: FindingSeverity): FindingSeverity {
  return findingSeverities.indexOf(one) <= findingSeverities.indexOf(other) ? one : other;
}
