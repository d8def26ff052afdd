/** Recall by kind of fault, precision, and false accusations on faultless reports. */
import type { Finding } from './findings.ts';
import { isAt, type Spot } from './places.ts';

/** One report proved. */
export interface Outcome {
  readonly layout: string;
  readonly seed: number;
  readonly format: string;
  /** The kind of the planted fault; none in a faultless report. */
  readonly kind?: string;
  /** Whether an error was found at a true place. */
  readonly found: boolean;
  readonly errors: number;
  /** Errors at no true place. */
  readonly wrong: readonly string[];
  /** The planted fault in words, for lists. */
  readonly fault?: string;
}

/** Sets the errors of a prover against the true places; a faultless report has none. */
export function judge(findings: readonly Finding[], spots: readonly Spot[]): Pick<Outcome, 'found' | 'errors' | 'wrong'> {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const wrong = errors.filter((finding) => !spots.some((spot) => isAt(finding, spot)));
  return { found: errors.length > wrong.length, errors: errors.length, wrong: wrong.map(({ code, at, message }) => `${code} ${at}: ${message}`) };
}

export interface Score {
  readonly kinds: readonly { readonly kind: string; readonly planted: number; readonly found: number }[];
  readonly planted: number;
  readonly found: number;
  readonly errors: number;
  readonly wrong: number;
  readonly faultless: number;
  readonly errorsOnFaultless: number;
}

/** Adds up outcomes. */
export function scoreOf(outcomes: readonly Outcome[]): Score {
  const kinds = new Map<string, { planted: number; found: number }>();
  let [errors, wrong, faultless, errorsOnFaultless] = [0, 0, 0, 0];
  for (const outcome of outcomes) {
    errors += outcome.errors;
    wrong += outcome.wrong.length;
    if (outcome.kind === undefined) {
      faultless++;
      errorsOnFaultless += outcome.errors;
      continue;
    }
    const row = kinds.get(outcome.kind) ?? { planted: 0, found: 0 };
    kinds.set(outcome.kind, { planted: row.planted + 1, found: row.found + Number(outcome.found) });
  }
  const rows = [...kinds].map(([kind, row]) => ({ kind, ...row })).sort((a, b) => a.kind.localeCompare(b.kind));
  const sum = (of: 'planted' | 'found'): number => rows.reduce((all, row) => all + row[of], 0);
  return { kinds: rows, planted: sum('planted'), found: sum('found'), errors, wrong, faultless, errorsOnFaultless };
}

/** The required shares: recall 95 %, precision 99 %, no error on a faultless report. */
export function passes({ planted, found, errors, wrong, errorsOnFaultless }: Score): boolean {
  return planted > 0 && found * 100 >= planted * 95 && errors > 0 && (errors - wrong) * 100 >= errors * 99 && errorsOnFaultless === 0;
}

/** The table that the command prints. */
export function scoreText(score: Score): string {
  const line = (name: string, found: number, of: number): string => `${name.padEnd(24)}${String(found).padStart(6)} / ${String(of).padStart(5)}  ${share(found, of)}`;
  return [
    'recall at severity error, by kind of fault',
    ...score.kinds.map(({ kind, planted, found }) => line(kind, found, planted)),
    line('all kinds', score.found, score.planted),
    '',
    line('precision', score.errors - score.wrong, score.errors),
    `errors on ${score.faultless} faultless reports: ${score.errorsOnFaultless}`,
    passes(score) ? 'PASS' : 'FAIL: required are recall 95 %, precision 99 %, no error on a faultless report',
  ].join('\n');
}

/** In per mille by whole numbers, cut off. */
function share(part: number, whole: number): string {
  if (whole === 0) return '   –';
  const mille = (BigInt(part) * 1000n) / BigInt(whole);
  return `${String(mille / 10n).padStart(4)}.${String(mille % 10n)} %`;
}
