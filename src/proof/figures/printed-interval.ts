/** What a printed figure can stand for (印字された数値の幅), by its unit: whole counts are just themselves. */
import type { Rational } from '../../domain/rational.ts';
import { add, compare, rational, subtract } from '../../domain/rational.ts';
import type { RoundingMode } from '../../domain/rounding.ts';
import { formatDecimal, powerOfTen, round } from '../../domain/rounding.ts';
import type { Interval } from '../../domain/rounding-interval.ts';
import { roundingInterval } from '../../domain/rounding-interval.ts';
import type { Unit } from '../../domain/unit.ts';
import type { PrintedValue, ReadColumn, ReadRow } from '../../intake/source-report/source-report.ts';

const noUnit: Unit = { symbol: '', base: '', scale: rational(1n), dimension: 'other' };

/** The unit of a printed figure: its own, that of its column, that of its row. */
export function unitOfFigure(figure: PrintedValue, column: ReadColumn, row: ReadRow): Unit {
  return figure.unit ?? column.unit ?? row.unit ?? noUnit;
}

/** @example intervalOfFigure(92.3 %) // 92.25 to 92.35 */
export function intervalOfFigure(figure: PrintedValue, column: ReadColumn, row: ReadRow): Interval {
  const isAverage = /平均/.test(row.name.text) || /平均/.test(column.heading);
  return roundingInterval({ value: figure.value, digits: figure.digits, unit: unitOfFigure(figure, column, row), ...(isAverage ? { measure: 'annualAverage' as const } : {}) });
}

/** Whether a printed figure is the rounding of some value of an interval. */
export function canPrint({ lowest, highest }: Interval, printed: PrintedValue, mode: RoundingMode): boolean {
  if (printed.bound === 'above') return compare(printed.value, highest) <= 0;
  if (printed.bound === 'below') return compare(lowest, printed.value) <= 0;
  return compare(round(lowest, printed.digits, mode), printed.value) <= 0 && compare(printed.value, round(highest, printed.digits, mode)) <= 0;
}

/** @example minus(exactly(5), exactly(3)) // exactly 2 */
export function minus(a: Interval, b: Interval): Interval {
  return { lowest: subtract(a.lowest, b.highest), highest: subtract(a.highest, b.lowest) };
}

export function plus(a: Interval, b: Interval): Interval {
  return { lowest: add(a.lowest, b.lowest), highest: add(a.highest, b.highest) };
}

/** What would be printed: one figure, or from the lowest to the highest. */
export function printedText({ lowest, highest }: Interval, { digits }: Pick<PrintedValue, 'digits'>, mode: RoundingMode, unit = ''): string {
  const text = (value: Rational): string => formatDecimal(value, { digits, mode, grouping: true });
  const [low, high] = [text(lowest), text(highest)];
  return low === high ? `${low}${unit}` : `${low}～${high}${unit}`;
}

/** A printed rate, share or other rounded figure, whatever its unit. */
export function roundingIntervalOf({ value, digits }: PrintedValue): Interval {
  const half = rational(1n, 2n * powerOfTen(digits));
  return { lowest: subtract(value, half), highest: add(value, half) };
}
