/** The directions that stand beside a goal (基本的方向): 「(1) … (2) …」 in one cell or in several. */
import type { Section, Sentence } from '../source-report/source-report.ts';
import type { Drafting } from './drafting.ts';
import { remark, whereIs } from './drafting.ts';

/** Titles in the order of the report. Their numbers are given anew, and told where the printed ones skip or repeat. */
export function directionsIn(section: Section, drafting: Drafting): readonly string[] {
  const { facts, sentences } = drafting.report;
  const first = facts.filter((fact) => fact.section === section && /^(?:基本的?方向|施策の?方向|施策)$/.test(fact.label.replace(/\s+/g, '')));
  if (first.length === 0) return [];
  const isOwn = (sentence: Sentence): boolean => sentence.section === section && /^\(\d+\)/.test(sentence.text);
  const lines = sentences.filter((sentence) => isOwn(sentence) && !first.some(({ value }) => value.text.includes(sentence.text)));
  for (const each of [...first, ...lines]) drafting.placed.add(each);
  const parts = [...first.map(({ value }) => value.text), ...lines.map(({ text }) => text)].flatMap((text) => text.split(/(?=\(\d+\))/)).map((part) => part.trim());
  const numbered = parts.filter((part) => part !== '').map((part) => ({ number: /^\((\d+)\)/.exec(part)?.[1], title: part.replace(/^\(\d+\)\s*/, '').replace(/\s+/g, ' ').trim() }));
  const isInOrder = numbered.every(({ number }, at) => number === undefined || Number(number) === at + 1);
  if (!isInOrder) remark(drafting, 'assumed', `${section.number ?? section.title}の基本的方向の番号（${numbered.map(({ number }) => number ?? '―').join('、')}）が順に並んでいないため、載っている順に番号を付けました${whereIs(section.at)}`);
  return numbered.map(({ title }) => title);
}
