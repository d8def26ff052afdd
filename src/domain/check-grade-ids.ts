/** Grades (判定区分) that rules, figures and sentences name but the rule set does not have. */
import type { DomainFault } from './domain-codes.ts';
import type { DataPath } from './fault.ts';
import type { GradeId } from './identifiers.ts';
import type { RollUp, RuleSet } from './rule-set.ts';

interface GradeUse {
  readonly grade: GradeId;
  readonly path: DataPath;
}

export function checkGradeIds(ruleSet: RuleSet): readonly DomainFault[] {
  const known = new Set(ruleSet.grades.map((grade) => grade.id));
  return gradeUses(ruleSet).flatMap(({ grade, path }) => (known.has(grade) ? [] : [gradeUnknown(grade, path, known)]));
}

/** The fault of a grade that the rule set does not have. */
export function gradeUnknown(grade: string, path: DataPath, known: ReadonlySet<string>): DomainFault {
  return {
    code: 'grade-unknown',
    severity: 'error',
    path,
    message: 'この id の判定区分が grades にありません',
    found: grade,
    expected: [...known].join('、'),
    hint: 'id を直すか、grades に判定区分を加えてください',
  };
}

function gradeUses({ judge, rollUp, figures }: RuleSet): readonly GradeUse[] {
  const ofRules = (rules: readonly { readonly grade: GradeId }[], path: DataPath): readonly GradeUse[] =>
    rules.map(({ grade }, r) => ({ grade, path: [...path, r, 'grade'] }));
  return [
    ...ofRules(judge.target, ['judge', 'target']),
    ...ofRules(judge.kpi, ['judge', 'kpi']),
    ...rollUpUses(rollUp.goal, ['rollUp', 'goal']),
    ...rollUpUses(rollUp.project, ['rollUp', 'project']),
    ...(rollUp.composite === undefined ? [] : rollUpUses(rollUp.composite, ['rollUp', 'composite'])),
    ...figures.flatMap(({ grades = [] }, f) => grades.map((grade, g) => ({ grade, path: ['figures', f, 'grades', g] }))),
  ];
}

function rollUpUses({ excluded, rules }: RollUp, path: DataPath): readonly GradeUse[] {
  return [
    ...excluded.map(({ grade }, e) => ({ grade, path: [...path, 'excluded', e, 'grade'] })),
    ...rules.flatMap(({ grade, when }, r) => [
      ...when.flatMap((condition, w) =>
        !('grades' in condition) ? [] : condition.grades.map((each, g) => ({ grade: each, path: [...path, 'rules', r, 'when', w, condition.kind, g] })),
      ),
      { grade, path: [...path, 'rules', r, 'grade'] },
    ]),
  ];
}
