/** The report cut into pages of the site, so that even a long one opens at once on a slow line. */
import type { Block, Document } from '../formats/document/document.ts';
import { renderHtml } from '../formats/html/render-html.ts';

/** A page with its frame and style sheet stays below 150 kB. */
const partLimitBytes = 90_000;

/** Sections as they may be parted: at a page break, and before a heading of the first three levels. */
function sectionsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const sections: Block[][] = [];
  let afterHeading = false;
  for (const block of blocks) {
    const begins = block.kind === 'pageBreak' || (block.kind === 'heading' && block.level <= 3);
    if (sections.length === 0 || (begins && !afterHeading)) sections.push([]);
    sections.at(-1)?.push(block);
    afterHeading = begins;
  }
  return sections;
}

function render(document: Document, blocks: readonly Block[]): string {
  return renderHtml({ ...document, blocks });
}

/** The parts in order, each as HTML; a section that is larger than the limit stands alone. */
export function reportParts(document: Document): readonly string[] {
  const encoder = new TextEncoder();
  const parts: Block[][] = [];
  let room = 0;
  for (const section of sectionsOf(document.blocks)) {
    const size = encoder.encode(render(document, section)).length;
    if (size > room) {
      parts.push([]);
      room = partLimitBytes;
    }
    parts.at(-1)?.push(...section);
    room -= size;
  }
  return parts.map((blocks) => render(document, blocks));
}
