/**
 * One bullet (弾丸) of achievement in percent: bar from zero, tick at 100 %, axis cut at 200 % with break marks, ▶ and the
 * number. Without a value the track is hatched and bears the tick alone.
 */
import type { Rational } from '../../domain/rational.ts';
import { compare, fromInteger, sign } from '../../domain/rational.ts';
import type { Canvas, Drawing } from './canvas.ts';
import { areaPaint, drawGlyph, drawTarget, path, sizes } from './canvas.ts';
import type { IncrementData } from './increment-data.ts';
import { element, ink, line, quietInk, text, trackColour } from './svg.ts';
import { textWidth, truncateText, wrapText } from './text-width.ts';
import { pixelOf } from './value-axis.ts';

const cut = fromInteger(200);
const zero = fromInteger(0);
const hundred = fromInteger(100);
const barHeight = 12;
/** Room for ▶ behind the end of the axis. */
const arrowRoom = 12;

export interface RateAxis {
  readonly left: number;
  readonly right: number;
}

function xOf(rate: Rational, { left, right }: RateAxis): number {
  return pixelOf(rate, { min: zero, max: cut }, left, right);
}

/** 「● 達成 1408.0%」: what stands behind the bar. */
function resultText(data: IncrementData): string {
  return data.rate === undefined ? data.word : `${data.word} ${data.printedRate}`;
}

function resultWidth(data: IncrementData): number {
  return textWidth(resultText(data), sizes.value) + 20;
}

/** The axis that leaves room for every result behind it, or the whole width where a result is too long for that. */
export function rateAxis(canvas: Canvas, all: readonly IncrementData[]): RateAxis {
  const widest = Math.max(0, ...all.map(resultWidth));
  const isBeside = widest <= canvas.width * 0.42;
  return { left: 4, right: canvas.width - arrowRoom - (isBeside ? widest + 6 : 4) };
}

/** 0%, 目標=100%, 200%▶ above the bars; only 目標 in the middle where the axis is short. */
export function drawRateScale(axis: RateAxis, top: number): Drawing {
  const style = { size: sizes.tick, fill: quietInk };
  const y = top + 14;
  const end = axis.right + arrowRoom;
  const room = end - textWidth('200%▶', sizes.tick) - xOf(hundred, axis) - 3;
  const middle = ['目標=100%', '目標'].find((content) => textWidth(content, sizes.tick) / 2 <= room);
  const parts = [
    text('0%', axis.left, y, style),
    ...(middle === undefined ? [] : [text(middle, xOf(hundred, axis), y, { ...style, anchor: 'middle' })]),
    text('200%▶', end, y, { ...style, anchor: 'end' }),
  ];
  return { parts, bottom: top + 21 };
}

/** Track, bar and tick at `top`, the result beside it or above it at the right. */
export function drawRateBar(canvas: Canvas, data: IncrementData, axis: RateAxis, top: number): Drawing {
  const isBeside = canvas.width - axis.right - arrowRoom >= resultWidth(data);
  const shift = isBeside ? 0 : 20;
  const y = top + shift + 12;
  const result = isBeside ? drawResult(canvas, data, y) : drawResult(canvas, data, top + 9);
  return { parts: [...drawTrack(canvas, data, axis, y), ...drawRate(canvas, data, axis, y), tick(axis, y), ...result], bottom: y + 14 };
}

function drawResult(canvas: Canvas, data: IncrementData, y: number): readonly string[] {
  const written = truncateText(resultText(data), sizes.value, canvas.width - 24);
  const width = textWidth(written, sizes.value);
  const style = { size: sizes.value, weight: 700, fill: data.mark.colour, anchor: 'end' } as const;
  const glyph = element('g', { 'data-state': data.mark.state }, drawGlyph(data.mark, { x: canvas.width - width - 11, y }, 6));
  return [glyph, text(written, canvas.width - 1, y + 4.7, style)];
}

function drawTrack({ idPrefix }: Canvas, data: IncrementData, axis: RateAxis, y: number): readonly string[] {
  const isOpen = data.mark.fill === 'hatch' && data.rate === undefined;
  const box = { x: axis.left, y: y - 9, width: axis.right - axis.left, height: 18 };
  const fill = isOpen ? `url(#${idPrefix}-hatch)` : trackColour;
  return [element('rect', { ...box, fill, 'data-mark': 'track' }), line(axis.left, y - 11, axis.left, y + 11, { stroke: ink })];
}

function drawRate(canvas: Canvas, data: IncrementData, axis: RateAxis, y: number): readonly string[] {
  const { rate, mark } = data;
  if (rate === undefined) return [];
  if (sign(rate) < 0) return [element('path', { d: path([axis.left - 3, y], [axis.left + 5, y - 6], [axis.left + 5, y + 6]), fill: mark.colour, 'data-mark': 'below-zero' })];
  const isCut = compare(rate, cut) > 0;
  const end = isCut ? axis.right : xOf(rate, axis);
  const paint = areaPaint({ ...canvas, mark });
  const bar = element('rect', { x: axis.left, y: y - barHeight / 2, width: end - axis.left, height: barHeight, fill: paint.fill, stroke: paint.stroke, 'data-mark': 'rate' });
  if (!isCut) return [bar];
  const slant = (x: number): string => line(x, y - 10, x + 5, y + 10, { stroke: '#fff', 'stroke-width': 3 });
  const tip = element('path', { d: path([end, y - 8], [end + arrowRoom - 2, y], [end, y + 8]), fill: mark.colour });
  return [bar, slant(end - 17), slant(end - 10), tip];
}

function tick(axis: RateAxis, y: number): string {
  return drawTarget({ x: xOf(hundred, axis), y }, 'sideways', 13);
}

/** ①…⑳ as the report prints numbers, plain digits beyond. */
export function circled(number: number): string {
  return number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : `${number}.`;
}

/** Name above the bar, in at most three lines. */
export function drawBarName(canvas: Canvas, data: IncrementData, top: number): Drawing {
  const lines = wrapText(`${circled(data.number)} ${data.name}`, sizes.value, canvas.width, 3);
  const parts = lines.map((content, index) => text(content, 0, top + 12 + index * 18, { size: sizes.value }));
  return { parts, bottom: top + lines.length * 18 };
}

/** Increments in figures below the bar, or why there are none. */
export function barFigures(data: IncrementData): string {
  const { actual, target, absences, isZeroTarget, prefix } = data;
  const [absence] = absences;
  if (absence !== undefined && data.rate === undefined) {
    const expected = absence.expected === undefined ? '' : `、公表予定 ${absence.expected}`;
    return `${prefix}目標 ${target.shown}。${absence.what}は${absence.reason}${expected}。集計から除外。`;
  }
  const standing = actual.standing === '確定値' || actual.standing === '' ? '' : `（${actual.standing}）`;
  const reason = isZeroTarget ? '。目標値が0のため達成度なし。' : '';
  return `${prefix}実績 ${actual.shown}${standing} ／ 目標 ${target.shown}${reason}`;
}
