/** What was read and has no place in a dataset (残り): sentences, facts, tables of other figures, notes that nothing points to, pieces that were not understood. */
import type { ReadTable, Sentence } from '../source-report/source-report.ts';
import type { Drafting } from './drafting.ts';
import { remark, whereIs } from './drafting.ts';

export function tellLeftovers(drafting: Drafting): void {
  const { report, notes, placed } = drafting;
  const bound = notes.bound();
  const items = new Set<Sentence>(bound.flatMap((each) => each.items));
  const leads = new Set(report.facts.map(({ value }) => value.at));
  for (const { at, text, why } of report.notUnderstood) remark(drafting, 'open', `読み取れなかった部分（${whyWords[why]}）: ${plain(text)}${whereIs(at)}`);
  for (const table of report.tables) {
    if (!placed.has(table)) remark(drafting, 'kept', `指標の表ではない表${table.caption === undefined ? '' : `「${plain(table.caption)}」`}: ${rowsOf(table).join(' ／ ')}${whereIs(table.at)}`);
    else for (const row of table.rows.filter(({ kind }) => kind !== 'item')) remark(drafting, 'kept', `合計などの行: ${plain(row.cells.map(({ text }) => text).join('｜'))}${whereIs(row.at)}`);
  }
  for (const fact of report.facts) if (!placed.has(fact)) remark(drafting, 'kept', `${fact.label}: ${plain(fact.value.text)}${whereIs(fact.value.at)}`);
  for (const note of report.notes) if (!bound.some((each) => each.note === note)) remark(drafting, 'kept', `どの数値にも付いていない注: ${note.mark} ${plain(note.text)}${whereIs(note.at)}`);
  for (const sentence of report.sentences) {
    if (!placed.has(sentence) && !items.has(sentence) && !leads.has(sentence.at)) remark(drafting, 'kept', `本文: ${plain(sentence.text)}${whereIs(sentence.at)}`);
  }
}

const whyWords = {
  tableWithoutHeader: '見出しのない表',
  tableWithoutFigures: '数値のない表',
  rowWithoutName: '名前のない行',
  figureUnreadable: '読めない数値',
  headingUnknown: '分からない見出し',
} as const;

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Headings and rows of a table, a line each. */
function rowsOf({ columns, rows }: ReadTable): readonly string[] {
  return [columns.map(({ heading }) => plain(heading)), ...rows.map(({ cells }) => cells.map(({ text }) => plain(text)))].map((line) => line.join('｜'));
}
