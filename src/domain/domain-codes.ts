/** Every code of a fault of meaning: in a strategy, in a rule set, or found while evaluating; each stands in docs/diagnostics.md. */
import type { Fault } from './fault.ts';

export const evaluationCodes = [
  'report-year-outside-plan',
  'rule-set-not-effective',
  'judgement-grade-unknown',
  'project-without-group',
  'rewording-unreadable',
  'rewording-unknown-sentence',
  'rewording-unknown-figure',
  'rewording-contradicts',
  'rewording-unbound-figure',
  'rewording-drops-figure',
  'rewording-quantity-word',
] as const;

export const strategyCodes = [
  'municipality-code',
  'plan-reversed',
  'id-repeated',
  'number-repeated',
  'reference-unknown',
  'indicator-unplaced',
  'owner-missing',
  'division-unknown',
  'division-ended',
  'division-reversed',
  'cumulative-falls',
  'reading-repeated',
  'reading-against-target',
  'reading-missing',
  'increment-year-repeated',
  'project-year-repeated',
  'year-outside-plan',
  'share-outside-range',
  'value-finer-than-digits',
  'upper-target-missing',
  'upper-target-unused',
  'band-reversed',
  'entry-does-not-fit',
  'break-after-readings',
  'target-missing',
  'target-before-baseline',
  'target-against-direction',
  'moving-target-unfit',
  'moving-target-stated',
  'comparator-unused',
  'rank-direction',
  'rank-value',
  'counting-does-not-fit',
  'validity-reversed',
  'composite-split',
  'composite-alone',
  'composite-named-twice',
] as const;

export const ruleSetCodes = [
  'grade-unknown',
  'grade-repeated',
  'rule-last-missing',
  'rule-unreachable',
  'rule-never-holds',
  'rule-band-gap',
  'rule-band-overlap',
  'excluded-grade-tested',
  'formula-does-not-fit',
  'points-table-missing',
  'figure-unknown',
  'figure-repeated',
  'figure-out-of-scope',
  'sentence-repeated',
  'sentence-unreadable',
  'group-repeated',
  'effective-reversed',
  'effective-overlap',
  'version-id-differs',
] as const;

export type DomainCode = (typeof evaluationCodes)[number] | (typeof strategyCodes)[number] | (typeof ruleSetCodes)[number];

/** A {@link Fault} whose code is known to stand in the lists above. */
export type DomainFault = Fault & { readonly code: DomainCode };
