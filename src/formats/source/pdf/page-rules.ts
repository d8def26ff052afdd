/** The ruling lines of a page out of its drawing operators: stroked lines, and thin filled areas that stand for lines. */
import type { PDFPageProxy } from 'pdfjs-dist';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { asMatrix, combine, type Box, type Matrix, type PageRules, type Rule } from './page-mark.ts';

type Operators = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

const STROKES = new Set<number>([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
const FILLS = new Set<number>([OPS.fill, OPS.eoFill]);
const PICTURES = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject, OPS.paintImageXObjectRepeat, OPS.paintImageMaskXObjectGroup, OPS.paintSolidColorImageMask]);
/** A filled area thinner than this is a line, in points. */
const THIN = 3;
/** Shorter pieces are corners and dots. */
const SHORT = 3;
/** A page with more is a drawing; what lies beyond is no table that a person reads. */
const MOST_RULES = 50_000;

interface State {
  readonly map: Matrix;
  readonly clip: Box;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Collected {
  readonly horizontal: Rule[];
  readonly vertical: Rule[];
}

export function pageRules(operators: Operators, viewport: Matrix, page: Box): PageRules {
  const rules: Collected = { horizontal: [], vertical: [] };
  const saved: State[] = [];
  let state: State = { map: viewport, clip: page };
  let isClipping = false;
  let hasPicture = false;
  operators.fnArray.forEach((operator, index) => {
    const values: unknown = operators.argsArray[index];
    if (operator === OPS.save) saved.push(state);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) state = saved.pop() ?? state;
    else if (operator === OPS.transform) state = mapped(state, values);
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(state);
      state = mapped(state, Array.isArray(values) ? values[0] : undefined);
    } else if (operator === OPS.clip || operator === OPS.eoClip) isClipping = true;
    else if (operator === OPS.constructPath) {
      const paths = pathsOf(values, state.map);
      collect(rules, paths, paintOf(values), state.clip);
      if (isClipping) state = { ...state, clip: clipped(state.clip, paths.flat()) };
      isClipping = false;
    } else if (PICTURES.has(operator)) hasPicture = true;
  });
  return { ...rules, hasPicture };
}

function mapped(state: State, values: unknown): State {
  const matrix = asMatrix(values);
  return matrix === undefined ? state : { ...state, map: combine(state.map, matrix) };
}

function paintOf(values: unknown): number {
  return Array.isArray(values) ? Number(values[0]) : -1;
}

/** The corners of each path on the page. Curves are taken by their end points. */
function pathsOf(values: unknown, map: Matrix): readonly (readonly Point[])[] {
  const data: unknown = Array.isArray(values) && Array.isArray(values[1]) ? values[1][0] : undefined;
  if (!ArrayBuffer.isView(data)) return [];
  const numbers = Array.from(data as Float32Array);
  const paths: Point[][] = [];
  let start: Point | undefined;
  for (let at = 0; at < numbers.length; ) {
    const kind = numbers[at] ?? 0;
    const length = [2, 2, 6, 4, 0][kind] ?? 0;
    const [x = 0, y = 0] = numbers.slice(at + 1 + length - 2, at + 1 + length);
    if (length > 0) {
      const point = { x: map[0] * x + map[2] * y + map[4], y: map[1] * x + map[3] * y + map[5] };
      if (kind === 0 || paths.length === 0) {
        paths.push([point]);
        start = point;
      } else paths.at(-1)?.push(point);
    } else if (start !== undefined) paths.at(-1)?.push(start);
    at += 1 + length;
  }
  return paths;
}

function collect(rules: Collected, paths: readonly (readonly Point[])[], paint: number, clip: Box): void {
  if (rules.horizontal.length + rules.vertical.length > MOST_RULES) return;
  for (const path of paths) {
    if (STROKES.has(paint)) path.forEach((point, index) => index > 0 && addLine(rules, path[index - 1] ?? point, point, clip));
    else if (FILLS.has(paint)) addThin(rules, path, clip);
  }
}

function addThin(rules: Collected, path: readonly Point[], clip: Box): void {
  const box = boxOf(path);
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  if (Math.min(width, height) > THIN) return;
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  if (width >= height) addLine(rules, { x: box.left, y }, { x: box.right, y }, clip);
  else addLine(rules, { x, y: box.top }, { x, y: box.bottom }, clip);
}

function addLine(rules: Collected, a: Point, b: Point, clip: Box): void {
  if (Math.abs(a.y - b.y) < 1) addRule(rules.horizontal, (a.y + b.y) / 2, Math.max(clip.left, Math.min(a.x, b.x)), Math.min(clip.right, Math.max(a.x, b.x)), clip.top, clip.bottom);
  else if (Math.abs(a.x - b.x) < 1) addRule(rules.vertical, (a.x + b.x) / 2, Math.max(clip.top, Math.min(a.y, b.y)), Math.min(clip.bottom, Math.max(a.y, b.y)), clip.left, clip.right);
}

function addRule(rules: Rule[], at: number, from: number, to: number, least: number, most: number): void {
  if (to - from >= SHORT && at >= least - THIN && at <= most + THIN) rules.push({ at, from, to });
}

function clipped(clip: Box, points: readonly Point[]): Box {
  if (points.length === 0) return clip;
  const own = boxOf(points);
  return { left: Math.max(clip.left, own.left), top: Math.max(clip.top, own.top), right: Math.min(clip.right, own.right), bottom: Math.min(clip.bottom, own.bottom) };
}

function boxOf(points: readonly Point[]): Box {
  let box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of points) box = { left: Math.min(box.left, x), top: Math.min(box.top, y), right: Math.max(box.right, x), bottom: Math.max(box.bottom, y) };
  return box;
}
