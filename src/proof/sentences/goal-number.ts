/** The number of a basic goal in a text (基本目標の番号): 基本目標1, 基本的目標 ②, 基本目標Ⅲ, 目標四. */

const roman = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ', 'Ⅶ', 'Ⅷ', 'Ⅸ', 'Ⅹ'];
const kanji = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** @example goalIn('基本目標２については') // 2; goalIn('6つの基本目標') // undefined */
export function goalIn(text: string): number | undefined {
  return goalsIn(text)[0];
}

export function goalsIn(text: string): readonly number[] {
  return [...text.normalize('NFC').matchAll(/(?:基本(?:的)?(?:目標|方針)|(?<!数値|中間|最終)目標|政策の?柱|重点(?:目標|戦略))[ 　]*[(（]?([0-9０-９]{1,2}|[①-⑳]|[Ⅰ-Ⅹ]|[一二三四五六七八九十])[)）]?(?![0-9０-９]|つ|個|件|指標|項目|年|人|事業|本|[,.，．%％]|千|万|億)/g)].flatMap(([, written = '']) => numberOf(written) ?? []);
}

function numberOf(written: string): number | undefined {
  const circled = written.codePointAt(0) ?? 0;
  if (circled >= 0x2460 && circled <= 0x2473) return circled - 0x245f;
  for (const digits of [roman, kanji]) if (digits.includes(written)) return digits.indexOf(written) + 1;
  return Number(written.normalize('NFKC'));
}
