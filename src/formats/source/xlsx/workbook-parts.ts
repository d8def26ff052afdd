/** What the cells of a workbook point to: its sheets, shared texts and number formats. */
import { attributeOf, tokenizeMarkup } from '../../markup/tokenize-markup.ts';
import { builtInFormat } from './number-formats.ts';

export interface SheetPart {
  readonly name: string;
  /** The name of the part in the package. */
  readonly part: string;
}

export interface WorkbookFacts {
  /** Visible sheets in their order. */
  readonly sheets: readonly SheetPart[];
  readonly is1904: boolean;
}

export function workbookFacts(workbook: string, relations: string): WorkbookFacts {
  const targets = new Map<string, string>();
  for (const token of tokenizeMarkup(relations, 'xml')) {
    if (token.kind === 'open' && token.name === 'Relationship') targets.set(attributeOf(token.attributes, 'Id') ?? '', attributeOf(token.attributes, 'Target') ?? '');
  }
  const sheets: SheetPart[] = [];
  let is1904 = false;
  for (const token of tokenizeMarkup(workbook, 'xml')) {
    if (token.kind !== 'open') continue;
    const name = localName(token.name);
    if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributeOf(token.attributes, 'date1904') ?? '');
    if (name !== 'sheet' || /^(?:hidden|veryHidden)$/.test(attributeOf(token.attributes, 'state') ?? '')) continue;
    const target = targets.get(/\w+:id\s*=\s*["']([^"']*)/.exec(token.attributes)?.[1] ?? '');
    if (target !== undefined) sheets.push({ name: attributeOf(token.attributes, 'name') ?? '', part: target.startsWith('/') ? target.slice(1) : `xl/${target}` });
  }
  return { sheets, is1904 };
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** In the order of their numbers. Readings above letters are no part of a text. */
export function sharedTexts(part: string): readonly string[] {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let isReading = false;
  for (const token of tokenizeMarkup(part, 'xml')) {
    if (token.kind === 'text') {
      if (isText && !isReading) text += token.text;
      continue;
    }
    const name = localName(token.name);
    const isOpen = token.kind === 'open' && !token.isEmpty;
    if (name === 't') isText = isOpen;
    else if (name === 'rPh') isReading = isOpen;
    else if (name === 'si') {
      if (token.kind === 'close' || token.isEmpty) texts.push(unescaped(text));
      text = '';
    }
  }
  return texts;
}

/** Characters that XML cannot hold are written `_x000D_`. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number(`0x${code}`))).replace(/\r\n?/g, '\n');
}

/** The number format of each cell style. */
export function cellFormats(styles: string): readonly string[] {
  const own = new Map<number, string>();
  const formats: string[] = [];
  let isCellStyle = false;
  for (const token of tokenizeMarkup(styles, 'xml')) {
    if (token.kind === 'text') continue;
    const name = localName(token.name);
    if (name === 'cellXfs') isCellStyle = token.kind === 'open';
    if (token.kind !== 'open') continue;
    const id = Number(attributeOf(token.attributes, 'numFmtId') ?? '0');
    if (name === 'numFmt') own.set(id, attributeOf(token.attributes, 'formatCode') ?? '');
    else if (name === 'xf' && isCellStyle) formats.push(own.get(id) ?? builtInFormat(id));
  }
  return formats;
}
