/** A rule set in words (評価基準の説明): the same on the page 評価のしかた and in `rules show`. */
import type { Grade, GradeRule, RollUp, RuleSet } from '../domain/rule-set.ts';
import type { RoundingMode } from '../domain/rounding.ts';
import { plainNumber } from './plain-number.ts';
import type { NameOf } from './rule-detail-text.ts';
import { limitTexts, pointRuleText, printBoundTexts, rateText, scopeText, sharesText, trendText } from './rule-detail-text.ts';
import { conditionText, rollUpConditionText } from './rule-text.ts';

/** One rule of a table: what it is for, or which grade it gives, and its words. */
export interface RateRow {
  readonly subject: string;
  readonly formula: string;
}

export interface GradeRow {
  readonly grade: Grade | undefined;
  /** The id, for a grade that the rule set does not have. */
  readonly id: string;
  readonly condition: string;
}

export interface RollUpText {
  readonly rows: readonly GradeRow[];
  /** Which grades leave the denominator; empty when none does. */
  readonly excluded: string;
  /** How points are made; empty where the rule set counts in none. */
  readonly points: string;
}

const anythingElse = '上のどれにも当てはまらない';
const always = 'いつも';

/** The formulas, in the order in which they are tried; `nameOf` gives the name of an indicator that a rule speaks of. */
export function rateRows(ruleSet: RuleSet, nameOf: NameOf = (id) => id): readonly RateRow[] {
  return ruleSet.rates.map((rule) => ({ subject: scopeText(rule, nameOf) || 'そのほかすべて', formula: rateText(rule) }));
}

/** The judgement of an indicator, in the order in which its rules are tried. */
export function gradeRows(ruleSet: RuleSet, rules: readonly GradeRule[], nameOf: NameOf = (id) => id): readonly GradeRow[] {
  return rules.map((rule, place) => {
    const limits = limitTexts(rule, nameOf);
    const conditions = rule.when.map(conditionText);
    const rest = conditions.length === 0 && limits.length > 0 ? [rules.slice(0, place).some((earlier) => earlier.when.length > 0) ? anythingElse : always] : conditions;
    return row(ruleSet, rule.grade, place, limits.length === 0 ? conditions : [`${limits.join('、')}で、${rest.join('、かつ ')}`]);
  });
}

export function rollUpText(ruleSet: RuleSet, { rules, excluded, points }: RollUp): RollUpText {
  const word = (id: string): string => ruleSet.grades.find((grade) => grade.id === id)?.word ?? id;
  return {
    rows: rules.map((rule, place) => row(ruleSet, rule.grade, place, rule.when.map((condition) => rollUpConditionText(condition, word)))),
    excluded:
      excluded.length === 0 ? '' : `集計から除くもの：${excluded.map(({ grade }) => `「${word(grade)}」`).join('')}。除いたものがあるときは、文章にその旨を添えます。`,
    points: points === undefined ? '' : `${pointRuleText(points, word)}。`,
  };
}

function row(ruleSet: RuleSet, id: string, place: number, conditions: readonly string[]): GradeRow {
  const open = place === 0 ? always : anythingElse;
  return { id, grade: ruleSet.grades.find((grade) => grade.id === id), condition: conditions.length === 0 ? open : conditions.join('、かつ ') };
}

const roundingWords: Readonly<Record<RoundingMode, string>> = { halfUp: '四捨五入', halfEven: '偶数丸め', truncate: '切捨て', ceiling: '切上げ', floor: '負の方向への切捨て' };

/** How rates are rounded and printed. */
export function printingText({ printing, judgedRate }: RuleSet): string {
  const digits = printing.rateDigits === 0 ? '整数' : `小数第${printing.rateDigits}位`;
  const bounds = printBoundTexts(printing);
  const more = bounds.length === 0 ? '' : `${bounds.join('、')}と表します。`;
  return `達成度は正確な分数のまま計算し、印刷するときに一度だけ${digits}まで${roundingWords[printing.rounding]}で表します。${more}${judgedRate === 'printed' ? '判定には、丸めた後の達成度を使います。' : ''}値がないものを0とみなすことはありません。`;
}

/** How time and trends are measured, where the rule set says so itself. */
export function measureTexts({ elapsed, trend }: RuleSet): readonly string[] {
  return [...(elapsed === undefined ? [] : [`計画期間の経過割合は、${sharesText(elapsed)}とします。`]), ...(trend === undefined ? [] : [`向きは、${trendText(trend)}。`])];
}

/** From when a grade of pace counts as in time. */
export function paceText({ onPaceFrom }: RuleSet): string {
  return `期間の経過に対する進みの割合が${plainNumber(onPaceFrom)}%以上のとき、期間の経過に見合って進んでいるとみなします。`;
}

/** Whether any rule asks for pace. */
export function usesPace({ judge }: RuleSet): boolean {
  return [...judge.target, ...judge.kpi].some(({ when }) => when.some((condition) => condition.kind === 'onPace' || (condition.kind === 'not' && condition.of.kind === 'onPace')));
}

/** What a rule set does, on one line: the words of its judgements. @example "数値目標: 達成・ペース内・未達　KPI: 達成・未達" */
export function ruleSetSummary(ruleSet: RuleSet): string {
  const target = judgementWords(ruleSet, ruleSet.judge.target);
  const kpi = judgementWords(ruleSet, ruleSet.judge.kpi);
  return target === kpi ? `数値目標とKPI: ${kpi}` : `数値目標: ${target}　KPI: ${kpi}`;
}

function judgementWords(ruleSet: RuleSet, rules: readonly GradeRule[]): string {
  const used = new Set(rules.map(({ grade }) => grade));
  return ruleSet.grades.flatMap(({ id, word }) => (used.has(id) ? [word] : [])).join('・');
}
