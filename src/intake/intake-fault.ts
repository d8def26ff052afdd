/** Faults found while reading a file, before they have a line. */
import type { DataPath, Fault } from '../domain/fault.ts';
import type { Diagnostic, Place } from '../formats/diagnostic.ts';
import type { IntakeCode } from './intake-codes.ts';

/** A fault of this layer. With `atKey` the key is to be shown, not its value. */
export interface IntakeFault extends Fault {
  readonly code: IntakeCode;
  readonly atKey?: true;
}

export interface Places {
  readonly placeOf: (path: DataPath) => Place;
  readonly keyPlaceOf: (path: DataPath) => Place;
}

/** Faults with their lines. */
export function toDiagnostics(faults: readonly (Fault & { readonly atKey?: true })[], places: Places): readonly Diagnostic[] {
  return faults.map(({ path, atKey, ...words }) => ({ ...words, at: atKey === true ? places.keyPlaceOf(path) : places.placeOf(path) }));
}

/** From the top of the file to its end. What is written once and used twice (an alias) has its fault told once. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const told = new Map(diagnostics.map((each) => [JSON.stringify(each), each]));
  return [...told.values()].toSorted((a, b) => lineOf(a.at) - lineOf(b.at) || columnOf(a.at) - columnOf(b.at));
}

function lineOf(place: Place): number {
  return place.kind === 'line' ? place.line : 0;
}

function columnOf(place: Place): number {
  return place.kind === 'line' ? place.column : 0;
}
