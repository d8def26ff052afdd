/** What the parts of a composition share. */
import type { DataPath, Fault } from '../../domain/fault.ts';
import type { Block } from '../../formats/document/document.ts';
import type { PrintStyle } from '../bind/print-bound.ts';
import type { View } from '../bind/view.ts';
import type { Numbering } from '../layout/layout.ts';

export interface Composition {
  readonly view: View;
  readonly style: PrintStyle;
  /** Faults found on the way, at paths of the layout. */
  readonly faults: Fault[];
}

/** The place where the notes gathered so far are to be printed. */
export interface NotesPlace {
  readonly kind: 'notes';
  readonly mark: Numbering;
  readonly label: Numbering;
}

/** A block whose note marks are not numbered yet. */
export type Draft = Block | NotesPlace;

export function noteFault(composition: Composition, path: DataPath, words: Pick<Fault, 'code' | 'message' | 'hint'> & { readonly found?: string; readonly expected?: string }): void {
  composition.faults.push({ severity: 'error', path, ...words });
}
