/** 字下げ: whether a paragraph begins one character in, as Japanese prose does. One rule for every format. */

import { plainText, type Paragraph } from './document.ts';

const BEGINS_PROSE = /^[\p{L}\p{N}「『]/u;

/** Body text aligned to the start that begins with a letter or a quotation; not lines with their own mark (※, ●, (1), 　). */
export function isIndented(paragraph: Paragraph): boolean {
  const isProse = (paragraph.style ?? 'body') === 'body' && (paragraph.align ?? 'start') === 'start';
  return isProse && BEGINS_PROSE.test(plainText(paragraph.content));
}
