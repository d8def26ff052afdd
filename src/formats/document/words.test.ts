import { describe, expect, it } from 'vitest';
import type { Cell, Inline } from './document.ts';
import { unbreakableWords } from './words.ts';

const text = (value: string): Inline => ({ kind: 'text', text: value });
const figure = (value: string): Inline => ({ kind: 'figure', text: value, ref: 'r' });

describe('unbreakableWords', () => {
  it.each<[Cell, readonly string[]]>([
    [{ content: [text('令和5年度の主な取組')] }, ['5']],
    [{ content: [text('「DISCOVER SENDAI」年間')] }, ['DISCOVER', 'SENDAI」']],
    [{ content: [text('約'), figure('15,000千円'), text('、')] }, ['15,000千円']],
    [{ content: [figure('一部のKPIを達成できなかった')] }, ['KPI']],
    [{ content: [text('CO'), { kind: 'sub', text: '2' }, { kind: 'break' }] }, ['CO', '2']],
    [{ content: [text('https://www.example.lg.jp/a/' + 'b'.repeat(21))] }, ['https:', 'www.example.lg.jp', 'a']],
    [{ content: [text('計画期間')], header: 'row' }, ['計画期間']],
    [{ content: [text('目標値（増分）')], header: 'column' }, []],
  ])('%j → %j', (cell, expected) => {
    expect(unbreakableWords(cell)).toEqual(expected);
  });
});
