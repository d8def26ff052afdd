/** The columns of a table (列の読取り): its heading rows joined, each column with its role, clock and unit; blank headings explained by what stands below. */
import { toHalfWidth } from '../../domain/half-width.ts';
import type { Place } from '../../formats/diagnostic.ts';
import type { SourceCell } from '../../formats/source/source-document.ts';
import { readHeading } from './column-words.ts';
import { isNumberOnly } from './heading-number.ts';
import { periodIn } from './period-words.ts';
import { readFigure, unitOf } from './printed-figure.ts';
import type { ColumnRole, ReadColumn } from './source-report.ts';

export type GridRow = readonly (SourceCell | undefined)[];

/** Grid columns that one column of the table takes, from left to right. */
export interface ColumnSpan {
  readonly column: ReadColumn;
  readonly slots: readonly number[];
}

/** `header` are the heading rows from the top, `body` the rows below them. */
export function readColumns(header: readonly GridRow[], body: readonly GridRow[], tableAt: Place): readonly ColumnSpan[] {
  const width = Math.max(0, ...header.map((row) => row.length), ...body.map((row) => row.length));
  const spans: { heading: string; slots: number[]; at: Place }[] = [];
  for (let slot = 0; slot < width; slot += 1) {
    const heading = headingOf(header, slot);
    const last = spans.at(-1);
    if (last !== undefined && (isContinued(header, slot) || (heading === '' && !isColumnOfNumbers(body, slot) && last.heading !== ''))) last.slots.push(slot);
    else spans.push({ heading, slots: [slot], at: header.findLast((row) => row[slot] !== undefined)?.[slot]?.at ?? tableAt });
  }
  return settle(spans.map(({ heading, slots, at }) => ({ slots, column: columnOf(heading, at, cellsBelow(body, slots)) })), body);
}

/** Whether the lowest heading of the slot is the same cell as that of the slot before. */
function isContinued(header: readonly GridRow[], slot: number): boolean {
  const lowest = header.at(-1);
  return slot > 0 && lowest?.[slot] !== undefined && lowest[slot] === lowest[slot - 1];
}

function headingOf(header: readonly GridRow[], slot: number): string {
  const parts = header.map((row) => row[slot]?.text.replace(/\s+/g, ' ').trim() ?? '');
  return parts.filter((part, at) => part !== '' && part !== parts[at - 1]).join(' ');
}

function cellsBelow(body: readonly GridRow[], slots: readonly number[]): readonly string[] {
  return body.map((row) => slots.map((slot) => row[slot]?.text.trim() ?? '').filter((text) => text !== '').join(' ')).filter((text) => text !== '');
}

function isColumnOfNumbers(body: readonly GridRow[], slot: number): boolean {
  const below = cellsBelow(body, [slot]);
  return below.length > 0 && below.every(isNumberOnly);
}

function columnOf(heading: string, at: Place, below: readonly string[]): ReadColumn {
  const { role, isIncrement } = readHeading(heading);
  const period = periodIn(heading);
  const unit = unitIn(heading);
  return { role: roleBelow(role, heading, below), heading, at, isIncrement, ...(period && { period }), ...(unit && { unit }) };
}

/** The unit of 「予算額（千円）」 and 「単位：人」; (累計), (増分) and (R5) are no units. */
function unitIn(heading: string): ReadColumn['unit'] {
  const inside = [...toHalfWidth(heading).matchAll(/\((?:単位[:：]\s*)?([^()]+)\)/g)].map(([, text = '']) => text).at(-1);
  if (inside === undefined || /速報|見込|増|累計|平均|年|比|KPI|指標|実績|目標|期|仮|^[RHS](?:元|\d)|令和|平成|[A-Z]{3,}/i.test(inside)) return undefined;
  return unitOf(inside);
}

const metWords = /^(?:未?達成?|達成(?:済み?|した|できず|困難)?|未達成?|[○×◎△●]|はい|いいえ|有|無)$/;

/** What stands below decides where the heading leaves it open. */
function roleBelow(role: ColumnRole, heading: string, below: readonly string[]): ColumnRole {
  if (below.length === 0) return role;
  const share = (test: (text: string) => boolean): boolean => below.filter(test).length * 5 >= below.length * 4;
  if (heading === '' && below.every(isNumberOnly)) return 'number';
  const isFigure = (text: string): boolean => /[\d※＊]/.test(toHalfWidth(text)) || readFigure(text) !== undefined;
  if (role === 'actual' && share((text) => !isFigure(text))) return share((text) => metWords.test(text)) ? 'met' : 'grade';
  if (role === 'grade' && share((text) => /^(?:未?達成?|達成|未達成?)$/.test(text))) return 'met';
  if (role === 'met' && share((text) => /^[△▲-]?[\d,.]+[%％]?$/.test(toHalfWidth(text)))) return 'rate';
  return role;
}

/** One column is the name: of several the one with most words, of none a group or the first with words. */
function settle(spans: readonly ColumnSpan[], body: readonly GridRow[]): readonly ColumnSpan[] {
  const weight = ({ slots }: ColumnSpan): number => cellsBelow(body, slots).filter((text) => !isNumberOnly(text) && !/^[\d,.%]+$/.test(text)).reduce((sum, text) => sum + Math.min(text.length, 40), 0);
  const heaviest = (of: readonly ColumnSpan[]): ColumnSpan | undefined => of.reduce<ColumnSpan | undefined>((best, span) => (best === undefined || weight(span) > weight(best) ? span : best), undefined);
  const called = (role: ColumnRole): readonly ColumnSpan[] => spans.filter(({ column }) => column.role === role);
  const named = called('name');
  const name = named.length > 0 ? heaviest(named) : (called('group').at(-1) ?? spans.find((span) => span.column.role === 'other' && weight(span) > 0));
  return spans.map((span) => {
    if (span === name) return { ...span, column: { ...span.column, role: 'name' } };
    return span.column.role === 'name' ? { ...span, column: { ...span.column, role: 'other' } } : span;
  });
}
