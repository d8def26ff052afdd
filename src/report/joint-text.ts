/** Judgements over several years or several numbers, in words (毎年の達成、合わせた判定). */
import { printYear } from '../domain/era.ts';
import type { YearVerdict } from '../domain/derivation.ts';
import type { ValueFigure } from '../domain/figure.ts';
import { printQuantity } from '../domain/quantity.ts';
import type { DerivationWords } from './derivation-words.ts';

/** @example "毎年の目標：令和2年度412人（達した）、令和3年度380人（達しない）、令和4年度（値なし）" */
export const everyYearJapanese: DerivationWords['everyYear'] = ({ years, unit }, { printing, digits }) => {
  const amount = (figure: ValueFigure): string => figure.text ?? printQuantity({ value: figure.value, digits: Math.max(digits, figure.digits), unit }, printing);
  const told = (each: YearVerdict): string => {
    const year = printYear(each.year, 'fiscal', 'eraLong');
    if (each.verdict === 'noData') return `${year}（値なし）`;
    return `${year} ${amount(each.actual)}（目標${amount(each.target)}に${each.verdict === 'met' ? '達した' : '達しない'}）`;
  };
  return `毎年の目標：${years.map(told).join('、')}`;
};

/** @example "「健康寿命」を合わせて判定：健康寿命（男性）は「達成」、健康寿命（女性）は「未達」。最も低いものをとって「未達」" */
export const compositeJapanese: DerivationWords['composite'] = ({ name, parts, grade }, { gradeWord }) => {
  const told = parts.map((part) => `${part.name}は「${gradeWord(part.grade)}」`).join('、');
  const isSame = parts.every((part) => part.grade === parts[0]?.grade);
  const joint = grade === undefined ? '' : `。${isSame ? 'すべて同じなので' : '最も低いものをとって'}「${gradeWord(grade)}」`;
  return `「${name}」を合わせて判定：${told}${joint}`;
};

export const everyYearEnglish: DerivationWords['everyYear'] = ({ years, unit }, { digits }) => {
  const amount = (figure: ValueFigure): string => figure.text ?? printQuantity({ value: figure.value, digits: Math.max(digits, figure.digits), unit }, { negative: '-' });
  const told = (each: YearVerdict): string =>
    each.verdict === 'noData' ? `FY${each.year} no data` : `FY${each.year} ${amount(each.actual)} (target ${amount(each.target)} ${each.verdict})`;
  return `target for every year: ${years.map(told).join(', ')}`;
};

export const compositeEnglish: DerivationWords['composite'] = ({ name, parts, grade }, { gradeWord }) => {
  const told = parts.map((part) => `${part.name}: ${gradeWord(part.grade)}`).join(', ');
  return `${name} judged together: ${told}${grade === undefined ? '' : `; the lowest of them: ${gradeWord(grade)}`}`;
};
