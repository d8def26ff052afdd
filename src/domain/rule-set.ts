/**
 * A rule set (評価基準) as data: which formula makes a rate, how it is printed, how a judgement follows, how judgements
 * roll up, and which sentences are written from the counts. No two municipalities use the same one; none is built in.
 */
import type { CountComparison } from './count-comparison.ts';
import type { FiscalYear, GradeId, IndicatorId } from './identifiers.ts';
import type { Direction, IndicatorKind } from './indicator.ts';
import type { Rational } from './rational.ts';
import type { RoundingMode } from './rounding.ts';

/** Formulas by the names that RULES of practice use; each has its domain in formula.ts. `none`: the body prints no rate. */
export const formulaIds = ['none', 'ratio', 'increment_ratio', 'progress', 'progress_floor0', 'progress_clamped', 'expected_ratio', 'expected_progress', 'two_minus_ratio', 'inverse_ratio', 'binary'] as const;
export type FormulaId = (typeof formulaIds)[number];

/** Where an indicator stands: 数値目標 of a goal, or KPI of a project or a direction. */
export type Level = 'target' | 'kpi';

/**
 * What a judgement comes to, whatever the body's own word: the closed list that pages, charts and `evaluate --json` use.
 * `met`/`achieved` 達成, `onPace` ペース内, `missed` 未達, `regressed` 後退, `undetermined` 未確定, `zeroTarget` 目標値0,
 * `mostlyAchieved` おおむね達成, `partlyMissed` 一部未達, `allMissed` 全て未達, `notApplicable` 対象外.
 */
export const outcomes = ['achieved', 'mostlyAchieved', 'onPace', 'missed', 'partlyMissed', 'allMissed', 'regressed', 'undetermined', 'zeroTarget', 'notApplicable'] as const;
export type Outcome = (typeof outcomes)[number];

/** A grade of this body: its word and, where printed, its glyph (A, ◎, ★★). */
export interface Grade {
  readonly id: GradeId;
  readonly word: string;
  readonly glyph?: string;
  readonly outcome: Outcome;
}

/** Which formula makes the rate; the first rule that fits counts. An omitted list fits everything. */
export interface RateRule {
  readonly levels?: readonly Level[];
  readonly kinds?: readonly IndicatorKind[];
  readonly directions?: readonly Direction[];
  readonly indicators?: readonly IndicatorId[];
  readonly formula: FormulaId;
  /** Outside the formula's domain: no rate (`refuse`, when omitted), or the figure all the same, with the caveat `formulaMisleads`. */
  readonly outside?: 'refuse' | 'caveat';
}

/** How figures are printed. `rateSuffix` is `%`; `absentRate` is `—%`. */
export interface Printing {
  readonly rateDigits: number;
  readonly rounding: RoundingMode;
  readonly rateSuffix: string;
  readonly absentRate: string;
  readonly negative: '△' | '▲' | '-' | '−';
  /** What stands for an absent value in a table cell (（※）is made by the layout from its notes). */
  readonly absentValue: string;
}

export type Comparison = 'atLeast' | 'above' | 'atMost' | 'below';

/** A test on one indicator. `worseThanBaseline` holds only against a comparable baseline (kind, break). */
export type Condition =
  | { readonly kind: 'absent' }
  | { readonly kind: 'targetIsZero' }
  | { readonly kind: 'noRate' }
  | { readonly kind: 'targetMet' }
  | { readonly kind: 'beforeTargetPeriod' }
  | { readonly kind: 'onPace' }
  | { readonly kind: 'worseThanBaseline' }
  | { readonly kind: 'rate'; readonly comparison: Comparison; readonly percent: Rational }
  | { readonly kind: 'not'; readonly of: Condition };

/** The first rule whose conditions all hold gives the grade; the last one has none. */
export interface GradeRule {
  readonly when: readonly Condition[];
  readonly grade: GradeId;
}

/** A test on the counted children. `all` of no children does not hold; `nothing` holds when no child is counted. */
export type RollUpCondition =
  | { readonly kind: 'all' | 'any' | 'none'; readonly grades: readonly GradeId[] }
  | { readonly kind: 'nothing' };

export interface RollUpRule {
  readonly when: readonly RollUpCondition[];
  readonly grade: GradeId;
}

/** How children make a parent. `excluded` grades leave the denominator, are counted, and print `clause` beside a claim of achievement. */
export interface RollUp {
  readonly excluded: readonly { readonly grade: GradeId; readonly clause: string }[];
  readonly rules: readonly RollUpRule[];
}

/** Projects told together: those in the n-th year of their plan. */
export interface GroupRule {
  readonly planYear: number;
  /** 新規, 2年目, 3年目. */
  readonly name: string;
}

/** What a named figure of a sentence counts. `planYear` is the group's own year of plan. */
export type CountSource = 'goals' | 'targets' | 'kpis' | 'projects' | 'planYear';

/** A figure for sentences: how many of `of` carry one of `grades` (all of them when omitted), plus `plus`. */
export interface FigureRule {
  readonly name: string;
  readonly of: CountSource;
  readonly grades?: readonly GradeId[];
  readonly plus?: number;
}

/** `left` is a figure name; `right` a figure name or a whole number. */
export interface SentenceTest {
  readonly left: string;
  readonly comparison: CountComparison;
  readonly right: string | number;
}

/** One wording of a clause, taken when all tests hold. `{name}` prints a figure; `{exclusions:GRADE}` prints the exclusion clauses of the projects of that grade in brackets, or nothing. */
export interface SentenceVariant {
  readonly when: readonly SentenceTest[];
  readonly text: string;
}

/** A sentence: its clauses one after the other, each in the first wording that fits, or left out. */
export interface SentenceRule {
  readonly id: string;
  /** `report`: told once; `group`: once for each group of projects. */
  readonly per: 'report' | 'group';
  readonly clauses: readonly { readonly variants: readonly SentenceVariant[] }[];
}

export interface RuleSet {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly effective: { readonly from: FiscalYear; readonly to?: FiscalYear };
  readonly rates: readonly RateRule[];
  readonly printing: Printing;
  /** Share of progress over share of time, in percent, from which an indicator counts as on pace (100). */
  readonly onPaceFrom: Rational;
  readonly grades: readonly Grade[];
  readonly judge: { readonly target: readonly GradeRule[]; readonly kpi: readonly GradeRule[] };
  readonly rollUp: { readonly goal: RollUp; readonly project: RollUp };
  readonly groups: readonly GroupRule[];
  readonly figures: readonly FigureRule[];
  readonly sentences: readonly SentenceRule[];
}
