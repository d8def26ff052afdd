/** Words against figures: grades, met or not, counts, all or some, above or below, the highest ever. */
import { compare, equal, fraction, type Fraction } from '../exact/fraction.ts';
import { figureOf, readFigure } from '../exact/figure.ts';
import type { Builder } from '../report/builder.ts';
import type { ReadSlot, Slot } from '../report/report.ts';

/** Grades by rate, best first; the last has no lower end. */
export interface Bands {
  readonly grades: readonly { readonly word: string; readonly atLeast: number }[];
  readonly lowest: string;
}

export const wordsOf = ({ grades, lowest }: Bands): readonly string[] => [...grades.map(({ word }) => word), lowest];

/** The grade of a rate. */
export function gradeOf(rate: Fraction, { grades, lowest }: Bands): string {
  return grades.find(({ atLeast }) => compare(rate, fraction(BigInt(atLeast))) >= 0)?.word ?? lowest;
}

/** The grade that the stated bands give to the printed rate. */
export function relateBand(builder: Builder, word: Slot, rate: Slot, bands: Bands): void {
  builder.relation({
    about: { kind: 'band', word, words: wordsOf(bands) },
    blame: [word],
    holds: (read) => read(word) === gradeOf(figureOf(read(rate)).value, bands),
  });
}

/** Rows with one rate have one word; for every pair of rows whose rates were printed alike. */
export function relateSameRates(builder: Builder, rows: readonly { readonly rate: Slot; readonly word: Slot }[], scale: readonly string[]): void {
  for (const [index, a] of rows.entries()) {
    for (const b of rows.slice(index + 1)) {
      if (builder.text(a.rate) !== builder.text(b.rate)) continue;
      builder.relation({
        about: { kind: 'sameRate', words: [a.word, b.word], scale },
        blame: [a.word, b.word],
        holds: (read) => read(a.rate) !== read(b.rate) || read(a.word) === read(b.word),
      });
    }
  }
}

/** 達成／未達成 against actual and target. */
export function relateMet(builder: Builder, word: Slot, actual: Slot, target: Slot, direction: 'up' | 'down', words: readonly [yes: string, no: string]): void {
  builder.relation({
    about: { kind: 'met', word, words },
    blame: [word],
    holds: (read) => (read(word) === words[0]) === isMet(figureOf(read(actual)).value, figureOf(read(target)).value, direction),
  });
}

/** Whether an actual has reached its target. */
export function isMet(actual: Fraction, target: Fraction, direction: 'up' | 'down'): boolean {
  return direction === 'up' ? compare(actual, target) >= 0 : compare(actual, target) <= 0;
}

/** A printed count and what counting gives. */
export function relateCount(builder: Builder, count: Slot, counted: (read: ReadSlot) => number, inTable = false): void {
  builder.relation({
    about: { kind: 'count', count, inTable },
    blame: [count],
    holds: (read) => equal(figureOf(read(count)).value, fraction(BigInt(counted(read)))),
  });
}

export interface Forms {
  readonly all: string;
  readonly some: string;
  readonly none: string;
}

/** The word for so many of so many. */
export function quantifier(hits: number, of: number, { all, some, none }: Forms): string {
  return hits === of ? all : hits === 0 ? none : some;
}

/** すべて／一部／なし against the rows. `flavour`: 'each' where the word for all is いずれも or ○事業とも. */
export function relateQuantifier(builder: Builder, word: Slot, hits: (read: ReadSlot) => readonly boolean[], forms: Forms, flavour: 'all' | 'each'): void {
  builder.relation({
    about: { kind: 'quantifier', word, forms, flavour },
    blame: [word],
    holds: (read) => {
      const found = hits(read);
      return read(word) === quantifier(found.filter(Boolean).length, found.length, forms);
    },
  });
}

/** 上回った／下回った against two printed figures that differ. */
export function relateVersus(builder: Builder, word: Slot, current: Slot, previous: Slot, words: readonly [above: string, below: string]): void {
  builder.relation({
    about: { kind: 'versus', word, words },
    blame: [word],
    holds: (read) => (read(word) === words[0]) === (compare(figureOf(read(current)).value, figureOf(read(previous)).value) > 0),
  });
}

/** 過去最高: no earlier printed figure is higher. Without the claim there is nothing to prove. */
export function relateRecord(builder: Builder, word: Slot, claim: string, current: Slot, earlier: readonly Slot[]): void {
  builder.relation({
    about: { kind: 'record', word, claim },
    blame: [word],
    holds: (read) => {
      const now = figureOf(read(current)).value;
      return read(word) !== claim || earlier.every((year) => compare(readFigure(read(year))?.value ?? now, now) <= 0);
    },
  });
}
