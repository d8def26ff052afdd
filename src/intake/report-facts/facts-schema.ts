/**
 * A published report as facts and figures (公表された報告の転記): one JSON file with what a body printed, its rules in
 * words, and every rate and verdict it printed. Numbers keep the decimals they were written with. Keys that are not known
 * here are kept aside and told to the person who imports, never dropped in silence.
 */
import { z } from 'zod';
import { figureText } from '../figure-text.ts';
import { scalarText } from '../scalar-text.ts';
import { text } from '../text-fields.ts';

const optionalText = (description: string) => scalarText(description, {}).nullish();
const optionalFigure = (description: string) => figureText(description).nullish();

const statedSchema = z
  .looseObject({
    period: optionalText('時点'),
    value: optionalFigure('値'),
    kind: optionalText('目標の種類'),
    raw_cell: optionalText('資料のセルの文字'),
  })
  .describe('時点と値');

const actualSchema = z
  .looseObject({
    period: optionalText('値の時点'),
    report_period: optionalText('この値を載せた報告の年度'),
    value: optionalFigure('実績値'),
    status: optionalText('値の状態'),
    raw_cell: optionalText('資料のセルの文字'),
    printed_rate: optionalText('印刷された達成度'),
    printed_verdict: optionalText('印刷された判定'),
    known_deviation: z.string().nullish(),
  })
  .describe('実績値と、そこに印刷された達成度と判定');

const indicatorSchema = z.looseObject({
  no: scalarText('番号', {}),
  sub: optionalText('枝番'),
  dimension: optionalText('男女別などの内訳'),
  page: optionalText('資料のページ'),
  goal: optionalText('目標や取組'),
  name: text('指標の名前'),
  unit: optionalText('単位'),
  direction: optionalText('向き'),
  formula: optionalText('算式の名前'),
  rate_type_label: optionalText('達成度の型'),
  department: optionalText('担当課'),
  baseline: statedSchema.nullish(),
  target: statedSchema.nullish(),
  year_targets: z.array(statedSchema).nullish(),
  actuals: z.array(actualSchema).default([]),
  printed_rate: optionalText('印刷された達成度'),
  printed_verdict: optionalText('印刷された判定'),
  notes: optionalText('転記した人の注'),
});

const claimSchema = z.looseObject({ what: optionalText('数えたもの') });

export const factsSchema = z.looseObject({
  municipality: z.looseObject({
    name: text('団体名'),
    code: text('全国地方公共団体コード'),
    kind: text('団体の種類'),
  }),
  report_title: text('報告の名前'),
  report_fiscal_year: scalarText('報告の年度', {}),
  source_address: optionalText('資料の場所'),
  other_sources: z.array(z.string()).nullish(),
  source_note: optionalText('転記についての注'),
  rating_scheme: z.looseObject({ description: optionalText('評価の決まり') }).nullish(),
  indicators: z.array(indicatorSchema),
  summary_claims: z.array(claimSchema).nullish(),
  verification: z.looseObject({}).nullish(),
});

export type ReportFacts = z.output<typeof factsSchema>;
export type FactsIndicator = z.output<typeof indicatorSchema>;
export type FactsActual = z.output<typeof actualSchema>;
export type FactsStated = z.output<typeof statedSchema>;
