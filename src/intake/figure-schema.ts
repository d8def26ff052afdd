/** How a figure is written in a dataset: a bare value, a mapping with its circumstances, or a list of versions. */
import { z } from 'zod';
import { absenceReasons } from '../domain/figure.ts';
import type { NoteId } from '../domain/identifiers.ts';
import { figureText } from './figure-text.ts';
import { dateText, expectedText, periodText, yearText } from './period-text.ts';
import { ids, text, word } from './text-fields.ts';
import { mapping } from './mapping.ts';

const standings = { final: '確定値', preliminary: '速報値', estimate: '見込み' } as const;
const changes = { revision: '遡及改定などよりよい値への差し替え', correction: '誤りの訂正', decision: '目標などの改定の決定' } as const;
const absences = {
  notYetPublished: '未公表',
  surveySuspended: '調査中止',
  notMeasured: '未計測',
  notApplicable: '対象外',
  discontinued: '廃止',
  notDisclosed: '非公表',
  notEntered: '未入力',
} as const;

/** Keys of every mapping that states a figure. */
const statement = {
  notes: ids<NoteId>('この値に付く注（※）のID'),
  known: dateText('この値が分かった日。版が複数あるときに書く').exactOptional(),
  change: word(['revision', 'correction', 'decision'], '前の版から変わった理由の種類', changes).exactOptional(),
  reason: text('前の版から変わった理由の説明').exactOptional(),
};

const valueKeys = {
  value: figureText('値。書いたとおりの小数の桁を保つ'),
  text: text('数の代わりに印刷する言葉（例 0.1未満）').exactOptional(),
  standing: word(['final', 'preliminary', 'estimate'], '値の確からしさ', standings).default('final'),
  ...statement,
};

const absentKeys = {
  absent: word(absenceReasons, '値がない理由。0とは区別される', absences),
  expected: expectedText('公表・判明が見込まれる時期').exactOptional(),
  ...statement,
};

const period = periodText('値の時点・期間');

const writtenFigure = z.union([mapping(valueKeys), mapping(absentKeys)]).meta({ id: 'statement', description: '値とその事情、または値がない理由' });

/** A figure without a period of its own: 当初値, 目標値(増分), 実績値(増分), 事業規模. */
export const figureSchema = z.union([figureText('値'), writtenFigure, z.array(writtenFigure)]).meta({
  id: 'figure',
  description: '値（例 30000）、事情を添えた値（例 { value: 53, standing: preliminary }）、値がない理由（例 { absent: notMeasured }）、またはそれらの版の一覧',
});

/** The report years that a version of a figure of the plan holds for. */
const validity = {
  from: yearText('この値を使う最初の報告年度。期間の途中で改めたときに書く').exactOptional(),
  to: yearText('この値を使う最後の報告年度').exactOptional(),
};

const statedForPeriod = z
  .union([mapping({ period, ...valueKeys, ...validity }), mapping({ period, ...absentKeys, ...validity })])
  .meta({ id: 'periodStatement', description: '時点と値' });

/** A figure with its period, or its versions: 基準値, 目標値. */
export const periodFiguresSchema = z
  .union([statedForPeriod, z.array(statedForPeriod)])
  .meta({ id: 'periodFigures', description: '時点と値（例 { period: R1年度, value: 46.7 }）、またはその版の一覧' });

/** Figures with their periods, one after the other: 目安値. */
export const periodFigureListSchema = z.array(statedForPeriod);

const reported = yearText('この値を載せる報告の年度。書かなければ時点の年度').exactOptional();

/** A measured value (実績値・進捗状況). */
export const readingSchema = z
  .union([mapping({ period, ...valueKeys, reported }), mapping({ period, ...absentKeys, reported })])
  .meta({ id: 'reading', description: '実績値とその時点' });

/** Values of another body, one after the other (全国平均). */
export const seriesSchema = z.array(z.union([mapping({ period, ...valueKeys }), mapping({ period, ...absentKeys })]));

const conditionKeys = {
  met: z.boolean().describe('条件を満たしたか'),
  text: text('実績として印刷する言葉。書かなければ、達成・未達成').exactOptional(),
  standing: word(['final', 'preliminary', 'estimate'], '値の確からしさ', standings).default('final'),
  ...statement,
};

/** Whether a condition is met (条件の達否). */
const conditionForPeriod = z
  .union([mapping({ period, ...conditionKeys, ...validity }), mapping({ period, ...absentKeys, ...validity })])
  .meta({ id: 'periodCondition', description: '時点と、条件を満たしたか' });

export const conditionFiguresSchema = z.union([conditionForPeriod, z.array(conditionForPeriod)]);

const aimForPeriod = mapping({ period, text: text('条件の言葉（例 健康寿命の延伸）'), ...statement, ...validity }).meta({ id: 'periodAim', description: '時点と、目指す条件' });

/** A target in words, or its versions. */
export const aimsSchema = z.union([aimForPeriod, z.array(aimForPeriod)]);

export const conditionReadingSchema = z
  .union([mapping({ period, ...conditionKeys, reported }), mapping({ period, ...absentKeys, reported })])
  .meta({ id: 'conditionReading', description: '条件を満たしたかと、その時点' });

/** Part of a project's cost (事業規模). */
export const costSchema = mapping({
  body: text('複数の団体で行う事業のときの団体名').exactOptional(),
  value: figureSchema,
  unit: text('金額の単位（例 千円）'),
}).meta({ id: 'cost', description: '事業規模（交付対象事業費など）' });

export type WrittenFigure = z.output<typeof writtenFigure>;
export type WrittenFigures = z.output<typeof figureSchema>;
export type WrittenPeriodFigure = z.output<typeof statedForPeriod>;
export type WrittenReading = z.output<typeof readingSchema>;
export type WrittenSeriesFigure = z.output<typeof seriesSchema>[number];
export type WrittenCondition = z.output<typeof conditionForPeriod>;
export type WrittenAim = z.output<typeof aimForPeriod>;
export type WrittenConditionReading = z.output<typeof conditionReadingSchema>;
