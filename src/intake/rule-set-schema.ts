/** The rule set format `shirube-rules/1`: how a body rates, judges, rolls up and tells, as people write it in YAML. */
import { z } from 'zod';
import type { GradeId, IndicatorId } from '../domain/identifiers.ts';
import { directions, trackedKinds } from '../domain/indicator.ts';
import { formulaIds, outcomes } from '../domain/rule-set.ts';
import { conditionText, figureNameForm, sentenceTestText } from './condition-text.ts';
import { figureText, wholeNumber } from './figure-text.ts';
import { yearText } from './period-text.ts';
import { id, schemaKey, text, textLike, word } from './text-fields.ts';
import { mapping } from './mapping.ts';

export const ruleSetFormat = 'shirube-rules/1';

const outcomeMeanings = {
  achieved: '達成',
  mostlyAchieved: 'おおむね達成',
  onPace: 'ペース内',
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
  expected_ratio: '実績÷目安値',
  expected_progress: '(実績−基準)÷(目安値−基準)',
  two_minus_ratio: '2−実績÷目標',
  inverse_ratio: '目標÷実績',
  binary: '達したか達しないか',
} as const;

const roundingMeanings = { halfUp: '四捨五入', halfEven: '偶数丸め', truncate: '切り捨て', ceiling: '大きいほうへ', floor: '小さいほうへ' } as const;

const rateSchema = mapping({
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
  formula: word(formulaIds, '達成度の計算式', formulaMeanings),
  outside: word(['refuse', 'caveat'], '計算式を使える範囲の外でどうするか。書かなければ refuse', { refuse: '達成度を出さない', caveat: '計算して注意を添える' }).exactOptional(),
});

const printingSchema = mapping({
  rateDigits: wholeNumber('達成度の小数の桁数', { least: 0, most: 9 }),
  rounding: word(['halfUp', 'halfEven', 'truncate', 'ceiling', 'floor'], '端数処理', roundingMeanings),
  rateSuffix: z.string().describe('達成度の後に付く記号（例 "%"）'),
  absentRate: z.string().describe('達成度がないときの表記（例 "—%"）'),
  negative: z.enum(['△', '▲', '-', '−']).describe('負の数の記号'),
  absentValue: z.string().describe('値がないときの表記（例 "―"）'),
}).describe('数値の表記');

const gradeId = id<GradeId>('判定のID');

const gradeSchema = mapping({
  id: gradeId,
  word: text('判定の言葉（例 達成）'),
  glyph: textLike('判定の記号', 'A', '◎').exactOptional(),
  outcome: word(outcomes, '画面や集計で使う共通の分類', outcomeMeanings),
});

const gradeRuleSchema = mapping({
  when: z.array(conditionText('条件')).default([]).describe('すべて成り立つときにこの判定になる。書かなければいつでも'),
  grade: gradeId,
});

const rollUpConditionSchema = z.union([
  z.literal('nothing').describe('数えるものがない'),
  mapping({ all: z.array(gradeId).describe('すべてがこの中の判定') }),
  mapping({ any: z.array(gradeId).describe('1つでもこの中の判定') }),
  mapping({ none: z.array(gradeId).describe('どれもこの中の判定でない') }),
]);

const rollUpSchema = mapping({
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
  onPaceFrom: figureText('ペース内とする下限。時間の経過に対する進みの割合（%）'),
  grades: z.array(gradeSchema).describe('この団体の判定'),
  judge: mapping({ target: z.array(gradeRuleSchema).describe('数値目標の判定'), kpi: z.array(gradeRuleSchema).describe('KPIの判定') }).describe(
    '判定の規則。上から順に、最初に当てはまるもの',
  ),
  rollUp: mapping({ goal: rollUpSchema.describe('数値目標から基本目標の判定を作る'), project: rollUpSchema.describe('KPIから事業の判定を作る') }).describe(
    '判定のまとめ方',
  ),
  groups: z.array(groupSchema).default([]).describe('まとめて書く事業'),
  figures: z.array(namedFigureSchema).default([]).describe('文に入る数'),
  sentences: z.array(sentenceSchema).default([]).describe('数から作る文'),
});

export type WrittenRuleSet = z.output<typeof ruleSetSchema>;
export type WrittenRollUp = z.output<typeof rollUpSchema>;
