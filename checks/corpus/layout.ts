/** A layout: how a body's report looks and which words it uses. Everything that differs between bodies is here. */
import type { NumberStyle } from './exact/figure.ts';
import type { Mode } from './exact/fraction.ts';
import type { Body } from './content/body.ts';
import type { Material } from './content/material.ts';
import type { Random } from './random.ts';
import type { Forms, Bands } from './relations/words.ts';
import type { Builder, Part } from './report/builder.ts';
import type { Slot } from './report/report.ts';

export type ColumnKey =
  | 'number' | 'name' | 'unit' | 'baseline' | 'target' | 'final' | 'previous' | 'actual' | 'difference' | 'actualWithDifference' | 'years' | 'rate' | 'grade' | 'met' | 'department';

/** `{year}` in a heading is the year of the report; `other` is a heading of another meaning that a fault may put there. */
export interface Column {
  readonly key: ColumnKey;
  readonly head: string;
  readonly other?: string;
}

export interface RateRule {
  /** ratio: actual ÷ target; progress: the way from the baseline; for indicators that are to rise. */
  readonly up: 'ratio' | 'progress';
  readonly down: 'twoMinus' | 'inverse' | 'progress';
  /** The printed target: of the report year, or of the plan's last year. */
  readonly target: 'year' | 'final';
  readonly digits: number;
  readonly mode: Mode;
  readonly suffix: '%' | '％' | '';
  /** Whether the formulas are stated in a note, or must be inferred. */
  readonly stated: boolean;
  /** Computed from the figures as printed, or from those behind rounded ones. */
  readonly from: 'printed' | 'true';
}

/** The sentences of a body. Slots are figures, names and words that must agree with the tables. */
export interface Phrases {
  readonly title: (body: Body) => string;
  readonly overview: (body: Body, years: { readonly from: string; readonly to: string }) => string;
  readonly goalCount: (of: { readonly total: Slot; readonly met: Slot; readonly unmet: Slot }) => readonly Part[];
  readonly goalForms: Forms;
  readonly goalWord: (goal: number, title: string, word: Slot) => readonly Part[];
  readonly gradeCount: (total: Slot, grades: readonly { readonly word: string; readonly count: Slot }[]) => readonly Part[];
  readonly projectCount: (of: { readonly year: Slot; readonly total: Slot; readonly met: Slot }) => readonly Part[];
  readonly groupForms: Forms;
  readonly projectGroup: (group: string, total: Slot, word: Slot, exclusion: Slot) => readonly Part[];
  readonly exclusion: string;
  readonly highlight: (name: Slot, rate: Slot) => readonly Part[];
  readonly see: (mention: Slot) => readonly Part[];
  readonly formulas: (body: Layout) => string;
  readonly bands: (bands: Bands) => string;
  readonly unpublished: (name: string) => string;
  readonly laterPrinted: (name: string, figure: string, year: string) => string;
  readonly approximate: (of: { readonly year: string; readonly name: string; readonly figure: Slot; readonly word: Slot }) => readonly Part[];
  readonly versus: readonly [above: string, below: string];
  readonly record: (of: { readonly name: string; readonly figure: Slot; readonly unit: string; readonly word: Slot }) => readonly Part[];
  readonly recordWords: readonly [claim: string, neutral: string];
  readonly times: (of: { readonly name: string; readonly figure: Slot }) => readonly Part[];
  readonly proseSum: (of: { readonly name: string; readonly before: Slot; readonly added: Slot; readonly total: Slot; readonly unit: string }) => readonly Part[];
  readonly costs: (total: Slot, projects: Slot) => readonly Part[];
}

export interface Layout {
  readonly id: string;
  readonly tableMarks: 'pipe' | 'tab';
  readonly style: NumberStyle;
  readonly year: (fiscalYear: number) => string;
  readonly unitAt: 'cell' | 'name' | 'column';
  readonly yearsInCells: boolean;
  readonly rate: RateRule;
  readonly bands: Bands;
  readonly bandsStated: boolean;
  readonly met: readonly [yes: string, no: string];
  readonly dash: string;
  /** The mark of a note: ※, ＊, 注. */
  readonly mark: string;
  readonly rowNumber: (n: number) => string;
  readonly sectionNumber: (n: number) => string;
  readonly projectNumber: (n: number) => string;
  /** 別紙, 資料, 付表 …; sections of tables are headed with it and a number. */
  readonly annex: (n: number) => string;
  readonly goalLabel: (n: number) => string;
  readonly goalColumns: readonly Column[];
  readonly projectColumns: readonly Column[];
  readonly measureColumns: readonly Column[];
  readonly labels: Labels;
  readonly phrases: Phrases;
  readonly cover: Section;
  /** The parts with tables, each headed with the annex's number and its label. */
  readonly annexes: readonly Annex[];
}

export interface Labels {
  readonly progress: string;
  readonly goals: string;
  readonly projects: string;
  readonly measures: string;
  readonly summary: string;
  readonly costs: string;
  readonly trends: string;
  readonly period: string;
  readonly department: string;
  readonly scale: string;
  readonly overview: string;
  readonly outline: string;
  readonly activities: string;
  readonly total: string;
  readonly share: string;
  readonly budget: string;
  readonly settled: string;
  readonly unused: string;
  readonly executed: string;
  readonly newProjects: string;
  readonly oldProjects: string;
}

export interface Context {
  readonly builder: Builder;
  readonly layout: Layout;
  readonly body: Body;
  readonly material: Material;
  readonly random: Random;
  /** Years that sibling headings print, for the relation between them. */
  readonly headYears: Slot[];
}

export interface Annex {
  readonly of: 'goals' | 'projects' | 'measures' | 'summary' | 'costs' | 'trends';
  readonly write: Section;
}

/** Writes a part of the report. */
export type Section = (context: Context) => void;
