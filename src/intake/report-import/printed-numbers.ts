/** The numbers of goals, projects and rows as a dataset writes them (番号): the printed ones where they can stand. */
import { toHalfWidth } from '../../domain/half-width.ts';

/** The printed numbers, where each has one and none stands twice; otherwise the order of the report, from 1. */
export function printedNumbers(texts: readonly (string | undefined)[]): readonly number[] {
  const printed = texts.map((text) => (text === undefined ? undefined : wholeIn(text)));
  const isWhole = printed.every((number) => number !== undefined && number > 0) && new Set(printed).size === texts.length;
  return texts.map((_, at) => (isWhole ? (printed[at] ?? at + 1) : at + 1));
}

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const roman = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ';
const inWords = '一二三四五六七八九十';

/** @example wholeIn('基本的目標③') // 3; wholeIn('(2)') // 2; wholeIn('1-2') has none, since it counts two things */
export function wholeIn(text: string): number | undefined {
  const plain = toHalfWidth(text).trim();
  const last = plain.at(-1) ?? '';
  for (const row of [circled, roman, inWords]) if (last !== '' && row.includes(last)) return row.indexOf(last) + 1;
  if (/\d[-.‐－]\d/.test(plain)) return undefined;
  const [digits] = /\d{1,4}(?!.*\d)/.exec(plain) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
