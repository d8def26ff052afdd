import { describe, expect, it } from 'vitest';
import { fromInteger } from '../domain/rational.ts';
import { id } from '../domain/testing/build.ts';
import { cityRules } from '../domain/testing/city-rules.fixture.ts';
import { effectiveYears } from '../domain/rule-versions.ts';
import { gradeRows, measureTexts, paceText, printingText, rateRows, rollUpText, ruleSetSummary, usesPace } from './rule-set-text.ts';

describe('a rule set in words', () => {
  it('says which formula is for what, in the order of the rules', () => {
    expect(rateRows(cityRules)).toEqual([
      { subject: 'KPI、増分', formula: '実績値（増分）÷目標値（増分）×100' },
      { subject: 'そのほかすべて', formula: '達成度は求めない' },
    ]);
  });

  it('names an indicator that a rule speaks of', () => {
    const rules = { ...cityRules, rates: [{ indicators: [id<never>('taiki')], directions: ['decrease'], formula: 'binary' }] } as const;
    expect(rateRows(rules, () => '待機児童数')[0]?.subject).toBe('減少を目指す、待機児童数');
    expect(rateRows(rules)[0]?.subject).toBe('減少を目指す、taiki');
  });

  it('says what leads to a grade', () => {
    const rows = gradeRows(cityRules, cityRules.judge.kpi).map(({ grade, condition }) => [grade?.word, condition]);
    expect(rows[0]).toEqual(['未確定', '実績値か目標値がない']);
    expect(rows.at(-1)).toEqual(['未達', '上のどれにも当てはまらない']);
  });

  it('says for whom and when a rule of judgement holds', () => {
    const grade = id<never>('met');
    const rows = gradeRows(cityRules, [
      { years: { to: 2021 }, when: [], grade },
      { levels: ['kpi'], kinds: ['share'], when: [{ kind: 'olderData' }], grade },
      { formulas: ['ratio'], years: { from: 2022, to: 2023 }, when: [], grade },
    ]);
    expect(rows.map(({ condition }) => condition)).toEqual([
      '令和3年度までの報告で、いつも',
      'KPI、割合の指標で、実績値が報告の年度より古い',
      '令和4年度から令和5年度までの報告、算式が「実績値÷目標値×100」の指標で、上のどれにも当てはまらない',
    ]);
  });

  it('says what a rule adds to its formula', () => {
    const percent = fromInteger(90);
    const rates = [
      { formula: 'points', points: { of: 'ratio', steps: [{ comparison: 'above', percent, points: fromInteger(6) }], otherwise: fromInteger(1) } },
      { formula: 'expected_progress', baseline: 'zeroIfAbsent', path: [{ year: 2022, percent }], outside: 'caveat' },
      { formula: 'trend', path: 'linear', trend: { against: 'previous', band: { kind: 'percent', width: fromInteger(3) } } },
      { formula: 'progress', baseline: 'zero', path: 'elapsed' },
    ] as const;
    expect(rateRows({ ...cityRules, rates }).map(({ formula }) => formula)).toEqual([
      '達成度を段階の表で点にする。「実績値÷目標値×100」が、90%超は6点、ほかは1点',
      '（実績値－基準値）÷（目安値－基準値）×100。基準値がなければ0とみなす。目安値のない年度は、目標までの令和4年度90%による。算式を使える範囲の外でも計算し、注意を添える',
      '比べる値と比べた向きだけを判定し、達成度は求めない。目安値のない年度は、基準値と目標値を結ぶ直線による。前年度の値と比べる。差が3%までなら変わらないとみなす',
      '（実績値－基準値）÷（目標値－基準値）×100。基準値は0とみなす。目安値のない年度は、計画期間の経過割合による',
    ]);
  });

  it('says how rates beyond a bound and of older data are printed, and how time and trends are measured', () => {
    const bounds = { above: { of: fromInteger(100), text: '100%超' }, below: { of: fromInteger(0), text: '0%未満' }, whole: [fromInteger(0), fromInteger(100)], olderRate: '({})' };
    const rules = { ...cityRules, judgedRate: 'printed', printing: { ...cityRules.printing, ...bounds }, elapsed: [{ year: 2022, percent: fromInteger(50) }], trend: { against: 'baseline' } } as const;
    expect(printingText(rules)).toContain('100%を超えるときは「100%超」、0%を下回るときは「0%未満」、0%と100%は小数を書かない、報告の年度より古い値によるときは「(○%)」と表します。判定には、丸めた後の達成度を使います。');
    expect(measureTexts(rules)).toEqual(['計画期間の経過割合は、令和4年度50%とします。', '向きは、基準値と比べる。']);
    expect(measureTexts(cityRules)).toEqual([]);
  });

  it('says how points of a parent are made', () => {
    const { project } = cityRules.rollUp;
    const points = { from: 'sum', plus: [{ when: [{ kind: 'all', grades: [id<never>('met')] }], points: fromInteger(3) }] } as const;
    expect(rollUpText(cityRules, { ...project, points }).points).toBe('点は、数える指標の点の合計。すべて「達成」のとき3点を加える。');
  });

  it('keeps the id of a grade that is not there', () => {
    expect(gradeRows(cityRules, [{ when: [], grade: id<never>('nowhere') }])).toEqual([{ id: 'nowhere', grade: undefined, condition: 'いつも' }]);
  });

  it('says which children are left out of a roll-up', () => {
    const { rows, excluded } = rollUpText(cityRules, cityRules.rollUp.project);
    expect(rows.map(({ grade }) => grade?.outcome)).toContain('allMissed');
    expect(excluded).toMatch(/^集計から除くもの：「未確定」「目標値0」。/);
    expect(rollUpText(cityRules, { excluded: [], rules: [] })).toEqual({ rows: [], excluded: '', points: '' });
  });

  it.each([
    [1, 'halfUp', '小数第1位まで四捨五入'],
    [0, 'truncate', '整数まで切捨て'],
  ] as const)('says how %i decimals are printed (%s)', (rateDigits, rounding, words) => {
    expect(printingText({ ...cityRules, printing: { ...cityRules.printing, rateDigits, rounding } })).toContain(words);
  });

  it('tells the period in force, and what the judgements are called', () => {
    expect(effectiveYears(cityRules)).toBe('令和3年度から');
    expect(effectiveYears({ ...cityRules, effective: { from: 2018, to: 2019 } })).toBe('平成30年度から令和元年度まで');
    expect(ruleSetSummary(cityRules)).toBe('数値目標: 達成・ペース内・未達・後退・未確定　KPI: 達成・未達・未確定・目標値0');
    expect(ruleSetSummary({ ...cityRules, judge: { target: cityRules.judge.kpi, kpi: cityRules.judge.kpi } })).toBe('数値目標とKPI: 達成・未達・未確定・目標値0');
  });

  it('speaks of pace where a rule asks for it', () => {
    expect(usesPace(cityRules)).toBe(true);
    expect(usesPace({ ...cityRules, judge: { target: cityRules.judge.kpi, kpi: cityRules.judge.kpi } })).toBe(false);
    expect(paceText(cityRules)).toContain('100%以上');
  });
});
