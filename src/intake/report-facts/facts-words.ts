/** The words of such files (direction, kind, status, dimension) in the terms of a dataset. What is not known is for a person to decide. */
import type { AbsenceReason } from '../../domain/figure.ts';
import type { Direction } from '../../domain/indicator.ts';
import { toHalfWidth } from '../../domain/half-width.ts';

const directionWords: Readonly<Record<string, Direction>> = {
  up: 'increase',
  increase: 'increase',
  down: 'decrease',
  decrease: 'decrease',
  keep_at_least: 'keepAtLeast',
  maintain_at_least: 'keepAtLeast',
  keep_at_most: 'keepAtMost',
  maintain_at_most: 'keepAtMost',
};

const falling = /減|未満|以下|下回|縮小|低下|抑制/;
const rising = /増|以上|上回|超|延伸|向上|拡大/;

/**
 * The direction by its word; where the file leaves it open, by the words of the target itself (0.1未満, 前年より減少), which
 * say it. Never by the values.
 */
export function directionOf(word: string | null | undefined, targetWords: string): Direction | undefined {
  const known = directionWords[word ?? ''];
  if (known !== undefined) return known;
  const isKept = word === 'keep' || word === 'maintain';
  if (falling.test(targetWords)) return isKept ? 'keepAtMost' : 'decrease';
  if (rising.test(targetWords)) return isKept ? 'keepAtLeast' : 'increase';
  return undefined;
}

/** Whether the words exclude the target itself: 0.1未満, 前年を上回る, 前年より減少. */
export function isStrict(targetWords: string): boolean {
  return /未満|上回|下回|超え|より.*(?:減|増|低下|縮小|延伸)/.test(targetWords);
}

/** Whether the target is the value of the year before: 前年より減少, 前年度を上回る. */
export function isAgainstPreviousYear(targetWords: string): boolean {
  return /^前年度?(?:の値|値|実績)?(?:より|を|以上|以下|比)/.test(targetWords);
}

const kindWords: Readonly<Record<string, string>> = {
  level: 'level',
  share: 'share',
  cumulative: 'cumulative',
  annual: 'annualFlow',
  annual_flow: 'annualFlow',
  average: 'annualAverage',
  rank: 'rank',
};

/** The kind of an indicator by that of its target; `undefined` for a word that names none. */
export function kindOf(word: string | null | undefined): string | undefined {
  return kindWords[word ?? 'level'];
}

const absenceWords: Readonly<Record<string, AbsenceReason>> = {
  not_yet_published: 'notYetPublished',
  not_published: 'notYetPublished',
  not_compiled: 'notYetPublished',
  not_available: 'notMeasured',
  not_measured: 'notMeasured',
  suspended: 'surveySuspended',
  discontinued: 'discontinued',
  not_disclosed: 'notDisclosed',
};

/** Why a value is not there; `undefined` for a word that does not say. */
export function absenceOf(status: string | null | undefined): AbsenceReason | undefined {
  return absenceWords[status ?? ''];
}

export function standingOf(status: string | null | undefined): 'preliminary' | 'estimate' | undefined {
  if (status === 'provisional' || status === 'preliminary') return 'preliminary';
  return status === 'estimate' || status === 'estimated' ? 'estimate' : undefined;
}

const dimensionWords: Readonly<Record<string, string>> = {
  male: '男性',
  female: '女性',
  boys: '男子',
  girls: '女子',
  elementary: '小学校',
  junior_high: '中学校',
  high_school: '高等学校',
};

/** @example dimensionName('age_18_64') // "18～64歳" */
export function dimensionName(dimension: string): string {
  const between = /^age_(\d+)_(\d+)$/.exec(dimension);
  if (between !== null) return `${between[1]}～${between[2]}歳`;
  const from = /^age_(\d+)_plus$/.exec(dimension);
  return from === null ? (dimensionWords[dimension] ?? dimension) : `${from[1]}歳以上`;
}

/** A cell of a target: `(2017)14.0` is a value with its year, `4(21)` a year's number with the total so far, all else words. */
export interface TargetCell {
  readonly year?: string;
  readonly number?: string;
  readonly total?: string;
  readonly words: string;
}

export function readTargetCell(cell: string): TargetCell {
  const written = toHalfWidth(cell).trim();
  const [, year, rest = ''] = /^(?:\((\d{4})\))?\s*(.*)$/.exec(written) ?? [];
  const numbers = /^(-?[\d,]+(?:\.\d+)?)(?:\((-?[\d,]+(?:\.\d+)?)\))?$/.exec(rest);
  return {
    ...(year === undefined ? {} : { year }),
    ...(numbers?.[1] === undefined ? {} : { number: numbers[1] }),
    ...(numbers?.[2] === undefined ? {} : { total: numbers[2] }),
    words: numbers === null ? rest : '',
  };
}
