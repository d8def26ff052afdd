/** Pieces of text put into lines, and lines into a text, as a person reads them. */
import type { Box, PageText, TextRun } from './page-mark.ts';

export interface PageLine extends Box {
  readonly text: string;
  readonly size: number;
  readonly pieces: readonly PageText[];
}

/** A piece turned so that it runs from left to right and its lines from top to bottom. */
interface Turned {
  readonly piece: PageText;
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

/** From the first line to the last. Pieces that run another way than most are read in their own way, behind the others. */
export function linesOf(pieces: readonly PageText[]): readonly PageLine[] {
  const runs = (['across', 'stacked', 'turnedUp', 'turnedDown'] as const).filter((run) => pieces.some((piece) => piece.run === run));
  return runs.flatMap((run) => linesOfRun(pieces.filter((piece) => piece.run === run)));
}

/** Around the largest pieces: lowered and raised letters stand nearer to their line than to the next. */
function linesOfRun(pieces: readonly PageText[]): readonly PageLine[] {
  const lines: { readonly at: number; readonly size: number; readonly pieces: Turned[] }[] = [];
  const byHeight = new Map<number, typeof lines>();
  for (const turned of pieces.map(turn).sort((a, b) => b.piece.size - a.piece.size || a.line - b.line)) {
    const band = Math.round(turned.line / BAND);
    const near = [band - 1, band, band + 1].flatMap((each) => byHeight.get(each) ?? []);
    const line = near.find(({ at, size }) => Math.abs(at - turned.line) < 0.5 * size);
    if (line !== undefined) line.pieces.push(turned);
    else {
      const added = { at: turned.line, size: turned.piece.size, pieces: [turned] };
      lines.push(added);
      byHeight.set(band, [...(byHeight.get(band) ?? []), added]);
    }
  }
  return lines.sort((a, b) => a.at - b.at).map((line) => lineOf(line.pieces));
}

/** Lines are looked for this far up and down, in points: more than half of the largest usual letter. */
const BAND = 50;

function turn(piece: PageText): Turned {
  const turns: Readonly<Record<TextRun, () => Turned>> = {
    across: () => ({ piece, from: piece.left, to: piece.right, line: piece.baseline }),
    stacked: () => ({ piece, from: piece.top, to: piece.bottom, line: -piece.baseline }),
    turnedUp: () => ({ piece, from: -piece.bottom, to: -piece.top, line: piece.baseline }),
    turnedDown: () => ({ piece, from: piece.top, to: piece.bottom, line: -piece.baseline }),
  };
  return turns[piece.run]();
}

function lineOf(line: readonly Turned[]): PageLine {
  const sorted = line.toSorted((a, b) => a.from - b.from);
  let text = '';
  sorted.forEach(({ piece, from }, index) => {
    const before = sorted[index - 1];
    text += (before !== undefined && isGap(before, from, piece) ? ' ' : '') + piece.text;
  });
  const pieces = sorted.map(({ piece }) => piece);
  return { text: text.replace(/[ \u00a0]+/g, ' ').trim(), size: Math.max(...pieces.map(({ size }) => size)), pieces, ...around(pieces) };
}

/** Letters of Japanese that are set apart to fill a line have no space between them. */
function isGap(before: Turned, from: number, piece: PageText): boolean {
  const isWide = isJapanese(before.piece.text.at(-1)) && isJapanese(piece.text[0]);
  return from - before.to > (isWide ? 0.6 : 0.25) * Math.max(before.piece.size, piece.size);
}

export function isJapanese(letter: string | undefined): boolean {
  return letter !== undefined && /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef①-⓿■□●○※△▲―—…]/u.test(letter);
}

export function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/**
 * Lines as one text. A line that reaches the right end goes on in the next one; a shorter one was ended by its writer and
 * keeps its line end. `edge` is the end of the space the lines stand in.
 * @example joinLines(lines of a narrow heading cell, one letter each) // "数値目標"
 */
export function joinLines(lines: readonly PageLine[], edge: number): string {
  const isUpright = lines.length > 1 && lines.every((line) => line.text.length <= 1 || line.pieces[0]?.run === 'stacked');
  let text = '';
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before === undefined || line.text === '') text += line.text;
    else if (isUpright || before.pieces[0]?.run !== 'across' || isFull(before, line, edge)) text += (needsSpace(before.text, line.text) ? ' ' : '') + line.text;
    else text += `\n${line.text}`;
  });
  return text;
}

/** Whether the first word of the next line would not have fitted. */
function isFull(line: PageLine, next: PageLine, edge: number): boolean {
  const word = /^[!-~]+/.exec(next.text)?.[0].length ?? 0;
  return line.right + line.size * Math.max(1, word * 0.5) + PADDING > edge - line.size;
}

/** Space between text and the wall of a cell, at most; in points. */
const PADDING = 6;

function needsSpace(before: string, after: string): boolean {
  return /[A-Za-z,;.]$/.test(before) && /^[A-Za-z(]/.test(after);
}
