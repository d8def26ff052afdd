/** Sentences and notes (本文と注): paragraphs, items and cells of prose, taken apart with their places. */
import type { Place } from '../../formats/diagnostic.ts';
import { markText } from './printed-figure.ts';
import type { ReadNote, Section, Sentence } from './source-report.ts';

export interface Prose {
  readonly sentences: readonly Sentence[];
  readonly notes: readonly ReadNote[];
}

export interface Standing {
  readonly section?: Section;
  readonly afterTable: number;
  readonly lead?: string;
}

const noteMark = /^[(（\[［]?([※＊*]\s*[0-9０-９]*|注\s*[0-9０-９]*|備考|[†‡])[)）\]］]?\s*[:：、.．]?\s*/;

/** A paragraph of several lines has a place for each where the file has lines. */
export function readProse(text: string, at: Place, where: Standing): Prose {
  const sentences: Sentence[] = [];
  const notes: ReadNote[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const place: Place = at.kind === 'line' ? { ...at, line: at.line + index } : at;
    const plain = line.trim();
    const mark = noteMark.exec(plain);
    if (plain === '') continue;
    if (mark !== null && isNote(plain, mark[1] ?? '')) {
      const { lead: _, ...about } = where;
      notes.push({ mark: markText(mark[1] ?? ''), text: plain.slice(mark[0].length), at: place, ...about });
    } else sentences.push(...sentencesOf(plain).map((sentence) => ({ text: sentence, at: place, ...where })));
  }
  return { sentences, notes };
}

/** 注 begins many words (注目, 注文); 備考 needs a colon. */
function isNote(text: string, mark: string): boolean {
  if (mark === '注') return /^[(（\[［]?注[)）\]］]|^注\s*[:：\s]/.test(text);
  return mark !== '備考' || /^備考\s*[:：\s]/.test(text);
}

/** Taken apart behind 。, not inside brackets or quotes. */
export function sentencesOf(text: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let begin = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if ('（(「『['.includes(letter)) depth += 1;
    if ('）)」』]'.includes(letter)) depth = Math.max(0, depth - 1);
    if (letter === '。' && depth === 0) {
      found.push(text.slice(begin, at + 1).trim());
      begin = at + 1;
    }
  }
  return [...found, text.slice(begin).trim()].filter((sentence) => sentence !== '');
}
