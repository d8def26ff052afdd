/** A figure of record: a value with its standing, or an absence with its reason. Absence is never zero and never null. */
import type { FiscalYear, IsoDate, NoteId } from './identifiers.ts';
import type { Period } from './period.ts';
import { endOf } from './period.ts';
import { isoDate } from './calendar-date.ts';
import type { Rational } from './rational.ts';

/** 確定値, 速報値, 見込み. */
export type Standing = 'final' | 'preliminary' | 'estimate';

/** 未公表, 調査中止, 未計測, 対象外, 廃止, 非公表, 未入力 (no figure was handed in). */
export const absenceReasons = ['notYetPublished', 'surveySuspended', 'notMeasured', 'notApplicable', 'discontinued', 'notDisclosed', 'notEntered'] as const;
export type AbsenceReason = (typeof absenceReasons)[number];

/** When an absent figure is expected: 令和6年10月以降 is `from`, 令和6年12月 is `in`, 未定 is `undetermined`. */
export type Expected =
  | { readonly kind: 'from'; readonly period: Period }
  | { readonly kind: 'in'; readonly period: Period }
  | { readonly kind: 'undetermined' };

export interface ValueFigure {
  readonly kind: 'value';
  readonly value: Rational;
  /** Decimals as written in the source; the figure stands for the interval of ± half a unit of the last one. */
  readonly digits: number;
  readonly standing: Standing;
  /** What is printed instead of the number: 0.1未満, 延伸, 社会増. */
  readonly text?: string;
  readonly notes: readonly NoteId[];
}

export interface AbsentFigure {
  readonly kind: 'absent';
  readonly reason: AbsenceReason;
  readonly expected?: Expected;
  readonly notes: readonly NoteId[];
}

export type Figure = ValueFigure | AbsentFigure;

/** Why a later statement replaces an earlier one: better data (遡及改定), a mistake (訂正), or a decision (目標の改定). */
export type Change = 'revision' | 'correction' | 'decision';

/** A figure as stated from a date on. Without `known` it holds from the beginning. */
export interface Stated {
  readonly figure: Figure;
  readonly known?: IsoDate;
  readonly change?: Change;
  readonly reason?: string;
}

/** A figure stated for a period (基準値 R1年度 46.7%). */
export interface PeriodStated extends Stated {
  readonly period: Period;
}

/** A figure of the plan, and the report years it holds for (令和6年度から適用); all of them where none are given. */
export interface ValidStated extends PeriodStated {
  readonly from?: FiscalYear;
  readonly to?: FiscalYear;
}

/** The statements that hold for the report of a year. */
export function validIn<T extends ValidStated>(statements: readonly T[], year: FiscalYear): readonly T[] {
  return statements.filter(({ from, to }) => (from === undefined || from <= year) && (to === undefined || year <= to));
}

/** The statement that holds on a day: the newest known by then; among equals the later in the list. Without a day, the newest of all. */
export function asKnownOn<T extends Stated>(statements: readonly T[], day?: IsoDate): T | undefined {
  let best: T | undefined;
  for (const statement of statements) {
    if (day !== undefined && statement.known !== undefined && statement.known > day) continue;
    if (best === undefined || (statement.known ?? '') >= (best.known ?? '')) best = statement;
  }
  return best;
}

/**
 * The measured statement that holds on a day: nobody knows a result before its period has ended, unless the statement says
 * since when it is known. Without a day, the newest of all.
 */
export function asMeasuredOn<T extends PeriodStated>(statements: readonly T[], day?: IsoDate): T | undefined {
  return asKnownOn(
    statements.filter((each) => day === undefined || each.known !== undefined || isoDate(endOf(each.period)) <= day),
    day,
  );
}
