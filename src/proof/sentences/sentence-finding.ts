/** A finding about a sentence (本文への指摘): its place and words, and what follows from the tables. */
import type { Place } from '../../formats/diagnostic.ts';
import type { Finding, FindingSeverity } from '../finding.ts';
import type { SentenceCode } from './sentence-codes.ts';

export interface Accusation {
  readonly code: SentenceCode;
  readonly severity: FindingSeverity;
  readonly printed: string;
  readonly expected?: string;
  readonly message: string;
  readonly hint: string;
}

export function accuse(about: { readonly at: Place }, accusation: Accusation): Finding {
  return { ...accusation, at: about.at };
}

/** The beginning of a sentence, for messages. */
export function quote(text: string): string {
  return text.length > 60 ? `「${text.slice(0, 58)}…」` : `「${text}」`;
}
