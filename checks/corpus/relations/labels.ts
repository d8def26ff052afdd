/** Labels: numbering, references, notes and their marks, years, units, headings, names. */
import type { Builder } from '../report/builder.ts';
import type { Slot } from '../report/report.ts';

/** Numbers that run from 1 without skip or repeat, written by `write`. */
export function relateNumbering(builder: Builder, numbers: readonly Slot[], write: (n: number) => string): void {
  if (numbers.length < 2) return;
  builder.relation({ about: { kind: 'numbering', numbers, write }, blame: [], holds: (read) => numbers.every((number, index) => read(number) === write(index + 1)) });
}

/** 別紙2, 表3: what is referred to is there. */
export function relateReference(builder: Builder, mention: Slot, present: readonly string[], missing: string): void {
  builder.relation({ about: { kind: 'reference', mention, missing }, blame: [mention], holds: (read) => present.includes(read(mention)) });
}

/** A note and its marks: neither without the other. An empty note is one that is not there. */
export function relateNote(builder: Builder, marks: readonly Slot[], note: readonly [sign: Slot, text: Slot]): void {
  const sign = builder.text(note[0]);
  builder.relation({
    about: { kind: 'note', marks, note },
    blame: [...marks, ...note],
    holds: (read) => note.every((part) => read(part) !== '') === marks.some((mark) => read(mark).includes(sign)),
  });
}

/** A figure that a note calls unpublished stands nowhere: `room` is where a fault prints it. */
export function relateUnpublished(builder: Builder, room: Slot, claim: string, note: readonly Slot[]): void {
  builder.relation({ about: { kind: 'unpublished', room, claim }, blame: [room, ...note], holds: (read) => read(room) === '' });
}

/** Years of sibling labels that must be the same; `write` shifts the year of the report. */
export function relateYears(builder: Builder, years: readonly Slot[], write: (shift: number) => string): void {
  if (years.length < 3) return;
  builder.relation({ about: { kind: 'year', years, write }, blame: [], holds: (read) => years.every((year) => read(year) === write(0)) });
}

/** The units of one row are one. */
export function relateUnits(builder: Builder, units: readonly Slot[]): void {
  if (units.length < 2) return;
  builder.relation({ about: { kind: 'unit', units }, blame: units, holds: (read) => new Set(units.map(read)).size === 1 });
}

/** The heading of one column in sibling tables; `other` is a heading of another meaning. */
export function relateHeadings(builder: Builder, words: readonly Slot[], other: string): void {
  if (words.length < 3) return;
  builder.relation({ about: { kind: 'heading', words, other }, blame: [], holds: (read) => new Set(words.map(read)).size === 1 });
}

/** A name in a sentence is spelt as in a table. */
export function relateName(builder: Builder, mention: Slot, names: readonly Slot[]): void {
  builder.relation({ about: { kind: 'name', mention }, blame: [mention, ...names.filter((name) => builder.text(name) === builder.text(mention))], holds: (read) => names.some((name) => read(name) === read(mention)) });
}

/** 「（未確定のものを除く）」: what was left out is said. */
export function relateExclusion(builder: Builder, phrase: Slot): void {
  const written = builder.text(phrase);
  builder.relation({ about: { kind: 'exclusion', phrase }, blame: [phrase], holds: (read) => read(phrase) === written });
}
