/**
 * A finished report as it was understood (読み取った報告書): its sections, tables of indicators and of other figures, labelled
 * facts, sentences and notes, each piece with its place. Nothing is computed here and nothing is judged; what was not
 * understood stands in its own list.
 */
import type { AbsenceReason, Standing } from '../../domain/figure.ts';
import type { Period } from '../../domain/period.ts';
import type { Rational } from '../../domain/rational.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Place } from '../../formats/diagnostic.ts';
import type { SourceFormat } from '../../formats/source/source-document.ts';

/** A number as it is printed. `digits` are its decimals. An unknown unit stands for itself. */
export interface PrintedValue {
  readonly kind: 'value';
  readonly value: Rational;
  readonly digits: number;
  readonly unit?: Unit;
  /** The sign that was printed before it: +, △, ▲, −; a printed plus tells a change from a level. */
  readonly sign: 'plus' | 'minus' | 'none';
  readonly standing: Standing;
  /** 100%超, 90%以上 say `above`; 0%未満 says `below`: not the value itself. */
  readonly bound?: 'above' | 'below';
  /** The number with its sign and unit, as printed. */
  readonly text: string;
}

/** A dash, a mark of a note or a word in the place of a number. `reason` where a word says it; a dash alone says none. */
export interface PrintedAbsence {
  readonly kind: 'absent';
  readonly text: string;
  readonly reason?: AbsenceReason;
}

export type PrintedFigure = PrintedValue | PrintedAbsence;

/** A cell of a table, or several that stand together under one heading (年度 ｜ 値). */
export interface ReadCell {
  readonly text: string;
  readonly at: Place;
  /** None in a cell of words, and in an empty one. */
  readonly figure?: PrintedFigure;
  /** The clock that the cell itself, or a row of clocks above it, states. */
  readonly period?: Period;
  /** A second number in brackets behind the first: 66社 (+13社). */
  readonly change?: PrintedFigure;
  /** Marks of notes in the cell: ※, ※1, ＊; NFKC, without brackets. */
  readonly marks: readonly string[];
}

export const columnRoles = ['number', 'group', 'name', 'unit', 'baseline', 'target', 'actual', 'previous', 'difference', 'rate', 'grade', 'met', 'division', 'remark', 'other'] as const;
/**
 * What a column holds. There may be several of one role: 最終目標値 and 目安値 are both `target`, three years of results are
 * three `actual`. `grade`: a word of a scale (A, 順調, ◎); `met`: 達成／未達成.
 */
export type ColumnRole = (typeof columnRoles)[number];

export interface ReadColumn {
  readonly role: ColumnRole;
  /** The heading as printed, lines joined by a blank. */
  readonly heading: string;
  readonly at: Place;
  /** A clock in the heading: 実績値（令和5年度）, R3年度. */
  readonly period?: Period;
  /** A unit in the heading: 予算額（千円）. */
  readonly unit?: Unit;
  /** 増分: the column holds increases on an initial value (当初値). */
  readonly isIncrement: boolean;
}

export interface ReadRow {
  readonly at: Place;
  /** Position in the table among its rows of the body, from 0. */
  readonly index: number;
  /** The indicator's name, or the label of a row of other figures. Leading numbers and ■ are taken off. */
  readonly name: ReadCell;
  /** ①, (1), 3 …, as printed. */
  readonly number?: string;
  /** The row's own unit: of a column 単位, behind its name （人）, or of the first figure with one. */
  readonly unit?: Unit;
  /** Goal, measure or project of the row, carried down from the cell above where it is merged or left empty. */
  readonly group?: ReadCell;
  /** One for each column, in the order of `ReadTable.columns`. */
  readonly cells: readonly ReadCell[];
  /** 合計, 計, 構成比, 割合, 平均: a row that follows from the others. */
  readonly kind: 'item' | 'total' | 'share' | 'average';
}

/** `indicators`: rows of indicators with target or actual; `figures`: other numbers (集計, 決算, 推移). */
export interface ReadTable {
  readonly kind: 'indicators' | 'figures';
  /** From 1, in reading order, over both kinds. */
  readonly number: number;
  readonly at: Place;
  readonly section?: Section;
  readonly caption?: string;
  readonly columns: readonly ReadColumn[];
  readonly rows: readonly ReadRow[];
}

/** A heading and what it stands under. */
export interface Section {
  readonly level: number;
  /** The text as printed. */
  readonly text: string;
  /** 1, (2), 別紙1, 基本目標3, ⑤ …: as printed; none where the heading has no number. */
  readonly number?: string;
  /** The text without its number. */
  readonly title: string;
  readonly at: Place;
  readonly parent?: Section;
  /** From 0, in reading order. */
  readonly index: number;
}

/** 計画期間 ｜ 令和5～7年度: a label and what stands beside it. */
export interface LabelledFact {
  readonly label: string;
  readonly value: ReadCell;
  readonly section?: Section;
}

/** One sentence, or an item of a list, or a cell of prose. */
export interface Sentence {
  readonly text: string;
  readonly at: Place;
  readonly section?: Section;
  /** What stands before it in a table of prose, or before the colon of the label: 新規3事業 (計画期間：令和5～7年度). */
  readonly lead?: string;
  /** Number of the tables read so far: the sentence stands behind table number `afterTable`. */
  readonly afterTable: number;
}

/** A note: 「※評価の基準　A：100％以上」. */
export interface ReadNote {
  /** NFKC, without brackets: ※, ※1, ＊, 注. */
  readonly mark: string;
  readonly text: string;
  readonly at: Place;
  readonly section?: Section;
  readonly afterTable: number;
}

/** A piece that was read as text or table, but of which nothing is known. */
export interface NotUnderstood {
  readonly at: Place;
  readonly text: string;
  readonly why: 'tableWithoutHeader' | 'tableWithoutFigures' | 'rowWithoutName' | 'figureUnreadable' | 'headingUnknown';
}

export interface SourceReport {
  readonly format: SourceFormat;
  readonly title?: string;
  /** The fiscal year that is reported on, where most of the report says the same. */
  readonly year?: number;
  readonly sections: readonly Section[];
  readonly tables: readonly ReadTable[];
  readonly facts: readonly LabelledFact[];
  readonly sentences: readonly Sentence[];
  readonly notes: readonly ReadNote[];
  readonly notUnderstood: readonly NotUnderstood[];
}

/** The cells of a role in a row, from left to right, with their columns. */
export function cellsOf(table: ReadTable, row: ReadRow, role: ColumnRole): readonly { readonly cell: ReadCell; readonly column: ReadColumn }[] {
  return table.columns.flatMap((column, at) => {
    const cell = row.cells[at];
    return column.role === role && cell !== undefined ? [{ cell, column }] : [];
  });
}

/** The number in a cell, if there is one. */
export function valueOf(cell: ReadCell | undefined): PrintedValue | undefined {
  return cell?.figure?.kind === 'value' ? cell.figure : undefined;
}
