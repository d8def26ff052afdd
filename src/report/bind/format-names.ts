/** The formats (表示形式) that a slot may name behind its path: `{target.number|circled}`, `{target.change|brackets}`. */
import type { BoundKind } from './bound.ts';

/**
 * How one kind of value is written; the first of each list is what a slot without a format gets. `unitAlways` prints the
 * unit behind the mark of an absent value, too: (※1)億円.
 */
const ownFormats = {
  text: [],
  number: ['digits', 'circled', 'grouped'],
  period: ['eraLong', 'eraShort', 'western'],
  quantity: ['withUnit', 'withoutUnit', 'unitAlways'],
  rate: [],
  change: [],
  word: [],
  sentence: [],
  joined: [],
} as const satisfies Readonly<Record<BoundKind, readonly string[]>>;

/**
 * What may stand behind any value: `brackets` (…) and `fullBrackets` （…） print nothing where the value prints nothing,
 * `unmarked` leaves out note marks.
 */
const wrappers = ['brackets', 'fullBrackets', 'unmarked'] as const;

type Values<T> = T[keyof T];
export type Format = Values<{ readonly [Kind in BoundKind]: (typeof ownFormats)[Kind][number] }> | (typeof wrappers)[number];

/** The formats that fit a kind of value. */
export function formatsOf(kind: BoundKind): readonly Format[] {
  return [...ownFormats[kind], ...wrappers];
}
