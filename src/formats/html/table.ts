/** A table of the neutral document as HTML, in a region of its own that scrolls when the screen is narrow. */

import { plainText, type Cell, type Row, type Table } from '../document/document.ts';
import { isShortLabel } from '../document/words.ts';
import { attribute, escapeHtml } from './escape.ts';
import type { HtmlOptions } from './html-options.ts';
import { renderInlines } from './inlines.ts';

/** `label` names the region; it must differ from the labels of the other tables of the page. */
export function renderTable(table: Table, label: string, options: HtmlOptions): string {
  const hidden = table.showCaption === true ? '' : ' class="doc-hidden"';
  const head = table.headRows.map((row) => renderRow(row, options)).join('');
  const body = table.rows.map((row) => renderRow(row, options)).join('');
  return (
    `<div class="doc-scroll" role="region" tabindex="0"${attribute('aria-label', label)}>` +
    `<table class="doc-table${widthClass(table.columns.length)}${table.keep === 'together' ? ' doc-together' : ''}"><caption${hidden}>${escapeHtml(table.caption)}</caption>` +
    renderColumns(table.columns) +
    (head === '' ? '' : `<thead>${head}</thead>`) +
    `<tbody>${body}</tbody></table></div>`
  );
}

/** Tables with many columns keep a least width and scroll, instead of breaking every word. */
function widthClass(columns: number): string {
  if (columns >= 5) return ' doc-wide';
  return columns >= 3 ? ' doc-medium' : '';
}

/** Widths as classes, because style attributes are forbidden by the content security policy of the pages. */
function renderColumns(columns: readonly number[]): string {
  const total = columns.reduce((sum, width) => sum + width, 0);
  return `<colgroup>${columns.map((width) => `<col class="doc-c${Math.max(1, Math.round((100 * width) / total))}">`).join('')}</colgroup>`;
}

function renderRow(row: Row, options: HtmlOptions): string {
  return `<tr>${row.cells.map((cell) => renderCell(cell, options)).join('')}</tr>`;
}

function renderCell(cell: Cell, options: HtmlOptions): string {
  // An empty heading cell would be announced as a heading without a name.
  const scope = plainText(cell.content).trim() === '' ? undefined : cell.header;
  const name = scope === undefined ? 'td' : 'th';
  const classes = [
    cell.align === undefined ? '' : `doc-${cell.align}`,
    cell.shade === true ? 'doc-shade' : '',
    scope !== undefined && isShortLabel(cell) ? 'doc-kept' : '',
  ];
  const attributes =
    attribute('scope', scope === 'column' ? 'col' : scope) +
    attribute('class', classes.filter((value) => value !== '').join(' ')) +
    attribute('colspan', isSpan(cell.columnSpan) ? cell.columnSpan : undefined) +
    attribute('rowspan', isSpan(cell.rowSpan) ? cell.rowSpan : undefined);
  return `<${name}${attributes}>${renderInlines(cell.content, options)}</${name}>`;
}

function isSpan(span: number | undefined): boolean {
  return span !== undefined && span > 1;
}
