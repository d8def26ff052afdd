/** 数値目標: the targets of the basic goals, as one table a goal, or as one large table. */
import type { Row } from '../content/material.ts';
import type { Column, Context } from '../layout.ts';
import { relateNumbering } from '../relations/labels.ts';
import type { CellParts } from '../report/builder.ts';
import type { Slot } from '../report/report.ts';
import { headCells, relateRows, relateSiblings, rowCells } from './columns.ts';
import { legend } from './legend.ts';

/** A heading, the directions of the goal and a table for each goal. */
export function goalTables(context: Context): void {
  const { builder, layout, material } = context;
  const siblings = new Map<Column, Slot[]>();
  const labels = material.goals.map((_, index) => builder.slot(layout.goalLabel(index + 1)));
  for (const [index, goal] of material.goals.entries()) {
    builder.heading(3, labels[index] ?? '', `　${goal.spec.title}`);
    builder.paragraph(`基本的方向：${goal.spec.directions.join('、')}`);
    const numbers = goal.rows.map((_, row) => builder.slot(layout.rowNumber(row + 1)));
    builder.table('', [headCells(context, layout.goalColumns, siblings)], goal.rows.map((row, at) => rowCells(context, layout.goalColumns, row, numbers[at] ?? row.name)));
    if (layout.goalColumns.some(({ key }) => key === 'number')) relateNumbering(builder, numbers, layout.rowNumber);
  }
  relateNumbering(builder, labels, layout.goalLabel);
  relateSiblings(context, siblings);
  finishGoals(context);
}

/** One table of all goals; the goal's name spans its rows. */
export function goalTable(context: Context): void {
  const { builder, layout, material } = context;
  const rows = material.goals.flatMap(({ rows: own }) => own);
  const numbers = rows.map((_, index) => builder.slot(layout.rowNumber(index + 1)));
  const labels = material.goals.map((_, index) => builder.slot(layout.goalLabel(index + 1)));
  const cellsOf = (row: Row): readonly CellParts[] => rowCells(context, layout.goalColumns, row, numbers[rows.indexOf(row)] ?? row.name);
  builder.table(
    '',
    [['基本目標', ...headCells(context, layout.goalColumns, new Map())]],
    material.goals.flatMap(({ spec, rows: own }, goal) =>
      own.map((row, at) => (at === 0 ? [{ parts: [labels[goal] ?? '', `　${spec.title}`], rows: own.length }, ...cellsOf(row)] : cellsOf(row)))),
  );
  relateNumbering(builder, labels, layout.goalLabel);
  if (layout.goalColumns.some(({ key }) => key === 'number')) relateNumbering(builder, numbers, layout.rowNumber);
  finishGoals(context);
}

/** The legend and the relations of all rows. */
export function finishGoals(context: Context): void {
  const { layout, material } = context;
  relateRows(context, layout.goalColumns, material.goals.flatMap(({ rows }) => rows), layout.rate.stated);
  legend(context, layout.goalColumns);
}
