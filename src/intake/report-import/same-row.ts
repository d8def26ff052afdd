/** Whether two rows of a report are one indicator (再掲): same name, same printed target and result. */
import { equals } from '../../domain/rational.ts';
import { cellsOf, valueOf } from '../source-report/source-report.ts';
import { nameOf } from './row-name.ts';
import type { DraftRow } from './report-outline.ts';

export function isSameRow(a: DraftRow, b: DraftRow): boolean {
  return nameOf(a) === nameOf(b) && (['target', 'actual'] as const).every((role) => isSameFigure(a, b, role));
}

/** One of them may leave the figure out. */
function isSameFigure(a: DraftRow, b: DraftRow, role: 'target' | 'actual'): boolean {
  const [one, other] = [a, b].map(({ table, row }) => cellsOf(table, row, role).flatMap(({ cell }) => valueOf(cell) ?? []));
  return one === undefined || other === undefined || one.length === 0 || other.length === 0 || one.some((value) => other.some((each) => equals(value.value, each.value)));
}
