/** The figures that an indicator is evaluated with (評価に使う値): those of the record, and what counting and rules make of them. */
import type { UsedFigures } from './assessment.ts';
import { countFromZero } from './count-from-zero.ts';
import type { YearVerdict } from './derivation.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import { toldYears, yearVerdicts } from './every-year.ts';
import type { Indicator } from './indicator.ts';
import { meetsTarget } from './meets-target.ts';
import type { RuleFigures } from './rule-figures.ts';
import { figuresUnderRule } from './rule-figures.ts';
import type { RateRule } from './rule-set.ts';

export interface IndicatorFigures extends RuleFigures {
  /** As a report prints them: the baseline of the record, where the plan counts from zero. */
  readonly printed: UsedFigures;
  /** Whether the target is met, in every year where every year has to. */
  readonly reached: boolean;
}

export function indicatorFigures(indicator: Indicator, selected: UsedFigures, rule: RateRule | undefined, context: EvaluationContext): IndicatorFigures {
  const planStart = context.strategy.planPeriod.from;
  const counted = countFromZero(indicator, selected, planStart);
  const { used, steps, caveats } = figuresUnderRule(counted, rule, context);
  const years = yearVerdicts(indicator, planStart, context);
  const told = toldYears(years, indicator);
  return {
    used,
    printed: counted === selected ? used : withBaselineOf(selected, used),
    reached: meetsTarget(indicator, used) && !years.some(isMissed),
    steps: [...steps, ...told.steps],
    caveats: [...caveats, ...told.caveats],
  };
}

function isMissed({ verdict }: YearVerdict): boolean {
  return verdict === 'missed';
}

function withBaselineOf({ baseline }: UsedFigures, used: UsedFigures): UsedFigures {
  const { baseline: _counted, ...others } = used;
  return baseline === undefined ? others : { ...others, baseline };
}
