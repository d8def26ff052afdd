/** ₂ in CO₂: the fonts have no glyph for low digits, so they are printed as digits, set low. */

export interface TextPart {
  readonly text: string;
  readonly isLow: boolean;
}

const SUBSCRIPTS = /([\u2080-\u2089]+)/u;
const ZERO = 0x2080;

export function hasSubscript(text: string): boolean {
  return SUBSCRIPTS.test(text);
}

/** `t-CO₂` → `t-CO`, low `2`. */
export function splitSubscripts(text: string): readonly TextPart[] {
  return text.split(SUBSCRIPTS).flatMap((part, index) => {
    if (part === '') return [];
    return [index % 2 === 0 ? { text: part, isLow: false } : { text: [...part].map(digitOf).join(''), isLow: true }];
  });
}

function digitOf(subscript: string): string {
  return String((subscript.codePointAt(0) ?? 0) - ZERO);
}
