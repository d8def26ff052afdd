/** Faults of meaning in a rule set (評価基準の確認), with their paths in its file; all are gathered. */
import { checkGradeIds } from './check-grade-ids.ts';
import { checkGradeRules } from './check-grade-rules.ts';
import { checkSentences } from './check-sentences.ts';
import type { DomainFault } from './domain-codes.ts';
import { printYear } from './era.ts';
import type { DataPath } from './fault.ts';
import { formulas, tendencyOf } from './formula.ts';
import type { GradeId } from './identifiers.ts';
import { checkOrder } from './rule-order.ts';
import { percentFormulaOf } from './rate.ts';
import { compare, equals } from './rational.ts';
import type { RateRule, RollUp, RuleSet } from './rule-set.ts';

export function checkRuleSet(ruleSet: RuleSet): readonly DomainFault[] {
  const { judge, rollUp } = ruleSet;
  return [
    ...checkEffective(ruleSet),
    ...ruleSet.rates.flatMap((rule, r) => checkRate(rule, ['rates', r])),
    ...checkGradeIds(ruleSet),
    ...checkGradeRules(judge.target, ['judge', 'target']),
    ...checkGradeRules(judge.kpi, ['judge', 'kpi']),
    ...checkRollUp(rollUp.goal, ['rollUp', 'goal']),
    ...checkRollUp(rollUp.project, ['rollUp', 'project']),
    ...(rollUp.composite === undefined ? [] : checkRollUp(rollUp.composite, ['rollUp', 'composite'])),
    ...checkRepeats(ruleSet),
    ...checkSentences(ruleSet),
  ];
}

function checkRepeats({ grades, groups, figures, sentences }: RuleSet): readonly DomainFault[] {
  const ids = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);
  const years = groups.map(({ planYear }) => `${planYear}`);
  const names = figures.map(({ name }) => name);
  return [
    ...repeated(ids(grades), 'grade-repeated', '判定区分の id', ['grades'], 'id'),
    ...repeated(years, 'group-repeated', '計画の年次', ['groups'], 'planYear'),
    ...repeated(names, 'figure-repeated', '数字の名前', ['figures'], 'name'),
    ...repeated(ids(sentences), 'sentence-repeated', '文の id', ['sentences'], 'id'),
  ];
}

function checkEffective({ effective: { from, to } }: RuleSet): readonly DomainFault[] {
  if (to === undefined || from <= to) return [];
  const found = `${printYear(from, 'fiscal', 'eraLong')}から${printYear(to, 'fiscal', 'eraLong')}`;
  return [
    {
      code: 'effective-reversed',
      severity: 'error',
      path: ['effective'],
      message: '適用期間の終わりが、始まりより前になっています',
      found,
      hint: 'from と to の年度を確かめてください',
    },
  ];
}

/** A formula in a rule that is only for directions or kinds which it does not serve. */
function checkRate(rule: RateRule, path: DataPath): readonly DomainFault[] {
  if (rule.formula === 'points' && rule.points === undefined) return [pointsMissing(path)];
  const id = percentFormulaOf(rule);
  if (id === undefined) return [];
  const { serves, ofIncrements } = formulas[id];
  const servesNone = rule.directions?.every((direction) => !serves.includes(tendencyOf(direction))) ?? false;
  const isForTracked = ofIncrements && rule.kinds !== undefined && !rule.kinds.includes('increment');
  const unreached = checkPointSteps(rule, path);
  if (!servesNone && !isForTracked) return unreached;
  const expected = isForTracked ? 'kinds に increment を含む指標' : '算式が使える向き（direction）の指標';
  return [
    ...unreached,
    {
      code: 'formula-does-not-fit',
      severity: 'warning',
      path: [...path, 'formula'],
      message: 'この算式は、この規則の指標には使えません。達成度は出ません',
      found: rule.formula,
      expected,
      hint: '算式か、規則の kinds・directions を直してください',
    },
  ];
}

function pointsMissing(path: DataPath): DomainFault {
  return {
    code: 'points-table-missing',
    severity: 'error',
    path: [...path, 'formula'],
    message: '達成度を点にする表がありません',
    expected: 'points: { of: ratio, steps: [{ atLeast: 100, points: 7 }], otherwise: 1 } のような表',
    hint: 'points に、もとの算式と、段階ごとの点を書いてください',
  };
}

/** A step that an earlier one, which asks for less, always comes before. */
function checkPointSteps({ points }: RateRule, path: DataPath): readonly DomainFault[] {
  const steps = points?.steps ?? [];
  return steps.flatMap((step, place): readonly DomainFault[] => {
    const isBehind = steps.slice(0, place).some((earlier) => compare(earlier.percent, step.percent) < 0 || (equals(earlier.percent, step.percent) && earlier.comparison === 'atLeast'));
    if (!isBehind) return [];
    return [{ code: 'rule-unreachable', severity: 'error', path: [...path, 'points', 'steps', place], message: 'この段階の点になる達成度は、すべて前の段階で決まります', hint: '達成度の高い段階から順に並べてください' }];
  });
}

function repeated(values: readonly string[], code: DomainFault['code'], thing: string, path: DataPath, key: string): readonly DomainFault[] {
  return values.flatMap((value, i): readonly DomainFault[] => {
    if (values.indexOf(value) === i) return [];
    return [
      {
        code,
        severity: 'error',
        path: [...path, i, key],
        message: `${thing}が二度あります`,
        found: value,
        expected: `ほかにない${thing}`,
        hint: 'どちらかを直すか、消してください',
      },
    ];
  });
}

function checkRollUp({ excluded, rules }: RollUp, path: DataPath): readonly DomainFault[] {
  const isOut = (grade: GradeId): boolean => excluded.some((each) => each.grade === grade);
  const tested = rules.flatMap(({ when }, r) =>
    when.flatMap((condition, w) => {
      if (!('grades' in condition)) return [];
      return condition.grades.flatMap((grade, g): readonly DomainFault[] => {
        if (!isOut(grade)) return [];
        return [
          {
            code: 'excluded-grade-tested',
            severity: 'warning',
            path: [...path, 'rules', r, 'when', w, condition.kind, g],
            message: '数から除いた判定区分を条件にしています。この条件に当たるものはありません',
            found: grade,
            hint: 'excluded か条件のどちらかから外してください',
          },
        ];
      });
    }),
  );
  return [...tested, ...checkOrder(rules, [...path, 'rules'])];
}
