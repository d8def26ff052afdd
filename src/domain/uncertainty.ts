/** What survey errors and rounding leave open (不確かさの注意), as data beside a result. Nothing is judged otherwise for it. */
import type { FigureRole } from './derivation.ts';
import type { GradeId } from './identifiers.ts';
import type { Rational } from './rational.ts';
import type { RateInterval } from './rounding-interval.ts';
import type { Confidence, PossibleShare } from './sampling-error.ts';

/** What the number of respondents says of a survey share. All in percent or points. */
export type SamplingCaveat =
  /** The actual differs by no more than the sampling error. `margin` is its half width as printed. */
  | {
      readonly kind: 'withinSamplingError';
      readonly against: 'baseline' | 'previous' | 'target' | 'upperTarget' | 'expected';
      /** Actual minus what it is set against. */
      readonly difference: Rational;
      readonly margin: Rational;
      readonly digits: number;
      readonly confidence: Confidence;
      /** Of the actual. */
      readonly respondents: number;
      /** Of the measured value that it is set against. */
      readonly otherRespondents?: number;
    }
  /** No whole number of the respondents rounds to the share. */
  | { readonly kind: 'shareNotPossible'; readonly role: FigureRole; readonly percent: Rational; readonly digits: number; readonly respondents: number; readonly nearest: readonly PossibleShare[] }
  | { readonly kind: 'respondentsUnknown'; readonly roles: readonly FigureRole[] };

/** `grades` are the other ones that unrounded values at the ends of their ranges give; those between two grades may come out too. */
export type RoundingCaveat =
  | { readonly kind: 'rateInterval'; readonly interval: RateInterval; /** Decimals of printed rates. */ readonly digits: number; readonly grades: readonly GradeId[] }
  /** Where there is no rate. */
  | { readonly kind: 'gradeWithinRounding'; readonly grades: readonly GradeId[] };

export type UncertaintyCaveat = SamplingCaveat | RoundingCaveat;
