/**
 * Moving targets (動く目標): 前年度を上回る, 全国平均以上, 直近5年の平均を下回る, 過去最高の更新, 国を上回る伸び. The target of a
 * report year is made of figures of record, and keeps them, so that the derivation can say how it came about. Where one of
 * them is absent there is no target, for the same reason.
 */
import { assertNever } from './assert-never.ts';
import type { Derived, DerivedFrom } from './derivation.ts';
import type { AbsentFigure, Figure, PeriodStated, Standing, ValueFigure } from './figure.ts';
import { asKnownOn, asMeasuredOn, validIn } from './figure.ts';
import { groupBy } from './group-by.ts';
import type { FiscalYear, IsoDate } from './identifiers.ts';
import type { Moving, TrackedIndicator } from './indicator.ts';
import type { Period } from './period.ts';
import { comparePeriods, isWindow, periodKey, previousPeriod, samePeriod } from './period.ts';
import type { Rational } from './rational.ts';
import { add, divide, fromInteger, isZero, maximum, minimum, multiply } from './rational.ts';

interface View {
  readonly year: FiscalYear;
  readonly asOf?: IsoDate;
}

/** A target as it was made for one period. */
export interface MovingTarget {
  readonly figure: Figure;
  readonly derived: Derived;
}

/** Makes the target that a value of `period` is held against, as known on the day of the report. */
export function movingTarget(indicator: TrackedIndicator, moving: Moving, period: Period, view: View): MovingTarget {
  const from = inputsOf(indicator, moving, period, view);
  const name = indicator.comparator?.name;
  const derived: Derived = { by: moving.against, from, ...(name === undefined ? {} : { comparator: name }), ...(moving.plus === undefined ? {} : { plus: moving.plus.value }) };
  return { figure: figureOf(indicator, moving, from), derived };
}

function inputsOf(indicator: TrackedIndicator, { against, years }: Moving, period: Period, view: View): readonly DerivedFrom[] {
  switch (against) {
    case 'previousYear':
      return earlierPeriods(period, 1).map((each) => ownAt(indicator, each, view));
    case 'previousValue':
      return ownBefore(indicator, period, view).slice(-1);
    case 'average':
      return earlierPeriods(period, years ?? 1).map((each) => ownAt(indicator, each, view));
    case 'maximum':
    case 'minimum':
      return years === undefined ? ownBefore(indicator, period, view) : earlierPeriods(period, years).map((each) => ownAt(indicator, each, view));
    case 'comparator':
      return [comparatorAt(indicator, period, view)];
    case 'comparatorGrowth':
      return growthInputs(indicator, period, view);
  }
  return assertNever(against);
}

/** Baseline, comparator now, comparator then. */
function growthInputs(indicator: TrackedIndicator, period: Period, view: View): readonly DerivedFrom[] {
  const baseline = asKnownOn(validIn(indicator.baseline, view.year), view.asOf);
  if (baseline === undefined) return [];
  return [{ of: 'baseline', period: baseline.period, figure: baseline.figure }, comparatorAt(indicator, period, view), comparatorAt(indicator, baseline.period, view)];
}

const notEntered: AbsentFigure = { kind: 'absent', reason: 'notEntered', notes: [] };

function comparatorAt({ comparator }: TrackedIndicator, period: Period, { asOf }: View): DerivedFrom {
  const held = asMeasuredOn((comparator?.values ?? []).filter((each) => samePeriod(each.period, period)), asOf);
  return { of: 'comparator', period, figure: held?.figure ?? notEntered };
}

/** The reading of a period, or the baseline where it speaks of that period. */
function ownAt(indicator: TrackedIndicator, period: Period, { year, asOf }: View): DerivedFrom {
  const isOfPeriod = (each: PeriodStated): boolean => samePeriod(each.period, period);
  const reading = asMeasuredOn(indicator.readings.filter(isOfPeriod), asOf);
  if (reading !== undefined) return { of: 'reading', period, figure: reading.figure };
  const baseline = asKnownOn(validIn(indicator.baseline, year).filter(isOfPeriod), asOf);
  return { of: baseline === undefined ? 'reading' : 'baseline', period, figure: baseline?.figure ?? notEntered };
}

/** Every value before a period, the baseline among them, in order of time; years that were not measured are not among them. */
function ownBefore(indicator: TrackedIndicator, period: Period, view: View): readonly DerivedFrom[] {
  const stated: readonly PeriodStated[] = [...indicator.baseline, ...indicator.readings];
  const earlier = stated.filter((each) => isWindow(each.period) === isWindow(period) && comparePeriods(each.period, period) < 0);
  const periods = [...groupBy(earlier, (each) => periodKey(each.period)).values()].flatMap(([first]) => (first === undefined ? [] : [first.period]));
  return periods
    .sort(comparePeriods)
    .map((each) => ownAt(indicator, each, view))
    .filter(({ figure }) => figure.kind === 'value');
}

/** The periods one, two … years before, the newest first. A window moves as a whole. */
function earlierPeriods(period: Period, count: number): readonly Period[] {
  const periods: Period[] = [];
  let before = yearEarlier(period);
  while (before !== undefined && periods.length < count) {
    periods.push(before);
    before = yearEarlier(before);
  }
  return periods;
}

function yearEarlier(period: Period): Period | undefined {
  return isWindow(period) ? { ...period, from: period.from - 1, to: period.to - 1 } : previousPeriod(period);
}

function figureOf(indicator: TrackedIndicator, { against, plus, text }: Moving, from: readonly DerivedFrom[]): Figure {
  const absent = from.find(({ figure }) => figure.kind === 'absent')?.figure;
  if (absent?.kind === 'absent') return absent;
  const values = from.flatMap(({ figure }) => (figure.kind === 'value' ? [figure] : []));
  const value = combine(against, values.map((each) => each.value));
  if (value === undefined) return notEntered;
  const isExact = against !== 'average' && against !== 'comparatorGrowth';
  const digits = isExact ? Math.max(plus?.digits ?? 0, ...values.map((each) => each.digits)) : indicator.digits + 1;
  return {
    kind: 'value',
    value: plus === undefined ? value : add(value, plus.value),
    digits,
    standing: weakest(values),
    ...(text === undefined ? {} : { text }),
    notes: [...new Set(values.flatMap((each) => each.notes))],
  };
}

/** `undefined` where nothing is there to make it of. */
function combine(against: Moving['against'], values: readonly Rational[]): Rational | undefined {
  const [first, ...others] = values;
  if (first === undefined) return undefined;
  switch (against) {
    case 'previousYear':
    case 'previousValue':
    case 'comparator':
      return first;
    case 'average':
      return divide(others.reduce(add, first), fromInteger(values.length));
    case 'maximum':
      return others.reduce(maximum, first);
    case 'minimum':
      return others.reduce(minimum, first);
    case 'comparatorGrowth': {
      const [now, then] = others;
      return now === undefined || then === undefined || isZero(then) ? undefined : divide(multiply(first, now), then);
    }
  }
  return assertNever(against);
}

/** What is made of an estimate is one. */
function weakest(values: readonly ValueFigure[]): Standing {
  const standings = values.map((each) => each.standing);
  if (standings.includes('estimate')) return 'estimate';
  return standings.includes('preliminary') ? 'preliminary' : 'final';
}
