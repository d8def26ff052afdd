/** What page and command say of a comparison of rule sets (評価基準の比較). */
import type { Counts, OutcomeCounts } from '../domain/assessment.ts';
import type { Outcome } from '../domain/rule-set.ts';
import { outcomes } from '../domain/rule-set.ts';
import type { ChangeKind, ComparedLevel, JudgementChange, WhatIf } from './what-if.ts';
import { changesOf, comparedLevels } from './what-if.ts';

export const comparedLevelWords: Readonly<Record<ComparedLevel, string>> = {
  goal: '基本目標',
  target: '数値目標',
  directionKpi: '施策のKPI',
  project: '事業',
  projectKpi: '事業のKPI',
};

export const countedLevelWords: Readonly<Record<keyof Counts, string>> = { goals: '基本目標', targets: '数値目標', kpis: 'KPI', projects: '事業' };

export const changeKindWords: Readonly<Record<ChangeKind, string>> = {
  flip: '判定が変わる',
  renaming: '判定の言葉だけが変わる',
  notJudged: '一方の評価基準では判定しない',
};

/** Where an item stands. @example placeText(change) // "基本目標1 数値目標2"; of a goal "基本目標1" */
export function placeText({ level, number, under }: JudgementChange): string {
  if (under === undefined) return `${comparedLevelWords[level]}${number}`;
  return `${under.kind === 'goal' ? '基本目標' : '事業'}${under.number} ${level === 'projectKpi' ? 'KPI' : comparedLevelWords[level]}${number}`;
}

/** @example summaryText(whatIf) // "判定79件のうち、7件が変わります。" */
export function summaryText(whatIf: WhatIf): string {
  const flips = changesOf(whatIf, 'flip').length;
  const renamings = changesOf(whatIf, 'renaming').length;
  const notJudged = changesOf(whatIf, 'notJudged').length;
  const rates = whatIf.ratesChanged;
  return [
    flips === 0 ? `判定${whatIf.compared}件のうち、変わるものはありません。` : `判定${whatIf.compared}件のうち、${flips}件が変わります。`,
    renamings === 0 ? '' : `ほかに、意味は同じで言葉だけが変わるものが${renamings}件あります。`,
    notJudged === 0 ? '' : `一方の評価基準では判定しないものが${notJudged}件あります。`,
    rates === 0 ? '' : `達成度の表記は${rates}件で変わります。`,
  ].join('');
}

/** Outcomes that either side counts, with both counts, in the order of the closed list. */
export function countRows(before: OutcomeCounts, after: OutcomeCounts): readonly { readonly outcome: Outcome; readonly before: number; readonly after: number }[] {
  const rows = outcomes.map((outcome) => ({ outcome, before: before[outcome] ?? 0, after: after[outcome] ?? 0 }));
  return rows.filter((row) => row.before > 0 || row.after > 0);
}

export interface ChangeTally {
  readonly level: ComparedLevel;
  readonly before: JudgementChange['before']['judgement'];
  readonly after: JudgementChange['after']['judgement'];
  readonly count: number;
}

/** How often each word turns into which, by level: 事業のKPI 達成 → 非常に効果的 35件. */
export function tallyChanges(changes: readonly JudgementChange[]): readonly ChangeTally[] {
  const tallies = new Map<string, ChangeTally>();
  for (const { level, before, after } of changes) {
    const key = JSON.stringify([level, before.judgement.grade, after.judgement.grade]);
    tallies.set(key, { level, before: before.judgement, after: after.judgement, count: (tallies.get(key)?.count ?? 0) + 1 });
  }
  return [...tallies.values()].sort((a, b) => comparedLevels.indexOf(a.level) - comparedLevels.indexOf(b.level) || b.count - a.count);
}
