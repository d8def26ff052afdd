/** A value as a fault shows it (値の表示): with the indicator's unit and decimals. */
import type { Indicator } from './indicator.ts';
import { printQuantity } from './quantity.ts';
import type { Rational } from './rational.ts';

/** @example valueText(66, indicator) // "66社" */
export function valueText(value: Rational, indicator: Pick<Indicator, 'digits' | 'unit'>): string {
  return printQuantity({ value, digits: indicator.digits, unit: indicator.unit });
}
