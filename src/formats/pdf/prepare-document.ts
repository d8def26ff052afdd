/** The neutral document → the data of the template: every text with its glyphs, every width in points. */

import { plainText, type Block, type Document, type Drawing, type Heading, type Inline, type Note, type Paragraph } from '../document/document.ts';
import { checkedSvg } from '../document/drawing.ts';
import { editionDate } from '../document/edition-date.ts';
import { isIndented } from '../document/indent.ts';
import { outlineLevels } from '../document/outline.ts';
import { FAMILY, type Typeface } from '../fonts/font-files.ts';
import type { FontFace } from '../fonts/font-face.ts';
import type { GlyphCover } from '../fonts/glyph-cover.ts';
import { drawableSvg } from '../paper/drawable-svg.ts';
import { BODY_TEXT, CELL_INSET_X, CELL_INSET_Y, NOTE_TEXT, pageGeometry, PT_PER_PX, TABLE_TEXT, type PageGeometry } from '../paper/page-geometry.ts';
import { ROW_SHARE, type PrintContext } from './print-context.ts';
import { prepareInlines } from './prepare-inlines.ts';
import { prepareTable } from './prepare-table.ts';
import type { PrintBlock, PrintLine, PrintModel } from './print-model.ts';

const LONG_LATIN = /[\x21-\x7e\u00a1-\u024f]{16,}/u;
/** Between a mark and its note, in em. */
const NOTE_GAP = 0.4;

export function prepareDocument(document: Document, typeface: Typeface, face: FontFace, glyphs: GlyphCover): PrintModel {
  const geometry = pageGeometry(document.page);
  const { title, author, language, date } = document.meta;
  const [lang = 'ja', region] = language.split('-');
  return {
    title,
    author,
    language: lang.toLowerCase(),
    ...(region === undefined ? {} : { region }),
    date: editionDate(date),
    family: FAMILY[typeface],
    page: {
      flipped: geometry.flipped,
      margin: geometry.margin,
      width: geometry.contentWidth,
      height: geometry.contentHeight,
    },
    table: { size: TABLE_TEXT, insetX: CELL_INSET_X, insetY: CELL_INSET_Y, highestRow: ROW_SHARE * geometry.contentHeight },
    blocks: prepareBlocks(document.blocks, face, geometry, glyphs),
  };
}

/** Where a block stands. */
interface BlockPlace {
  /** Of a heading, in the outline. */
  readonly level: number;
  readonly isBeforeNote: boolean;
}

function prepareBlocks(blocks: readonly Block[], face: FontFace, geometry: PageGeometry, glyphs: GlyphCover): readonly PrintBlock[] {
  const levels = outlineLevels(blocks);
  let section = '';
  return blocks.map((block, index) => {
    if (block.kind === 'heading') section = plainText(block.content);
    const heading = section;
    const context: PrintContext = { face, geometry, cover: (text) => glyphs.cover(text, heading) };
    const place = { level: levels[index] ?? 1, isBeforeNote: blocks[index + 1]?.kind === 'note' };
    return prepareBlock(block, place, context);
  });
}

function prepareBlock(block: Block, place: BlockPlace, context: PrintContext): PrintBlock {
  switch (block.kind) {
    case 'heading':
      return prepareHeading(block, place.level, context);
    case 'paragraph':
      return prepareParagraph(block, context);
    case 'list':
      return { k: 'list', items: block.items.map((item) => prepareProse(item, context)) };
    case 'table':
      return prepareTable(block, place.isBeforeNote, context);
    case 'note':
      return prepareNote(block, context);
    case 'drawing':
      return prepareDrawing(block, context);
    case 'pageBreak':
      return { k: 'pagebreak' };
  }
}

function prepareHeading(heading: Heading, level: number, context: PrintContext): PrintBlock {
  const c = prepareProse(heading.content, context);
  return { k: 'heading', look: heading.level, level, align: heading.align ?? 'start', c };
}

function prepareParagraph(paragraph: Paragraph, context: PrintContext): PrintBlock {
  return {
    k: 'paragraph',
    style: paragraph.style ?? 'body',
    align: paragraph.align ?? 'start',
    indent: isIndented(paragraph),
    justify: isJustified(paragraph.content),
    c: prepareProse(paragraph.content, context),
  };
}

function prepareNote(note: Note, context: PrintContext): PrintBlock {
  const mark = context.cover(note.mark);
  return {
    k: 'note',
    mark,
    justify: isJustified(note.content),
    hang: (context.face.width(mark) + NOTE_GAP) * NOTE_TEXT,
    c: prepareProse(note.content, context),
  };
}

function prepareDrawing(drawing: Drawing, context: PrintContext): PrintBlock {
  return {
    k: 'drawing',
    svg: drawableSvg(checkedSvg(drawing.svg), context.cover),
    alternative: drawing.alternative,
    width: Math.min(drawing.widthPx * PT_PER_PX, context.geometry.contentWidth),
  };
}

/** A long Latin word leaves a gap at the end of a line that would be spread over its characters. */
function isJustified(content: readonly Inline[]): boolean {
  return !LONG_LATIN.test(plainText(content));
}

function prepareProse(content: readonly Inline[], context: PrintContext): PrintLine {
  return prepareInlines(content, context.geometry.contentWidth, BODY_TEXT, context);
}
