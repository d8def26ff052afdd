/** The styles of a Word report. Real styles under the names Word knows, so that its navigation and a person's edits work. */

import type { IStylesOptions } from 'docx';
import { FAMILY } from '../fonts/font-files.ts';
import { BODY_TEXT, NOTE_TEXT, TABLE_TEXT } from '../paper/page-geometry.ts';

/** Ids of our own paragraph styles, and the names under which Word shows them. */
export const STYLE_NAMES = {
  indented: '本文（字下げ）',
  lead: '要旨',
  small: '補足',
  note: '注記',
  tableText: '表の文字',
  tableCaption: '表題',
  drawing: '図',
  gap: '間隔',
} as const;

/** Height in points of a line in tables. */
export const TABLE_LINE = 1.4 * TABLE_TEXT;

const FONT = FAMILY.gothic;
const INK = '1A1A1C';
const ACCENT = '1F3A5F';
/** Word counts sizes in half points, distances in twentieths of a point. */
const half = (points: number): number => points * 2;
const twips = (points: number): number => Math.round(points * 20);
/** Line height in points. A least height, because the fonts that replace ours have taller lines of their own. */
const lineOf = (points: number): { readonly line: number; readonly lineRule: 'atLeast' } => ({ line: twips(points), lineRule: 'atLeast' });

const FONTS = { ascii: FONT, hAnsi: FONT, eastAsia: FONT, cs: FONT };

type HeadingStyle = NonNullable<NonNullable<IStylesOptions['default']>['heading1']>;

function heading(size: number, before: number, after: number, border: HeadingStyle['paragraph']): HeadingStyle {
  return {
    run: { size: half(size), bold: true, italics: false, color: INK, font: FONTS },
    paragraph: { keepNext: true, keepLines: true, spacing: { before: twips(before), after: twips(after), ...lineOf(1.3 * size) }, ...border },
  };
}

export const WORD_STYLES: IStylesOptions = {
  default: {
    document: {
      // Japanese text is ja-JP by its script; with ja-JP for Latin text too, programs break words such as DISCOVER anywhere.
      run: { font: FONTS, size: half(BODY_TEXT), color: INK, language: { value: 'en-US', eastAsia: 'ja-JP' } },
      paragraph: { spacing: { ...lineOf(1.7 * BODY_TEXT), after: twips(3) } },
    },
    heading1: heading(15, 6, 12, { border: { bottom: { style: 'single', size: 10, color: ACCENT, space: 3 } } }),
    heading2: heading(12.5, 15, 8, { border: { left: { style: 'single', size: 28, color: ACCENT, space: 5 } }, indent: { left: twips(8) } }),
    heading3: heading(11, 12, 6, {}),
    heading4: heading(10, 9, 4, {}),
  },
  paragraphStyles: [
    { id: 'indented', name: STYLE_NAMES.indented, basedOn: 'Normal', quickFormat: true, paragraph: { indent: { firstLine: twips(BODY_TEXT) } } },
    { id: 'lead', name: STYLE_NAMES.lead, basedOn: 'Normal', quickFormat: true, run: { size: half(11.5) } },
    { id: 'small', name: STYLE_NAMES.small, basedOn: 'Normal', quickFormat: true, run: { size: half(NOTE_TEXT) } },
    {
      id: 'note',
      name: STYLE_NAMES.note,
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: half(NOTE_TEXT) },
      paragraph: { spacing: { before: twips(3), after: twips(2), ...lineOf(1.55 * NOTE_TEXT) } },
    },
    {
      id: 'tableText',
      name: STYLE_NAMES.tableText,
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: half(TABLE_TEXT) },
      paragraph: { spacing: { before: 0, after: 0, ...lineOf(TABLE_LINE) } },
    },
    {
      id: 'tableCaption',
      name: STYLE_NAMES.tableCaption,
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: half(9.5), bold: true },
      paragraph: { keepNext: true, spacing: { before: twips(6), after: twips(3) } },
    },
    {
      id: 'drawing',
      name: STYLE_NAMES.drawing,
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { before: twips(6), after: twips(6), ...lineOf(BODY_TEXT) } },
    },
    // Word joins two tables that touch, and needs a paragraph behind the last one.
    { id: 'gap', name: STYLE_NAMES.gap, basedOn: 'Normal', run: { size: half(4) }, paragraph: { spacing: { before: 0, after: 0, ...lineOf(6) } } },
  ],
};
