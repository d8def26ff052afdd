/** 評価の集計: how many KPIs of each goal have each grade, with totals and shares. */
import { divide, fraction, multiply } from '../exact/fraction.ts';
import { printUnits, printValue } from '../exact/figure.ts';
import type { Row } from '../content/material.ts';
import type { Context } from '../layout.ts';
import { relateShare, relateSum } from '../relations/arithmetic.ts';
import { relateCount, wordsOf } from '../relations/words.ts';
import type { Slot } from '../report/report.ts';

/** Counts of the grades in the measures' tables. */
export function summaryTable(context: Context): void {
  const { builder, layout, material } = context;
  const words = wordsOf(layout.bands);
  const rows = material.goals.map(({ measures }, index) => countRow(context, layout.goalLabel(index + 1), measures.flatMap((measure) => measure.rows)));
  const sums = [...words, ''].map((_, column) => {
    const parts = rows.map(({ cells }) => cells[column]).filter((cell) => cell !== undefined);
    const sum = builder.slot(printUnits(BigInt(parts.reduce((all, cell) => all + cell.count, 0)), 0, layout.style));
    relateSum(builder, sum, parts.map(({ slot }) => slot));
    return sum;
  });
  builder.table(
    '',
    [['基本目標', ...words, layout.labels.total]],
    [...rows.map(({ name, cells }) => [name, ...cells.map(({ slot }) => slot)]), [layout.labels.total, ...sums], [layout.labels.share, ...shares(context, sums)]],
  );
  relateSum(builder, sums.at(-1) ?? builder.slot(''), sums.slice(0, -1));
}

interface Count {
  readonly slot: Slot;
  readonly count: number;
}

function countRow({ builder, layout }: Context, name: string, rows: readonly Row[]): { readonly name: string; readonly cells: readonly Count[] } {
  const countCell = (count: number): Count => ({ slot: builder.slot(printUnits(BigInt(count), 0, layout.style)), count });
  const cells = wordsOf(layout.bands).map((word) => {
    const cell = countCell(rows.filter(({ grade }) => builder.text(grade) === word).length);
    relateCount(builder, cell.slot, (read) => rows.filter(({ grade }) => read(grade) === word).length, true);
    return cell;
  });
  const all = countCell(rows.length);
  relateSum(builder, all.slot, cells.map(({ slot }) => slot));
  return { name, cells: [...cells, all] };
}

/** Shares of the grades in the whole, half up to one decimal; they need not sum to 100. */
function shares({ builder, layout }: Context, sums: readonly Slot[]): readonly (readonly [Slot, string])[] {
  const whole = sums.at(-1);
  if (whole === undefined) return [];
  const count = (slot: Slot): bigint => BigInt(builder.text(slot).normalize('NFKC').replaceAll(',', ''));
  return sums.map((sum) => {
    const exact = multiply(divide(fraction(count(sum)), fraction(count(whole))), fraction(100n));
    const share = builder.slot(sum === whole ? printUnits(1000n, 1, layout.style) : printValue(exact, 1, layout.style));
    relateShare(builder, share, sum, whole);
    return [share, layout.rate.suffix === '' ? '％' : layout.rate.suffix] as const;
  });
}
