import { describe, expect, it } from 'vitest';
import type { Caveat, DerivationStep } from '../domain/derivation.ts';
import type { GradeId } from '../domain/identifiers.ts';
import { exact, id, unit } from '../domain/testing/build.ts';
import { cityRules } from '../domain/testing/city-rules.fixture.ts';
import { caveatText, derivationText } from './derivation-text.ts';

const context = { ruleSet: cityRules };
const grade = (text: string): GradeId => id<GradeId>(text);
const within = { kind: 'withinSamplingError', margin: exact('12.9'), digits: 1, confidence: 95, respondents: 96 } as const;

const bounded = (lowest: string, highest: string) => ({ kind: 'bounded', lowest: exact(lowest), highest: exact(highest) }) as const;

const rows: readonly (readonly [Caveat, string, string])[] = [
  [
    { ...within, against: 'baseline', difference: exact('7.1'), otherRespondents: 1112 },
    '基準値との差（+7.1pt）は標本誤差（±12.9pt）の範囲内で、変わったとはいえません（信頼度95%、回答者は基準値1,112人、実績値96人）',
    'the difference from the baseline (+7.1pt) is inside the sampling error (±12.9pt): it may be no change (95% confidence, 1,112 and 96 respondents)',
  ],
  [
    { ...within, against: 'previous', difference: exact('△1.6'), otherRespondents: 98 },
    '前年度比（△1.6pt）は標本誤差（±12.9pt）の範囲内で、変わったとはいえません（信頼度95%、回答者は前年度98人、実績値96人）',
    'the difference from the year before (-1.6pt) is inside the sampling error (±12.9pt): it may be no change (95% confidence, 98 and 96 respondents)',
  ],
  [
    { ...within, against: 'target', difference: exact('△6.5') },
    '目標値との差（△6.5pt）は標本誤差（±12.9pt）の範囲内で、目標値に達したかどうかは、はっきりしません（信頼度95%、回答者96人）',
    'the difference from the target (-6.5pt) is inside the sampling error (±12.9pt): the target may or may not be reached (95% confidence, 96 respondents)',
  ],
  [
    { ...within, against: 'upperTarget', difference: exact('0.0') },
    '目標値の上限との差（0.0pt）は標本誤差（±12.9pt）の範囲内で、上限を超えたかどうかは、はっきりしません（信頼度95%、回答者96人）',
    'the difference from the upper target (0.0pt) is inside the sampling error (±12.9pt): the upper target may or may not be reached (95% confidence, 96 respondents)',
  ],
  [
    {
      kind: 'shareNotPossible',
      role: 'actual',
      percent: exact('64.1'),
      digits: 1,
      respondents: 400,
      nearest: [
        { count: 256, percent: exact('64') },
        { count: 257, percent: exact('64.25') },
      ],
    },
    '実績値の64.1%は、回答者400人からは求められない割合です（256人なら64.0%、257人なら64.3%。重み付けをした調査や、分母が回答者数と違う場合を除く）',
    '400 respondents cannot give the actual of 64.1% (256 are 64.0%, 257 are 64.3%; weighted surveys and other denominators excepted)',
  ],
  [
    { kind: 'respondentsUnknown', roles: ['baseline', 'actual'] },
    '基準値と実績値の回答者数が分からないため、標本誤差は求めていません',
    'no sampling error: the number of respondents is not known for the baseline and the actual',
  ],
  [
    { kind: 'rateInterval', interval: bounded('94.12', '97.11'), digits: 1, grades: [] },
    '測った値の丸めの範囲で、達成度は94.1%から97.2%までありえます',
    'within the rounding of the measured values the rate may be anything from 94.1% to 97.2%',
  ],
  [
    { kind: 'rateInterval', interval: bounded('△0.04', '104.8'), digits: 0, grades: [grade('achieved'), grade('regressed')] },
    '測った値の丸めの範囲で、達成度は△1%から105%までありえ、判定は「達成」や「後退」にもなりえます',
    'within the rounding of the measured values the rate may be anything from -1% to 105%, and the judgement may also be 達成 or 後退',
  ],
  [
    { kind: 'rateInterval', interval: { kind: 'unbounded' }, digits: 1, grades: [] },
    '測った値の丸めの範囲で算式の分母が0になりえ、達成度の範囲を決められません',
    'within the rounding of the measured values the divisor may be zero, so the rate has no bounds',
  ],
  [
    { kind: 'gradeWithinRounding', grades: [grade('missed')] },
    '測った値の丸めの範囲で、判定は「未達」にもなりえます',
    'within the rounding of the measured values the judgement may also be 未達',
  ],
];

it.each(rows)('%o', (caveat, japanese, english) => {
  expect(caveatText(caveat, context)).toBe(japanese);
  expect(caveatText(caveat, context, 'en')).toBe(english);
});

describe('steps', () => {
  it.each<readonly [DerivationStep, string, string]>([
    [
      { kind: 'change', actual: exact('68.5'), previous: exact('66.9'), change: { value: exact('1.6'), digits: 1, unit: unit('pt') } },
      '前年度比＝実績値－前年度の値＝68.5－66.9＝+1.6pt',
      'change from the year before = actual − year before = 68.5 − 66.9 = +1.6pt',
    ],
    [
      { kind: 'change', actual: exact('△52'), previous: exact('△41'), change: { value: exact('△11'), digits: 0, unit: unit('人') } },
      '前年度比＝実績値－前年度の値＝（△52）－（△41）＝△11人',
      'change from the year before = actual − year before = -52 − (-41) = -11人',
    ],
    [
      { kind: 'tally', of: 'kpis', places: 5, total: 4, grades: [{ grade: grade('met'), ids: ['a', 'b', 'c'] }, { grade: grade('unknown'), ids: ['d'] }] },
      'KPI 4件（5か所にあり、再掲の1件を重ねて数えない）：「達成」3件、「未確定」1件',
      '4 KPIs (in 5 places, each counted once): 3 達成, 1 未確定',
    ],
    [{ kind: 'tally', of: 'goals', places: 1, total: 1, grades: [{ grade: grade('goalMissed'), ids: ['g'] }] }, '基本目標1件：「未達」1件', '1 goal: 1 未達'],
    [
      { kind: 'sentenceCount', name: 'missed', of: 'goals', grades: [grade('goalMissed')], counted: 4, plus: 0 },
      '文の数「missed」＝基本目標のうち「未達」の数4',
      '"missed" in the sentence = goals with 未達: 4',
    ],
    [{ kind: 'sentenceCount', name: 'total', of: 'kpis', counted: 48, plus: 0 }, '文の数「total」＝KPIの総数48', '"total" in the sentence = KPIs: 48'],
    [{ kind: 'sentenceCount', name: 'nextYear', of: 'planYear', counted: 1, plus: 1 }, '文の数「nextYear」＝計画の年次1＋1＝2', '"nextYear" in the sentence = year of the plan: 1 + 1 = 2'],
  ])('%o', (step, japanese, english) => {
    expect(derivationText([step], context)).toEqual([japanese]);
    expect(derivationText([step], context, 'en')).toEqual([english]);
  });
});
