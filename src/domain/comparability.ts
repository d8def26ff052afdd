/**
 * What compares with what (比較可能性): an annual average does not compare with a total of three years, nor a survey share
 * with one asked in other words. Nothing is compared in silence: the caveats say why a baseline does not count.
 */
import type { Caveat, UsedFigure } from './derivation.ts';
import type { Break, Indicator, IndicatorKind } from './indicator.ts';
import type { Period, WindowPeriod } from './period.ts';
import { comparePeriods, isWindow } from './period.ts';
import type { Rational } from './rational.ts';
import { divide, fromInteger, multiply } from './rational.ts';

/**
 * What a figure of an indicator counts, by the period it is stated for: 基準値 27件 for H27～R1年度(年平均) of a cumulative
 * indicator is an annual average, 基準値 7社 for H29年度 against a target for R1～5年(累計) is the flow of one year.
 * A year without a window counts as the indicator's kind when the target is stated in the same way.
 */
export function statedKind(kind: IndicatorKind, period: Period, target: Period | undefined): IndicatorKind {
  if (kind === 'increment') return kind;
  if (isWindow(period)) return windowKind(kind, period.over);
  const isYear = period.kind === 'fiscalYear' || period.kind === 'calendarYear';
  const isCountedOverYears = kind === 'cumulative' || kind === 'annualAverage';
  return isCountedOverYears && isYear && target !== undefined && isWindow(target) ? 'annualFlow' : kind;
}

/**
 * The same for an indicator that says how its totals count: one that holds its baseline (4(21)) is a stock that compares with
 * the baseline, one that begins at zero is a total in whatever year it is stated.
 */
export function countedKind(indicator: Indicator, period: Period, target: Period | undefined): IndicatorKind {
  const counts = indicator.kind === 'cumulative' ? indicator.counts : undefined;
  if (counts === 'includesBaseline') return 'level';
  return counts === 'fromZero' ? statedKind(indicator.kind, period, undefined) : statedKind(indicator.kind, period, target);
}

function windowKind(kind: IndicatorKind, over: 'total' | 'average' | 'span'): IndicatorKind {
  if (over === 'average') return 'annualAverage';
  return over === 'total' && kind === 'annualFlow' ? 'cumulative' : kind;
}

type Stand = Pick<UsedFigure, 'kind' | 'period'>;

/** Whether two figures of one indicator may be set against each other; two totals only over the same start or length. */
export function areComparable(a: Stand, b: Stand): boolean {
  if (a.kind !== 'cumulative' && b.kind !== 'cumulative') return true;
  if (a.kind !== b.kind) return false;
  if (!isWindow(a.period) || !isWindow(b.period)) return isWindow(a.period) === isWindow(b.period);
  if (a.period.clock !== b.period.clock) return false;
  return a.period.from === b.period.from || a.period.to - a.period.from === b.period.to - b.period.from;
}

/** What the actual is set against and does not compare with: a target, an end of a band or an expected value of another kind. */
export function incomparableWithActual(
  used: { readonly [Role in 'actual' | 'target' | 'upperTarget' | 'expected']?: UsedFigure },
  roles: readonly ('target' | 'upperTarget' | 'expected')[] = ['target', 'upperTarget'],
): UsedFigure | undefined {
  const { actual } = used;
  if (actual === undefined) return undefined;
  return roles.map((role) => used[role]).find((other) => other !== undefined && !areComparable(actual, other));
}

/** The breaks between two periods: values up to `after` stand on one side, later ones on the other. */
export function crossedBreaks(breaks: readonly Break[], from: Period, to: Period): readonly Break[] {
  return breaks.filter((each) => comparePeriods(from, each.after) <= 0 && comparePeriods(each.after, to) < 0);
}

/** What the baseline comes to over the target's window: 27件 a year in three years is 81, 40 in four years is 50 in five. */
export function baselinePace(baseline: UsedFigure, target: UsedFigure): Rational | undefined {
  if (target.kind !== 'cumulative' || !isWindow(target.period) || baseline.figure.kind === 'absent') return undefined;
  const years = yearsCounted(baseline);
  return years === undefined ? undefined : divide(multiply(baseline.figure.value, yearsIn(target.period)), years);
}

/** How many years a baseline counts: a total of four years (創業者数 H28～R1) four, a yearly value one. */
function yearsCounted({ kind, period }: UsedFigure): Rational | undefined {
  if (kind === 'annualFlow' || kind === 'annualAverage') return fromInteger(1);
  return kind === 'cumulative' && isWindow(period) ? yearsIn(period) : undefined;
}

function yearsIn({ from, to }: WindowPeriod): Rational {
  return fromInteger(to - from + 1);
}

/** How the baseline stands to the actual and the target: what a rate, a pace or 後退 may rest on. */
export interface BaselineStanding {
  /** Whether actual and target compare with the baseline, kind and question alike. */
  readonly comparable: boolean;
  /** The first break between baseline and actual. */
  readonly brokenBy?: Break;
  readonly caveats: readonly Caveat[];
}

/** A missing baseline compares with nothing. */
export function standingOfBaseline(
  used: { readonly baseline?: UsedFigure; readonly target?: UsedFigure; readonly actual?: UsedFigure },
  breaks: readonly Break[],
): BaselineStanding {
  const { baseline, target, actual } = used;
  if (baseline === undefined) return { comparable: false, caveats: [] };
  const others = [target, actual].filter((each) => each !== undefined);
  const compares = others.every((each) => areComparable(baseline, each));
  const crossed = actual === undefined ? [] : crossedBreaks(breaks, baseline.period, actual.period);
  const caveats: Caveat[] = crossed.map((each) => ({ kind: 'break', break: each, notes: each.notes }));
  const differing = others.find((each) => !areComparable(baseline, each) || each.kind !== baseline.kind);
  if (differing !== undefined) caveats.push(kindsDiffer(baseline, target ?? differing));
  const [brokenBy] = crossed;
  const comparable = compares && brokenBy === undefined;
  return brokenBy === undefined ? { comparable, caveats } : { comparable, brokenBy, caveats };
}

function kindsDiffer(baseline: UsedFigure, target: UsedFigure): Caveat {
  const pace = baselinePace(baseline, target);
  const kinds = { kind: 'kindsDiffer', baseline: baseline.kind, target: target.kind } as const;
  return pace === undefined ? kinds : { ...kinds, baselinePace: pace };
}
