/** Numbers typed by hand into a sentence whose figures ought to be bound (手入力の数字): they stay when the data changes. */
import { toHalfWidth } from './half-width.ts';

/** Numbers that name a thing and count nothing: 令和5年度, R3～5年度, 2023年, 別紙1, 第2期, 表3. */
const designations = [
  /(?:明治|大正|昭和|平成|令和|[MTSHR])\d{1,2}(?:\s*[~〜～-]\s*(?:[MTSHR])?\d{1,2})?年度?/g,
  /\d{4}(?:\s*[~〜～-]\s*\d{4})?年度?/g,
  /(?:別紙|別表|別添|資料|様式|図表?|表|第)\s*\d+/g,
];

/** @example findHandTyped('他の２つは令和5年度も') // ["2"] */
export function findHandTyped(text: string): readonly string[] {
  const named = designations.reduce((rest, form) => rest.replace(form, ''), toHalfWidth(text));
  return [...named.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([number]) => number);
}
