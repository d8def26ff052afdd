import { describe, expect, it } from 'vitest';
import { parseTemplate } from './template.ts';

describe('parseTemplate', () => {
  it('reads words and slots', () => {
    expect(parseTemplate('全{total}件のうち{missed=4}件')).toEqual({
      ok: true,
      template: [
        { kind: 'text', text: '全' },
        { kind: 'slot', name: 'total', formats: [], at: 1 },
        { kind: 'text', text: '件のうち' },
        { kind: 'slot', name: 'missed', seen: '4', formats: [], at: 12 },
        { kind: 'text', text: '件' },
      ],
    });
  });

  it('reads paths, formats and arguments', () => {
    expect(parseTemplate('{target.actual.value|number|brackets}{exclusions:met}')).toEqual({
      ok: true,
      template: [
        { kind: 'slot', name: 'target.actual.value', formats: ['number', 'brackets'], at: 0 },
        { kind: 'slot', name: 'exclusions', argument: 'met', formats: [], at: 37 },
      ],
    });
  });

  it('keeps doubled braces as braces', () => {
    expect(parseTemplate('{{計画}}の{n}')).toEqual({
      ok: true,
      template: [
        { kind: 'text', text: '{計画}の' },
        { kind: 'slot', name: 'n', formats: [], at: 7 },
      ],
    });
    expect(parseTemplate('')).toEqual({ ok: true, template: [] });
  });

  it.each([
    ['あ{missed', 'unclosed', 1],
    ['あ}', 'unopened', 1],
    ['あ{}', 'unreadable', 1],
    ['{a b}', 'unreadable', 0],
    ['{a|}', 'unreadable', 0],
    ['{a.}', 'unreadable', 0],
    ['{a{b}', 'unreadable', 0],
  ])('refuses %s', (text, reason, at) => {
    expect(parseTemplate(text)).toEqual({ ok: false, reason, at });
  });
});
