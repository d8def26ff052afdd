import { describe, expect, it } from 'vitest';
import type { PageText } from './page-mark.ts';
import { repairText } from './repair-text.ts';
import { splitText } from './split-text.ts';
import { joinLines, linesOf } from './text-lines.ts';

function piece(text: string, left: number, baseline: number, more: Partial<PageText> = {}): PageText {
  const size = more.size ?? 10;
  return { text, left, right: left + [...text].length * size, top: baseline - size, bottom: baseline, baseline, size, run: 'across', ...more };
}

const read = (pieces: readonly PageText[], edge: number): string => joinLines(linesOf(pieces), edge);

describe('lines of a cell', () => {
  it('go on where a line is full and end where it is short', () => {
    expect(read([piece('目標値と実績値の', 0, 10), piece('説明', 0, 22), piece('次', 0, 34)], 85)).toBe('目標値と実績値の説明\n次');
  });

  it('hold lowered and raised letters in their place', () => {
    const pieces = [piece('注', 40, 6, { size: 7 }), piece('CO', 0, 10), piece('2', 20, 12, { size: 7 }), piece('量', 28, 10)];
    expect(read(pieces, 200)).toBe('CO2量注');
  });

  it('read a heading of single letters from top to bottom as one word', () => {
    expect(read([piece('数', 0, 10), piece('値', 0, 24), piece('目', 0, 38), piece('標', 0, 52)], 200)).toBe('数値目標');
  });

  it('read letters that are turned or written downwards', () => {
    const stacked = { run: 'stacked', left: 0, right: 10, top: 0, bottom: 40, baseline: 5 } as const;
    expect(read([piece('基本目標', 0, 0, stacked)], 10)).toBe('基本目標');
    const up = (text: string, bottom: number, left: number): PageText => piece(text, left, 0, { run: 'turnedUp', left, right: left + 10, top: bottom - 20, bottom, baseline: left + 9 });
    expect(read([up('達成', 40, 0), up('度合', 20, 0), up('い', 40, 12)], 30)).toBe('達成度合い');
  });

  it('part words by their distance', () => {
    expect(read([piece('B', 0, 10, { right: 6 }), piece('おおむね', 12, 10)], 200)).toBe('B おおむね');
  });
});

it('cuts a piece at the walls that it runs over', () => {
  expect(splitText(piece('指標値', 0, 10), [0, 20]).map(({ text }) => text)).toEqual(['指標', '値']);
  expect(splitText(piece('指標値', 0, 10), [0, 50]).map(({ text }) => text)).toEqual(['指標値']);
});

it('takes radicals for the ideographs they stand for', () => {
  expect(repairText('⽬標 町⺠ 成⻑ ま‧ひ')).toBe('目標 町民 成長 ま・ひ');
});
