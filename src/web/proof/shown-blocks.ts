/** As much of a document as a page can show: a workbook of a million cells would make a page that no browser opens. */
import type { SourceBlock, SourceRow } from '../../formats/source/source-document.ts';

export interface ShownBlocks {
  readonly blocks: readonly SourceBlock[];
  readonly isCut: boolean;
}

/** Paragraphs and cells; three times a report of a hundred pages. */
const shownPieces = 20_000;

export function shownBlocks(all: readonly SourceBlock[], limit = shownPieces): ShownBlocks {
  const blocks: SourceBlock[] = [];
  let left = limit;
  for (const block of all) {
    if (left < 1) return { blocks, isCut: true };
    if (block.kind !== 'table') {
      blocks.push(block);
      left -= 1;
      continue;
    }
    const rows = rowsWithin(block.rows, left);
    const isWhole = rows.length === block.rows.length;
    if (isWhole || rows.length > 0) blocks.push(isWhole ? block : { ...block, rows });
    if (!isWhole) return { blocks, isCut: true };
    left -= countCells(rows);
  }
  return { blocks, isCut: false };
}

function countCells(rows: readonly SourceRow[]): number {
  return rows.reduce((sum, { cells }) => sum + cells.length, 0);
}

function rowsWithin(rows: readonly SourceRow[], limit: number): readonly SourceRow[] {
  let cells = 0;
  const end = rows.findIndex((row) => (cells += row.cells.length) > limit);
  return end < 0 ? rows : rows.slice(0, end);
}
