/** A report as a page of HTML: one line a paragraph, one line a table row, spans kept; where each place stands is kept. */
import { placeText, type Block, type Cell, type PlaceId, type Report, type Table } from './report.ts';
import type { Written } from './markdown.ts';

/** The same content as toMarkdown. */
export function toHtml(report: Report): Written {
  const out = ['<!doctype html>', '<html lang="ja">', `<head><meta charset="utf-8"><title>${escape(report.title)}</title></head>`, '<body>'];
  const lines = new Map<PlaceId, number>();
  let inList = false;
  for (const block of report.blocks) {
    if (block.kind !== 'table' && placeText(block.place, report) === '') continue;
    if ((block.kind === 'item') !== inList) out.push(inList ? '</ul>' : '<ul>');
    inList = block.kind === 'item';
    if (block.kind === 'table') writeTable(block, report, out, lines);
    else {
      lines.set(block.place.id, out.length + 1);
      out.push(element(block, escape(placeText(block.place, report))));
    }
  }
  if (inList) out.push('</ul>');
  return { text: `${[...out, '</body>', '</html>'].join('\n')}\n`, lines };
}

function element(block: Exclude<Block, Table>, text: string): string {
  if (block.kind === 'heading') return `<h${block.level}>${text}</h${block.level}>`;
  return block.kind === 'item' ? `<li>${text}</li>` : block.kind === 'note' ? `<p class="note">${text}</p>` : `<p>${text}</p>`;
}

function writeTable(table: Table, report: Report, out: string[], lines: Map<PlaceId, number>): void {
  out.push('<table>');
  if (table.caption !== '') out.push(`<caption>${escape(table.caption)}</caption>`);
  for (const [name, rows] of [['th', table.head], ['td', table.rows]] as const) {
    for (const row of rows) {
      for (const { id } of row) lines.set(id, out.length + 1);
      out.push(`<tr>${row.map((cell) => cellElement(name, cell, escape(placeText(cell, report)))).join('')}</tr>`);
    }
  }
  out.push('</table>');
}

function cellElement(name: string, { columns, rows }: Cell, text: string): string {
  return `<${name}${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}>${text}</${name}>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
