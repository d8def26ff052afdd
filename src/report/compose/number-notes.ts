/** Notes (注): marks numbered in order of appearance, and the notes printed where the layout puts them. */
import type { NoteId } from '../../domain/identifiers.ts';
import { identifier } from '../../domain/identifiers.ts';
import { mustFind } from '../../domain/strategy-index.ts';
import type { Block, Inline, Row } from '../../formats/document/document.ts';
import { lines } from '../bind/print-bound.ts';
import type { Numbering } from '../layout/layout.ts';
import type { Composition, Draft, NotesPlace } from './composition.ts';
import { noteFault } from './composition.ts';

/** Where a layout has no place left for notes, they stand at the end, with a fault. */
const lastPlace: NotesPlace = { kind: 'notes', mark: { one: '※', several: '※#' }, label: { one: '※', several: '※#' } };

/** Each `notes` place closes a region; the marks since the one before are numbered within it. */
export function numberNotes(drafts: readonly Draft[], composition: Composition): readonly Block[] {
  const blocks: Block[] = [];
  let region: Block[] = [];
  let regions = 0;
  for (const draft of drafts) {
    if (draft.kind !== 'notes') {
      region.push(draft);
      continue;
    }
    regions += 1;
    blocks.push(...closeRegion(region, draft, `${regions}`, composition));
    region = [];
  }
  const left = marksIn(region);
  if (left.length > 0) noteUnplaced(left, composition);
  return [...blocks, ...closeRegion(region, lastPlace, `${regions + 1}`, composition)];
}

function noteUnplaced(marks: readonly string[], composition: Composition): void {
  noteFault(composition, ['blocks'], {
    code: 'layout-notes-missing',
    message: '注の付いた数値や名称の後に、注を書き出す場所（kind: notes）がありません',
    found: marks.join('、'),
    hint: '表の後などに kind: notes のブロックを置いてください。印を付けたくない所では {…|unmarked} と書けます',
  });
}

function closeRegion(region: readonly Block[], place: NotesPlace, name: string, composition: Composition): readonly Block[] {
  const notes = marksIn(region);
  if (notes.length === 0) return region;
  const numbered = (numbering: Numbering, note: string): string =>
    notes.length === 1 ? numbering.one : numbering.several.replaceAll('#', `${notes.indexOf(note) + 1}`);
  const blockId = (note: string): string => `${name}-${note}`;
  const marked = region.map((block) =>
    mapInlines(block, (inline) => (inline.kind === 'mark' ? { ...inline, text: numbered(place.mark, inline.note), note: blockId(inline.note) } : inline)),
  );
  const printed = notes.map((note): Block => ({ kind: 'note', id: blockId(note), mark: numbered(place.label, note), content: noteContent(note, composition) }));
  return [...marked, ...printed];
}

function noteContent(id: string, { view }: Composition): readonly Inline[] {
  const note = mustFind(view.index.notes, identifier<NoteId>(id));
  return lines([note.text, ...note.items].join('\n'));
}

/** Ids of the notes whose marks stand in the blocks, each once, in reading order. */
function marksIn(blocks: readonly Block[]): readonly string[] {
  const notes = new Set<string>();
  for (const block of blocks) {
    mapInlines(block, (inline) => {
      if (inline.kind === 'mark') notes.add(inline.note);
      return inline;
    });
  }
  return [...notes];
}

/** The block with every inline exchanged, in reading order. */
function mapInlines(block: Block, change: (inline: Inline) => Inline): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return { ...block, content: block.content.map(change) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map(change)) };
    case 'table':
      return { ...block, headRows: mapRows(block.headRows, change), rows: mapRows(block.rows, change) };
    case 'drawing':
    case 'pageBreak':
      return block;
  }
}

function mapRows(rows: readonly Row[], change: (inline: Inline) => Inline): readonly Row[] {
  return rows.map((row) => ({ cells: row.cells.map((cell) => ({ ...cell, content: cell.content.map(change) })) }));
}
