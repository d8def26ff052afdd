/**
 * Levels over time (水準, 減少型・遠い目標年): baseline ○, measured line, actual ●, target tick in its year, dashed straight
 * pace or given path. The time axis runs to the year of the target; the value axis may begin above zero and then says so.
 */
import type { Pace } from '../../domain/derivation.ts';
import type { Rational } from '../../domain/rational.ts';
import { compare } from '../../domain/rational.ts';
import type { Box, Dot, Segment } from './box.ts';
import type { Canvas } from './canvas.ts';
import { boxAround, drawActual, drawBaseline, drawBreak, drawTarget, isWide } from './canvas.ts';
import type { Point, TrackedData } from './chart-data.ts';
import { breakBetween, isKeepType, isTargetAhead, targetZone } from './chart-data.ts';
import { measuredPoints } from './comparison.ts';
import type { LabelRequest, Side } from './label-placement.ts';
import { drawLabels, labelSize, placeLabels } from './label-placement.ts';
import type { NotedDrawing } from './noted-drawing.ts';
import { startNote } from './noted-drawing.ts';
import { pointLabel, quietLabel } from './point-label.ts';
import type { PlotFrame, TimeScale } from './plot-frame.ts';
import { timeScale, valueFrame, yOf, yearLabels } from './plot-frame.ts';
import type { Attributes } from './svg.ts';
import { coordinate, element, ink, line, quietInk } from './svg.ts';
import { valueAxis } from './value-axis.ts';

/** The plot below `top`. It grows until every required label has its place. */
export function drawLineChart(canvas: Canvas, data: TrackedData, pace: Pace | undefined, top: number): NotedDrawing {
  for (let height = 150; ; height += 40) {
    const drawing = tryLineChart(canvas, data, pace, top, height);
    if (drawing !== undefined) return drawing;
    if (height > 1200) throw new RangeError('no plot is high enough for the labels');
  }
}

interface LinePlot {
  readonly canvas: Canvas;
  readonly data: TrackedData;
  readonly pace: Pace | undefined;
  readonly frame: PlotFrame;
  readonly scale: TimeScale;
}

function tryLineChart(canvas: Canvas, data: TrackedData, pace: Pace | undefined, top: number, height: number): NotedDrawing | undefined {
  const plot = layOut(canvas, data, pace, top, height);
  const { frame } = plot;
  const labels = placeLabels(labelRequests(plot), {
    area: { x: 0, y: frame.plot.y - 22, width: canvas.width, height: frame.plot.height + 20 },
    obstacles: [...frame.obstacles, ...markBoxes(plot)],
    lines: [...measuredSegments(plot), ...pathSegments(plot)],
  });
  if (labels === undefined) return undefined;
  const years = yearLabels(plot.scale, toldPeriods(data), frame.plot, canvas.width);
  const parts = [...zone(plot), ...frame.parts, ...years, ...paths(plot), ...measured(plot), ...marks(plot), ...drawLabels(labels)];
  return { parts, bottom: frame.plot.y + frame.plot.height + 28, notes: lineNotes(plot) };
}

function layOut(canvas: Canvas, data: TrackedData, pace: Pace | undefined, top: number, height: number): LinePlot {
  const unit = data.indicator.unit;
  const axis = valueAxis(valuesOf(data, pace), { isFromZero: false, steps: 4, isShare: unit.dimension === 'share', digits: data.indicator.digits });
  const frame = valueFrame(canvas, { top, height, right: rightMargin(canvas, data), axis, unit });
  const [first, ...rest] = [...measuredPoints(data), ...data.path, ...(data.target === undefined ? [] : [data.target])].map(({ period }) => period);
  if (first === undefined) throw new RangeError('a line needs a value');
  return { canvas, data, pace, frame, scale: timeScale([first, ...rest], frame.plot) };
}

function valuesOf(data: TrackedData, pace: Pace | undefined): readonly Rational[] {
  const ends = [data.target, data.upperTarget].flatMap((point) => point ?? []);
  return [...[...measuredPoints(data), ...data.path, ...ends].map(({ value }) => value), ...(pace === undefined ? [] : [pace.expected])];
}

/** Room beside the last year for its labels, where the picture is wide. */
function rightMargin(canvas: Canvas, data: TrackedData): number {
  if (!isWide(canvas)) return 4;
  const last = [data.target, isTargetAhead(data) ? undefined : data.actual].flatMap((point) => point ?? []);
  const widths = last.map((point) => labelSize(pointLabel(canvas, point, 'target', canvas.width * 0.43)).width);
  return Math.min(Math.max(0, ...widths), 150);
}

function dotOf({ frame, scale }: LinePlot, point: Pick<Point, 'period' | 'value'>): Dot {
  return { x: scale.xOf(point.period), y: yOf(point.value, frame) };
}

/** Whose years are named first below the plot. */
function toldPeriods({ actual, baseline, target, past }: TrackedData): readonly Point['period'][] {
  return [actual, baseline, target, ...[...past].reverse()].flatMap((point) => point?.period ?? []);
}

/** The measured line, without the pieces that would cross a break. */
function measuredSegments(plot: LinePlot): readonly Segment[] {
  const points = measuredPoints(plot.data);
  return points.slice(1).flatMap((point, index) => {
    const before = points[index];
    if (before === undefined || breakBetween(plot.data.breaks, before, point) !== undefined) return [];
    return [{ from: dotOf(plot, before), to: dotOf(plot, point) }];
  });
}

/** From the baseline over the values expected on the way to the target; nothing where they do not compare or do not differ. */
function pathSegments(plot: LinePlot): readonly Segment[] {
  const { baseline, path, target, breaks } = plot.data;
  if (isKeepType(plot.data)) return [];
  const points = [...(baseline === undefined ? [] : [baseline]), ...path, ...(target === undefined ? [] : [target])];
  return points.slice(1).flatMap((point, index) => {
    const before = points[index];
    const isCut = before === undefined || breakBetween(breaks, before, point) !== undefined;
    return isCut ? [] : [{ from: dotOf(plot, before), to: dotOf(plot, point) }];
  });
}

function paths(plot: LinePlot): readonly string[] {
  const dashed = { stroke: '#666666', 'stroke-width': 2, 'stroke-dasharray': '6 4' };
  return joined(pathSegments(plot), dashed);
}

function measured(plot: LinePlot): readonly string[] {
  const stroke = { stroke: plot.canvas.mark.colour, 'stroke-width': 3, 'stroke-linecap': 'round' };
  return joined(measuredSegments(plot), stroke);
}

/** Segments as one path; where one begins at the end of the last, the line goes on. */
function joined(segments: readonly Segment[], attributes: Attributes): readonly string[] {
  const dot = ({ x, y }: Dot): string => `${coordinate(x)} ${coordinate(y)}`;
  const moves = segments.map(({ from, to }, index) => {
    const before = segments[index - 1]?.to;
    const isOn = before !== undefined && before.x === from.x && before.y === from.y;
    return `${isOn ? '' : `M${dot(from)}`}L${dot(to)}`;
  });
  return moves.length === 0 ? [] : [element('path', { d: moves.join(''), fill: 'none', ...attributes })];
}

/** 維持型: the values that count as kept lie on a pale ground. */
function zone(plot: LinePlot): readonly string[] {
  const { frame, data } = plot;
  if (!isKeepType(data) || data.target === undefined) return [];
  const { from, to } = targetZone(data);
  const top = to === undefined ? frame.plot.y : yOf(to, frame);
  const bottom = from === undefined ? frame.plot.y + frame.plot.height : yOf(from, frame);
  const edges = [from, to].flatMap((bound) => (bound === undefined ? [] : [yOf(bound, frame)]));
  const across = (y: number): string => line(frame.plot.x, y, frame.plot.x + frame.plot.width, y, { stroke: ink, 'stroke-width': 1.5, 'stroke-dasharray': '2 3' });
  return [element('rect', { x: frame.plot.x, y: top, width: frame.plot.width, height: bottom - top, fill: '#e8f1fe', 'data-mark': 'zone' }), ...edges.map(across)];
}

function marks(plot: LinePlot): readonly string[] {
  const { data, canvas, pace } = plot;
  const { baseline, target, upperTarget, actual, past, path } = data;
  const small = (point: Point): string => element('circle', { cx: dotOf(plot, point).x, cy: dotOf(plot, point).y, r: 3.5, fill: canvas.mark.colour, 'data-mark': 'past' });
  const onPath = (point: Point): string => element('circle', { cx: dotOf(plot, point).x, cy: dotOf(plot, point).y, r: 3, fill: '#fff', stroke: '#666666', 'stroke-width': 1.5, 'data-mark': 'path' });
  return [
    ...(pace === undefined || actual === undefined ? [] : paceMark(plot, actual, pace)),
    ...path.map(onPath),
    ...past.map(small),
    ...(baseline === undefined ? [] : [drawBaseline(dotOf(plot, baseline))]),
    ...(target === undefined ? [] : [drawTarget(dotOf(plot, target), 'up', 12)]),
    ...(target === undefined || upperTarget === undefined ? [] : [drawTarget(dotOf(plot, { ...upperTarget, period: target.period }), 'up', 12, 'upperTarget')]),
    ...breakDots(plot).map(drawBreak),
    ...(actual === undefined ? [] : [drawActual(dotOf(plot, actual), canvas.mark, actual.standing !== 'final')]),
  ];
}

/** Where the pace stands in the measured year, and the distance from there. */
function paceMark(plot: LinePlot, actual: Point, pace: Pace): readonly string[] {
  const at = dotOf(plot, { period: actual.period, value: pace.expected });
  const from = dotOf(plot, actual);
  return [
    line(from.x, from.y, at.x, at.y, { stroke: quietInk, 'stroke-width': 1.5 }),
    element('circle', { cx: at.x, cy: at.y, r: 4, fill: '#fff', stroke: '#666666', 'stroke-width': 2, 'data-mark': 'pace' }),
  ];
}

function pacePoint({ data, pace }: LinePlot): readonly Pick<Point, 'period' | 'value'>[] {
  return pace === undefined || data.actual === undefined ? [] : [{ period: data.actual.period, value: pace.expected }];
}

function breakDots(plot: LinePlot): readonly Dot[] {
  const points = measuredPoints(plot.data);
  return points.slice(1).flatMap((point, index) => {
    const before = points[index];
    if (before === undefined || breakBetween(plot.data.breaks, before, point) === undefined) return [];
    const [a, b] = [dotOf(plot, before), dotOf(plot, point)];
    return [{ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }];
  });
}

function markBoxes(plot: LinePlot): readonly Box[] {
  const { baseline, actual, target, upperTarget, past, path } = plot.data;
  const round = [baseline, actual].flatMap((point) => (point === undefined ? [] : [boxAround(dotOf(plot, point), 7)]));
  const bars = [target, upperTarget].flatMap((point) => (point === undefined || target === undefined ? [] : [boxAround(dotOf(plot, { ...point, period: target.period }), 12, 3)]));
  return [...round, ...bars, ...[...past, ...path, ...pacePoint(plot)].map((point) => boxAround(dotOf(plot, point), 4)), ...breakDots(plot).map((dot) => boxAround(dot, 6, 10))];
}

function labelRequests(plot: LinePlot): readonly LabelRequest[] {
  const { canvas, data, pace } = plot;
  const { actual, target, upperTarget, baseline } = data;
  const beside = pace?.expected ?? target?.value;
  const isHigh = actual === undefined || beside === undefined || compare(actual.value, beside) >= 0;
  const isLow = target !== undefined && baseline !== undefined && compare(target.value, baseline.value) < 0;
  const request = (point: Point, role: 'actual' | 'target' | 'upperTarget' | 'baseline', sides: readonly Side[], reach: number): LabelRequest => ({
    lines: pointLabel(canvas, point, upperTarget !== undefined && role === 'target' ? 'lowerTarget' : role, canvas.width * 0.43), at: dotOf(plot, point), reach, sides, isRequired: true,
  });
  return [
    ...(actual === undefined ? [] : [request(actual, 'actual', isHigh ? ['above', 'right', 'left', 'below'] : ['below', 'right', 'left', 'above'], 8)]),
    ...(target === undefined ? [] : [request(target, 'target', isLow ? ['right', 'below', 'above', 'left'] : ['right', 'above', 'below', 'left'], 10)]),
    ...(upperTarget === undefined || target === undefined ? [] : [request({ ...upperTarget, period: target.period }, 'upperTarget', ['right', 'above', 'below'], 10)]),
    ...(baseline === undefined ? [] : [request(baseline, 'baseline', ['above', 'below', 'right'], 8)]),
    ...(actual === undefined || pace === undefined ? [] : [paceLabel(plot, actual, pace)]),
    ...[...data.past].reverse().map((point) => ({ lines: quietLabel(canvas, [point]), at: dotOf(plot, point), reach: 4, sides: ['above', 'below'] as const, isRequired: false })),
  ];
}

function paceLabel(plot: LinePlot, actual: Point, pace: Pace): LabelRequest {
  const expected = { ...actual, value: pace.expected };
  const sides = compare(pace.expected, actual.value) >= 0 ? (['right', 'above', 'left'] as const) : (['right', 'below', 'left'] as const);
  return { lines: quietLabel(plot.canvas, [expected], paceWord(plot.data)), at: dotOf(plot, expected), reach: 5, sides, isRequired: true };
}

function paceWord(data: TrackedData): string {
  return data.path.length > 0 ? '目安値' : '直線ペース';
}

function lineNotes(plot: LinePlot): readonly string[] {
  const { data, frame } = plot;
  const isHollow = data.actual !== undefined && data.actual.standing !== 'final';
  const hasPath = pathSegments(plot).length > 0;
  return [
    ...(hasPath ? [data.path.length > 0 ? '破線は各年の目安値を結んだもの。' : '破線は基準値から目標値までの直線ペース。'] : []),
    ...(isHollow ? ['白抜きの丸は確定前の値。'] : []),
    ...(isKeepType(data) && data.target !== undefined ? ['薄い地は目標を満たす範囲。'] : []),
    ...(frame.axis.hasZero ? [] : [startNote('縦軸', frame.axis.min, frame.axis.digits, plot.canvas, data.indicator.unit)]),
  ];
}
