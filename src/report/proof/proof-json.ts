/** A proof as one JSON object (`prove --json`). Schema: schemas/proof.schema.json. */
import type { Diagnostic, Place } from '../../formats/diagnostic.ts';
import { formatPlace } from '../../formats/format-diagnostic.ts';
import type { Finding, FindingSeverity } from '../../proof/finding.ts';
import type { FindingCounts } from '../../proof/finding-words.ts';
import { countFindings } from '../../proof/finding-words.ts';
import type { Proof, ReadCounts } from '../../proof/prove-report.ts';

export const proofFormat = 'shirube-proof/1';

/** `text` is the place as a person finds it. */
type PlaceJson = Place & { readonly text: string };

interface FindingJson {
  readonly code: string;
  readonly severity: FindingSeverity;
  readonly at: PlaceJson;
  readonly printed: string;
  readonly expected: string | null;
  readonly message: string;
  readonly hint: string;
}

interface ReadJson {
  readonly tables: number;
  readonly indicators: number;
  readonly rates: number;
  readonly sentences: number;
  readonly notUnderstood: readonly { readonly at: PlaceJson; readonly text: string; readonly why: ReadCounts['notUnderstood'][number]['why'] }[];
}

interface DiagnosticJson {
  readonly code: string;
  readonly severity: Diagnostic['severity'];
  readonly at: PlaceJson;
  readonly message: string;
  readonly found: string | null;
  readonly expected: string | null;
  readonly hint: string;
}

/** `read` is null when the file cannot be read; then there are no findings and `diagnostics` says why. */
export interface ProofJson {
  readonly format: typeof proofFormat;
  readonly file: string;
  readonly counts: FindingCounts;
  readonly findings: readonly FindingJson[];
  readonly read: ReadJson | null;
  readonly diagnostics: readonly DiagnosticJson[];
}

export function proofJson(file: string, proof: Proof | undefined, diagnostics: readonly Diagnostic[]): ProofJson {
  const findings = proof?.findings ?? [];
  return {
    format: proofFormat,
    file,
    counts: countFindings(findings),
    findings: findings.map(findingJson),
    read: proof === undefined ? null : readJson(proof.read),
    diagnostics: diagnostics.map(diagnosticJson),
  };
}

function findingJson({ code, severity, at, printed, expected, message, hint }: Finding): FindingJson {
  return { code, severity, at: placeJson(at), printed, expected: expected ?? null, message, hint };
}

function readJson({ tables, indicators, rates, sentences, notUnderstood }: ReadCounts): ReadJson {
  return { tables, indicators, rates, sentences, notUnderstood: notUnderstood.map(({ at, text, why }) => ({ at: placeJson(at), text, why })) };
}

function diagnosticJson({ code, severity, at, message, found, expected, hint }: Diagnostic): DiagnosticJson {
  return { code, severity, at: placeJson(at), message, found: found ?? null, expected: expected ?? null, hint };
}

function placeJson(at: Place): PlaceJson {
  return { ...at, text: formatPlace(at) };
}
