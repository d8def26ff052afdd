import { describe, expect, it } from 'vitest';
import type { IndicatorAssessment } from '../domain/assessment.ts';
import type { Caveat, DerivationStep, RateAbsence } from '../domain/derivation.ts';
import { evaluate } from '../domain/evaluate.ts';
import { evaluateIndicator } from '../domain/evaluate-indicator.ts';
import { evaluationContext } from '../domain/evaluation-context.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { FormulaId } from '../domain/rule-set.ts';
import { at, exact, id, tracked, value } from '../domain/testing/build.ts';
import { cityStrategy } from '../domain/testing/city-report.fixture.ts';
import { cityRules } from '../domain/testing/city-rules.fixture.ts';
import type { Language } from './derivation-text.ts';
import { caveatText, derivationText, rateAbsenceText } from './derivation-text.ts';

const { assessment } = evaluate(cityStrategy, cityRules, { year: 2023 });
const context = { ruleSet: cityRules };

function found(name: string): IndicatorAssessment {
  const all = [...assessment.goals.flatMap((goal) => goal.targets), ...assessment.projects.flatMap((project) => project.kpis)];
  const one = all.find((each) => each.indicator === name);
  if (one === undefined) throw new RangeError(name);
  return one;
}

function formulaLine(formula: FormulaId, indicator: Indicator, language?: Language): string | undefined {
  const rules = { ...cityRules, rates: [{ formula }] };
  const assessed = evaluateIndicator(indicator, 'target', 1, evaluationContext(cityStrategy, rules, { year: 2023 }));
  const place = assessed.derivation.findIndex((step) => step.kind === 'formula');
  return derivationText(assessed.derivation, context, language)[place];
}

describe('derivationText', () => {
  it('follows a rate from the figures to the judgement', () => {
    expect(derivationText(found('p1-k1').derivation, context)).toEqual([
      '当初値 0PV（令和5年度）',
      '目標値（増分） 30,000PV（令和5年度）',
      '実績値（増分） 144,476PV（令和5年度）',
      '達成度＝実績値（増分）÷目標値（増分）×100＝144,476÷30,000×100＝481.586…%（正確には36119/75）',
      '小数第2位を四捨五入して481.6%',
      '「実績値か目標値がない」に当てはまらない',
      '「目標値が0」に当てはまらない（30,000PV）',
      '「達成度が100%以上」に当てはまる（481.586…%＞100%）',
      '達成度が100%以上なので「達成」（市の評価基準 第1版、規則3）',
    ]);
  });

  it('says why there is no rate', () => {
    expect(derivationText(found('p2-k4').derivation, context).slice(2)).toEqual([
      '実績値（増分） 未公表（公表予定：未定）（令和5年度）',
      '達成度なし（実績値（増分）が未公表（公表予定：未定））',
      '「実績値か目標値がない」に当てはまる',
      '実績値か目標値がないので「未確定」（市の評価基準 第1版、規則1）',
    ]);
    expect(derivationText(found('p5-k3').derivation, context)[3]).toBe('達成度なし（目標値が0）');
  });

  it('tells the pace of a far target', () => {
    const lines = derivationText(found('g5-t1').derivation, context);
    expect(lines).toContain('実績値 708万t-CO₂（令和4年度、速報値）');
    expect(lines).toContain(
      '目標までの期間の52.9%が過ぎて、目標までの変化の63.8%に達した。この時点で見込まれる値は742.6万t-CO₂、実績値との差は△34.6万t-CO₂。期間の経過に見合って進んでいる。目標まで、あと毎年△14.4万t-CO₂',
    );
    expect(lines.at(-1)).toBe('目標の時期より前、かつ期間の経過に見合って進んでいるので「ペース内」（市の評価基準 第1版、規則3）');
  });

  it('tells comparisons in the unit, roll-ups by their counts', () => {
    expect(derivationText(found('g2-t1').derivation, context).slice(-4)).toEqual([
      '「目標値に達した」に当てはまらない（600万人＜624万人）',
      '「目標の時期より前」に当てはまらない',
      '「基準値（比べられるもの）より悪い」に当てはまる（600万人＜624万人）',
      '基準値（比べられるもの）より悪いので「後退」（市の評価基準 第1版、規則4）',
    ]);
    expect(derivationText(assessment.projects[4]?.derivation ?? [], context)).toEqual([
      '3件のうち2件を数える：「達成」2件（除くもの：「目標値0」1件）',
      '「数える対象がない」に当てはまらない',
      '「すべて達成」に当てはまる',
      '「達成」（市の評価基準 第1版、規則2）',
    ]);
  });

  it('names the person, the day and the reason', () => {
    const human: DerivationStep = {
      kind: 'human',
      judgement: { of: { kind: 'goal', id: id('g1') }, year: 2023, grade: id('missed'), reason: '調査の遅れ', by: '企画課', date: '2024-08-01' },
    };
    expect(derivationText([human], context)).toEqual(['企画課が令和6年8月1日に「未達」と判定。理由：調査の遅れ']);
    expect(derivationText([human], context, 'en')).toEqual(['企画課 judged 未達 on 2024-08-01: 調査の遅れ']);
  });

  it('reads in English, step by step', () => {
    expect(derivationText(found('p1-k1').derivation, context, 'en')).toEqual([
      'start value: 0PV (FY2023)',
      'target increment: 30,000PV (FY2023)',
      'actual increment: 144,476PV (FY2023)',
      'rate = actual increment ÷ target increment × 100 = 144,476 ÷ 30,000 × 100 = 481.586…% (exactly 36119/75)',
      'rounded half up to 1 decimal: 481.6%',
      'actual or target is absent: no',
      'target is zero: no (30,000PV)',
      'rate ≥ 100%: yes (481.586…% against 100%)',
      'rate ≥ 100%, therefore 達成 (rule 3 of 市の評価基準, version 1)',
    ]);
    expect(derivationText(found('g5-t1').derivation, context, 'en')).toContain(
      '63.8% of the way in 52.9% of the time; expected by now 742.6万t-CO₂, gap -34.6万t-CO₂; on pace; still needed each year: -14.4万t-CO₂',
    );
  });

  it('has a line for every step of every result, in both languages', () => {
    for (const language of ['ja', 'en'] as const) {
      for (const { derivation } of [
        ...assessment.goals,
        ...assessment.projects,
        ...assessment.goals.flatMap((goal) => goal.targets),
        ...assessment.projects.flatMap((project) => project.kpis),
      ]) {
        const lines = derivationText(derivation, context, language);
        expect(lines).toHaveLength(derivation.length);
        expect(lines.filter((line) => line.trim() === '' || /undefined|NaN|\[object/.test(line))).toEqual([]);
      }
    }
  });
});

describe('minus signs', () => {
  it('are those of the rule set in every step', () => {
    const rules = { ...cityRules, printing: { ...cityRules.printing, negative: '▲' }, rates: [{ formula: 'progress' }] } as const;
    const back = tracked('x', '人', { baseline: [at('R1年度 50')], target: [at('R7年度 53')], readings: [at('R5年度 48')] });
    const { derivation } = evaluateIndicator(back, 'target', 1, evaluationContext(cityStrategy, rules, { year: 2023 }));
    const lines = derivationText(derivation, { ruleSet: rules });
    expect(lines.filter((line) => /△|-\d/.test(line))).toEqual([]);
    expect(lines.join()).toContain('▲66.666…%（正確には▲200/3）');
    expect(lines.join()).toContain('目標までの変化の▲66.7%');
  });
});

describe('formulas written out', () => {
  const rising = tracked('x', '人', { baseline: [at('R1年度 50')], target: [at('R5年度 100')], path: [at('R5年度 80')], readings: [at('R5年度 65')] });
  const falling = tracked('x', '人', {
    direction: 'decrease',
    baseline: [at('R1年度 100')],
    target: [at('R5年度 50')],
    path: [at('R5年度 60')],
    readings: [at('R5年度 80')],
  });

  it.each<readonly [FormulaId, Indicator, string]>([
    ['ratio', rising, '達成度＝実績値÷目標値×100＝65÷100×100＝65%'],
    ['progress', rising, '達成度＝（実績値－基準値）÷（目標値－基準値）×100＝（65－50）÷（100－50）×100＝30%'],
    ['progress', falling, '達成度＝（実績値－基準値）÷（目標値－基準値）×100＝（80－100）÷（50－100）×100＝40%'],
    ['expected_ratio', rising, '達成度＝実績値÷目安値×100＝65÷80×100＝81.25%'],
    ['expected_ratio', falling, '達成度＝目安値÷実績値×100＝60÷80×100＝75%'],
    ['expected_progress', rising, '達成度＝（実績値－基準値）÷（目安値－基準値）×100＝（65－50）÷（80－50）×100＝50%'],
    ['two_minus_ratio', falling, '達成度＝（2－実績値÷目標値）×100＝（2－80÷50）×100＝40%'],
    ['inverse_ratio', falling, '達成度＝目標値÷実績値×100＝50÷80×100＝62.5%'],
    ['binary', rising, '達成度＝0%（目標値に達すれば100%、達しなければ0%）'],
    [
      'progress_clamped',
      { ...rising, readings: [at('R5年度 120')] },
      '達成度＝（実績値－基準値）÷（目標値－基準値）×100＝（120－50）÷（100－50）×100は100%を上回るので100%',
    ],
    [
      'progress_floor0',
      { ...falling, readings: [at('R5年度 120')] },
      '達成度＝（実績値－基準値）÷（目標値－基準値）×100＝（120－100）÷（50－100）×100は0%を下回るので0%',
    ],
    ['progress_clamped', { ...rising, readings: [at('R5年度 50')] }, '達成度＝（実績値－基準値）÷（目標値－基準値）×100＝（50－50）÷（100－50）×100＝0%'],
  ])('%s', (formula, indicator, expected) => {
    expect(formulaLine(formula, indicator)).toBe(expected);
  });
});

describe('reasons and caveats', () => {
  const changed = { after: at('R1年度 0').period, kind: 'surveyQuestion', notes: [] } as const;

  it.each<readonly [RateAbsence, string]>([
    [{ kind: 'notComparable', baseline: 'annualAverage', target: 'cumulative' }, '基準値（年平均）と目標値（累計）は数え方が違い、比べられない'],
    [{ kind: 'notComparable', baseline: 'cumulative', target: 'cumulative' }, '基準値と目標値（累計）は数える期間が違い、比べられない'],
    [{ kind: 'notComparable', actual: 'annualFlow', target: 'cumulative' }, '実績値（各年の値）と目標値（累計）は数え方が違い、比べられない'],
    [{ kind: 'acrossBreak', break: changed }, '設問が変わり、令和元年度までの値とは比べられない'],
    [{ kind: 'outsideDomain', formula: 'ratio', role: 'target' }, '目標値が、算式「実績値÷目標値×100」を使える範囲にない'],
    [{ kind: 'outsideDomain', formula: 'ratio', role: 'target', direction: 'decrease' }, '算式「実績値÷目標値×100」は、この指標の目指す向きには使えない'],
    [{ kind: 'missingInput', role: 'expected' }, '算式に要る目安値が定められていない'],
  ])('%o', (reason, expected) => {
    expect(rateAbsenceText(reason)).toBe(expected);
    expect(rateAbsenceText(reason, context, 'en')).not.toBe('');
  });

  it.each<readonly [Caveat, string]>([
    [{ kind: 'break', break: changed, notes: [] }, '設問が変わったため、令和元年度までの値と単純には比べられません'],
    [
      { kind: 'kindsDiffer', baseline: 'annualAverage', target: 'cumulative', baselinePace: exact('81') },
      '基準値は年平均、目標値は累計で、数え方が違います。基準値の水準が続くと、目標の期間に81になります',
    ],
    [
      { kind: 'actualKindDiffers', actual: 'cumulative', target: 'cumulative' },
      '実績値と目標値（累計）は数える期間が違い、目標値に達したかどうかを比べていません',
    ],
    [{ kind: 'provisional', role: 'actual' }, '実績値は速報値です。確定すると変わることがあります'],
    [{ kind: 'olderData', period: at('R4年度 0').period }, '報告年度の値がないため、令和4年度の値を用いています'],
    [
      { kind: 'olderData', period: at('R4年度 0').period, newest: { period: at('R5年度 0').period, figure: { kind: 'absent', reason: 'surveySuspended', notes: [] } } },
      '令和5年度の値が調査中止のため、令和4年度の値を用いています',
    ],
    [{ kind: 'changeAcrossBreak', break: changed }, '設問が変わったため、前年度比は算出していません'],
    [{ kind: 'targetPeriodAhead', period: at('R12年度 0').period }, '実績値は目標の時期（令和12年度）より前のものです'],
    [{ kind: 'formulaMisleads', formula: 'ratio' }, 'この指標では、算式「実績値÷目標値×100」による達成度が実態と合わないことがあります'],
  ])('%o', (caveat, expected) => {
    expect(caveatText(caveat, context)).toBe(expected);
    expect(caveatText(caveat, context, 'en')).not.toBe('');
  });
});

describe('figures taken', () => {
  it.each([
    ['decision', '改定'],
    ['correction', '訂正'],
    ['revision', '遡及改定'],
  ] as const)('say what a %s did on its day', (change, word) => {
    const used = { role: 'target', period: at('R5年度 0').period, figure: value('25'), unit: tracked('x', '人', {}).unit, kind: 'level', known: '2024-03-22', change } as const;
    expect(derivationText([{ kind: 'take', used }], context)).toEqual([`目標値 25人（令和5年度、令和6年3月22日${word}）`]);
  });

  it('show standing, the day since when they are known, and minus as △', () => {
    const step: DerivationStep = {
      kind: 'take',
      used: {
        role: 'actual',
        period: at('R5年度 0').period,
        figure: value('△25', 'estimate'),
        unit: tracked('x', '人', {}).unit,
        kind: 'level',
        known: '2024-08-30',
      },
    };
    expect(derivationText([step], context)).toEqual(['実績値 △25人（令和5年度、見込み、令和6年8月30日判明）']);
    expect(derivationText([step], context, 'en')).toEqual(['actual: -25人 (FY2023, estimate, known since 2024-08-30)']);
  });
});
