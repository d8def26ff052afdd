import { describe, expect, it } from 'vitest';
import type { Paragraph } from './document.ts';
import { isIndented } from './indent.ts';

const paragraph = (text: string, more: Partial<Paragraph> = {}): Paragraph => ({ kind: 'paragraph', content: [{ kind: 'text', text }], ...more });

describe('isIndented', () => {
  it.each([
    [paragraph('令和5年度は'), true],
    [paragraph('「総合戦略」は'), true],
    [paragraph('　令和5年度は'), false],
    [paragraph('※ 調査による'), false],
    [paragraph('(1) 目標'), false],
    [paragraph('政策局', { align: 'end' }), false],
    [paragraph('注記', { style: 'small' }), false],
    [paragraph(''), false],
  ])('%j → %s', (given, expected) => {
    expect(isIndented(given)).toBe(expected);
  });
});
