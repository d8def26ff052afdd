/** Bands of judgement words that a report states (評価の区分): 「A：100％以上、B：80％以上100％未満、C：80％未満」. */
import { parseDecimal } from '../../domain/decimal.ts';
import { toHalfWidth } from '../../domain/half-width.ts';
import type { Rational } from '../../domain/rational.ts';
import { compare } from '../../domain/rational.ts';
import type { Interval } from '../../domain/rounding-interval.ts';
import type { SourceReport } from '../../intake/source-report/source-report.ts';

export interface Bound {
  readonly value: Rational;
  readonly isIncluded: boolean;
}

export interface Band {
  readonly word: string;
  readonly from?: Bound;
  readonly to?: Bound;
  /** As the report says it. */
  readonly text: string;
}

const number = '(-?\\d+(?:\\.\\d+)?)\\s*%?';
const piece = new RegExp(`^[「『]?([^「」『』:=…、。]{1,12}?)[」』]?\\s*[:=…]?\\s*(?:達成率|進捗率|達成度|率)?(?:が)?\\s*(${number}\\s*(?:以上|超|を超え|以下|未満|より)[^、。;]*)$`);

/** Every list of bands in the notes and sentences; each has at least two words and no overlap. */
export function statedBands({ notes, sentences }: SourceReport): readonly (readonly Band[])[] {
  const lists = [...notes, ...sentences].map(({ text }) => bandsIn(text)).filter((bands) => bands.length >= 2);
  const seen = new Set<string>();
  return lists.filter((bands) => {
    const key = bands.map(({ text }) => text).join('|');
    return seen.has(key) ? false : (seen.add(key), true);
  });
}

export function bandsIn(text: string): readonly Band[] {
  const plain = toHalfWidth(text).normalize('NFKC').replace(/^.*?(?:基準|区分|次のとおり(?:です)?|凡例|判定)[はを]?[:。]?\s*/, '');
  return plain.split(/[、,;。\/／\n]|\s{1,}(?=[^\s\d%]{1,8}\s*[:=…])/).flatMap((part) => bandOf(part.trim()));
}

function bandOf(part: string): readonly Band[] {
  const [, word = '', range = ''] = piece.exec(part) ?? [];
  if (word === '') return [];
  const from = bound(range, /(以上|超|を超え|より(?:大|上|高))/);
  const to = bound(range, /(以下|未満|より(?:小|下|低))/);
  return from === undefined && to === undefined ? [] : [{ word: word.trim(), text: part, ...(from && { from }), ...(to && { to }) }];
}

function bound(range: string, words: RegExp): Bound | undefined {
  const [, written = '', word = ''] = new RegExp(`${number}\\s*${words.source}`).exec(range) ?? [];
  const value = parseDecimal(written)?.value;
  return value === undefined ? undefined : { value, isIncluded: /以上|以下/.test(word) };
}

/** Whether a value lies in a band. */
export function isWithin(value: Rational, { from, to }: Band): boolean {
  const low = from === undefined ? 1 : compare(value, from.value);
  const high = to === undefined ? -1 : compare(value, to.value);
  return (low > 0 || (low === 0 && from?.isIncluded === true)) && (high < 0 || (high === 0 && to?.isIncluded === true));
}

/** Whether some value of an interval lies in a band. */
export function overlaps({ lowest, highest }: Interval, band: Band): boolean {
  if (isWithin(lowest, band) || isWithin(highest, band)) return true;
  const inside = band.from?.value ?? band.to?.value;
  return inside !== undefined && compare(lowest, inside) < 0 && compare(inside, highest) < 0;
}
