/** Why a value is missing, by the words of its note (値のない理由): 公表時期が10月以降 is not yet published, 実施中止 a survey that was not made. */
import type { AbsenceReason } from '../../domain/figure.ts';
import { printEraYear, eraOfYear } from '../../domain/era.ts';
import { toHalfWidth } from '../../domain/half-width.ts';
import type { FiscalYear } from '../../domain/identifiers.ts';

/** In this order: a survey that was suspended is also one that is not published. */
const words: readonly (readonly [AbsenceReason, RegExp])[] = [
  ['surveySuspended', /(?:調査|統計).{0,20}(?:中止|実施され(?:なかった|ず|ない)|未実施|休止|行われ(?:なかった|ず))|実施中止/],
  ['discontinued', /(?:事業|指標|制度|施設|調査).{0,12}(?:廃止|終了)/],
  ['notDisclosed', /非公表|秘匿|公表しない/],
  ['notYetPublished', /公表(?:時期|予定|は|が|され).{0,30}(?:以降|予定|後|前|ため)|未公表|公表前|未更新|更新され|未確定|確定し|集計中|集計前|未集計|把握できていない|公表され|後日|今後公表/],
  ['notMeasured', /未計測|未測定|計測(?:でき|し)ていない|測定(?:でき|し)ていない|把握していない|不明|調査年度ではない|隔年/],
  ['notApplicable', /対象外|該当(?:なし|しない)|算定できない|設定していない/],
];

/** `undefined` where the words give no reason. @example absenceIn('公表時期が10月以降となるため') // 'notYetPublished' */
export function absenceIn(text: string): AbsenceReason | undefined {
  return words.find(([, word]) => word.test(toHalfWidth(text)))?.[0];
}

/**
 * When a missing value is expected, as a dataset writes it. A month without a year is that of the fiscal year behind the
 * report year, in which the report is made.
 * @example expectedIn('公表時期が10月以降', 2023) // '令和6年10月以降'
 */
export function expectedIn(text: string, year: FiscalYear): string | undefined {
  const plain = toHalfWidth(text);
  const found = /((?:令和|R)(?:元|\d{1,2})年|20\d{2}年|翌年|同年)?(\d{1,2})月(?:\d{1,2}日)?(?:頃|ごろ)?(以降)?/.exec(plain);
  if (found === null) return undefined;
  const [, named, digits = '', from] = found;
  const month = Number(digits);
  if (month < 1 || month > 12 || !/公表|判明|確定|集計|更新/.test(plain)) return undefined;
  const isNamed = named !== undefined && !/翌年|同年/.test(named);
  const published = month >= 4 ? year + 1 : year + 2;
  const written = isNamed ? named : `${printEraYear(published, eraOfYear(published), 'eraLong')}年`;
  return `${written}${month}月${from ?? ''}`;
}
