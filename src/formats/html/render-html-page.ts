/** The neutral document as a page of its own: one file, nothing fetched, no script, prints well on A4. */

import type { Document } from '../document/document.ts';
import { pageStyles } from './document-styles.ts';
import { attribute, escapeHtml } from './escape.ts';
import type { HtmlOptions } from './html-options.ts';
import { renderHtml } from './render-html.ts';

/** The page refuses by itself what it must never hold. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export function renderHtmlPage(document: Document, options: HtmlOptions = {}): string {
  const { title, author, language, date } = document.meta;
  return `<!doctype html>
<html${attribute('lang', language)}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author"${attribute('content', author)}>
<meta name="dcterms.date"${attribute('content', date)}>
<title>${escapeHtml(title)}</title>
<style>
${pageStyles(document.page.orientation)}
</style>
</head>
<body>
<main>
${renderHtml(document, options)}
</main>
</body>
</html>
`;
}
