/** The neutral document as a Word file that planners go on editing: styles, tables and notes are Word's own. */

import { AlignmentType, Document as WordDocument, Footer, Packer, PageNumber, PageOrientation, Paragraph, TextRun, type ISectionOptions } from 'docx';
import type { Block, Document } from '../document/document.ts';
import { printableText } from '../document/printable.ts';
import { fontBytes } from '../fonts/font-files.ts';
import { readFontFace } from '../fonts/font-face.ts';
import { createGlyphCover } from '../fonts/glyph-cover.ts';
import { BODY_TEXT, NOTE_TEXT, pageGeometry, type PageGeometry } from '../paper/page-geometry.ts';
import { settlePackage } from './settle-package.ts';
import { LIST, nameNotes, wordBlocks } from './word-blocks.ts';
import { twips, type WordContext } from './word-context.ts';
import { WORD_STYLES } from './word-styles.ts';

const POINTS = {
  reference: LIST,
  levels: [
    {
      level: 0,
      format: 'bullet',
      text: '・',
      style: { paragraph: { indent: { left: twips(1.5 * BODY_TEXT), hanging: twips(BODY_TEXT) } } },
    },
  ],
} as const;

/** The bytes of a .docx file; the same document always gives the same bytes. */
export async function renderDocx(document: Document): Promise<Uint8Array> {
  const geometry = pageGeometry(document.page);
  const face = readFontFace(fontBytes('gothic', 'regular'));
  const glyphs = createGlyphCover(face);
  const context: WordContext = { face, geometry, cover: (text) => glyphs.cover(text, ''), bookmarks: nameNotes(document.blocks) };
  const { title, author, date } = document.meta;
  const word = new WordDocument({
    title: printableText(title),
    creator: printableText(author),
    styles: WORD_STYLES,
    numbering: { config: [POINTS] },
    sections: [{ ...sectionOf(geometry), children: wordBlocks(document.blocks, context) }],
  });
  return settlePackage(await Packer.toBuffer(word), { author, date, captions: document.blocks.flatMap(captionOf) });
}

function captionOf(block: Block): readonly string[] {
  return block.kind === 'table' ? [block.caption] : [];
}

function sectionOf(geometry: PageGeometry): Omit<ISectionOptions, 'children'> {
  const margin = twips(geometry.margin);
  const [short, long] = [Math.min(geometry.width, geometry.height), Math.max(geometry.width, geometry.height)];
  return {
    properties: {
      page: {
        // The library swaps the sides for landscape by itself.
        size: { width: twips(short), height: twips(long), orientation: geometry.flipped ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: margin, bottom: margin, left: margin, right: margin, footer: twips(28) },
      },
    },
    footers: { default: pageFooter() },
  };
}

function pageFooter(): Footer {
  const number = new TextRun({ size: 2 * NOTE_TEXT, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}
