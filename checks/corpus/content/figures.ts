/** Draws the figures of an indicator: baseline, target, and actuals of the years up to the report. */
import { fraction, scaled, type Fraction } from '../exact/fraction.ts';
import type { Random } from '../random.ts';
import type { IndicatorKind, IndicatorSpec } from './indicators.ts';

export interface Indicator {
  readonly name: string;
  readonly unit: string;
  readonly direction: 'up' | 'down';
  readonly kind: IndicatorKind;
  /** Printed figures of counts are exact; those of shares and of scaled units are themselves rounded. */
  readonly exact: boolean;
  readonly decimals: number;
  readonly baseline: bigint;
  /** The target of the report year and that of the plan's last year, in units of the last printed digit. */
  readonly target: bigint;
  readonly final: bigint;
  /** Actuals of the last years, oldest first; the last is that of the report. */
  readonly actuals: readonly bigint[];
  /** The figure behind a rounded actual, in units of the last printed digit. */
  readonly trueActual: Fraction;
}

const precise: { readonly [Kind in IndicatorKind]: number } = { level: 0, total: 0, down: 0, percent: 1, scaled: 1 };

/** Draws an indicator with actuals of so many years. */
export function drawIndicator(spec: IndicatorSpec, random: Random, years: number): Indicator {
  const decimals = precise[spec.kind];
  const scale = 10 ** decimals;
  const direction = spec.kind === 'down' || spec.name.includes('要介護認定率') ? 'down' : 'up';
  const total = spec.kind === 'total';
  const level = random.int(spec.low, spec.high);
  const baseline = total ? Number(random.chance(50)) * random.int(2, 9) : level * scale + (decimals > 0 ? random.int(0, 9) : 0);
  const way = Math.max(2, Math.trunc((level * scale * random.int(8, 38)) / 100));
  const final = total ? baseline + level : direction === 'up' ? baseline + tidy(way, baseline) : Math.max(1, baseline - Math.min(way, Math.trunc(baseline / 2)));
  const goal = final - baseline;
  const target = baseline + Math.trunc((goal * 4) / 5) || final;
  const actuals = total ? risingActuals(baseline, goal, years, random) : walkingActuals(baseline, goal, years, random, target);
  const last = actuals.at(-1) ?? target;
  if (spec.kind === 'percent' && [final, ...actuals].some((units) => units > 985)) return drawIndicator(spec, random, years);
  const exact = decimals === 0 && !['億円', '千円', '万円', '千t-CO2', 't', 'm3', 'ha', 'MWh', 'g'].includes(spec.unit);
  const offset = exact ? 0n : BigInt(random.int(-49, 49));
  return {
    name: spec.name, unit: spec.unit, direction, kind: spec.kind, exact, decimals,
    baseline: BigInt(baseline), target: BigInt(target), final: BigInt(final), actuals: actuals.map(BigInt),
    trueActual: fraction(BigInt(last) * 100n + offset, 100n),
  };
}

/** A change that makes a target look chosen by people: of two leading digits. */
function tidy(way: number, baseline: number): number {
  const step = 10 ** Math.max(0, String(way).length - 2);
  const goal = Math.trunc((baseline + way) / step) * step;
  return goal > baseline ? goal - baseline : way;
}

function risingActuals(baseline: number, goal: number, years: number, random: Random): number[] {
  const reached = Math.max(years, Math.trunc((goal * random.int(35, 125)) / 100));
  const weights = Array.from({ length: years }, () => random.int(2, 6));
  const all = weights.reduce((a, b) => a + b, 0);
  let sum = 0;
  return weights.map((weight) => baseline + Math.trunc((reached * (sum += weight)) / all));
}

function walkingActuals(baseline: number, goal: number, years: number, random: Random, target: number): number[] {
  const last = random.chance(15) ? target : baseline + Math.trunc((goal * random.int(-12, 135)) / 100);
  const size = Math.max(3, Math.abs(goal));
  const earlier = Array.from({ length: years - 1 }, (_, index) => {
    const on = baseline + Math.trunc(((last - baseline) * (index + 1)) / years) + random.int(-Math.trunc(size / 4), Math.trunc(size / 4));
    return Math.max(1, on === last ? on + 1 : on);
  });
  return [...earlier, Math.max(1, last)];
}

/** A figure in its own decimals. */
export function valueOf(units: bigint, { decimals }: Pick<Indicator, 'decimals'>): Fraction {
  return scaled(units, decimals);
}
