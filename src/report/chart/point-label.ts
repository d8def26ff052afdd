/** Labels of points (点の札): what it is and when, above the value with its unit. */
import type { Quantity } from '../../domain/quantity.ts';
import { assertNever } from '../../domain/assert-never.ts';
import type { Canvas } from './canvas.ts';
import { sizes } from './canvas.ts';
import type { Point } from './chart-data.ts';
import { shortPeriod, shown, standingWord } from './chart-words.ts';
import type { LabelLine } from './label-placement.ts';
import { ink, quietInk } from './svg.ts';
import { textWidth } from './text-width.ts';

export type PointRole = 'baseline' | 'actual' | 'target' | 'lowerTarget' | 'upperTarget' | 'previous';

function roleWord(role: PointRole): string {
  switch (role) {
    case 'baseline':
      return '基準';
    case 'actual':
      return '実績';
    case 'target':
      return '目標';
    case 'lowerTarget':
      return '目標の下限';
    case 'upperTarget':
      return '目標の上限';
    case 'previous':
      return '前年度';
  }
  return assertNever(role);
}

/** 「実績 R4年度(速報値)」 over 「708万t-CO₂」; in more lines where the caption would be wider than `most` (a third of the picture). */
export function pointLabel(canvas: Canvas, point: Point, role: PointRole, most = canvas.width / 3 - 8): readonly LabelLine[] {
  const caption = { size: sizes.caption, fill: quietInk };
  const fill = role === 'actual' ? canvas.mark.colour : ink;
  const values = role === 'previous' ? quietLabel(canvas, [point]) : valueLines(canvas, point, fill);
  return [...captions(point, role, most).map((content) => ({ content, style: caption })), ...values];
}

function captions(point: Point, role: PointRole, width: number): readonly string[] {
  const [word, period] = [roleWord(role), shortPeriod(point.period)];
  const standing = point.standing === 'final' ? '' : `(${standingWord(point.standing)})`;
  const fits = (content: string): boolean => textWidth(content, sizes.caption) <= width;
  if (fits(`${word} ${period}${standing}`)) return [`${word} ${period}${standing}`];
  return standing === '' || fits(`${period}${standing}`) ? [word, `${period}${standing}`] : [word, period, standing];
}

/** The value in one line, or number and unit in two where it would take more than 45 % of the width. */
function valueLines(canvas: Canvas, point: Point, fill: string): readonly LabelLine[] {
  const style = { size: sizes.value, weight: 700, fill } as const;
  const whole = shown(point, canvas.negative);
  if (textWidth(whole, sizes.value) <= canvas.width * 0.45) return [{ content: whole, style }];
  const number = whole.slice(0, whole.length - point.unit.symbol.length);
  return [number, point.unit.symbol].map((content) => ({ content, style }));
}

/** A value of second rank, with a word before it if need be. */
export function quietLabel(canvas: Canvas, quantities: readonly Quantity[], word?: string): readonly LabelLine[] {
  const style = { size: sizes.caption, fill: quietInk };
  const values = quantities.map((quantity) => ({ content: shown(quantity, canvas.negative), style }));
  return word === undefined ? values : [{ content: word, style }, ...values];
}
