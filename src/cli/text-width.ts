/** Columns of a terminal: a full-width character takes two. */

/** Wide and full-width ranges of East Asian Width, as far as Japanese text uses them; ambiguous ones (①, ※, △) count as wide. */
const wide =
  /[\u1100-\u115F\u2014\u2015\u203B\u2026\u2103\u2190-\u2193\u2200-\u22FF\u2460-\u24FF\u25A0-\u25FF\u2605\u2606\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{1F300}-\u{1F64F}\u{20000}-\u{3FFFD}]/u;

function characterWidth(character: string): number {
  return wide.test(character) ? 2 : 1;
}

/** @example textWidth('R5年度') // 6 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - textWidth(text))) + text;
}

/** Cuts at a width and says so with …. @example truncate('市内の宿泊者数', 9) // "市内の…" */
export function truncate(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let cut = '';
  let used = textWidth('…');
  for (const character of text) {
    used += characterWidth(character);
    if (used > width) break;
    cut += character;
  }
  return `${cut}…`;
}
