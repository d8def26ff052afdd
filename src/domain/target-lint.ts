/**
 * The targets of a strategy looked over (目標の点検): what a planner would want to think about again before the council does.
 * Nothing here is wrong in form; each finding is a question, with the figures it rests on.
 */
import type { IndicatorAssessment, UsedFigures } from './assessment.ts';
import { activityWord } from './activity-words.ts';
import type { FigureRole } from './derivation.ts';
import { tendencyOf } from './formula.ts';
import type { IndicatorId } from './identifiers.ts';
import type { Direction, Indicator } from './indicator.ts';
import { powerSlip } from './power-slip.ts';
import { roleOf, valueOf } from './rate.ts';
import type { Rational } from './rational.ts';
import { compare, divide, equals, fromInteger, isZero, rational, sign, subtract } from './rational.ts';
import type { Level } from './rule-set.ts';

/** What a finding says; values in the indicator's unit, rates in percent. */
export type LintDetail =
  /** 目標値0. */
  | { readonly kind: 'targetZero' }
  /** To rise or to fall, and yet no further than the baseline (624万人 → 624万人). */
  | { readonly kind: 'targetEqualsBaseline'; readonly value: Rational }
  /** The target lies on the worse side of the baseline. */
  | { readonly kind: 'targetBehindBaseline'; readonly baseline: Rational; readonly target: Rational }
  /** The pace of the baseline alone reaches the target. */
  | { readonly kind: 'metAtStart'; readonly pace: Rational; readonly target: Rational }
  | { readonly kind: 'farOverTarget'; readonly percent: Rational }
  /** Counts what is done, not what comes of it. */
  | { readonly kind: 'activity'; readonly word: string }
  /** An increment as large as the level it is added to: perhaps the level itself, or the count of the year. */
  | { readonly kind: 'incrementLikeLevel'; readonly start: Rational; readonly increment: Rational; readonly role: FigureRole }
  /** A level no larger than the way to the target: perhaps only the increase was entered. */
  | { readonly kind: 'levelLikeIncrement'; readonly actual: Rational; readonly baseline: Rational; readonly target: Rational }
  /** A value that fits its own series when it is divided by ten, a hundred or a thousand (千円と円). */
  | { readonly kind: 'powerOfTen'; readonly role: FigureRole; readonly value: Rational; readonly other: Rational; readonly times: Rational };

export const lintKinds = ['targetZero', 'targetEqualsBaseline', 'targetBehindBaseline', 'metAtStart', 'farOverTarget', 'activity', 'incrementLikeLevel', 'levelLikeIncrement', 'powerOfTen'] as const satisfies readonly LintDetail['kind'][];

/** `doubt` asks for an answer, `note` for a glance. */
export type LintSeverity = 'doubt' | 'note';

export interface LintFinding {
  readonly indicator: IndicatorId;
  readonly level: Level;
  readonly severity: LintSeverity;
  readonly detail: LintDetail;
}

const zero = fromInteger(0);
const farOver = fromInteger(300);

/** The findings on one indicator in the report of a year; none where figures are missing. */
export function lintIndicator(indicator: Indicator, { level, used, rate, caveats }: IndicatorAssessment): readonly LintFinding[] {
  const details: LintDetail[] = indicator.kind === 'increment' ? lintIncrement(used) : lintTracked(indicator, used);
  const pace = caveats.flatMap((caveat) => (caveat.kind === 'kindsDiffer' && caveat.baselinePace !== undefined ? [caveat.baselinePace] : []))[0];
  const target = valueOf(used.target);
  if (pace !== undefined && target !== undefined && reaches(pace, target, indicator.direction)) details.push({ kind: 'metAtStart', pace, target });
  if (rate !== null && compare(rate.exact, farOver) > 0) details.push({ kind: 'farOverTarget', percent: rate.exact });
  const word = activityWord(indicator.name);
  if (word !== undefined) details.push({ kind: 'activity', word });
  return details.map((detail) => ({ indicator: indicator.id, level, severity: severityOf(detail, level, indicator.direction), detail }));
}

/** An activity among the KPIs of a project is usual, what is to be kept starts at its target, and small counts are alike by chance: these are only noted. */
function severityOf(detail: LintDetail, level: Level, direction: Direction): LintSeverity {
  if (detail.kind === 'activity') return level === 'target' ? 'doubt' : 'note';
  if (detail.kind === 'incrementLikeLevel') return compare(detail.start, fromInteger(10)) >= 0 ? 'doubt' : 'note';
  if (detail.kind === 'targetEqualsBaseline' || detail.kind === 'targetZero') return direction === 'increase' ? 'doubt' : 'note';
  return 'doubt';
}

function lintIncrement(used: UsedFigures): LintDetail[] {
  const details: LintDetail[] = [];
  const start = valueOf(used.start);
  const target = valueOf(used.targetIncrement);
  if (target !== undefined && isZero(target)) details.push({ kind: 'targetZero' });
  if (start === undefined || sign(start) <= 0) return details;
  if (target !== undefined && isAbout(target, start)) details.push({ kind: 'incrementLikeLevel', start, increment: target, role: 'targetIncrement' });
  return details;
}

/** From four fifths of the start value to one and a half times: as large as the next level would be. */
function isAbout(increment: Rational, start: Rational): boolean {
  const share = divide(increment, start);
  return compare(share, rational(4n, 5n)) >= 0 && compare(share, rational(3n, 2n)) <= 0;
}

function lintTracked(indicator: Indicator, used: UsedFigures): LintDetail[] {
  const details: LintDetail[] = [];
  const [baseline, target, actual] = [valueOf(used.baseline), valueOf(used.target), valueOf(used[roleOf('actual', indicator.kind)])];
  if (indicator.kind === 'condition') return details;
  if (target !== undefined && isZero(target)) details.push({ kind: 'targetZero' });
  if (baseline !== undefined && target !== undefined && used.baseline?.kind === used.target?.kind) details.push(...againstBaseline(baseline, target, indicator.direction));
  if (baseline !== undefined && target !== undefined && actual !== undefined && indicator.direction === 'increase' && isOnlyIncrease(actual, baseline, target)) {
    details.push({ kind: 'levelLikeIncrement', actual, baseline, target });
  }
  return [...details, ...slips(used)];
}

function againstBaseline(baseline: Rational, target: Rational, direction: Direction): readonly LintDetail[] {
  if (equals(baseline, target)) return [{ kind: 'targetEqualsBaseline', value: target }];
  const isChange = direction === 'increase' || direction === 'decrease';
  return isChange && reaches(baseline, target, direction) ? [{ kind: 'targetBehindBaseline', baseline, target }] : [];
}

function reaches(value: Rational, target: Rational, direction: Direction): boolean {
  const tendency = tendencyOf(direction);
  if (tendency === 'band') return false;
  return tendency === 'rising' ? compare(value, target) >= 0 : compare(value, target) <= 0;
}

/** Far below the baseline, and about as large as the way from it to the target: at least half of it and at most twice. */
function isOnlyIncrease(actual: Rational, baseline: Rational, target: Rational): boolean {
  const way = subtract(target, baseline);
  if (sign(way) <= 0 || sign(actual) <= 0 || compare(divide(baseline, actual), fromInteger(4)) < 0) return false;
  const share = divide(actual, way);
  return compare(share, rational(1n, 2n)) >= 0 && compare(share, fromInteger(2)) <= 0;
}

/** Each value against the others of its own kind. */
function slips(used: UsedFigures): readonly LintDetail[] {
  const roles = ['baseline', 'target', 'previous', 'actual'] as const;
  const known = roles.flatMap((role) => {
    const value = valueOf(used[role]);
    return value === undefined || compare(value, zero) <= 0 || used[role]?.kind !== used.target?.kind ? [] : [{ role, value }];
  });
  return known.flatMap(({ role, value }): readonly LintDetail[] => {
    const slip = powerSlip(value, known.flatMap((each) => (each.role === role ? [] : [each.value])));
    return slip === undefined ? [] : [{ kind: 'powerOfTen', role, value, other: slip.other, times: slip.times }];
  });
}
