/** A line of the neutral document → a line of the template. */

import type { Inline } from '../document/document.ts';
import { isKeptTogether } from '../document/words.ts';
import { hasSubscript, splitSubscripts } from '../fonts/subscripts.ts';
import type { PrintContext } from './print-context.ts';
import type { PrintLine, PrintPiece } from './print-model.ts';

/** The compiler breaks addresses at their slashes. */
const LONG_WORD = /([\x21-\x2e\x30-\x7e\u00a1-\u024f]{12,})/u;
/**
 * Brackets and marks of BIZ UDP are half an em wide by themselves, but the compiler takes every such mark for a full em
 * and pushes neighbours (」「) into each other when it shapes them in one run. So a run ends between two of them.
 */
const BETWEEN_MARKS = /(?<=[」』）】〕］｝〉》、。，．・：；「『（【〔［｛〈《])(?=[」』）】〕］｝〉》、。，．・：；「『（【〔［｛〈《])/u;
const MARK_AT_EDGE = /^[「『（【〔［｛〈《]|[」』）】〕］｝〉》、。，．・：；]$/u;

/**
 * `width` is the room and `size` that of the text, in points: a word that is wider than the room may break anywhere, a
 * figure that is wider is not kept together.
 */
export function prepareInlines(content: readonly Inline[], width: number, size: number, context: PrintContext): PrintLine {
  const room = width / size;
  const pieces = content.flatMap((inline, index) => prepareInline(inline, index === 0, room, context));
  const [first = ''] = pieces;
  if (pieces.length > 1) return pieces;
  // A figure that fits the line needs no keeping when it is alone.
  return typeof first === 'string' ? first : first.k === 'k' ? first.v : pieces;
}

function prepareInline(inline: Inline, isFirst: boolean, room: number, context: PrintContext): readonly PrintPiece[] {
  switch (inline.kind) {
    case 'text':
      return prepareText(inline.text, inline.strong === true, room, context);
    case 'figure':
      return isKept(inline, inline.text, room, context) ? [{ k: 'k', v: context.cover(inline.text) }] : prepareText(inline.text, false, room, context);
    case 'mark':
      // A mark behind a text is raised; one that stands for a value, alone in its cell, is not. Marks are no links here:
      // every link has the compiler lay out its table twice, and the note stands on the same page.
      return [isFirst ? context.cover(inline.text) : { k: 'm', v: context.cover(inline.text) }];
    case 'sub':
      return [{ k: 's', v: context.cover(inline.text) }];
    case 'break':
      return [{ k: 'n' }];
  }
}

function isKept(inline: Inline, text: string, room: number, context: PrintContext): boolean {
  return isKeptTogether(inline) && !MARK_AT_EDGE.test(text) && !hasSubscript(text) && context.face.width(text) <= room;
}

function prepareText(text: string, isStrong: boolean, room: number, context: PrintContext): readonly PrintPiece[] {
  return splitSubscripts(text).flatMap((part): readonly PrintPiece[] =>
    part.isLow ? [{ k: 's', v: part.text }] : prepareWords(context.cover(part.text), isStrong, room, context),
  );
}

function prepareWords(text: string, isStrong: boolean, room: number, context: PrintContext): readonly PrintPiece[] {
  return text.split(LONG_WORD).flatMap((part, index): readonly PrintPiece[] => {
    if (index % 2 === 1 && context.face.width(part) > room) return [{ k: 'w', v: part }];
    const runs = part === '' ? [] : part.split(BETWEEN_MARKS);
    return runs.map((v, run) => (isStrong ? { k: 'b', v } : run % 2 === 1 ? { k: 'o', v } : v));
  });
}
