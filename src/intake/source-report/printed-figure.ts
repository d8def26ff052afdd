/** Numbers as reports print them (印字された数値): 「R5年度 127人（△6人）」「１，１０７」「708万t-CO₂(速報値)」「（※）」「－」, with clock, change and marks. */
import { parseDecimal } from '../../domain/decimal.ts';
import type { AbsenceReason, Standing } from '../../domain/figure.ts';
import { toHalfWidth } from '../../domain/half-width.ts';
import { rational } from '../../domain/rational.ts';
import type { Unit } from '../../domain/unit.ts';
import { parseUnit } from '../../domain/unit.ts';
import { standardUnits } from '../../domain/unit-table.ts';
import type { Place } from '../../formats/diagnostic.ts';
import type { PrintedFigure, PrintedValue, ReadCell } from './source-report.ts';
import { takePeriod } from './period-words.ts';

const marks = /[(（]?([※＊*]\s*[0-9０-９]*|注\s*[0-9０-９]+|(?<=[^受発外脚])注$|[†‡])[)）]?/g;
const standingWords: readonly (readonly [RegExp, Standing])[] = [
  [/[(（]?速報値?[)）]?/, 'preliminary'],
  [/[(（]?(?:見込み?値?|概算値?|推計値?)[)）]?/, 'estimate'],
  [/[(（](?:確報値?|確定値?)[)）]/, 'final'],
];
const absenceWords: readonly (readonly [RegExp, AbsenceReason])[] = [
  [/^(?:未公表|公表前|未確定|集計中|未集計|確定前|調査中|未定)/, 'notYetPublished'],
  [/^(?:調査中止|調査未実施|未実施|調査なし|実施せず)/, 'surveySuspended'],
  [/^(?:未計測|未測定|未把握|不明|計測不能)/, 'notMeasured'],
  [/^(?:対象外|該当なし|n\/a)/i, 'notApplicable'],
  [/^(?:廃止|終了)/, 'discontinued'],
  [/^(?:非公表|秘匿|\*{2,}|x$)/i, 'notDisclosed'],
];
const dash = /^[-‐‑‒–—―−ー─－…]+ ?[%％]?$/;
const number = /^(約)?([△▲−‐ー+±-]?) ?(\d[\d,]*(?:\.\d+)?)(.*)$/;
const letters = /[\p{L}\p{N}%％‰/²³₂₃・·-]/u;

/** A text without the marks of notes in it. */
export function withoutMarks(text: string): string {
  return text.replace(marks, '').trim();
}

/** The marks of notes in a text, NFKC and without brackets: （※１） is ※1. */
export function marksIn(text: string): readonly string[] {
  return [...text.matchAll(marks)].map(([, mark = '']) => markText(mark));
}

/** @example markText('（※ １）') // '※1' */
export function markText(mark: string): string {
  return mark.normalize('NFKC').replace(/[\s()]/g, '').replace(/^\*/, '＊');
}

/** Reads a cell. A cell of words has no figure; a dash, a mark or a word for a missing value is an absence, never zero. */
export function readCell(text: string, at: Place): ReadCell {
  const found = marksIn(text);
  const plain = toHalfWidth(text).replace(marks, ' ').replace(/\s+/g, ' ').trim();
  const { period, rest } = takePeriod(plain);
  const [standing, bare] = takeStanding(rest);
  const { outside, inside } = takeBrackets(bare);
  const figure = readFigure(outside, standing) ?? (isUnitAlone(outside) ? absenceOf(text, found) : undefined);
  const change = figure === undefined || inside === undefined ? undefined : readFigure(inside, 'final');
  return { text, at, marks: found, ...(figure && { figure }), ...(period && { period }), ...(change && { change }) };
}

/** （※1）億円: a mark in the place of the number. */
function isUnitAlone(text: string): boolean {
  return text === '' || parseUnit(text, standardUnits).ok;
}

function absenceOf(text: string, found: readonly string[]): PrintedFigure | undefined {
  return found.length > 0 ? { kind: 'absent', text: text.trim() } : undefined;
}

/** @example takeStanding('(速報値)') // ['preliminary', ''] */
export function takeStanding(text: string): readonly [Standing, string] {
  for (const [words, standing] of standingWords) {
    if (words.test(text)) return [standing, text.replace(words, ' ').trim()];
  }
  return ['final', text];
}

function takeBrackets(text: string): { readonly outside: string; readonly inside?: string } {
  const [, before = '', inside = ''] = /^(.*\d.*?) ?\(([^()]*)\)$/.exec(text) ?? [];
  if (before === '') return { outside: /^\(.*\)$/.test(text) ? text.slice(1, -1) : text };
  return { outside: before, inside };
}

/** One number with its unit, or one absence; `undefined` for words. */
export function readFigure(written: string, standing: Standing = 'final'): PrintedFigure | undefined {
  const text = toHalfWidth(written).trim();
  if (text === '') return undefined;
  if (dash.test(text)) return { kind: 'absent', text: written.trim() };
  const reason = absenceWords.find(([word]) => word.test(text))?.[1];
  if (reason !== undefined && text.length <= 40) return { kind: 'absent', text: written.trim(), reason };
  return readNumber(text, standing);
}

function readNumber(text: string, standing: Standing): PrintedValue | undefined {
  const [, , sign = '', digits = '', behind = ''] = number.exec(text) ?? [];
  const decimal = parseDecimal(digits) ?? parseDecimal(digits.replaceAll(',', ''));
  if (decimal === undefined) return undefined;
  const unit = unitBehind(behind.trim());
  const bound = boundIn(behind);
  if (unit === 'words') return undefined;
  const isMinus = /[△▲−‐ー-]/.test(sign);
  return {
    kind: 'value', text, standing, digits: decimal.digits,
    value: isMinus ? rational(-decimal.value.num, decimal.value.den) : decimal.value,
    sign: isMinus ? 'minus' : sign === '' ? 'none' : 'plus',
    ...(unit === undefined ? {} : { unit }),
    ...(bound === undefined ? {} : { bound }),
  };
}

function boundIn(text: string): PrintedValue['bound'] {
  return /(?:以上|超)$/.test(text.trim()) ? 'above' : /(?:以下|未満)$/.test(text.trim()) ? 'below' : undefined;
}

/** 'words' where what follows the number is no unit: a name, a sentence. */
function unitBehind(text: string): Unit | 'words' | undefined {
  if (text === '') return undefined;
  const joined = text.replace(/\s+/g, '').replace(/(?:以上|以下|程度|未満|超)$/, '');
  return joined === '' ? undefined : (unitOf(joined) ?? 'words');
}

const longestUnit = 12;

/**
 * A unit by its spelling. One that no table knows stands for itself: Japanese words count one by one (経営体, 手続), others measure.
 * @example unitOf('千円')?.scale // 1000
 */
export function unitOf(text: string): Unit | undefined {
  const written = toHalfWidth(text).replace(/\s+/g, '');
  const reading = parseUnit(written, standardUnits);
  if (reading.ok) return reading.unit;
  const isWord = written !== '' && written.length <= longestUnit && [...written].every((letter) => letters.test(letter)) && !/\d{2,}|[ぁ-ん]{3,}/.test(written);
  if (!isWord) return undefined;
  return { symbol: written, base: written, scale: rational(1n), dimension: /^[\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}ー]+$/u.test(written) ? 'count' : 'other' };
}
