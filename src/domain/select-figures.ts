/**
 * Which figures hold (採用値) in the report of a year, as known on a day: baseline, target, expected value, actual and the
 * year before of 別紙1; start value and increments of 別紙2. A figure that nobody handed in is absent, never zero.
 */
import type { UsedFigures, YearChange } from './assessment.ts';
import { countedKind, crossedBreaks } from './comparability.ts';
import type { FigureRole, UsedFigure } from './derivation.ts';
import type { AbsentFigure, Figure, PeriodStated, Stated, ValidStated } from './figure.ts';
import { asKnownOn, asMeasuredOn, validIn } from './figure.ts';
import { groupBy } from './group-by.ts';
import type { FiscalYear, IsoDate } from './identifiers.ts';
import type { Break, IncrementIndicator, Indicator, Moving, Reading, TrackedIndicator } from './indicator.ts';
import { movingTarget } from './moving-target.ts';
import type { Period } from './period.ts';
import { comparePeriods, isWindow, periodKey, previousPeriod, samePeriod, yearOf } from './period.ts';
import { subtract } from './rational.ts';
import { differenceUnit } from './unit.ts';

/** `asOf` left out: everything known so far. */
export interface ReportView {
  readonly year: FiscalYear;
  readonly asOf?: IsoDate;
}

const notEntered: Figure = { kind: 'absent', reason: 'notEntered', notes: [] };

/** The figures of an indicator in the report of a year, by role; `actual` is always there, if only as absent. */
export function selectFigures(indicator: Indicator, view: ReportView): UsedFigures {
  return indicator.kind === 'increment' ? selectIncrements(indicator, view) : selectTracked(indicator, view);
}

function selectIncrements(indicator: IncrementIndicator, view: ReportView): UsedFigures {
  const entry = indicator.years.find((each) => each.year === view.year);
  const period: Period = { kind: 'fiscalYear', year: view.year };
  const take = (role: FigureRole, statements: readonly Stated[]): UsedFigure => {
    const stated = statements.map((each) => ({ ...each, period }));
    const held = role === 'actualIncrement' ? asMeasuredOn(stated, view.asOf) : asKnownOn(stated, view.asOf);
    return usedFigure(role, held ?? { figure: notEntered, period }, indicator, undefined);
  };
  return {
    start: take('start', entry?.start ?? []),
    targetIncrement: take('targetIncrement', entry?.target ?? []),
    actualIncrement: take('actualIncrement', entry?.actual ?? []),
  };
}

function selectTracked(indicator: TrackedIndicator, view: ReportView): UsedFigures {
  const used: { [Role in FigureRole]?: UsedFigure } = {};
  const target = statedTarget(indicator, view);
  const take = (role: FigureRole, stated: PeriodStated | undefined): void => {
    if (stated !== undefined) used[role] = usedFigure(role, stated, indicator, target?.period);
  };
  const actual = readingOfReport(indicator.readings, view) ?? { figure: notEntered, period: { kind: 'fiscalYear', year: view.year } };
  take('baseline', asKnownOn(validIn(indicator.baseline, view.year), view.asOf));
  take('target', target);
  if (indicator.moving !== undefined) used.target = movedTarget(indicator, indicator.moving, actual.period, view);
  take('upperTarget', asKnownOn(validIn(indicator.upperTarget ?? [], view.year), view.asOf));
  take('expected', expectedAt(indicator, actual.period, view, target));
  take('previous', previousReading(indicator.readings, actual.period, view));
  take('actual', actual);
  return used;
}

/** The version of the target that the report of the year is held against; a moving target has none. */
function statedTarget({ moving, target }: TrackedIndicator, view: ReportView): ValidStated | undefined {
  return moving === undefined ? asKnownOn(validIn(target, view.year), view.asOf) : undefined;
}

/** A moving target for a value of a period, as a figure of that period. */
function movedTarget(indicator: TrackedIndicator, moving: Moving, period: Period, view: ReportView): UsedFigure {
  const { figure, derived } = movingTarget(indicator, moving, period, view);
  return { ...usedFigure('target', { figure, period }, indicator, undefined), derived };
}

function usedFigure(role: FigureRole, stated: ValidStated, indicator: Indicator, target: Period | undefined): UsedFigure {
  const kind =
    role === 'target' || role === 'upperTarget'
      ? countedKind(indicator, stated.period, undefined)
      : countedKind(indicator, stated.period, target);
  const unit = role === 'targetIncrement' || role === 'actualIncrement' ? differenceUnit(indicator.unit) : indicator.unit;
  return { role, period: stated.period, figure: stated.figure, unit, kind, ...versionOf(stated) };
}

/** What tells the version apart: since when it is known, why it changed, which report years it is for. */
function versionOf({ known, change, from, to }: ValidStated): Pick<UsedFigure, 'known' | 'change' | 'from' | 'to'> {
  return {
    ...(known === undefined ? {} : { known, ...(change === undefined ? {} : { change }) }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/**
 * The figures of one year of the plan (推移) in the report of a year: value and expected value by their own clock, whichever
 * report printed them first. After the report year nothing is measured yet, and what a later report prints is not known.
 */
export function figuresOfYear(indicator: Indicator, year: FiscalYear, view: ReportView): UsedFigures {
  if (indicator.kind === 'increment') {
    const { actualIncrement, ...ahead } = selectIncrements(indicator, { ...view, year });
    return year > view.year || actualIncrement === undefined ? ahead : { ...ahead, actualIncrement };
  }
  const { expected: _expected, previous: _previous, actual: _actual, ...lasting } = selectTracked(indicator, view);
  const target = statedTarget(indicator, view);
  const printed = year > view.year ? [] : indicator.readings.filter((each) => reportYearOf(each, indicator.readings) <= view.year);
  const actual = statedOfYear(printed, year, target, (versions) => asMeasuredOn(versions, view.asOf));
  const onPath = statedOfYear(validIn(indicator.path, view.year), year, target, (versions) => asKnownOn(versions, view.asOf)) ?? (indicator.path.length > 0 && target !== undefined && yearOf(target.period) === year ? target : undefined);
  const { moving } = indicator;
  return {
    ...lasting,
    ...(moving === undefined ? {} : { target: movedTarget(indicator, moving, actual?.period ?? { kind: 'fiscalYear', year }, view) }),
    ...(onPath === undefined ? {} : { expected: usedFigure('expected', onPath, indicator, target?.period) }),
    ...(actual === undefined ? {} : { actual: usedFigure('actual', actual, indicator, target?.period) }),
  };
}

/** Of several periods of one year, those stated as the target is come first (R1～4年(累計) before R4年度). */
function statedOfYear<T extends PeriodStated>(statements: readonly T[], year: FiscalYear, target: PeriodStated | undefined, hold: Holding<T>): T | undefined {
  const ofYear = statements.filter((each) => yearOf(each.period) === year);
  const alike = ofYear.filter((each) => target !== undefined && isWindow(each.period) === isWindow(target.period));
  return lastWithValue(heldOf(alike, hold)) ?? lastWithValue(heldOf(ofYear, hold));
}

/** Which of the versions of one period holds. */
type Holding<T> = (versions: readonly T[]) => T | undefined;

/** The version that holds of each period, in order of time. */
function heldOf<T extends PeriodStated>(statements: readonly T[], hold: Holding<T>): readonly T[] {
  const versions = groupBy(statements, (each) => periodKey(each.period));
  return [...versions.values()]
    .map(hold)
    .filter((each) => each !== undefined)
    .sort((a, b) => comparePeriods(a.period, b.period));
}

/** A version that does not say which report prints it stands in that of the period's other versions. */
function reportYearOf(reading: Reading, readings: readonly Reading[]): FiscalYear {
  if (reading.reported !== undefined) return reading.reported;
  const versions = readings.filter((each) => each.reported !== undefined && samePeriod(each.period, reading.period));
  return asKnownOn(versions)?.reported ?? yearOf(reading.period);
}

/** Among several periods printed in one report, the last one that has a value. */
export function readingOfReport(readings: readonly Reading[], view: ReportView): Reading | undefined {
  return lastWithValue(readingsOfReport(readings, view));
}

/** The reading that holds of each period printed in a report, in order of time. */
function readingsOfReport(readings: readonly Reading[], view: ReportView): readonly Reading[] {
  const printed = readings.filter((each) => reportYearOf(each, readings) === view.year);
  return heldOf(printed, (versions) => asMeasuredOn(versions, view.asOf));
}

function lastWithValue<T extends PeriodStated>(held: readonly T[]): T | undefined {
  return held.findLast((each) => each.figure.kind === 'value') ?? held.at(-1);
}

/** An absence printed in the report of the year for a later period than the value that is used (未公表の最新値). */
export function newerAbsence(indicator: Indicator, actual: UsedFigure | undefined, view: ReportView): { readonly period: Period; readonly figure: AbsentFigure } | undefined {
  if (indicator.kind === 'increment' || actual?.figure.kind !== 'value') return undefined;
  const newest = readingsOfReport(indicator.readings, view).at(-1);
  if (newest?.figure.kind !== 'absent' || comparePeriods(newest.period, actual.period) <= 0) return undefined;
  return { period: newest.period, figure: newest.figure };
}

function previousReading(readings: readonly Reading[], period: Period, view: ReportView): Reading | undefined {
  const before = previousPeriod(period);
  if (before === undefined) return undefined;
  const year = yearOf(before);
  return asMeasuredOn(
    readings.filter((each) => yearOf(each.period) === year && samePeriod(each.period, before)),
    view.asOf,
  );
}

/** The expected value for the measured period; for the last year it is the target itself. */
function expectedAt(indicator: TrackedIndicator, period: Period, view: ReportView, target: PeriodStated | undefined): PeriodStated | undefined {
  const onPath = asKnownOn(
    validIn(indicator.path, view.year).filter((each) => samePeriod(each.period, period)),
    view.asOf,
  );
  if (onPath !== undefined || indicator.path.length === 0) return onPath;
  return target !== undefined && samePeriod(target.period, period) ? target : undefined;
}

/** The break between the year before and the actual: a change across it would compare different questions. */
export function changeBreak(indicator: Indicator, { actual, previous }: UsedFigures): Break | undefined {
  if (indicator.kind === 'increment' || actual?.figure.kind !== 'value' || previous?.figure.kind !== 'value') return undefined;
  return crossedBreaks(indicator.breaks, previous.period, actual.period)[0];
}

/** The change from the year before (前年度比), of a total this year's addition; of shares in points. None across a break. */
export function yearChange(indicator: Indicator, used: UsedFigures): YearChange | undefined {
  const { actual, previous } = used;
  if (indicator.kind === 'condition' || actual?.figure.kind !== 'value' || previous?.figure.kind !== 'value' || changeBreak(indicator, used) !== undefined) return undefined;
  return { value: subtract(actual.figure.value, previous.figure.value), digits: indicator.digits, unit: differenceUnit(indicator.unit) };
}
