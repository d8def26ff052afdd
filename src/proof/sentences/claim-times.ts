/** 約1.3倍: against the quotient of two figures of the row. */
import type { Rational } from '../../domain/rational.ts';
import { add, compare, divide, isZero, subtract } from '../../domain/rational.ts';
import { round } from '../../domain/rounding.ts';
import type { Finding } from '../finding.ts';
import type { NamingSentence } from './check-series.ts';
import type { ClaimNumber } from './claim-text.ts';
import { numbersIn, rounded } from './claim-text.ts';
import type { DatedFigure, NamedRow } from './named-rows.ts';
import { amountIn, namedBefore, seriesOf, yearsIn } from './named-rows.ts';
import { sentenceCodes } from './sentence-codes.ts';
import { accuse, quote } from './sentence-finding.ts';

export function timesFindings({ sentence, text, named, year }: NamingSentence): readonly Finding[] {
  return numbersIn(text).filter(({ base }) => base === '倍').flatMap((number) => {
    const quotients = namedBefore(named, number.begin).flatMap((row) => quotientsFor(row, text, year));
    const [first] = quotients;
    if (first === undefined || quotients.some((quotient) => isAbout(number, quotient))) return [];
    const expected = round(first, number.digits, 'halfUp');
    return [accuse(sentence, {
      code: sentenceCodes.times, severity: 'error', printed: number.text, ...(quotients.length <= 2 && { expected: `${decimalText(expected, number.digits)}倍` }),
      message: `${quote(sentence.text)}に${number.text}とありますが、表の値から計算すると${decimalText(expected, number.digits)}倍です。`,
      hint: '倍率か、比べた年度の値を確かめて直してください。',
    })];
  });
}

/** Of the years that the sentence compares; where it names none, of any two figures of the row. */
function quotientsFor(row: NamedRow, text: string, year: number | undefined): readonly Rational[] {
  const series = seriesOf(row, year);
  const [first, last] = [series.at(0), series.at(-1)];
  if (first === undefined || last === undefined || series.length < 2) return anyQuotient(row);
  const ago = /(\d+)(?:年|か年|カ年|年度)(?:前|ぶり)/.exec(text)?.[1];
  const over = /(\d+)(?:年|か年|カ年|年度)間?(?:で|に|の間)/.exec(text)?.[1];
  const of = (...years: readonly number[]): readonly DatedFigure[] => series.filter((each) => years.includes(each.year));
  const from = (base: readonly DatedFigure[]): readonly Rational[] => base.flatMap((each) => (isZero(each.amount) ? [] : [divide(last.amount, each.amount)]));
  if (ago !== undefined) return from(of(last.year - Number(ago)));
  if (over !== undefined) return from(of(last.year - Number(over), last.year - Number(over) + 1));
  if (/前年|昨年|前回/.test(text)) return from(of(last.year - 1));
  if (/最初の年|初年度|当初|開始|策定時|基準/.test(text)) return [...from([first]), ...anyQuotient(row)].slice(0, row.table.columns.some(({ role }) => role === 'baseline') ? undefined : 1);
  const named = of(...yearsIn(text));
  const pairs = named.length >= 2 ? named.flatMap((a) => named.flatMap((b) => (a === b || isZero(b.amount) ? [] : [divide(a.amount, b.amount)]))) : from(named);
  return pairs.length > 0 ? pairs : anyQuotient(row);
}

function anyQuotient({ table, row }: NamedRow): readonly Rational[] {
  const amounts = table.columns.flatMap((column, at) => (column.role === 'rate' || column.role === 'difference' ? [] : (amountIn(row, column, row.cells[at]) ?? [])));
  return amounts.flatMap((a) => amounts.flatMap((b) => (a === b || isZero(b) ? [] : [divide(a, b)])));
}

function isAbout(number: ClaimNumber, quotient: Rational): boolean {
  const { lowest, highest } = rounded(number);
  const step = subtract(highest, lowest);
  return (compare(quotient, lowest) >= 0 && compare(quotient, highest) <= 0) || (compare(quotient, number.value) >= 0 && compare(quotient, add(number.value, step)) < 0);
}

function decimalText(value: Rational, digits: number): string {
  const scaled = (value.num * 10n ** BigInt(digits)) / value.den;
  const text = scaled.toString().padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
