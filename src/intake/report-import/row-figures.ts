/** Figures of a row as a dataset writes them (行の数値): value or absence with its reason, clock, standing and notes. */
import { printDecimal } from '../../domain/decimal.ts';
import type { AbsenceReason, Standing } from '../../domain/figure.ts';
import type { Period } from '../../domain/period.ts';
import { convert } from '../../domain/unit.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Tree, TreeMap } from '../../formats/yaml/tree.ts';
import { isTreeMap, numberText } from '../../formats/yaml/tree.ts';
import { unitOf, withoutMarks } from '../source-report/printed-figure.ts';
import type { PrintedValue, ReadCell, ReadColumn } from '../source-report/source-report.ts';
import { valueOf } from '../source-report/source-report.ts';
import { listed, written } from '../write-figures.ts';
import { absenceIn, expectedIn } from './absence-words.ts';
import type { Drafting, Subject } from './drafting.ts';
import { remark, whereIs } from './drafting.ts';
import type { BoundNote } from './note-book.ts';
import type { DraftRow } from './report-outline.ts';

export interface RowContext extends DraftRow {
  readonly drafting: Drafting;
  readonly subject: Subject;
  readonly unit: Unit | undefined;
}

export interface ColumnCell {
  readonly cell: ReadCell;
  readonly column: ReadColumn;
}

/** 基準値, 目標値 … as the remarks call a figure. */
export type FigureName = '基準値' | '当初値' | '目標値' | '目安値' | '実績値' | '前年度の値';

/** The notes of the marks in a cell; a mark without a note is told. */
export function notesOf(cell: ReadCell, { table, drafting, subject }: RowContext): readonly BoundNote[] {
  return cell.marks.flatMap((mark): readonly BoundNote[] => {
    const note = drafting.notes.find(mark, table);
    if (note !== undefined) return [note];
    remark(drafting, 'open', `「${mark}」に当たる注が見つかりません${whereIs(cell.at)}`, subject);
    return [];
  });
}

/** Value or absence, without its clock: `{ value: … }`, `{ absent: … }`. */
export function statementOf(name: FigureName, { cell }: ColumnCell, context: RowContext): TreeMap {
  const notes = notesOf(cell, context);
  const noteIds = listed(notes.map(({ id }) => id));
  const value = valueOf(cell);
  if (value !== undefined) return written({ value: valueTree(name, value, cell, context), standing: standingTree(value.standing), notes: noteIds });
  return written({ ...absenceTree(name, cell, notes, context), notes: noteIds });
}

function standingTree(standing: Standing): string | undefined {
  return standing === 'final' ? undefined : standing;
}

/** A figure in another scale than its row (万人 beside 人) is converted, and told. */
function valueTree(name: FigureName, value: PrintedValue, cell: ReadCell, { unit, drafting, subject }: RowContext): Tree {
  const own = value.unit;
  if (own === undefined || unit === undefined || own.symbol === unit.symbol) return numberText(printDecimal(value));
  const converted = convert(value.value, own, unit);
  const asWritten = converted.ok ? decimalOf(converted.value, value.digits) : undefined;
  if (asWritten === undefined) remark(drafting, 'open', `${name}「${value.text}」の単位が、指標の単位「${unit.symbol}」と違います。数だけを取り込みました${whereIs(cell.at)}`, subject);
  else if (own.base !== unit.base || own.scale.num !== unit.scale.num) remark(drafting, 'assumed', `${name}「${value.text}」を、指標の単位「${unit.symbol}」に直しました${whereIs(cell.at)}`, subject);
  return numberText(asWritten ?? printDecimal(value));
}

/** With the fewest decimals that hold it; `undefined` where none do. */
function decimalOf(value: PrintedValue['value'], digits: number): string | undefined {
  for (let count = digits; count <= 9; count += 1) {
    if ((value.num * 10n ** BigInt(count)) % value.den === 0n) return printDecimal({ value, digits: count });
  }
  return undefined;
}

function absenceTree(name: FigureName, cell: ReadCell, notes: readonly BoundNote[], context: RowContext): TreeMap {
  const { drafting, subject } = context;
  const figure = cell.figure?.kind === 'absent' ? cell.figure : undefined;
  const words = notes.map(({ text }) => text).join('\n');
  const reason = figure?.reason ?? absenceIn(words);
  if (reason === undefined) return { absent: unexplained(name, cell, context) };
  const from = figure?.reason === undefined ? `注「${words.slice(0, 40)}${words.length > 40 ? '…' : ''}」から` : `「${figure.text}」から`;
  remark(drafting, 'assumed', `${name}のない理由を、${from}${reasonWords[reason]}（${reason}）としました${whereIs(cell.at)}`, subject);
  const expected = reason === 'notYetPublished' ? expectedIn(words, drafting.year) : undefined;
  return written({ absent: reason, expected });
}

const reasonWords: Readonly<Record<AbsenceReason, string>> = {
  notYetPublished: '未公表',
  surveySuspended: '調査中止',
  notMeasured: '未計測',
  notApplicable: '対象外',
  discontinued: '廃止',
  notDisclosed: '非公表',
  notEntered: '未入力',
};

/** An empty baseline was not measured; an empty result is for a person to explain. */
function unexplained(name: FigureName, cell: ReadCell, { drafting, subject }: RowContext): AbsenceReason {
  const text = cell.text.trim();
  const shown = text === '' ? '空欄' : `「${text}」`;
  const isUnread = text !== '' && cell.figure === undefined && cell.marks.length === 0;
  const reason = name === '実績値' ? 'notEntered' : 'notMeasured';
  remark(drafting, 'open', isUnread ? `${name}${shown}を数として読めません。値のないもの（${reason}）としました${whereIs(cell.at)}` : `${name}が${shown}ですが、その理由が分かりません。${reasonWords[reason]}（${reason}）としました${whereIs(cell.at)}`, subject);
  return reason;
}

/** The unit of a row; where no figure bears one, that of a cell whose number is missing: （※1）億円. */
export function unitOfRow({ table, row }: DraftRow): Unit | undefined {
  if (row.unit !== undefined) return row.unit;
  const inHeading = table.columns.find(({ role, unit }) => unit !== undefined && (role === 'target' || role === 'actual' || role === 'baseline'))?.unit;
  if (inHeading !== undefined) return inHeading;
  const absent = row.cells.filter((cell, at) => cell.figure?.kind === 'absent' && ['baseline', 'target', 'actual'].includes(table.columns[at]?.role ?? ''));
  return absent.map(({ text }) => withoutMarks(text)).filter((text) => /^[^\d\-‐–—―－ー\s]+$/.test(text)).map((text) => unitOf(text))[0];
}

/** The bare value where there is nothing beside it: `30000`, else the mapping. */
export function bare(statement: TreeMap): Tree {
  const { value } = statement;
  return value !== undefined && !isTreeMap(value) && Object.keys(statement).length === 1 ? value : statement;
}

/** The clock of a figure, by its cell or its heading. */
export function periodOfCell({ cell, column }: ColumnCell): Period | undefined {
  return cell.period ?? column.period;
}
