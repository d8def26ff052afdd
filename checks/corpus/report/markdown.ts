/** A report as Markdown: one line a paragraph, one line a table row; where each place stands is kept. */
import { placeText, type Block, type Cell, type PlaceId, type Report, type Table } from './report.ts';

export interface Written {
  readonly text: string;
  /** The line of each place, from 1. */
  readonly lines: ReadonlyMap<PlaceId, number>;
}

/** Places whose text is empty are left out, save table cells. */
export function toMarkdown(report: Report): Written {
  const out: string[] = [];
  const lines = new Map<PlaceId, number>();
  let previous = '';
  for (const block of report.blocks) {
    if (block.kind !== 'table' && placeText(block.place, report) === '') continue;
    if (out.length > 0 && !(block.kind === previous && (block.kind === 'item' || block.kind === 'note'))) out.push('');
    previous = block.kind;
    if (block.kind === 'table') writeTable(block, report, out, lines);
    else {
      lines.set(block.place.id, out.length + 1);
      out.push(prefix(block) + placeText(block.place, report) + (block.kind === 'note' ? '  ' : ''));
    }
  }
  return { text: `${out.join('\n')}\n`, lines };
}

function prefix(block: Exclude<Block, Table>): string {
  return block.kind === 'heading' ? `${'#'.repeat(block.level)} ` : block.kind === 'item' ? '- ' : '';
}

function writeTable(table: Table, report: Report, out: string[], lines: Map<PlaceId, number>): void {
  if (table.caption !== '') out.push(table.caption, '');
  const tab = report.tableMarks === 'tab';
  const all = [...table.head, ...table.rows];
  for (const [index, texts] of spread(all, report).entries()) {
    for (const { id } of all[index] ?? []) lines.set(id, out.length + 1);
    out.push(tab ? texts.join('\t') : `| ${texts.join(' | ')} |`);
    if (index === 0 && !tab) out.push(`|${' --- |'.repeat(texts.length)}`);
  }
}

/** The rows as a grid: the text stands in the first of the fields that a cell spans. */
function spread(rows: readonly (readonly Cell[])[], report: Report): string[][] {
  const grid: (string | undefined)[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x] !== undefined) x++;
      for (let dy = 0; dy < cell.rows; dy++) for (let dx = 0; dx < cell.columns; dx++) (grid[y + dy] ?? [])[x + dx] = dx + dy === 0 ? placeText(cell, report) : '';
    }
  }
  return grid.map((row) => row.map((text) => text ?? ''));
}
