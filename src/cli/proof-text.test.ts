import { expect, it } from 'vitest';
import type { Proof } from '../proof/prove-report.ts';
import { proofText } from './proof-text.ts';

const at = { kind: 'page', file: '報告書.pdf', page: 4, table: 3, row: 2, column: 6 } as const;
const read = { tables: 4, indicators: 12, rates: 11, sentences: 20, notUnderstood: [] };
const nothing: Proof = { findings: [], read };
const proof: Proof = {
  findings: [
    { code: 'rate-wrong', severity: 'error', at, printed: '54.4%', expected: '54.3%', message: '達成率が合いません', hint: '計算し直してください' },
    { code: 'baseline-is-target', severity: 'doubt', at: { kind: 'file', file: '報告書.pdf' }, printed: '10\u001B[31m件', message: '基準値と目標値が同じです', hint: '確かめてください' },
  ],
  read: { ...read, notUnderstood: [{ at, text: '長'.repeat(100), why: 'tableWithoutHeader' }] },
};

it('tells each severity with its findings, each with place, figures, reason and remedy', () => {
  const lines = proofText('報告書.pdf', proof).split('\n');
  const first = lines.findIndex((line) => line.startsWith('【誤り】1件'));
  expect(lines.slice(first + 1, first + 5)).toEqual(['', '  4ページ 表3 行2 列6　記載: 54.4%　正しくは: 54.3%', '    達成率が合いません', '    → 計算し直してください　［rate-wrong］']);
  expect(lines.findIndex((line) => line.startsWith('【要確認】1件'))).toBeGreaterThan(first);
  expect(lines).toContain('  全体　記載: 10\uFFFD[31m件');
});

it('says how much was read, and lists what was not understood', () => {
  const lines = proofText('報告書.pdf', proof).trimEnd().split('\n');
  expect(lines.at(-1)).toBe('表4、指標12件（率11件）、文20を読みました。誤り1件、要確認1件、表記0件、参考0件。');
  expect(lines).toContain('読み取れなかったところ 1件');
  expect(lines.find((line) => line.includes('見出しの行が見つからない表'))).toMatch(/^ {2}4ページ 表3 行2 列6　見出しの行が見つからない表: 長+…$/);
});

it('shows no empty group', () => {
  expect(proofText('報告書.pdf', nothing)).toBe('報告書.pdf\n\n表4、指標12件（率11件）、文20を読みました。誤り0件、要確認0件、表記0件、参考0件。\n');
});
