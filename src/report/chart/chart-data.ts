/** What a chart draws, taken from an assessment and the readings of its indicator: points in time, target, path, breaks. */
import { areComparable } from '../../domain/comparability.ts';
import type { UsedFigure } from '../../domain/derivation.ts';
import type { PeriodStated, Standing, ValueFigure } from '../../domain/figure.ts';
import { asKnownOn, asMeasuredOn } from '../../domain/figure.ts';
import type { Break, Direction, TrackedIndicator } from '../../domain/indicator.ts';
import type { Period } from '../../domain/period.ts';
import { comparePeriods, isWindow, periodKey, samePeriod, yearOf } from '../../domain/period.ts';
import type { Quantity } from '../../domain/quantity.ts';
import type { Rational } from '../../domain/rational.ts';
import { compare } from '../../domain/rational.ts';
import type { Unit } from '../../domain/unit.ts';
import { convert } from '../../domain/unit.ts';
import type { IndicatorChartInput } from './chart.ts';

/** A value at its time, in the unit of the indicator. */
export interface Point extends Quantity {
  readonly period: Period;
  readonly standing: Standing;
}

export interface TrackedData {
  readonly indicator: TrackedIndicator;
  /** Only when it counts the same as the target; otherwise see `otherBaseline`. */
  readonly baseline?: Point;
  /** A baseline of another kind (a yearly average before a total): told, not drawn on the axis. */
  readonly otherBaseline?: Point;
  readonly target?: Point;
  readonly upperTarget?: Point;
  readonly actual?: Point;
  readonly previous?: Point;
  /** Everything measured after the baseline and before the actual, in order of time, the previous value included. */
  readonly past: readonly Point[];
  /** 目安値, in order of time. */
  readonly path: readonly Point[];
  readonly breaks: readonly Break[];
}

/** Everything a chart of a tracked indicator draws. */
export function trackedData(input: IndicatorChartInput, indicator: TrackedIndicator): TrackedData {
  const { used } = input.assessment;
  const point = (figure: UsedFigure | undefined): Point | undefined => usedPoint(figure, indicator);
  const baseline = point(used.baseline);
  const target = point(used.target);
  const actual = point(used.actual);
  const previous = point(used.previous);
  const upperTarget = point(used.upperTarget);
  const isComparable = used.baseline === undefined || used.target === undefined || areComparable(used.baseline, used.target);
  return {
    indicator,
    ...(baseline !== undefined && (isComparable ? { baseline } : { otherBaseline: baseline })),
    ...(target !== undefined && { target }),
    ...(upperTarget !== undefined && { upperTarget }),
    ...(actual !== undefined && { actual }),
    ...(previous !== undefined && { previous }),
    past: pastPoints(input, indicator, isComparable ? baseline : undefined, actual, previous),
    path: statedPoints(indicator.path, indicator, input).filter(({ period }) => target === undefined || comparePeriods(period, target.period) < 0),
    breaks: indicator.breaks,
  };
}

function usedPoint(used: UsedFigure | undefined, indicator: TrackedIndicator): Point | undefined {
  if (used === undefined || used.figure.kind === 'absent') return undefined;
  return inUnit(used.figure, used.period, used.unit, indicator);
}

/** Printed with the decimals of the indicator, as in the report. */
function inUnit(figure: ValueFigure, period: Period, unit: Unit, indicator: TrackedIndicator): Point | undefined {
  const converted = convert(figure.value, unit, indicator.unit);
  if (!converted.ok) return undefined;
  return { value: converted.value, digits: indicator.digits, unit: indicator.unit, period, standing: figure.standing };
}

/** One point a period, as known on the day, in order of time. */
function statedPoints(statements: readonly PeriodStated[], indicator: TrackedIndicator, input: IndicatorChartInput, hold: typeof asMeasuredOn = asKnownOn): readonly Point[] {
  const byPeriod = new Map<string, PeriodStated[]>();
  for (const statement of statements) {
    const key = periodKey(statement.period);
    byPeriod.set(key, [...(byPeriod.get(key) ?? []), statement]);
  }
  const known = [...byPeriod.values()].flatMap((versions) => hold(versions, input.asOf) ?? []);
  return known
    .flatMap(({ figure, period }) => (figure.kind === 'value' ? (inUnit(figure, period, indicator.unit, indicator) ?? []) : []))
    .sort((a, b) => comparePeriods(a.period, b.period));
}

function pastPoints(
  input: IndicatorChartInput,
  indicator: TrackedIndicator,
  baseline: Point | undefined,
  actual: Point | undefined,
  previous: Point | undefined,
): readonly Point[] {
  const reported = indicator.readings.filter((reading) => (reading.reported ?? yearOf(reading.period)) <= input.year);
  const measured = statedPoints(reported, indicator, input, asMeasuredOn);
  const isMissing = previous !== undefined && !measured.some(({ period }) => samePeriod(period, previous.period));
  const all = isMissing ? [...measured, previous].sort((a, b) => comparePeriods(a.period, b.period)) : measured;
  return all.filter(({ period }) => {
    const isAfterBaseline = baseline === undefined || comparePeriods(baseline.period, period) < 0;
    const isBeforeActual = actual === undefined || comparePeriods(period, actual.period) < 0;
    return isAfterBaseline && isBeforeActual && isSameWindow(period, actual?.period);
  });
}

/** Totals are only comparable when they are counted from the same year. */
function isSameWindow(a: Period, b: Period | undefined): boolean {
  if (b === undefined) return true;
  if (!isWindow(a) || !isWindow(b)) return isWindow(a) === isWindow(b);
  return a.over === b.over && (a.over !== 'total' || a.from === b.from);
}

/** The break that lies between two points, if any: up to its period is before, later is after. */
export function breakBetween(breaks: readonly Break[], earlier: Point, later: Point): Break | undefined {
  return breaks.find(({ after }) => comparePeriods(earlier.period, after) <= 0 && comparePeriods(after, later.period) < 0);
}

/** 維持を目指す: there is no way to go, so no share of it and no pace. */
export function isKeepDirection(direction: Direction): boolean {
  return direction === 'keepAtLeast' || direction === 'keepAtMost' || direction === 'keepWithin';
}

/** 維持型: what counts is to stay where the baseline was. */
export function isKeepType(data: TrackedData): boolean {
  if (isKeepDirection(data.indicator.direction)) return true;
  return data.baseline !== undefined && data.target !== undefined && compare(data.baseline.value, data.target.value) === 0;
}

/** Whether the target's period ends after that of the actual value. */
export function isTargetAhead(data: TrackedData): boolean {
  return data.target !== undefined && data.actual !== undefined && comparePeriods(data.actual.period, data.target.period) < 0;
}

/** The bounds within which the target counts as met; an open end is `undefined`. */
export function targetZone(data: TrackedData): { readonly from?: Rational; readonly to?: Rational } {
  const { target, upperTarget, indicator } = data;
  if (target === undefined) return {};
  switch (indicator.direction) {
    case 'increase':
    case 'keepAtLeast':
      return { from: target.value };
    case 'decrease':
    case 'keepAtMost':
      return { to: target.value };
    case 'keepWithin':
      return { from: target.value, ...(upperTarget !== undefined && { to: upperTarget.value }) };
  }
}
