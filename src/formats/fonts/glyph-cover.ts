/**
 * Makes sure that every character of a printed document has a glyph. What the font lacks would vanish or print as an
 * empty box, in silence; here it becomes 〓 (ゲタ), as printers have always marked a missing sort, and is reported.
 */

import type { Diagnostic } from '../diagnostic.ts';
import { printableText } from '../document/printable.ts';
import type { FontFace } from './font-face.ts';

export interface GlyphCover {
  /** The text as it can be printed; `section` is the heading above, for the report. */
  readonly cover: (text: string, section: string) => string;
  /** One for each character that was not printed as written. */
  readonly diagnostics: (file: string) => readonly Diagnostic[];
}

interface Miss {
  readonly kind: 'glyph' | 'variant';
  readonly characters: string;
  readonly context: string;
  readonly section: string;
  count: number;
}

const GETA = '〓';
const SPACES = /[\u2000-\u200a\u202f\u205f]/gu;
/** Left out: they print as nothing, but would stand in the text that people copy out of the file. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;
const SELECTOR = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;
const COMBINING = /\p{M}/u;
const NON_BREAKING_HYPHEN = '\u2011';
const CONTEXT = 8;

export function createGlyphCover(face: FontFace): GlyphCover {
  const misses = new Map<string, Miss>();
  const note = (kind: Miss['kind'], characters: string, text: string, section: string): void => {
    const known = misses.get(characters);
    if (known === undefined) misses.set(characters, { kind, characters, context: contextOf(text, characters), section, count: 1 });
    else known.count += 1;
  };
  return {
    cover: (text, section) => coverText(text, face, (kind, characters) => note(kind, characters, text, section)),
    diagnostics: (file) => [...misses.values()].map((miss) => describeMiss(miss, file)),
  };
}

function coverText(text: string, face: FontFace, note: (kind: Miss['kind'], characters: string) => void): string {
  if (hasEveryGlyph(text, face)) return text;
  let base = '';
  let covered = '';
  for (const character of printableText(text).replace(SPACES, ' ').replace(INVISIBLE, '')) {
    if (SELECTOR.test(character)) {
      if (hasVariant(face, base, character)) covered += character;
      else note('variant', base + character);
    } else if (isPrinted(face, base, character)) {
      covered += character;
    } else {
      note('glyph', character);
      covered += GETA;
    }
    base = character;
  }
  return covered;
}

/** The usual case, answered quickly. Fonts have no glyphs for controls and selectors. */
function hasEveryGlyph(text: string, face: FontFace): boolean {
  for (const character of text) {
    const codePoint = codeOf(character);
    if (codePoint < 0x20 || !face.has(codePoint)) return false;
  }
  return true;
}

function hasVariant(face: FontFace, base: string, selector: string): boolean {
  return base !== '' && face.hasVariant(codeOf(base), codeOf(selector));
}

function isPrinted(face: FontFace, base: string, character: string): boolean {
  if (face.has(codeOf(character)) || character === NON_BREAKING_HYPHEN) return true;
  if (!COMBINING.test(character)) return false;
  const joined = (base + character).normalize('NFC');
  return [...joined].length === 1 && face.has(codeOf(joined));
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

function contextOf(text: string, characters: string): string {
  const at = text.indexOf(characters);
  if (at < 0) return text.slice(0, 2 * CONTEXT);
  return text.slice(Math.max(0, at - CONTEXT), at + characters.length + CONTEXT);
}

function describeMiss(miss: Miss, file: string): Diagnostic {
  const codes = [...miss.characters].map((character) => `U+${codeOf(character).toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
  const place = miss.section === '' ? '' : `「${miss.section}」の`;
  const common = { severity: 'warning', at: { kind: 'file', file }, found: `${miss.characters}（${codes}、${miss.count}か所）` } as const;
  if (miss.kind === 'glyph') {
    return {
      ...common,
      code: 'glyph-missing',
      message: `${place}「${miss.context}」の文字「${miss.characters}」は印刷用の書体にないため、〓で印刷しました。`,
      expected: '書体にある文字（JIS X 0213 の範囲）',
      hint: '別の字体で書くか、常用の字に置き換えてください。PDFを「〓」で検索すると場所が分かります。',
    };
  }
  return {
    ...common,
    code: 'glyph-variant-missing',
    message: `${place}「${miss.context}」の異体字「${miss.characters}」は印刷用の書体にないため、標準の字体で印刷しました。`,
    expected: '書体にある異体字',
    hint: '標準の字体でよいか確かめてください。',
  };
}
