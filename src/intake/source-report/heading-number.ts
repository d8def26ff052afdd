/** Numbers before names and headings (番号): ①, (1), 1 , 第1章, 別紙1, 基本目標3, Ⅰ, ア. */
import { toHalfWidth } from '../../domain/half-width.ts';

export interface Numbered {
  /** As printed, without blanks. */
  readonly number?: string;
  readonly title: string;
}

const bullets = /^[■□●○◆◇・▪◎★▶►‣•]\s*/;
const circled = '[①-⑳㉑-㉟➀-➉❶-❿]';
const kinds: readonly RegExp[] = [
  /^((?:基本的?目標|基本施策|施策|目標|戦略|政策|柱|プロジェクト|重点)\s*(?:[①-⑳]|[0-9]+(?:[-‐－][0-9]+)*|[一二三四五六七八九十]+|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVX]+))(?![0-9])\s*[:：.．、]?\s*(.*)$/,
  /^((?:別紙|別表|資料|付表|附表|参考|別添|様式|表|図|付録|巻末資料|参考資料)\s*(?:第\s*)?(?:[0-9]+(?:[-‐－][0-9]+)*|[①-⑳]|[一二三四五六七八九十]+|[ⅠⅡⅢⅣⅤ]+|[A-Z]))(?![0-9])\s*[:：.．、]?\s*(.*)$/,
  /^(第\s*(?:[0-9]+|[一二三四五六七八九十]+)\s*(?:章|節|部|項|回)?)\s*[:：.．、]?\s+(.*)$/,
  new RegExp(`^(${circled})\\s*(.*)$`),
  /^(\((?:[0-9]+|[ア-ン]|[a-zA-Z]|[一二三四五六七八九十]+|[ivx]+)\))\s*(.*)$/,
  /^(No\.?\s*[0-9]+)\s*[:：.．、]?\s*(.*)$/i,
  /^([0-9]+(?:[-‐－.][0-9]+)*)(?:[.．、:：)]\s*|\s+)(\D.*)$/,
  /^([ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+)[.．、\s]\s*(.*)$/,
  /^([ア-ン]|[一二三四五六七八九十]{1,3})[.．、\s]\s*(.*)$/,
];

/** @example splitNumber('■ ① 来場者数') // { number: '①', title: '来場者数' }; 「1人1日当たりのごみ」 has none */
export function splitNumber(text: string): Numbered {
  const plain = toHalfWidth(text).trim().replace(bullets, '').replace(/^[【\[]([^】\]]{1,12})[】\]]\s*/, (whole, inside: string) => (/[0-9①-⑳]/.test(inside) ? `${inside} ` : whole));
  for (const kind of kinds) {
    const found = kind.exec(plain);
    if (found !== null) return { number: (found[1] ?? '').replace(/\s+/g, ''), title: (found[2] ?? '').trim() };
  }
  return { title: plain };
}

const numberOnly = new RegExp(`^(?:${circled}|\\(?[0-9]{1,3}(?:[-‐－.][0-9]{1,3})*[).．]?|\\([ア-ンa-zA-Z]\\)|[ア-ン]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+|[A-Z]?[0-9]{1,3}|No\\.?\\s?[0-9]+|[一二三四五六七八九十]{1,3})$`, 'i');

/** Whether a cell is nothing but a number of a row. */
export function isNumberOnly(text: string): boolean {
  return numberOnly.test(toHalfWidth(text).trim());
}
