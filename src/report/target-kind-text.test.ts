/** What is said of kinds of targets (目標の種類の言葉), in both languages. */
import { describe, expect, it } from 'vitest';
import { evaluateIndicator } from '../domain/evaluate-indicator.ts';
import { evaluationContext } from '../domain/evaluation-context.ts';
import type { CompositeId } from '../domain/identifiers.ts';
import type { Indicator, TrackedIndicator } from '../domain/indicator.ts';
import type { FormulaId } from '../domain/rule-set.ts';
import { at, exact, id, tracked } from '../domain/testing/build.ts';
import { cityStrategy } from '../domain/testing/city-report.fixture.ts';
import { cityRules } from '../domain/testing/city-rules.fixture.ts';
import { caveatText, derivationText, rateAbsenceText } from './derivation-text.ts';
import { promisedTexts, validityText } from './promise-text.ts';

const context = { ruleSet: cityRules, digits: 1 };

function assess(indicator: Indicator, formula: FormulaId = 'none'): ReturnType<typeof evaluateIndicator> {
  return evaluateIndicator(indicator, 'target', 1, evaluationContext(cityStrategy, { ...cityRules, rates: [{ formula }] }, { year: 2023 }));
}

/** The line of a step, in Japanese and in English. */
function linesOf(indicator: Indicator, beginning: string): readonly (string | undefined)[] {
  const { derivation } = assess(indicator);
  const place = derivationText(derivation, context).findIndex((line) => line.startsWith(beginning));
  return [derivationText(derivation, context)[place], derivationText(derivation, context, 'en')[place]];
}

const comparator = { name: '国', values: [at('R2年度 104.1'), at('R5年度 107.5')] };

describe('a moving target tells what it is made of', () => {
  it.each<[string, Partial<TrackedIndicator>, string, string]>([
    [
      'the year before',
      { moving: { against: 'previousYear', text: '前年度を上回る' }, readings: [at('R4年度 77.8'), at('R5年度 79.0')] },
      '目標値＝前年度の値（令和4年度 77.8%）（計画では「前年度を上回る」）',
      'target = value of the year before (FY2022: 77.8%) (in the plan: 前年度を上回る)',
    ],
    [
      'something more than the year before',
      { moving: { against: 'previousYear', plus: { value: exact('1.5'), digits: 1 } }, readings: [at('R4年度 77.8'), at('R5年度 79.0')] },
      '目標値＝前年度の値（令和4年度 77.8%）＋1.5＝79.3%',
      'target = value of the year before (FY2022: 77.8%) + 1.5 = 79.3%',
    ],
    [
      'an average',
      { moving: { against: 'average', years: 2 }, readings: [at('R3年度 4'), at('R4年度 7'), at('R5年度 5')] },
      '目標値＝直前2年の平均（令和4年度 7%、令和3年度 4%）＝5.50%',
      'target = average of the 2 years before (FY2022: 7%, FY2021: 4%) = 5.50%',
    ],
    [
      'the growth of the nation',
      { moving: { against: 'comparatorGrowth' }, comparator, baseline: [at('R2年度 105.9')], readings: [at('R5年度 113.1')] },
      '目標値＝基準値105.9%×国の令和5年度の値107.5%÷国の令和2年度の値104.1%＝109.36%',
      'target = baseline 105.9% × 国 in FY2023 107.5% ÷ 国 in FY2020 104.1% = 109.36%',
    ],
    [
      'what is not there',
      { moving: { against: 'comparator' }, comparator: { name: '全国平均', values: [at('R5年度 <notYetPublished>')] }, readings: [at('R5年度 79.0')] },
      '目標値＝全国平均の値（令和5年度 未公表、公表予定：未定）：もとになる値がないため、求められない',
      'target = value of 全国平均 (FY2023: not yet published): cannot be made',
    ],
  ])('%s', (_, parts, japanese, english) => {
    expect(linesOf(tracked('m', '%', { digits: 1, ...parts }), '目標値＝')).toEqual([japanese, english]);
  });
});

it('tells a version by the reports that it is for', () => {
  const revised = tracked('r', '人', { target: [{ ...at('R6年度 1300'), from: 2023, known: '2023-09-20', change: 'decision' }], readings: [at('R5年度 1180')] });
  expect(linesOf(revised, '目標値')[0]).toContain('、令和5年9月20日改定、令和5年度の報告から）');
  expect(linesOf(revised, '目標値')[1]).toContain('known since 2023-09-20, from the report of FY2023)');
  expect([validityText(undefined, 2022), validityText(2021, 2022), validityText(undefined, undefined)]).toEqual(['令和4年度の報告まで', '令和3年度から令和4年度までの報告', '']);
});

it('lists the years of a target for every year, and those that nobody can tell of', () => {
  const yearly = tracked('y', '人', { kind: 'annualFlow', direction: 'keepAtLeast', everyYear: true, target: [at('R6年度 400')], readings: [at('R3年度 380'), at('R5年度 431')] });
  expect(linesOf(yearly, '毎年の目標')).toEqual([
    '毎年の目標：令和3年度 380.0人（目標400.0人に達しない）、令和4年度（値なし）、令和5年度 431.0人（目標400.0人に達した）',
    'target for every year: FY2021 380.0人 (target 400.0人 missed), FY2022 no data, FY2023 431.0人 (target 400.0人 met)',
  ]);
  const open = assess(yearly).caveats.find(({ kind }) => kind === 'yearsWithoutData');
  expect(open && [caveatText(open, context), caveatText(open, context, 'en')]).toEqual([
    '令和4年度の値がないため、その年度に目標値に達したかは分かりません',
    'whether the target was met in FY2022 is not known: no data',
  ]);
});

it('counts from zero beside the value that is no part of it', () => {
  const from = tracked('z', '社', { kind: 'cumulative', counts: 'fromZero', baseline: [at('R1年度 7')], target: [at('R3～5年度(累計) 20')], readings: [at('R3～5年度(累計) 13')] });
  expect(linesOf(from, '基準値＝')).toEqual(['基準値＝0（計画の始めから数える。計画の前の値 令和元年度 7社 は含まない）', 'baseline = 0, counted from the start of the plan (without the value before it, FY2019: 7社)']);
});

it('says why the quotient of two ranks is no rate', () => {
  const rank = tracked('k', '位', { kind: 'rank', direction: 'keepAtMost', target: [at('R5年度 10')], readings: [at('R5年度 9')] });
  const reason = assess(rank, 'two_minus_ratio').rateAbsence;
  expect(reason && [rateAbsenceText(reason, context), rateAbsenceText(reason, context, 'en')]).toEqual([
    '算式「（2－実績値÷目標値）×100」は、順位には使えない（順位どうしの割り算は意味を持たない）',
    'two_minus_ratio says nothing of a rank',
  ]);
});

it('tells the parts of a joint judgement', () => {
  const parts = [{ name: '男性', grade: id<never>('achieved') }, { name: '女性', grade: id<never>('missed') }];
  const steps = [{ kind: 'composite', name: '健康寿命', parts, grade: id<never>('missed') }] as const;
  expect(derivationText(steps, context)).toEqual(['「健康寿命」を合わせて判定：男性は「達成」、女性は「未達」。最も低いものをとって「未達」']);
  expect(derivationText(steps, context, 'en')).toEqual(['健康寿命 judged together: 男性: 達成, 女性: 未達; the lowest of them: 未達']);
});

describe('a page tells how a target is promised', () => {
  it.each<[string, Partial<TrackedIndicator>, readonly string[]]>([
    ['an ordinary one', { target: [at('R5年度 10')] }, []],
    ['last year and more', { strict: true, moving: { against: 'previousYear', plus: { value: exact('1.5'), digits: 1 }, text: '1.5ポイント増' } }, ['目標値の決め方：報告の年度ごとに、前年度の値に1.5ptを加える（計画では「1.5ポイント増」）', '目標値ちょうど：達成に含めない']],
    ['the best so far', { moving: { against: 'maximum' } }, ['目標値の決め方：報告の年度ごとに、それまでの最高値とする']],
    ['the growth of the nation', { moving: { against: 'comparatorGrowth' }, comparator }, ['目標値の決め方：報告の年度ごとに、基準値に国の伸びを掛けた値とする']],
    ['every year, from zero', { everyYear: true, counts: 'fromZero' }, ['達成とするとき：計画期間の、値のあるどの年度も目標に達したとき', '累計の数え始め：計画の始めを0として数える']],
    ['together', { partOf: { id: id<CompositeId>('life'), name: '健康寿命' } }, ['合わせて判定：「健康寿命」のほかの指標と合わせて1つの判定にし、1件と数える']],
  ])('%s', (_, parts, texts) => {
    expect(promisedTexts(tracked('p', '%', parts)).map(({ name, text }) => `${name}：${text}`)).toEqual(texts);
  });
});
