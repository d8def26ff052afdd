import { describe, expect, it } from 'vitest';
import { id } from '../domain/testing/build.ts';
import { cityRules } from '../domain/testing/city-rules.fixture.ts';
import { effectiveYears } from '../domain/rule-versions.ts';
import { gradeRows, paceText, printingText, rateRows, rollUpText, ruleSetSummary, usesPace } from './rule-set-text.ts';

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

  it('keeps the id of a grade that is not there', () => {
    expect(gradeRows(cityRules, [{ when: [], grade: id<never>('nowhere') }])).toEqual([{ id: 'nowhere', grade: undefined, condition: 'いつも' }]);
  });

  it('says which children are left out of a roll-up', () => {
    const { rows, excluded } = rollUpText(cityRules, cityRules.rollUp.project);
    expect(rows.map(({ grade }) => grade?.outcome)).toContain('allMissed');
    expect(excluded).toMatch(/^集計から除くもの：「未確定」「目標値0」。/);
    expect(rollUpText(cityRules, { excluded: [], rules: [] })).toEqual({ rows: [], excluded: '' });
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
