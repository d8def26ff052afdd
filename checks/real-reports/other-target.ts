/**
 * Which other target (目標値の改定) a report used: the values, in the decimals of the indicator, that give every printed rate of
 * the years up to the last one that deviates. Tried in the engine itself, year by year.
 */
import { printDecimal } from '../../src/domain/decimal.ts';
import type { ValueFigure } from '../../src/domain/figure.ts';
import type { TrackedIndicator } from '../../src/domain/indicator.ts';
import type { Rational } from '../../src/domain/rational.ts';
import { add, compare, equals, fromInteger, multiply, rational, subtract } from '../../src/domain/rational.ts';
import { powerOfTen, round } from '../../src/domain/rounding.ts';
import type { Strategy } from '../../src/domain/strategy.ts';
import type { Compared, OpenReport } from './compare.ts';
import { compareRows, rateAgrees, yearNumber } from './compare.ts';

export interface OtherTarget {
  /** The one that is the baseline, or else the roundest. */
  readonly value: string;
  readonly rational: Rational;
  readonly isBaseline: boolean;
  /** How many values of these decimals fit. */
  readonly fitting: number;
  readonly lowest: string;
  readonly highest: string;
  /** The last report year it holds for. */
  readonly to: number;
}

/** Values are sought as far from the printed target as this part of the way between them and the baseline, and no further than so many. */
const mostTried = 4000;

export function findOtherTarget(open: OpenReport, indicator: TrackedIndicator, deviating: readonly Compared[]): OtherTarget | undefined {
  const to = Math.max(...deviating.map(({ printed }) => yearNumber(printed.year)));
  const rows = { ...open, printed: open.printed.filter(({ id }) => id === indicator.id) };
  const alone: Strategy = { ...open.strategy, goals: open.strategy.goals.map((goal) => ({ ...goal, targets: goal.targets.filter((place) => place.indicator === indicator.id) })), indicators: [indicator] };
  const fits = (value: Rational): boolean => compareRows(rows, withTarget(alone, indicator, value, to)).every(rateAgrees);
  const fitting = candidates(indicator).filter(fits);
  const [lowest] = fitting;
  if (lowest === undefined) return undefined;
  const baseline = valueIn(indicator.baseline[0]?.figure);
  const isBaseline = baseline !== undefined && fitting.some((value) => equals(value, baseline));
  const chosen = isBaseline ? baseline : roundest(fitting, indicator.digits);
  const print = (value: Rational): string => printDecimal({ value, digits: indicator.digits });
  return { value: print(chosen), rational: chosen, isBaseline, fitting: fitting.length, lowest: print(lowest), highest: print(fitting.at(-1) ?? lowest), to };
}

/** The same strategy with another target up to a report year; from the next one on, the printed one. */
export function withTarget(strategy: Strategy, { id }: TrackedIndicator, value: Rational, to: number): Strategy {
  const indicators = strategy.indicators.map((each) => {
    const [target] = each.id === id && each.kind !== 'increment' && each.kind !== 'condition' ? each.target : [];
    if (target === undefined || each.kind === 'increment' || each.kind === 'condition') return each;
    const figure: ValueFigure = { kind: 'value', value, digits: each.digits, standing: 'final', notes: [] };
    return { ...each, target: [{ period: target.period, figure, to }, { ...target, from: to + 1 }] };
  });
  return { ...strategy, indicators };
}

function valueIn(figure: TrackedIndicator['baseline'][number]['figure'] | undefined): Rational | undefined {
  return figure?.kind === 'value' ? figure.value : undefined;
}

/** Every value of the indicator's decimals around baseline and target, as wide as the way between them on both sides and a tenth of the target more. */
function candidates({ baseline, target, digits }: TrackedIndicator): readonly Rational[] {
  const [b, t] = [valueIn(baseline[0]?.figure), valueIn(target[0]?.figure)];
  if (b === undefined || t === undefined) return [];
  const step = rational(1n, powerOfTen(digits));
  const [low, high] = compare(b, t) < 0 ? [b, t] : [t, b];
  const margin = add(subtract(high, low), multiply(step, fromInteger(20)));
  const values: Rational[] = [];
  for (let value = round(subtract(low, margin), digits, 'floor'); compare(value, add(high, margin)) <= 0 && values.length < mostTried; value = add(value, step)) values.push(value);
  return values;
}

/** Fewest digits beside the zeros at both ends: 80.0 before 79.9, 2000 before 2150. */
function roundest(values: readonly Rational[], digits: number): Rational {
  const weight = (value: Rational): number => printDecimal({ value, digits }).replace(/[.-]/g, '').replace(/^0+|0+$/g, '').length;
  const [first, ...others] = values;
  if (first === undefined) throw new Error('no value to choose from');
  return others.reduce((best, value) => (weight(value) < weight(best) ? value : best), first);
}
