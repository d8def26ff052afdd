/** How many judgements carry each grade (判定ごとの件数), in the body's own words: for the tallies of pages and terminal. */
import type { Judgement } from '../../domain/assessment.ts';
import type { GradeId } from '../../domain/identifiers.ts';
import type { Outcome, RuleSet } from '../../domain/rule-set.ts';

/** Grades of one word and outcome count together; those that nothing carries are left out. */
export interface GradeCount {
  readonly word: string;
  readonly outcome: Outcome;
  readonly count: number;
}

export interface GradeCounts {
  readonly total: number;
  /** In the order of the body's grades. */
  readonly grades: readonly GradeCount[];
  /** Those that a judgement could be made of: the denominator. */
  readonly judged: number;
  /** 未確定など4件を除く; absent where all are counted. */
  readonly exclusion?: string;
  /** Absent where no grade of the level means achieved (達成). */
  readonly achieved?: { readonly word: string; readonly count: number };
}

const outside: readonly Outcome[] = ['undetermined', 'zeroTarget', 'notApplicable'];

/** `rules` are those of the level; grades that only a person gave are counted too. */
export function countGrades(judgements: readonly Judgement[], rules: readonly { readonly grade: GradeId }[], { grades }: RuleSet): GradeCounts {
  const carried = grades.map(({ id, word, outcome }) => ({ word, outcome, count: judgements.filter(({ grade }) => grade === id).length }));
  const counted = merged(carried.filter(({ count }) => count > 0));
  const excluded = counted.filter(({ outcome }) => outside.includes(outcome));
  const judged = judgements.length - sum(excluded);
  const possible = grades.filter(({ id, outcome }) => outcome === 'achieved' && rules.some(({ grade }) => grade === id));
  const [first] = possible;
  const words = new Set(possible.map(({ word }) => word));
  return {
    total: judgements.length,
    grades: counted,
    judged,
    ...(excluded.length > 0 && { exclusion: exclusionText(excluded) }),
    ...(first !== undefined && { achieved: { word: words.size === 1 ? first.word : '達成', count: sum(counted.filter(({ outcome }) => outcome === 'achieved')) } }),
  };
}

function merged(counts: readonly GradeCount[]): readonly GradeCount[] {
  const isSame = (a: GradeCount, b: GradeCount): boolean => a.word === b.word && a.outcome === b.outcome;
  return counts
    .filter((each, index) => counts.findIndex((other) => isSame(each, other)) === index)
    .map((each) => ({ ...each, count: sum(counts.filter((other) => isSame(each, other))) }));
}

function sum(counts: readonly GradeCount[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}

/** @example exclusionText([{ word: '未確定', … 3 }, { word: '目標値0', … 1 }]) // "未確定など4件を除く" */
function exclusionText(excluded: readonly GradeCount[]): string {
  return `${excluded[0]?.word ?? ''}${excluded.length > 1 ? 'など' : ''}${sum(excluded)}件を除く`;
}
