/** What a finished report gets wrong (検算・校閲の指摘): where, what is printed, what follows from what. */
import type { Place } from '../formats/diagnostic.ts';

/**
 * `error`: cannot be right, whatever the rounding of the figures. `doubt`: should be confirmed by a person. `form`: wording,
 * labels, numbering that do not agree. `note`: worth knowing; text damaged in conversion.
 */
export const findingSeverities = ['error', 'doubt', 'form', 'note'] as const;
export type FindingSeverity = (typeof findingSeverities)[number];

/** `code` stands in docs/proof.md. `printed` as it stands in the file; `expected` what follows, where one thing does. */
export interface Finding {
  readonly code: string;
  readonly severity: FindingSeverity;
  readonly at: Place;
  readonly printed: string;
  readonly expected?: string;
  /** What does not agree, and from what the expected follows; for a city official, in Japanese. */
  readonly message: string;
  readonly hint: string;
}
