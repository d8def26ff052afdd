/**
 * How many carry each outcome (件数): the numbers on the first page. An indicator that stands in several places (再掲), and one
 * judgement of several numbers, count once.
 */
import type { Counts, GoalAssessment, IndicatorAssessment, Judgement, OutcomeCounts, ProjectAssessment } from './assessment.ts';
import type { GradeId } from './identifiers.ts';
import type { Outcome, RuleSet } from './rule-set.ts';
import { outcomes } from './rule-set.ts';

/** Goals and projects of a report, or of a part of it. */
export interface Assessed {
  readonly goals: readonly GoalAssessment[];
  readonly projects: readonly ProjectAssessment[];
}

/** The judgements that sentences and counts speak of, by what is judged. */
export interface Judgements {
  readonly goals: readonly Judgement[];
  readonly targets: readonly Judgement[];
  readonly kpis: readonly Judgement[];
  readonly projects: readonly Judgement[];
}

export function judgementsOf({ goals, projects }: Assessed): Judgements {
  const targets = goals.flatMap((goal) => goal.targets);
  const kpis = [...goals.flatMap((goal) => goal.directions.flatMap((direction) => direction.kpis)), ...projects.flatMap((project) => project.kpis)];
  return {
    goals: goals.map((goal) => goal.judgement),
    targets: judgementsOnce(targets),
    kpis: judgementsOnce(kpis),
    projects: projects.map((project) => project.judgement),
  };
}

/** One assessment for what counts once: an indicator in its first place, and a composite in its first part. */
export function onceEach(assessments: readonly IndicatorAssessment[]): readonly IndicatorAssessment[] {
  const seen = new Set<string>();
  return assessments.filter(({ indicator, composite }) => {
    const key = composite === undefined ? `indicator:${indicator}` : `composite:${composite.id}`;
    return !seen.has(key) && seen.add(key).has(key);
  });
}

function judgementsOnce(assessments: readonly IndicatorAssessment[]): readonly Judgement[] {
  return onceEach(assessments).map((each) => each.judgement);
}

/** Counts by outcome; every outcome that the rules of the level can give is listed, zero included. */
export function countAll(judgements: Judgements, ruleSet: RuleSet): Counts {
  const { judge, rollUp } = ruleSet;
  return {
    goals: countOutcomes(judgements.goals, rollUp.goal.rules, ruleSet),
    targets: countOutcomes(judgements.targets, judge.target, ruleSet),
    kpis: countOutcomes(judgements.kpis, judge.kpi, ruleSet),
    projects: countOutcomes(judgements.projects, rollUp.project.rules, ruleSet),
  };
}

function countOutcomes(judgements: readonly Judgement[], rules: readonly { readonly grade: GradeId }[], ruleSet: RuleSet): OutcomeCounts {
  const possible = new Set<Outcome>(judgements.map((each) => each.outcome));
  for (const grade of ruleSet.grades) if (rules.some((rule) => rule.grade === grade.id)) possible.add(grade.outcome);
  const counts: { -readonly [O in Outcome]?: number } = {};
  for (const outcome of outcomes) {
    if (possible.has(outcome)) counts[outcome] = judgements.filter((each) => each.outcome === outcome).length;
  }
  return { total: judgements.length, ...counts };
}
