/**
 * Tags and texts of HTML or XML, tolerant: whatever cannot be a tag is text, nothing throws, and the work grows with the
 * length only. The files read are people's: a missing end tag is the reader's affair, not the tokenizer's.
 */
import { decodeEntities } from './decode-entities.ts';

export type MarkupToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly isEmpty: boolean; readonly at: number }
  | { readonly kind: 'close'; readonly name: string; readonly at: number }
  | { readonly kind: 'text'; readonly text: string; readonly at: number };

/** Names are lower case in HTML and kept in XML. Comments, doctypes and instructions give no token. */
export type MarkupLanguage = 'html' | 'xml';

const TAG = /^<(\/?)([A-Za-z][\w:.-]*)([^]*)>$/;
/** Characters read in vain for the ends of tags, over a whole text; beyond it every further `<` is a text. */
const MOST_VAIN = 50_000_000;
/** What is no text for a reader, up to its end tag. */
const RAW = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'textarea']);

export function* tokenizeMarkup(text: string, language: MarkupLanguage, from = 0, to = text.length): Generator<MarkupToken> {
  let at = from;
  let vain = 0;
  while (at < to) {
    if (text[at] !== '<') {
      const end = nextAngle(text, at, to);
      yield { kind: 'text', text: decodeEntities(text.slice(at, end)), at };
      at = end;
      continue;
    }
    const skipped = skipUnseen(text, at, to);
    if (skipped !== undefined) {
      if (skipped.cdata !== undefined) yield { kind: 'text', text: skipped.cdata, at };
      at = skipped.end;
      continue;
    }
    const { end, isWhole } = vain > MOST_VAIN ? { end: at, isWhole: false } : scanTag(text, at, to);
    const tag = isWhole ? TAG.exec(text.slice(at, end)) : null;
    if (tag === null) {
      yield { kind: 'text', text: '<', at };
      vain += end - at;
      at += 1;
      continue;
    }
    const token = tokenOf(tag, language, at);
    yield token;
    at = end;
    if (language === 'html' && token.kind === 'open' && RAW.has(token.name)) at = endOfRaw(text, token.name, at, to);
  }
}

/** Up to the `>` that is in no quotes. A quote opens only behind `=`, so that an apostrophe in a broken tag does no harm. */
function scanTag(text: string, at: number, to: number): { readonly end: number; readonly isWhole: boolean } {
  if (!/[A-Za-z/]/.test(text[at + 1] ?? '')) return { end: at, isWhole: false };
  for (let end = at + 1; end < to; end += 1) {
    const letter = text[end];
    if (letter === '>') return { end: end + 1, isWhole: true };
    if (letter === '<') return { end, isWhole: false };
    if ((letter === '"' || letter === "'") && /=\s*$/.test(text.slice(Math.max(at, end - 4), end))) {
      const close = text.indexOf(letter, end + 1);
      if (close < 0 || close >= to) return { end: to, isWhole: false };
      end = close;
    }
  }
  return { end: to, isWhole: false };
}

function tokenOf(tag: RegExpExecArray, language: MarkupLanguage, at: number): MarkupToken {
  const [, slash, written = '', attributes = ''] = tag;
  const name = language === 'html' ? written.toLowerCase() : written;
  if (slash === '/') return { kind: 'close', name, at };
  return { kind: 'open', name, attributes, isEmpty: attributes.endsWith('/'), at };
}

function nextAngle(text: string, at: number, to: number): number {
  const found = text.indexOf('<', at);
  return found < 0 || found > to ? to : found;
}

interface Skipped {
  readonly end: number;
  readonly cdata?: string;
}

function skipUnseen(text: string, at: number, to: number): Skipped | undefined {
  if (text.startsWith('<!--', at)) return { end: endOf(text, '-->', at + 4, to) };
  if (text.startsWith('<![CDATA[', at)) {
    const end = endOf(text, ']]>', at + 9, to);
    return { end, cdata: text.slice(at + 9, end < to || text.endsWith(']]>') ? end - 3 : end) };
  }
  return text[at + 1] === '!' || text[at + 1] === '?' ? { end: endOf(text, '>', at + 2, to) } : undefined;
}

function endOf(text: string, mark: string, at: number, to: number): number {
  const found = text.indexOf(mark, at);
  return found < 0 ? to : Math.min(to, found + mark.length);
}

function endOfRaw(text: string, name: string, at: number, to: number): number {
  const end = new RegExp(`</${name}`, 'ig');
  end.lastIndex = at;
  const found = end.exec(text);
  return found === null ? to : Math.min(to, found.index);
}

/** The value of an attribute, entities decoded; `undefined` when it is not there. In XML give the name with its prefix. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (const [, key = '', double, single, bare] of attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>/]+))/g)) {
    if (key === name || key.toLowerCase() === name) return decodeEntities(double ?? single ?? bare ?? '');
  }
  return undefined;
}
