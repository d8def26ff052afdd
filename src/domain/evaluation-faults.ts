/** What does not fit between a strategy, a rule set and the year of a report; each part may be in order by itself. */
import type { ProjectAssessment } from './assessment.ts';
import type { DomainFault } from './domain-codes.ts';
import { printYear } from './era.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import { effectiveYears } from './rule-versions.ts';

export function evaluationFaults(projects: readonly ProjectAssessment[], context: EvaluationContext): readonly DomainFault[] {
  return [...planFaults(context), ...effectiveFaults(context), ...judgementFaults(context), ...groupFaults(projects, context)];
}

function planFaults({ strategy, year }: EvaluationContext): readonly DomainFault[] {
  const { from, to } = strategy.planPeriod;
  if (year >= from && year <= to) return [];
  return [
    {
      code: 'report-year-outside-plan',
      severity: 'warning',
      path: ['strategy', 'period'],
      message: '報告する年度が、戦略の計画期間の外にあります',
      found: fiscalYear(year),
      expected: `${fiscalYear(from)}から${fiscalYear(to)}まで`,
      hint: '年度の指定を確かめてください',
    },
  ];
}

function effectiveFaults({ ruleSet, year }: EvaluationContext): readonly DomainFault[] {
  const { from, to } = ruleSet.effective;
  if (year >= from && (to === undefined || year <= to)) return [];
  return [
    {
      code: 'rule-set-not-effective',
      severity: 'warning',
      path: ['report', 'rules'],
      message: `評価基準「${ruleSet.name}」は、この年度には適用されません`,
      found: fiscalYear(year),
      expected: effectiveYears(ruleSet),
      hint: 'その年度の評価基準を選ぶか、評価基準の effective を直してください',
    },
  ];
}

function judgementFaults({ strategy, ruleSet, grades, year }: EvaluationContext): readonly DomainFault[] {
  return strategy.humanJudgements.flatMap((judgement, place): readonly DomainFault[] => {
    if (judgement.year !== year || grades.has(judgement.grade)) return [];
    return [
      {
        code: 'judgement-grade-unknown',
        severity: 'error',
        path: ['judgements', place, 'grade'],
        message: `評価基準「${ruleSet.name}」に、この判定区分がありません。計算による判定を使います`,
        found: judgement.grade,
        expected: [...grades.keys()].join('、'),
        hint: '評価基準の grades にある id を書いてください',
      },
    ];
  });
}

function groupFaults(projects: readonly ProjectAssessment[], { strategy, ruleSet }: EvaluationContext): readonly DomainFault[] {
  if (ruleSet.groups.length === 0) return [];
  return projects.flatMap((assessed): readonly DomainFault[] => {
    if (ruleSet.groups.some((group) => group.planYear === assessed.planYear)) return [];
    const place = strategy.projects.findIndex((project) => project.id === assessed.project);
    return [
      {
        code: 'project-without-group',
        severity: 'warning',
        path: ['projects', place, 'planPeriod'],
        message: `計画${assessed.planYear}年目の事業ですが、評価基準にその区分がなく、区分ごとの文に入りません`,
        found: `${assessed.planYear}年目`,
        expected: ruleSet.groups.map((group) => `${group.planYear}年目（${group.name}）`).join('、'),
        hint: '評価基準の groups に区分を加えるか、事業の計画期間を確かめてください',
      },
    ];
  });
}

function fiscalYear(year: number): string {
  return printYear(year, 'fiscal', 'eraLong');
}
