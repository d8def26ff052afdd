/** What has been read of a report so far; filled block by block. */
import type { LabelledFact, NotUnderstood, ReadNote, ReadTable, Section, Sentence } from './source-report.ts';
import type { Outline } from './read-sections.ts';

export interface Reading {
  readonly outline: Outline;
  readonly tables: ReadTable[];
  readonly facts: LabelledFact[];
  readonly sentences: Sentence[];
  readonly notes: ReadNote[];
  readonly notUnderstood: NotUnderstood[];
}

/** Where a piece stands: its section, and behind how many tables. */
export function whereIn({ outline, tables }: Reading): { readonly afterTable: number; readonly section?: Section } {
  return { afterTable: tables.length, ...(outline.current === undefined ? {} : { section: outline.current }) };
}
