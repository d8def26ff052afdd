/** Proves a finished report against itself (報告書の検算・校閲): its bytes in any format, what does not agree out. */
import type { Diagnostic } from '../formats/diagnostic.ts';
import { readDocument } from '../formats/source/read-document.ts';
import type { SourceDocument } from '../formats/source/source-document.ts';
import type { SourceLimits } from '../formats/source/source-limits.ts';
import { defaultSourceLimits } from '../formats/source/source-limits.ts';
import { readSourceReport } from '../intake/source-report/read-source-report.ts';
import type { SourceReport } from '../intake/source-report/source-report.ts';
import { orderFindings } from '../proof/order-findings.ts';
import type { Proof } from '../proof/prove-report.ts';
import { proveReport } from '../proof/prove-report.ts';

export interface ProveRequest {
  readonly bytes: Uint8Array;
  /** As places shall show it. */
  readonly name: string;
  readonly limits?: SourceLimits;
}

export interface Proving {
  /** Missing when the file cannot be read; then `diagnostics` says why. */
  readonly proved?: { readonly document: SourceDocument; readonly report: SourceReport; readonly proof: Proof };
  readonly diagnostics: readonly Diagnostic[];
}

export async function proveDocument({ bytes, name, limits = defaultSourceLimits }: ProveRequest): Promise<Proving> {
  const { value: document, diagnostics } = await readDocument(bytes, name, limits);
  if (document === undefined) return { diagnostics };
  const report = readSourceReport(document);
  const proof = proveReport(report);
  return { proved: { document, report, proof: { ...proof, findings: orderFindings(proof.findings, document) } }, diagnostics };
}
