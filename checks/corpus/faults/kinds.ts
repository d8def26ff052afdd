/** The kinds of fault: each changes slots of a relation so that the relation can no longer hold. */
import { divide, fraction, isZero, multiply, roundedUnits } from '../exact/fraction.ts';
import { figureOf, printUnits, type NumberStyle } from '../exact/figure.ts';
import type { Random } from '../random.ts';
import type { ReadSlot, RelationData, Slot } from '../report/report.ts';
import { changedDigit, misspelt, otherUnit, swappedDigits } from './changes.ts';

export interface Edit {
  readonly slot: Slot;
  readonly to: string;
}

export interface Change {
  readonly edits: readonly Edit[];
  /** Slots beside the edited ones at which a finding is right, too. */
  readonly also?: readonly Slot[];
}

export interface Tools {
  readonly read: ReadSlot;
  readonly random: Random;
  readonly style: NumberStyle;
  readonly dash: string;
}

type Of<K extends RelationData['kind']> = Extract<RelationData, { readonly kind: K }>;

interface FaultKind {
  readonly kind: string;
  readonly on: RelationData['kind'];
  readonly change: (about: RelationData, tools: Tools) => Change | undefined;
}

function fault<K extends RelationData['kind']>(kind: string, on: K, change: (about: Of<K>, tools: Tools) => Change | Edit | undefined): FaultKind {
  return {
    kind,
    on,
    change: (about, tools) => {
      if (about.kind !== on) return undefined;
      const made = change(about as Of<K>, tools); // the kind was compared in the line above
      return made === undefined || 'edits' in made ? made : { edits: [made] };
    },
  };
}

const set = (slot: Slot, to: string): Edit => ({ slot, to });

/** The figure of a slot written anew by another number of units. */
function rewrite(slot: Slot, { read, style }: Tools, units: (old: bigint) => bigint | undefined): Edit | undefined {
  const text = read(slot);
  const { value, decimals } = figureOf(text);
  const old = roundedUnits(value, decimals, 'halfUp');
  const made = units(old);
  return made === undefined || made === old ? undefined : set(slot, printUnits(made, decimals, style, /^[+＋±]/.test(text)));
}

const digit = (slot: Slot, tools: Tools): Edit | undefined => rewrite(slot, tools, (old) => changedDigit(old, tools.random));
const byOne = (slot: Slot, tools: Tools): Edit | undefined => rewrite(slot, tools, (old) => (old > 0n && tools.random.chance(50) ? old - 1n : old + 1n));
const otherOf = <T>(items: readonly T[], not: T, random: Random): T => random.pick(items.filter((item) => item !== not));

export const faultKinds: readonly FaultKind[] = [
  fault('rate-digit', 'rate', ({ rate }, tools) => rewrite(rate, tools, (old) => changedDigit(old, tools.random, 1))),
  fault('rate-rounding', 'rate', ({ rate }, tools) => rewrite(rate, tools, (old) => old + tools.random.pick([-1n, 1n]))),
  fault('rate-swapped', 'rate', ({ rate, actual, target }, tools) => {
    const [a, t] = [figureOf(tools.read(actual)).value, figureOf(tools.read(target)).value];
    if (isZero(a)) return undefined;
    const swapped = multiply(divide(t, a), fraction(100n));
    return rewrite(rate, tools, () => roundedUnits(swapped, figureOf(tools.read(rate)).decimals, 'halfUp'));
  }),
  fault('actual-transposed', 'rate', ({ actual }, tools) => rewrite(actual, tools, (old) => swappedDigits(old, tools.random))),
  fault('difference-digit', 'difference', ({ difference }, tools) => digit(difference, tools)),
  fault('difference-sign', 'difference', ({ difference }, tools) => {
    const { value } = figureOf(tools.read(difference));
    const signed = tools.style.plus !== '' && value.n < 0n;
    const edit = rewrite(difference, tools, (old) => -old);
    return edit && signed ? set(edit.slot, tools.style.plus + edit.to) : edit;
  }),
  fault('sum-wrong', 'sum', ({ total }, tools) => digit(total, tools)),
  fault('share-wrong', 'share', ({ share }, tools) => digit(share, tools)),
  fault('judgement-band', 'band', ({ word, words }, { read, random }) => set(word, otherOf(words, read(word), random))),
  fault('judgement-same-rate', 'sameRate', ({ words, scale }, { read, random }) => set(words[0], otherOf(scale, read(words[0]), random))),
  fault('judgement-met', 'met', ({ word, words }, { read }) => set(word, read(word) === words[0] ? words[1] : words[0])),
  fault('count-sentence', 'count', ({ count, inTable }, tools) => (inTable ? undefined : byOne(count, tools))),
  fault('count-table', 'count', ({ count, inTable }, tools) => (inTable ? byOne(count, tools) : undefined)),
  fault('all-for-some', 'quantifier', ({ word, forms, flavour }, { read }) => (flavour === 'all' && read(word) === forms.some ? set(word, forms.all) : undefined)),
  fault('each-for-some', 'quantifier', ({ word, forms, flavour }, { read }) => (flavour === 'each' && read(word) === forms.some ? set(word, forms.all) : undefined)),
  fault('none-for-some', 'quantifier', ({ word, forms }, { read }) => (read(word) === forms.some ? set(word, forms.none) : undefined)),
  fault('exclusion-unstated', 'exclusion', ({ phrase }) => set(phrase, '')),
  fault('cumulative-falls', 'cumulative', ({ years }, tools) => {
    const [first, second] = years;
    if (first === undefined || second === undefined) return undefined;
    const before = roundedUnits(figureOf(tools.read(first)).value, 0, 'halfUp');
    return before < 3n ? undefined : rewrite(second, tools, () => before - BigInt(tools.random.int(1, Number(before) - 1)));
  }),
  fault('prose-sum', 'proseSum', ({ total }, tools) => digit(total, tools)),
  fault('figure-repeated', 'repeat', ({ figure }, tools) => digit(figure, tools)),
  fault('numbering-repeats', 'numbering', ({ numbers, write }, { random }) => renumber(numbers, random.int(1, numbers.length - 1), (n) => write(n - 1))),
  fault('numbering-skips', 'numbering', ({ numbers, write }) => renumber(numbers, numbers.length - 1, (n) => write(n + 1))),
  fault('reference-missing', 'reference', ({ mention, missing }) => set(mention, missing)),
  fault('note-missing', 'note', ({ note }) => ({ edits: note.map((part) => set(part, '')) })),
  fault('note-orphaned', 'note', ({ marks }, { dash }) => ({ edits: marks.slice(0, 1).map((mark) => set(mark, dash)) })),
  fault('unpublished-printed', 'unpublished', ({ room, claim }) => set(room, claim)),
  fault('record-false', 'record', ({ word, claim }) => set(word, claim)),
  fault('versus-false', 'versus', ({ word, words }, { read }) => set(word, read(word) === words[0] ? words[1] : words[0])),
  fault('approximate-wrong', 'approximate', ({ figure }, tools) => digit(figure, tools)),
  fault('times-wrong', 'times', ({ figure }, tools) => rewrite(figure, tools, (old) => old + BigInt(tools.random.pick([-4, -3, 3, 4, 5])))),
  fault('year-differs', 'year', ({ years, write }, { random }) => set(random.pick(years), write(-1))),
  fault('unit-differs', 'unit', ({ units }, { read, random }) => {
    const slot = random.pick(units);
    return set(slot, otherUnit(read(slot), random));
  }),
  fault('heading-differs', 'heading', ({ words, other }, { random }) => set(random.pick(words), other)),
  fault('name-misspelt', 'name', ({ mention }, { read }) => {
    const to = misspelt(read(mention));
    return to === undefined ? undefined : set(mention, to);
  }),
];

function renumber(numbers: readonly Slot[], index: number, write: (n: number) => string): Change | undefined {
  const slot = numbers[index];
  return slot === undefined ? undefined : { edits: [set(slot, write(index + 1))], also: numbers.slice(index - 1, index + 2) };
}
