/** Which of several target columns holds the target (目標値) and which the values on the way (目安値, 年度目標). */
import { yearOf } from '../../domain/period.ts';
import type { FiscalYear } from '../../domain/identifiers.ts';
import type { ColumnCell } from './row-figures.ts';
import { periodOfCell } from './row-figures.ts';

export interface Targets {
  readonly target?: ColumnCell;
  readonly path: readonly ColumnCell[];
}

const onTheWay = /目安|中間|年度目標|当該|当年|単年|途中/;

/** The last clock is the target's; without clocks, the column that is not called 目安, and of those the last. */
export function splitTargets(cells: readonly ColumnCell[], year: FiscalYear): Targets {
  const full = cells.filter(({ cell }) => cell.text.trim() !== '');
  if (full.length <= 1) return full[0] === undefined ? { path: [] } : { target: full[0], path: [] };
  const final = full.filter(({ column }) => !onTheWay.test(column.heading));
  const among = final.length === 0 ? full : final;
  const yearFor = (each: ColumnCell): number => {
    const period = periodOfCell(each);
    return period === undefined ? year : yearOf(period);
  };
  const last = Math.max(...among.map(yearFor));
  const target = among.findLast((each) => yearFor(each) === last);
  return target === undefined ? { path: full } : { target, path: full.filter((each) => each !== target) };
}
