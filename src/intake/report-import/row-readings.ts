/** The results of a row (実績値): one for each column of results, and the year before from a printed difference (前年度比). */
import { printDecimal } from '../../domain/decimal.ts';
import type { Period } from '../../domain/period.ts';
import { periodKey, previousPeriod, yearOf } from '../../domain/period.ts';
import { subtract } from '../../domain/rational.ts';
import type { TreeMap } from '../../formats/yaml/tree.ts';
import { numberText } from '../../formats/yaml/tree.ts';
import type { PrintedValue } from '../source-report/source-report.ts';
import { cellsOf, valueOf } from '../source-report/source-report.ts';
import { writePeriod, writeYear, written } from '../write-figures.ts';
import { remark } from './drafting.ts';
import type { ColumnCell, RowContext } from './row-figures.ts';
import { periodOfCell, statementOf } from './row-figures.ts';

export interface Readings {
  readonly trees: readonly TreeMap[];
  /** A difference to the year before is printed. */
  readonly hasChange: boolean;
}

interface Dated {
  readonly period: Period;
  readonly tree: TreeMap;
}

export function readingTrees(context: RowContext): Readings {
  const { table, row, drafting } = context;
  const actuals = cellsOf(table, row, 'actual');
  const newest = newestOf(actuals);
  const dated = actuals.flatMap((each): readonly Dated[] => (each === newest || each.cell.figure !== undefined ? [readingOf(each, each === newest, context)] : []));
  const own = newest === undefined ? undefined : dated[actuals.filter((each) => each === newest || each.cell.figure !== undefined).indexOf(newest)];
  const before = own === undefined ? [] : beforeOf(own.period, context);
  const change = changeOf(newest, context);
  const derived = own === undefined || change === undefined || before.length > 0 ? [] : derivedOf(own.period, valueOf(newest?.cell), change, context);
  const seen = new Set<string>();
  const all = [...derived, ...before, ...dated].filter(({ period }) => !seen.has(periodKey(period)) && seen.add(periodKey(period)));
  if (actuals.length === 0) remark(drafting, 'open', '実績値の列がありません', context.subject);
  return { trees: all.map(({ tree }) => tree), hasChange: change !== undefined };
}

/** The result of the report year: the last column with a figure, otherwise the last one. */
function newestOf(actuals: readonly ColumnCell[]): ColumnCell | undefined {
  return actuals.findLast(({ cell }) => cell.figure !== undefined) ?? actuals.at(-1);
}

/** The newest stands in the report of the year, whatever year it is of; older columns in the reports of their years. */
function readingOf(each: ColumnCell, isNewest: boolean, context: RowContext): Dated {
  const { drafting, subject } = context;
  const period: Period = periodOfCell(each) ?? { kind: 'fiscalYear', year: drafting.year };
  if (periodOfCell(each) === undefined) remark(drafting, 'assumed', `実績値の時点が書かれていないため、${writePeriod(period)}としました`, subject);
  const isLate = isNewest && yearOf(period) !== drafting.year;
  return { period, tree: written({ period: writePeriod(period), ...statementOf('実績値', each, context), reported: isLate ? writeYear(drafting.year) : undefined }) };
}

/** The column of the year before (前年度実績). */
function beforeOf(newest: Period, context: RowContext): readonly Dated[] {
  const { table, row, drafting } = context;
  return cellsOf(table, row, 'previous').flatMap((each): readonly Dated[] => {
    const period = periodOfCell(each) ?? previousPeriod(newest);
    if (period === undefined || each.cell.figure?.kind !== 'value') return [];
    const isLate = yearOf(newest) !== drafting.year;
    return [{ period, tree: written({ period: writePeriod(period), ...statementOf('前年度の値', each, context), reported: isLate ? writeYear(drafting.year - 1) : undefined }) }];
  });
}

/** A printed difference to the year before, in the cell or in a column of its own. */
function changeOf(newest: ColumnCell | undefined, { table, row }: RowContext): PrintedValue | undefined {
  const inCell = newest?.cell.change?.kind === 'value' && newest.cell.change.sign !== 'none' ? newest.cell.change : undefined;
  const column = cellsOf(table, row, 'difference').find(({ column: { heading } }) => /前年|前回/.test(heading));
  return inCell ?? (column === undefined ? undefined : valueOf(column.cell));
}

/** The year before is not printed: it is the result less the difference. */
function derivedOf(newest: Period, value: PrintedValue | undefined, change: PrintedValue, { unit, drafting, subject }: RowContext): readonly Dated[] {
  const period = previousPeriod(newest);
  const isSameScale = change.unit === undefined || unit === undefined || change.unit.symbol === unit.symbol || (unit.dimension === 'share' && change.unit.dimension === 'points');
  if (period === undefined || value === undefined || !isSameScale) return [];
  const digits = Math.max(value.digits, change.digits);
  const before = printDecimal({ value: subtract(value.value, change.value), digits });
  remark(drafting, 'assumed', `${writePeriod(period)}の値は書かれていないため、実績値から前年度比を引いて ${before} としました（${value.text}、前年度比 ${change.text}）`, subject);
  const isLate = yearOf(newest) !== drafting.year;
  return [{ period, tree: written({ period: writePeriod(period), value: numberText(before), reported: isLate ? writeYear(drafting.year - 1) : undefined }) }];
}
