import { describe, expect, it } from 'vitest';
import { readFontFace } from './font-face.ts';
import { fontBytes, fontPath } from './font-files.ts';

const faces = {
  gothic: readFontFace(fontBytes('gothic', 'regular')),
  gothicBold: readFontFace(fontBytes('gothic', 'bold')),
  mincho: readFontFace(fontBytes('mincho', 'regular')),
};
const code = (character: string): number => character.codePointAt(0) ?? 0;

describe.each(Object.entries(faces))('%s', (_, face) => {
  it('has what Japanese reports print', () => {
    const missing = [...'達成度①⑳ⅠⅫ〔※〕△▲▼●◎◇○■・～〜―－−％‰㎡²³髙﨑鷗塡剝𠮟'].filter((c) => !face.has(code(c)));
    expect(missing).toEqual([]);
  });

  it('knows what it lacks', () => {
    expect([...'𠮷₂🎉'].filter((c) => face.has(code(c)))).toEqual([]);
  });

  it('knows its variants', () => {
    expect(face.hasVariant(code('葛'), 0xe0100)).toBe(true);
    expect(face.hasVariant(code('山'), 0xe0123)).toBe(false);
  });

  it('measures in em', () => {
    expect(face.width('漢字')).toBe(2);
    expect(face.width('千1')).toBeCloseTo(1 + face.width('1'), 9);
    expect(face.width('1')).toBeGreaterThan(0.4);
    expect(face.width('1')).toBeLessThan(0.8);
  });
});

describe('fontBytes', () => {
  it('reads a file once', () => {
    expect(fontBytes('gothic', 'regular')).toBe(fontBytes('gothic', 'regular'));
    expect(fontPath('mincho', 'bold')).toMatch(/BIZUDPMincho_700Bold\.ttf$/);
  });
});
