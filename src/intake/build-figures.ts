/** Written figures to statements of the domain. */
import type { Decimal } from '../domain/decimal.ts';
import type { PeriodStated, Stated, ValidStated, ValueFigure } from '../domain/figure.ts';
import type { FiscalYear } from '../domain/identifiers.ts';
import { conditionFigure } from '../domain/condition-figure.ts';
import type { Reading } from '../domain/indicator.ts';
import type {
  WrittenAim,
  WrittenCondition,
  WrittenConditionReading,
  WrittenFigure,
  WrittenFigures,
  WrittenPeriodFigure,
  WrittenReading,
  WrittenSeriesFigure,
} from './figure-schema.ts';

function isDecimal(written: Decimal | WrittenFigure): written is Decimal {
  return 'digits' in written;
}

/** A bare value is final and known from the beginning. */
export function buildFigures(written: WrittenFigures): readonly Stated[] {
  if (Array.isArray(written)) return written.map(buildStatement);
  if (!isDecimal(written)) return [buildStatement(written)];
  return [{ figure: { kind: 'value', value: written.value, digits: written.digits, standing: 'final', notes: [] } }];
}

function buildStatement(written: WrittenFigure): Stated {
  if ('absent' in written) {
    const { absent, expected, notes, ...statement } = written;
    return { ...statement, figure: { kind: 'absent', reason: absent, ...(expected === undefined ? {} : { expected }), notes } };
  }
  const { value, standing, notes, text, ...statement } = written;
  const figure = { kind: 'value', value: value.value, digits: value.digits, standing, notes } as const;
  return { ...statement, figure: text === undefined ? figure : { ...figure, text } };
}

export function buildPeriodFigures(written: WrittenPeriodFigure | readonly WrittenPeriodFigure[]): readonly ValidStated[] {
  return listOf(written).map(({ period, from, to, ...statement }) => ({ ...buildStatement(statement), period, ...validity(from, to) }));
}

export function buildSeries(written: readonly WrittenSeriesFigure[]): readonly PeriodStated[] {
  return written.map(({ period, ...statement }) => ({ ...buildStatement(statement), period }));
}

function validity(from: FiscalYear | undefined, to: FiscalYear | undefined): Pick<ValidStated, 'from' | 'to'> {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function listOf<T>(written: T | readonly T[]): readonly T[] {
  return isList(written) ? written : [written];
}

function isList<T>(written: T | readonly T[]): written is readonly T[] {
  return Array.isArray(written);
}

export function buildReadings(written: readonly WrittenReading[]): readonly Reading[] {
  return written.map(({ period, reported, ...statement }) => ({ ...buildStatement(statement), period, ...(reported === undefined ? {} : { reported }) }));
}

/** Targets in words: what is to be met. */
export function buildAims(written: WrittenAim | readonly WrittenAim[]): readonly ValidStated[] {
  return listOf(written).map(({ text, notes, from, to, ...statement }) => ({ ...statement, figure: { ...conditionFigure(true, text), notes }, ...validity(from, to) }));
}

export function buildConditions(written: WrittenCondition | readonly WrittenCondition[]): readonly ValidStated[] {
  return listOf(written).map(({ period, from, to, ...statement }) => ({ ...buildCondition(statement), period, ...validity(from, to) }));
}

export function buildConditionReadings(written: readonly WrittenConditionReading[]): readonly Reading[] {
  return written.map(({ period, reported, ...statement }) => ({ ...buildCondition(statement), period, ...(reported === undefined ? {} : { reported }) }));
}

type WrittenVerdict = DistributiveOmit<WrittenCondition, 'period' | 'from' | 'to'>;
type DistributiveOmit<T, Key extends PropertyKey> = T extends unknown ? Omit<T, Key> : never;

function buildCondition(written: WrittenVerdict): Stated {
  if ('absent' in written) return buildStatement(written);
  const { met, text, standing, notes, ...statement } = written;
  const figure: ValueFigure = { ...conditionFigure(met, text), standing, notes };
  return { ...statement, figure };
}
