/** Writes a report block by block; sections call it. */
import { placesOf, type Block, type Cell, type Place, type PlaceId, type Relation, type Report, type Slot, type SlotId } from './report.ts';

export type Part = string | Slot;
/** A cell: its parts, or its parts with the columns and rows that it spans. */
export type CellParts = Part | readonly Part[] | { readonly parts: readonly Part[]; readonly columns?: number; readonly rows?: number };

export interface Builder {
  slot(text: string): Slot;
  heading(level: number, ...parts: Part[]): void;
  paragraph(...parts: Part[]): void;
  item(...parts: Part[]): void;
  note(...parts: Part[]): void;
  table(caption: string, head: readonly (readonly CellParts[])[], rows: readonly (readonly CellParts[])[]): void;
  relation(relation: Relation): void;
  text(slot: Slot): string;
  finish(about: Pick<Report, 'layout' | 'seed' | 'tableMarks' | 'style' | 'dash' | 'title'>): Report;
}

/** An empty report. */
export function newBuilder(): Builder {
  const texts = new Map<SlotId, string>();
  const blocks: Block[] = [];
  const relations: Relation[] = [];
  let places: PlaceId = 0;
  const slot = (text: string): Slot => {
    texts.set(texts.size, text);
    return { id: texts.size - 1 };
  };
  const place = (parts: readonly Part[]): Place => ({ id: places++, slots: parts.map((part) => (typeof part === 'string' ? slot(part).id : part.id)) });
  const cell = (given: CellParts): Cell => {
    if (typeof given === 'string') return { ...place([given]), columns: 1, rows: 1 };
    if (Array.isArray(given)) return { ...place(given), columns: 1, rows: 1 };
    if ('parts' in given) return { ...place(given.parts), columns: given.columns ?? 1, rows: given.rows ?? 1 };
    return { ...place([given as Slot]), columns: 1, rows: 1 }; // what is neither text, list nor spanning is a slot
  };
  return {
    slot,
    heading: (level, ...parts) => void blocks.push({ kind: 'heading', level, place: place(parts) }),
    paragraph: (...parts) => void blocks.push({ kind: 'paragraph', place: place(parts) }),
    item: (...parts) => void blocks.push({ kind: 'item', place: place(parts) }),
    note: (...parts) => void blocks.push({ kind: 'note', place: place(parts) }),
    table: (caption, head, rows) => void blocks.push({ kind: 'table', caption, head: head.map((row) => row.map(cell)), rows: rows.map((row) => row.map(cell)) }),
    relation: (relation) => void relations.push(relation),
    text: ({ id }) => texts.get(id) ?? '',
    finish: (about) => ({ ...about, blocks, texts, relations: printedRelations(relations, blocks, texts) }),
  };
}

/** The relations whose every slot the report prints: what is not printed can prove nothing. */
function printedRelations(relations: readonly Relation[], blocks: readonly Block[], texts: ReadonlyMap<SlotId, string>): readonly Relation[] {
  const printed = new Set(blocks.flatMap(placesOf).flatMap(({ slots }) => slots));
  return relations.filter(({ holds }) => {
    let whole = true;
    holds(({ id }) => {
      whole &&= printed.has(id);
      return texts.get(id) ?? '';
    });
    return whole;
  });
}
