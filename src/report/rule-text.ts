/** A rule set in words (評価基準の言葉): formulas and conditions as a clerk reads them on the page of criteria and in derivations. */
import { assertNever } from '../domain/assert-never.ts';
import type { TrendVerdict } from '../domain/derivation.ts';
import type { Rational } from '../domain/rational.ts';
import type { RoundingMode } from '../domain/rounding.ts';
import type { Comparison, Condition, FormulaId, RollUpCondition } from '../domain/rule-set.ts';
import { absenceReasonWords } from './evaluation/evaluation-words.ts';
import { plainNumber } from './plain-number.ts';

const formulaTexts: Readonly<Record<FormulaId, string>> = {
  none: '達成度は求めない',
  ratio: '実績値÷目標値×100',
  increment_ratio: '実績値（増分）÷目標値（増分）×100',
  progress: '（実績値－基準値）÷（目標値－基準値）×100',
  progress_floor0: '（実績値－基準値）÷（目標値－基準値）×100（0%を下回れば0%）',
  progress_clamped: '（実績値－基準値）÷（目標値－基準値）×100（0%から100%までに収める）',
  linear_share: '（実績値－基準値）÷（目標値－基準値）÷経過割合×100',
  expected_ratio: '実績値÷目安値×100（減少を目指す指標は目安値÷実績値×100）',
  expected_progress: '（実績値－基準値）÷（目安値－基準値）×100',
  two_minus_ratio: '（2－実績値÷目標値）×100',
  inverse_ratio: '目標値÷実績値×100',
  binary: '目標値に達すれば100%、達しなければ0%',
  trend: '比べる値と比べた向きだけを判定し、達成度は求めない',
  points: '達成度を段階の表で点にする',
  judgement: '人が判定し、達成度は求めない',
};

/** @example formulaText('increment_ratio') // "実績値（増分）÷目標値（増分）×100" */
export function formulaText(id: FormulaId): string {
  return formulaTexts[id];
}

/** @example conditionText({ kind: 'rate', comparison: 'atLeast', percent }) // "達成度が100%以上" */
export function conditionText(condition: Condition): string {
  switch (condition.kind) {
    case 'absent':
      return condition.reason === undefined ? '実績値か目標値がない' : `実績値が${absenceReasonWords[condition.reason]}`;
    case 'actualIsBaseline':
      return '実績値が基準値そのもの（基準の後に測った値がない）';
    case 'targetIsZero':
      return '目標値が0';
    case 'noRate':
      return '達成度がない';
    case 'targetMet':
      return '目標値に達した';
    case 'beforeTargetPeriod':
      return '目標の時期より前';
    case 'onPace':
      return '期間の経過に見合って進んでいる';
    case 'worseThanBaseline':
      return '基準値（比べられるもの）より悪い';
    case 'targetExceeded':
      return '目標値を上回る成果（目標値ちょうどを除く）';
    case 'better':
      return '比べる値より良くなった';
    case 'unchanged':
      return '比べる値から変わらない';
    case 'worse':
      return '比べる値より悪くなった';
    case 'olderData':
      return '実績値が報告の年度より古い';
    case 'preliminary':
      return '実績値が速報値';
    case 'estimate':
      return '実績値が見込みの値';
    case 'rate':
      return numberText('達成度が', condition.percent, '%', condition.comparison);
    case 'share':
      return numberText('経過割合に対する達成度が', condition.percent, '%', condition.comparison);
    case 'points':
      return numberText('点が', condition.points, '点', condition.comparison);
    case 'not':
      return `「${conditionText(condition.of)}」に当てはまらない`;
  }
  return assertNever(condition);
}

const bounds = { atLeast: '以上', above: 'を超える', atMost: '以下', below: '未満' } as const;

function numberText(subject: string, value: Rational, unit: string, comparison: Comparison): string {
  return `${subject}${plainNumber(value)}${unit}${bounds[comparison]}`;
}

/** `word` gives the body's word for a grade. @example rollUpConditionText(condition, word) // "すべて「達成」" */
export function rollUpConditionText(condition: RollUpCondition, word: (grade: string) => string): string {
  const either = (grades: readonly string[]): string => grades.map((grade) => `「${word(grade)}」`).join('か');
  switch (condition.kind) {
    case 'all':
      return `すべて${either(condition.grades)}`;
    case 'any':
      return `${either(condition.grades)}がある`;
    case 'none':
      return `${either(condition.grades)}がない`;
    case 'share':
      return numberText(`${either(condition.grades)}の割合が`, condition.percent, '%', condition.comparison);
    case 'number':
      return numberText(`${either(condition.grades)}が`, condition.number, '件', condition.comparison);
    case 'points':
      return numberText('点が', condition.points, '点', condition.comparison);
    case 'counted':
      return numberText('数える対象が全体の', condition.percent, '%', condition.comparison);
    case 'nothing':
      return '数える対象がない';
  }
  return assertNever(condition);
}

const roundings: Readonly<Record<RoundingMode, string>> = {
  halfUp: '四捨五入して',
  halfEven: '偶数丸めして',
  truncate: '切り捨てて',
  ceiling: '切り上げて',
  floor: '負の方向に切り捨てて',
};

/** @example roundingText(1, 'halfUp') // "小数第2位を四捨五入して" */
export function roundingText(digits: number, mode: RoundingMode): string {
  return `小数第${digits + 1}位を${roundings[mode]}`;
}

/** Better, unchanged, worse in words, as a sentence ends. */
export const trendWords: Readonly<Record<TrendVerdict, string>> = { better: '良くなった', unchanged: '変わらない', worse: '悪くなった' };

/** What the number of a roll-up test is counted in. */
export function rollUpUnit({ kind }: RollUpCondition): string {
  return kind === 'number' ? '件' : kind === 'points' ? '点' : '%';
}
