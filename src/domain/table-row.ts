/**
 * A row of a plain table of indicators (達成率の表): what stands in its cells, without a strategy around it, and what it comes
 * to under a rule set. A row that cannot be evaluated is a row with a reason.
 */
import type { Judgement, Rate } from './assessment.ts';
import type { Caveat, Derivation, RateAbsence } from './derivation.ts';
import type { Figure } from './figure.ts';
import type { Direction } from './indicator.ts';
import type { Rational } from './rational.ts';
import type { FormulaId } from './rule-set.ts';
import type { Unit } from './unit.ts';

/** 指標, 単位, 方向, 算式, 基準値, 目標値, 実績値, 経路値, 経過割合. */
export const tableColumns = ['name', 'unit', 'direction', 'formula', 'baseline', 'target', 'actual', 'path', 'elapsed'] as const;
export type TableColumn = (typeof tableColumns)[number];

/** A cell that says something which cannot be taken: `number` 数として読めない, `unit` 単位が違う, `word` 知らない言葉. */
export interface CellProblem {
  readonly column: TableColumn;
  readonly found: string;
  readonly why: 'number' | 'unit' | 'word';
}

/** The columns that hold figures of record. */
export type FigureColumn = 'baseline' | 'target' | 'actual' | 'path';

/** A row as read. What is not written is missing; what cannot be read is missing and among the problems. */
export interface TableRow {
  readonly name: string;
  readonly unit: Unit;
  readonly direction?: Direction;
  readonly formula?: FormulaId;
  readonly figures: { readonly [Column in FigureColumn]?: Figure };
  /** Elapsed share of the plan, in percent. */
  readonly elapsed?: Rational;
  readonly problems: readonly CellProblem[];
  /** More cells than the header has columns, so that no cell can be trusted to stand in its column. */
  readonly isTooLong: boolean;
}

/** Why a row has no rate. */
export type RowAbsence =
  | RateAbsence
  | { readonly kind: 'cellUnreadable'; readonly problem: CellProblem }
  | { readonly kind: 'directionMissing' }
  /** The row asks for points and the rule set has no table of points for it. */
  | { readonly kind: 'pointsUnset' }
  | { readonly kind: 'rowTooLong' };

/** Said beside a row, never applied silently. */
export type RowCaution =
  | Caveat
  /** The row names no formula and the rule set has none for it. */
  | { readonly kind: 'formulaByDefault'; readonly formula: FormulaId; readonly direction: Direction; readonly hasBaseline: boolean }
  /** The rate is the same whichever way is better, but nobody said which. */
  | { readonly kind: 'directionUnchecked' }
  /** A cell that the formula does not need. */
  | { readonly kind: 'cellIgnored'; readonly problem: CellProblem };

export interface RowAssessment {
  readonly rate: Rate | null;
  /** Set whenever `rate` is null. */
  readonly absence?: RowAbsence;
  /** `null` where not even an absence can be judged: a cell is unreadable, or the direction is needed and missing. */
  readonly judgement: Judgement | null;
  readonly cautions: readonly RowCaution[];
  readonly derivation: Derivation;
}
