/**
 * Where labels stand: none overlaps another, a mark or an axis number, none leaves the picture. Each label looks for the
 * cheapest free place near its mark; a required one that finds none makes the caller enlarge the picture.
 */
import type { Box, Dot, Segment } from './box.ts';
import { contains, lengthInside, nearestDot, overlaps } from './box.ts';
import type { TextStyle } from './svg.ts';
import { line, quietInk, text, withHalo } from './svg.ts';
import { textWidth } from './text-width.ts';

export type Side = 'above' | 'below' | 'left' | 'right';

export interface LabelLine {
  readonly content: string;
  readonly style: TextStyle;
}

export interface LabelRequest {
  readonly lines: readonly LabelLine[];
  /** The middle of the mark the label speaks of, and how far the mark reaches from it. */
  readonly at: Dot;
  readonly reach: number;
  /** Sides in order of preference. */
  readonly sides: readonly Side[];
  readonly isRequired: boolean;
}

export interface PlacedLabel {
  readonly request: LabelRequest;
  readonly box: Box;
}

export interface Surroundings {
  readonly area: Box;
  readonly obstacles: readonly Box[];
  /** Lines that a label may cross if it must. */
  readonly lines: readonly Segment[];
}

const lineGap = 3;
const labelGap = 3;
/** What a label of second rank may cost by the lines it covers. */
const mostCrossed = 20;

/** @example labelSize(lines) // width of the widest line, height of all with the space between */
export function labelSize(lines: readonly LabelLine[]): { readonly width: number; readonly height: number } {
  const width = Math.max(...lines.map(({ content, style }) => textWidth(content, style.size)));
  const height = lines.reduce((sum, { style }) => sum + style.size + lineGap, -lineGap);
  return { width, height };
}

/** Places the labels in their order; `undefined` when a required one finds no place. Others that find none are left out. */
export function placeLabels(requests: readonly LabelRequest[], around: Surroundings): readonly PlacedLabel[] | undefined {
  const placed: PlacedLabel[] = [];
  for (const request of requests) {
    const taken = [...around.obstacles, ...placed.map(({ box }) => box)];
    const box = bestBox(request, taken, around);
    if (box !== undefined) placed.push({ request, box });
    else if (request.isRequired) return undefined;
  }
  return placed;
}

function bestBox(request: LabelRequest, taken: readonly Box[], around: Surroundings): Box | undefined {
  let best: { readonly box: Box; readonly cost: number } | undefined;
  const isFree = (box: Box): boolean => contains(around.area, box) && !taken.some((other) => overlaps(box, other, labelGap));
  for (const { box, cost } of nearBoxes(request, around.area)) {
    const crossed = crossing(box, around.lines);
    const total = cost + crossed;
    const isClear = request.isRequired || crossed < mostCrossed;
    if (isClear && isFree(box) && (best === undefined || total < best.cost)) best = { box, cost: total };
  }
  if (best !== undefined || !request.isRequired) return best?.box;
  for (const box of gridBoxes(request, around.area)) {
    const away = nearestDot(box, request.at);
    const cost = Math.hypot(away.x - request.at.x, away.y - request.at.y) + crossing(box, around.lines);
    if (isFree(box) && (best === undefined || cost < best.cost)) best = { box, cost };
  }
  return best?.box;
}

function crossing(box: Box, lines: readonly Segment[]): number {
  return 2 * lines.reduce((sum, segment) => sum + lengthInside(segment, box), 0);
}

/** Steps along the mark and away from it; the first side and no step is the best. */
const slides: readonly number[] = [0, -0.5, 0.5, -0.25, 0.25, -0.75, 0.75];
/** Beside a mark, labels may also stand one below the other. */
const farSlides: readonly number[] = [...slides, -1, 1, -1.25, 1.25, -1.6, 1.6];
const distances: readonly number[] = [4, 12, 20, 30];
/** Labels of second rank stand at their mark or not at all. */
const nearSlides: readonly number[] = [0, -0.5, 0.5, -0.25, 0.25];
const nearDistances: readonly number[] = [4, 12];

function nearBoxes(request: LabelRequest, area: Box): readonly { readonly box: Box; readonly cost: number }[] {
  const { isRequired } = request;
  return request.sides.flatMap((side, rank) =>
    (isRequired ? distances : nearDistances).flatMap((distance) =>
      slidesFor(side, isRequired).map((slide) => ({
        box: clamped(besideMark(request, side, distance, slide), area),
        cost: rank * 18 + (distance - 4) * 1.5 + Math.abs(slide) * 16,
      })),
    ),
  );
}

function slidesFor(side: Side, isRequired: boolean): readonly number[] {
  if (!isRequired) return nearSlides;
  return side === 'left' || side === 'right' ? farSlides : slides;
}

function besideMark({ at, reach, lines }: LabelRequest, side: Side, distance: number, slide: number): Box {
  const { width, height } = labelSize(lines);
  const away = reach + distance;
  const alongX = at.x - width / 2 + slide * width;
  const alongY = at.y - height / 2 + slide * height;
  switch (side) {
    case 'above':
      return { x: alongX, y: at.y - away - height, width, height };
    case 'below':
      return { x: alongX, y: at.y + away, width, height };
    case 'left':
      return { x: at.x - away - width, y: alongY, width, height };
    case 'right':
      return { x: at.x + away, y: alongY, width, height };
  }
}

/** Pushed back into the picture by a few pixels at most, sideways only: a label never slides over its own mark. */
function clamped(box: Box, area: Box): Box {
  const x = Math.min(Math.max(box.x, area.x), area.x + area.width - box.width);
  return Math.abs(x - box.x) <= box.width / 2 ? { ...box, x } : box;
}

function gridBoxes({ lines }: LabelRequest, area: Box): readonly Box[] {
  const { width, height } = labelSize(lines);
  const boxes: Box[] = [];
  for (let y = area.y; y + height <= area.y + area.height; y += 6) {
    for (let x = area.x; x + width <= area.x + area.width; x += 6) boxes.push({ x, y, width, height });
  }
  return boxes;
}

/** The texts of labels, and a thin line to the mark of each that stands far off. */
export function drawLabels(labels: readonly PlacedLabel[]): readonly string[] {
  const leaders = labels.flatMap(({ request, box }) => {
    const end = nearestDot(box, request.at);
    const away = Math.hypot(end.x - request.at.x, end.y - request.at.y);
    return away > request.reach + 14 ? [leaderLine(request, end, away)] : [];
  });
  return [...leaders, ...withHalo(labels.flatMap(({ request, box }) => drawLines(request.lines, box, alignmentOf(request, box))))];
}

function leaderLine({ at, reach }: LabelRequest, end: Dot, away: number): string {
  const start = (reach + 1) / away;
  return line(at.x + (end.x - at.x) * start, at.y + (end.y - at.y) * start, end.x, end.y, { stroke: quietInk, 'stroke-width': 1 });
}

/** Lines keep to the side on which the mark stands. */
function alignmentOf({ at, reach }: LabelRequest, box: Box): 'start' | 'middle' | 'end' {
  if (box.x >= at.x + reach - 1) return 'start';
  return box.x + box.width <= at.x - reach + 1 ? 'end' : 'middle';
}

export function drawLines(lines: readonly LabelLine[], box: Box, anchor: 'start' | 'middle' | 'end'): readonly string[] {
  const x = anchor === 'start' ? box.x : anchor === 'end' ? box.x + box.width : box.x + box.width / 2;
  let y = box.y;
  return lines.map(({ content, style }) => {
    y += style.size;
    const drawn = text(content, x, y - style.size * 0.14, { ...style, anchor });
    y += lineGap;
    return drawn;
  });
}
