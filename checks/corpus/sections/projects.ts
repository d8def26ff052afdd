/** 交付金事業: a sheet for each project with its attributes and its KPI table, or one table of all KPIs. */
import type { Project, Row } from '../content/material.ts';
import type { Column, Context } from '../layout.ts';
import { relateNote, relateNumbering, relateUnpublished } from '../relations/labels.ts';
import type { Slot } from '../report/report.ts';
import { printUnits } from '../exact/figure.ts';
import { headCells, relateRows, relateSiblings, rowCells } from './columns.ts';

/** A heading, attributes, activities, a KPI table and notes for each project. */
export function projectSheets(context: Context): void {
  const { builder, layout, body, material, headYears } = context;
  const siblings = new Map<Column, Slot[]>();
  const numbers = material.projects.map((_, index) => builder.slot(layout.projectNumber(index + 1)));
  for (const [index, project] of material.projects.entries()) {
    builder.heading(3, numbers[index] ?? '', project.spec.name);
    attributes(context, project);
    const year = builder.slot(layout.year(body.year));
    headYears.push(year);
    builder.paragraph(year, layout.labels.activities);
    for (const activity of project.spec.activities) builder.item(activity);
    builder.paragraph(project.room);
    kpiTable(context, project, siblings);
  }
  relateNumbering(builder, numbers, layout.projectNumber);
  relateSiblings(context, siblings);
  finishProjects(context);
}

function attributes({ builder, layout, body }: Context, project: Project): void {
  const { labels } = layout;
  const from = project.group === 'new' ? body.year : body.year - 1;
  builder.table('', [[labels.period, `${layout.year(from)}～${layout.year(from + 2)}`, labels.department, project.spec.section, labels.scale, [project.scale, '千円']]], [
    [labels.outline, { parts: [project.spec.overview], columns: 5 }],
  ]);
}

function kpiTable(context: Context, { rows }: Project, siblings: Map<Column, Slot[]>): void {
  const { builder, layout } = context;
  const numbers = rows.map((_, index) => builder.slot(layout.rowNumber(index + 1)));
  builder.table('', [headCells(context, layout.projectColumns, siblings)], rows.map((row, at) => rowCells(context, layout.projectColumns, row, numbers[at] ?? row.name)));
  for (const row of rows) noteOf(context, row);
  if (layout.projectColumns.some(({ key }) => key === 'number')) relateNumbering(builder, numbers, layout.rowNumber);
}

/** The note that tells why there is no actual yet. */
export function noteOf({ builder }: Context, { missing }: Row): void {
  if (missing === undefined) return;
  builder.note(...missing.note);
  relateNote(builder, [missing.mark], missing.note);
}

/** One table of the KPIs of all projects; the project's name spans its rows. Notes stand below. */
export function projectTable(context: Context): void {
  const { builder, layout, material } = context;
  const numbers = material.projects.map((_, index) => builder.slot(layout.projectNumber(index + 1)));
  builder.table(
    '',
    [['事業名', layout.labels.department, ...headCells(context, layout.projectColumns, new Map())]],
    material.projects.flatMap(({ spec, rows }, project) =>
      rows.map((row, at) => {
        const cells = rowCells(context, layout.projectColumns, row, builder.slot(layout.rowNumber(at + 1)));
        return at === 0 ? [{ parts: [numbers[project] ?? '', spec.name], rows: rows.length }, { parts: [spec.section], rows: rows.length }, ...cells] : cells;
      })),
  );
  for (const { rows } of material.projects) for (const row of rows) if (row.missing) builder.note(...row.missing.note);
  const late = material.projects.flatMap(({ rows }) => rows.flatMap(({ missing }) => missing ?? []));
  for (const { mark, note } of late) relateNote(builder, late.length === 1 ? [mark] : late.map((other) => other.mark), note);
  for (const { room } of material.projects) builder.paragraph(room);
  relateNumbering(builder, numbers, layout.projectNumber);
  finishProjects(context);
}

function finishProjects(context: Context): void {
  const { builder, layout, body, material } = context;
  relateRows(context, layout.projectColumns, material.projects.flatMap(({ rows }) => rows), false);
  for (const { rows, room } of material.projects) {
    for (const { missing, indicator } of rows) {
      if (missing === undefined) continue;
      const figure = printUnits(indicator.actuals[0] ?? 0n, 0, layout.style) + indicator.unit;
      relateUnpublished(builder, room, layout.phrases.laterPrinted(indicator.name, figure, layout.year(body.year)), missing.note);
    }
  }
}
