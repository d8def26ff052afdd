/** Ruling lines to tables: lines that touch make one table, whatever they enclose is a cell, missing walls merge cells. */
import type { Box, PageRules, Rule } from './page-mark.ts';

/** A cell on the grid of its table; `row` and `column` from 0. */
export interface GridCell extends Box {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** `xs` and `ys` are the lines of the grid; a cell between two of them has its index. */
export interface RuledTable extends Box {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}

/** Lines nearer than this are one line, ends nearer than this touch; in points. */
const NEAR = 2.5;
/** A line that reaches further than this beyond the last crossing leaves a table open on that side. */
const OPEN = 8;
/** A page with more lines is a drawing. */
const MOST_LINES = 6_000;
/** A grid with more places is a drawing and no table. */
const MOST_PLACES = 40_000;

export function ruledTables(rules: PageRules): readonly RuledTable[] {
  const [horizontal, vertical] = [joined(rules.horizontal), joined(rules.vertical)];
  if (horizontal.length + vertical.length > MOST_LINES) return [];
  return touching(horizontal, vertical)
    .flatMap(tableOf)
    .sort((a, b) => a.top - b.top || a.left - b.left);
}

/** Pieces of one line put together. */
function joined(rules: readonly Rule[]): readonly Rule[] {
  const lines: { at: number; pieces: Rule[] }[] = [];
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const last = lines.at(-1);
    if (last !== undefined && rule.at - last.at <= NEAR / 2) last.pieces.push(rule);
    else lines.push({ at: rule.at, pieces: [rule] });
  }
  return lines.flatMap(({ pieces }) => joinedLine(pieces));
}

function joinedLine(pieces: readonly Rule[]): readonly Rule[] {
  const whole: { at: number; from: number; to: number }[] = [];
  for (const { at, from, to } of pieces.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last !== undefined && from <= last.to + NEAR) last.to = Math.max(last.to, to);
    else whole.push({ at, from, to });
  }
  return whole;
}

interface Group {
  readonly horizontal: Rule[];
  readonly vertical: Rule[];
}

function touching(horizontal: readonly Rule[], vertical: readonly Rule[]): readonly Group[] {
  const parents = [...horizontal, ...vertical].map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    for (let at = index; at !== root; ) [parents[at], at] = [root, parents[at] ?? root];
    return root;
  };
  vertical.forEach((wall, index) => {
    horizontal.forEach((line, other) => {
      if (crosses(line, wall)) parents[rootOf(horizontal.length + index)] = rootOf(other);
    });
  });
  const groups = new Map<number, Group>();
  const groupOf = (index: number): Group => {
    const root = rootOf(index);
    const group = groups.get(root) ?? { horizontal: [], vertical: [] };
    groups.set(root, group);
    return group;
  };
  horizontal.forEach((rule, index) => groupOf(index).horizontal.push(rule));
  vertical.forEach((rule, index) => groupOf(horizontal.length + index).vertical.push(rule));
  return [...groups.values()];
}

function crosses(line: Rule, wall: Rule): boolean {
  return wall.at >= line.from - NEAR && wall.at <= line.to + NEAR && line.at >= wall.from - NEAR && line.at <= wall.to + NEAR;
}

function tableOf({ horizontal, vertical }: Group): readonly RuledTable[] {
  if (horizontal.length === 0 || vertical.length === 0) return [];
  const walls = [...vertical, ...openSides(horizontal, vertical)];
  const lines = [...horizontal, ...openSides(vertical, horizontal)];
  const xs = positions(walls);
  const ys = positions(lines);
  const places = (xs.length - 1) * (ys.length - 1);
  if (xs.length < 2 || ys.length < 2 || places < 2 || places > MOST_PLACES) return [];
  const cells = cellsOf(xs, ys, lines, walls);
  if (cells.length < 2) return [];
  return [{ xs, ys, cells, left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 }];
}

/** Walls that are not drawn: a table whose lines run out freely ends where at least two of them end. */
function openSides(lines: readonly Rule[], walls: readonly Rule[]): readonly Rule[] {
  const inner = { least: Math.min(...walls.map(({ at }) => at)), most: Math.max(...walls.map(({ at }) => at)) };
  const sides: Rule[] = [];
  const left = lines.filter(({ from }) => from < inner.least - OPEN);
  const right = lines.filter(({ to }) => to > inner.most + OPEN);
  if (left.length >= 2) sides.push({ at: Math.min(...left.map(({ from }) => from)), ...reach(left) });
  if (right.length >= 2) sides.push({ at: Math.max(...right.map(({ to }) => to)), ...reach(right) });
  return sides;
}

function reach(lines: readonly Rule[]): { readonly from: number; readonly to: number } {
  return { from: Math.min(...lines.map(({ at }) => at)), to: Math.max(...lines.map(({ at }) => at)) };
}

function positions(rules: readonly Rule[]): readonly number[] {
  const found: number[] = [];
  for (const at of rules.map((rule) => rule.at).sort((a, b) => a - b)) if (found.length === 0 || at - (found.at(-1) ?? 0) > NEAR) found.push(at);
  return found;
}

function cellsOf(xs: readonly number[], ys: readonly number[], lines: readonly Rule[], walls: readonly Rule[]): readonly GridCell[] {
  const [width, height] = [xs.length - 1, ys.length - 1];
  const linesAt = ys.map((y) => lines.filter(({ at }) => Math.abs(at - y) <= NEAR));
  const wallsAt = xs.map((x) => walls.filter(({ at }) => Math.abs(at - x) <= NEAR));
  const isClosed = (rules: readonly Rule[] | undefined, from: number, to: number): boolean => rules?.some((rule) => rule.from <= (from + to) / 2 && rule.to >= (from + to) / 2) === true;
  const areaOf = new Array<number>(width * height).fill(-1);
  const cells: GridCell[] = [];
  for (let start = 0; start < areaOf.length; start += 1) {
    if (areaOf[start] !== -1) continue;
    const area = { left: width, top: height, right: 0, bottom: 0 };
    const pending = [start];
    areaOf[start] = start;
    for (let slot = pending.pop(); slot !== undefined; slot = pending.pop()) {
      const [x, y] = [slot % width, (slot - (slot % width)) / width];
      Object.assign(area, { left: Math.min(area.left, x), top: Math.min(area.top, y), right: Math.max(area.right, x), bottom: Math.max(area.bottom, y) });
      const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [xs[x], xs[x + 1], ys[y], ys[y + 1]];
      const go = (next: number, isInside: boolean, hasWall: boolean): void => {
        if (!isInside || hasWall || areaOf[next] !== -1) return;
        areaOf[next] = start;
        pending.push(next);
      };
      go(slot - 1, x > 0, isClosed(wallsAt[x], y0, y1));
      go(slot + 1, x < width - 1, isClosed(wallsAt[x + 1], y0, y1));
      go(slot - width, y > 0, isClosed(linesAt[y], x0, x1));
      go(slot + width, y < height - 1, isClosed(linesAt[y + 1], x0, x1));
    }
    cells.push(cellOf(area, xs, ys));
  }
  return cells;
}

function cellOf(area: Box, xs: readonly number[], ys: readonly number[]): GridCell {
  return {
    row: area.top,
    column: area.left,
    rowSpan: area.bottom - area.top + 1,
    columnSpan: area.right - area.left + 1,
    left: xs[area.left] ?? 0,
    right: xs[area.right + 1] ?? 0,
    top: ys[area.top] ?? 0,
    bottom: ys[area.bottom + 1] ?? 0,
  };
}
