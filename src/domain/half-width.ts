/** What people write with full-width letters and digits (全角), brought to one form before it is read. */

/**
 * Full-width ASCII to ASCII, the ideographic blank to a blank; everything else stays. Only for reading:
 * what a document prints is never rewritten.
 * @example toHalfWidth('Ｒ５年度（累計）') // "R5年度(累計)"
 */
export function toHalfWidth(text: string): string {
  if (!/[\uFF01-\uFF5E\u3000]/.test(text)) return text;
  return text.replace(/[\uFF01-\uFF5E]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ');
}
