/**
 * Columns from zero (累計の階段, 各年の値): totals climb by steps, the part added in the year in full colour on the part that
 * was there before; yearly values stand side by side. The target is a dashed line with a thick tick over its year.
 */
import { yearOf } from '../../domain/period.ts';
import type { Quantity } from '../../domain/quantity.ts';
import type { Rational } from '../../domain/rational.ts';
import { compare, fromInteger, maximum, minimum } from '../../domain/rational.ts';
import type { Box } from './box.ts';
import { overlaps } from './box.ts';
import type { Canvas, Drawing } from './canvas.ts';
import { areaPaint, drawBreak, drawTarget, isWide, sizes } from './canvas.ts';
import type { Point, TrackedData } from './chart-data.ts';
import { breakBetween } from './chart-data.ts';
import { shown, shownChange } from './chart-words.ts';
import type { Slot } from './column-slots.ts';
import { slotsOf } from './column-slots.ts';
import type { LabelRequest } from './label-placement.ts';
import { drawLabels, labelSize, placeLabels } from './label-placement.ts';
import type { NotedDrawing } from './noted-drawing.ts';
import type { PlotFrame } from './plot-frame.ts';
import { valueFrame, yOf } from './plot-frame.ts';
import { pointLabel, quietLabel } from './point-label.ts';
import type { Attributes } from './svg.ts';
import { axisTexts, element, ink, line, quietInk, text } from './svg.ts';
import { textWidth } from './text-width.ts';
import { valueAxis } from './value-axis.ts';

export interface ColumnExtras {
  /** This year's addition or change, printed under the value. */
  readonly change?: Quantity;
  /** What the baseline's yearly value comes to over the target's window. */
  readonly baselinePace?: Quantity;
}

interface ColumnPlot {
  readonly canvas: Canvas;
  readonly data: TrackedData;
  readonly extras: ColumnExtras;
  readonly frame: PlotFrame;
  readonly slots: readonly Slot[];
  readonly slotWidth: number;
}

const zero = fromInteger(0);
/** Few columns do not grow into walls. */
const widestSlot = 110;

/** The columns below `top`; the plot grows until every required label has its place. */
export function drawColumnChart(canvas: Canvas, data: TrackedData, extras: ColumnExtras, top: number): NotedDrawing {
  const key = drawKey(canvas, isWide(canvas) ? [] : aimsOf(data, extras), top);
  for (let height = 150; ; height += 40) {
    const drawing = tryColumnChart(canvas, data, extras, key.bottom + (key.parts.length === 0 ? 0 : 8), height);
    if (drawing !== undefined) return { ...drawing, parts: [...key.parts, ...drawing.parts] };
    if (height > 1200) throw new RangeError('no plot is high enough for the labels');
  }
}

function tryColumnChart(canvas: Canvas, data: TrackedData, extras: ColumnExtras, top: number, height: number): NotedDrawing | undefined {
  const plot = layOut(canvas, data, extras, top, height);
  const { frame } = plot;
  const labels = placeLabels(labelRequests(plot), {
    area: { x: 0, y: frame.plot.y - 22, width: canvas.width, height: frame.plot.height + 22 },
    obstacles: [...frame.obstacles, ...pathBoxes(plot), ...plot.slots.flatMap((slot, index) => columnBox(plot, slot, index) ?? [])],
    lines: lineHeights(plot).map((y) => ({ from: { x: frame.plot.x, y }, to: { x: frame.plot.x + frame.plot.width, y } })),
  });
  if (labels === undefined) return undefined;
  const columns = plot.slots.flatMap((slot, index) => drawColumn(plot, slot, index));
  const parts = [...frame.parts, ...columns, ...references(plot), ...columnBreaks(plot), slotLabels(plot), ...drawLabels(labels)];
  return { parts, bottom: frame.plot.y + frame.plot.height + 28, notes: columnNotes(plot) };
}

function layOut(canvas: Canvas, data: TrackedData, extras: ColumnExtras, top: number, height: number): ColumnPlot {
  const slots = slotsOf(data);
  const points = [...slots.map(({ point }) => point), data.target, data.upperTarget, ...data.path, extras.baselinePace];
  const values = points.flatMap((point) => point?.value ?? []);
  const axis = valueAxis(values, { isFromZero: true, steps: 4, isShare: data.indicator.unit.dimension === 'share', digits: data.indicator.digits });
  const right = isWide(canvas) && data.target !== undefined ? Math.min(labelSize(pointLabel(canvas, data.target, 'target')).width + 8, 170) : 4;
  const frame = valueFrame(canvas, { top, height, right, axis, unit: data.indicator.unit, most: 12 + slots.length * widestSlot });
  return { canvas, data, extras, frame, slots, slotWidth: (frame.plot.width - 12) / slots.length };
}

/** Totals touch, like steps; yearly values stand apart. */
function columnSpan({ frame, slotWidth, data }: ColumnPlot, index: number): { readonly x: number; readonly width: number } {
  const gap = data.indicator.kind === 'cumulative' ? 0 : slotWidth * 0.28;
  return { x: frame.plot.x + 6 + index * slotWidth + gap / 2, width: slotWidth - gap };
}

function columnBox(plot: ColumnPlot, { point }: Slot, index: number): Box | undefined {
  return point === undefined ? undefined : rectOf(plot, index, zero, point.value);
}

function rectOf(plot: ColumnPlot, index: number, from: Rational, to: Rational): Box {
  const { x, width } = columnSpan(plot, index);
  const top = yOf(maximum(from, to), plot.frame);
  return { x, y: top, width, height: yOf(minimum(from, to), plot.frame) - top };
}

function drawColumn(plot: ColumnPlot, slot: Slot, index: number): readonly string[] {
  const { canvas, data, slots } = plot;
  const { point, role } = slot;
  if (point === undefined) return [];
  const { colour, tint } = canvas.mark;
  const pale = role === 'baseline' ? { fill: '#fff', stroke: ink, 'stroke-width': 1.5 } : { fill: tint, stroke: colour };
  const whole = element('rect', { ...rectOf(plot, index, zero, point.value), ...pale, 'data-mark': role });
  const before = slots[index - 1]?.point;
  const isTotal = data.indicator.kind === 'cumulative';
  const isAddition = isTotal && before !== undefined && compare(before.value, point.value) <= 0;
  if (role !== 'actual') return [whole];
  const from = isAddition ? before.value : zero;
  return [whole, element('rect', { ...rectOf(plot, index, from, point.value), ...areaPaint(canvas), 'stroke-width': 1.5, 'data-mark': 'addition' })];
}

function lineHeights({ data, extras, frame }: ColumnPlot): readonly number[] {
  return [data.target, data.upperTarget, extras.baselinePace].flatMap((each) => (each === undefined ? [] : [yOf(each.value, frame)]));
}

/** // on the zero line between two columns that do not compare. */
function columnBreaks(plot: ColumnPlot): readonly string[] {
  return plot.slots.flatMap(({ point }, index) => {
    const before = plot.slots[index - 1]?.point;
    if (point === undefined || before === undefined || breakBetween(plot.data.breaks, before, point) === undefined) return [];
    return [drawBreak({ x: plot.frame.plot.x + 6 + index * plot.slotWidth, y: yOf(zero, plot.frame) })];
  });
}

/** Target line and tick, expected values as short ticks, the pace of the baseline dotted. */
function references(plot: ColumnPlot): readonly string[] {
  const { data, extras } = plot;
  const { target, upperTarget } = data;
  const pace = extras.baselinePace === undefined ? [] : [across(plot, extras.baselinePace.value, paceStroke)];
  const expected = pathBoxes(plot).flatMap((box) => [element('rect', { ...box, fill: '#fff' }), line(box.x, box.y + 2, box.x + box.width, box.y + 2, { ...pathStroke, 'data-mark': 'path' })]);
  const aims = [['target', target], ['upperTarget', upperTarget]] as const;
  return [...pace, ...expected, ...aims.flatMap(([name, point]) => (point === undefined ? [] : [across(plot, point.value, aimStroke), aimTick(plot, point, name)]))];
}

const aimStroke = { stroke: ink, 'stroke-width': 1.5, 'stroke-dasharray': '7 4' };
const paceStroke = { stroke: quietInk, 'stroke-width': 1.5, 'stroke-dasharray': '2 3' };
const pathStroke = { stroke: quietInk, 'stroke-width': 2, 'stroke-dasharray': '3 2' };

function across({ frame }: ColumnPlot, value: Rational, stroke: Attributes): string {
  const y = yOf(value, frame);
  return line(frame.plot.x, y, frame.plot.x + frame.plot.width, y, stroke);
}

/** The thick tick over the year of the target, or over the last column where that year has none. */
function aimTick(plot: ColumnPlot, point: Point, name: string): string {
  const year = yearOf(plot.data.target?.period ?? point.period);
  const index = plot.slots.findIndex((slot) => slot.year === year);
  const { x, width } = columnSpan(plot, index < 0 ? plot.slots.length - 1 : index);
  return drawTarget({ x: x + width / 2, y: yOf(point.value, plot.frame) }, 'up', width / 2, name);
}

/** Where the expected values of the years stand. */
function pathBoxes(plot: ColumnPlot): readonly Box[] {
  return plot.data.path.flatMap((point) => {
    const index = plot.slots.findIndex(({ year, role }) => year === yearOf(point.period) && role !== 'baseline');
    const { x, width } = columnSpan(plot, index);
    return index < 0 ? [] : [{ x, y: yOf(point.value, plot.frame) - 2, width, height: 4 }];
  });
}

function slotLabels(plot: ColumnPlot): string {
  const taken: Box[] = [];
  const y = plot.frame.plot.y + plot.frame.plot.height;
  const texts = [...plot.slots.entries()].reverse().flatMap(([index, { label }]) => {
    const { x, width } = columnSpan(plot, index);
    const half = textWidth(label, sizes.tick) / 2;
    const box = { x: x + width / 2 - half, y, width: 2 * half, height: sizes.tick };
    if (taken.some((other) => overlaps(box, other, 4)) || box.x < 0 || box.x + box.width > plot.canvas.width) return [];
    taken.push(box);
    return [{ content: label, x: x + width / 2, y: y + 16 }];
  });
  return axisTexts(texts, sizes.tick, 'middle');
}

/** Columns speak above themselves; lines at their right end, or in the key where the picture is narrow. */
function labelRequests(plot: ColumnPlot): readonly LabelRequest[] {
  const { frame } = plot;
  const x = frame.plot.x + frame.plot.width;
  const atEnd = isWide(plot.canvas) ? aimsOf(plot.data, plot.extras) : [];
  return [
    ...plot.slots.flatMap((slot, index) => (slot.role === 'actual' ? columnLabel(plot, slot, index) : [])),
    ...atEnd.map(({ value, lines }): LabelRequest => ({ lines: lines(plot.canvas), at: { x, y: yOf(value, frame) }, reach: 0, sides: ['right'], isRequired: true })),
    ...plot.slots.flatMap((slot, index) => (slot.role === 'baseline' ? columnLabel(plot, slot, index) : [])),
    ...[...plot.slots.entries()].reverse().flatMap(([index, slot]) => (slot.role === 'past' ? columnLabel(plot, slot, index) : [])),
  ];
}

/** A line across the plot, and how it is labelled. */
interface Aim {
  readonly value: Rational;
  readonly stroke: Attributes;
  readonly lines: (canvas: Canvas) => LabelRequest['lines'];
}

function aimsOf({ target, upperTarget }: TrackedData, { baselinePace }: ColumnExtras): readonly Aim[] {
  const role = upperTarget === undefined ? 'target' : 'lowerTarget';
  const thick = { stroke: ink, 'stroke-width': 4 };
  return [
    ...(target === undefined ? [] : [{ value: target.value, stroke: thick, lines: (canvas: Canvas) => pointLabel(canvas, target, role) }]),
    ...(upperTarget === undefined ? [] : [{ value: upperTarget.value, stroke: thick, lines: (canvas: Canvas) => pointLabel(canvas, upperTarget, 'upperTarget') }]),
    ...(baselinePace === undefined ? [] : [{ value: baselinePace.value, stroke: paceStroke, lines: (canvas: Canvas) => quietLabel(canvas, [baselinePace], '基準のペース') }]),
  ];
}

/** For each line a piece of it, what it is and its value, in one row or as many as they need. */
function drawKey(canvas: Canvas, aims: readonly Aim[], top: number): Drawing {
  const indent = 26;
  let y = top + 10;
  const parts = aims.flatMap(({ stroke, lines }) => {
    const sample = line(0, y, 20, y, stroke);
    let x = indent;
    const texts = lines(canvas).map(({ content, style }) => {
      const width = textWidth(content, style.size);
      if (x > indent && x + width > canvas.width) [x, y] = [indent, y + 18];
      const drawn = text(content, x, y + 4.5, style);
      x += width + 6;
      return drawn;
    });
    y += 20;
    return [sample, ...texts];
  });
  return { parts, bottom: y - 10 };
}

/** Above a column that rises, below one that falls. */
function columnLabel(plot: ColumnPlot, slot: Slot, index: number): readonly LabelRequest[] {
  const { point, role } = slot;
  const box = columnBox(plot, slot, index);
  if (point === undefined || box === undefined) return [];
  const isUp = compare(point.value, zero) >= 0;
  const at = { x: box.x + box.width / 2, y: isUp ? box.y : box.y + box.height };
  const side = isUp ? 'above' : 'below';
  const isRequired = role === 'actual' || role === 'baseline';
  return [{ lines: columnLines(plot, point, role), at, reach: 0, sides: isRequired ? [side, 'right', 'left'] : [side], isRequired }];
}

function columnLines({ canvas, extras }: ColumnPlot, point: Point, role: Slot['role']): LabelRequest['lines'] {
  if (role !== 'actual') return quietLabel(canvas, [point], role === 'baseline' ? '基準' : undefined);
  const standing = point.standing === 'final' ? '実績' : point.standing === 'preliminary' ? '実績(速報値)' : '実績(見込み)';
  const style = { size: sizes.value, weight: 700, fill: canvas.mark.colour } as const;
  const change = extras.change === undefined ? [] : [{ content: `（${shownChange(extras.change, canvas.negative)}）`, style: { size: sizes.caption, fill: quietInk } }];
  const value = shown(point, canvas.negative);
  const isLong = textWidth(`${standing} ${value}`, sizes.value) > canvas.width * 0.4;
  const heads = isLong ? [standing, value] : [`${standing} ${value}`];
  return [...heads.map((content) => ({ content, style })), ...change];
}

function columnNotes({ data, extras, slots }: ColumnPlot): readonly string[] {
  const isTotal = data.indicator.kind === 'cumulative';
  return [
    ...(isTotal && slots.filter(({ point }) => point !== undefined).length > 1 ? ['積み上げた上の部分は最後の期間に増えた分。'] : []),
    ...(extras.baselinePace === undefined ? [] : ['点線は、基準の1年あたりの値が目標の期間中続いた場合の合計。']),
    ...(data.path.length > 0 ? ['破線の短い横線は各年の目安値。'] : []),
  ];
}
