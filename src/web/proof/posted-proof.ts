/**
 * The findings that a result page carries in a hidden field and posts again for a list: nothing is kept on the server
 * between the two. What comes back is a stranger's text and is taken only in its full shape.
 */
import type { Place } from '../../formats/diagnostic.ts';
import { decisionKinds, type Decision } from '../../proof/decision.ts';
import { findingSeverities, type Finding } from '../../proof/finding.ts';

export interface PostedProof {
  readonly file: string;
  readonly findings: readonly Finding[];
}

export function writePostedProof({ file, findings }: PostedProof): string {
  return JSON.stringify({ file, findings });
}

/** Undefined when the text is not what `writePostedProof` wrote. */
export function readPostedProof(text: string): PostedProof | undefined {
  const value = parse(text);
  if (!isRecord(value) || typeof value['file'] !== 'string' || !Array.isArray(value['findings'])) return undefined;
  const findings = value['findings'].filter(isFinding);
  return findings.length === value['findings'].length ? { file: value['file'], findings } : undefined;
}

export function decisionField(number: number): string {
  return `decision-${String(number)}`;
}

export function reasonField(number: number): string {
  return `reason-${String(number)}`;
}

const longestReason = 1_000;

/** `field` gives the text of a field of the form. */
export function readDecisions(count: number, field: (name: string) => string | undefined): readonly Decision[] {
  return Array.from({ length: count }, (_, index) => {
    const given = field(decisionField(index + 1));
    return { kind: decisionKinds.find((kind) => kind === given) ?? 'open', reason: (field(reasonField(index + 1)) ?? '').trim().slice(0, longestReason) };
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isFinding(value: unknown): value is Finding {
  if (!isRecord(value)) return false;
  const texts = ['code', 'printed', 'message', 'hint'].every((name) => typeof value[name] === 'string');
  const expected = value['expected'] === undefined || typeof value['expected'] === 'string';
  return texts && expected && findingSeverities.some((severity) => severity === value['severity']) && isPlace(value['at']);
}

type Fields = Readonly<Record<string, 'string' | 'number' | 'number?'>>;

const placeFields: Readonly<Record<Place['kind'], Fields>> = {
  file: { file: 'string' },
  line: { file: 'string', line: 'number', column: 'number' },
  cell: { file: 'string', sheet: 'string', cell: 'string' },
  page: { file: 'string', page: 'number', table: 'number?', row: 'number?', column: 'number?', left: 'number?', top: 'number?' },
  table: { file: 'string', table: 'number', row: 'number?', column: 'number?' },
  paragraph: { file: 'string', paragraph: 'number' },
};

function isPlace(value: unknown): value is Place {
  if (!isRecord(value)) return false;
  const fields = Object.entries(placeFields).find(([kind]) => kind === value['kind'])?.[1];
  return fields !== undefined && Object.entries(fields).every(([name, type]) => isOfType(value[name], type));
}

function isOfType(value: unknown, type: Fields[string]): boolean {
  return type === 'number?' ? value === undefined || typeof value === 'number' : typeof value === type;
}
