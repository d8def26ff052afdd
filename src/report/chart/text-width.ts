/**
 * How wide a text is at most, without a font at hand. For each letter the widest of BIZ UDPGothic and Noto Sans CJK JP,
 * regular and bold, is taken (BIZ digits are 0.76 em), so that a box made from it holds the text in every font of the list.
 */

const groups: readonly (readonly [letters: string, em: number])[] = [
  ['0123456789', 0.76],
  [".,:;!'", 0.37],
  [' ', 0.34],
  ['ijl|', 0.44],
  ['Ift()[]{}/\\*r', 0.56],
  ['-', 0.5],
  ['J', 0.57],
  ['+=<>&$~^', 0.92],
  ['MW@mw%#', 1.01],
  ['₀₁₂₃₄₅₆₇₈₉', 0.56],
];

const emOf: ReadonlyMap<string, number> = new Map(groups.flatMap(([letters, em]) => [...letters].map((letter) => [letter, em] as const)));

function letterWidth(letter: string): number {
  const known = emOf.get(letter);
  if (known !== undefined) return known;
  if (letter >= 'a' && letter <= 'z') return 0.74;
  if (letter >= '!' && letter <= '~') return 0.91;
  return letter > '\uFFFF' ? 1.4 : 1;
}

/** The greatest width in pixels. @example textWidth('目標', 12) // 24 */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const letter of text) em += letterWidth(letter);
  return em * size;
}

/** The text cut so that it fits, ending in …; unchanged when it fits. */
export function truncateText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  let kept = '';
  for (const letter of text) {
    if (textWidth(`${kept}${letter}…`, size) > width) break;
    kept += letter;
  }
  return `${kept}…`;
}

/** Marks that may not begin a line (行頭禁則) and marks that may not end one (行末禁則). */
const neverFirst = '、。，．・）)」』】〕］}!？！%％ー～々ぁぃぅぇぉっゃゅょァィゥェォッャュョ…：；';
const neverLast = '（(「『【〔［{';

/** Pieces that are not broken: a run of letters and digits with their marks, or one Japanese letter with the marks it carries. */
function pieces(text: string): readonly string[] {
  const result: string[] = [];
  for (const piece of text.match(/[\w.,%+\-#&'’:/△▲±₂²]+|./gsu) ?? []) {
    const before = result.at(-1);
    const isBound = before !== undefined && (neverFirst.includes(piece.slice(0, 1)) || neverLast.includes(before.slice(-1)));
    if (isBound) result[result.length - 1] = `${before}${piece}`;
    else result.push(piece);
  }
  return result;
}

/**
 * The text in lines no wider than `width`; no line begins with 、or ends with（. Past `most` lines the last one ends in ….
 * A width below one letter is a bug of the caller.
 */
export function wrapText(text: string, size: number, width: number, most = Number.POSITIVE_INFINITY): readonly string[] {
  const lines: string[] = [''];
  for (const piece of pieces(text)) {
    for (const part of textWidth(piece, size) > width ? piece : [piece]) {
      const current = lines.at(-1) ?? '';
      if (current === '' || textWidth(`${current}${part}`, size) <= width) lines[lines.length - 1] = `${current}${part}`;
      else lines.push(part.trimStart());
    }
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), truncateText(lines.slice(most - 1).join(''), size, width)];
}
