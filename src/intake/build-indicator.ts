/** Written indicators to those of the domain, with their places; units are looked up, and owners inherited from the project. */
import type { DataPath } from '../domain/fault.ts';
import type { DivisionId, FiscalYear, IndicatorId } from '../domain/identifiers.ts';
import type { ByYear, Indicator } from '../domain/indicator.ts';
import type { Place } from '../domain/strategy.ts';
import type { Unit } from '../domain/unit.ts';
import { parseUnit } from '../domain/unit.ts';
import type { UnitTable } from '../domain/unit-table.ts';
import { optional } from '../domain/optional.ts';
import { fromInteger } from '../domain/rational.ts';
import { conditionUnit } from '../domain/condition-figure.ts';
import { buildAims, buildConditionReadings, buildConditions, buildFigures, buildPeriodFigures, buildReadings, buildSeries } from './build-figures.ts';
import type { WrittenConditionIndicator, WrittenIncrement, WrittenPlace, WrittenTracked } from './indicator-schema.ts';
import type { IntakeFault } from './intake-fault.ts';
import type { WrittenNumber } from './number-schema.ts';

/** What grows while a strategy is built. */
export interface Building {
  readonly units: UnitTable;
  /** A number without a year holds from here: the first year of the plan. */
  readonly firstYear: FiscalYear;
  readonly indicators: Indicator[];
  /** Where each indicator is written; of two with one id, the later. */
  readonly paths: Map<IndicatorId, DataPath>;
  /** All indicators in the order in which they first stand somewhere, written out or used. */
  readonly order: Set<IndicatorId>;
  readonly faults: IntakeFault[];
}

export function buildNumber(written: WrittenNumber, { firstYear }: Building): ByYear<number> {
  return typeof written === 'number' ? [{ from: firstYear, value: written }] : written;
}

/** An unknown unit is noted as a fault; a stand-in keeps the rest checkable. */
export function buildUnit(symbol: string, path: DataPath, { units, faults }: Building): Unit {
  const reading = parseUnit(symbol, units);
  if (reading.ok) return reading.unit;
  const { nearest } = reading;
  faults.push({
    code: 'unit-unknown',
    severity: 'error',
    path,
    message: `単位「${symbol}」は登録されていません`,
    found: symbol,
    ...(nearest === undefined ? {} : { expected: nearest }),
    hint: `${nearest === undefined ? '' : `「${nearest}」に直すか、`}新しい単位なら units に { symbol: ${symbol}, dimension: count } を書き足してください`,
  });
  return { symbol, base: symbol, scale: fromInteger(1), dimension: 'other' };
}

/** The places under one list, and their indicators; `inherited` are the divisions of the project. */
export function buildPlaces(written: readonly WrittenPlace[], path: DataPath, building: Building, inherited: readonly DivisionId[] = []): readonly Place[] {
  return written.map((place, index) => buildPlace(place, [...path, index], building, inherited));
}

function buildPlace(written: WrittenPlace, path: DataPath, building: Building, inherited: readonly DivisionId[]): Place {
  const number = buildNumber(written.number, building);
  building.order.add('use' in written ? written.use : written.id);
  const weight = optional('weight', written.weight);
  if ('use' in written) return { indicator: written.use, number, ...weight };
  const owners = written.owners ?? inherited;
  building.indicators.push(buildIndicator(written, path, owners, building));
  building.paths.set(written.id, path);
  return { indicator: written.id, number, ...weight };
}

function buildIndicator(written: Exclude<WrittenPlace, { readonly use: unknown }>, path: DataPath, owners: readonly DivisionId[], building: Building): Indicator {
  if (written.kind === 'condition') return buildCondition(written, owners);
  const unit = buildUnit(written.unit, [...path, 'unit'], building);
  return written.kind === 'increment' ? buildIncrement(written, unit, owners) : buildTracked(written, unit, owners);
}

function buildCondition(written: WrittenConditionIndicator, owners: readonly DivisionId[]): Indicator {
  const { number: _number, weight: _weight, baseline, target, readings, ...rest } = written;
  return {
    ...rest,
    unit: conditionUnit,
    digits: 0,
    direction: 'increase',
    entry: 'value',
    owners,
    baseline: buildConditions(baseline),
    target: buildAims(target),
    path: [],
    readings: buildConditionReadings(readings),
  };
}

function buildTracked(written: WrittenTracked, unit: Unit, owners: readonly DivisionId[]): Indicator {
  const { number: _number, weight: _weight, baseline, target, upperTarget, comparator, path, readings, ...rest } = written;
  return {
    ...rest,
    unit,
    owners,
    baseline: buildPeriodFigures(baseline),
    target: buildPeriodFigures(target),
    ...(upperTarget === undefined ? {} : { upperTarget: buildPeriodFigures(upperTarget) }),
    ...(comparator === undefined ? {} : { comparator: { name: comparator.name, values: buildSeries(comparator.values) } }),
    path: buildPeriodFigures(path),
    readings: buildReadings(readings),
  };
}

function buildIncrement(written: WrittenIncrement, unit: Unit, owners: readonly DivisionId[]): Indicator {
  const { number: _number, weight: _weight, years, ...rest } = written;
  return {
    ...rest,
    unit,
    owners,
    years: years.map(({ year, start, target, actual }) => ({ year, start: buildFigures(start), target: buildFigures(target), actual: buildFigures(actual) })),
  };
}
