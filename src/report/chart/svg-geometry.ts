/** Reads the geometry back out of a picture, for tests: where every text and every mark stands, as a reader's eye finds them. */
import type { Box } from './box.ts';
import { textWidth } from './text-width.ts';

export interface DrawnText extends Box {
  readonly content: string;
  /** The place it was written at. */
  readonly atX: number;
  readonly atY: number;
}

export interface DrawnMark {
  readonly name: string;
  readonly mark: string;
  readonly attributes: ReadonlyMap<string, string>;
}

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]));
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** Every text with the box it takes at most, attributes of groups inherited. */
export function drawnTexts(svg: string): readonly DrawnText[] {
  const open: Tag[] = [];
  const texts: DrawnText[] = [];
  const plain = svg.replace(/<tspan[^>]*font-size[^>]*>(\d+)<\/tspan>/g, (_, digits: string) => digits.replace(/\d/g, (digit) => String.fromCharCode(0x2080 + Number(digit)))).replace(/<\/?tspan[^>]*>/g, '');
  for (const [, isEnd, name = '', written = '', isEmpty, content = ''] of plain.matchAll(/<(\/?)([\w-]+)([^>]*?)(\/?)>([^<]*)/g)) {
    if (isEnd === '/') open.pop();
    if (isEnd === '/' || isEmpty === '/') continue;
    open.push({ name, attributes: readAttributes(written) });
    if (name === 'text') texts.push(boxOf(unescape(content), open));
  }
  return texts;
}

function boxOf(content: string, open: readonly Tag[]): DrawnText {
  const inherited = (key: string): string | undefined => [...open].reverse().find(({ attributes }) => attributes.has(key))?.attributes.get(key);
  const size = Number(inherited('font-size'));
  const [atX, atY] = [Number(inherited('x')), Number(inherited('y'))];
  const width = textWidth(content, size);
  const anchor = inherited('text-anchor') ?? 'start';
  const x = anchor === 'start' ? atX : anchor === 'end' ? atX - width : atX - width / 2;
  return { content, atX, atY, x, y: atY - size * 0.86, width, height: size };
}

export function drawnMarks(svg: string, mark: string): readonly DrawnMark[] {
  return [...svg.matchAll(/<([\w-]+)([^>]*data-mark="([\w-]+)"[^>]*)>/g)].flatMap(([, name = '', written = '', found = '']) => {
    return found === mark ? [{ name, mark: found, attributes: readAttributes(written) }] : [];
  });
}

/** The middle of a mark. */
export function middleOf({ name, attributes }: DrawnMark): { readonly x: number; readonly y: number } {
  const number = (key: string): number => Number(attributes.get(key));
  if (name === 'circle') return { x: number('cx'), y: number('cy') };
  return { x: number('x') + number('width') / 2, y: number('y') + number('height') / 2 };
}

export function viewBoxOf(svg: string): Box {
  const [x = 0, y = 0, width = 0, height = 0] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(' ').map(Number);
  return { x, y, width, height };
}

/** A printed axis number. */
export function numberOf(printed: string): number {
  return Number(printed.replace(/[^\d.△-]/g, '').replace('△', '-'));
}
