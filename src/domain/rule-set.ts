/**
 * A rule set (評価基準) as data: which formula makes a rate, how it is printed, how a judgement follows, how judgements
 * roll up, and which sentences are written from the counts. No two municipalities use the same one; none is built in.
 */
import type { CountComparison } from './count-comparison.ts';
import type { AbsenceReason } from './figure.ts';
import type { FiscalYear, GradeId, IndicatorId } from './identifiers.ts';
import type { Direction, IndicatorKind } from './indicator.ts';
import type { Rational } from './rational.ts';
import type { RoundingMode } from './rounding.ts';
import type { Confidence } from './sampling-error.ts';

/** Formulas by the names that RULES of practice use; each has its domain in formula.ts. `none`: the body prints no rate. */
export const percentFormulaIds = ['ratio', 'increment_ratio', 'progress', 'progress_floor0', 'progress_clamped', 'linear_share', 'expected_ratio', 'expected_progress', 'two_minus_ratio', 'inverse_ratio', 'binary'] as const;
/** Formulas whose result is a percentage. */
export type PercentFormulaId = (typeof percentFormulaIds)[number];
export const formulaIds = ['none', ...percentFormulaIds, 'trend', 'points', 'judgement'] as const;
export type FormulaId = (typeof formulaIds)[number];

/** Where an indicator stands: 数値目標 of a goal, or KPI of a project or a direction. */
export type Level = 'target' | 'kpi';

/**
 * What a judgement comes to, whatever the body's own word: the closed list that pages, charts and `evaluate --json` use.
 * `met`/`achieved` 達成, `onPace` ペース内, `missed` 未達, `regressed` 後退, `undetermined` 未確定, `zeroTarget` 目標値0,
 * `mostlyAchieved` おおむね達成, `partlyMissed` 一部未達, `allMissed` 全て未達, `notApplicable` 対象外; where only the
 * trend is judged, `improved` 改善 and `unchanged` 横ばい, which say nothing of the target.
 */
export const outcomes = ['achieved', 'mostlyAchieved', 'onPace', 'improved', 'unchanged', 'missed', 'partlyMissed', 'allMissed', 'regressed', 'undetermined', 'zeroTarget', 'notApplicable'] as const;
export type Outcome = (typeof outcomes)[number];

/** A grade of this body: its word and, where printed, its glyph (A, ◎, ★★). */
export interface Grade {
  readonly id: GradeId;
  readonly word: string;
  readonly glyph?: string;
  readonly outcome: Outcome;
}

/** Which indicators a rule is for. An omitted list fits everything. */
export interface Scope {
  readonly levels?: readonly Level[];
  readonly kinds?: readonly IndicatorKind[];
  readonly directions?: readonly Direction[];
  readonly indicators?: readonly IndicatorId[];
}

export type Comparison = 'atLeast' | 'above' | 'atMost' | 'below';

/** Points (点) for a rate: those of the first step that holds, else `otherwise`. `of` makes the rate. */
export interface PointTable {
  readonly of: PercentFormulaId;
  readonly steps: readonly { readonly comparison: 'atLeast' | 'above'; readonly percent: Rational; readonly points: Rational }[];
  readonly otherwise: Rational;
}

/** What a trend (向き) is told against, and how far a value may stray and still count as unchanged. */
export interface TrendRule {
  readonly against: 'baseline' | 'previous';
  /** `value` in the indicator's unit, or a percentage of what it is set against; without it every difference counts. */
  readonly band?: { readonly kind: 'value' | 'percent'; readonly width: Rational };
}

/** Shares by report year, in percent: R4年度 50. */
export type ShareTable = readonly { readonly year: FiscalYear; readonly percent: Rational }[];

/**
 * The expected value of a year for which the strategy states none: none (`given`), on the straight line between the clocks of
 * baseline and target (`linear`), by the elapsed share of the plan (`elapsed`), or by a table of shares of the way.
 */
export type PathRule = 'given' | 'linear' | 'elapsed' | ShareTable;

/** Which formula makes the rate; the first rule that fits counts. */
export interface RateRule extends Scope {
  readonly formula: FormulaId;
  /**
   * Outside the formula's domain: no rate (`refuse`, when omitted), the figure all the same, with the caveat `formulaMisleads`,
   * or the next rule that fits.
   */
  readonly outside?: 'refuse' | 'caveat' | 'next';
  /** As stated (when omitted); zero where the strategy states none (a dash); or always zero, for what is counted from nothing. */
  readonly baseline?: 'stated' | 'zeroIfAbsent' | 'zero';
  readonly path?: PathRule;
  /** For the formula `points`. */
  readonly points?: PointTable;
  /** Instead of the rule set's own. */
  readonly trend?: TrendRule;
}

/** Words for rates beyond a bound, by the exact rate: above 100 "100%超". */
export interface PrintBound {
  readonly of: Rational;
  readonly text: string;
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
  readonly above?: PrintBound;
  readonly below?: PrintBound;
  /** Rates that are printed without decimals when they round to just this: 0, 100. */
  readonly whole?: readonly Rational[];
  /** Around a rate of older data than the report's year; `{}` is the rate: "({})". */
  readonly olderRate?: string;
}

/** A test on one indicator. `worseThanBaseline` holds only against a comparable baseline (kind, break). */
export type Condition =
  /** Of actual and target; with a reason, of the actual for just that. */
  | { readonly kind: 'absent'; readonly reason?: AbsenceReason }
  /** The actual is the value that serves as the baseline: nothing has been measured since (新しい指標の初年度). */
  | { readonly kind: 'actualIsBaseline' }
  | { readonly kind: 'targetIsZero' }
  | { readonly kind: 'noRate' }
  | { readonly kind: 'targetMet' }
  | { readonly kind: 'beforeTargetPeriod' }
  | { readonly kind: 'onPace' }
  | { readonly kind: 'worseThanBaseline' }
  /** Past the target, not only at it. */
  | { readonly kind: 'targetExceeded' }
  /** By the trend rule; none of the three holds where there is nothing comparable to set the actual against. */
  | { readonly kind: 'better' | 'unchanged' | 'worse' }
  /** The actual belongs to an earlier year than the report's. */
  | { readonly kind: 'olderData' }
  | { readonly kind: 'preliminary' | 'estimate' }
  /** `share`: the rate over the elapsed share of the plan. */
  | { readonly kind: 'rate' | 'share'; readonly comparison: Comparison; readonly percent: Rational }
  | { readonly kind: 'points'; readonly comparison: Comparison; readonly points: Rational }
  | { readonly kind: 'not'; readonly of: Condition };

/** The first rule that is for the indicator and whose conditions all hold gives the grade; the last one is for all and has none. */
export interface GradeRule extends Scope {
  /** For indicators whose rate, if they have one, is made by one of these. */
  readonly formulas?: readonly FormulaId[];
  /** Report years in which the rule holds. */
  readonly years?: { readonly from?: FiscalYear; readonly to?: FiscalYear };
  readonly when: readonly Condition[];
  readonly grade: GradeId;
}

/**
 * A test on the counted children. `all` of no children does not hold; `nothing` holds when no child is counted. `share` is the
 * part of the counted that carries one of the grades, by weight; `counted` the part of all that is counted (completeness).
 */
export type RollUpCondition =
  | { readonly kind: 'all' | 'any' | 'none'; readonly grades: readonly GradeId[] }
  | { readonly kind: 'share'; readonly grades: readonly GradeId[]; readonly comparison: Comparison; readonly percent: Rational }
  | { readonly kind: 'number'; readonly grades: readonly GradeId[]; readonly comparison: Comparison; readonly number: Rational }
  | { readonly kind: 'points'; readonly comparison: Comparison; readonly points: Rational }
  | { readonly kind: 'counted'; readonly comparison: Comparison; readonly percent: Rational }
  | { readonly kind: 'nothing' };

export interface RollUpRule {
  readonly when: readonly RollUpCondition[];
  readonly grade: GradeId;
}

/** How the points of a parent come from those of its counted children, and what is added to them by the first rule that holds. */
export interface PointRule {
  readonly from: 'sum' | 'average';
  readonly plus: readonly { readonly when: readonly RollUpCondition[]; readonly points: Rational }[];
}

/** How children make a parent. `excluded` grades leave the denominator, are counted, and print `clause` beside a claim of achievement. */
export interface RollUp {
  readonly excluded: readonly { readonly grade: GradeId; readonly clause: string }[];
  readonly points?: PointRule;
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

/** What is said of the sampling error of survey shares (標本誤差). */
export interface SamplingRule {
  readonly confidence: Confidence;
  /** Whether a share of an unknown number of respondents is told as such; `ignore` when omitted. */
  readonly unknownRespondents?: 'ignore' | 'caveat';
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
  /** How much of the plan has passed by the report year: evenly over the years of the plan when omitted. */
  readonly elapsed?: ShareTable;
  /** Against the baseline, every difference counting, when omitted. */
  readonly trend?: TrendRule;
  /** Whether bands are held against the exact rate (when omitted) or against the rate as rounded for print. */
  readonly judgedRate?: 'exact' | 'printed';
  /** How survey shares are told: 95 %, and no word of unknown numbers, when omitted. */
  readonly sampling?: SamplingRule;
  readonly grades: readonly Grade[];
  readonly judge: { readonly target: readonly GradeRule[]; readonly kpi: readonly GradeRule[] };
  /** `composite`: how the parts of a joint judgement make it; the worst of their grades in the order of `grades`, when omitted. */
  readonly rollUp: { readonly goal: RollUp; readonly project: RollUp; readonly composite?: RollUp };
  readonly groups: readonly GroupRule[];
  readonly figures: readonly FigureRule[];
  readonly sentences: readonly SentenceRule[];
}
