/** Figures of a condition (条件): met counts as 1, not met as 0, and what is printed is always the words. */
import type { Figure, ValueFigure } from './figure.ts';
import { fromInteger } from './rational.ts';
import type { Unit } from './unit.ts';

/** A condition counts nothing. */
export const conditionUnit: Unit = { symbol: '', base: '', scale: fromInteger(1), dimension: 'other' };

/** @example conditionFigure(false).text // "未達成" */
export function conditionFigure(met: boolean, text: string = met ? '達成' : '未達成'): ValueFigure {
  return { kind: 'value', value: fromInteger(met ? 1 : 0), digits: 0, standing: 'final', text, notes: [] };
}

/** Whether a figure of a condition says that it is met. */
export function isMet(figure: Figure): boolean {
  return figure.kind === 'value' && figure.value.num > 0n;
}
