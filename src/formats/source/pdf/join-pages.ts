/** Pages to one run of blocks: lines that repeat on every page leave, tables that go on are put together. */
import type { SourceBlock, SourceRow, SourceTable } from '../source-document.ts';
import { joinRows } from './join-rows.ts';
import type { PageBlock } from './page-blocks.ts';

/** Columns of two pages nearer than this are the same, in points. */
const NEAR = 3;

/** `pages` in order, each with its blocks from top to bottom. */
export function joinPages(pages: readonly (readonly PageBlock[])[]): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let last: PageBlock | undefined;
  for (const page of withoutRunningLines(pages)) {
    page.forEach((own, index) => {
      const before = blocks.at(-1);
      const joined = index === 0 && last !== undefined && before?.kind === 'table' && own.block.kind === 'table' ? continued(last, before, own, own.block) : undefined;
      if (joined === undefined) blocks.push(own.block);
      else blocks.splice(-1, 1, joined);
    });
    last = page.at(-1) ?? last;
  }
  return blocks;
}

function continued(last: PageBlock, before: SourceTable, own: PageBlock, table: SourceTable): SourceTable | undefined {
  if (!hasSameColumns(last.columns ?? [], own.columns ?? [])) return undefined;
  const repeated = countRepeated(before.rows, table.rows);
  const isOtherHead = repeated === 0 && before.rows[0]?.isHeader === true && table.rows[0]?.isHeader === true;
  if (isOtherHead) return undefined;
  return { ...before, rows: joinRows(before.rows, table.rows.slice(repeated)) };
}

function hasSameColumns(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((x, index) => Math.abs(x - (other[index] ?? 0)) <= NEAR);
}

/** How many rows at the top say the same in both: the heading that is printed again. */
function countRepeated(first: readonly SourceRow[], second: readonly SourceRow[]): number {
  let count = 0;
  while (count < second.length - 1 && count < first.length && textOf(first[count]) === textOf(second[count]) && isHead(first, count)) count += 1;
  return count;
}

/** Rows marked as headings; where none is marked, the first row alone. */
function isHead(rows: readonly SourceRow[], index: number): boolean {
  return rows.some((row) => row.isHeader === true) ? rows[index]?.isHeader === true : true;
}

function textOf(row: SourceRow | undefined): string {
  return row === undefined ? '' : row.cells.map((cell) => `${cell.columnSpan}:${cell.text.replace(/\s+/g, '')}`).join('|');
}

/** Page numbers, and what stands at one height on most pages with only its numbers changing. */
function withoutRunningLines(pages: readonly (readonly PageBlock[])[]): readonly (readonly PageBlock[])[] {
  const counts = new Map<string, number>();
  for (const page of pages) for (const key of new Set(edgeKeys(page))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const isRunning = (own: PageBlock): boolean => {
    const key = keyOf(own);
    return key !== undefined && (isPageNumber(own) || (pages.length >= 3 && (counts.get(key) ?? 0) > pages.length / 2));
  };
  return pages.map((page) => {
    const [first, last] = [page[0], page.at(-1)];
    return page.filter((own) => !((own === first || own === last) && isRunning(own)));
  });
}

function edgeKeys(page: readonly PageBlock[]): readonly string[] {
  return [page[0], page.at(-1)].flatMap((own) => (own === undefined ? [] : [keyOf(own)])).filter((key) => key !== undefined);
}

function keyOf({ block, top }: PageBlock): string | undefined {
  if (block.kind !== 'paragraph' || block.text.length > 120) return undefined;
  return `${Math.round(top / 4)} ${block.text.replace(/[\d０-９]+/g, '#')}`;
}

function isPageNumber({ block, role }: PageBlock): boolean {
  return role === undefined && block.kind === 'paragraph' && /^(?:p\.?\s*)?[-－–―—\s]*[\d０-９]{1,4}(?:\s*[/／]\s*[\d０-９]{1,4})?[-－–―—\s]*(?:ページ|頁)?$/i.test(block.text);
}
