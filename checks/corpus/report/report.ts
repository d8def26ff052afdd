/**
 * A generated report: blocks of text made of slots, and the relations that hold between the slots of a report without
 * fault. A fault changes the text of slots; the relations that then fail prove it.
 */
import type { NumberStyle } from '../exact/figure.ts';

export type SlotId = number;
export type PlaceId = number;

/** A piece of text that can be changed alone. */
export interface Slot {
  readonly id: SlotId;
}

/** What stands in one paragraph, heading, note or table cell. */
export interface Place {
  readonly id: PlaceId;
  readonly slots: readonly SlotId[];
}

export interface Cell extends Place {
  readonly columns: number;
  readonly rows: number;
}

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly head: readonly (readonly Cell[])[];
  readonly rows: readonly (readonly Cell[])[];
}

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly place: Place }
  | { readonly kind: 'paragraph' | 'item' | 'note'; readonly place: Place }
  | Table;

export type ReadSlot = (slot: Slot) => string;

/** What must hold between slots. */
export interface Relation {
  readonly about: RelationData;
  /** Where a finding is right when the relation fails. */
  readonly blame: readonly Slot[];
  readonly holds: (read: ReadSlot) => boolean;
}

/** What the planter needs to know of a relation. */
export type RelationData =
  | { readonly kind: 'rate'; readonly rate: Slot; readonly actual: Slot; readonly target: Slot; readonly direction: 'up' | 'down' }
  | { readonly kind: 'difference'; readonly difference: Slot; readonly current: Slot }
  | { readonly kind: 'sum'; readonly total: Slot; readonly parts: readonly Slot[] }
  | { readonly kind: 'share'; readonly share: Slot }
  | { readonly kind: 'band'; readonly word: Slot; readonly words: readonly string[] }
  | { readonly kind: 'sameRate'; readonly words: readonly [Slot, Slot]; readonly scale: readonly string[] }
  | { readonly kind: 'met'; readonly word: Slot; readonly words: readonly [yes: string, no: string] }
  | { readonly kind: 'count'; readonly count: Slot; readonly inTable: boolean }
  | { readonly kind: 'quantifier'; readonly word: Slot; readonly forms: { readonly all: string; readonly some: string; readonly none: string } ; readonly flavour: 'all' | 'each' }
  | { readonly kind: 'exclusion'; readonly phrase: Slot }
  | { readonly kind: 'cumulative'; readonly years: readonly Slot[] }
  | { readonly kind: 'repeat'; readonly figure: Slot }
  | { readonly kind: 'proseSum'; readonly total: Slot }
  | { readonly kind: 'numbering'; readonly numbers: readonly Slot[]; readonly write: (n: number) => string }
  | { readonly kind: 'reference'; readonly mention: Slot; readonly missing: string }
  | { readonly kind: 'note'; readonly marks: readonly Slot[]; readonly note: readonly Slot[] }
  | { readonly kind: 'unpublished'; readonly room: Slot; readonly claim: string }
  | { readonly kind: 'record'; readonly word: Slot; readonly claim: string }
  | { readonly kind: 'versus'; readonly word: Slot; readonly words: readonly [above: string, below: string] }
  | { readonly kind: 'approximate'; readonly figure: Slot }
  | { readonly kind: 'times'; readonly figure: Slot }
  | { readonly kind: 'year'; readonly years: readonly Slot[]; readonly write: (shift: number) => string }
  | { readonly kind: 'unit'; readonly units: readonly Slot[] }
  | { readonly kind: 'heading'; readonly words: readonly Slot[]; readonly other: string }
  | { readonly kind: 'name'; readonly mention: Slot };

export interface Report {
  readonly layout: string;
  readonly seed: number;
  readonly tableMarks: 'pipe' | 'tab';
  /** How figures are printed, a planted one, too. */
  readonly style: NumberStyle;
  readonly dash: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly texts: ReadonlyMap<SlotId, string>;
  readonly relations: readonly Relation[];
}

/** The text of a slot as it stands in the report. */
export function reader(report: Pick<Report, 'texts'>): ReadSlot {
  return ({ id }) => report.texts.get(id) ?? '';
}

/** The text of a whole place. */
export function placeText(place: Place, report: Pick<Report, 'texts'>): string {
  return place.slots.map((id) => report.texts.get(id) ?? '').join('');
}

/** Every place of a block in reading order. */
export function placesOf(block: Block): readonly Place[] {
  return block.kind === 'table' ? [...block.head, ...block.rows].flat() : [block.place];
}
