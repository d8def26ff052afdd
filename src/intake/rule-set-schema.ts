/** The rule set format `shirube-rules/1`: how a body rates, judges, rolls up and tells, as people write it in YAML. */
import { z } from 'zod';
import type { GradeId, IndicatorId } from '../domain/identifiers.ts';
import { directions, trackedKinds } from '../domain/indicator.ts';
import { formulaIds, outcomes, percentFormulaIds } from '../domain/rule-set.ts';
import { conditionText, figureNameForm, sentenceTestText } from './condition-text.ts';
import { figureText, wholeNumber } from './figure-text.ts';
import { yearText } from './period-text.ts';
import { samplingSchema } from './sampling-schema.ts';
import { id, schemaKey, text, textLike, word } from './text-fields.ts';
import { mapping } from './mapping.ts';
import { refuse } from './problem.ts';

export const ruleSetFormat = 'shirube-rules/1';

const outcomeMeanings = {
  achieved: '達成',
  mostlyAchieved: 'おおむね達成',
  onPace: 'ペース内',
  improved: '改善',
  unchanged: '横ばい',
  missed: '未達',
  partlyMissed: '一部未達',
  allMissed: '全て未達',
  regressed: '後退',
  undetermined: '未確定',
  zeroTarget: '目標値0',
  notApplicable: '対象外',
} as const;

const formulaMeanings = {
  none: '達成度を出さない',
  ratio: '実績÷目標',
  increment_ratio: '実績増分÷目標増分',
  progress: '(実績−基準)÷(目標−基準)',
  progress_floor0: '同じ。0未満は0',
  progress_clamped: '同じ。0から100まで',
  linear_share: '(実績−基準)÷(目標−基準)÷経過割合',
  expected_ratio: '実績÷目安値',
  expected_progress: '(実績−基準)÷(目安値−基準)',
  two_minus_ratio: '2−実績÷目標',
  inverse_ratio: '目標÷実績',
  binary: '達したか達しないか',
  trend: '基準値や前年度と比べた向き。率は出さない',
  points: '達成度を段階の表で点にする',
  judgement: '人が判定する。率は出さない',
} as const;

const roundingMeanings = { halfUp: '四捨五入', halfEven: '偶数丸め', truncate: '切り捨て', ceiling: '大きいほうへ', floor: '小さいほうへ' } as const;

const scopeKeys = {
  levels: z
    .array(z.enum(['target', 'kpi']))
    .exactOptional()
    .describe('数値目標（target）か KPI（kpi）か。書かなければ両方'),
  kinds: z
    .array(z.enum([...trackedKinds, 'increment']))
    .exactOptional()
    .describe('指標の値の種類。書かなければすべて'),
  directions: z.array(z.enum(directions)).exactOptional().describe('指標の向き。書かなければすべて'),
  indicators: z.array(id<IndicatorId>('指標のID')).exactOptional().describe('指標のID。書かなければすべて'),
};

const percent = (description: string) => figureText(description).transform(({ value }) => value);

const shareTableSchema = z.array(mapping({ year: yearText('報告の年度'), percent: percent('割合（%）') })).describe('報告の年度ごとの割合（例 [{ year: R4年度, percent: 50 }]）');

const pointStepSchema = z
  .union([mapping({ atLeast: percent('達成度がこの値以上'), points: percent('点') }), mapping({ above: percent('達成度がこの値を超える'), points: percent('点') })])
  .describe('達成度と点（例 { atLeast: 90, points: 6 }）');

const pointTableSchema = mapping({
  of: word(percentFormulaIds, '点にする達成度の計算式', formulaMeanings),
  steps: z.array(pointStepSchema).describe('高い段階から順に'),
  otherwise: percent('どの段階にも達しないときの点'),
}).describe('達成度を点にする表（formula: points のとき）');

const bandSchema = z
  .union([mapping({ value: percent('指標の単位での幅') }), mapping({ percent: percent('比べる値に対する割合（%）') })])
  .describe('この幅までの差は変わらないとみなす');

const trendSchema = mapping({
  against: word(['baseline', 'previous'], '何と比べるか', { baseline: '基準値', previous: '前年度の値' }),
  band: bandSchema.exactOptional(),
}).describe('向き（better、unchanged、worse）の決め方');

const pathSchema = z
  .union([word(['given', 'linear', 'elapsed'], '目安値が書かれていない年度の目安値', { given: 'なし', linear: '基準値と目標値を時点で直線に結ぶ', elapsed: '計画期間の経過割合だけ進む' }), shareTableSchema])
  .describe('目安値の作り方。given、linear、elapsed か、年度ごとの割合の表');

const rateSchema = mapping({
  ...scopeKeys,
  formula: word(formulaIds, '達成度の計算式', formulaMeanings),
  outside: word(['refuse', 'caveat', 'next'], '計算式を使える範囲の外でどうするか。書かなければ refuse', { refuse: '達成度を出さない', caveat: '計算して注意を添える', next: '次に当てはまる規則による' }).exactOptional(),
  baseline: word(['stated', 'zeroIfAbsent', 'zero'], '基準値の扱い。書かなければ stated', { stated: '書かれたとおり', zeroIfAbsent: 'なければ0とみなす', zero: 'いつも0とみなす' }).exactOptional(),
  path: pathSchema.exactOptional(),
  points: pointTableSchema.exactOptional(),
  trend: trendSchema.exactOptional(),
});

const printBoundSchema = mapping({ of: percent('達成度（%）'), text: text('代わりに印刷する言葉') });

const printingSchema = mapping({
  rateDigits: wholeNumber('達成度の小数の桁数', { least: 0, most: 9 }),
  rounding: word(['halfUp', 'halfEven', 'truncate', 'ceiling', 'floor'], '端数処理', roundingMeanings),
  rateSuffix: z.string().describe('達成度の後に付く記号（例 "%"）'),
  absentRate: z.string().describe('達成度がないときの表記（例 "—%"）'),
  negative: z.enum(['△', '▲', '-', '−']).describe('負の数の記号'),
  absentValue: z.string().describe('値がないときの表記（例 "―"）'),
  above: printBoundSchema.exactOptional().describe('これを超える達成度の表記（例 { of: 100, text: 100%超 }）'),
  below: printBoundSchema.exactOptional().describe('これを下回る達成度の表記（例 { of: 0, text: 0%未満 }）'),
  whole: z.array(percent('達成度（%）')).exactOptional().describe('小数を書かない達成度（例 [0, 100]）'),
  olderRate: z
    .string()
    .regex(/[{][}]/)
    .exactOptional()
    .describe('報告の年度より古い値による達成度の表記。{} に達成度が入る（例 "({})"）'),
}).describe('数値の表記');

const gradeId = id<GradeId>('判定のID');

const gradeSchema = mapping({
  id: gradeId,
  word: text('判定の言葉（例 達成）'),
  glyph: textLike('判定の記号', 'A', '◎').exactOptional(),
  outcome: word(outcomes, '画面や集計で使う共通の分類', outcomeMeanings),
});

const gradeRuleSchema = mapping({
  ...scopeKeys,
  formulas: z.array(z.enum(formulaIds)).exactOptional().describe('達成度の計算式。書かなければすべて'),
  years: mapping({ from: yearText('最初の報告の年度').exactOptional(), to: yearText('最後の報告の年度').exactOptional() })
    .exactOptional()
    .describe('この規則を使う報告の年度'),
  when: z.array(conditionText('条件')).default([]).describe('すべて成り立つときにこの判定になる。書かなければいつでも'),
  grade: gradeId,
});

const bounds = (description: string) => ({
  atLeast: percent(`${description}がこの値以上`).exactOptional(),
  above: percent(`${description}がこの値を超える`).exactOptional(),
  atMost: percent(`${description}がこの値以下`).exactOptional(),
  below: percent(`${description}がこの値未満`).exactOptional(),
});

type Bounds = z.output<ReturnType<typeof boundMapping>>;

function boundMapping(description: string) {
  return mapping(bounds(description));
}

/** A number must be compared with something: without a bound the condition would always hold. */
function refuseUnbound<Written>(boundsOf: (written: Written) => Bounds) {
  return (written: Written, context: z.RefinementCtx): Written => {
    const { atLeast, above, atMost, below } = boundsOf(written);
    if ([atLeast, above, atMost, below].some((bound) => bound !== undefined)) return written;
    return refuse(context, {
      code: 'bound-missing',
      message: '比べる数がありません',
      expected: 'atLeast（以上）、above（超）、atMost（以下）、below（未満）のどれか',
      hint: '{ share: [a], atLeast: 80 } のように書いてください',
    });
  };
}

const rollUpConditionSchema = z.union([
  z.literal('nothing').describe('数えるものがない'),
  mapping({ share: z.array(gradeId).describe('この中の判定の割合（%、重みで数える）'), ...bounds('割合') }).transform(refuseUnbound((written) => written)),
  mapping({ number: z.array(gradeId).describe('この中の判定の数'), ...bounds('数') }).transform(refuseUnbound((written) => written)),
  mapping({ points: boundMapping('点').describe('点の合計か平均') }).transform(refuseUnbound(({ points }) => points)),
  mapping({ counted: boundMapping('割合').describe('全体のうち数えるものの割合（%）') }).transform(refuseUnbound(({ counted }) => counted)),
  mapping({ all: z.array(gradeId).describe('すべてがこの中の判定') }),
  mapping({ any: z.array(gradeId).describe('1つでもこの中の判定') }),
  mapping({ none: z.array(gradeId).describe('どれもこの中の判定でない') }),
]);

const pointRuleSchema = mapping({
  from: word(['sum', 'average'], '子の点のまとめ方', { sum: '合計', average: '平均' }),
  plus: z
    .array(mapping({ when: z.array(rollUpConditionSchema).default([]).describe('すべて成り立つとき'), points: percent('加える点') }))
    .default([])
    .describe('加える点。上から順に、最初に当てはまるもの'),
}).describe('点のまとめ方');

const rollUpSchema = mapping({
  points: pointRuleSchema.exactOptional(),
  excluded: z
    .array(mapping({ grade: gradeId, clause: text('達成と書くときに添える言葉（例 実績値が未確定のものを除く）') }))
    .default([])
    .describe('分母から除く判定'),
  rules: z
    .array(mapping({ when: z.array(rollUpConditionSchema).default([]).describe('すべて成り立つときにこの判定になる'), grade: gradeId }))
    .describe('上から順に、最初に当てはまるもの'),
});

const groupSchema = mapping({ planYear: wholeNumber('計画の何年目か', { least: 1, most: 99 }), name: textLike('まとまりの名前', '新規', '2年目') });

const countMeanings = { goals: '基本目標', targets: '数値目標', kpis: 'KPI', projects: '事業', planYear: '計画の何年目か' } as const;

const namedFigureSchema = mapping({
  name: z
    .string()
    .regex(new RegExp(`^${figureNameForm}$`))
    .describe('文の中で使う名前。空白や記号を含めず、数字以外で始める'),
  of: word(['goals', 'targets', 'kpis', 'projects', 'planYear'], '何を数えるか', countMeanings),
  grades: z.array(gradeId).exactOptional().describe('数える判定。書かなければすべて'),
  plus: wholeNumber('加える数', { least: -999, most: 999 }).exactOptional(),
});

const variantSchema = mapping({
  when: z.array(sentenceTestText('条件')).default([]).describe('すべて成り立つときにこの文になる'),
  text: text('文。{名前} に数が入る'),
});

const clauseSchema = z.union([text('文'), z.array(variantSchema)]).describe('いつも同じ文、または条件で選ぶ文の一覧');

const sentenceSchema = mapping({
  id: text('文のID'),
  per: word(['report', 'group'], 'どの単位で書く文か', { report: '報告に1回', group: '新規・2年目などのまとまりごと' }),
  clauses: z.array(clauseSchema).describe('続けて書く文'),
});

export const ruleSetSchema = mapping({
  $schema: schemaKey,
  format: z.literal(ruleSetFormat).describe('この形式の名前と版'),
  id: text('評価基準のID'),
  name: text('評価基準の名前'),
  version: textLike('版。引用符で囲む', '1'),
  effective: mapping({ from: yearText('適用する最初の年度'), to: yearText('適用する最後の年度').exactOptional() }).describe('適用する年度'),
  rates: z.array(rateSchema).describe('達成度の計算式。上から順に、最初に当てはまるもの'),
  printing: printingSchema,
  elapsed: shareTableSchema.exactOptional().describe('計画期間の経過割合。書かなければ計画の年数で等分する'),
  trend: trendSchema.exactOptional(),
  judgedRate: word(['exact', 'printed'], '判定に使う達成度。書かなければ exact', { exact: '丸める前', printed: '丸めた後' }).exactOptional(),
  onPaceFrom: figureText('ペース内とする下限。時間の経過に対する進みの割合（%）'),
  sampling: samplingSchema.exactOptional(),
  grades: z.array(gradeSchema).describe('この団体の判定'),
  judge: mapping({ target: z.array(gradeRuleSchema).describe('数値目標の判定'), kpi: z.array(gradeRuleSchema).describe('KPIの判定') }).describe(
    '判定の規則。上から順に、最初に当てはまるもの',
  ),
  rollUp: mapping({ goal: rollUpSchema.describe('数値目標から基本目標の判定を作る'), project: rollUpSchema.describe('KPIから事業の判定を作る'), composite: rollUpSchema.exactOptional().describe('男女別など、合わせて判定する指標（partOf）の判定を作る。書かなければ、同じならその判定、違えば grades の並びで最も後のもの') }).describe(
    '判定のまとめ方',
  ),
  groups: z.array(groupSchema).default([]).describe('まとめて書く事業'),
  figures: z.array(namedFigureSchema).default([]).describe('文に入る数'),
  sentences: z.array(sentenceSchema).default([]).describe('数から作る文'),
});

export type WrittenRuleSet = z.output<typeof ruleSetSchema>;
export type WrittenRollUp = z.output<typeof rollUpSchema>;
export type WrittenRate = z.output<typeof rateSchema>;
export type WrittenTrend = z.output<typeof trendSchema>;
