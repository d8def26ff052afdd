/** The mark of a finding at its place in the document: one letter and its number, and a way to the finding. */
import { severityWords } from '../../proof/finding-words.ts';
import type { NumberedFinding } from '../proof/numbered-findings.ts';

export function findingAnchor(number: number): string {
  return `finding-${String(number)}`;
}

export function placeAnchor(number: number): string {
  return `place-${String(number)}`;
}

export function FindingFlag({ item: { number, finding } }: { item: NumberedFinding }) {
  const { word, letter } = severityWords[finding.severity];
  return (
    <a id={placeAnchor(number)} href={`#${findingAnchor(number)}`} class="flag" data-severity={finding.severity} title={finding.message}>
      <span aria-hidden="true">
        {letter}
        {number}
      </span>
      <span class="heard">
        指摘{number}（{word}）へ
      </span>
    </a>
  );
}
