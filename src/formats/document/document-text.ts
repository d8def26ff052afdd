/** A document as plain text, for expected results and for comparing two editions: a line for each block or table row, cells parted by tabs. */

import type { Block, Document, Inline, Row } from './document.ts';
import { plainText } from './document.ts';

/** Line breaks inside a cell become a space, in a paragraph they stay. Ends with a line end. */
export function documentText(document: Document): string {
  return `${document.blocks.map(blockText).join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${plainText(block.content)}`;
    case 'paragraph':
      return plainText(block.content);
    case 'list':
      return block.items.map((item) => `- ${plainText(item)}`).join('\n');
    case 'table':
      return [`[${block.caption}]`, ...[...block.headRows, ...block.rows].map(rowText)].join('\n');
    case 'note':
      return `${block.mark} ${plainText(block.content)}`;
    case 'drawing':
      return `(${block.alternative})`;
    case 'pageBreak':
      return '----';
  }
}

/** Only the cells that begin in the row, as in the document itself. */
function rowText(row: Row): string {
  return row.cells.map((cell) => cellText(cell.content)).join('\t');
}

function cellText(content: readonly Inline[]): string {
  return plainText(content).replaceAll('\n', ' ').trim();
}
