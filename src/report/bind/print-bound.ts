/** Bound values as a reader sees them: 66社, (※), ―, △1.4pt, R1～5年(累計), each figure with its reference. */
import { assertNever } from '../../domain/assert-never.ts';
import type { YearStyle } from '../../domain/era.ts';
import { printPeriod } from '../../domain/period.ts';
import { printQuantity } from '../../domain/quantity.ts';
import { fromInteger } from '../../domain/rational.ts';
import { formatDecimal } from '../../domain/rounding.ts';
import type { Printing } from '../../domain/rule-set.ts';
import type { SentencePart } from '../../domain/assessment.ts';
import type { NoteId } from '../../domain/identifiers.ts';
import type { Inline } from '../../formats/document/document.ts';
import type { Bound, FigureRef } from './bound.ts';

export interface PrintStyle {
  readonly printing: Printing;
  /** How periods are written where a slot does not say. */
  readonly periods: YearStyle;
}

/**
 * The inlines of a value. Marks come with the id of their note and without text; they are numbered when the notes are
 * printed. `formats` have been checked against the kind of the value.
 */
export function printBound(bound: Bound | undefined, formats: readonly string[], style: PrintStyle): readonly Inline[] {
  const printed = bound === undefined ? [] : printValue(bound, formats, style);
  const inlines = formats.includes('unmarked') ? printed.filter(({ kind }) => kind !== 'mark') : printed;
  if (inlines.length === 0) return [];
  if (formats.includes('brackets')) return [text('('), ...inlines, text(')')];
  return formats.includes('fullBrackets') ? [text('（'), ...inlines, text('）')] : inlines;
}

function printValue(bound: Bound, formats: readonly string[], style: PrintStyle): readonly Inline[] {
  switch (bound.kind) {
    case 'text':
      return [...lines(bound.text), ...marks(bound.notes)];
    case 'number':
      return [figure(printNumber(bound.value, formats), bound.ref)];
    case 'period':
      return [figure(printPeriod(bound.period, periodStyle(formats) ?? style.periods), bound.ref)];
    case 'quantity':
      return printFigure(bound, formats, style);
    case 'rate':
      return [figure(bound.rate?.printed ?? style.printing.absentRate, bound.ref)];
    case 'change':
      return [figure(printQuantity(bound.change, { ...quantityFormat(style), plus: true }), bound.ref)];
    case 'word':
      return [figure(bound.text, bound.ref)];
    case 'sentence':
      return bound.parts.flatMap((part) => printPart(part, bound.ref));
    case 'joined':
      return bound.items.flatMap((item, index) => [...(index > 0 ? [text(bound.separator)] : []), ...printValue(item, formats, style)]);
  }
  return assertNever(bound);
}

/** An absent figure shows the mark of its note, or the rule set's sign where it has none; one with words of its own, those. */
function printFigure(bound: Extract<Bound, { readonly kind: 'quantity' }>, formats: readonly string[], style: PrintStyle): readonly Inline[] {
  const { figure: stated, digits, unit, ref } = bound;
  if (stated.kind === 'absent') {
    if (stated.notes.length === 0) return [figure(style.printing.absentValue, ref)];
    return [...marks(stated.notes), ...(formats.includes('unitAlways') ? [figure(unit.symbol, ref)] : [])];
  }
  if (stated.text !== undefined) return [figure(stated.text, ref), ...marks(stated.notes)];
  const format = quantityFormat(style);
  const printed = formats.includes('withoutUnit')
    ? formatDecimal(stated.value, { digits, grouping: true, mode: format.mode, negative: format.negative })
    : printQuantity({ value: stated.value, digits, unit }, format);
  return [figure(printed, ref), ...marks(stated.notes)];
}

function quantityFormat({ printing }: PrintStyle): { readonly negative: Printing['negative']; readonly mode: Printing['rounding'] } {
  return { negative: printing.negative, mode: printing.rounding };
}

function periodStyle(formats: readonly string[]): YearStyle | undefined {
  const styles: readonly YearStyle[] = ['eraLong', 'eraShort', 'western'];
  return styles.find((style) => formats.includes(style));
}

/** ① to ⑳, ㉑ to ㉟, ㊱ to ㊿, in three stretches of Unicode; beyond them (51). */
function printNumber(number: number, formats: readonly string[]): string {
  if (formats.includes('grouped')) return formatDecimal(fromInteger(number), { digits: 0, mode: 'halfUp', grouping: true });
  if (!formats.includes('circled')) return `${number}`;
  if (number >= 1 && number <= 20) return String.fromCodePoint(0x2460 + number - 1);
  if (number >= 21 && number <= 35) return String.fromCodePoint(0x3251 + number - 21);
  return number >= 36 && number <= 50 ? String.fromCodePoint(0x32b1 + number - 36) : `(${number})`;
}

function printPart(part: SentencePart, ref: FigureRef): readonly Inline[] {
  return part.kind === 'text' ? lines(part.text) : [figure(part.text, `${ref}:${part.ref.replace(/^figure:/, '')}`)];
}

function figure(printed: string, ref: FigureRef): Inline {
  return { kind: 'figure', text: printed, ref };
}

function marks(notes: readonly NoteId[]): readonly Inline[] {
  return notes.map((note) => ({ kind: 'mark', text: '', note }));
}

function text(words: string): Inline {
  return { kind: 'text', text: words };
}

/** Words as inlines, a line break for each end of line. */
export function lines(words: string): readonly Inline[] {
  return words.split('\n').flatMap((line, index): readonly Inline[] => {
    const content: readonly Inline[] = line === '' ? [] : [text(line)];
    return index === 0 ? content : [{ kind: 'break' }, ...content];
  });
}
