/** Shapes of tables that only the unseen layouts have. */
import { printUnits } from '../exact/figure.ts';
import type { Context } from '../layout.ts';
import { relateSum } from '../relations/arithmetic.ts';
import { relateNumbering } from '../relations/labels.ts';
import { relateCount, wordsOf } from '../relations/words.ts';
import type { CellParts } from '../report/builder.ts';
import type { Slot } from '../report/report.ts';
import { relateRows, rowCells } from '../sections/columns.ts';
import { finishGoals } from '../sections/goals.ts';
import { legend } from '../sections/legend.ts';
import { measureRows } from '../sections/measures.ts';

/** A table a goal with one column an indicator: what are columns elsewhere are rows here. */
export function goalsTurned(context: Context): void {
  const { builder, layout, body, material } = context;
  const labels = material.goals.map((_, index) => builder.slot(layout.goalLabel(index + 1)));
  for (const [index, goal] of material.goals.entries()) {
    builder.heading(3, labels[index] ?? '', `　${goal.spec.title}`);
    const columns = goal.rows.map((row) => rowCells(context, layout.goalColumns, row, row.name));
    const lines = layout.goalColumns.map(({ head }, at): readonly CellParts[] => [head.replace('{year}', layout.year(body.year)), ...columns.map((cells) => cells[at] ?? '')]);
    builder.table('', lines.slice(0, 1), lines.slice(1));
  }
  relateNumbering(builder, labels, layout.goalLabel);
  finishGoals(context);
}

/** One table of all measures under two rows of headings: the years stand below one heading that spans them. */
export function measuresMerged(context: Context): void {
  const { builder, layout, body, material } = context;
  const rows = measureRows(material.goals);
  const numbers = rows.map((_, index) => builder.slot(layout.rowNumber(index + 1)));
  const upper = layout.measureColumns.map(({ key, head }): CellParts => (key === 'years' ? { parts: ['実績値の推移'], columns: 3 } : { parts: [head], rows: 2 }));
  const lower = [2, 1, 0].map((back) => layout.year(body.year - back));
  builder.table('', [[{ parts: ['施策名'], rows: 2 }, ...upper], lower], material.goals.flatMap(({ measures }) =>
    measures.flatMap(({ name, rows: own }) =>
      own.map((row, at) => {
        const cells = rowCells(context, layout.measureColumns, row, numbers[rows.indexOf(row)] ?? row.name);
        return at === 0 ? [{ parts: [name], rows: own.length }, ...cells] : cells;
      }))));
  if (layout.measureColumns.some(({ key }) => key === 'number')) relateNumbering(builder, numbers, layout.rowNumber);
  relateRows(context, layout.measureColumns, rows, layout.rate.stated);
  legend(context, layout.measureColumns);
}

/** Grades in rows and goals in columns, the total last in both. */
export function summaryTurned(context: Context): void {
  const { builder, layout, material } = context;
  const print = (count: number): Slot => builder.slot(printUnits(BigInt(count), 0, layout.style));
  const rowsOf = material.goals.map(({ measures }) => measures.flatMap(({ rows }) => rows));
  const table = wordsOf(layout.bands).map((word) => {
    const counts = rowsOf.map((rows) => rows.filter(({ grade }) => builder.text(grade) === word).length);
    const cells = counts.map(print);
    for (const [index, cell] of cells.entries()) relateCount(builder, cell, (read) => (rowsOf[index] ?? []).filter(({ grade }) => read(grade) === word).length, true);
    const whole = print(counts.reduce((a, b) => a + b, 0));
    relateSum(builder, whole, cells);
    return { word, cells: [...cells, whole] };
  });
  const totals = [...rowsOf, rowsOf.flat()].map((rows, column) => {
    const whole = print(rows.length);
    relateSum(builder, whole, table.flatMap(({ cells }) => cells[column] ?? []));
    return whole;
  });
  builder.table('', [['区分', ...rowsOf.map((_, index) => layout.goalLabel(index + 1)), layout.labels.total]], [
    ...table.map(({ word, cells }) => [word, ...cells]),
    [layout.labels.total, ...totals],
  ]);
}
