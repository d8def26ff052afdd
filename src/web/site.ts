/** What the public pages show: one strategy, one report year, one rule set, and the report as a document. */
import type { Assessment, IndicatorAssessment, ProjectAssessment } from '../domain/assessment.ts';
import type { IndicatorId } from '../domain/identifiers.ts';
import type { RuleSet } from '../domain/rule-set.ts';
import type { Strategy } from '../domain/strategy.ts';
import type { StrategyIndex } from '../domain/strategy-index.ts';
import type { Document } from '../formats/document/document.ts';
import type { ShippedRuleSet } from '../app/load-rules.ts';

export interface Download {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: () => Promise<Uint8Array>;
}

export interface Site {
  readonly strategy: Strategy;
  readonly index: StrategyIndex;
  readonly ruleSet: RuleSet;
  /** The rule sets that the report can be compared with, by name. */
  readonly shippedRules: readonly ShippedRuleSet[];
  readonly assessment: Assessment;
  readonly document: Document;
  /** The date of the edition as printed, e.g. 令和6年9月30日. */
  readonly editionText: string;
  readonly evaluationJson: string;
  readonly css: string;
  readonly downloads: { readonly pdf: Download; readonly docx: Download; readonly html: Download };
}

/** Every assessment of an indicator in the report, in printed order; a repeated indicator (再掲) comes once a place. */
export function indicatorAssessments(assessment: Assessment): readonly IndicatorAssessment[] {
  return [
    ...assessment.goals.flatMap((goal) => [...goal.targets, ...goal.directions.flatMap((direction) => direction.kpis)]),
    ...assessment.projects.flatMap((project) => project.kpis),
  ];
}

/** Projects in a year of their plan that the rule set names no group for. */
export function ungroupedProjects({ projects, groups }: Assessment): readonly ProjectAssessment[] {
  const grouped = new Set(groups.flatMap((group) => group.projects));
  return projects.filter(({ project }) => !grouped.has(project));
}

export function assessmentOf(assessment: Assessment, id: IndicatorId): IndicatorAssessment | undefined {
  return indicatorAssessments(assessment).find((item) => item.indicator === id);
}
