/** Differences, sums and shares of what is printed. */
import { absolute, compare, divide, equal, fraction, multiply, rounded, scaled, subtract, total } from '../exact/fraction.ts';
import { figureOf, readFigure } from '../exact/figure.ts';
import type { Builder } from '../report/builder.ts';
import type { ReadSlot, Slot } from '../report/report.ts';

/** difference = current − previous; where both are rounded figures, one step of the last digit is possible. */
export function relateDifference(builder: Builder, difference: Slot, current: Slot, previous: Slot, exact: boolean): void {
  builder.relation({
    about: { kind: 'difference', difference, current },
    blame: [difference, current],
    holds: (read) => {
      const { value, decimals } = figureOf(read(difference));
      const off = absolute(subtract(value, subtract(figureOf(read(current)).value, figureOf(read(previous)).value)));
      return exact ? equal(off, fraction(0n)) : compare(off, scaled(1n, decimals)) <= 0;
    },
  });
}

/** total = sum of the parts; a dash counts as nothing. */
export function relateSum(builder: Builder, whole: Slot, parts: readonly Slot[], kind: 'sum' | 'proseSum' = 'sum'): void {
  builder.relation({
    about: kind === 'sum' ? { kind, total: whole, parts } : { kind, total: whole },
    blame: [whole],
    holds: (read) => equal(figureOf(read(whole)).value, sumOf(parts, read)),
  });
}

function sumOf(parts: readonly Slot[], read: ReadSlot): ReturnType<typeof total> {
  return total(parts.map((part) => readFigure(read(part))?.value ?? fraction(0n)));
}

/** share (%) = part ÷ whole, rounded half up. */
export function relateShare(builder: Builder, share: Slot, part: Slot, whole: Slot): void {
  builder.relation({
    about: { kind: 'share', share },
    blame: [share],
    holds: (read) => {
      const { value, decimals } = figureOf(read(share));
      const exact = multiply(divide(figureOf(read(part)).value, figureOf(read(whole)).value), fraction(100n));
      return equal(value, rounded(exact, decimals, 'halfUp'));
    },
  });
}

/** A total that never falls from year to year. */
export function relateCumulative(builder: Builder, years: readonly Slot[]): void {
  builder.relation({
    about: { kind: 'cumulative', years },
    blame: years,
    holds: (read) => {
      const values = years.map((year) => readFigure(read(year))?.value).filter((value) => value !== undefined);
      return values.every((value, index) => compare(value, values[index - 1] ?? value) >= 0);
    },
  });
}

/** 「約1.3倍」: the quotient, rounded half up or cut off to the digits printed. */
export function relateTimes(builder: Builder, figure: Slot, current: Slot, previous: Slot): void {
  builder.relation({
    about: { kind: 'times', figure },
    blame: [figure],
    holds: (read) => {
      const { value, decimals } = figureOf(read(figure));
      const exact = divide(figureOf(read(current)).value, figureOf(read(previous)).value);
      return compare(absolute(subtract(value, exact)), scaled(1n, decimals)) < 0;
    },
  });
}

/** 「約60万人」: within one step of the ten thousands that are printed. */
export function relateApproximate(builder: Builder, figure: Slot, exact: Slot): void {
  builder.relation({
    about: { kind: 'approximate', figure },
    blame: [figure],
    holds: (read) => {
      const { value, decimals } = figureOf(read(figure));
      const step = scaled(10_000n, decimals);
      return compare(absolute(subtract(multiply(value, fraction(10_000n)), figureOf(read(exact)).value)), step) < 0;
    },
  });
}


/** A figure that is printed again elsewhere. */
export function relateRepeat(builder: Builder, figure: Slot, first: Slot): void {
  builder.relation({
    about: { kind: 'repeat', figure },
    blame: [figure, first],
    holds: (read) => equal(figureOf(read(figure)).value, figureOf(read(first)).value),
  });
}
