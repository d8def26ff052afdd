import { describe, expect, it } from 'vitest';
import { absenceIn, expectedIn } from './absence-words.ts';
import { divisionsIn } from './division-book.ts';
import { grantIn } from './grants.ts';
import { planIn } from './plan-period.ts';
import { printedNumbers } from './printed-numbers.ts';
import { linesOf } from './project-facts.ts';
import { strategyTitle } from './report-head.ts';

describe('why a value is missing', () => {
  it.each([
    ['公表時期が10月以降となっているため、把握できていない', 'notYetPublished'],
    ['宿泊者データが未更新のため', 'notYetPublished'],
    ['国の調査が実施中止等となったため、都道府県の数値が公表されない', 'surveySuspended'],
    ['令和5年度をもって事業を終了した', 'discontinued'],
    ['個人が特定されるため非公表', 'notDisclosed'],
    ['隔年の調査で、当年度は調査年度ではない', 'notMeasured'],
    ['目標値を設定していない', 'notApplicable'],
    ['前年度から増加した', undefined],
  ])('%s: %s', (text, reason) => expect(absenceIn(text)).toBe(reason));

  it.each([
    ['公表時期が10月以降となる', '令和6年10月以降'],
    ['翌年3月に公表される予定', '令和7年3月'],
    ['令和6年12月に公表予定', '令和6年12月'],
    ['10月に催しを開いた', undefined],
    ['公表は未定', undefined],
  ])('%s, in the report of R5: %s', (text, expected) => expect(expectedIn(text, 2023)).toBe(expected));
});

describe('words of a report', () => {
  it.each([
    ['文化観光局観光課、東北連携推進室', ['文化観光局 観光課', '文化観光局 東北連携推進室 *']],
    ['経済局産業振興課 危機管理局危機対策課', ['経済局 産業振興課', '危機管理局 危機対策課']],
    ['泉区泉中央地区活性化推進室', ['泉区 泉中央地区活性化推進室']],
    ['企画財政課・こども課', [' 企画財政課', ' こども課']],
    ['まちづくり政策局', [' まちづくり政策局']],
  ])('divisions: %s', (text, expected) => {
    expect(divisionsIn(text).map(({ bureau, name, isInherited }) => `${bureau ?? ''} ${name}${isInherited ? ' *' : ''}`)).toEqual(expected);
  });

  it.each([
    ['令和5～7年度', 2023, 2025],
    ['R5～R7', 2023, 2025],
    ['令和3年度から5年度を計画期間として', 2021, 2023],
    ['平成30年度〜令和2年度', 2018, 2020],
    ['2023年度～2025年度', 2023, 2025],
    ['令和5年度', 2023, 2023],
  ])('plan: %s', (text, from, to) => expect(planIn(text)).toEqual({ from, to }));

  it.each([
    ['「第2期例市まち・ひと・しごと創生総合戦略」の進捗状況について', '第2期例市まち・ひと・しごと創生総合戦略'],
    ['第3期例町総合戦略 令和6年度評価書', '第3期例町総合戦略'],
    ['例市総合戦略の進捗状況（令和6年度）', '例市総合戦略'],
    ['令和6年度 例市総合戦略 実績報告', '例市総合戦略'],
  ])('title: %s', (title, expected) => expect(strategyTitle(title)).toBe(expected));

  it.each([
    [['①', '②'], [1, 2]],
    [['基本目標3', '基本目標5'], [3, 5]],
    [['(1)', '(3)', '(3)'], [1, 2, 3]],
    [['1-1', '1-2'], [1, 2]],
    [[undefined, '4'], [1, 2]],
    [['Ⅱ', 'Ⅲ'], [2, 3]],
  ])('numbers: %s', (texts, expected) => expect(printedNumbers(texts)).toEqual(expected));

  it.each([
    ['● デジタル田園都市国家構想交付金(地方創生推進タイプ)を活用した事業', { name: 'デジタル田園都市国家構想交付金', type: '地方創生推進タイプ' }],
    ['国の交付金を活用した事業', undefined],
    ['交付金事業', undefined],
  ])('grant: %s', (heading, expected) => expect(grantIn(heading)).toEqual(expected));

  it('items of a list, however they are set', () => {
    expect(linesOf('はじめに行った。 ・次に行った。\n・終わりに行った。')).toEqual(['はじめに行った。', '次に行った。', '終わりに行った。']);
  });
});
