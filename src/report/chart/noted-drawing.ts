/** A plot and what has to be said below it. */
import { printQuantity } from '../../domain/quantity.ts';
import type { Rational } from '../../domain/rational.ts';
import type { Unit } from '../../domain/unit.ts';
import type { Canvas, Drawing } from './canvas.ts';

export interface NotedDrawing extends Drawing {
  readonly notes: readonly string[];
}

/** 縦軸は500万人から（0からではない）。 */
export function startNote(name: string, from: Rational, digits: number, { negative }: Canvas, unit: Unit): string {
  return `${name}は${printQuantity({ value: from, digits, unit }, { negative })}から（0からではない）。`;
}
