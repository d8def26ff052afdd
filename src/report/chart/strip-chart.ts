/**
 * One axis from left to right (割合, 維持型, 未確定): baseline ○, arrow to the actual ●, target tick. Actual and target are
 * labelled above, baseline and the year before below. Without an actual value the track is hatched and bears the target.
 */
import { add, subtract } from '../../domain/rational.ts';
import type { Rational } from '../../domain/rational.ts';
import { formatDecimal } from '../../domain/rounding.ts';
import type { Box, Dot, Segment } from './box.ts';
import { lengthInside, overlaps } from './box.ts';
import type { Canvas } from './canvas.ts';
import { drawActual, drawBaseline, drawBreak, drawTarget, path, sizes } from './canvas.ts';
import type { Point, TrackedData } from './chart-data.ts';
import { breakBetween, isKeepType, targetZone } from './chart-data.ts';
import { shown } from './chart-words.ts';
import type { LabelLine } from './label-placement.ts';
import { drawLines, labelSize } from './label-placement.ts';
import type { NotedDrawing } from './noted-drawing.ts';
import { startNote } from './noted-drawing.ts';
import type { PointRole } from './point-label.ts';
import { pointLabel } from './point-label.ts';
import { spreadRow } from './row-placement.ts';
import type { SamplingError } from './sampling-error.ts';
import { axisTexts, coordinate, element, ink, line, quietInk, trackColour } from './svg.ts';
import { textWidth } from './text-width.ts';
import type { ValueAxis } from './value-axis.ts';
import { pixelOf, valueAxis } from './value-axis.ts';

interface Strip {
  readonly canvas: Canvas;
  readonly data: TrackedData;
  readonly sampling: SamplingError | undefined;
  readonly axis: ValueAxis;
  /** Height of the axis line. */
  readonly y: number;
  readonly xOf: (value: Rational) => number;
}

const trackReach = 10;
const leaderRoom = 12;

/** The strip below `top`; nothing but the notes where no value is known at all. */
export function drawStripChart(canvas: Canvas, data: TrackedData, sampling: SamplingError | undefined, top: number): NotedDrawing {
  const values = stripValues(data, sampling);
  if (values.length === 0) return { parts: [], bottom: top, notes: [] };
  const { unit, kind } = data.indicator;
  const isShare = unit.dimension === 'share';
  const axis = valueAxis(values, { isFromZero: kind !== 'level' && kind !== 'share', steps: canvas.width >= 480 ? 6 : 4, isShare, digits: data.indicator.digits });
  const above = rowHeight(canvas, aboveLabels(canvas, data));
  const y = top + above + leaderRoom + 20;
  const strip: Strip = { canvas, data, sampling, axis, y, xOf: (value) => pixelOf(value, axis, 22, canvas.width - 22) };
  const upper = placeRow(strip, aboveLabels(canvas, data), top, above, 'above');
  const lower = placeBelow(strip, y + 44);
  const ticks = drawTicks(strip, lower.leaders);
  const parts = [...track(strip), ...ticks, ...upper.parts, ...lower.parts, ...stripMarks(strip)];
  return { parts, bottom: lower.bottom + 8, notes: stripNotes(strip) };
}

function stripValues({ baseline, actual, target, upperTarget, previous }: TrackedData, sampling: SamplingError | undefined): readonly Rational[] {
  const points = [baseline, actual, target, upperTarget, previous].flatMap((point) => point?.value ?? []);
  if (sampling === undefined || actual === undefined) return points;
  const { value } = sampling.margin;
  return [...points, add(actual.value, value), subtract(actual.value, value)];
}

interface StripLabel {
  readonly point: Point;
  readonly role: PointRole;
  readonly lines: readonly LabelLine[];
}

function label(canvas: Canvas, point: Point | undefined, role: PointRole): readonly StripLabel[] {
  return point === undefined ? [] : [{ point, role, lines: pointLabel(canvas, point, role) }];
}

function aboveLabels(canvas: Canvas, { actual, target, upperTarget }: TrackedData): readonly StripLabel[] {
  return [...label(canvas, actual, 'actual'), ...label(canvas, target, upperTarget === undefined ? 'target' : 'lowerTarget'), ...label(canvas, upperTarget, 'upperTarget')];
}

/** The year before is shown unless it is the baseline itself. */
function belowLabels(canvas: Canvas, { baseline, previous, past }: TrackedData): readonly StripLabel[] {
  const isShown = previous !== undefined && past.length > 0;
  return [...label(canvas, baseline, 'baseline'), ...(isShown ? label(canvas, previous, 'previous') : [])];
}

function rowHeight(canvas: Canvas, labels: readonly StripLabel[]): number {
  const heights = labels.map(({ lines }) => labelSize(lines).height);
  const isOneRow = spreadRow(labels.map(({ lines }) => ({ at: 0, width: labelSize(lines).width })), 0, canvas.width, 10) !== undefined;
  return isOneRow ? Math.max(0, ...heights) : heights.reduce((sum, each) => sum + each + 6, 0);
}

interface Row {
  readonly parts: readonly string[];
  readonly leaders: readonly Segment[];
  readonly bottom: number;
}

/** Labels in one row that give way to each other, or one below the other where the row is too short. */
function placeRow(strip: Strip, labels: readonly StripLabel[], top: number, height: number, side: 'above' | 'below'): Row {
  const sized = labels.map((each) => ({ ...each, ...labelSize(each.lines), at: strip.xOf(each.point.value) }));
  const lefts = spreadRow(sized, 0, strip.canvas.width, 10);
  let y = top;
  const passing: number[] = [];
  const placed = sized.map((each, index) => {
    const x = lefts?.[index] ?? clearLeft(each, passing, strip.canvas.width);
    passing.push(each.at);
    const box = { x, y: lefts === undefined ? y : side === 'above' ? top + height - each.height : top, width: each.width, height: each.height };
    y += each.height + 6;
    return { ...each, box, leader: leaderOf(strip, each, box, side) };
  });
  const drawn = placed.map(({ leader: { from, to } }) => line(from.x, from.y, to.x, to.y, { stroke: quietInk }));
  const texts = placed.flatMap(({ lines, box }) => drawLines(lines, box, 'middle'));
  return { parts: [...drawn, ...texts], leaders: placed.map(({ leader }) => leader), bottom: Math.max(top, ...placed.map(({ box }) => box.y + box.height)) };
}

/** The left edge nearest to the mark that keeps clear of the leaders coming from the rows above. */
function clearLeft({ at, width }: { readonly at: number; readonly width: number }, passing: readonly number[], most: number): number {
  const wanted = Math.min(Math.max(at - width / 2, 0), most - width);
  const edges = [wanted, ...passing.flatMap((x) => [x + 8, x - 8 - width])].filter((left) => left >= 0 && left + width <= most);
  const clear = edges.filter((left) => passing.every((x) => x < left - 4 || x > left + width + 4));
  return clear.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? wanted;
}

function leaderOf({ y }: Strip, { at, role }: { readonly at: number; readonly role: PointRole }, box: Box, side: 'above' | 'below'): Segment {
  const reach = role === 'target' || role === 'lowerTarget' || role === 'upperTarget' ? 21 : role === 'previous' ? 4 : 8;
  const x = Math.min(Math.max(at, box.x + 6), box.x + box.width - 6);
  const start = side === 'above' ? box.y + box.height + 2 : box.y - 2;
  return { from: { x, y: start }, to: { x: at, y: side === 'above' ? y - reach : y + reach } };
}

/** Baseline and year before; the latter is left out where there is no room. */
function placeBelow(strip: Strip, top: number): Row {
  const labels = belowLabels(strip.canvas, strip.data);
  const widths = labels.map(({ lines }) => ({ at: 0, width: labelSize(lines).width }));
  const kept = spreadRow(widths, 0, strip.canvas.width, 10) === undefined ? labels.slice(0, 1) : labels;
  const row = placeRow(strip, kept, top, 0, 'below');
  return kept.length === 0 ? { ...row, bottom: strip.y + 34 } : row;
}

/** Ticks of the axis, and numbers below it except where a leader passes; the first bears the unit. */
function drawTicks({ axis, xOf, y, canvas, data }: Strip, leaders: readonly Segment[]): readonly string[] {
  const taken: Box[] = [];
  const { symbol } = data.indicator.unit;
  const texts = axis.ticks.flatMap((tick, index) => {
    const number = formatDecimal(tick, { digits: axis.digits, mode: 'halfUp', grouping: true, negative: canvas.negative });
    const content = index === 0 && symbol.length <= 2 ? `${number}${symbol}` : number;
    const width = textWidth(content, sizes.tick);
    const box = { x: xOf(tick) - width / 2, y: y + 15, width, height: sizes.tick + 4 };
    const isBlocked = box.x < 0 || box.x + width > canvas.width || taken.some((other) => overlaps(box, other, 4)) || leaders.some((leader) => lengthInside(leader, box) > 0);
    if (isBlocked) return [];
    taken.push(box);
    return [{ content, x: xOf(tick), y: y + 26 }];
  });
  const marks = axis.ticks.map((tick) => `M${coordinate(xOf(tick))} ${coordinate(y - 4)}v8`).join('');
  return [element('path', { d: marks, stroke: quietInk }), axisTexts(texts, sizes.tick, 'middle')];
}

function track(strip: Strip): readonly string[] {
  const { canvas, data, axis, xOf, y } = strip;
  const [left, right] = [xOf(axis.min), xOf(axis.max)];
  const isOpen = data.actual === undefined;
  const fill = isOpen ? `url(#${canvas.idPrefix}-hatch)` : trackColour;
  const ground = element('rect', { x: left, y: y - trackReach, width: right - left, height: 2 * trackReach, fill, 'data-mark': 'track' });
  return [ground, ...zone(strip), line(left, y, right, y, { stroke: ink })];
}

/** 維持型: the part of the axis that counts as kept. */
function zone({ data, axis, xOf, y }: Strip): readonly string[] {
  if (!isKeepType(data) || data.target === undefined) return [];
  const { from, to } = targetZone(data);
  const left = xOf(from ?? axis.min);
  const right = xOf(to ?? axis.max);
  return [element('rect', { x: left, y: y - trackReach, width: right - left, height: 2 * trackReach, fill: '#c5d7fb', 'data-mark': 'zone' })];
}

function stripMarks(strip: Strip): readonly string[] {
  const { data, canvas, xOf, y } = strip;
  const { baseline, previous, actual, target, upperTarget, past } = data;
  const at = (point: Point): Dot => ({ x: xOf(point.value), y });
  const goal = (point: Point): Dot => ({ x: xOf(point.value), y: y - 4 });
  const small = previous !== undefined && past.length > 0 ? [element('circle', { cx: xOf(previous.value), cy: y, r: 3.5, fill: quietInk, 'data-mark': 'previous' })] : [];
  return [
    ...samplingBand(strip),
    ...arrow(strip),
    ...(target === undefined ? [] : [drawTarget(goal(target), 'sideways', 16)]),
    ...(upperTarget === undefined ? [] : [drawTarget(goal(upperTarget), 'sideways', 16, 'upperTarget')]),
    ...(baseline === undefined ? [] : [drawBaseline(at(baseline))]),
    ...small,
    ...breakMark(strip),
    ...(actual === undefined ? [] : [drawActual(at(actual), canvas.mark, actual.standing !== 'final')]),
  ];
}

function samplingBand({ data, sampling, canvas, xOf, y }: Strip): readonly string[] {
  if (sampling === undefined || data.actual === undefined) return [];
  const left = xOf(subtract(data.actual.value, sampling.margin.value));
  const right = xOf(add(data.actual.value, sampling.margin.value));
  const { colour, tint } = canvas.mark;
  return [element('rect', { x: left, y: y - 7, width: right - left, height: 14, rx: 3, fill: tint, stroke: colour, 'data-mark': 'sampling' })];
}

/** From where the value was to where it is; from the year before where the baseline does not compare. */
function arrow({ data, canvas, xOf, y }: Strip): readonly string[] {
  const { baseline, previous, actual, breaks } = data;
  const start = [baseline, previous].find((point) => point !== undefined && actual !== undefined && breakBetween(breaks, point, actual) === undefined);
  if (start === undefined || actual === undefined) return [];
  const [from, to] = [xOf(start.value), xOf(actual.value)];
  const way = to > from ? 1 : -1;
  const tip = to - way * 8;
  const shaft = Math.abs(tip - from) - 6;
  if (shaft < 4) return [];
  const { colour } = canvas.mark;
  const head = shaft >= 12 ? [element('path', { d: path([tip, y], [tip - way * 11, y - 7], [tip - way * 11, y + 7]), fill: colour })] : [];
  return [line(from, y, head.length === 0 ? tip : tip - way * 8, y, { stroke: colour, 'stroke-width': 4 }), ...head];
}

function breakMark({ data, xOf, y }: Strip): readonly string[] {
  const { baseline, actual, breaks } = data;
  if (baseline === undefined || actual === undefined || breakBetween(breaks, baseline, actual) === undefined) return [];
  const [from, to] = [xOf(baseline.value), xOf(actual.value)];
  const others = [data.target, data.upperTarget, data.previous].flatMap((point) => (point === undefined ? [] : [xOf(point.value)]));
  const places = [0.5, 0.4, 0.6, 0.3, 0.7].map((share) => from + (to - from) * share);
  const free = places.find((x) => others.every((other) => Math.abs(other - x) > 14));
  return [drawBreak({ x: free ?? (from + to) / 2, y })];
}

function stripNotes({ data, axis, canvas, sampling }: Strip): readonly string[] {
  const isHollow = data.actual !== undefined && data.actual.standing !== 'final';
  return [
    ...(sampling === undefined ? [] : [`実績の帯は標本誤差±${shown(sampling.margin, canvas.negative)}（回答者${shown(sampling.respondents, canvas.negative)}、信頼度${sampling.confidence}%）。`]),
    ...(isHollow ? ['白抜きの丸は確定前の値。'] : []),
    ...(isKeepType(data) && data.target !== undefined ? ['青い地は目標を満たす範囲。'] : []),
    ...(axis.hasZero ? [] : [startNote('軸', axis.min, axis.digits, canvas, data.indicator.unit)]),
  ];
}
