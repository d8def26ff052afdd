/** An indicator (指標): what is counted, in which unit, which way is better, who owns it, and everything stated about it. */
import type { PeriodStated, Stated } from './figure.ts';
import type { DivisionId, FiscalYear, IndicatorId, NoteId, SurveyId } from './identifiers.ts';
import type { Period } from './period.ts';
import type { Unit } from './unit.ts';

/** 水準, 割合(意識調査など), 累計, 単年の件数, 年平均. `increment` (増分) is a kind of its own below. */
export const trackedKinds = ['level', 'share', 'cumulative', 'annualFlow', 'annualAverage'] as const;
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
}

/** A measured value for a period. `reported` is the report year that prints it; without it, the year of the period. */
export interface Reading extends PeriodStated {
  readonly reported?: FiscalYear;
}

export interface TrackedIndicator extends IndicatorBase {
  readonly kind: TrackedKind;
  /** Versions of the baseline (基準値), each with its period. */
  readonly baseline: readonly PeriodStated[];
  /** Versions of the final target (目標値). */
  readonly target: readonly PeriodStated[];
  /** Expected values on the way (目安値, 年度目標), one or more versions a period. */
  readonly path: readonly PeriodStated[];
  /** Upper end of the band for `keepWithin`; the target is its lower end. */
  readonly upperTarget?: readonly PeriodStated[];
  readonly readings: readonly Reading[];
  readonly breaks: readonly Break[];
  readonly survey?: SurveyId;
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
