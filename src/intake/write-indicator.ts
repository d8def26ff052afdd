/** Indicators of the domain in their places, in the form people write them. */
import type { DivisionId, FiscalYear, IndicatorId } from '../domain/identifiers.ts';
import type { IncrementIndicator, Indicator, TrackedIndicator } from '../domain/indicator.ts';
import type { Place } from '../domain/strategy.ts';
import type { Tree, TreeMap } from '../formats/yaml/tree.ts';
import { numberText } from '../formats/yaml/tree.ts';
import { printExact } from './condition-text.ts';
import {
  listed,
  whole,
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
    unit: indicator.unit.symbol,
    kind: indicator.kind,
    direction: indicator.direction,
    digits: indicator.digits === 0 ? undefined : whole(indicator.digits),
    entry: indicator.entry === (indicator.kind === 'increment' ? 'yearIncrease' : 'value') ? undefined : indicator.entry,
    owners: isInherited ? undefined : indicator.owners,
    definition: indicator.definition,
    source: indicator.source,
    notes: listed(indicator.notes),
    ...(indicator.kind === 'increment' ? writeIncrement(indicator) : writeTracked(indicator)),
  });
}

function writeTracked({ survey, baseline, target, upperTarget, path, breaks, readings }: TrackedIndicator): TreeMap {
  return written({
    survey,
    baseline: baseline.length === 0 ? undefined : writePeriodFigures(baseline),
    target: writePeriodFigures(target),
    upperTarget: upperTarget === undefined ? undefined : writePeriodFigures(upperTarget),
    path: listed(path.map(writePeriodFigure)),
    breaks: listed(breaks.map(({ after, kind, notes }) => written({ after: writePeriod(after), kind, notes: listed(notes) }))),
    readings: listed(readings.map(writeReading)),
  });
}

function writeIncrement({ meaning, years }: IncrementIndicator): TreeMap {
  return written({
    meaning: meaning === 'notStated' ? undefined : meaning,
    years: years.map(({ year, start, target, actual }) =>
      written({ year: writeYear(year), start: writeFigures(start), target: writeFigures(target), actual: writeFigures(actual) }),
    ),
  });
}
