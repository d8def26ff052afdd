/** Charts of targets (指標の図): what a page, a report and a download need of one. */
import type { IndicatorAssessment } from '../../domain/assessment.ts';
import type { FiscalYear, IsoDate } from '../../domain/identifiers.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { RuleSet } from '../../domain/rule-set.ts';
import type { Strategy } from '../../domain/strategy.ts';

/** 折れ線, 点と矢印, 累計の階段, 棒, 弾丸, 未確定, 弾丸の一覧, 言葉. */
export type ChartKind = 'line' | 'strip' | 'steps' | 'columns' | 'bullet' | 'undetermined' | 'rateBars' | 'words';

export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Chart {
  readonly kind: ChartKind;
  /** What the chart shows, as one sentence: the heading of the figure. */
  readonly title: string;
  /** Kind of figures, direction, unit and years. */
  readonly subtitle: string;
  /** A whole `<svg>` with title and desc; no script, no style, nothing from outside. */
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** 代替テキスト of at most 120 letters. Every number in it stands in the table. */
  readonly alternative: string;
  /** 詳しい説明: construction, statistics and trend, no causes. Every number in it stands in the table. */
  readonly description: string;
  readonly table: ChartTable;
}

/** What stands around and behind a picture; `name` is that of what it shows. */
export interface ChartWords extends Omit<Chart, 'svg' | 'widthPx' | 'heightPx'> {
  readonly name: string;
}

export interface IndicatorChartInput {
  readonly strategy: Strategy;
  readonly indicator: Indicator;
  readonly assessment: IndicatorAssessment;
  readonly ruleSet: RuleSet;
  readonly year: FiscalYear;
  /** Readings stated later than this day are not shown. */
  readonly asOf?: IsoDate;
}

export interface ChartOptions {
  /** `wideWidth` unless told otherwise; never below `narrowWidth`. */
  readonly width?: number;
  /** Begins every id in the picture; unlike for every picture of a page. */
  readonly idPrefix: string;
}

/** For a column of 35rem. */
export const wideWidth = 560;
/** For a screen of 320 px with 16 px on both sides. */
export const narrowWidth = 288;

export function chartWidth(options: ChartOptions): number {
  return Math.max(options.width ?? wideWidth, narrowWidth);
}
