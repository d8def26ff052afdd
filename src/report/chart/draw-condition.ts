/** What is shown of a condition (条件): no axis, for it has no numbers; the aim and what came of it, in the words of the plan. */
import type { IndicatorAssessment } from '../../domain/assessment.ts';
import type { FigureRole, UsedFigure } from '../../domain/derivation.ts';
import type { Figure } from '../../domain/figure.ts';
import type { TrackedIndicator } from '../../domain/indicator.ts';
import type { Canvas, Drawing } from './canvas.ts';
import { drawHeader, drawNotes } from './canvas.ts';
import type { ChartWords } from './chart.ts';
import { fullPeriod, kindWord, longPeriod, reasonWord, standingWord } from './chart-words.ts';

/** What the figure of a condition says: its words, or why there are none. */
export function conditionText(figure: Figure): string {
  return figure.kind === 'absent' ? reasonWord(figure.reason) : (figure.text ?? '');
}

const told: readonly (readonly [FigureRole, string])[] = [
  ['baseline', '基準'],
  ['target', '目標'],
  ['previous', '前年度の実績'],
  ['actual', '実績'],
];

function toldFigures({ used }: IndicatorAssessment): readonly { readonly name: string; readonly figure: UsedFigure }[] {
  return told.flatMap(([role, name]) => (used[role] === undefined ? [] : [{ name, figure: used[role] }]));
}

export function conditionWords({ name }: TrackedIndicator, assessment: IndicatorAssessment): ChartWords {
  const { actual, target } = assessment.used;
  const said = actual === undefined ? '未入力' : conditionText(actual.figure);
  const aim = target === undefined ? '' : `目標は「${conditionText(target.figure)}」。`;
  const rows = toldFigures(assessment).map(({ name: what, figure: { role, figure, period } }) => [
    what,
    fullPeriod(period),
    conditionText(figure),
    figure.kind === 'value' && role !== 'target' ? standingWord(figure.standing) : '',
  ]);
  return {
    kind: 'words',
    name,
    title: `${name}：${said}`,
    subtitle: [kindWord('condition'), ...(actual === undefined ? [] : [longPeriod(actual.period)])].join('／'),
    alternative: [...`${name}。${aim}実績は「${said}」。判定は${assessment.judgement.word}。`].slice(0, 120).join(''),
    description: `数でない目標。${aim}実績は「${said}」。判定は「${assessment.judgement.word}」。`,
    table: { caption: `${name}のデータ`, columns: ['項目', '時点・期間', '内容', '値の性質'], rows: [...rows, ['判定', '', assessment.judgement.word, '']] },
  };
}

export function drawCondition(assessment: IndicatorAssessment, canvas: Canvas): Drawing {
  const { actual } = assessment.used;
  const header = drawHeader(canvas, actual === undefined ? '' : conditionText(actual.figure));
  const lines = toldFigures(assessment).map(({ name, figure: { figure, period } }) => `${name}：${conditionText(figure)}（${longPeriod(period)}）`);
  const notes = drawNotes(lines, canvas.width, header.bottom + 6);
  return { parts: [...header.parts, ...notes.parts], bottom: notes.bottom };
}
