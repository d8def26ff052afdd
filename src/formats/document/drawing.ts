/**
 * The check every drawing passes before it is put into a page or a file. Drawings are made by this program and are
 * trusted, but they carry people's texts; a mistake in escaping must not become a script on a public page. The list says
 * what is allowed, everything else is refused: unknown elements, event handlers, references out of the drawing,
 * comments, doctypes and processing instructions.
 */

const ELEMENTS = new Set(
  (
    'svg g defs title desc text tspan path rect circle ellipse line polyline polygon linearGradient radialGradient stop ' +
    'pattern clipPath mask marker symbol use'
  ).split(' '),
);
const TAG = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const TEXT = /[^<]+/y;
const OUTSIDE_URL = /url\(\s*(?!["']?#)/i;

/** Why the drawing may not be used, or `undefined`. Example: `<svg><script/></svg>` → `element script`. */
export function findUnsafe(svg: string): string | undefined {
  if (!svg.startsWith('<svg')) return 'does not begin with <svg';
  let at = 0;
  const open: string[] = [];
  while (at < svg.length) {
    TEXT.lastIndex = at;
    if (TEXT.test(svg)) {
      at = TEXT.lastIndex;
      continue;
    }
    TAG.lastIndex = at;
    const tag = TAG.exec(svg);
    if (tag === null) return `markup at character ${at}`;
    const fault = findUnsafeTag(tag, open);
    if (fault !== undefined) return fault;
    at = TAG.lastIndex;
  }
  return open.length === 0 ? undefined : `element ${open.join(' ')} left open`;
}

function findUnsafeTag(tag: RegExpExecArray, open: string[]): string | undefined {
  const [, slash, name = '', attributes = '', selfClosing] = tag;
  if (!ELEMENTS.has(name)) return `element ${name}`;
  if (slash === '/') return open.pop() === name ? undefined : `element ${name} closed out of order`;
  if (selfClosing !== '/') open.push(name);
  for (const [, key = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    if (isUnsafeAttribute(key.toLowerCase(), double ?? single ?? '')) return `attribute ${key}`;
  }
  return undefined;
}

function isUnsafeAttribute(key: string, value: string): boolean {
  if (key.startsWith('on')) return true;
  if (key === 'href' || key.endsWith(':href')) return !value.startsWith('#');
  // A style attribute would be dropped by the content security policy of the pages; presentation attributes do the same.
  if (key === 'style' || key === 'src') return true;
  return OUTSIDE_URL.test(value) || /javascript:/i.test(value);
}

/** The drawing with every id made its own, so that several drawings can stand in one page. */
export function withOwnIds(svg: string, prefix: string): string {
  return svg
    .replace(/(\sid\s*=\s*["'])/g, `$1${prefix}`)
    .replace(/(href\s*=\s*["']#)/g, `$1${prefix}`)
    .replace(/(url\(\s*["']?#)/g, `$1${prefix}`)
    .replace(/(\saria-(?:labelledby|describedby)\s*=\s*)(["'])([^"']*)\2/g, (_, head: string, quote: string, ids: string) => {
      return (
        head +
        quote +
        ids
          .trim()
          .split(/\s+/)
          .map((id) => prefix + id)
          .join(' ') +
        quote
      );
    });
}

/** Throws when the drawing may not be used: that is a bug of the program that drew it. */
export function checkedSvg(svg: string): string {
  const fault = findUnsafe(svg);
  if (fault !== undefined) throw new Error(`drawing refused: ${fault}`);
  return svg;
}
