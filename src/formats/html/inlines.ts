/** A line of the neutral document as HTML. */

import type { Inline } from '../document/document.ts';
import { isKeptTogether } from '../document/words.ts';
import { attribute, escapeHtml } from './escape.ts';
import type { HtmlOptions } from './html-options.ts';

export function renderInlines(content: readonly Inline[], options: HtmlOptions): string {
  return content.map((inline) => renderInline(inline, options)).join('');
}

/** The id a mark points to. Ids may not hold spaces. */
export function noteId(note: string, options: HtmlOptions): string {
  return `${options.idPrefix ?? ''}note-${note.replace(/\s+/g, '-')}`;
}

function renderInline(inline: Inline, options: HtmlOptions): string {
  switch (inline.kind) {
    case 'text':
      return inline.strong === true ? `<strong>${escapeHtml(inline.text)}</strong>` : escapeHtml(inline.text);
    case 'figure':
      return renderFigure(inline.text, inline.ref, isKeptTogether(inline), options);
    case 'mark':
      return `<a class="doc-mark" role="doc-noteref"${attribute('href', `#${noteId(inline.note, options)}`)}>${escapeHtml(inline.text)}</a>`;
    case 'sub':
      return `<sub>${escapeHtml(inline.text)}</sub>`;
    case 'break':
      return '<br>';
  }
}

function renderFigure(text: string, ref: string, isKept: boolean, options: HtmlOptions): string {
  const data = `<data class="figure${isKept ? ' doc-kept' : ''}"${attribute('value', ref)}>${escapeHtml(text)}</data>`;
  const address = options.linkFigure?.(ref);
  return address === undefined ? data : `<a class="doc-figure-link"${attribute('href', address)}>${data}</a>`;
}
