/**
 * The trend of an indicator (向き、推移): better, unchanged or worse than its baseline or the year before, in the direction that
 * the indicator states. Small differences may count as none (±3％なら現状維持).
 */
import type { TrendVerdict } from './derivation.ts';
import { tendencyOf } from './formula.ts';
import type { Direction } from './indicator.ts';
import type { Rational } from './rational.ts';
import { absolute, compare, fromInteger, multiply, rational, sign, subtract } from './rational.ts';
import type { TrendRule } from './rule-set.ts';

export interface Trend {
  readonly verdict: TrendVerdict;
  /** Actual minus what it is set against. */
  readonly difference: Rational;
  /** Differences up to this, either way, count as none. */
  readonly allowed: Rational;
}

const zero = fromInteger(0);

/**
 * `undefined` for a value to be kept within a band, where neither way is better.
 * @example trendOf(71.3, 72.3, 'increase').verdict // 'worse'
 */
export function trendOf(actual: Rational, against: Rational, direction: Direction, band: TrendRule['band']): Trend | undefined {
  const tendency = tendencyOf(direction);
  if (tendency === 'band') return undefined;
  const difference = subtract(actual, against);
  const allowed = allowedBy(band, against);
  if (compare(absolute(difference), allowed) <= 0) return { verdict: 'unchanged', difference, allowed };
  return { verdict: (sign(difference) > 0) === (tendency === 'rising') ? 'better' : 'worse', difference, allowed };
}

function allowedBy(band: TrendRule['band'], against: Rational): Rational {
  if (band === undefined) return zero;
  return band.kind === 'value' ? band.width : multiply(absolute(against), multiply(band.width, rational(1n, 100n)));
}
