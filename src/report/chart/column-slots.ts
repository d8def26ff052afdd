/** The places of a column chart (棒の並び): one for each measured period, then those that are left to the target. */
import { eraOfYear, printEraNumber, printEraYear } from '../../domain/era.ts';
import { isWindow, yearOf } from '../../domain/period.ts';
import type { Point, TrackedData } from './chart-data.ts';
import { shortYear } from './chart-words.ts';

export interface Slot {
  readonly label: string;
  readonly year: number;
  readonly point?: Point;
  readonly role: 'baseline' | 'past' | 'actual' | 'ahead';
}

/** One slot for each measured period, then one for each year that is left to the target, or one for all of them. */
export function slotsOf(data: TrackedData): readonly Slot[] {
  const { baseline, past, actual, target } = data;
  const measured = [
    ...(baseline === undefined ? [] : [{ point: baseline, role: 'baseline' as const }]),
    ...past.map((point) => ({ point, role: 'past' as const })),
    ...(actual === undefined ? [] : [{ point: actual, role: 'actual' as const }]),
  ];
  const slots: Slot[] = measured.map(({ point, role }, index) => ({ point, role, year: yearOf(point.period), label: slotLabel(point, measured[index - 1]?.point) }));
  const last = actual === undefined || target === undefined ? undefined : yearOf(actual.period);
  return last === undefined || target === undefined ? slots : [...slots, ...yearsAhead(last, yearOf(target.period))];
}

function yearsAhead(last: number, target: number): readonly Slot[] {
  if (target <= last) return [];
  if (target - last > 5) return [{ label: yearRange(last + 1, target), year: target, role: 'ahead' }];
  return Array.from({ length: target - last }, (_, index) => ({ label: yearRange(last + 1 + index, last + 1 + index), year: last + 1 + index, role: 'ahead' as const }));
}

/** The years that a step adds: R1～4, then R5. */
function slotLabel(point: Point, before: Point | undefined): string {
  const { period } = point;
  if (!isWindow(period)) return shortYear(period);
  const isLater = before !== undefined && period.over === 'total' && isWindow(before.period) && before.period.to < period.to;
  return yearRange(isLater ? yearOf(before.period) + 1 : period.from, period.to);
}

function yearRange(from: number, to: number): string {
  const [first, last] = [eraOfYear(from), eraOfYear(to)];
  const start = printEraYear(from, first, 'eraShort');
  if (from === to) return start;
  return `${start}～${first === last ? printEraNumber(to, last, 'eraShort') : printEraYear(to, last, 'eraShort')}`;
}
