/** Which paragraph styles of a Word file are headings, and of which level: by their outline level or their name. */
import { attributeOf, tokenizeMarkup } from '../../markup/tokenize-markup.ts';

/** By the id of the style; levels from 1. */
export function headingStyles(styles: string): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  let id = '';
  for (const token of tokenizeMarkup(styles, 'xml')) {
    if (token.kind !== 'open') continue;
    const value = attributeOf(token.attributes, 'w:val') ?? '';
    if (token.name === 'w:style') id = attributeOf(token.attributes, 'w:styleid') ?? attributeOf(token.attributes, 'w:styleId') ?? '';
    else if (token.name === 'w:name') {
      const level = /^(?:heading|見出し)\s*([1-9])$/i.exec(value)?.[1];
      if (level !== undefined) levels.set(id, Number(level));
      else if (/^title$|^表題$/i.test(value)) levels.set(id, 1);
    } else if (token.name === 'w:outlineLvl' && /^[0-8]$/.test(value)) levels.set(id, Number(value) + 1);
  }
  return levels;
}
