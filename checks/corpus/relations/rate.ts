/** Rates: what each formula makes of the printed inputs, and whether a printed rate is possible beside the others. */
import { add, compare, divide, fraction, isZero, multiply, rounded, subtract, type Fraction, type Mode } from '../exact/fraction.ts';
import { figureOf, halfStep, readFigure } from '../exact/figure.ts';
import type { Builder } from '../report/builder.ts';
import type { ReadSlot, Slot } from '../report/report.ts';

export type Formula = 'ratio' | 'progress' | 'twoMinus' | 'inverse' | 'finalRatio';

export interface RateInputs<T> {
  readonly baseline?: T;
  readonly target: T;
  readonly actual: T;
  /** The target of the last year, where `target` is that of the report year. */
  readonly final?: T;
}

/** A row that prints a rate. */
export interface RateRow extends RateInputs<Slot> {
  readonly rate: Slot;
  /** False where printed figures are themselves rounded (percentages, 万人, 百万円). */
  readonly exact: boolean;
  readonly direction: 'up' | 'down';
}

const hundred = fraction(100n);
const formulas: readonly Formula[] = ['ratio', 'progress', 'twoMinus', 'inverse', 'finalRatio'];
const modes: readonly Mode[] = ['halfUp', 'truncate'];

/** The rate in per cent; none where the formula has no value. */
export function rateOf(formula: Formula, { baseline, target, actual, final }: RateInputs<Fraction>): Fraction | undefined {
  const over = (a: Fraction, b: Fraction): Fraction | undefined => (isZero(b) ? undefined : multiply(divide(a, b), hundred));
  switch (formula) {
    case 'ratio': return over(actual, target);
    case 'progress': return baseline === undefined ? undefined : over(subtract(actual, baseline), subtract(target, baseline));
    case 'twoMinus': return over(subtract(add(target, target), actual), target);
    case 'inverse': return over(target, actual);
    case 'finalRatio': return final === undefined ? undefined : over(actual, final);
  }
}

/**
 * One relation a row: by a formula and a rounding that explain every other row of the family, this row's rate is possible,
 * too. A stated formula is the only one; an unstated one is inferred. A family that nothing explains proves nothing.
 */
export function relateRates(builder: Builder, rows: readonly RateRow[], stated: Formula | undefined): void {
  const masks = rows.map((row) => explanations(row, stated));
  for (const [index, row] of rows.entries()) {
    builder.relation({
      about: { kind: 'rate', rate: row.rate, actual: row.actual, target: row.target, direction: row.direction },
      blame: [row.rate, row.actual],
      holds: (read) => {
        const others = masks.reduce((mask, of, other) => (other === index ? mask : mask & of(read)), -1);
        const few = stated === undefined && rows.length < 4;
        const own = masks[index]?.(read) ?? 0;
        return few || others === 0 || (others & own) !== 0;
      },
    });
  }
}

/** The ways (one bit each) to come from the printed inputs of a row to its printed rate; remembered by the texts. */
function explanations(row: RateRow, stated: Formula | undefined): (read: ReadSlot) => number {
  const slots = [row.rate, row.actual, row.target, row.baseline, row.final].filter((slot) => slot !== undefined);
  const known = new Map<string, number>();
  return (read) => {
    const key = slots.map(read).join('|');
    const mask = known.get(key) ?? explain(row, stated, read);
    known.set(key, mask);
    return mask;
  };
}

function explain(row: RateRow, stated: Formula | undefined, read: ReadSlot): number {
  const printed = figureOf(read(row.rate));
  let mask = 0;
  for (const [at, formula] of formulas.entries()) {
    if (stated !== undefined && formula !== stated) continue;
    const corners = cornersOf(row, read).map((inputs) => rateOf(formula, inputs));
    const values = corners.filter((value) => value !== undefined);
    if (values.length === 0 || values.length < corners.length) continue;
    for (const [way, mode] of modes.entries()) {
      const bounds = values.map((value) => rounded(value, printed.decimals, mode));
      if (bounds.some((bound) => compare(bound, printed.value) <= 0) && bounds.some((bound) => compare(bound, printed.value) >= 0)) mask |= 1 << (at * modes.length + way);
    }
  }
  return mask;
}

/** The printed inputs, or all ends of the intervals that they stand for. */
function cornersOf(row: RateRow, read: ReadSlot): readonly RateInputs<Fraction>[] {
  const ends = (slot: Slot): readonly Fraction[] => {
    const { value, decimals } = figureOf(read(slot));
    return row.exact ? [value] : [subtract(value, halfStep(decimals)), add(value, halfStep(decimals))];
  };
  const optional = (slot: Slot | undefined): readonly (Fraction | undefined)[] => (slot === undefined || readFigure(read(slot)) === undefined ? [undefined] : ends(slot));
  return ends(row.target).flatMap((target) =>
    ends(row.actual).flatMap((actual) =>
      optional(row.baseline).flatMap((baseline) =>
        optional(row.final).map((final) => ({ target, actual, ...(baseline && { baseline }), ...(final && { final }) })))));
}
