import { describe, expect, it } from 'vitest';
import { printableText } from './printable.ts';

describe('printableText', () => {
  it.each([
    ['達成度 481.6%', '達成度 481.6%'],
    ['上\n下\tて', '上 下 て'],
    ['a\u0000b\u001bc', 'a\ufffdb\ufffdc'],
    ['x\ud842y', 'x\ufffdy'],
    ['x\udfb7y', 'x\ufffdy'],
    ['𠮷野', '𠮷野'],
    ['葛\u{e0100}', '葛\u{e0100}'],
  ])('%j → %j', (given, expected) => {
    expect(printableText(given)).toBe(expected);
  });
});
