/** The frame of a plot over time: grid with exact numbers, unit above it, years below it. */
import type { Period } from '../../domain/period.ts';
import { comparePeriods, isWindow, yearOf, yearsBetween } from '../../domain/period.ts';
import type { Rational } from '../../domain/rational.ts';
import { isZero, toNumber } from '../../domain/rational.ts';
import { formatDecimal } from '../../domain/rounding.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Box } from './box.ts';
import { overlaps } from './box.ts';
import type { Canvas } from './canvas.ts';
import { sizes } from './canvas.ts';
import { shortYear } from './chart-words.ts';
import { axisTexts, coordinate, element, ink, line, paleLine, quietInk, text } from './svg.ts';
import { textWidth } from './text-width.ts';
import type { ValueAxis } from './value-axis.ts';
import { pixelOf } from './value-axis.ts';

export interface PlotFrame {
  /** The plot itself, without numbers and years. */
  readonly plot: Box;
  readonly axis: ValueAxis;
  readonly parts: readonly string[];
  readonly obstacles: readonly Box[];
}

export interface FrameWish {
  readonly top: number;
  readonly height: number;
  readonly right: number;
  readonly axis: ValueAxis;
  readonly unit: Unit;
  /** The greatest width of the plot. */
  readonly most?: number;
}

export function yOf(value: Rational, { axis, plot }: Pick<PlotFrame, 'axis' | 'plot'>): number {
  return pixelOf(value, axis, plot.y + plot.height, plot.y);
}

/** Grid lines with numbers at the left, the unit above them; the zero line in ink. */
export function valueFrame(canvas: Canvas, wish: FrameWish): PlotFrame {
  const { axis, unit, top } = wish;
  const numbers = axis.ticks.map((tick) => axisNumber(tick, axis, canvas));
  const gutter = Math.max(...numbers.map((number) => textWidth(number, sizes.tick))) + 8;
  const plot = { x: gutter, y: top + 24, width: Math.min(canvas.width - gutter - wish.right, wish.most ?? canvas.width), height: wish.height };
  const drawn = drawGrid(numbers, { plot, axis });
  const name = unit.symbol === '' ? '' : `（${unit.symbol}）`;
  const label = text(name, 0, top + 9, { size: sizes.tick, fill: quietInk });
  const obstacles = axis.ticks.map((tick) => ({ x: 0, y: yOf(tick, { plot, axis }) - 7, width: gutter - 2, height: 14 }));
  const named = { x: 0, y: top - 2, width: textWidth(name, sizes.tick), height: 14 };
  return { plot, axis, parts: name === '' ? drawn : [...drawn, label], obstacles: [...obstacles, named] };
}

function axisNumber(tick: Rational, axis: ValueAxis, { negative }: Canvas): string {
  return formatDecimal(tick, { digits: axis.digits, mode: 'halfUp', grouping: true, negative });
}

/** Pale lines, the zero line in ink on top of them, and the numbers. */
function drawGrid(numbers: readonly string[], frame: Pick<PlotFrame, 'axis' | 'plot'>): readonly string[] {
  const { plot, axis } = frame;
  const right = plot.x + plot.width;
  const heights = axis.ticks.map((tick) => yOf(tick, frame));
  const pale = element('path', { d: heights.map((y) => `M${coordinate(plot.x)} ${coordinate(y)}H${coordinate(right)}`).join(''), stroke: paleLine });
  const zero = axis.ticks.findIndex(isZero);
  const ground = heights[zero] ?? plot.y;
  const zeroLine = zero < 0 ? [] : [line(plot.x, ground, right, ground, { stroke: ink, 'data-mark': 'zero' })];
  const texts = numbers.map((content, index) => ({ content, x: plot.x - 6, y: (heights[index] ?? 0) + 4 }));
  return [pale, ...zeroLine, axisTexts(texts, sizes.tick, 'end')];
}

/** Positions in time, exact to the month. */
export interface TimeScale {
  readonly xOf: (period: Period) => number;
  readonly from: Period;
  readonly to: Period;
}

/** From the earliest to the latest period, with room for a mark at both ends; a single one stands in the middle. */
export function timeScale(periods: readonly [Period, ...Period[]], plot: Box): TimeScale {
  const from = periods.reduce((a, b) => (comparePeriods(b, a) < 0 ? b : a));
  const to = periods.reduce((a, b) => (comparePeriods(b, a) > 0 ? b : a));
  const years = toNumber(yearsBetween(from, to));
  const inset = Math.min(30, plot.width / 6);
  const span = plot.width - 2 * inset;
  const xOf = (period: Period): number => {
    if (years === 0) return plot.x + plot.width / 2;
    return plot.x + inset + (span * toNumber(yearsBetween(from, period))) / years;
  };
  return { xOf, from, to };
}

/** A tick for every year; below them all years where they fit, else only those of the given periods, first ones first. */
export function yearLabels(scale: TimeScale, wanted: readonly Period[], plot: Box, width: number): readonly string[] {
  const bottom = plot.y + plot.height;
  const within = yearsWithin(scale);
  const all = placeYears(scale, [...wanted, ...within], bottom, width);
  const kept = all.length === new Set([...wanted, ...within].map(shortYear)).size ? all : placeYears(scale, wanted, bottom, width);
  const ticks = [...wanted, ...within].map((period) => `M${coordinate(scale.xOf(period))} ${coordinate(bottom)}v4`).join('');
  return [element('path', { d: ticks, stroke: quietInk }), axisTexts(kept, sizes.tick, 'middle')];
}

interface YearText {
  readonly content: string;
  readonly x: number;
  readonly y: number;
}

function placeYears(scale: TimeScale, periods: readonly Period[], bottom: number, width: number): readonly YearText[] {
  const taken: Box[] = [];
  return periods.flatMap((period) => {
    const x = scale.xOf(period);
    const content = shortYear(period);
    const half = textWidth(content, sizes.tick) / 2;
    const box = { x: x - half, y: bottom, width: 2 * half, height: sizes.tick };
    if (box.x < 0 || box.x + box.width > width || taken.some((other) => overlaps(box, other, 4))) return [];
    taken.push(box);
    return [{ content, x, y: bottom + 16 }];
  });
}

/** The whole years between the ends, on the clock of the later end. */
function yearsWithin({ from, to }: TimeScale): readonly Period[] {
  if (isWindow(to) || to.kind === 'month' || to.kind === 'monthEnd' || to.kind === 'date') return [];
  const years: Period[] = [];
  for (let year = yearOf(to) - 1; year > yearOf(from); year -= 1) years.push({ ...to, year });
  return years;
}
