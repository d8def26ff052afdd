/** Figures of caveats (注意書きの数): points and people, as both languages print them. */
import type { Quantity } from '../domain/quantity.ts';
import { printQuantity } from '../domain/quantity.ts';
import { fromInteger } from '../domain/rational.ts';
import { formatDecimal } from '../domain/rounding.ts';
import type { NegativeSign } from '../domain/rounding.ts';
import { parseUnit } from '../domain/unit.ts';
import { standardUnits } from '../domain/unit-table.ts';

const points = parseUnit('pt', standardUnits);

/** @example pointsText({ value: -1.7, digits: 1 }, { negative: '△' }, true) // "△1.7pt" */
export function pointsText(value: Omit<Quantity, 'unit'>, { negative }: { readonly negative: NegativeSign }, plus = false): string {
  if (!points.ok) throw new RangeError('the standard units have no pt');
  return printQuantity({ ...value, unit: points.unit }, { negative, plus });
}

/** @example people(2412) // "2,412" */
export function people(count: number): string {
  return formatDecimal(fromInteger(count), { digits: 0, mode: 'halfUp', grouping: true });
}
