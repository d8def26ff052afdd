/**
 * A published evaluation run again from what it holds itself (公表された評価の検算): every step, the figures put into each
 * formula, the rule that gave each grade, and the roll-ups from the grades of the children.
 */
import { equals, exactText } from '../../domain/rational.ts';
import type { Rational } from '../../domain/rational.ts';
import type { GradeRule, RuleSet } from '../../domain/rule-set.ts';
import { conditionKey } from '../evaluation/derivation-json.ts';
import type { PublishedEvaluation, PublishedIndicator, PublishedStep } from './published.ts';
import type { Mismatch, StepSubject } from './recheck-step.ts';
import { recheckStep } from './recheck-step.ts';

/** `where` names the indicator, goal or project; `step` counts from 1, 0 where the result itself is meant. */
export interface RecheckFinding extends Mismatch {
  readonly where: string;
  readonly step: number;
  readonly what: string;
}

export interface Recheck {
  readonly steps: number;
  readonly judgements: number;
  readonly findings: readonly RecheckFinding[];
}

type Steps = readonly (PublishedStep | undefined)[];

interface Judged {
  readonly grade: string;
  readonly overridden: string | null;
  readonly derivation: Steps;
}

export function recheckEvaluation(evaluation: PublishedEvaluation, ruleSet: RuleSet): Recheck {
  const { judge, rollUp } = ruleSet;
  const targets = evaluation.goals.flatMap((goal) => goal.targets.map((item) => checkIndicator(item, judge.target, ruleSet)));
  const kpis = [...evaluation.goals.flatMap((goal) => goal.directions.flatMap((direction) => direction.kpis)), ...evaluation.projects.flatMap((project) => project.kpis)];
  const parents = [
    ...evaluation.goals.map((goal) => checkParent(goal, goal.targets.length > 0 ? goal.targets : goal.directions.flatMap((direction) => direction.kpis), rollUp.goal.rules, ruleSet)),
    ...evaluation.projects.map((project) => checkParent(project, project.kpis, rollUp.project.rules, ruleSet)),
  ];
  const checked = [...targets, ...kpis.map((item) => checkIndicator(item, judge.kpi, ruleSet)), ...parents];
  return {
    steps: checked.reduce((sum, each) => sum + each.steps, 0),
    judgements: checked.length,
    findings: checked.flatMap((each) => each.findings),
  };
}

interface Checked {
  readonly steps: number;
  readonly findings: readonly RecheckFinding[];
}

function checkIndicator(item: PublishedIndicator, rules: readonly GradeRule[], ruleSet: RuleSet): Checked {
  const subject: StepSubject = { direction: item.direction, upperTarget: valueOf(item, 'upperTarget'), isPlain: item['strict'] !== true && item['everyYear'] !== true, ruleSet };
  const own = checkSteps(item.name, item.derivation, subject);
  const findings = [...own, ...checkTerms(item), ...checkRate(item), ...checkRule(item.name, item, rules), ...checkGrade(item.name, item)];
  return { steps: countSteps(item.derivation), findings };
}

function checkParent(item: Judged & { readonly title: string }, children: readonly Judged[], rules: readonly { readonly grade: string }[], ruleSet: RuleSet): Checked {
  const subject: StepSubject = { direction: 'increase', upperTarget: undefined, isPlain: true, ruleSet };
  const findings = [...checkSteps(item.title, item.derivation, subject), ...checkCounts(item, children), ...checkRuleGrade(item.title, item, rules), ...checkGrade(item.title, item)];
  return { steps: countSteps(item.derivation), findings };
}

function countSteps(steps: Steps): number {
  return steps.filter((step) => step !== undefined).length;
}

const stepWords: Readonly<Record<PublishedStep['kind'], string>> = {
  take: '使った値',
  formula: '達成度の計算',
  round: '端数処理',
  path: '目安値',
  share: '経過割合に対する達成度',
  trend: '向き',
  points: '点',
  pointSum: '点のまとめ',
  change: '前年度比',
  test: '判定の条件',
  grade: '判定',
  count: '内訳の数',
  human: '人による判定',
};

function checkSteps(where: string, steps: Steps, subject: StepSubject): readonly RecheckFinding[] {
  return steps.flatMap((step, place) => {
    const mismatch = step && recheckStep(step, subject);
    return step === undefined || mismatch === undefined ? [] : [{ where, step: place + 1, what: stepWords[step.kind], ...mismatch }];
  });
}

function valueOf({ figures }: PublishedIndicator, role: string): Rational | undefined {
  return figures.find((figure) => figure.role === role)?.value ?? undefined;
}

/** The figures taken and the numbers put into a formula are those published beside them, except a baseline that counts from zero. */
function checkTerms(item: PublishedIndicator): readonly RecheckFinding[] {
  const against = (role: string, value: Rational, place: number, what: string): readonly RecheckFinding[] => {
    const figure = valueOf(item, role);
    const isOwn = figure === undefined || equals(figure, value) || role === 'baseline' || role === 'expected';
    return isOwn ? [] : [{ where: item.name, step: place + 1, what, printed: exactText(value), expected: exactText(figure) }];
  };
  return item.derivation.flatMap((step, place) => {
    if (step?.kind === 'formula') return step.terms.flatMap(({ role, value }) => against(role, value, place, '計算に入れた値'));
    return step?.kind !== 'take' || step.figure.value === null ? [] : against(step.figure.role, step.figure.value, place, '使った値');
  });
}

/** The published rate is that of its last step. */
function checkRate({ name, rate, derivation }: PublishedIndicator): readonly RecheckFinding[] {
  const round = derivation.find((step) => step?.kind === 'round');
  if (rate === null || round?.kind !== 'round') return rate === null && round === undefined ? [] : [{ where: name, step: 0, what: '達成度', printed: rate === null ? 'なし' : rate.printed, expected: round?.kind === 'round' ? round.printed : 'なし' }];
  return equals(rate.exact, round.exact) && rate.printed === round.printed ? [] : [{ where: name, step: 0, what: '達成度', printed: `${rate.printed}（${exactText(rate.exact)}）`, expected: `${round.printed}（${exactText(round.exact)}）` }];
}

/** The rule that is named gives the grade, and its conditions are the tests that held. */
function checkRule(where: string, item: Judged, rules: readonly GradeRule[]): readonly RecheckFinding[] {
  const place = item.derivation.findIndex((step) => step?.kind === 'grade');
  const step = item.derivation[place];
  if (step?.kind !== 'grade') return [{ where, step: 0, what: '判定', printed: '判定の段がない', expected: '評価基準の規則' }];
  const rule = rules[step.rule];
  if (rule === undefined) return [{ where, step: place + 1, what: '判定の規則', printed: `規則${step.rule + 1}`, expected: `規則1から規則${rules.length}まで` }];
  const held = new Set(item.derivation.slice(0, place).flatMap((each) => (each?.kind === 'test' && each.holds ? [each.condition] : [])));
  const missing = rule.when.map(conditionKey).filter((condition) => !held.has(condition));
  return [
    ...checkRuleGrade(where, item, rules),
    ...missing.map((condition) => ({ where, step: place + 1, what: `規則${step.rule + 1}の条件`, printed: '当てはまっていない', expected: condition })),
  ];
}

function checkRuleGrade(where: string, { derivation }: Judged, rules: readonly { readonly grade: string }[]): readonly RecheckFinding[] {
  return derivation.flatMap((step, place) => {
    if (step?.kind !== 'grade') return [];
    const expected = rules[step.rule]?.grade;
    return expected === undefined || expected === step.grade ? [] : [{ where, step: place + 1, what: `規則${step.rule + 1}の判定`, printed: step.grade, expected }];
  });
}

/** The published grade is the computed one, or the person's who stands above it. */
function checkGrade(where: string, { grade, overridden, derivation }: Judged): readonly RecheckFinding[] {
  const computed = derivation.findLast((step) => step?.kind === 'grade');
  const human = derivation.findLast((step) => step?.kind === 'human');
  if (computed?.kind !== 'grade') return [];
  const expected = human?.kind === 'human' ? human.grade : computed.grade;
  if (grade !== expected) return [{ where, step: 0, what: '判定', printed: grade, expected }];
  const isJoint = overridden !== null && human === undefined;
  return isJoint && overridden !== computed.grade ? [{ where, step: 0, what: '計算による判定', printed: overridden, expected: computed.grade }] : [];
}

/** The counts of a roll-up are those of the published grades of its children. */
function checkCounts(item: Judged & { readonly title: string }, children: readonly Judged[]): readonly RecheckFinding[] {
  const place = item.derivation.findIndex((step) => step?.kind === 'count');
  const step = item.derivation[place];
  if (step?.kind !== 'count' || step.total !== children.length) return [];
  return step.grades.flatMap(({ grade, count }) => {
    const published = children.filter((child) => child.grade === grade).length;
    return published === count ? [] : [{ where: item.title, step: place + 1, what: `「${grade}」の数`, printed: `${count}`, expected: `${published}` }];
  });
}
