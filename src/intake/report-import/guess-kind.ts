/** What an indicator counts (値の種類), by its name, its unit and the clocks of its figures. */
import type { measuredKinds } from '../../domain/indicator.ts';
import type { Period } from '../../domain/period.ts';
import type { Rational } from '../../domain/rational.ts';
import { compare, fromInteger } from '../../domain/rational.ts';
import type { Unit } from '../../domain/unit.ts';

export interface KindGuess {
  readonly kind: (typeof measuredKinds)[number];
  /** What it was seen by, for the remark. */
  readonly why: string;
  /** The clocks or the unit say it; otherwise the name suggests it. */
  readonly isSure: boolean;
}

const flowWords = /年間|延べ|件数|回数|額$|金額|売上|出荷|生産|排出|消費|入込|来場|来館|参加|宿泊|利用者|乗車|乗降|利用件|相談|転入|転出|増減|出生|婚姻|死亡|発生|投稿|閲覧|受講|販売|取引|収集|交通事故|認知/;
const stockWords = /定員|人口|会員|登録|箇所|施設数|団体数|組織数|認定|面積|残高|延長/;

/** `values` are all figures of the indicator. */
export function guessKind({ name, unit, target, baseline, values }: { readonly name: string; readonly unit: Unit | undefined; readonly target?: Period; readonly baseline?: Period; readonly values: readonly Rational[] }): KindGuess {
  if (target?.kind === 'window' && target.over === 'total') return { kind: 'cumulative', why: '目標の時点が累計の期間', isSure: true };
  if (target?.kind === 'window' && target.over === 'average') return { kind: 'annualAverage', why: '目標の時点が年平均の期間', isSure: true };
  if (unit?.symbol === '位') return { kind: 'rank', why: '単位が位', isSure: true };
  if (unit?.dimension === 'share') return isShare(name, values) ? { kind: 'share', why: '単位が割合', isSure: true } : { kind: 'level', why: '0～100%に収まらない率', isSure: false };
  if (/累計|累積/.test(name)) return { kind: 'cumulative', why: '名称の「累計」', isSure: false };
  if (unit?.per === 'year') return { kind: 'annualFlow', why: '単位が1年当たり', isSure: true };
  const isOfYear = [target, baseline].every((period) => period === undefined || period.kind === 'fiscalYear' || period.kind === 'calendarYear');
  if (isOfYear && flowWords.test(name) && !stockWords.test(name)) return { kind: 'annualFlow', why: '名称', isSure: false };
  return { kind: 'level', why: '名称', isSure: false };
}

/** Growth rates and shares beyond 100 % are levels. */
function isShare(name: string, values: readonly Rational[]): boolean {
  return !/増加率|増減率|伸び率|達成率|進捗率|前年比|指数/.test(name) && values.every((value) => compare(value, fromInteger(0)) >= 0 && compare(value, fromInteger(100)) <= 0);
}
