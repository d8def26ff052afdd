/** What the server and the process that proves a report say to each other. The report as understood stays behind: no page needs it. */
import type { Diagnostic } from '../formats/diagnostic.ts';
import type { SourceDocument } from '../formats/source/source-document.ts';
import type { Proof } from '../proof/prove-report.ts';

export interface ProveJob {
  readonly bytes: Uint8Array;
  readonly name: string;
}

export type ProveAnswer =
  | { readonly kind: 'proved'; readonly document: SourceDocument; readonly proof: Proof; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'unreadable'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'failed'; readonly message: string };
