/** Why a figure is missing (未確定の理由), when it is expected, and that it is left out of the counts. */
import type { UsedFigures } from '../../domain/assessment.ts';
import type { FigureRole } from '../../domain/derivation.ts';
import type { AbsentFigure } from '../../domain/figure.ts';
import type { Strategy } from '../../domain/strategy.ts';
import { expectedWord, isAwaited, reasonWord } from './chart-words.ts';

export interface AbsenceText {
  /** 実績値, 当初値 … */
  readonly what: string;
  readonly reason: string;
  /** The text of the notes bound to the figure. */
  readonly notes: string;
  /** 公表予定; missing where the figure will never come. */
  readonly expected?: string;
}

const names: Readonly<Record<FigureRole, string>> = {
  baseline: '基準値',
  target: '目標値',
  upperTarget: '目標値の上限',
  actual: '実績値',
  previous: '前年度の値',
  start: '当初値',
  targetIncrement: '目標値（増分）',
  actualIncrement: '実績値（増分）',
  expected: '目安値',
};

const told: readonly FigureRole[] = ['actualIncrement', 'actual', 'targetIncrement', 'target', 'start', 'baseline'];

/** One text for each absent figure that matters, the measured one first. */
export function absenceTexts(used: UsedFigures, strategy: Strategy): readonly AbsenceText[] {
  return told.flatMap((role) => {
    const figure = used[role]?.figure;
    return figure?.kind === 'absent' ? [absenceText(role, figure, strategy)] : [];
  });
}

function absenceText(role: FigureRole, figure: AbsentFigure, strategy: Strategy): AbsenceText {
  const notes = strategy.notes.filter(({ id }) => figure.notes.includes(id)).map(({ text }) => text);
  const expected = isAwaited(figure) ? { expected: expectedWord(figure.expected) } : {};
  return { what: names[role], reason: reasonWord(figure.reason), notes: notes.join(' '), ...expected };
}

/** 「実績値：未公表。公表予定：令和6年10月（2024年10月）以降。」, with the notes where they are wanted. */
export function absenceSentence(absence: AbsenceText, hasNotes: boolean): string {
  const notes = hasNotes && absence.notes !== '' ? `${absence.notes.replace(/。$/, '')}。` : '';
  const expected = absence.expected === undefined ? '' : `公表予定：${absence.expected}。`;
  return `${absence.what}：${absence.reason}。${notes}${expected}`;
}

export const excludedSentence = '達成数の集計から除外。';
