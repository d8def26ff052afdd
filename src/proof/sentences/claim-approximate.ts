/** 約43万人: against the figure of the row, whether rounded or cut off. */
import type { Rational } from '../../domain/rational.ts';
import { add, compare, exactText, fromInteger, rational, subtract } from '../../domain/rational.ts';
import { powerOfTen } from '../../domain/rounding.ts';
import type { Finding } from '../finding.ts';
import type { NamingSentence } from './check-series.ts';
import type { ClaimNumber } from './claim-text.ts';
import { amountOf, numbersIn, rounded } from './claim-text.ts';
import { currentOf } from './series-current.ts';
import type { NamedRow } from './named-rows.ts';
import { amountIn, baseOf, namedBefore, seriesOf, yearsIn } from './named-rows.ts';
import { sentenceCodes } from './sentence-codes.ts';
import { accuse, quote } from './sentence-finding.ts';

export function approximateFindings({ sentence, text, named, year }: NamingSentence): readonly Finding[] {
  return numbersIn(text).filter(({ isApproximate, scale }) => isApproximate || compare(scale, fromInteger(1000)) > 0).flatMap((number) => {
    const rows = namedBefore(named, number.begin).filter((row) => number.base !== '' && baseOf(row) === number.base && isValueOf(text.slice(row.end, number.begin)) && !/^の?(?:増|減)/.test(text.slice(number.end)));
    if (rows.length === 0 || number.base === '%' || number.base === '倍') return [];
    const amounts = rows.flatMap((row) => amountsFor(row, text, number, year));
    const [first] = amounts;
    if (first === undefined || amounts.some((amount) => isAbout(number, amount))) return [];
    const isLoose = amounts.some((amount) => isAbout(loose(number), amount));
    return isLoose ? [] : [accuse(sentence, {
      code: sentenceCodes.approximate, severity: 'error', printed: number.text, ...(amounts.length === 1 && { expected: exactText(first) }),
      message: `${quote(sentence.text)}に${number.text}とありますが、表の値は${amounts.map(exactText).slice(0, 5).join('、')}で、丸めてもそうなりません。`,
      hint: '本文の概数か表の値のどちらが正しいかを確かめ、直してください。',
    })];
  });
}

/** A number behind another one may be a target, a difference or a part: 231.7百万円、目標250.0百万円まであと18.3百万円. */
function isValueOf(between: string): boolean {
  return !/増|減|差|うち|あと|残り|不足|まで|目標/.test(between) && numbersIn(between).length === 0;
}

/** The figure of the year that is named; without one any figure of the row. */
function amountsFor(row: NamedRow, text: string, number: ClaimNumber, year: number | undefined): readonly Rational[] {
  const series = seriesOf(row, year);
  const before = text.slice(0, number.begin);
  if (yearsIn(before).length > 0) {
    const current = currentOf(text, series, number.begin);
    return current === undefined ? [] : [current.amount];
  }
  return row.table.columns.flatMap((column, at) => (column.role === 'rate' || column.role === 'difference' ? [] : (amountIn(row.row, column, row.row.cells[at]) ?? [])));
}

/** Half up, cut off, or rounded up. */
function isAbout(number: ClaimNumber, amount: Rational): boolean {
  const { lowest, highest } = rounded(number);
  const step = subtract(highest, lowest);
  const from = subtract(amountOf(number), step);
  const to = add(amountOf(number), step);
  const isRounded = compare(amount, lowest) >= 0 && compare(amount, highest) <= 0;
  const isCut = compare(amount, amountOf(number)) >= 0 && compare(amount, to) < 0;
  return isRounded || isCut || (number.isApproximate && number.text.includes('弱') && compare(amount, from) > 0 && compare(amount, amountOf(number)) <= 0);
}

/** 約600万 may be rounded to hundreds: the last digit that is not zero tells. */
function loose(number: ClaimNumber): ClaimNumber {
  if (number.digits > 0 || number.value.num === 0n) return number;
  let zeros = 0;
  while (number.value.num % powerOfTen(zeros + 1) === 0n) zeros += 1;
  const unit = powerOfTen(zeros);
  return { ...number, value: rational(number.value.num / unit), scale: rational(number.scale.num * unit, number.scale.den) };
}
