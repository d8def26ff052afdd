/** The text of a line of Markdown or recovered text, without its marks and left-over tags. */
import { tokenizeMarkup } from '../../markup/tokenize-markup.ts';
import { tidyLines } from '../html/html-blocks.ts';

/** Tags that programs which recover text from pictures and PDF leave behind; other angle brackets are people's text. */
const TAGS = new Set('ul ol li br p div span sub sup b i u em strong s a font small mark td th tr table thead tbody img hr code pre'.split(' '));
const LINES = new Set(['ul', 'ol', 'li', 'br', 'p', 'div', 'tr']);

/** @example cleanInline('911万t -CO <sub>2</sub>') // "911万t -CO 2" */
export function cleanInline(text: string): string {
  return unmarked(tidyLines(withoutTags(text)));
}

function withoutTags(text: string): string {
  if (!text.includes('<') && !text.includes('&')) return text;
  let clean = '';
  for (const token of tokenizeMarkup(text, 'html')) {
    if (token.kind === 'text') clean += token.text;
    else if (!TAGS.has(token.name)) clean += text.slice(token.at, text.indexOf('>', token.at) + 1);
    else if (LINES.has(token.name)) clean += '\n';
  }
  return clean;
}

/** Strong and emphasised text, links, code, and marks that were escaped to be text. */
function unmarked(text: string): string {
  return text
    .replace(/!?\[([^\]\n]{1,500})\]\([^)\s]{0,500}\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_\n]{1,2000}?\S|\S)\1/g, '$2')
    .replace(/`([^`\n]{1,500})`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!|~>-])/g, '$1');
}
