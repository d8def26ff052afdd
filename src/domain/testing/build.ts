/** Small builders with which tests write indicators, targets and readings in a line each. */
import { parseDecimal } from '../decimal.ts';
import type { AbsenceReason, Figure, PeriodStated, Standing, Stated, ValueFigure } from '../figure.ts';
import type { AnyId, DivisionId } from '../identifiers.ts';
import { identifier } from '../identifiers.ts';
import type { IncrementIndicator, TrackedIndicator } from '../indicator.ts';
import type { Period } from '../period.ts';
import { parsePeriod } from '../period-reading.ts';
import type { Rational } from '../rational.ts';
import { parseUnit } from '../unit.ts';
import type { Unit } from '../unit.ts';
import { standardUnits } from '../unit-table.ts';

export function id<Id extends AnyId>(text: string): Id {
  return identifier<Id>(text);
}

export function unit(symbol: string): Unit {
  const reading = parseUnit(symbol, standardUnits);
  if (!reading.ok) throw new RangeError(`unknown unit ${symbol}`);
  return reading.unit;
}

export function period(text: string): Period {
  const reading = parsePeriod(text);
  if (!reading.ok) throw new RangeError(`unknown period ${text}: ${reading.reason}`);
  return reading.period;
}

export function exact(text: string): Rational {
  return value(text).value;
}

/** @example value('92.0') // 92 with one decimal, final */
export function value(text: string, standing: Standing = 'final'): ValueFigure {
  const decimal = parseDecimal(text);
  if (decimal === undefined) throw new RangeError(`no number: ${text}`);
  return { kind: 'value', ...decimal, standing, notes: [] };
}

export function absent(reason: AbsenceReason): Figure {
  return { kind: 'absent', reason, notes: [] };
}

/** A number, or a reason in angle brackets: `<notYetPublished>`. */
export function figure(text: string): Figure {
  const reason = /^<(.+)>$/.exec(text)?.[1];
  return reason === undefined ? value(text) : absent(reason as AbsenceReason);
}

/** @example at('R5年度 92.3') and at('R1～5年(累計) 66') */
export function at(text: string): PeriodStated {
  const [when = '', what = ''] = text.split(' ');
  return { period: period(when), figure: figure(what) };
}

const owner = id<DivisionId>('section');

export function tracked(name: string, symbol: string, parts: Partial<TrackedIndicator>): TrackedIndicator {
  const empty = { definition: name, baseline: [], target: [], path: [], readings: [], breaks: [], notes: [] };
  return { id: id(name), name, unit: unit(symbol), digits: 0, direction: 'increase', entry: 'value', owners: [owner], kind: 'level', ...empty, ...parts };
}

export function increment(name: string, symbol: string, years: readonly string[], parts: Partial<IncrementIndicator> = {}): IncrementIndicator {
  const stated = (text: string): readonly Stated[] => [{ figure: figure(text) }];
  const entries = years.map((text) => {
    const [year = '', start = '', target = '', actual = ''] = text.split(' ');
    return { year: Number(year), start: stated(start), target: stated(target), actual: stated(actual) };
  });
  return {
    id: id(name),
    name,
    unit: unit(symbol),
    digits: 0,
    direction: 'increase',
    entry: 'value',
    owners: [owner],
    kind: 'increment',
    meaning: 'notStated',
    notes: [],
    years: entries,
    ...parts,
  };
}
