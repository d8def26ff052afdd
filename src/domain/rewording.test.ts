import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import { findHandTyped } from './hand-typed-figures.ts';
import type { Rewording } from './strategy.ts';
import { cityStrategy } from './testing/city-report.fixture.ts';
import { cityRules } from './testing/city-rules.fixture.ts';

function reworded(
  text: string,
  planYear?: number,
  sentence = planYear === undefined ? 'goals' : 'group',
): { readonly text: string | undefined; readonly by: string | undefined; readonly codes: readonly string[] } {
  const plain = { sentence, year: 2023, text };
  const rewording: Rewording = planYear === undefined ? plain : { ...plain, planYear };
  const { assessment, faults } = evaluate({ ...cityStrategy, rewordings: [rewording] }, cityRules, { year: 2023 });
  const told = assessment.sentences.find((each) => each.id === sentence && each.planYear === planYear);
  for (const fault of faults) expect(fault.path.slice(0, 2)).toEqual(['rewordings', 0]);
  return { text: told?.text, by: told?.by, codes: faults.map((fault) => fault.code) };
}

describe('rewordings', () => {
  it('print the figures of today', () => {
    expect(reworded('{goalsTotal}つのうち{goalsMissed=4}つが届かず、{goalsMet}つが届いた。')).toEqual({
      text: '6つのうち4つが届かず、2つが届いた。',
      by: 'reworded',
      codes: [],
    });
  });

  it('are told when the figure that the writer saw has changed', () => {
    expect(reworded('{goalsTotal}つのうち{goalsMissed=3}つが届かず、{goalsMet}つが届いた。')).toEqual({
      text: '6つのうち4つが届かず、2つが届いた。',
      by: 'reworded',
      codes: ['rewording-contradicts'],
    });
  });

  it.each([
    ['4つが未達。{goalsTotal}{goalsMet}{goalsMissed}', ['rewording-unbound-figure']],
    ['４つが未達。{goalsTotal}{goalsMet}{goalsMissed}', ['rewording-unbound-figure']],
    ['令和5年度は{goalsTotal}つのうち{goalsMissed}つが届かず（別紙1）、{goalsMet}つが届いた。', []],
    ['{goalsMissed}つが届かなかった。', ['rewording-drops-figure', 'rewording-drops-figure']],
    ['{goalsTotal}つのすべてで目標を達成した。{goalsMet}{goalsMissed}', ['rewording-quantity-word']],
    ['{goalsTotal}つのいずれも未達となった。{goalsMet}{goalsMissed}', ['rewording-quantity-word']],
    ['{goalsTotal}つの一部が未達となった。{goalsMet}{goalsMissed}', []],
    ['{goalsMet}つはいずれもおおむね目標を達成した。{goalsTotal}{goalsMissed}', []],
  ])('%s', (text, codes) => {
    expect(reworded(text).codes).toEqual(codes);
  });

  it.each([
    ['{met}事業ともKPIを達成した。{nextYear}{total}', 1, []],
    ['{met}事業はKPIを達成した。他の{none}事業は、一部KPIを達成できなかった。', 3, ['rewording-quantity-word']],
    ['{met}事業はKPIを達成した。他の{none}事業は、いずれのKPIも達成できなかった。', 3, []],
    ['{met}事業はすべてのKPIを達成した。他の{partly}事業はいずれのKPIも達成できなかった。', 2, ['rewording-quantity-word']],
    ['{total}事業ともKPIを達成した。{met}{partly}', 2, ['rewording-quantity-word']],
  ])('%s (%s)', (text, planYear, codes) => {
    expect(reworded(text, planYear).codes).toEqual(codes);
  });

  it.each([
    ['{goalsMissd}つが未達', ['rewording-unknown-figure']],
    ['{nextYear}年目', ['rewording-unknown-figure']],
    ['{goalsMissed つが未達', ['rewording-unreadable']],
  ])('fall back to the generated sentence: %s', (text, codes) => {
    expect(reworded(text)).toEqual({ text: '6つの基本的目標のうち、4つが未達となったが、他の2つはおおむね目標を達成した。', by: 'generated', codes });
  });

  it('name a sentence that is told', () => {
    expect(reworded('x', undefined, 'group').codes).toEqual(['rewording-unknown-sentence']);
    expect(reworded('x', 4).codes).toEqual(['rewording-unknown-sentence']);
  });
});

describe('findHandTyped', () => {
  it.each([
    ['他の2つは', ['2']],
    ['１，２３４件', ['1,234']],
    ['令和5年度末、R3～5年度、2023年、第2期、別紙1、図 3', []],
    ['R5年度は5件', ['5']],
    ['2年目以降も', ['2']],
  ])('%s', (text, expected) => {
    expect(findHandTyped(text)).toEqual(expected);
  });
});
