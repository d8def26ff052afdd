/** Rectangles and segments of a picture, in pixels from its top left corner. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Dot {
  readonly x: number;
  readonly y: number;
}

export interface Segment {
  readonly from: Dot;
  readonly to: Dot;
}

/** Whether two boxes come nearer than `gap`. */
export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap;
}

export function contains(outer: Box, inner: Box): boolean {
  const right = inner.x + inner.width <= outer.x + outer.width;
  const bottom = inner.y + inner.height <= outer.y + outer.height;
  return inner.x >= outer.x && inner.y >= outer.y && right && bottom;
}

/** The length of a segment that lies in a box (Liang–Barsky), 0 when it passes by. */
export function lengthInside(segment: Segment, box: Box): number {
  const dx = segment.to.x - segment.from.x;
  const dy = segment.to.y - segment.from.y;
  let enters = 0;
  let leaves = 1;
  const edges: readonly (readonly [step: number, room: number])[] = [
    [-dx, segment.from.x - box.x],
    [dx, box.x + box.width - segment.from.x],
    [-dy, segment.from.y - box.y],
    [dy, box.y + box.height - segment.from.y],
  ];
  for (const [step, room] of edges) {
    if (step === 0 && room < 0) return 0;
    if (step < 0) enters = Math.max(enters, room / step);
    if (step > 0) leaves = Math.min(leaves, room / step);
  }
  return enters < leaves ? (leaves - enters) * Math.hypot(dx, dy) : 0;
}

/** The dot of a box nearest to a dot. */
export function nearestDot(box: Box, dot: Dot): Dot {
  return { x: Math.min(Math.max(dot.x, box.x), box.x + box.width), y: Math.min(Math.max(dot.y, box.y), box.y + box.height) };
}
