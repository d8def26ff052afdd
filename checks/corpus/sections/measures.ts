/** 施策別KPI: the indicators of the measures with a column a year. */
import type { Goal, Row } from '../content/material.ts';
import type { Column, Context } from '../layout.ts';
import { relateNumbering } from '../relations/labels.ts';
import type { CellParts } from '../report/builder.ts';
import type { Slot } from '../report/report.ts';
import { headCells, relateRows, relateSiblings, rowCells } from './columns.ts';
import { legend } from './legend.ts';

/** The rows of all measures in the order of the report. */
export function measureRows(goals: readonly Goal[]): readonly Row[] {
  return goals.flatMap(({ measures }) => measures.flatMap(({ rows }) => rows));
}

/** A table for each goal; the measure's name spans its rows. */
export function measureTables(context: Context): void {
  const { builder, layout, material } = context;
  const siblings = new Map<Column, Slot[]>();
  for (const [index, goal] of material.goals.entries()) {
    builder.heading(3, `${layout.goalLabel(index + 1)}　${goal.spec.title}`);
    builder.table('', [['施策', ...headCells(context, layout.measureColumns, siblings)]], bodyRows(context, goal, goal.measures.flatMap(({ rows }) => rows)));
  }
  relateSiblings(context, siblings);
  finishMeasures(context);
}

/** One table of all measures, numbered through. */
export function measureTable(context: Context): void {
  const { builder, layout, material } = context;
  const all = measureRows(material.goals);
  builder.table('', [['施策', ...headCells(context, layout.measureColumns, new Map())]], material.goals.flatMap((goal) => bodyRows(context, goal, all)));
  finishMeasures(context);
}

const numbersOf = new WeakMap<readonly Row[], readonly Slot[]>();

function bodyRows(context: Context, goal: Goal, numbered: readonly Row[]): readonly (readonly CellParts[])[] {
  const { builder, layout } = context;
  const numbers = numbersOf.get(numbered) ?? numbered.map((_, index) => builder.slot(layout.rowNumber(index + 1)));
  if (!numbersOf.has(numbered) && layout.measureColumns.some(({ key }) => key === 'number')) relateNumbering(builder, numbers, layout.rowNumber);
  numbersOf.set(numbered, numbers);
  return goal.measures.flatMap(({ name, rows }) =>
    rows.map((row, at) => {
      const cells = rowCells(context, layout.measureColumns, row, numbers[numbered.indexOf(row)] ?? row.name);
      return at === 0 ? [{ parts: [name], rows: rows.length }, ...cells] : cells;
    }));
}

function finishMeasures(context: Context): void {
  const { layout, material } = context;
  relateRows(context, layout.measureColumns, measureRows(material.goals), layout.rate.stated);
  legend(context, layout.measureColumns);
}
