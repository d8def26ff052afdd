import { describe, expect, it } from 'vitest';
import { exactText } from '../../domain/rational.ts';
import { numbersIn, plainText } from './claim-text.ts';
import { countClaims } from './count-claims.ts';
import { labelsIn } from './check-references.ts';
import { goalIn } from './goal-number.ts';
import { yearsIn } from './named-rows.ts';
import { quantifierClaim } from './quantifier-claim.ts';
import { statusOf } from './status-words.ts';

describe('numbers of a sentence', () => {
  it.each([
    ['参加者は約４３万人であった', ['43 人']],
    ['令和5年度の決算額は241,870千円', ['241870 円']],
    ['数値目標15指標中、達成6指標', ['15 指標', '6 指標']],
    ['基本目標3については別紙2のとおり', []],
    ['三事業とも達成した', ['3 事業']],
  ])('%s', (text, expected) => {
    expect(numbersIn(plainText(text)).map(({ value, base }) => `${exactText(value)} ${base}`)).toEqual(expected);
  });
});

describe('counts that a sentence claims', () => {
  const grades = ['おおむね順調', '順調', '遅れ', 'A', 'B'];
  it.each([
    ['数値目標17件のうち、9件が目標値に達し、8件が達していない。', ['total 17', 'met 9', 'missed 8']],
    ['数値目標15指標中、達成6指標、未達成9指標。', ['total 15', 'met 6', 'missed 9']],
    ['達成した指標は8件、未達成は6件である。', ['met 8']],
    ['施策に掲げるKPI30件の評価は、「A」が13件、「B」が17件であった。', ['total 30', 'A 13', 'B 17']],
    ['KPI33指標の内訳：順調　15指標、おおむね順調　18指標', ['total 33', '順調 15', 'おおむね順調 18']],
    ['4事業については、KPIを達成した。', ['met 4']],
    ['他の3事業については、一部KPIを達成できなかった。', ['missed 3']],
    ['継続3事業については、一部の事業ではKPIを達成できなかった。', ['total 3']],
    ['7事業のうち5事業ですべてのKPIが目標値以上となった。', ['total 7', 'met 5']],
  ])('%s', (text, expected) => {
    const found = countClaims(text, grades).map(({ number, role }) => `${role.kind === 'total' ? 'total' : role.kind === 'status' ? role.status : role.grades.join('+')} ${exactText(number.value)}`);
    expect(found).toEqual(expect.arrayContaining(expected));
  });
});

describe('all, some and none', () => {
  it.each([
    ['すべての指標で目標値を達成した。', 'all'],
    ['全ての指標が目標達成', 'all'],
    ['3事業ともKPIを達成した。', 'all'],
    ['いずれの事業もすべてのKPIを達成しました。', 'all'],
    ['一部の指標で目標値を達成した。', 'some'],
    ['達成した事業と達成できなかった事業がありました。', 'some'],
    ['一部の事業ではKPIを達成できなかった。', 'some'],
    ['目標値を達成した指標はなかった。', 'none'],
    ['目標達成の指標なし', 'none'],
    ['いずれの指標も目標に届きませんでした。', 'none'],
    ['全事業ともKPIの一部が未達成', 'none'],
    ['9件が目標値に達し、8件が達していない。', undefined],
  ])('%s', (text, says) => {
    expect(quantifierClaim(text, [])?.says).toBe(says);
  });
});

it.each([
  ['目標値に達していない', 'missed'],
  ['目標には至らなかった', 'missed'],
  ['目標に届かなかった', 'missed'],
  ['未達成', 'missed'],
  ['目標値以上', 'met'],
  ['達成率は高い', undefined],
])('%s is %s', (text, expected) => {
  expect(statusOf(text)).toBe(expected);
});

it.each([
  ['基本目標２については', 2],
  ['基本的目標 ②', 2],
  ['6つの基本目標', undefined],
  ['数値目標15指標', undefined],
])('finds the goal of %s', (text, expected) => {
  expect(goalIn(text)).toBe(expected);
});

it('finds references and years', () => {
  expect(labelsIn('詳細は別紙2のとおり。').map(({ text }) => text)).toEqual(['別紙2']);
  expect(yearsIn('令和5年度は2019年度の')).toEqual([2023, 2019]);
});
