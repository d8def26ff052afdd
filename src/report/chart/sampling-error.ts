/** Sampling error (標本誤差) as a chart tells it: respondents and half width of the interval of the actual share. */
import type { IndicatorChartInput } from './chart.ts';
import type { TrackedIndicator } from '../../domain/indicator.ts';
import type { Quantity } from '../../domain/quantity.ts';
import { fromInteger } from '../../domain/rational.ts';
import { isPercentage, respondentsOf } from '../../domain/sampling-caveats.ts';
import type { Confidence } from '../../domain/sampling-error.ts';
import { marginOf, usualConfidence } from '../../domain/sampling-error.ts';
import type { Unit } from '../../domain/unit.ts';
import { differenceUnit } from '../../domain/unit.ts';
import type { Point } from './chart-data.ts';

export interface SamplingError {
  readonly respondents: Quantity;
  /** In points, rounded to the digits of the share. */
  readonly margin: Quantity;
  readonly confidence: Confidence;
}

/** `undefined` unless the share comes from a survey whose number of respondents in that period is known. */
export function samplingError(input: IndicatorChartInput, indicator: TrackedIndicator, actual: Point | undefined): SamplingError | undefined {
  if (actual === undefined || !isPercentage(indicator.unit)) return undefined;
  const respondents = respondentsOf(
    input.strategy.surveys.find(({ id }) => id === indicator.survey),
    actual,
  );
  if (respondents === undefined) return undefined;
  const confidence = input.ruleSet.sampling?.confidence ?? usualConfidence;
  const value = marginOf(actual.value, respondents, actual.digits, confidence);
  const people: Unit = { symbol: '人', base: '人', scale: fromInteger(1), dimension: 'count' };
  const asked = { value: fromInteger(respondents), digits: 0, unit: people };
  return value === undefined ? undefined : { respondents: asked, margin: { value, digits: actual.digits, unit: differenceUnit(actual.unit) }, confidence };
}
