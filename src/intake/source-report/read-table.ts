/** A table as it was understood (表の読解): goals, labelled facts and prose in it, and its figures by column and row. */
import type { SourceCell, SourceTable } from '../../formats/source/source-document.ts';
import { gridOf } from '../../formats/source/source-grid.ts';
import { isNumberOnly } from './heading-number.ts';
import { readCell } from './printed-figure.ts';
import type { GridRow } from './read-columns.ts';
import { readColumns } from './read-columns.ts';
import { readProse } from './read-prose.ts';
import { readRows } from './read-rows.ts';
import { goalLevel, openSection } from './read-sections.ts';
import type { Reading } from './reading.ts';
import { whereIn } from './reading.ts';
import type { ColumnRole, ReadColumn, ReadTable } from './source-report.ts';
import type { TablePart } from './table-parts.ts';
import { distinct, partsOf } from './table-parts.ts';

export function readTable(table: SourceTable, reading: Reading): void {
  const before = reading.tables.length + reading.facts.length + reading.sentences.length;
  for (const part of partsOf(gridOf(table))) {
    if (part.kind === 'words') readWords(part.row, reading);
    else readFigures(part, table, reading);
  }
  if (reading.tables.length + reading.facts.length + reading.sentences.length === before) {
    const text = table.rows.flatMap(({ cells }) => cells.map((cell) => cell.text)).join('｜');
    if (text.replace(/｜/g, '').trim() !== '') reading.notUnderstood.push({ at: table.at, text: text.slice(0, 120), why: 'tableWithoutHeader' });
  }
}

function readFigures({ header, body }: Extract<TablePart, { readonly kind: 'figures' }>, table: SourceTable, reading: Reading): void {
  const at = header[0]?.find((cell) => cell !== undefined)?.at ?? table.at;
  const spans = readColumns(header, body, at);
  const columns = spans.map(({ column }) => column);
  const { rows, notUnderstood } = readRows(spans, body, at);
  reading.notUnderstood.push(...notUnderstood);
  if (rows.length === 0) return;
  const { outline } = reading;
  const read: ReadTable = {
    kind: isOfIndicators(columns) ? 'indicators' : 'figures',
    number: reading.tables.length + 1, at, columns, rows,
    ...(outline.current === undefined ? {} : { section: outline.current }),
    ...(table.caption === undefined ? {} : { caption: table.caption }),
  };
  reading.tables.push(read);
}

/** A table of indicators has a target or a rate or a judgement beside its results. */
function isOfIndicators(columns: readonly ReadColumn[]): boolean {
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role);
  return has('target') && (has('actual') || has('baseline') || has('rate') || has('previous'));
}

const goalLabel = /^(?:基本的?目標|目標|施策|政策|戦略の柱)\s*(?:[①-⑳]|[0-9０-９]+|[一二三四五六七八九十]+|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+)$/;
const longestLabel = 40;

/** 「基本目標① ｜ 名称 ｜ 基本的方向 ｜ …」 opens a goal; 「計画期間 ｜ 令和5～7年度」 is a fact; long cells are prose. */
function readWords(row: GridRow, reading: Reading): void {
  const cells = distinct(row);
  const [first, second] = cells;
  if (first === undefined) return;
  const isGoal = goalLabel.test(first.text.trim()) && second !== undefined;
  if (isGoal) openSection(reading.outline, goalLevel, `${first.text.replace(/\s+/g, '')} ${second.text}`, first.at);
  readFacts(isGoal ? cells.slice(2) : cells, reading);
}

function readFacts(cells: readonly SourceCell[], reading: Reading): void {
  let label: SourceCell | undefined;
  for (const cell of cells) {
    if (label === undefined) {
      if (isLabel(cell) && cells.length > 1) label = cell;
      else addProse(cell, undefined, reading);
      continue;
    }
    addFact(label, cell, reading);
    label = undefined;
  }
  if (label !== undefined) addProse(label, undefined, reading);
}

function isLabel({ text }: SourceCell): boolean {
  return text.trim().length <= longestLabel && !/。/.test(text) && !isNumberOnly(text);
}

function addFact(label: SourceCell, cell: SourceCell, reading: Reading): void {
  const { section } = whereIn(reading);
  const text = label.text.replace(/\s+/g, ' ').trim();
  reading.facts.push({ label: text, value: readCell(cell.text.trim(), cell.at), ...(section === undefined ? {} : { section }) });
  if (/。|した|する/.test(cell.text)) addProse(cell, text, reading);
}

function addProse(cell: SourceCell, lead: string | undefined, reading: Reading): void {
  const prose = readProse(cell.text, cell.at, { ...whereIn(reading), ...(lead === undefined ? {} : { lead }) });
  reading.sentences.push(...prose.sentences.map((sentence) => ({ ...sentence, at: cell.at })));
  reading.notes.push(...prose.notes.map((note) => ({ ...note, at: cell.at })));
}
