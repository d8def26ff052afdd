/** Which way is better (向き), by the words of the target, by baseline and target, and, where these leave it open, by what the report itself judged. */
import type { Direction } from '../../domain/indicator.ts';
import type { Rational } from '../../domain/rational.ts';
import { absolute, compare, divide, fromInteger, isZero, multiply, subtract } from '../../domain/rational.ts';
import { toHalfWidth } from '../../domain/half-width.ts';
import type { PrintedValue } from '../source-report/source-report.ts';

export interface DirectionClues {
  readonly name: string;
  /** The cell of the target as printed: 「60人以上」. */
  readonly targetText: string;
  /** Only where it counts the same thing as the target. */
  readonly baseline?: PrintedValue;
  readonly target?: PrintedValue;
  readonly actual?: PrintedValue;
  readonly rate?: PrintedValue;
  readonly verdict?: string;
}

export interface DirectionGuess {
  readonly direction: Direction;
  /** For the remark: 基準値より大きい目標値. */
  readonly why: string;
}

/** Names of what should be little. */
const unwanted = /待機児童|事故|犯罪|刑法犯|排出量|ごみ|廃棄物|失業|離職|転出(?!入)|死亡|自殺|赤字|負債|将来負担|公債費|不登校|いじめ|火災|滞納|苦情|漏水|空き家|空き店舗|被害|未利用|違反|罹患|要介護|高齢化率|格差|欠員|残業|時間外/;

export function guessDirection(clues: DirectionClues): DirectionGuess {
  return byWords(clues) ?? byFigures(clues);
}

function byWords({ targetText, baseline, target }: DirectionClues): DirectionGuess | undefined {
  const text = toHalfWidth(targetText).replace(/\s+/g, '');
  const order = baseline === undefined || target === undefined ? undefined : compare(target.value, baseline.value);
  if (/維持|現状以上|保つ/.test(text)) return { direction: /以下/.test(text) ? 'keepAtMost' : 'keepAtLeast', why: '目標値の言葉（維持）' };
  if (/以上/.test(text)) return { direction: order === undefined || order > 0 ? 'increase' : 'keepAtLeast', why: '目標値の言葉（以上）' };
  if (/以下|未満|以内/.test(text)) return { direction: order === undefined || order < 0 ? 'decrease' : 'keepAtMost', why: '目標値の言葉（以下）' };
  return undefined;
}

function byFigures(clues: DirectionClues): DirectionGuess {
  const { name, baseline, target } = clues;
  const isUnwanted = unwanted.test(name);
  if (target === undefined || baseline === undefined) return { direction: isUnwanted ? 'decrease' : 'increase', why: '比べられる基準値がないため、名称' };
  const order = compare(target.value, baseline.value);
  if (order === 0) return { direction: isUnwanted ? 'keepAtMost' : 'keepAtLeast', why: '基準値と同じ目標値' };
  const plain: DirectionGuess = order > 0 ? { direction: 'increase', why: '基準値より大きい目標値' } : { direction: 'decrease', why: '基準値より小さい目標値' };
  if (isUnwanted === order < 0) return plain;
  const kept: DirectionGuess = { direction: order > 0 ? 'keepAtMost' : 'keepAtLeast', why: `${plain.why}。ただし資料の達成度・判定は、${order > 0 ? '少ない' : '多い'}ほどよいものとして出されている` };
  return isJudgedAs(clues, kept.direction) && !isJudgedAs(clues, plain.direction) ? kept : plain;
}

/** Whether printed rate and judgement follow from the direction. */
function isJudgedAs({ target, actual, rate, verdict }: DirectionClues, direction: Direction): boolean {
  if (target === undefined || actual === undefined) return false;
  const isMet = direction === 'increase' || direction === 'keepAtLeast' ? compare(actual.value, target.value) >= 0 : compare(actual.value, target.value) <= 0;
  const word = verdict?.replace(/\s+/g, '') ?? '';
  if (/^(?:達成|目標達成|達成済み?|○|◎)$/.test(word)) return isMet;
  if (/^(?:未達成?|×|後退|未達成?)$/.test(word)) return !isMet;
  return direction === 'keepAtLeast' && rate !== undefined && isRatio(rate, actual.value, target.value);
}

/** Whether the rate is actual ÷ target, as printed. */
function isRatio(rate: PrintedValue, actual: Rational, target: Rational): boolean {
  if (isZero(target)) return false;
  const exact = multiply(divide(actual, target), fromInteger(100));
  const one = divide(fromInteger(1), fromInteger(10n ** BigInt(rate.digits)));
  return compare(absolute(subtract(exact, rate.value)), one) <= 0;
}
