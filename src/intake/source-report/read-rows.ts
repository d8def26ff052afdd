/** The rows of a table of figures (行の読取り): name, number, unit and group of each, and its cells by column. */
import { toHalfWidth } from '../../domain/half-width.ts';
import type { Standing } from '../../domain/figure.ts';
import type { Period } from '../../domain/period.ts';
import type { Unit } from '../../domain/unit.ts';
import { parseUnit } from '../../domain/unit.ts';
import { standardUnits } from '../../domain/unit-table.ts';
import type { Place } from '../../formats/diagnostic.ts';
import type { SourceCell } from '../../formats/source/source-document.ts';
import { isNumberOnly, splitNumber } from './heading-number.ts';
import { marksIn, readCell, takeStanding, unitOf, withoutMarks } from './printed-figure.ts';
import type { ColumnSpan, GridRow } from './read-columns.ts';
import type { NotUnderstood, ReadCell, ReadRow } from './source-report.ts';
import { distinct, isRowOfClocks } from './table-parts.ts';
import { takePeriod } from './period-words.ts';

export interface RowsReading {
  readonly rows: readonly ReadRow[];
  readonly notUnderstood: readonly NotUnderstood[];
}

interface CarriedClock {
  readonly period?: Period;
  /** 速報値 behind the clock is said of the figures below it. */
  readonly standing: Standing;
}

/** What is carried from row to row: clocks of a row of clocks, the group above a row that leaves it open. */
interface Carried {
  clocks: readonly CarriedClock[];
  group: ReadCell | undefined;
}

export function readRows(spans: readonly ColumnSpan[], body: readonly GridRow[], tableAt: Place): RowsReading {
  const rows: ReadRow[] = [];
  const notUnderstood: NotUnderstood[] = [];
  const carried: Carried = { clocks: [], group: undefined };
  for (const row of body) {
    const cells = distinct(row);
    if (cells.length === 0) continue;
    if (isRowOfClocks(row)) {
      carried.clocks = spans.map(({ slots }) => clockIn(textOf(row, slots)));
      continue;
    }
    const read = readRow(spans, row, rows.length, carried, tableAt);
    if (read === undefined) notUnderstood.push({ at: cells[0]?.at ?? tableAt, text: cells.map(({ text }) => text).join('｜').slice(0, 120), why: 'rowWithoutName' });
    else rows.push(read);
  }
  return { rows, notUnderstood };
}

function readRow(spans: readonly ColumnSpan[], row: GridRow, index: number, carried: Carried, tableAt: Place): ReadRow | undefined {
  const cells = spans.map((span, at) => withClock(cellOf(span, row, tableAt), carried.clocks[at]));
  const of = (role: string): ReadCell | undefined => cells[spans.findIndex(({ column }) => column.role === role)];
  const nameCell = of('name');
  const group = of('group');
  if (group !== undefined && group.text !== '') carried.group = group;
  if (nameCell === undefined || nameCell.text === '') return undefined;
  const { number, title } = splitNumber(withoutMarks(nameCell.text).replace(/\s+/g, ' '));
  const own = of('number')?.text.trim();
  const unit = rowUnit(of('unit')?.text, title, cells, spans);
  const numbered = own !== undefined && own !== '' ? own : (number ?? numberBeside(spans, row));
  const bare = withoutUnit(title, unit);
  return {
    at: nameCell.at, index, cells, kind: rowKind(bare),
    name: { ...nameCell, text: bare === '' ? nameCell.text : bare },
    ...(numbered === undefined ? {} : { number: numbered }),
    ...(unit === undefined ? {} : { unit }),
    ...(carried.group === undefined ? {} : { group: carried.group }),
  };
}

/** A number that stands in a column without a role: ① under KPI. */
function numberBeside(spans: readonly ColumnSpan[], row: GridRow): string | undefined {
  const name = spans.findIndex(({ column }) => column.role === 'name');
  const before = spans.slice(0, name).flatMap(({ slots }) => slots).map((slot) => row[slot]?.text.trim() ?? '');
  return before.findLast((text) => text !== '' && isNumberOnly(text));
}

function textOf(row: GridRow, slots: readonly number[]): string {
  return [...new Set(slots.map((slot) => row[slot]))].map((cell) => cell?.text.trim() ?? '').filter((text) => text !== '').join(' ');
}

function cellOf({ slots, column }: ColumnSpan, row: GridRow, tableAt: Place): ReadCell {
  const parts = [...new Set(slots.map((slot) => row[slot]))].filter((cell) => cell !== undefined);
  const full = parts.filter(({ text }) => text.trim() !== '');
  const at = placeOf(full) ?? parts[0]?.at ?? tableAt;
  const text = full.map((cell) => cell.text.trim()).join(' ');
  if (column.role === 'name' || column.role === 'group' || column.role === 'number' || column.role === 'unit') return { text, at, marks: marksIn(text) };
  return readCell(text, at);
}

/** Of a clock and a figure side by side, the place of the figure. */
function placeOf(cells: readonly SourceCell[]): Place | undefined {
  return (cells.find(({ text, at }) => readCell(text, at).figure !== undefined) ?? cells[0])?.at;
}

function clockIn(text: string): CarriedClock {
  const { period, rest } = takePeriod(toHalfWidth(text).trim());
  const [standing] = takeStanding(rest);
  return { standing, ...(period && { period }) };
}

/** The clock above a figure that has none of its own. */
function withClock(cell: ReadCell, clock: CarriedClock | undefined): ReadCell {
  if (clock?.period === undefined || cell.period !== undefined || cell.figure === undefined) return cell;
  const isQualified = cell.figure.kind === 'value' && cell.figure.standing === 'final';
  return { ...cell, period: clock.period, figure: isQualified ? { ...cell.figure, standing: clock.standing } : cell.figure };
}

const notUnits = /累計|平均|仮|延べ|単年|再掲|新規|推計|暦年|年度|市|県|町|村|内|増|※|＊|割合|当たり|あたり|KPI|実績|目標/i;

/** Of a column 単位, in brackets behind the name, or behind the first level in the row; （男性） is no unit where a figure has one. */
function rowUnit(column: string | undefined, name: string, cells: readonly ReadCell[], spans: readonly ColumnSpan[]): Unit | undefined {
  if (column !== undefined && column.trim() !== '') return unitOf(column);
  const inside = bracketed(name);
  if (inside !== undefined && parseUnit(inside.symbol, standardUnits).ok) return inside;
  const levels = cells.filter((_, at) => ['baseline', 'target', 'actual', 'previous', 'other'].includes(spans[at]?.column.role ?? ''));
  return levels.flatMap(({ figure }) => (figure?.kind === 'value' && figure.unit !== undefined ? [figure.unit] : []))[0] ?? inside;
}

function bracketed(name: string): Unit | undefined {
  const [, inside = ''] = /\(([^()]{1,12})\)$/.exec(toHalfWidth(name).trim()) ?? [];
  const text = inside.replace(/^単位[:：]/, '');
  if (text === '' || (notUnits.test(text) && !parseUnit(text, standardUnits).ok)) return undefined;
  const unit = unitOf(text);
  return unit !== undefined && (unit.dimension !== 'other' || text.length <= 6) ? unit : undefined;
}

function withoutUnit(name: string, unit: Unit | undefined): string {
  return unit !== undefined && bracketed(name)?.symbol === unit.symbol ? toHalfWidth(name).replace(/\s*\([^()]*\)$/, '') : name;
}

function rowKind(name: string): ReadRow['kind'] {
  const text = name.replace(/\s+/g, '');
  if (/^(?:合計|総計|計|小計|総数|全体|総合計|合計額)$/.test(text)) return 'total';
  if (/^(?:構成比|割合|比率|構成割合|構成率)(?:\(%\))?$/.test(text)) return 'share';
  return /^平均(?:値)?$/.test(text) ? 'average' : 'item';
}
