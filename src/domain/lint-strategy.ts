/** All findings on the targets of a report (目標の点検の一覧), an indicator that stands in several places once. */
import type { Assessment, IndicatorAssessment } from './assessment.ts';
import type { Strategy } from './strategy.ts';
import type { LintFinding } from './target-lint.ts';
import { lintIndicator } from './target-lint.ts';

export function lintStrategy(strategy: Strategy, assessment: Assessment): readonly LintFinding[] {
  const indicators = new Map(strategy.indicators.map((indicator) => [indicator.id, indicator]));
  const once = new Map<string, IndicatorAssessment>();
  for (const each of assessed(assessment)) if (!once.has(each.indicator)) once.set(each.indicator, each);
  return [...once.values()].flatMap((each) => {
    const indicator = indicators.get(each.indicator);
    return indicator === undefined ? [] : lintIndicator(indicator, each);
  });
}

function assessed({ goals, projects }: Assessment): readonly IndicatorAssessment[] {
  return [...goals.flatMap((goal) => [...goal.targets, ...goal.directions.flatMap(({ kpis }) => kpis)]), ...projects.flatMap(({ kpis }) => kpis)];
}
