/**
 * Characters that a PDF gives in place of the ones that were written: programs that make PDF name a glyph after the first
 * character that has its shape. The radicals of the Kangxi dictionary look like the ideographs they are taken for.
 */

/** Radicals of the supplement have no normal form in Unicode; these share their glyphs with ideographs in Japanese fonts. */
const RADICALS: Readonly<Record<string, string>> = {
  '⺒': '巳', '⺟': '母', '⺠': '民', '⺩': '王', '⻁': '虎', '⻄': '西', '⻆': '角', '⻑': '長', '⻘': '青', '⻝': '食', '⻤': '鬼', '⻨': '麦', '⻩': '黄', '⻫': '斉', '⻭': '歯', '⻯': '竜', '⻲': '亀',
};

/** @example repairText('⽬標') // "目標" */
export function repairText(text: string): string {
  return text
    .replace(/[\u2f00-\u2fdf]/gu, (letter) => letter.normalize('NFKC'))
    .replace(/[\u2e80-\u2eff]/gu, (letter) => RADICALS[letter] ?? letter)
    .replaceAll('\u2027', '・')
    .replaceAll('\u00ad', '')
    .replaceAll('\u0000', '');
}
