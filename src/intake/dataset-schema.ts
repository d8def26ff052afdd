/** The dataset format `shirube-dataset/1`: one strategy with all its years, as people write it in YAML. */
import { z } from 'zod';
import type { Dimension } from '../domain/unit-table.ts';
import type { CompositeId, DirectionId, DivisionId, GoalId, GradeId, GrantId, IndicatorId, NoteId, ProjectId, StrategyId, SurveyId } from '../domain/identifiers.ts';
import { municipalityKinds } from '../domain/strategy.ts';
import { wholeNumber } from './figure-text.ts';
import { placeSchema } from './indicator-schema.ts';
import { numberSchema } from './number-schema.ts';
import { dateText, periodText, planPeriodText, yearText } from './period-text.ts';
import { projectSchema } from './project-schema.ts';
import { id, ids, schemaKey, text, textLike, word } from './text-fields.ts';
import { mapping } from './mapping.ts';

export const datasetFormat = 'shirube-dataset/1';

const municipalityMeanings = {
  prefecture: '都道府県',
  designatedCity: '政令指定都市',
  coreCity: '中核市',
  city: '市',
  ward: '特別区',
  town: '町',
  village: '村',
} as const;

const dimensions = ['count', 'money', 'share', 'points', 'mass', 'other'] as const satisfies readonly Dimension[];
const dimensionMeanings = { count: '数', money: '金額', share: '割合', points: 'ポイント', mass: '重さ', other: 'その他' } as const;

const reportSchema = mapping({
  year: yearText('報告の年度'),
  rules: textLike('評価基準。rules/ にある名前、または ./ で始まるファイル', 'standard', './my-rules.yaml'),
  layout: textLike('報告書の構成のファイル', 'layout.yaml'),
  date: dateText('版の日付。ファイルの日付になる'),
}).describe('コマンドで何も指定しないときの報告');

const municipalitySchema = mapping({
  code: z.string().meta({ description: '全国地方公共団体コード（検査数字を含む6桁）。引用符で囲む', pattern: '^[0-9]{6}$', examples: ['010006'] }),
  name: text('団体名'),
  kind: word(municipalityKinds, '団体の種類', municipalityMeanings),
}).describe('地方公共団体');

const headSchema = mapping({
  id: id<StrategyId>('戦略のID'),
  title: text('戦略の名前'),
  period: planPeriodText('計画期間'),
  adopted: periodText('策定の時期').exactOptional(),
  responsible: id<DivisionId>('報告をまとめる課のID'),
}).describe('総合戦略');

const unitSchema = mapping({ symbol: textLike('単位の表記', '巡'), dimension: word(dimensions, '何を測る単位か', dimensionMeanings) });

const divisionSchema = mapping({
  id: id<DivisionId>('課のID。名前が変わっても変えない'),
  bureau: text('局・部の名前').exactOptional(),
  name: text('課の名前'),
  from: dateText('この課ができた日').exactOptional(),
  until: dateText('この課がなくなった日').exactOptional(),
  successors: ids<DivisionId>('引き継いだ課のID'),
});

const roundSchema = mapping({
  period: periodText('調査の時期'),
  respondents: wholeNumber('回答者数。標本誤差の計算に使う', { least: 0, most: 1_000_000_000 }).exactOptional(),
});

const surveySchema = mapping({ id: id<SurveyId>('調査のID'), name: text('調査の名前'), rounds: z.array(roundSchema).default([]).describe('各回の調査') });
const grantSchema = mapping({ id: id<GrantId>('交付金のID'), name: text('交付金の名前'), type: text('交付金の類型').exactOptional() });
const noteSchema = mapping({
  id: id<NoteId>('注のID'),
  text: text('※の後に印刷する文'),
  items: z.array(text('続く行')).default([]).describe('文の下に並べる行'),
});

const directionSchema = mapping({
  id: id<DirectionId>('基本的方向のID'),
  number: numberSchema,
  title: text('基本的方向の名前'),
  kpis: z.array(placeSchema).default([]).describe('この方向のKPI'),
}).meta({ id: 'direction', description: '基本的方向・施策' });

const goalSchema = mapping({
  id: id<GoalId>('基本目標のID'),
  number: numberSchema,
  title: text('基本目標の名前'),
  directions: z.array(directionSchema).default([]).describe('基本的方向'),
  targets: z.array(placeSchema).default([]).describe('数値目標'),
}).meta({ id: 'goal', description: '基本目標' });

const judgedSchema = z.union([
  mapping({ goal: id<GoalId>('基本目標のID') }),
  mapping({ project: id<ProjectId>('事業のID') }),
  mapping({ indicator: id<IndicatorId>('指標のID') }),
  mapping({ composite: id<CompositeId>('合わせて判定する指標（partOf）のID') }),
]);

const judgementSchema = mapping({
  of: judgedSchema.describe('判定したもの。{ goal: ID }、{ project: ID }、{ indicator: ID }、{ composite: ID } のどれか'),
  year: yearText('報告の年度'),
  grade: id<GradeId>('評価基準の判定のID'),
  reason: text('この判定とした理由'),
  by: text('判定した職や課。個人名は書かない'),
  date: dateText('判定した日'),
});

const rewordingSchema = mapping({
  sentence: text('評価基準の文のID'),
  year: yearText('報告の年度'),
  planYear: wholeNumber('計画の何年目の事業の文か', { least: 1, most: 99 }).exactOptional(),
  text: textLike('置き換える文。{missed} で数を入れ、{missed=4} なら書いたときの数も残す', '…{missed=4}つが未達となったが、…'),
});

export const datasetSchema = mapping({
  $schema: schemaKey,
  format: z.literal(datasetFormat).describe('この形式の名前と版'),
  report: reportSchema,
  municipality: municipalitySchema,
  strategy: headSchema,
  units: z.array(unitSchema).default([]).describe('組み込みの表にない単位'),
  divisions: z.array(divisionSchema).describe('担当課'),
  surveys: z.array(surveySchema).default([]).describe('指標の出どころの調査'),
  grants: z.array(grantSchema).default([]).describe('国の交付金'),
  notes: z.array(noteSchema).default([]).describe('注（※）'),
  goals: z.array(goalSchema).describe('基本目標'),
  projects: z.array(projectSchema).default([]).describe('交付金事業'),
  judgements: z.array(judgementSchema).default([]).describe('人が確認し、または改めた判定'),
  rewordings: z.array(rewordingSchema).default([]).describe('人が改めた文'),
});

export type WrittenDataset = z.output<typeof datasetSchema>;
export type WrittenGoal = z.output<typeof goalSchema>;
export type WrittenJudgement = z.output<typeof judgementSchema>;
