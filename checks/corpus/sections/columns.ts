/** Tables of indicators: headings and cells from the columns of a layout, with the relations of each row. */
import { readFigure } from '../exact/figure.ts';
import type { Row } from '../content/material.ts';
import type { Column, ColumnKey, Context } from '../layout.ts';
import { relateCumulative, relateDifference } from '../relations/arithmetic.ts';
import { relateHeadings, relateUnits } from '../relations/labels.ts';
import { relateRates, type Formula } from '../relations/rate.ts';
import { relateBand, relateMet, relateSameRates, wordsOf } from '../relations/words.ts';
import type { CellParts, Part } from '../report/builder.ts';
import type { Slot } from '../report/report.ts';

/** The headings of one table; the words of sibling tables are gathered in `siblings` by column. */
export function headCells(context: Context, columns: readonly Column[], siblings: Map<Column, Slot[]>): readonly CellParts[] {
  const { builder, layout, body, headYears } = context;
  return columns.flatMap((column): readonly CellParts[] => {
    if (column.key === 'years') return [2, 1, 0].map((back) => column.head.replace('{year}', layout.year(body.year - back)));
    const [before = '', after] = column.head.split('{year}');
    const word = builder.slot(before);
    siblings.set(column, [...(siblings.get(column) ?? []), word]);
    if (after === undefined) return [word];
    const year = builder.slot(layout.year(body.year));
    headYears.push(year);
    return [[word, year, after]];
  });
}

/** Sibling tables have one heading a column. */
export function relateSiblings({ builder }: Context, siblings: ReadonlyMap<Column, readonly Slot[]>): void {
  for (const [{ other }, words] of siblings) if (other !== undefined) relateHeadings(builder, words, other);
}

/** The cells of a row; `number` is the slot of its number, `department` who answers for it. */
export function rowCells(context: Context, columns: readonly Column[], row: Row, number: Slot, department = ''): readonly CellParts[] {
  return columns.flatMap(({ key }): readonly CellParts[] => (key === 'years' ? row.years.map((year) => [year]) : [cellParts(context, key, row, number, department)]));
}

function cellParts({ layout, body }: Context, key: ColumnKey, row: Row, number: Slot, department: string): CellParts {
  const { indicator, missing, units } = row;
  const dated = (year: number, ...parts: readonly Part[]): readonly Part[] => (layout.yearsInCells && row.years.length > 1 ? [`${layout.year(year)} `, ...parts] : parts);
  switch (key) {
    case 'number': return number;
    case 'name': return layout.unitAt === 'name' ? [row.name, `（${indicator.unit}）`] : row.name;
    case 'unit': return indicator.unit;
    case 'baseline': return dated(body.from - 1, row.baseline, units[0]);
    case 'target': return dated(layout.rate.target === 'year' ? body.year : body.to, row.target, units[1]);
    case 'final': return dated(body.to, row.final, layout.unitAt === 'cell' ? indicator.unit : '');
    case 'previous': return [row.previous, layout.unitAt === 'cell' ? indicator.unit : ''];
    case 'actual': return missing ? missing.mark : dated(body.year, row.actual, units[2]);
    case 'difference': return [row.difference, layout.unitAt === 'cell' ? changeUnit(indicator.unit) : ''];
    case 'actualWithDifference': return dated(body.year, row.actual, units[2], '（', row.difference, layout.unitAt === 'cell' ? changeUnit(indicator.unit) : '', '）');
    case 'rate': return missing ? layout.dash : [row.rate, layout.rate.suffix];
    case 'grade': return row.grade;
    case 'met': return row.met;
    case 'department': return department;
    case 'years': return '';
  }
}

/** A difference of percentages is in points. */
function changeUnit(unit: string): string {
  return unit === '％' ? 'pt' : unit;
}

/** What must hold in the rows of a family of tables with these columns. */
export function relateRows(context: Context, columns: readonly Column[], rows: readonly Row[], stated: boolean): void {
  const { builder, layout } = context;
  const has = (key: ColumnKey): boolean => columns.some((column) => column.key === key);
  const present = rows.filter(({ missing }) => missing === undefined);
  for (const row of present) {
    const { indicator, rate, grade, met, actual, target } = row;
    if (layout.bandsStated && readFigure(builder.text(rate)) !== undefined) relateBand(builder, grade, rate, layout.bands);
    relateMet(builder, met, actual, target, indicator.direction, layout.met);
    if (row.years.length > 1) relateDifference(builder, row.difference, actual, row.previous, indicator.exact);
    if (has('years') && indicator.kind === 'total') relateCumulative(builder, row.years);
    if (layout.unitAt === 'cell') relateUnits(builder, has('baseline') ? row.units : row.units.slice(1));
  }
  for (const formula of new Set(present.map((row) => row.formula))) relateFamily(context, columns, present, formula, stated);
  if (has('rate') && has('grade')) relateSameRates(builder, present.map(({ rate, grade }) => ({ rate, word: grade })), wordsOf(layout.bands));
}

function relateFamily({ builder }: Context, columns: readonly Column[], rows: readonly Row[], formula: Formula, stated: boolean): void {
  const printed = (key: ColumnKey): boolean => columns.some((column) => column.key === key);
  const family = rows.filter((row) => row.formula === formula);
  const inputs = family.map(({ rate, actual, target, baseline, final, indicator }) => ({
    rate, actual, target, exact: indicator.exact, direction: indicator.direction,
    ...(printed('baseline') && { baseline }), ...(printed('final') && { final }),
  }));
  relateRates(builder, inputs, stated ? formula : undefined);
}
