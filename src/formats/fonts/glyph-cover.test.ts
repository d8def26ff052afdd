import { describe, expect, it } from 'vitest';
import { fontBytes } from './font-files.ts';
import { readFontFace } from './font-face.ts';
import { createGlyphCover } from './glyph-cover.ts';

const face = readFontFace(fontBytes('gothic', 'regular'));

describe('createGlyphCover', () => {
  it.each([
    ['達成度 481.6%（△1.4pt）〔※〕', '達成度 481.6%（△1.4pt）〔※〕'],
    ['𠮷野家', '〓野家'],
    ['🎉', '〓'],
    ['か\u3099が', 'か\u3099が'],
    ['c\u0327', 'c\u0327'],
    ['x\u0327', 'x〓'],
    ['葛\u{e0100}城', '葛\u{e0100}城'],
    ['山\u{e0123}', '山'],
    ['10\u2003000', '10 000'],
    ['a\u0007b', 'a〓b'],
    ['折り\u200b返\u00adし\ufeff', '折り返し'],
  ])('%j → %j', (text, expected) => {
    expect(createGlyphCover(face).cover(text, '')).toBe(expected);
  });

  it('reports each character once, with where, which and how often', () => {
    const cover = createGlyphCover(face);
    cover.cover('支援した𠮷田さん', '3 事業');
    cover.cover('𠮷', '4 事業');
    cover.cover('山\u{e0123}', '');
    expect(cover.diagnostics('報告書').map(({ code, message, found }) => [code, message, found])).toEqual([
      ['glyph-missing', '「3 事業」の「支援した𠮷田さん」の文字「𠮷」は印刷用の書体にないため、〓で印刷しました。', '𠮷（U+20BB7、2か所）'],
      [
        'glyph-variant-missing',
        '「山\u{e0123}」の異体字「山\u{e0123}」は印刷用の書体にないため、標準の字体で印刷しました。',
        '山\u{e0123}（U+5C71 U+E0123、1か所）',
      ],
    ]);
  });

  it('says nothing when all is printed', () => {
    const cover = createGlyphCover(face);
    cover.cover('すべて印刷できる', '');
    expect(cover.diagnostics('報告書')).toEqual([]);
  });
});
