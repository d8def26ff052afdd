/** A drawing as our own fonts can print it: browsers find a font for every character, the printing programs do not. */

import { splitSubscripts } from '../fonts/subscripts.ts';

const TAG_OR_TEXT = /<(\/?)(\w+)(?:"[^"]*"|'[^']*'|[^>"'])*>|[^<]+/gu;
/** Their text is not drawn. */
const UNDRAWN = new Set(['title', 'desc']);

/** `svg` has passed the check of document/drawing.ts; `cover` replaces what has no glyph. */
export function drawableSvg(svg: string, cover: (text: string) => string): string {
  let isDrawn = true;
  return svg.replace(TAG_OR_TEXT, (piece: string, slash: string | undefined, name: string | undefined) => {
    if (name === undefined) return isDrawn && piece.trim() !== '' ? drawText(piece, cover) : piece;
    if (UNDRAWN.has(name)) isDrawn = slash === '/' || piece.endsWith('/>');
    return piece;
  });
}

function drawText(text: string, cover: (text: string) => string): string {
  return splitSubscripts(text)
    .map((part) => (part.isLow ? `<tspan font-size="70%" baseline-shift="sub">${part.text}</tspan>` : cover(part.text)))
    .join('');
}
