/** Sums within a sentence (本文の足し算): 309人に89人を加え、計398人; 既登録995社＋新規372社＝1,367社. */
import type { Rational } from '../../domain/rational.ts';
import { add, compare, exactText, fromInteger, subtract } from '../../domain/rational.ts';
import type { Sentence, SourceReport } from '../../intake/source-report/source-report.ts';
import type { Finding } from '../finding.ts';
import type { ClaimNumber } from './claim-text.ts';
import { amountOf, numbersIn, plainText, rounded } from './claim-text.ts';
import { sentenceCodes } from './sentence-codes.ts';
import { accuse, quote } from './sentence-finding.ts';

const totalBefore = /(?:合計|総計|累計|総数|総勢|総額|全体|全部|計|合わせて|あわせて|併せて|足して|[=＝→])(?:で|は|が|の|、|:| )*(?:約)?$/;
const joins = /[+＋]|加え|足し|と合わせ|及び|および|に新規|に対し|新たに|増加|増え|、|と|・|うち/;

export function checkSums(report: SourceReport): readonly Finding[] {
  return report.sentences.flatMap((sentence) => sumsOf(sentence));
}

function sumsOf(sentence: Sentence): readonly Finding[] {
  const text = plainText(sentence.text);
  const numbers = numbersIn(text).filter(({ base }) => base !== '%' && base !== '倍' && base !== 'pt');
  return numbers.flatMap((total, index) => {
    const parts = partsOf(numbers, index);
    const [first] = parts;
    if (first === undefined || parts.length < 2 || !isSum(text, parts, total)) return [];
    return isPossible(parts, total) ? [] : [wrongSum(sentence, parts, total)];
  });
}

/** The numbers of the same unit before the total, back to the last other total. */
function partsOf(numbers: readonly ClaimNumber[], index: number): readonly ClaimNumber[] {
  const total = numbers[index];
  return numbers.slice(0, index).filter(({ base }) => base === total?.base);
}

function isSum(text: string, parts: readonly ClaimNumber[], total: ClaimNumber): boolean {
  const last = parts.at(-1);
  if (last === undefined) return false;
  const between = text.slice(last.end, total.begin);
  const before = text.slice(0, total.begin);
  const added = parts.slice(1).every((part, index) => joins.test(text.slice(parts[index]?.end ?? 0, part.begin)));
  if (parts.some((part) => totalBefore.test(text.slice(0, part.begin)))) return false;
  if (/の?うち|内訳|割合|比べ|対し|から\d|目標|1(?:人|件|社)(?:当|あ)たり/.test(text.slice(parts[0]?.begin ?? 0, total.end))) return false;
  return added && (totalBefore.test(before) || /合わせて|あわせて|加えて?[^、]*、?(?:計|合計|合わせ)/.test(between) || /[=＝]/.test(between)) || isCarried(text, parts, total);
}

/** 「309人に89人が加わり、398人となった」: two numbers and what they became. */
function isCarried(text: string, parts: readonly ClaimNumber[], total: ClaimNumber): boolean {
  const [before, added] = parts;
  if (before === undefined || added === undefined || parts.length !== 2) return false;
  const [first, second] = [text.slice(before.end, added.begin), text.slice(added.end, total.begin)];
  return /^(?:に|から|へ|へと|に対し|、)/.test(first) && /^(?:が|を)?(?:新たに|新規に)?(?:加わ|加え|増え|増加|上乗せ|追加)/.test(second) && /^(?:と|に|へ)/.test(text.slice(total.end)) && !/前年|比/.test(second);
}

/** Exactly, or within the rounding of figures in 万 or with decimals; a fall is a difference. */
function isPossible(parts: readonly ClaimNumber[], total: ClaimNumber): boolean {
  const ends = parts.map(bounds);
  const zero = fromInteger(0);
  const sum = { lowest: ends.reduce((all, { lowest }) => add(all, lowest), zero), highest: ends.reduce((all, { highest }) => add(all, highest), zero) };
  const whole = bounds(total);
  if (meets(sum, whole)) return true;
  const [a, b] = ends;
  return parts.length === 2 && a !== undefined && b !== undefined && meets({ lowest: subtract(a.lowest, b.highest), highest: subtract(a.highest, b.lowest) }, whole);
}

interface Ends {
  readonly lowest: Rational;
  readonly highest: Rational;
}

function meets(a: Ends, b: Ends): boolean {
  return compare(a.lowest, b.highest) <= 0 && compare(b.lowest, a.highest) <= 0;
}

function bounds(number: ClaimNumber): Ends {
  const isExact = number.digits === 0 && !number.isApproximate && compare(number.scale, fromInteger(1)) === 0;
  return isExact ? { lowest: number.value, highest: number.value } : rounded(number);
}

function wrongSum(sentence: Sentence, parts: readonly ClaimNumber[], total: ClaimNumber): Finding {
  const sum = parts.reduce((all, part) => add(all, amountOf(part)), fromInteger(0));
  const written = parts.map(({ text }) => text).join('＋');
  return accuse(sentence, {
    code: sentenceCodes.sum, severity: 'error', printed: total.text, expected: exactText(sum),
    message: `${quote(sentence.text)}の${written}は${exactText(sum)}ですが、${total.text}とあります。`,
    hint: '内訳と合計のどちらが正しいかを確かめ、足し算が合うように直してください。',
  });
}
