/** The neutral document as semantic HTML: a fragment for the pages of the site. */

import type { Block, Document, Drawing, Heading, Inline, Note, Paragraph } from '../document/document.ts';
import { checkedSvg, withOwnIds } from '../document/drawing.ts';
import { isIndented } from '../document/indent.ts';
import { outlineLevels } from '../document/outline.ts';
import { attribute } from './escape.ts';
import type { HtmlOptions } from './html-options.ts';
import { noteId, renderInlines } from './inlines.ts';
import { renderTable } from './table.ts';

/** What has been used in the page so far: ids and labels must be unique, drawings are numbered. */
interface Used {
  readonly names: Map<string, number>;
  drawings: number;
}

/**
 * The blocks of the document inside one `div.doc`, to be styled by `documentStyles`. Everything people wrote is escaped;
 * drawings pass the check of `document/drawing.ts`.
 */
export function renderHtml(document: Document, options: HtmlOptions = {}): string {
  const levels = outlineLevels(document.blocks);
  const used: Used = { names: new Map(), drawings: 0 };
  const blocks = document.blocks.map((block, index) => renderBlock(block, levels[index] ?? 1, used, options));
  return `<div class="doc"${attribute('lang', document.meta.language)}>\n${blocks.join('\n')}\n</div>`;
}

function renderBlock(block: Block, level: number, used: Used, options: HtmlOptions): string {
  switch (block.kind) {
    case 'heading':
      return renderHeading(block, level, used, options);
    case 'paragraph':
      return renderParagraph(block, options);
    case 'list':
      return renderList(block.items, options);
    case 'table':
      return renderTable(block, uniqueLabel(block.caption, used), options);
    case 'note':
      return renderNote(block, used, options);
    case 'drawing':
      return renderDrawing(block, used, options);
    case 'pageBreak':
      return '<div class="doc-break"></div>';
  }
}

function renderHeading(heading: Heading, level: number, used: Used, options: HtmlOptions): string {
  const name = `h${Math.min(6, level + (options.headingOffset ?? 0))}`;
  const classes = `doc-h${heading.level}${alignClass(heading.align)}`;
  const id = heading.id === undefined ? undefined : uniqueId(`${options.idPrefix ?? ''}${heading.id.replace(/\s+/g, '-')}`, used);
  return `<${name}${attribute('class', classes)}${attribute('id', id)}>${renderInlines(heading.content, options)}</${name}>`;
}

function renderParagraph(paragraph: Paragraph, options: HtmlOptions): string {
  const style = paragraph.style === undefined || paragraph.style === 'body' ? '' : ` doc-${paragraph.style}`;
  const classes = (style + alignClass(paragraph.align) + (isIndented(paragraph) ? ' doc-indent' : '')).trim();
  return `<p${attribute('class', classes)}>${renderInlines(paragraph.content, options)}</p>`;
}

function renderList(items: readonly (readonly Inline[])[], options: HtmlOptions): string {
  return `<ul>${items.map((item) => `<li>${renderInlines(item, options)}</li>`).join('')}</ul>`;
}

function renderNote(note: Note, used: Used, options: HtmlOptions): string {
  const mark: Inline = { kind: 'text', text: note.mark };
  return (
    `<p class="doc-note"${attribute('id', uniqueId(noteId(note.id, options), used))}>` +
    `<span class="doc-note-mark">${renderInlines([mark], options)}</span> <span>${renderInlines(note.content, options)}</span></p>`
  );
}

function renderDrawing(drawing: Drawing, used: Used, options: HtmlOptions): string {
  used.drawings += 1;
  const svg = withOwnIds(checkedSvg(drawing.svg), `${options.idPrefix ?? ''}d${used.drawings}-`);
  return `<figure class="doc-drawing"><div role="img"${attribute('aria-label', drawing.alternative)}>${svg}</div></figure>`;
}

function alignClass(align: 'start' | 'center' | 'end' | undefined): string {
  return align === undefined || align === 'start' ? '' : ` doc-${align}`;
}

/** The id, or nothing when it is taken: the first one stays the target. */
function uniqueId(id: string, used: Used): string | undefined {
  return countUse(`id ${id}`, used) === 1 ? id : undefined;
}

function uniqueLabel(label: string, used: Used): string {
  const count = countUse(`label ${label}`, used);
  return count === 1 ? label : `${label}（${count}）`;
}

function countUse(name: string, used: Used): number {
  const count = (used.names.get(name) ?? 0) + 1;
  used.names.set(name, count);
  return count;
}
