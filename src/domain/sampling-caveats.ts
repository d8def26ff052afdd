/**
 * What a survey's number of respondents says of its shares (標本調査の注意): differences that lie inside the sampling error, and
 * shares that so many respondents cannot give. Said beside the result; no judgement changes.
 */
import type { UsedFigures } from './assessment.ts';
import { areComparable, crossedBreaks, incomparableWithActual } from './comparability.ts';
import type { Caveat, UsedFigure } from './derivation.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import type { Indicator, TrackedIndicator } from './indicator.ts';
import { samePeriod } from './period.ts';
import type { Rational } from './rational.ts';
import { equals, fromInteger, isZero, subtract } from './rational.ts';
import type { Confidence, SampledShare } from './sampling-error.ts';
import { impossibleShare, isWithin, printedRoot, squaredMargin, usualConfidence } from './sampling-error.ts';
import type { Survey } from './strategy.ts';
import type { Unit } from './unit.ts';

/** A share that was measured; without `respondents`, of a number nobody stated. */
interface MeasuredShare {
  readonly role: 'baseline' | 'previous' | 'actual';
  readonly used: UsedFigure;
  readonly percent: Rational;
  readonly digits: number;
  readonly respondents?: number;
}

/** Empty for whatever is no share (%) of a survey. */
export function samplingCaveats(indicator: Indicator, used: UsedFigures, { index, ruleSet }: Pick<EvaluationContext, 'index' | 'ruleSet'>): readonly Caveat[] {
  if (indicator.kind !== 'share' || indicator.survey === undefined || !isPercentage(indicator.unit)) return [];
  const survey = index.surveys.get(indicator.survey);
  const shares = (['baseline', 'previous', 'actual'] as const).flatMap((role) => measuredShare(role, used[role], survey));
  const { confidence = usualConfidence, unknownRespondents = 'ignore' } = ruleSet.sampling ?? {};
  const unknown = unknownRespondents === 'caveat' ? shares.filter(({ respondents }) => respondents === undefined).map(({ role }) => role) : [];
  return [
    ...differences(indicator, used, shares, confidence),
    ...shares.flatMap(impossible),
    ...(unknown.length === 0 ? [] : [{ kind: 'respondentsUnknown', roles: unknown } as const]),
  ];
}

/** 割 and ‰ are shares too, but no survey prints them. */
export function isPercentage({ dimension, scale, per }: Unit): boolean {
  return dimension === 'share' && equals(scale, fromInteger(1)) && per === undefined;
}

/** The number of respondents in the round of a survey that a figure is stated for. */
export function respondentsOf(survey: Survey | undefined, { period }: Pick<UsedFigure, 'period'>): number | undefined {
  const respondents = survey?.rounds.find((round) => samePeriod(round.period, period))?.respondents;
  return respondents === 0 ? undefined : respondents;
}

function measuredShare(role: MeasuredShare['role'], used: UsedFigure | undefined, survey: Survey | undefined): readonly MeasuredShare[] {
  if (used?.figure.kind !== 'value') return [];
  const { value: percent, digits } = used.figure;
  const respondents = respondentsOf(survey, used);
  return [{ role, used, percent, digits, ...(respondents === undefined ? {} : { respondents }) }];
}

function impossible({ role, percent, digits, respondents }: MeasuredShare): readonly Caveat[] {
  const nearest = respondents === undefined ? undefined : impossibleShare({ percent, respondents }, digits);
  return respondents === undefined || nearest === undefined ? [] : [{ kind: 'shareNotPossible', role, percent, digits, respondents, nearest }];
}

function differences(indicator: TrackedIndicator, used: UsedFigures, shares: readonly MeasuredShare[], confidence: Confidence): readonly Caveat[] {
  const actual = shares.find(({ role }) => role === 'actual');
  if (actual === undefined || !isSampled(actual)) return [];
  const before = shares.filter(({ role, used: other }) => role !== 'actual' && isUnbroken(indicator, other, actual.used));
  return [...before.flatMap((other) => changeInside(actual, other, confidence)), ...promises(used).flatMap((promise) => gapInside(actual, promise, confidence))];
}

type Sampled = MeasuredShare & SampledShare;

function isSampled(share: MeasuredShare): share is Sampled {
  return share.respondents !== undefined;
}

function isUnbroken({ breaks }: TrackedIndicator, before: UsedFigure, actual: UsedFigure): boolean {
  return areComparable(before, actual) && crossedBreaks(breaks, before.period, actual.period).length === 0;
}

/** No change at all needs no caveat: nobody claims one. */
function changeInside(actual: Sampled, before: MeasuredShare, confidence: Confidence): readonly Caveat[] {
  if (!isSampled(before) || before.role === 'actual') return [];
  const difference = subtract(actual.percent, before.percent);
  const caveat = inside([actual, before], difference, confidence);
  return caveat === undefined || isZero(difference) ? [] : [{ ...caveat, against: before.role, otherRespondents: before.respondents }];
}

/** What was promised has no error of its own. */
function gapInside(actual: Sampled, { role, figure }: UsedFigure, confidence: Confidence): readonly Caveat[] {
  if (figure.kind !== 'value' || (role !== 'target' && role !== 'upperTarget' && role !== 'expected')) return [];
  const caveat = inside([actual], subtract(figure.value, actual.percent), confidence);
  return caveat === undefined ? [] : [{ ...caveat, difference: subtract(actual.percent, figure.value), against: role }];
}

function inside(shares: readonly [Sampled, ...Sampled[]], difference: Rational, confidence: Confidence) {
  const square = squaredMargin(shares, confidence);
  if (square === undefined || !isWithin(difference, square)) return undefined;
  const digits = Math.max(...shares.map((share) => share.digits));
  return { kind: 'withinSamplingError', difference, margin: printedRoot(square, digits), digits, confidence, respondents: shares[0].respondents } as const;
}

/**
 * What compares with the actual: the expected value of its period, else the target, which may lie far ahead. A moving target is
 * made of measured values, whose errors nobody states.
 */
function promises(used: UsedFigures): readonly UsedFigure[] {
  if (incomparableWithActual(used, ['target', 'upperTarget', 'expected']) !== undefined) return [];
  const { target, upperTarget, expected } = used;
  const isOnTheWay = expected !== undefined && (target === undefined || !samePeriod(expected.period, target.period));
  return (isOnTheWay ? [expected] : [target, upperTarget]).filter((each) => each !== undefined).filter(({ derived }) => derived === undefined);
}
