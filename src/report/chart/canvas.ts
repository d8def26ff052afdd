/** What every chart has in common: the badge with the judgement, the lines of notes, marks and fills. */
import type { NegativeSign } from '../../domain/rounding.ts';
import type { JudgementMark } from '../judgement-mark.ts';
import type { Box, Dot } from './box.ts';
import { element, ink, line, quietInk, text } from './svg.ts';
import { textWidth, truncateText, wrapText } from './text-width.ts';

export interface Canvas {
  readonly width: number;
  readonly idPrefix: string;
  readonly mark: JudgementMark;
  /** The body's own word for the judgement. */
  readonly word: string;
  readonly negative: NegativeSign;
}

/** A finished drawing without its frame; `bottom` is its lower edge. */
export interface Drawing {
  readonly parts: readonly string[];
  readonly bottom: number;
}

export const sizes = { value: 13, caption: 12, tick: 11, note: 12 } as const;
const badgeHeight = 26;

/** True for a picture that has room for labels beside the plot. */
export function isWide({ width }: Canvas): boolean {
  return width >= 480;
}

/** Badge 「▼ 後退」 and beside it, or below where it does not fit, what is to be said first. */
export function drawHeader(canvas: Canvas, statement: string): Drawing {
  const badge = drawBadge(canvas, { x: 1, y: 1 }, canvas.width - 2);
  const left = badge.width + 12;
  const isBeside = textWidth(statement, sizes.value) <= canvas.width - left;
  if (isBeside) return { parts: [badge.drawn, text(statement, left, 19, { size: sizes.value })], bottom: badgeHeight + 2 };
  const below = drawParagraph(statement, canvas.width, badgeHeight + 8, sizes.value, ink);
  return { parts: [badge.drawn, ...below.parts], bottom: below.bottom };
}

/** Glyph and word in a frame; never colour alone. */
function drawBadge(canvas: Canvas, at: Dot, most: number): { readonly drawn: string; readonly width: number } {
  const { mark } = canvas;
  const word = truncateText(canvas.word, sizes.value, most - 40);
  const width = textWidth(word, sizes.value) + 38;
  const frame = { x: at.x, y: at.y, width, height: badgeHeight - 2, rx: 4, fill: '#fff', stroke: mark.colour, 'stroke-width': 2 };
  const middle = at.y + badgeHeight / 2 - 1;
  const inner = [
    element('rect', frame),
    drawGlyph(mark, { x: at.x + 16, y: middle }, 6),
    text(word, at.x + 28, middle + 4.7, { size: sizes.value, weight: 700, fill: mark.colour }),
  ];
  return { drawn: element('g', { 'data-state': mark.state }, ...inner), width: width + at.x };
}

/** The glyph as a shape, so that it looks alike whatever font a machine has. */
export function drawGlyph(mark: JudgementMark, { x, y }: Dot, radius: number): string {
  const shape = { fill: mark.colour };
  const half = radius * 1.05;
  switch (mark.glyph) {
    case '●':
      return element('circle', { cx: x, cy: y, r: radius, ...shape });
    case '◎':
      return [
        element('circle', { cx: x, cy: y, r: radius - 0.5, fill: '#fff', stroke: mark.colour, 'stroke-width': 1.6 }),
        element('circle', { cx: x, cy: y, r: radius * 0.45, ...shape }),
      ].join('');
    case '▲':
      return element('path', { d: path([x, y - half], [x + half, y + half * 0.85], [x - half, y + half * 0.85]), ...shape });
    case '▼':
      return element('path', { d: path([x, y + half], [x + half, y - half * 0.85], [x - half, y - half * 0.85]), ...shape });
    case '◇':
      return element('path', { d: path([x, y - half], [x + half, y], [x, y + half], [x - half, y]), fill: '#fff', stroke: mark.colour, 'stroke-width': 1.8 });
    case '–':
      return line(x - radius, y, x + radius, y, { stroke: mark.colour, 'stroke-width': 2.5 });
  }
}

/** A closed path through corners. */
export function path(...corners: readonly (readonly [x: number, y: number])[]): string {
  const rounded = (value: number): number => Math.floor(value * 10 + 0.5) / 10;
  return `M${corners.map(([x, y]) => `${rounded(x)} ${rounded(y)}`).join('L')}Z`;
}

/** Text in lines of the picture's width, below `top`. */
export function drawParagraph(content: string, width: number, top: number, size: number, fill: string, most = 6): Drawing {
  const lines = wrapText(content, size, width, most);
  const leading = size + 5;
  const parts = lines.map((each, index) => text(each, 0, top + size * 0.9 + index * leading, { size, fill }));
  return { parts, bottom: top + lines.length * leading };
}

/** Notes, one below the other, in second-rank ink. */
export function drawNotes(notes: readonly string[], width: number, top: number): Drawing {
  const parts: string[] = [];
  let bottom = top;
  for (const note of notes) {
    const drawn = drawParagraph(note, width, bottom, sizes.note, quietInk);
    parts.push(...drawn.parts);
    bottom = drawn.bottom;
  }
  return { parts, bottom };
}

/** What stands for the judgement in an area: paint, and the outline that keeps pale fills visible. */
export interface AreaPaint {
  readonly fill: string;
  readonly stroke: string;
}

export function areaPaint({ mark, idPrefix }: Canvas): AreaPaint {
  switch (mark.fill) {
    case 'solid':
      return { fill: mark.colour, stroke: mark.colour };
    case 'outline':
      return { fill: '#fff', stroke: mark.colour };
    case 'dots':
      return { fill: `url(#${idPrefix}-dots)`, stroke: mark.colour };
    case 'hatch':
      return { fill: `url(#${idPrefix}-hatch)`, stroke: mark.colour };
  }
}

/** The patterns that a drawing refers to, and no others. */
export function patternsFor(parts: readonly string[], idPrefix: string): readonly string[] {
  const drawn = parts.join('');
  return [
    ...(drawn.includes(`#${idPrefix}-dots`) ? [dots(`${idPrefix}-dots`)] : []),
    ...(drawn.includes(`#${idPrefix}-hatch`) ? [hatch(`${idPrefix}-hatch`)] : []),
  ];
}

function dots(id: string): string {
  const ground = element('rect', { width: 6, height: 6, fill: '#c74700' });
  return element('pattern', { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse' }, ground, element('circle', { cx: 3, cy: 3, r: 1.2, fill: '#fff' }));
}

function hatch(id: string): string {
  const ground = element('rect', { width: 7, height: 7, fill: '#fff' });
  const stripe = line(0, 0, 0, 7, { stroke: '#666666', 'stroke-width': 2 });
  return element('pattern', { id, width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, ground, stripe);
}

/** 基準: an open circle in ink. */
export function drawBaseline({ x, y }: Dot): string {
  return element('circle', { cx: x, cy: y, r: 6, fill: '#fff', stroke: ink, 'stroke-width': 2, 'data-mark': 'baseline' });
}

/** 実績: a full circle in the colour of the judgement; hollow while preliminary. */
export function drawActual({ x, y }: Dot, mark: JudgementMark, isHollow: boolean): string {
  const paint = isHollow ? { r: 5.5, fill: '#fff', stroke: mark.colour, 'stroke-width': 4 } : { r: 7, fill: mark.colour, stroke: '#fff', 'stroke-width': 1 };
  return element('circle', { cx: x, cy: y, ...paint, 'data-mark': 'actual' });
}

/** 目標: a thick tick in ink with a white edge, across the direction in which values run. */
export function drawTarget({ x, y }: Dot, runs: 'up' | 'sideways', reach: number, name = 'target'): string {
  const box = runs === 'up' ? { x: x - reach, y: y - 2.5, width: 2 * reach, height: 5 } : { x: x - 2.5, y: y - reach, width: 5, height: 2 * reach };
  return element('rect', { ...box, fill: ink, stroke: '#fff', 'stroke-width': 1, 'data-mark': name });
}

/** ⫽: what lies on its two sides does not compare. */
export function drawBreak({ x, y }: Dot): string {
  const d = `M${path([x - 5, y + 9], [x + 1, y - 9]).slice(1, -1)}M${path([x, y + 9], [x + 6, y - 9]).slice(1, -1)}`;
  return element('path', { d, stroke: ink, 'stroke-width': 2, fill: 'none', 'data-mark': 'break' });
}

export function boxAround({ x, y }: Dot, reachX: number, reachY = reachX): Box {
  return { x: x - reachX, y: y - reachY, width: 2 * reachX, height: 2 * reachY };
}
