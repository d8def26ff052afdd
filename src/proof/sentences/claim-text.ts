/** The text of a sentence and the numbers in it (本文の数値), read for comparison; what is printed is never changed. */
import { parseDecimal } from '../../domain/decimal.ts';
import { toHalfWidth } from '../../domain/half-width.ts';
import type { Rational } from '../../domain/rational.ts';
import { add, fromInteger, multiply, rational, subtract } from '../../domain/rational.ts';
import { powerOfTen } from '../../domain/rounding.ts';
import { parseUnit } from '../../domain/unit.ts';
import { standardUnits } from '../../domain/unit-table.ts';

/** A number with what is counted behind it: 約43万人, 241,870千円, 4事業. */
export interface ClaimNumber {
  readonly value: Rational;
  readonly digits: number;
  /** What is counted, without 万 and 千; empty where the number stands alone. */
  readonly base: string;
  readonly scale: Rational;
  readonly isApproximate: boolean;
  /** As printed, with unit. */
  readonly text: string;
  readonly begin: number;
  readonly end: number;
}

const kanjiDigits = '〇一二三四五六七八九';
const kanjiNumber = /([一二三四五六七八九]?十?[一二三四五六七八九]?)(?=(?:事業|指標|項目|施策|プロジェクト|つの(?:基本|数値|目標|指標|事業|項目|施策)|件(?:の|は|が|で|、|中)|倍))/g;

/** Half width, circled digits as they are, blanks as one blank, 三事業 as 3事業. */
export function plainText(text: string): string {
  return toHalfWidth(text).replace(/\s+/g, ' ').replace(kanjiNumber, (written: string) => (written === '' ? '' : String(kanjiValue(written)))).trim();
}

function kanjiValue(written: string): number {
  const [tens = '', ones = ''] = written.includes('十') ? written.split('十') : ['0', written];
  const digit = (text: string): number => (text === '' || text === '0' ? 0 : kanjiDigits.indexOf(text));
  return (written.includes('十') ? (tens === '' ? 10 : digit(tens) * 10) : 0) + digit(ones);
}

const numberPattern = /(約|およそ|おおよそ|概ね|おおむね|ほぼ)? ?([△▲−-]?)(\d[\d,]*(?:\.\d+)?)/g;
/** Numbers of labels and of clocks: 別紙1, 第2期, 令和5, R5, 基本目標3. */
const labelBefore = /(?:第|別紙|別表|別添|別冊|資料|付表|附表|図表|図|表|様式|目標|施策|方針|柱|令和|平成|昭和|No\.?|[^A-Za-z][RHS]|^[RHS]|[-‐~〜～/(\d][RHS]?) ?$/;
const clockBehind = /^ ?(?:年|月|日|期|章|節|号|条|時|歳|代|か年|ヵ年|ヶ年|カ年|回目|年目|位)/;
const unitRun = /^ ?([%‰]|(?:千|百万|万|億|兆)?(?:PV|pt|kWh|MWh|kg|ha|km|m2|m3|L|g|t(?:-CO2|-CO₂)?)(?![A-Za-z])|[\p{Script=Han}ァ-ヶーつ℃㎡㎥]+)/u;
const counters = /^(?:件|指標|項目|事業|施策|目標|つ|個|本|基本目標|プロジェクト|経営体|手続)/;

/** All numbers but those of years, headings and labels. */
export function numbersIn(text: string): readonly ClaimNumber[] {
  return [...text.matchAll(numberPattern)].flatMap((match) => {
    const [whole, about = '', minus = '', written = ''] = match;
    const begin = match.index;
    const start = begin + whole.length - written.length - minus.length;
    const end = begin + whole.length;
    const decimal = parseDecimal(written.replaceAll(',', ''));
    const unit = unitBehind(text.slice(end));
    if (decimal === undefined || clockBehind.test(text.slice(end)) || isLabel(text.slice(0, start), unit.length > 0)) return [];
    const value = minus === '' ? decimal.value : rational(-decimal.value.num, decimal.value.den);
    return [{ value, digits: decimal.digits, base: unit.base, scale: unit.scale, isApproximate: about !== '' || /^[弱強余]/.test(text.slice(end + unit.length)), text: text.slice(start, end + unit.length), begin: start, end: end + unit.length }];
  });
}

/** 数値目標15指標 is a count, 基本目標3 is a label. */
function isLabel(before: string, hasUnit: boolean): boolean {
  if (!labelBefore.test(before)) return false;
  return !(hasUnit && /(?:目標|施策|方針|資料|表|[(/～〜~-]) ?$/.test(before));
}

interface FoundUnit {
  readonly base: string;
  readonly scale: Rational;
  readonly length: number;
}

const one = fromInteger(1);

/** The longest unit that the letters behind a number begin with. */
function unitBehind(rest: string): FoundUnit {
  const [whole = '', run = ''] = unitRun.exec(rest) ?? [];
  const blank = whole.length - run.length;
  for (let length = run.length; length > 0; length -= 1) {
    const reading = parseUnit(run.slice(0, length), standardUnits);
    if (reading.ok && !(reading.unit.base === '' && length === run.length)) return { base: reading.unit.base, scale: reading.unit.scale, length: blank + length };
  }
  const [counter = ''] = counters.exec(run) ?? [];
  if (counter !== '') return { base: counter, scale: one, length: blank + counter.length };
  return { base: '', scale: one, length: 0 };
}

/** In base units: 約43万人 is 430,000. */
export function amountOf({ value, scale }: Pick<ClaimNumber, 'value' | 'scale'>): Rational {
  return multiply(value, scale);
}

/** What a number may stand for after rounding half up to its last digit, in base units; half a unit to each side. */
export function rounded({ value, digits, scale }: Pick<ClaimNumber, 'value' | 'digits' | 'scale'>): { readonly lowest: Rational; readonly highest: Rational } {
  const half = rational(1n, 2n * powerOfTen(digits));
  return { lowest: multiply(subtract(value, half), scale), highest: multiply(add(value, half), scale) };
}
