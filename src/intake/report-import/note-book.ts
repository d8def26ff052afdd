/** Notes of a report and what they belong to (注): a mark in a cell finds its note below the same table; lines that follow a note are its items. */
import type { TreeMap } from '../../formats/yaml/tree.ts';
import type { Place } from '../../formats/diagnostic.ts';
import { listed, written } from '../write-figures.ts';
import type { ReadNote, ReadTable, Sentence, SourceReport } from '../source-report/source-report.ts';

export interface BoundNote {
  readonly id: string;
  readonly note: ReadNote;
  readonly items: readonly Sentence[];
  /** Text and items as one, for what they say. */
  readonly text: string;
}

/** Notes that a mark points to, each once, with an id in the order of their use. */
export class NoteBook {
  readonly #report: SourceReport;
  readonly #bound = new Map<ReadNote, BoundNote>();

  constructor(report: SourceReport) {
    this.#report = report;
  }

  /** The note of a mark that stands in a table; `undefined` where the report has none. */
  find(mark: string, table: ReadTable): BoundNote | undefined {
    const alike = this.#report.notes.filter((note) => note.mark === mark);
    const inSection = alike.filter(({ section }) => section?.index === table.section?.index);
    const below = (notes: readonly ReadNote[]): ReadNote | undefined => notes.find(({ afterTable }) => afterTable === table.number);
    const note = below(inSection) ?? below(alike) ?? inSection.find(({ afterTable }) => afterTable >= table.number) ?? alike.find(({ afterTable }) => afterTable > table.number) ?? inSection[0];
    return note === undefined ? undefined : this.#bind(note);
  }

  #bind(note: ReadNote): BoundNote {
    const known = this.#bound.get(note);
    if (known !== undefined) return known;
    const items = this.#itemsOf(note);
    const bound = { id: `n${this.#bound.size + 1}`, note, items, text: [note.text, ...items.map(({ text }) => text)].join('\n') };
    this.#bound.set(note, bound);
    return bound;
  }

  /** What stands behind a note and before the next note, table or heading. */
  #itemsOf(note: ReadNote): readonly Sentence[] {
    const { sentences, notes } = this.#report;
    if (note.afterTable === 0) return [];
    const isBeside = (each: Sentence | ReadNote): boolean => each.section?.index === note.section?.index && each.afterTable === note.afterTable;
    const next = notes.find((each) => isBeside(each) && isBehind(note.at, each.at));
    const isOwn = (each: Sentence): boolean => isBeside(each) && (isBehind(note.at, each.at) || isSamePlace(note.at, each.at));
    return sentences.filter((each) => isOwn(each) && each.lead === undefined && (next === undefined || !isBehind(next.at, each.at)) && !opensNext(each));
  }

  trees(): readonly TreeMap[] {
    return [...this.#bound.values()].map(({ id, note, items }) => written({ id, text: note.text, items: listed(items.map(({ text }) => text.replace(/^・\s*/, ''))) }));
  }

  bound(): readonly BoundNote[] {
    return [...this.#bound.values()];
  }
}

/** A line of a list of the next goal, not of the note. */
function opensNext({ text }: Sentence): boolean {
  return /^(?:\([0-9]+\)|●|■|◆|基本的?目標)/.test(text);
}

/** Whether `b` stands behind `a` in the file; not, where their places cannot be compared. */
export function isBehind(a: Place, b: Place): boolean {
  if (a.kind !== b.kind) return false;
  const [from, to] = [positionOf(a), positionOf(b)];
  for (const [at, value] of from.entries()) {
    const other = to[at] ?? 0;
    if (other !== value) return other > value;
  }
  return false;
}

/** Pieces of one paragraph of a PDF bear its place. */
function isSamePlace(a: Place, b: Place): boolean {
  return a.kind === b.kind && positionOf(a).join() === positionOf(b).join();
}

function positionOf(place: Place): readonly number[] {
  switch (place.kind) {
    case 'line':
      return [place.line, place.column];
    case 'page':
      return [place.page, place.top ?? 0, place.left ?? 0];
    case 'paragraph':
      return [place.paragraph];
    case 'table':
      return [place.table, place.row ?? 0, place.column ?? 0];
    case 'cell':
      return [Number(/\d+/.exec(place.cell)?.[0] ?? 0)];
    case 'file':
      return [0];
  }
}
