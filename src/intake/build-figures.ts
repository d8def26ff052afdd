/** Written figures to statements of the domain. */
import type { Decimal } from '../domain/decimal.ts';
import type { PeriodStated, Stated } from '../domain/figure.ts';
import type { Reading } from '../domain/indicator.ts';
import type { WrittenFigure, WrittenFigures, WrittenPeriodFigure, WrittenReading } from './figure-schema.ts';

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
  const { value, standing, notes, ...statement } = written;
  return { ...statement, figure: { kind: 'value', value: value.value, digits: value.digits, standing, notes } };
}

export function buildPeriodFigures(written: WrittenPeriodFigure | readonly WrittenPeriodFigure[]): readonly PeriodStated[] {
  return (isList(written) ? written : [written]).map(({ period, ...statement }) => ({ ...buildStatement(statement), period }));
}

function isList<T>(written: T | readonly T[]): written is readonly T[] {
  return Array.isArray(written);
}

export function buildReadings(written: readonly WrittenReading[]): readonly Reading[] {
  return written.map(({ period, reported, ...statement }) => ({ ...buildStatement(statement), period, ...(reported === undefined ? {} : { reported }) }));
}
