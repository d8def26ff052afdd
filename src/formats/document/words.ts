/** The stretches of a line that must not be broken: Latin words and numbers, and short figures with their unit (15,000千円). */

import { plainText, type Cell, type Inline } from './document.ts';

/** A figure longer than this may be broken like any text. */
const LONGEST_FIGURE = 12;
/** A heading cell as short as this (計画期間) stays in one line. */
const LONGEST_LABEL = 4;
/** A longer word, such as an address, has to be broken somewhere. */
const LONGEST_WORD = 20;
/** Everything but spaces and the scripts that break anywhere, together with closing marks that may not begin a line. */
const WORD = /[^\s/\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]+[、。，．）」』】〕％：；]*/gu;

/** Whether the figure is kept in one line. */
export function isKeptTogether(inline: Inline): boolean {
  return inline.kind === 'figure' && [...inline.text].length <= LONGEST_FIGURE;
}

/** Whether a heading cell is so short that it is kept in one line. */
export function isShortLabel(cell: Cell): boolean {
  return cell.header !== undefined && [...plainText(cell.content)].length <= LONGEST_LABEL;
}

/** The unbreakable stretches of a cell, e.g. 「R5年度」 and the figure 600万人 → `R5`, `600万人`. */
export function unbreakableWords(cell: Cell): readonly string[] {
  if (isShortLabel(cell)) return plainText(cell.content).split('\n');
  return cell.content.flatMap((inline) => {
    if (inline.kind === 'break') return [];
    if (isKeptTogether(inline)) return [inline.text];
    return (inline.text.match(WORD) ?? []).filter((word) => word.length <= LONGEST_WORD);
  });
}
