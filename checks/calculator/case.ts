/** A random indicator as cases.py writes it, one JSON line each, with the second calculator's answer. */
import type { Direction } from '../../src/domain/indicator.ts';
import type { NegativeSign, RoundingMode } from '../../src/domain/rounding.ts';
import type { Comparison } from '../../src/domain/rule-set.ts';

/** Numbers are decimal text; a value that is not there is missing. */
export interface Case {
  readonly seed: number;
  readonly formula: string;
  readonly direction: Direction;
  readonly strict: boolean;
  readonly outside: 'refuse' | 'caveat';
  readonly values: { readonly [Name in ValueName]?: string };
  readonly printing: CasePrinting;
  readonly older: boolean;
  /** For `points`: the formula that makes the rate, and the table. */
  readonly of?: string;
  readonly steps?: readonly { readonly atLeast?: string; readonly above?: string; readonly points: string }[];
  readonly otherwise?: string;
  /** Left out for increments of a year. */
  readonly targetKind?: 'plain' | 'rank' | 'condition';
  /** For `trend`. */
  readonly against?: 'baseline' | 'previous';
  readonly band?: { readonly value?: string; readonly percent?: string };
  /** A condition of judgement on the rate. */
  readonly asked: { readonly comparison: Comparison; readonly percent: string; readonly judgedRate: 'exact' | 'printed' };
  readonly answer: string;
}

export type ValueName = 'actual' | 'target' | 'upper' | 'baseline' | 'expected' | 'previous' | 'elapsed';

export interface CasePrinting {
  readonly rateDigits: number;
  readonly rounding: RoundingMode;
  readonly rateSuffix: string;
  readonly negative: NegativeSign;
  readonly above?: { readonly of: string; readonly text: string };
  readonly below?: { readonly of: string; readonly text: string };
  readonly whole?: readonly number[];
  readonly olderRate?: string;
}

/** How often each combination and each class of edge case was met. */
export interface Coverage {
  /** Formula, direction, kind of result, rounding, number of cases. */
  readonly cells: readonly (readonly [formula: string, direction: string, kind: string, rounding: string, count: number])[];
  readonly edges: { readonly [name: string]: number };
}

/** A line of cases.py: a case, or the coverage at the end. */
export function readLine(line: string): Case | { readonly coverage: Coverage } {
  return JSON.parse(line) as Case | { readonly coverage: Coverage }; // written by cases.py beside this file, and by nobody else
}
