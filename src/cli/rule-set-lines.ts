/** A rule set in words for a terminal (`rules show`): formulas, grades, conditions, roll-ups, printing. */
import type { RuleSet } from '../domain/rule-set.ts';
import type { GradeRow, RollUpText } from '../report/rule-set-text.ts';
import { effectiveYears } from '../domain/rule-versions.ts';
import { gradeRows, measureTexts, paceText, printingText, rateRows, rollUpText, usesPace } from '../report/rule-set-text.ts';
import { outcomeWords } from '../report/evaluation/outcome-words.ts';
import { textTable, type TextColumn } from './text-table.ts';

const firstFits = '（上から順に、最初に当てはまるもの）';

export function ruleSetText(ruleSet: RuleSet): string {
  const { judge, rollUp, printing } = ruleSet;
  const blocks = [
    [`${ruleSet.name}（${ruleSet.id}、版 ${ruleSet.version}）`, `適用する年度: ${effectiveYears(ruleSet)}`],
    [`達成度の算式${firstFits}`, ...table(['対象', '算式'], rateRows(ruleSet).map(({ subject, formula }) => [subject, formula]))],
    gradeBlock('数値目標の判定', gradeRows(ruleSet, judge.target)),
    gradeBlock('KPIの判定', gradeRows(ruleSet, judge.kpi)),
    rollUpBlock('基本目標の判定', rollUpText(ruleSet, rollUp.goal)),
    rollUpBlock('交付金事業の判定', rollUpText(ruleSet, rollUp.project)),
    ...(rollUp.composite === undefined ? [] : [rollUpBlock('合わせて判定する指標の判定', rollUpText(ruleSet, rollUp.composite))]),
    ['判定の言葉と、画面や集計での区分', ...table(['言葉', '記号', '区分'], ruleSet.grades.map(({ word, glyph = '', outcome }) => [word, glyph, outcomeWords[outcome]]))],
    ['表記', `  ${printingText(ruleSet)}`, `  達成度がないときは「${printing.absentRate}」、値がないときは「${printing.absentValue}」、負の数には「${printing.negative}」を付けます。`],
    ...(measureTexts(ruleSet).length === 0 ? [] : [['時間と向き', ...measureTexts(ruleSet).map((text) => `  ${text}`)]]),
    ...(usesPace(ruleSet) ? [['進み方', `  ${paceText(ruleSet)}`]] : []),
  ];
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}

function table(titles: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const columns = titles.map((title): TextColumn => ({ title, align: 'start' }));
  return textTable(columns, [...new Map(rows.map((row) => [row.join('\n'), row])).values()]).map((line) => `  ${line}`);
}

function gradeBlock(title: string, rows: readonly GradeRow[]): readonly string[] {
  return [`${title}${firstFits}`, ...table(['判定', '条件'], rows.map(({ grade, id, condition }) => [gradeText(grade, id), condition]))];
}

function gradeText(grade: GradeRow['grade'], id: string): string {
  return grade === undefined ? id : `${grade.glyph === undefined ? '' : `${grade.glyph} `}${grade.word}`;
}

function rollUpBlock(title: string, { rows, excluded, points }: RollUpText): readonly string[] {
  return [...gradeBlock(title, rows), ...[points, excluded].filter((text) => text !== '').map((text) => `  ${text}`)];
}
