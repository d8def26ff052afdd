/** How an indicator (数値目標, KPI) is written in its place under a goal, a direction or a project. */
import { z } from 'zod';
import type { CompositeId, DivisionId, IndicatorId, NoteId, SurveyId } from '../domain/identifiers.ts';
import { countings, directions, measuredKinds, movingBases } from '../domain/indicator.ts';
import {
  aimsSchema,
  conditionFiguresSchema,
  conditionReadingSchema,
  figureSchema,
  periodFigureListSchema,
  periodFiguresSchema,
  readingSchema,
  seriesSchema,
} from './figure-schema.ts';
import { figureText, wholeNumber } from './figure-text.ts';
import { numberSchema } from './number-schema.ts';
import { periodText, yearText } from './period-text.ts';
import { id, ids, text, textLike, word } from './text-fields.ts';
import { mapping } from './mapping.ts';

const kindMeanings = {
  level: '時点の水準',
  share: '割合。意識調査など',
  cumulative: '期間の累計',
  annualFlow: '1年間の数',
  annualAverage: '年平均',
  rank: '順位',
} as const;

const directionMeanings = {
  increase: '増えるほどよい',
  decrease: '減るほどよい',
  keepAtLeast: '目標値以上を保つ',
  keepAtMost: '目標値以下を保つ',
  keepWithin: 'targetからupperTargetまでの範囲に保つ',
} as const;

const entryMeanings = { yearIncrease: 'その年の増加分', runningTotal: '累計', value: 'その時点の値' } as const;
const breakMeanings = { surveyQuestion: '設問の変更', definition: '定義の変更', method: '算出方法の変更', source: '出典の変更' } as const;
const meaningMeanings = { levelDifference: '2つの水準の差', flowOfYear: 'その年の件数', notStated: '資料からは分からない' } as const;

const weightSchema = figureText('判定をまとめるときの重み。書かなければ1')
  .transform(({ value }) => value)
  .exactOptional();

const movingMeanings = {
  previousYear: '前年度の値',
  previousValue: '前回の値。毎年は測らないとき',
  average: '直前の years 年の平均',
  maximum: '直前の years 年の最高値。years を書かなければ、それまでのすべて',
  minimum: '直前の years 年の最低値。years を書かなければ、それまでのすべて',
  comparator: 'comparator の同じ時点の値',
  comparatorGrowth: '基準値に、comparator の基準時からの伸びを掛けた値',
} as const;

const countingMeanings = { fromZero: '計画の始めを0として数える', includesBaseline: '基準値を含めて数える' } as const;

/** Keys that every kind of indicator has. */
const commonKeys = {
  id: id<IndicatorId>('指標のID。番号や名前が変わっても変えない'),
  number: numberSchema,
  weight: weightSchema,
  name: text('指標の名前'),
  owners: z.array(id<DivisionId>('担当課のID')).exactOptional().describe('担当課のID。事業のKPIで書かなければ、事業の担当課'),
  definition: text('定義・算出方法').exactOptional(),
  source: text('出典となる統計・調査・システム').exactOptional(),
  notes: ids<NoteId>('指標の名前に付く注（※）のID'),
  everyYear: z.boolean().exactOptional().describe('true なら、計画期間のどの年度でも目標に達しているときだけ達成とする'),
  partOf: mapping({ id: id<CompositeId>('まとまりのID'), name: text('まとまりの名前（例 健康寿命）') })
    .exactOptional()
    .describe('男女別など、いくつかの指標を合わせて1つの判定にするときの、そのまとまり。同じ id の指標を合わせて判定し、1件と数える'),
};

const indicatorKeys = {
  ...commonKeys,
  unit: textLike('単位。表にない単位は units に書き足す', '人', '件', '社', '%', '万人', '千円', '件/年'),
  direction: word(directions, 'どちらがよいか', directionMeanings),
  digits: wholeNumber('印刷する小数の桁数', { least: 0, most: 9 }).default(0),
  entry: word(['yearIncrease', 'runningTotal', 'value'], '担当課が入力する値', entryMeanings).default('value'),
  strict: z.boolean().exactOptional().describe('true なら、目標値ちょうどでは達成としない（0.1未満、前年度を上回る）'),
};

const movingSchema = mapping({
  against: word(movingBases, '目標値の元になる値', movingMeanings),
  years: wholeNumber('average・maximum・minimum で、さかのぼる年数', { least: 1, most: 99 }).exactOptional(),
  plus: figureText('加える値（例 前年度より1.5ポイント増なら 1.5）').exactOptional(),
  text: text('計画に書かれた目標の言葉（例 前年度より増加）').exactOptional(),
}).meta({ id: 'moving', description: '報告の年度ごとに決まる目標' });

const comparatorSchema = mapping({
  name: textLike('比べる相手の名前', '全国平均', '県平均'),
  values: seriesSchema.describe('比べる相手の値'),
}).meta({ id: 'comparator', description: '目標を決める、比べる相手の値' });

const breakSchema = mapping({
  after: periodText('この時点までの値は、後の値と比べられない'),
  kind: word(['surveyQuestion', 'definition', 'method', 'source'], '変更の種類', breakMeanings),
  notes: ids<NoteId>('変更を説明する注（※）のID'),
}).meta({ id: 'break', description: '設問・定義などの変更' });

const trackedSchema = mapping({
  ...indicatorKeys,
  kind: word(measuredKinds, '値の種類', kindMeanings),
  baseline: periodFiguresSchema.default([]).describe('基準値'),
  target: periodFiguresSchema.default([]).describe('目標値。範囲に保つときは下の端。moving のときは書かない'),
  moving: movingSchema.exactOptional(),
  comparator: comparatorSchema.exactOptional(),
  counts: word(countings, '累計の数え始め', countingMeanings).exactOptional(),
  upperTarget: periodFiguresSchema.exactOptional().describe('範囲に保つときの上の端'),
  path: periodFigureListSchema.default([]).describe('目安値・年度目標'),
  breaks: z.array(breakSchema).default([]).describe('設問や定義が変わった時点'),
  readings: z.array(readingSchema).default([]).describe('実績値'),
  survey: id<SurveyId>('値の出どころの調査のID').exactOptional(),
}).meta({ id: 'trackedIndicator', description: '基準値・目標値・実績値を持つ指標' });

const conditionSchema = mapping({
  ...commonKeys,
  kind: z.literal('condition').describe('条件。数ではなく、満たしたかどうかで見る'),
  baseline: conditionFiguresSchema.default([]).describe('基準'),
  target: aimsSchema.describe('目指す条件'),
  breaks: z.array(breakSchema).default([]).describe('条件の定義などが変わった時点'),
  readings: z.array(conditionReadingSchema).default([]).describe('実績'),
  survey: id<SurveyId>('値の出どころの調査のID').exactOptional(),
}).meta({ id: 'conditionIndicator', description: '数ではない目標を持つ指標' });

const incrementYearSchema = mapping({
  year: yearText('年度'),
  start: figureSchema.default([]).describe('当初値'),
  target: figureSchema.default([]).describe('目標値(増分)'),
  actual: figureSchema.default([]).describe('実績値(増分)'),
}).meta({ id: 'incrementYear', description: 'ある年度の当初値・目標値(増分)・実績値(増分)' });

const incrementSchema = mapping({
  ...indicatorKeys,
  entry: word(['yearIncrease', 'runningTotal', 'value'], '担当課が入力する値', entryMeanings).default('yearIncrease'),
  kind: z.literal('increment').describe('増分（当初値に対する増加分）'),
  meaning: word(['levelDifference', 'flowOfYear', 'notStated'], '増分が何を数えるか', meaningMeanings).default('notStated'),
  years: z.array(incrementYearSchema).describe('年度ごとの値'),
}).meta({ id: 'incrementIndicator', description: '当初値と増分を持つ指標（交付金事業のKPI）' });

const usedSchema = mapping({ use: id<IndicatorId>('別の場所に書いた指標のID'), number: numberSchema, weight: weightSchema }).meta({
  id: 'usedIndicator',
  description: '別の場所に書いた指標を、ここにも載せる（再掲）',
});

/** An indicator in its place: written out, or one that is written elsewhere (再掲). */
export const placeSchema = z.union([usedSchema, z.discriminatedUnion('kind', [trackedSchema, conditionSchema, incrementSchema])]).meta({ id: 'indicator', description: '指標' });

export type WrittenPlace = z.output<typeof placeSchema>;
export type WrittenTracked = z.output<typeof trackedSchema>;
export type WrittenConditionIndicator = z.output<typeof conditionSchema>;
export type WrittenIncrement = z.output<typeof incrementSchema>;
