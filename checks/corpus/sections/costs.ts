/** 事業費: budget, settled amount, remainder and share spent of each grant project, with totals. */
import { divide, fraction, multiply } from '../exact/fraction.ts';
import { printUnits, printValue } from '../exact/figure.ts';
import type { Context } from '../layout.ts';
import { relateDifference, relateRepeat, relateShare, relateSum } from '../relations/arithmetic.ts';
import type { Slot } from '../report/report.ts';

interface Amounts {
  readonly name: string;
  readonly budget: Slot;
  readonly settled: Slot;
  readonly unused: Slot;
  readonly share: Slot;
}

/** The total of the settled amounts is told in a sentence, too. */
export function costTable(context: Context): void {
  const { builder, layout, material } = context;
  const { labels } = layout;
  const rows = material.projects.map(({ spec, budget, settled }) => amounts(context, spec.name, budget, settled));
  const sum = (of: 'budget' | 'settled'): bigint => material.projects.reduce((all, project) => all + project[of], 0n);
  const whole = amounts(context, labels.total, sum('budget'), sum('settled'));
  for (const key of ['budget', 'settled', 'unused'] as const) relateSum(builder, whole[key], rows.map((row) => row[key]));
  for (const [index, { scale }] of material.projects.entries()) relateRepeat(builder, scale, rows[index]?.settled ?? scale);
  const told = builder.slot(builder.text(whole.settled));
  relateRepeat(builder, told, whole.settled);
  builder.paragraph(...layout.phrases.costs(told, builder.slot(printUnits(BigInt(rows.length), 0, layout.style))));
  builder.table(
    '',
    [['事業名', `${labels.budget}（千円）`, `${labels.settled}（千円）`, `${labels.unused}（千円）`, `${labels.executed}（％）`]],
    [...rows, whole].map((row) => [row.name, row.budget, row.settled, row.unused, row.share]),
  );
}

function amounts({ builder, layout }: Context, name: string, budget: bigint, settled: bigint): Amounts {
  const print = (units: bigint): Slot => builder.slot(printUnits(units, 0, layout.style));
  const exact = multiply(divide(fraction(settled), fraction(budget)), fraction(100n));
  const row = { name, budget: print(budget), settled: print(settled), unused: print(budget - settled), share: builder.slot(printValue(exact, 1, layout.style)) };
  relateDifference(builder, row.unused, row.budget, row.settled, true);
  relateShare(builder, row.share, row.settled, row.budget);
  return row;
}
