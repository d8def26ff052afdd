/** Groups of projects (新規, 2年目, 3年目): told together by the year of their plan, which follows from plan period and report year. */
import type { GroupAssessment, ProjectAssessment } from './assessment.ts';
import type { FiscalYear } from './identifiers.ts';
import type { GroupRule } from './rule-set.ts';
import type { Project } from './strategy.ts';
import type { StrategyIndex } from './strategy-index.ts';
import { mustFind } from './strategy-index.ts';

/** The year of a plan in a report year, 1 for the first; `undefined` outside the plan. @example planYearOf(令和4～6年度, 2023) // 2 */
export function planYearOf(plan: Project['planPeriod'], year: FiscalYear): number | undefined {
  return year < plan.from || year > plan.to ? undefined : year - plan.from + 1;
}

/** The rules in their order; where there are any, a plan year without one follows as n年目, so that no project is left out. */
function rulesFor(projects: readonly ProjectAssessment[], rules: readonly GroupRule[]): readonly GroupRule[] {
  if (rules.length === 0) return [];
  const named = new Set(rules.map((rule) => rule.planYear));
  const others = [...new Set(projects.map((project) => project.planYear))].filter((planYear) => !named.has(planYear)).sort((a, b) => a - b);
  return [...rules, ...others.map((planYear) => ({ planYear, name: `${String(planYear)}年目` }))];
}

/** The groups that have projects in the report, in the order of the rule set. */
export function groupProjects(projects: readonly ProjectAssessment[], rules: readonly GroupRule[], index: StrategyIndex): readonly GroupAssessment[] {
  return rulesFor(projects, rules).flatMap((rule) => {
    const members = projects.filter((project) => project.planYear === rule.planYear);
    if (members.length === 0) return [];
    const plans = members.map((member) => mustFind(index.projects, member.project).planPeriod);
    const distinct = [...new Map(plans.map((plan) => [`${plan.from}-${plan.to}`, plan])).values()];
    return [{ planYear: rule.planYear, name: rule.name, planPeriods: distinct, projects: members.map((member) => member.project) }];
  });
}
