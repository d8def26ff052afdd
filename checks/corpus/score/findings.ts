/** What a prover answers, read without trusting its shape. */
export interface Finding {
  readonly code: string;
  readonly severity: string;
  readonly line?: number;
  /** Everything the finding says of its place, as text. */
  readonly at: string;
  readonly message: string;
}

/** Reads `{ findings: [...] }`; throws where that is not what was answered. */
export function readFindings(answer: unknown): readonly Finding[] {
  if (!isRecord(answer) || !Array.isArray(answer['findings'])) throw new Error('the prover answered without a list of findings');
  return answer['findings'].map((finding: unknown) => {
    if (!isRecord(finding)) throw new Error('a finding is no object');
    const at = finding['at'];
    const line = isRecord(at) ? at['line'] : undefined;
    return {
      code: String(finding['code']),
      severity: String(finding['severity']),
      at: typeof at === 'string' ? at : JSON.stringify(at ?? ''),
      message: `${String(finding['message'])} (${String(finding['printed'])} / ${String(finding['expected'])})`,
      ...(typeof line === 'number' && { line }),
    };
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
