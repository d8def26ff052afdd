/**
 * A derivation (計算過程): every step from the figures put in to the judgement, as data. Words are made elsewhere
 * (report/derivation-text.ts), so that one derivation reads in Japanese and in English and can be run again.
 */
import type { YearChange } from './assessment.ts';
import type { AbsentFigure, Change, Figure, ValueFigure } from './figure.ts';
import type { FiscalYear, GradeId, IsoDate, NoteId } from './identifiers.ts';
import type { Break, Direction, IndicatorKind, MovingBase } from './indicator.ts';
import type { Period } from './period.ts';
import type { Rational } from './rational.ts';
import type { RoundingMode } from './rounding.ts';
import type { FormulaId, Condition, CountSource, PercentFormulaId, RollUpCondition } from './rule-set.ts';
import type { HumanJudgement } from './strategy.ts';
import type { UncertaintyCaveat } from './uncertainty.ts';
import type { Unit } from './unit.ts';

/** 基準値, 目標値, 目標値の上限, 実績値, 前年度の値, 当初値, 目標増分, 実績増分, 目安値. */
export type FigureRole = 'baseline' | 'target' | 'upperTarget' | 'actual' | 'previous' | 'start' | 'targetIncrement' | 'actualIncrement' | 'expected';

/** What a formula takes: figures by their roles, and the elapsed share of the plan (経過割合). */
export type TermRole = FigureRole | 'elapsed';

/** Better, unchanged or worse than what the actual is set against. */
export type TrendVerdict = 'better' | 'unchanged' | 'worse';

/** A figure as used in an evaluation: with period, unit, kind and the date since when it is known. */
export interface UsedFigure {
  readonly role: FigureRole;
  readonly period: Period;
  readonly figure: Figure;
  readonly unit: Unit;
  /** What the figure counts; a baseline of another kind than the target does not compare. */
  readonly kind: IndicatorKind;
  readonly known?: IsoDate;
  /** Why it replaced an earlier statement on that day. */
  readonly change?: Change;
  /** The first and last report year that this version is for. */
  readonly from?: FiscalYear;
  readonly to?: FiscalYear;
  /** How it was made, where it does not stand in the record. */
  readonly derived?: Derived;
}

/** How a figure was made (算出) of others: a moving target of its base, a baseline of zero for what counts from zero. */
export interface Derived {
  readonly by: MovingBase | 'fromZero';
  readonly from: readonly DerivedFrom[];
  /** The name of the comparator. */
  readonly comparator?: string;
  readonly plus?: Rational;
}

/** One of the figures that another is made of. */
export interface DerivedFrom {
  readonly of: 'reading' | 'baseline' | 'comparator';
  readonly period: Period;
  readonly figure: Figure;
}

/** One year of a target for every year: met, missed, or without the figures to tell. */
export type YearVerdict =
  | { readonly year: FiscalYear; readonly verdict: 'met' | 'missed'; readonly actual: ValueFigure; readonly target: ValueFigure }
  | { readonly year: FiscalYear; readonly verdict: 'noData' };

/** Why there is no rate. Absence comes before the zero target. */
export type RateAbsence =
  | { readonly kind: 'figureAbsent'; readonly role: FigureRole; readonly figure: Figure & { readonly kind: 'absent' } }
  | { readonly kind: 'targetIsZero' }
  | { readonly kind: 'baselineEqualsTarget' }
  | { readonly kind: 'baselineEqualsExpected' }
  | { readonly kind: 'actualIsZero' }
  | { readonly kind: 'elapsedIsZero' }
  | { readonly kind: 'notComparable'; readonly baseline: IndicatorKind; readonly target: IndicatorKind }
  /** The actual counts something else than the target (or the expected value) it would be set against. */
  | { readonly kind: 'notComparable'; readonly actual: IndicatorKind; readonly target: IndicatorKind }
  | { readonly kind: 'acrossBreak'; readonly break: Break }
  /** `direction` is set when the formula does not serve the indicator's direction at all. */
  | { readonly kind: 'outsideDomain'; readonly formula: PercentFormulaId; readonly role: TermRole; readonly direction?: Direction }
  /** The formula says nothing of such an indicator: the quotient of two ranks. */
  | { readonly kind: 'unfitFormula'; readonly formula: PercentFormulaId; readonly of: IndicatorKind }
  | { readonly kind: 'missingInput'; readonly role: TermRole }
  /** Only the trend is told, which is no percentage. */
  | { readonly kind: 'trendOnly' }
  /** A person judges. */
  | { readonly kind: 'byPerson' }
  /** The rule set prints no rate for this indicator. */
  | { readonly kind: 'noFormula' };

/** Said beside a result, never applied silently. */
export type Caveat =
  | { readonly kind: 'break'; readonly break: Break; readonly notes: readonly NoteId[] }
  | { readonly kind: 'kindsDiffer'; readonly baseline: IndicatorKind; readonly target: IndicatorKind; /** The baseline pace carried over the target's window, e.g. 27件 a year → 81. */ readonly baselinePace?: Rational }
  /** Neither rate nor target met: the actual and the target do not compare. */
  | { readonly kind: 'actualKindDiffers'; readonly actual: IndicatorKind; readonly target: IndicatorKind }
  | { readonly kind: 'provisional'; readonly role: FigureRole }
  | { readonly kind: 'estimate'; readonly role: FigureRole }
  /** `newest`: the figure of a later period that the report would print, if it were there. */
  | { readonly kind: 'olderData'; readonly period: Period; readonly newest?: { readonly period: Period; readonly figure: AbsentFigure } }
  /** There is no change from the year before, because of the break between them. */
  | { readonly kind: 'changeAcrossBreak'; readonly break: Break }
  | { readonly kind: 'targetPeriodAhead'; readonly period: Period }
  | UncertaintyCaveat
  /** Years of a target for every year that nobody can tell of. */
  | { readonly kind: 'yearsWithoutData'; readonly years: readonly FiscalYear[] }
  | { readonly kind: 'formulaMisleads'; readonly formula: PercentFormulaId }
  /** The strategy states no baseline, or the rule set does not ask for it: it counts from zero. */
  | { readonly kind: 'baselineTakenAsZero' };

export type DerivationStep =
  | { readonly kind: 'take'; readonly used: UsedFigure }
  | { readonly kind: 'formula'; readonly formula: PercentFormulaId; /** Numbers put in, in the order of the formula. */ readonly terms: readonly { readonly role: TermRole; readonly value: Rational }[]; /** In percent. */ readonly result: Rational }
  | { readonly kind: 'noRate'; readonly reason: RateAbsence }
  /** A rule that hands on what lies outside its formula's domain; the next rule that fits follows. */
  | { readonly kind: 'handedOn'; readonly formula: FormulaId; readonly reason: RateAbsence }
  | { readonly kind: 'round'; readonly exact: Rational; readonly digits: number; readonly mode: RoundingMode; readonly printed: string }
  /** The expected value, where the rule set makes it: the baseline and a share of the way to the target, in percent. */
  | { readonly kind: 'path'; readonly baseline: Rational; readonly target: Rational; readonly share: Rational; readonly expected: Rational }
  /** The rate over the elapsed share of the plan, in percent. */
  | { readonly kind: 'share'; readonly rate: Rational; readonly elapsed: Rational; readonly result: Rational }
  | { readonly kind: 'trend'; readonly against: FigureRole; readonly difference: Rational; readonly allowed: Rational; readonly unit: Unit; readonly verdict: TrendVerdict }
  | { readonly kind: 'points'; readonly percent: Rational; readonly points: Rational }
  /** The change from the year before (前年度比). */
  | { readonly kind: 'change'; readonly actual: Rational; readonly previous: Rational; readonly change: YearChange }
  | { readonly kind: 'pace'; readonly pace: Pace }
  | { readonly kind: 'test'; readonly condition: Condition; readonly holds: boolean; /** What was compared, where numbers were. */ readonly left?: Rational; readonly right?: Rational; readonly unit?: Unit; /** 100 % or more, but the target is not met: it excludes its own value, or an earlier year missed it. */ readonly unmet?: true }
  | { readonly kind: 'grade'; readonly grade: GradeId; readonly word: string; readonly rule: number; readonly ruleSet: string; readonly version: string }
  | { readonly kind: 'count'; readonly total: number; readonly counted: number; readonly grades: readonly { readonly grade: GradeId; readonly count: number; readonly excluded: boolean }[] }
  /** The counts of a level: `places` is more than `total` where an indicator stands in several places (再掲) and counts once. */
  | { readonly kind: 'tally'; readonly of: 'goals' | 'targets' | 'kpis' | 'projects'; readonly places: number; readonly total: number; readonly grades: readonly { readonly grade: GradeId; readonly ids: readonly string[] }[] }
  /** A named figure of a sentence: how many of `of` carry one of `grades` (any, where none are named), plus `plus`. */
  | { readonly kind: 'sentenceCount'; readonly name: string; readonly of: CountSource; readonly grades?: readonly GradeId[]; readonly counted: number; readonly plus: number }
  /** Points of a parent: those of its children, and what the rule set adds. */
  | { readonly kind: 'pointSum'; readonly from: 'sum' | 'average'; readonly children: readonly Rational[]; readonly plus: Rational; readonly points: Rational }
  /** `left` is what was counted or summed, where numbers were compared. */
  | { readonly kind: 'rollUpTest'; readonly condition: RollUpCondition; readonly holds: boolean; readonly left?: Rational }
  | { readonly kind: 'everyYear'; readonly years: readonly YearVerdict[]; readonly unit: Unit }
  /** Parts that are judged together; `grade` where no rules of the rule set give the joint one. */
  | { readonly kind: 'composite'; readonly name: string; readonly parts: readonly { readonly name: string; readonly grade: GradeId }[]; readonly grade?: GradeId }
  | { readonly kind: 'human'; readonly judgement: HumanJudgement };

export type Derivation = readonly DerivationStep[];

/** Progress against time towards a far target; all exact. Shares are in percent. */
export interface Pace {
  readonly elapsedShare: Rational;
  readonly progressShare: Rational;
  /** Value of the straight (or given) path in the measured period. */
  readonly expected: Rational;
  /** Actual minus expected, in the indicator's unit. */
  readonly gap: Rational;
  readonly onPace: boolean;
  /** Change still needed each year to the target, where a whole year is left and the target is not reached yet. */
  readonly requiredPerYear?: Rational;
}
