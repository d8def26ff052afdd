/** A row of a grant project (別紙2 KPI) as an indicator of a dataset: initial value, target increase and actual increase of the report year. */
import { compare, fromInteger, isZero } from '../../domain/rational.ts';
import type { TreeMap } from '../../formats/yaml/tree.ts';
import { cellsOf, valueOf } from '../source-report/source-report.ts';
import { listed, whole, writeYear, written } from '../write-figures.ts';
import { remark } from './drafting.ts';
import type { ColumnCell, FigureName, RowContext } from './row-figures.ts';
import { bare, notesOf, statementOf } from './row-figures.ts';

/** `common` are id, number, name and unit. */
export function incrementTree(common: TreeMap, owners: readonly string[] | undefined, context: RowContext): TreeMap {
  const { table, row, drafting } = context;
  const first = (role: 'baseline' | 'target' | 'actual'): ColumnCell | undefined => cellsOf(table, row, role).findLast(({ column }) => role === 'baseline' || column.isIncrement);
  const [start, target, actual] = [first('baseline'), first('target'), first('actual')];
  const figure = (name: FigureName, each: ColumnCell | undefined): ReturnType<typeof bare> | undefined => (each === undefined ? undefined : bare(statementOf(name, each, context)));
  const digits = Math.max(0, ...[start, target, actual].map((each) => valueOf(each?.cell)?.digits ?? 0));
  const notes = notesOf(row.name, context);
  return written({
    ...common,
    kind: 'increment',
    direction: directionOf(start, target, context),
    digits: digits === 0 ? undefined : whole(digits),
    owners,
    notes: listed(notes.map(({ id }) => id)),
    years: [written({ year: writeYear(drafting.year), start: figure('当初値', start), target: figure('目標値', target), actual: figure('実績値', actual) })],
  });
}

function directionOf(start: ColumnCell | undefined, target: ColumnCell | undefined, { drafting, subject }: RowContext): string {
  const value = valueOf(target?.cell)?.value;
  const from = valueOf(start?.cell)?.value;
  if (value !== undefined && isZero(value)) {
    const direction = from === undefined || isZero(from) ? 'increase' : 'keepAtLeast';
    remark(drafting, 'open', `目標値(増分)が0です。向き（direction）を ${direction} としましたので、何を約束した指標かを確かめてください`, subject);
    return direction;
  }
  if (value === undefined || compare(value, fromInteger(0)) > 0) return 'increase';
  remark(drafting, 'assumed', '目標値(増分)が負のため、向き（direction）を decrease としました', subject);
  return 'decrease';
}
