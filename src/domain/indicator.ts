/** An indicator (指標): what is counted, in which unit, which way is better, who owns it, and everything stated about it. */
import type { Decimal } from './decimal.ts';
import type { PeriodStated, Stated, ValidStated } from './figure.ts';
import type { CompositeId, DivisionId, FiscalYear, IndicatorId, NoteId, SurveyId } from './identifiers.ts';
import type { Period } from './period.ts';
import type { Unit } from './unit.ts';

/** 水準, 割合(意識調査など), 累計, 単年の件数, 年平均, 順位: kinds that are measured in numbers. */
export const measuredKinds = ['level', 'share', 'cumulative', 'annualFlow', 'annualAverage', 'rank'] as const;

/** The same and 条件, which is met or not. `increment` (増分) is a kind of its own below. */
export const trackedKinds = [...measuredKinds, 'condition'] as const;
export type TrackedKind = (typeof trackedKinds)[number];
export type IndicatorKind = TrackedKind | 'increment';

/** 増加, 減少, 維持以上, 維持以下, 範囲内. Never inferred from the values. */
export const directions = ['increase', 'decrease', 'keepAtLeast', 'keepAtMost', 'keepWithin'] as const;
export type Direction = (typeof directions)[number];

/** What a clerk enters for a cumulative or increment indicator: the year's own increase (年間増分) or the running total (累計). */
export type Entry = 'yearIncrease' | 'runningTotal' | 'value';

/** A year from which a thing holds; the newest entry not after the asked year counts. */
export type ByYear<T> = readonly { readonly from: FiscalYear; readonly value: T }[];

/** A change of question, definition or method: values up to `after` do not compare with later ones. */
export interface Break {
  readonly after: Period;
  readonly kind: 'surveyQuestion' | 'definition' | 'method' | 'source';
  readonly notes: readonly NoteId[];
}

/** What a moving target (動く目標) is made of: 前年度の値, 前回の値（隔年の調査など）, 直近n年の平均・最高・最低, 比べる系列の値, その伸び. */
export const movingBases = ['previousYear', 'previousValue', 'average', 'maximum', 'minimum', 'comparator', 'comparatorGrowth'] as const;
export type MovingBase = (typeof movingBases)[number];

/** A target without a number of its own: it is made anew in each report year (前年度を上回る, 全国平均以上, 直近5年平均を下回る). */
export interface Moving {
  readonly against: MovingBase;
  /** How many years before the measured one; left out for `maximum` and `minimum`, all of them (自己ベスト). */
  readonly years?: number;
  /** Added to it (前年度＋1.5ポイント). */
  readonly plus?: Decimal;
  /** The target in the words of the plan: 前年度より増加. */
  readonly text?: string;
}

/** The series of another body that a moving target is set against (全国平均, 県平均). */
export interface Comparator {
  readonly name: string;
  readonly values: readonly PeriodStated[];
}

/** Several numbers with one judgement (男女別, 学校種別): the indicators of one composite are judged together and counted once. */
export interface Composite {
  readonly id: CompositeId;
  readonly name: string;
}

/** Of a cumulative indicator: its totals begin at zero with the plan, or hold the baseline (4(21)). */
export const countings = ['fromZero', 'includesBaseline'] as const;
export type Counting = (typeof countings)[number];

interface IndicatorBase {
  readonly id: IndicatorId;
  readonly name: string;
  readonly unit: Unit;
  /** Decimals in which values are printed and entered. */
  readonly digits: number;
  readonly direction: Direction;
  readonly entry: Entry;
  readonly owners: readonly DivisionId[];
  readonly definition?: string;
  /** Statistic, survey or system the values come from. */
  readonly source?: string;
  /** Notes bound to the name itself (〔※〕 behind the name). */
  readonly notes: readonly NoteId[];
  /** The target itself does not meet the target: 0.1未満, 前年度を上回る. */
  readonly strict?: boolean;
  /** Met only when every measured year of the plan so far meets the target (毎年400以上). */
  readonly everyYear?: boolean;
  readonly partOf?: Composite;
}

/** A measured value for a period. `reported` is the report year that prints it; without it, the year of the period. */
export interface Reading extends PeriodStated {
  readonly reported?: FiscalYear;
}

export interface TrackedIndicator extends IndicatorBase {
  readonly kind: TrackedKind;
  /** Versions of the baseline (基準値), each with its period. */
  readonly baseline: readonly ValidStated[];
  /** Versions of the final target (目標値). */
  readonly target: readonly ValidStated[];
  /** Expected values on the way (目安値, 年度目標), one or more versions a period. */
  readonly path: readonly ValidStated[];
  /** Upper end of the band for `keepWithin`; the target is its lower end. */
  readonly upperTarget?: readonly ValidStated[];
  readonly readings: readonly Reading[];
  readonly breaks: readonly Break[];
  readonly survey?: SurveyId;
  /** Where it is given, the target follows from it. */
  readonly moving?: Moving;
  readonly comparator?: Comparator;
  /** Of a cumulative indicator; where it is left out, the periods tell. */
  readonly counts?: Counting;
}

/** What an increment counts: the difference of two levels (2,279 → 2,414) or the flow of the year (3回). `notStated` where the source leaves it open. */
export type IncrementMeaning = 'levelDifference' | 'flowOfYear' | 'notStated';

/** One year of a grant KPI: 当初値, 目標値(増分), 実績値(増分). */
export interface IncrementYear {
  readonly year: FiscalYear;
  readonly start: readonly Stated[];
  readonly target: readonly Stated[];
  readonly actual: readonly Stated[];
}

export interface IncrementIndicator extends IndicatorBase {
  readonly kind: 'increment';
  readonly meaning: IncrementMeaning;
  readonly years: readonly IncrementYear[];
}

export type Indicator = TrackedIndicator | IncrementIndicator;

/** The value that holds in a year, e.g. the printed number of a goal in the report for that year. */
export function inYear<T>(entries: ByYear<T>, year: FiscalYear): T | undefined {
  let best: { from: FiscalYear; value: T } | undefined;
  for (const entry of entries) if (entry.from <= year && (best === undefined || entry.from >= best.from)) best = entry;
  return best?.value;
}
