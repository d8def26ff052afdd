/** A line of the neutral document as runs of a Word paragraph. */

import { InternalHyperlink, TextRun, type ParagraphChild } from 'docx';
import type { Inline } from '../document/document.ts';
import { printableText } from '../document/printable.ts';
import type { WordContext } from './word-context.ts';

export function wordInlines(content: readonly Inline[], context: WordContext): ParagraphChild[] {
  return content.map((inline, index) => wordInline(inline, index === 0, context));
}

function wordInline(inline: Inline, isFirst: boolean, context: WordContext): ParagraphChild {
  switch (inline.kind) {
    case 'text':
      return new TextRun({ text: printableText(inline.text), ...(inline.strong === true ? { bold: true } : {}) });
    case 'figure':
      return new TextRun(printableText(inline.text));
    case 'sub':
      return new TextRun({ text: printableText(inline.text), subScript: true });
    case 'break':
      return new TextRun({ break: 1 });
    case 'mark':
      return wordMark(inline.text, inline.note, !isFirst, context);
  }
}

/** A mark behind a text is raised; a mark that stands for a value, alone in its cell, is not. */
function wordMark(text: string, note: string, isRaised: boolean, context: WordContext): ParagraphChild {
  const run = new TextRun({ text: printableText(text), ...(isRaised ? { superScript: true } : {}) });
  const anchor = context.bookmarks.get(note);
  return anchor === undefined ? run : new InternalHyperlink({ anchor, children: [run] });
}
