/** The blocks of the neutral document as paragraphs and tables of Word. */

import { Bookmark, HeadingLevel, ImageRun, Paragraph, Tab, TextRun, type FileChild, type IParagraphOptions } from 'docx';
import type { Block, Drawing, Heading, Inline, Note, Paragraph as Prose, Table } from '../document/document.ts';
import { checkedSvg } from '../document/drawing.ts';
import { isIndented } from '../document/indent.ts';
import { printableText } from '../document/printable.ts';
import { drawableSvg } from '../paper/drawable-svg.ts';
import { NOTE_TEXT, PT_PER_PX } from '../paper/page-geometry.ts';
import { drawPng } from './draw-png.ts';
import { twips, type WordContext } from './word-context.ts';
import { wordInlines } from './word-inlines.ts';
import { alignmentOf, wordTable } from './word-table.ts';

/** The bulleted list of `WORD_LISTS`. */
export const LIST = 'points';

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;
/** Between a mark and its note, in em. */
const NOTE_GAP = 0.8;

/** What a block takes from its neighbours. */
interface BlockPlace {
  /** Begins a page. */
  readonly isFirstOnPage: boolean;
  /** A note follows, which should not be left alone on the next page. */
  readonly isBeforeNote: boolean;
}

export function wordBlocks(blocks: readonly Block[], context: WordContext): readonly FileChild[] {
  return blocks.flatMap((block, index) => {
    const place = { isFirstOnPage: blocks[index - 1]?.kind === 'pageBreak', isBeforeNote: blocks[index + 1]?.kind === 'note' };
    return wordBlock(block, place, index, context);
  });
}

/** A bookmark for the first note with each id. */
export function nameNotes(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  blocks.forEach((block, index) => {
    if (block.kind === 'note' && !names.has(block.id)) names.set(block.id, bookmarkOf(index));
  });
  return names;
}

function bookmarkOf(index: number): string {
  return `note_${index}`;
}

function wordBlock(block: Block, place: BlockPlace, index: number, context: WordContext): readonly FileChild[] {
  const { isFirstOnPage } = place;
  switch (block.kind) {
    case 'heading':
      return [wordHeading(block, isFirstOnPage, context)];
    case 'paragraph':
      return [wordParagraph(block, isFirstOnPage, context)];
    case 'list':
      return block.items.map((item, at) => wordListItem(item, isFirstOnPage && at === 0, context));
    case 'table':
      return wordTableBlocks(block, place, context);
    case 'note':
      return [wordNote(block, isFirstOnPage, index, context)];
    case 'drawing':
      return [wordDrawing(block, isFirstOnPage, context)];
    case 'pageBreak':
      return [];
  }
}

function wordHeading(heading: Heading, pageBreakBefore: boolean, context: WordContext): Paragraph {
  const align = heading.align === undefined ? {} : { alignment: alignmentOf(heading.align) };
  return new Paragraph({ heading: HEADINGS[heading.level], pageBreakBefore, ...align, children: wordInlines(heading.content, context) });
}

function wordParagraph(paragraph: Prose, pageBreakBefore: boolean, context: WordContext): Paragraph {
  return new Paragraph({ ...styleOf(paragraph), pageBreakBefore, children: wordInlines(paragraph.content, context) });
}

function styleOf(paragraph: Prose): Pick<IParagraphOptions, 'style' | 'alignment'> {
  const align = paragraph.align === undefined ? {} : { alignment: alignmentOf(paragraph.align) };
  if (paragraph.style === 'small' || paragraph.style === 'lead') return { style: paragraph.style, ...align };
  return isIndented(paragraph) ? { style: 'indented', ...align } : align;
}

function wordListItem(item: readonly Inline[], pageBreakBefore: boolean, context: WordContext): Paragraph {
  return new Paragraph({ numbering: { reference: LIST, level: 0 }, pageBreakBefore, children: wordInlines(item, context) });
}

function wordTableBlocks(table: Table, place: BlockPlace, context: WordContext): readonly FileChild[] {
  const caption = new Paragraph({
    style: 'tableCaption',
    pageBreakBefore: place.isFirstOnPage,
    children: [new TextRun(printableText(table.caption))],
  });
  const gap = new Paragraph({ style: 'gap', pageBreakBefore: place.isFirstOnPage });
  const before = table.showCaption === true ? [caption] : place.isFirstOnPage ? [gap] : [];
  // Word joins two tables that touch, and wants a paragraph behind the last one.
  const after = place.isBeforeNote ? [] : [new Paragraph({ style: 'gap' })];
  return [...before, wordTable(table, place.isBeforeNote, context), ...after];
}

function wordNote(note: Note, pageBreakBefore: boolean, index: number, context: WordContext): Paragraph {
  const mark = new TextRun(printableText(note.mark));
  const isTarget = context.bookmarks.get(note.id) === bookmarkOf(index);
  const hang = twips((context.face.width(printableText(note.mark)) + NOTE_GAP) * NOTE_TEXT);
  return new Paragraph({
    style: 'note',
    pageBreakBefore,
    indent: { left: hang, hanging: hang },
    children: [
      isTarget ? new Bookmark({ id: bookmarkOf(index), children: [mark] }) : mark,
      new TextRun({ children: [new Tab()] }),
      ...wordInlines(note.content, context),
    ],
  });
}

function wordDrawing(drawing: Drawing, pageBreakBefore: boolean, context: WordContext): Paragraph {
  const widest = context.geometry.contentWidth / PT_PER_PX;
  const scale = Math.min(1, widest / drawing.widthPx);
  const alternative = printableText(drawing.alternative);
  const picture = new ImageRun({
    type: 'png',
    data: drawPng(drawableSvg(checkedSvg(drawing.svg), context.cover)),
    transformation: { width: Math.round(drawing.widthPx * scale), height: Math.round(drawing.heightPx * scale) },
    altText: { name: '図', title: '図', description: alternative },
  });
  return new Paragraph({ style: 'drawing', pageBreakBefore, children: [picture] });
}
