/**
 * A strategy (総合戦略): what was promised and what was measured, over all its years. One immutable value; the report of a
 * year is a view of it (see evaluate.ts). Answers to 概要, 別紙1 and 別紙2 of a progress report.
 */
import type { Stated } from './figure.ts';
import type { CompositeId, DirectionId, DivisionId, FiscalYear, GoalId, GradeId, GrantId, IndicatorId, IsoDate, NoteId, ProjectId, StrategyId, SurveyId } from './identifiers.ts';
import type { ByYear, Indicator } from './indicator.ts';
import type { Period } from './period.ts';
import type { Rational } from './rational.ts';
import type { Unit } from './unit.ts';

export const municipalityKinds = ['prefecture', 'designatedCity', 'coreCity', 'city', 'ward', 'town', 'village'] as const;

export interface Municipality {
  /** 全国地方公共団体コード, six digits with the check digit. */
  readonly code: string;
  readonly name: string;
  readonly kind: (typeof municipalityKinds)[number];
}

/** A division (担当課). Divisions are renamed, merged and split in April; the old name stays in the record. */
export interface Division {
  readonly id: DivisionId;
  readonly bureau?: string;
  readonly name: string;
  readonly from?: IsoDate;
  readonly until?: IsoDate;
  /** Divisions that took over when this one ended. */
  readonly successors: readonly DivisionId[];
}

/** A survey (市民意識調査) whose shares serve as indicators; respondents give the sampling error. */
export interface Survey {
  readonly id: SurveyId;
  readonly name: string;
  readonly rounds: readonly { readonly period: Period; readonly respondents?: number }[];
}

/** A note (※) bound to figures or names by id. `text` is what is printed behind the mark; `items` are further lines below it. */
export interface Note {
  readonly id: NoteId;
  readonly text: string;
  readonly items: readonly string[];
}

export interface Numbered {
  readonly number: ByYear<number>;
}

/** An indicator in its place under a goal, a direction or a project. The same indicator may stand in several places (再掲). */
export interface Place extends Numbered {
  readonly indicator: IndicatorId;
  /** What it weighs in the judgement of its parent, where the rule set goes by shares; 1 when omitted. */
  readonly weight?: Rational;
}

/** 基本的方向 or 施策 under a goal; some bodies give it KPIs of its own. */
export interface BasicDirection extends Numbered {
  readonly id: DirectionId;
  readonly title: string;
  readonly kpis: readonly Place[];
}

/** 基本目標. */
export interface Goal extends Numbered {
  readonly id: GoalId;
  readonly title: string;
  readonly directions: readonly BasicDirection[];
  /** 数値目標. */
  readonly targets: readonly Place[];
}

/** A national grant (交付金) and its type. */
export interface Grant {
  readonly id: GrantId;
  readonly name: string;
  readonly type?: string;
}

/** Part of a project's cost (事業規模); `body` is named where several bodies share a project. */
export interface CostShare {
  readonly body?: string;
  readonly cost: readonly Stated[];
  readonly unit: Unit;
}

/** The national four-step evaluation of a grant project, from 非常に効果的 down to 効果なし. */
export const nationalSteps = ['veryEffective', 'considerablyEffective', 'effective', 'noEffect'] as const;
export type NationalStep = (typeof nationalSteps)[number];

/** What belongs to one year of a project. */
export interface ProjectYear {
  readonly year: FiscalYear;
  readonly costs: readonly CostShare[];
  readonly activities: readonly string[];
  readonly nationalEvaluation?: NationalStep;
}

/** A project paid by a national grant (交付金事業). */
export interface Project extends Numbered {
  readonly id: ProjectId;
  readonly title: string;
  readonly planPeriod: { readonly from: FiscalYear; readonly to: FiscalYear };
  readonly divisions: readonly DivisionId[];
  readonly grant?: GrantId;
  readonly goals: readonly GoalId[];
  readonly overview: string;
  readonly years: readonly ProjectYear[];
  readonly kpis: readonly Place[];
}

/** A person's confirmation or override of a computed judgement; both are kept. */
export interface HumanJudgement {
  readonly of: { readonly kind: 'goal'; readonly id: GoalId } | { readonly kind: 'project'; readonly id: ProjectId } | { readonly kind: 'indicator'; readonly id: IndicatorId } | { readonly kind: 'composite'; readonly id: CompositeId };
  readonly year: FiscalYear;
  readonly grade: GradeId;
  readonly reason: string;
  /** A role or division, never a person's name. */
  readonly by: string;
  readonly date: IsoDate;
}

/**
 * A person's rewording of a generated sentence. Figures stay bound: `{missed}` prints the figure, `{missed=4}` also
 * remembers the value that the writer saw, so that a later change is noticed.
 */
export interface Rewording {
  readonly sentence: string;
  readonly year: FiscalYear;
  /** Group the sentence is about (plan year of the projects), where it is told once a group. */
  readonly planYear?: number;
  readonly text: string;
}

export interface Strategy {
  readonly id: StrategyId;
  readonly title: string;
  readonly municipality: Municipality;
  readonly planPeriod: { readonly from: FiscalYear; readonly to: FiscalYear };
  /** 策定 (令和3年3月). */
  readonly adopted?: Period;
  /** The division that owns the report (企画課). */
  readonly responsible: DivisionId;
  readonly divisions: readonly Division[];
  readonly surveys: readonly Survey[];
  readonly grants: readonly Grant[];
  readonly notes: readonly Note[];
  readonly goals: readonly Goal[];
  readonly indicators: readonly Indicator[];
  readonly projects: readonly Project[];
  readonly humanJudgements: readonly HumanJudgement[];
  readonly rewordings: readonly Rewording[];
}
