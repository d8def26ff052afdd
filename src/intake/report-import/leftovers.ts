/** What was read and has no place in a dataset (残り): sentences, facts, tables of other figures, notes that nothing points to, pieces that were not understood. */
import type { Sentence } from '../source-report/source-report.ts';
import type { Drafting } from './drafting.ts';
import { remark, whereIs } from './drafting.ts';

export function tellLeftovers(drafting: Drafting): void {
  const { report, notes, placed } = drafting;
  const bound = notes.bound();
  const items = new Set<Sentence>(bound.flatMap((each) => each.items));
  const leads = new Set(report.facts.filter((fact) => placed.has(fact)).map(({ value }) => value.at));
  for (const { at, text, why } of report.notUnderstood) remark(drafting, 'open', `読み取れなかった部分（${whyWords[why]}）: ${short(text)}${whereIs(at)}`);
  for (const table of report.tables) {
    if (!placed.has(table)) remark(drafting, 'kept', `指標の表ではない表: ${short(table.caption ?? table.columns.map(({ heading }) => heading).join('｜'))}（${table.rows.length}行）${whereIs(table.at)}`);
    else for (const row of table.rows.filter(({ kind }) => kind !== 'item')) remark(drafting, 'kept', `合計などの行: ${short(row.cells.map(({ text }) => text).join('｜'))}${whereIs(row.at)}`);
  }
  for (const fact of report.facts) if (!placed.has(fact)) remark(drafting, 'kept', `${fact.label}: ${short(fact.value.text)}${whereIs(fact.value.at)}`);
  for (const note of report.notes) if (!bound.some((each) => each.note === note)) remark(drafting, 'kept', `どの数値にも付いていない注: ${note.mark} ${short(note.text)}${whereIs(note.at)}`);
  for (const sentence of report.sentences) {
    if (!placed.has(sentence) && !items.has(sentence) && !leads.has(sentence.at)) remark(drafting, 'kept', `本文: ${short(sentence.text)}${whereIs(sentence.at)}`);
  }
}

const whyWords = {
  tableWithoutHeader: '見出しのない表',
  tableWithoutFigures: '数値のない表',
  rowWithoutName: '名前のない行',
  figureUnreadable: '読めない数値',
  headingUnknown: '分からない見出し',
} as const;

const longest = 200;

function short(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
}
