/** How a target is promised, in words (目標の決め方): moving, without its own value, for every year, counted from zero, judged together. */
import { assertNever } from '../domain/assert-never.ts';
import { printYear } from '../domain/era.ts';
import type { FiscalYear } from '../domain/identifiers.ts';
import type { Counting, Indicator, Moving, TrackedIndicator } from '../domain/indicator.ts';
import { sign } from '../domain/rational.ts';
import { differenceUnit } from '../domain/unit.ts';
import { plainNumber } from './plain-number.ts';

export interface Promised {
  readonly name: string;
  readonly text: string;
}

/** What a reader has to know of the target besides its number; nothing for an ordinary one. */
export function promisedTexts(indicator: Indicator): readonly Promised[] {
  const { strict, everyYear, partOf } = indicator;
  const tracked = indicator.kind === 'increment' ? undefined : indicator;
  return [
    ...(tracked?.moving === undefined ? [] : [{ name: '目標値の決め方', text: movingText(tracked, tracked.moving) }]),
    ...(strict === true ? [{ name: '目標値ちょうど', text: '達成に含めない' }] : []),
    ...(everyYear === true ? [{ name: '達成とするとき', text: '計画期間の、値のあるどの年度も目標に達したとき' }] : []),
    ...(tracked?.counts === undefined ? [] : [{ name: '累計の数え始め', text: countingTexts[tracked.counts] }]),
    ...(partOf === undefined ? [] : [{ name: '合わせて判定', text: `「${partOf.name}」のほかの指標と合わせて1つの判定にし、1件と数える` }]),
  ];
}

const countingTexts: Readonly<Record<Counting, string>> = { fromZero: '計画の始めを0として数える', includesBaseline: '基準値を含めて数える' };

function movingText(indicator: TrackedIndicator, moving: Moving): string {
  const { plus, text } = moving;
  const way = plus === undefined || sign(plus.value) === 0 ? '' : `に${plainNumber(plus.value)}${differenceUnit(indicator.unit).symbol}を加える`;
  return `報告の年度ごとに、${baseText(indicator, moving)}${way === '' ? 'とする' : way}${text === undefined ? '' : `（計画では「${text}」）`}`;
}

function baseText({ comparator }: TrackedIndicator, { against, years }: Moving): string {
  const other = comparator?.name ?? '比べる相手';
  const span = years === undefined ? 'それまで' : `直前${years}年`;
  switch (against) {
    case 'previousYear':
      return '前年度の値';
    case 'previousValue':
      return '前回の値';
    case 'average':
      return `${span}の平均`;
    case 'maximum':
      return `${span}の最高値`;
    case 'minimum':
      return `${span}の最低値`;
    case 'comparator':
      return `${other}の値`;
    case 'comparatorGrowth':
      return `基準値に${other}の伸びを掛けた値`;
  }
  return assertNever(against);
}

/** 令和5年度の報告から; 令和3年度から令和4年度までの報告; nothing for a version that is for all of them. */
export function validityText(from: FiscalYear | undefined, to: FiscalYear | undefined): string {
  const year = (each: FiscalYear): string => printYear(each, 'fiscal', 'eraLong');
  if (from === undefined) return to === undefined ? '' : `${year(to)}の報告まで`;
  return to === undefined ? `${year(from)}の報告から` : `${year(from)}から${year(to)}までの報告`;
}
