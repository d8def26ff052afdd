/** What is gathered while a finished report becomes a draft dataset (取り込みの下書き): notes, divisions, surveys, units, and every remark. */
import type { FiscalYear } from '../../domain/identifiers.ts';
import type { Unit } from '../../domain/unit.ts';
import { parseUnit, unitName } from '../../domain/unit.ts';
import { standardUnits } from '../../domain/unit-table.ts';
import type { Place } from '../../formats/diagnostic.ts';
import { formatPlace } from '../../formats/format-diagnostic.ts';
import type { Remark } from '../report-facts/remark.ts';
import type { LabelledFact, ReadNote, ReadTable, Sentence, SourceReport } from '../source-report/source-report.ts';
import type { DivisionBook } from './division-book.ts';
import type { NoteBook } from './note-book.ts';

/** One indicator, or the whole report. */
export interface Subject {
  readonly number?: string;
  readonly name?: string;
}

/** What the report printed of one indicator, to hold the evaluation against. */
export interface PrintedResult {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly rate: string | null;
  readonly verdict: string | null;
}

export interface Drafting {
  readonly report: SourceReport;
  readonly year: FiscalYear;
  /** The plan: the clock of a baseline and of a target that name none. */
  readonly planStart: FiscalYear;
  readonly planEnd: FiscalYear;
  readonly notes: NoteBook;
  readonly divisions: DivisionBook;
  /** Pieces of the report that have found their place; what is left over becomes a remark. */
  readonly placed: Set<Sentence | LabelledFact | ReadNote | ReadTable>;
  /** Names of surveys with their ids. */
  readonly surveys: Map<string, string>;
  /** National grants by name and type. */
  readonly grants: Map<string, { readonly id: string; readonly name: string; readonly type?: string }>;
  /** Symbols that the standard table does not have. */
  readonly newUnits: Set<string>;
  readonly printed: PrintedResult[];
  readonly remarks: Remark[];
}

export function remark({ remarks }: Drafting, kind: Remark['kind'], text: string, subject: Subject = {}): void {
  remarks.push({ ...subject, kind, text });
}

/** The place behind a remark, as a person finds it: （a.pdf 3ページ 表2 行4）. */
export function whereIs(at: Place): string {
  return `（${formatPlace(at)}）`;
}

/** The symbol of a unit as a dataset writes it; one that is not in the table is declared. */
export function unitSymbol(unit: Unit, { newUnits }: Drafting): string {
  const symbol = unitName(unit);
  if (!parseUnit(symbol, standardUnits).ok) newUnits.add(symbol);
  return symbol;
}
