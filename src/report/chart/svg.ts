/**
 * SVG as text, in the part of the language that pages under a strict CSP, Typst and resvg all draw alike: presentation
 * attributes only, no style, no script, no reference outside the picture.
 */

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Fonts that readers have (LGWAN terminals load none), the report's own first. */
const fontFamily = 'BIZ UDPGothic, Yu Gothic UI, Hiragino Sans, Noto Sans JP, Noto Sans CJK JP, sans-serif';

export const ink = 'currentColor';
const inkColour = '#1a1a1a';
/** 7.7:1 and 5.7:1 on white: second-rank text and lines. */
export const quietInk = '#4d4d4d';
export const paleLine = '#d9d9d9';
export const trackColour = '#f2f2f2';

/** One element; attributes that are undefined are left out. @example element('path', { d: 'M0 0' }) */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? coordinate(value) : escapeXml(`${value}`)}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** A coordinate to a tenth of a pixel. @example coordinate(1 / 3) // "0.3" */
export function coordinate(value: number): string {
  return `${Math.floor(value * 10 + 0.5) / 10}`;
}

function escapeXml(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

export function line(x1: number, y1: number, x2: number, y2: number, attributes: Attributes): string {
  return element('line', { x1, y1, x2, y2, ...attributes });
}

export interface TextStyle {
  readonly size: number;
  readonly weight?: 400 | 700;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** One line of text on its baseline. */
export function text(content: string, x: number, y: number, style: TextStyle): string {
  const { size, weight = 400, fill = ink, anchor = 'start' } = style;
  const bold = weight === 700 ? weight : undefined;
  const side = anchor === 'start' ? undefined : anchor;
  return element('text', { x, y, 'font-size': size, 'font-weight': bold, 'text-anchor': side, fill }, withSubscripts(content, size));
}

/** t-CO₂: the report's own font has no ₂, so a small 2 is lowered instead. */
function withSubscripts(content: string, size: number): string {
  const dy = size * 0.18;
  return escapeXml(content)
    .split(/([₀-₉]+)/)
    .map((part, index) => {
      if (index % 2 === 1) return element('tspan', { 'font-size': size * 0.7, dy }, part.replace(/./g, (digit) => `${digit.charCodeAt(0) - 0x2080}`));
      return index > 0 && part !== '' ? element('tspan', { dy: -dy }, part) : part;
    })
    .join('');
}

/** Texts with a white edge, so that they stay readable on a line they cross. */
export function withHalo(texts: readonly string[]): readonly string[] {
  const edge = { stroke: '#fff', 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
  return texts.length === 0 ? [] : [element('g', edge, ...texts)];
}

/** Numbers of an axis: small, in second-rank ink, all on one side of their place. */
export function axisTexts(entries: readonly { readonly content: string; readonly x: number; readonly y: number }[], size: number, anchor: 'middle' | 'end'): string {
  const texts = entries.map(({ content, x, y }) => element('text', { x, y }, escapeXml(content)));
  return element('g', { 'font-size': size, fill: quietInk, 'text-anchor': anchor }, ...texts);
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly idPrefix: string;
  readonly definitions: readonly string[];
  readonly body: readonly string[];
}

/** The whole picture: named by its title and description, ink from `color`, so that a page can change it in forced colours. */
export function svg(picture: Picture): string {
  const { width, height, idPrefix } = picture;
  const titleId = `${idPrefix}-title`;
  const descriptionId = `${idPrefix}-desc`;
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: 'chart-picture',
    role: 'img',
    'aria-labelledby': `${titleId} ${descriptionId}`,
    viewBox: `0 0 ${coordinate(width)} ${coordinate(height)}`,
    width,
    height,
    color: inkColour,
    'font-family': fontFamily,
  };
  const definitions = picture.definitions.length === 0 ? [] : [element('defs', {}, ...picture.definitions)];
  const named = [element('title', { id: titleId }, escapeXml(picture.title)), element('desc', { id: descriptionId }, escapeXml(picture.description))];
  return element('svg', attributes, ...named, ...definitions, ...picture.body);
}
