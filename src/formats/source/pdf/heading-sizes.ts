/** Headings of a PDF without tags: lines in larger letters than most of the text. */
import type { PageBlock } from './page-blocks.ts';

/** How much larger letters must be. */
const LARGER = 1.15;
const LONGEST = 120;
const MOST_LEVELS = 6;

export function withHeadings(pages: readonly (readonly PageBlock[])[]): readonly (readonly PageBlock[])[] {
  const texts = pages.flat().filter(({ block }) => block.kind === 'paragraph' || block.kind === 'heading');
  if (texts.some(({ block }) => block.kind === 'heading')) return pages;
  const usual = usualSize(texts);
  const isLarge = ({ block, size = 0 }: PageBlock): boolean => block.kind === 'paragraph' && size > usual * LARGER && block.text.length <= LONGEST;
  const sizes = [...new Set(texts.filter(isLarge).map(({ size = 0 }) => Math.round(size)))].sort((a, b) => b - a);
  return pages.map((page) => page.map((own) => {
    if (own.block.kind !== 'paragraph' || !isLarge(own)) return own;
    const level = Math.min(MOST_LEVELS, sizes.indexOf(Math.round(own.size ?? 0)) + 1);
    return { ...own, block: { kind: 'heading', level, text: own.block.text.replaceAll('\n', ' '), at: own.block.at } };
  }));
}

/** The size of most letters. */
function usualSize(texts: readonly PageBlock[]): number {
  const letters = new Map<number, number>();
  for (const { block, size = 0 } of texts) {
    if (block.kind === 'paragraph') letters.set(Math.round(size * 2) / 2, (letters.get(Math.round(size * 2) / 2) ?? 0) + block.text.length);
  }
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}
