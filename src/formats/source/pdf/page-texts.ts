/** The texts of a page with their places, and what the tags of the file say of them. */
import type { PDFPageProxy } from 'pdfjs-dist';
import { asMatrix, combine, type Matrix, type PageText, type TextRole, type TextRun } from './page-mark.ts';
import { repairText } from './repair-text.ts';

type Content = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type Item = Content['items'][number];
type TextItem = Extract<Item, { str: string }>;

/** Letters of tagged drawings are left out; artifacts are marked. */
export function pageTexts(content: Content, viewport: Matrix, roles: ReadonlyMap<string, TextRole>): readonly PageText[] {
  const open: { readonly id: string | undefined; readonly isArtifact: boolean }[] = [];
  const texts: PageText[] = [];
  for (const item of content.items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(markOf(item));
      continue;
    }
    if (item.str.trim() === '') continue;
    const id = open.findLast((mark) => mark.id !== undefined)?.id;
    const text = placeText(item, viewport, content.styles[item.fontName]?.vertical === true, id === undefined ? undefined : roles.get(id));
    if (text === undefined || text.role?.isDrawn === true) continue;
    texts.push(open.some((mark) => mark.isArtifact) ? { ...text, isArtifact: true } : text);
  }
  return texts;
}

function markOf(item: Exclude<Item, TextItem>): { readonly id: string | undefined; readonly isArtifact: boolean } {
  const tag = 'tag' in item ? item.tag : undefined;
  return { id: typeof item.id === 'string' ? item.id : undefined, isArtifact: tag === 'Artifact' };
}

/** How far letters reach above and below their line, in their size. */
const ABOVE = 0.88;
const BELOW = 0.12;

function placeText(item: TextItem, viewport: Matrix, isVertical: boolean, role: TextRole | undefined): PageText | undefined {
  const own = asMatrix(item.transform);
  if (own === undefined) return undefined;
  const [a, b, c, d, x, y] = combine(viewport, own);
  const size = Math.hypot(c, d);
  if (!(size > 0) || size > 10_000) return undefined;
  const scale = Math.hypot(viewport[0], viewport[1]);
  const run = runOf(a, b, isVertical);
  const shared = { text: repairText(item.str), size, run, ...(role === undefined ? {} : { role }) };
  switch (run) {
    case 'across':
      return { ...shared, baseline: y, left: x, right: x + item.width * scale, top: y - ABOVE * size, bottom: y + BELOW * size };
    case 'stacked':
      return { ...shared, baseline: x, left: x - size / 2, right: x + size / 2, top: y, bottom: y + item.height * scale };
    case 'turnedUp':
      return { ...shared, baseline: x, left: x - ABOVE * size, right: x + BELOW * size, top: y - item.width * scale, bottom: y };
    case 'turnedDown':
      return { ...shared, baseline: x, left: x - BELOW * size, right: x + ABOVE * size, top: y, bottom: y + item.width * scale };
  }
}

function runOf(a: number, b: number, isVertical: boolean): TextRun {
  if (isVertical) return 'stacked';
  if (Math.abs(a) >= Math.abs(b)) return 'across';
  return b < 0 ? 'turnedUp' : 'turnedDown';
}
