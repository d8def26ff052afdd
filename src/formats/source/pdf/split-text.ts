/** A piece of text that runs over the walls of several cells, as some programs write a whole row at once, cut at the walls. */
import type { PageText } from './page-mark.ts';

/** `walls` are the distances from the left at which the piece is cut, in order. */
export function splitText(piece: PageText, walls: readonly number[]): readonly PageText[] {
  const inside = walls.filter((wall) => wall > piece.left + SLACK && wall < piece.right - SLACK);
  if (piece.run !== 'across' || inside.length === 0) return [piece];
  const letters = [...piece.text];
  const widths = letters.map(widthOf);
  const unit = (piece.right - piece.left) / Math.max(1, widths.reduce((sum, width) => sum + width, 0));
  const parts: PageText[] = [];
  let left = piece.left;
  let [from, text] = [left, ''];
  letters.forEach((letter, index) => {
    const middle = left + ((widths[index] ?? 1) * unit) / 2;
    while (inside.length > 0 && middle > (inside[0] ?? Infinity)) {
      if (text.trim() !== '') parts.push({ ...piece, text, left: from, right: left });
      [from, text] = [left, ''];
      inside.shift();
    }
    text += letter;
    left += (widths[index] ?? 1) * unit;
  });
  if (text.trim() !== '') parts.push({ ...piece, text, left: from, right: piece.right });
  return parts;
}

const SLACK = 2;

/** In halves of a full letter: widths of letters are not in the file, their sum is. */
function widthOf(letter: string): number {
  return /[\u0000-\u02ff\uff61-\uff9f]/u.test(letter) ? 1 : 2;
}
