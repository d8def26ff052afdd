/** Caveats (注意書き) in `evaluate --json` and `rate --json`: a sentence for people; numbers, exact, and other grades for machines. */
import { assertNever } from '../../domain/assert-never.ts';
import type { Caveat } from '../../domain/derivation.ts';
import { exactText } from '../../domain/rational.ts';

/** By name; only what the kind has. */
export type CaveatNumbers = Readonly<Record<string, string>>;

export interface CaveatJson {
  readonly kind: Caveat['kind'];
  readonly text: string;
  readonly numbers: CaveatNumbers;
  /** Other grades that the computed one may be. */
  readonly grades: readonly string[];
}

export function caveatJson(caveat: Caveat, text: string): CaveatJson {
  const grades = caveat.kind === 'rateInterval' || caveat.kind === 'gradeWithinRounding' ? caveat.grades : [];
  return { kind: caveat.kind, text, numbers: caveatNumbers(caveat), grades };
}

/** @example caveatNumbers(rateInterval) // { lowest: "88", highest: "13000/123" }; an unbounded interval has neither */
export function caveatNumbers(caveat: Caveat): CaveatNumbers {
  switch (caveat.kind) {
    case 'withinSamplingError':
      return {
        difference: exactText(caveat.difference),
        margin: exactText(caveat.margin),
        confidence: `${caveat.confidence}`,
        respondents: `${caveat.respondents}`,
        ...(caveat.otherRespondents === undefined ? {} : { otherRespondents: `${caveat.otherRespondents}` }),
      };
    case 'shareNotPossible':
      return { percent: exactText(caveat.percent), respondents: `${caveat.respondents}` };
    case 'rateInterval':
      return caveat.interval.kind === 'unbounded' ? {} : { lowest: exactText(caveat.interval.lowest), highest: exactText(caveat.interval.highest) };
    case 'kindsDiffer':
      return caveat.baselinePace === undefined ? {} : { baselinePace: exactText(caveat.baselinePace) };
    case 'break':
    case 'actualKindDiffers':
    case 'provisional':
    case 'estimate':
    case 'olderData':
    case 'changeAcrossBreak':
    case 'targetPeriodAhead':
    case 'yearsWithoutData':
    case 'respondentsUnknown':
    case 'gradeWithinRounding':
    case 'baselineTakenAsZero':
    case 'formulaMisleads':
      return {};
  }
  return assertNever(caveat);
}
