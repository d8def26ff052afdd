/** Indicators of the domain in their places, in the form people write them. */
import type { DivisionId, FiscalYear, IndicatorId } from '../domain/identifiers.ts';
import { printDecimal } from '../domain/decimal.ts';
import type { Comparator, IncrementIndicator, Indicator, Moving, TrackedIndicator } from '../domain/indicator.ts';
import type { Place } from '../domain/strategy.ts';
import { unitName } from '../domain/unit.ts';
import type { Tree, TreeMap } from '../formats/yaml/tree.ts';
import { numberText } from '../formats/yaml/tree.ts';
import { printExact } from './condition-text.ts';
import {
  listed,
  whole,
  writeAim,
  writeCondition,
  writeFigures,
  writeNumber,
  writePeriod,
  writePeriodFigure,
  writePeriodFigures,
  writeReading,
  writeYear,
  written,
} from './write-figures.ts';

/** What writing needs to know on the way through a strategy. */
export interface Writing {
  readonly firstYear: FiscalYear;
  readonly indicators: ReadonlyMap<IndicatorId, Indicator>;
  /** Indicators that are already written out; at a second place they are only used. */
  readonly done: Set<IndicatorId>;
}

/** @throws RangeError for a place of an indicator that the strategy does not have. */
export function writePlaces(places: readonly Place[], writing: Writing, inherited?: readonly DivisionId[]): readonly Tree[] {
  return places.map((place) => {
    const number = writeNumber(place.number, writing.firstYear);
    const weight = place.weight === undefined ? undefined : numberText(printExact(place.weight));
    if (writing.done.has(place.indicator)) return written({ use: place.indicator, number, weight });
    const indicator = writing.indicators.get(place.indicator);
    if (indicator === undefined) throw new RangeError(`unknown id: ${place.indicator}`);
    writing.done.add(indicator.id);
    return writeIndicator(indicator, { number, weight }, inherited);
  });
}

function writeIndicator(indicator: Indicator, { number, weight }: { readonly number: Tree; readonly weight: Tree | undefined }, inherited: readonly DivisionId[] | undefined): TreeMap {
  const isInherited = inherited !== undefined && inherited.join() === indicator.owners.join();
  return written({
    id: indicator.id,
    number,
    weight,
    name: indicator.name,
    kind: indicator.kind,
    ...(indicator.kind === 'condition' ? {} : writeMeasure(indicator)),
    partOf: indicator.partOf === undefined ? undefined : { id: indicator.partOf.id, name: indicator.partOf.name },
    everyYear: indicator.everyYear,
    owners: isInherited ? undefined : indicator.owners,
    definition: indicator.definition,
    source: indicator.source,
    notes: listed(indicator.notes),
    ...(indicator.kind === 'increment' ? writeIncrement(indicator) : indicator.kind === 'condition' ? writeConditions(indicator) : writeTracked(indicator)),
  });
}

/** How the values are measured and held against the target. */
function writeMeasure({ kind, unit, direction, strict, digits, entry }: Indicator): TreeMap {
  return written({
    unit: unitName(unit),
    direction,
    strict,
    digits: digits === 0 ? undefined : whole(digits),
    entry: entry === (kind === 'increment' ? 'yearIncrease' : 'value') ? undefined : entry,
  });
}

function writeTracked({ survey, baseline, target, upperTarget, moving, comparator, counts, path, breaks, readings }: TrackedIndicator): TreeMap {
  return written({
    survey,
    counts,
    baseline: baseline.length === 0 ? undefined : writePeriodFigures(baseline),
    target: target.length === 0 ? undefined : writePeriodFigures(target),
    upperTarget: upperTarget === undefined ? undefined : writePeriodFigures(upperTarget),
    moving: moving === undefined ? undefined : writeMoving(moving),
    comparator: comparator === undefined ? undefined : writeComparator(comparator),
    path: listed(path.map((each) => writePeriodFigure(each))),
    breaks: writeBreaks(breaks),
    readings: listed(readings.map((each) => writeReading(each))),
  });
}

function writeConditions({ survey, baseline, target, breaks, readings }: TrackedIndicator): TreeMap {
  return written({
    survey,
    baseline: baseline.length === 0 ? undefined : writePeriodFigures(baseline, (each) => writePeriodFigure(each, writeCondition)),
    target: writePeriodFigures(target, writeAim),
    breaks: writeBreaks(breaks),
    readings: listed(readings.map((each) => writeReading(each, writeCondition))),
  });
}

function writeBreaks(breaks: TrackedIndicator['breaks']): readonly Tree[] | undefined {
  return listed(breaks.map(({ after, kind, notes }) => written({ after: writePeriod(after), kind, notes: listed(notes) })));
}

function writeMoving({ against, years, plus, text }: Moving): TreeMap {
  return written({ against, years: years === undefined ? undefined : whole(years), plus: plus === undefined ? undefined : numberText(printDecimal(plus)), text });
}

function writeComparator({ name, values }: Comparator): TreeMap {
  return { name, values: values.map((each) => writePeriodFigure(each)) };
}

function writeIncrement({ meaning, years }: IncrementIndicator): TreeMap {
  return written({
    meaning: meaning === 'notStated' ? undefined : meaning,
    years: years.map(({ year, start, target, actual }) =>
      written({ year: writeYear(year), start: writeFigures(start), target: writeFigures(target), actual: writeFigures(actual) }),
    ),
  });
}
