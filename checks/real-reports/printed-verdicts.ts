/** Verdicts judged from the rates as they were printed: the printed rate stands in for the way from 0 to 100, so that the rule set's own bands decide. */
import type { Indicator, TrackedIndicator } from '../../src/domain/indicator.ts';
import { parseDecimal } from '../../src/domain/decimal.ts';
import type { ValueFigure } from '../../src/domain/figure.ts';
import { fromInteger } from '../../src/domain/rational.ts';
import type { Rational } from '../../src/domain/rational.ts';
import type { Compared, OpenReport, Printed } from './compare.ts';
import { compareRows, yearNumber } from './compare.ts';

/** Rows with a printed rate and verdict whose indicator is rated by progress, each judged anew from its printed rate. */
export function judgePrintedRates(open: OpenReport): readonly Compared[] {
  const isProgress = (row: Printed): boolean => open.strategy.indicators.some((each) => each.id === row.id && isWay(each));
  const rows = open.printed.filter((row) => row.rate !== null && row.verdict !== null && isProgress(row));
  const indicators = open.strategy.indicators.map((each): Indicator => (isWay(each) ? onScale(each, rows.filter((row) => row.id === each.id)) : each));
  return compareRows({ ...open, printed: rows }, { ...open.strategy, indicators });
}

function isWay(indicator: Indicator): indicator is TrackedIndicator {
  const hasWay = indicator.kind !== 'increment' && indicator.kind !== 'condition' && indicator.baseline.length > 0 && indicator.target.length > 0;
  return hasWay && (indicator.direction === 'increase' || indicator.direction === 'decrease');
}

/** From 0 at the baseline to 100 at the target, the printed rate in between; 100%超 lies beyond, 0%未満 before. */
function onScale(indicator: TrackedIndicator, rows: readonly Printed[]): TrackedIndicator {
  const [baseline, target] = [indicator.baseline[0], indicator.target[0]];
  if (baseline === undefined || target === undefined) throw new Error(`${indicator.id} has no way from a baseline to a target`);
  return {
    ...indicator,
    kind: 'level',
    direction: 'increase',
    digits: 1,
    baseline: [{ period: baseline.period, figure: figureOf(fromInteger(0)) }],
    target: [{ period: target.period, figure: figureOf(fromInteger(100)) }],
    path: [],
    breaks: [],
    readings: rows.map(({ year, rate }) => ({ period: { kind: 'fiscalYear', year: yearNumber(year) }, figure: figureOf(valueOfRate(rate ?? '')) })),
  };
}

function valueOfRate(rate: string): Rational {
  if (rate === '100%超') return fromInteger(101);
  if (rate === '0%未満') return fromInteger(-1);
  const decimal = parseDecimal(rate.replace('%', ''));
  if (decimal === undefined) throw new Error(`not a rate: ${rate}`);
  return decimal.value;
}

function figureOf(value: Rational): ValueFigure {
  return { kind: 'value', value, digits: 1, standing: 'final', notes: [] };
}
