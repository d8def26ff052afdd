import { describe, expect, it } from 'vitest';
import type { Caveat } from './derivation.ts';
import { evaluateIndicator } from './evaluate-indicator.ts';
import { evaluationContext } from './evaluation-context.ts';
import type { SurveyId } from './identifiers.ts';
import type { TrackedIndicator } from './indicator.ts';
import { exactText } from './rational.ts';
import type { SamplingRule } from './rule-set.ts';
import { at, id, period, tracked } from './testing/build.ts';
import { cityStrategy } from './testing/city-report.fixture.ts';
import { cityRules } from './testing/city-rules.fixture.ts';

const survey = id<SurveyId>('ishiki');

/** 町民意識調査: 812 people in R1, 400 in R4, 1,067 in R5; R3 is not known. */
function caveatsOf(parts: Partial<TrackedIndicator>, sampling?: SamplingRule): readonly Caveat[] {
  const asked: readonly (readonly [string, number | undefined])[] = [
    ['R1年度', 812],
    ['R3年度', undefined],
    ['R4年度', 400],
    ['R5年度', 1067],
  ];
  const rounds = asked.map(([year, respondents]) => ({ period: period(year), ...(respondents !== undefined && { respondents }) }));
  const strategy = { ...cityStrategy, surveys: [{ id: survey, name: '町民意識調査', rounds }] };
  const indicator = tracked('share', '%', { kind: 'share', digits: 1, survey, ...parts });
  const rules = sampling === undefined ? cityRules : { ...cityRules, sampling };
  return evaluateIndicator(indicator, 'target', 1, evaluationContext(strategy, rules, { year: 2023 })).caveats;
}

/** "baseline △1.7 ±4.5 (812, 1067)" */
function told(caveats: readonly Caveat[]): readonly string[] {
  return caveats.flatMap((caveat) => {
    if (caveat.kind === 'shareNotPossible') return [`${caveat.role} ${exactText(caveat.percent)} of ${caveat.respondents}: ${caveat.nearest.map(({ count }) => count).join(' or ')}`];
    if (caveat.kind === 'respondentsUnknown') return [`unknown: ${caveat.roles.join(' ')}`];
    if (caveat.kind !== 'withinSamplingError') return [];
    const asked = [caveat.otherRespondents, caveat.respondents].filter((each) => each !== undefined).join(', ');
    return [`${caveat.against} ${exactText(caveat.difference)} ±${exactText(caveat.margin)} (${asked}; ${caveat.confidence})`];
  });
}

/**
 * Half widths by hand, at 95 %: 1.96 × √(46.4 × 53.6/812 + 50 × 50/1067) = 4.557…; with 45.0 of 400 before, 5.724…; of the
 * actual alone, 1.96 × √(50 × 50/1067) = 3.0001…. 812 people can give 46.4 (377 are 46.428…), and 1,067 can give 50.0 (533 are 49.953…).
 */
describe('what the respondents say of a share', () => {
  it.each([
    ['a change inside the error', { baseline: [at('R1年度 46.4')], readings: [at('R5年度 50.0')] }, ['baseline 18/5 ±23/5 (812, 1067; 95)']],
    ['a change outside of it', { baseline: [at('R1年度 45.4')], readings: [at('R5年度 50.0')] }, []],
    ['the year before', { readings: [at('R4年度 45.0'), at('R5年度 50.0')] }, ['previous 5 ±57/10 (400, 1067; 95)']],
    ['a shortfall', { target: [at('R5年度 53.0')], readings: [at('R5年度 50.0')] }, ['target -3 ±3 (1067; 95)']],
    ['a target met, but only just', { target: [at('R5年度 49.0')], readings: [at('R5年度 50.0')] }, ['target 1 ±3 (1067; 95)']],
    ['a target met to the digit', { target: [at('R5年度 50.0')], readings: [at('R5年度 50.0')] }, ['target 0 ±3 (1067; 95)']],
    ['a shortfall beyond the error', { target: [at('R5年度 53.1')], readings: [at('R5年度 50.0')] }, []],
    ['an expected value on the way', { target: [at('R8年度 52.0')], path: [at('R5年度 51.0')], readings: [at('R5年度 50.0')] }, ['expected -1 ±3 (1067; 95)']],
    ['an expected value that is the target', { target: [at('R5年度 51.0')], path: [at('R4年度 45.0')], readings: [at('R5年度 50.0')] }, ['target -1 ±3 (1067; 95)']],
    ['no change', { baseline: [at('R1年度 50.0')], readings: [at('R5年度 50.0')] }, []],
    ['a break between them', { baseline: [at('R1年度 49.0')], breaks: [{ after: period('R1年度'), kind: 'surveyQuestion', notes: [] }], readings: [at('R5年度 50.0')] }, []],
    ['a baseline of unknown respondents', { baseline: [at('R3年度 49.0')], readings: [at('R5年度 50.0')] }, []],
    ['an actual that is absent', { baseline: [at('R1年度 46.7')], readings: [at('R5年度 <notYetPublished>')] }, []],
    ['a survey that is not told of', { survey: id<SurveyId>('other'), target: [at('R5年度 50.1')], readings: [at('R5年度 50.0')] }, []],
    ['a level', { kind: 'level', target: [at('R5年度 50.1')], readings: [at('R5年度 50.0')] }, []],
    // 64.3% of 400: 257 are 64.25, on the edge; 64.1%: 256 are 64.0 and 257 are 64.25.
    ['a share on the edge of rounding', { readings: [at('R4年度 64.3'), at('R5年度 10.0')] }, []],
    ['a share that nobody can give', { readings: [at('R4年度 64.1'), at('R5年度 10.0')] }, ['previous 641/10 of 400: 256 or 257']],
  ] as const satisfies readonly (readonly [string, Record<string, unknown>, readonly string[]])[])('%s', (_what, parts: Partial<TrackedIndicator>, expected) => {
    expect(told(caveatsOf(parts))).toEqual(expected);
  });

  it('goes by the confidence of the rule set', () => {
    const parts = { baseline: [at('R1年度 45.8')], readings: [at('R5年度 50.0')] };
    expect(told(caveatsOf(parts, { confidence: 90 }))).toEqual([]);
    expect(told(caveatsOf(parts, { confidence: 95 }))).toEqual(['baseline 21/5 ±23/5 (812, 1067; 95)']);
    expect(told(caveatsOf(parts, { confidence: 99 }))).toEqual(['baseline 21/5 ±6 (812, 1067; 99)']);
  });

  it('tells of unknown numbers only where the rule set asks', () => {
    const parts = { baseline: [at('R3年度 45.8')], readings: [at('R5年度 50.0')] };
    expect(told(caveatsOf(parts, { confidence: 95 }))).toEqual([]);
    expect(told(caveatsOf(parts, { confidence: 95, unknownRespondents: 'caveat' }))).toEqual(['unknown: baseline']);
  });
});

/**
 * The four shares of 仙台市's report for R5年度 (examples/sendai-r5), which does not print how many were asked: as if they had
 * been 1,500 each time. Half widths to two decimals, worked in decimal arithmetic outside of this code: 住みやすい 2.00, 2.08, 1.48;
 * 住み続けたい 2.36, 2.46, 1.73; 子育て 3.55, 3.52, 2.50; 防災 3.40, 3.29, 2.34.
 */
describe('shares of a real report, of 1,500 respondents', () => {
  const rounds = ['R1年度', 'R4年度', 'R5年度'].map((year) => ({ period: period(year), respondents: 1500 }));
  const strategy = { ...cityStrategy, surveys: [{ id: survey, name: '調査', rounds }] };
  const breaks = [{ after: period('R1年度'), kind: 'surveyQuestion', notes: [] }] as const;

  it.each([
    ['住みやすい', '92.3', '90.7', '90.6', '94.0', [], ['baseline -17/10 ±2 (1500, 1500; 95)', 'previous -1/10 ±21/10 (1500, 1500; 95)']],
    ['住み続けたい', '88.7', '86.3', '86.4', '90.0', [], ['baseline -23/10 ±12/5 (1500, 1500; 95)', 'previous 1/10 ±5/2 (1500, 1500; 95)']],
    ['子育て', '46.7', '39.6', '42.5', '50.0', breaks, ['previous 29/10 ±7/2 (1500, 1500; 95)']],
    ['防災', '61.6', '70.4', '68.8', '65.0', breaks, ['previous -8/5 ±33/10 (1500, 1500; 95)']],
  ] as const)('%s', (_name, baseline, previous, actual, target, across, expected) => {
    const indicator = tracked('share', '%', {
      kind: 'share',
      digits: 1,
      survey,
      baseline: [at(`R1年度 ${baseline}`)],
      target: [at(`R5年度 ${target}`)],
      readings: [at(`R4年度 ${previous}`), at(`R5年度 ${actual}`)],
      breaks: across,
    });
    expect(told(evaluateIndicator(indicator, 'target', 1, evaluationContext(strategy, cityRules, { year: 2023 })).caveats)).toEqual(expected);
  });
});
