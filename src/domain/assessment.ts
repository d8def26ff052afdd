/** What a strategy means in one report year under one rule set: rates, judgements, roll-ups, counts, sentences, each with its derivation. */
import type { Caveat, Derivation, Pace, RateAbsence, UsedFigure } from './derivation.ts';
import type { DirectionId, FiscalYear, GoalId, GradeId, IndicatorId, IsoDate, ProjectId } from './identifiers.ts';
import type { Composite } from './indicator.ts';
import type { Rational } from './rational.ts';
import type { Level, Outcome } from './rule-set.ts';
import type { HumanJudgement } from './strategy.ts';
import type { Unit } from './unit.ts';

export interface Rate {
  /** In percent, unrounded: 36119/75 is 481.58…%. */
  readonly exact: Rational;
  readonly printed: string;
}

/** `grade` is the person's where a person overrode, else the computed one. */
export interface Judgement {
  readonly grade: GradeId;
  readonly word: string;
  readonly glyph?: string;
  readonly outcome: Outcome;
  readonly computed: GradeId;
  /** Points, where the rule set counts in points. */
  readonly points?: Rational;
  readonly human?: HumanJudgement;
}

/** Difference from the previous year (前年度比); of shares in points. */
export interface YearChange {
  readonly value: Rational;
  readonly digits: number;
  readonly unit: Unit;
}

/** The figures that an evaluation used, by role. */
export type UsedFigures = { readonly [Role in UsedFigure['role']]?: UsedFigure };

export interface IndicatorAssessment {
  readonly indicator: IndicatorId;
  readonly level: Level;
  /** Printed number in the report year. */
  readonly number: number;
  /** What it weighs in the roll-up of its parent; 1 when omitted. */
  readonly weight?: Rational;
  readonly used: UsedFigures;
  readonly rate: Rate | null;
  /** Set whenever `rate` is null. */
  readonly rateAbsence?: RateAbsence;
  readonly change?: YearChange;
  readonly pace?: Pace;
  /** The joint one for a part of a composite. */
  readonly judgement: Judgement;
  /** What it is judged together with, and its own judgement. */
  readonly composite?: Composite & { readonly own: Judgement };
  readonly caveats: readonly Caveat[];
  readonly derivation: Derivation;
}

export interface DirectionAssessment {
  readonly direction: DirectionId;
  readonly number: number;
  readonly kpis: readonly IndicatorAssessment[];
}

export interface GoalAssessment {
  readonly goal: GoalId;
  readonly number: number;
  readonly judgement: Judgement;
  readonly derivation: Derivation;
  readonly targets: readonly IndicatorAssessment[];
  readonly directions: readonly DirectionAssessment[];
}

export interface ProjectAssessment {
  readonly project: ProjectId;
  readonly number: number;
  /** Year of the plan period in the report year: 1 is 新規. */
  readonly planYear: number;
  readonly judgement: Judgement;
  readonly derivation: Derivation;
  readonly kpis: readonly IndicatorAssessment[];
  /** Clauses that must stand beside a claim about this project, because children left the denominator. */
  readonly exclusions: readonly string[];
}

export interface GroupAssessment {
  readonly planYear: number;
  readonly name: string;
  readonly planPeriods: readonly { readonly from: FiscalYear; readonly to: FiscalYear }[];
  readonly projects: readonly ProjectId[];
}

/** How many carry each outcome. Every outcome of the level is listed, zero included. */
export type OutcomeCounts = { readonly total: number } & { readonly [O in Outcome]?: number };

export interface Counts {
  readonly goals: OutcomeCounts;
  readonly targets: OutcomeCounts;
  /** Project KPIs and direction KPIs; an indicator that stands in several places counts once. */
  readonly kpis: OutcomeCounts;
  readonly projects: OutcomeCounts;
}

/** A piece of a sentence: plain words, or a figure bound to the data (`ref` such as `figure:missed`). */
export type SentencePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figure'; readonly text: string; readonly ref: string };

export interface Sentence {
  readonly id: string;
  readonly planYear?: number;
  readonly parts: readonly SentencePart[];
  readonly text: string;
  /** `generated` from the rule set, or a person's `reworded` text with its figures bound. */
  readonly by: 'generated' | 'reworded';
  /** How its figures were counted, each once. */
  readonly derivation: Derivation;
}

export interface Assessment {
  readonly strategy: string;
  readonly ruleSet: { readonly id: string; readonly name: string; readonly version: string };
  readonly year: FiscalYear;
  readonly asOf?: IsoDate;
  readonly goals: readonly GoalAssessment[];
  readonly projects: readonly ProjectAssessment[];
  readonly groups: readonly GroupAssessment[];
  readonly counts: Counts;
  readonly countDerivation: Derivation;
  readonly sentences: readonly Sentence[];
}
