/** A web page, or HTML saved from one, as a read document; every piece with its line and column. */
import { tokenizeMarkup } from '../../markup/tokenize-markup.ts';
import { lineIndex } from '../../text/line-index.ts';
import type { SourceBlock, SourceReading } from '../source-document.ts';
import { HtmlBlocks } from './html-blocks.ts';

/** @example readHtml('<table><tr><td rowspan="2">a', 'a.html').value?.blocks[0] // a table of one cell */
export function readHtml(text: string, file: string): SourceReading {
  const index = lineIndex(text);
  const blocks = htmlBlocks(text, 0, text.length, (offset) => ({ kind: 'line', file, ...index(offset) }));
  return { value: { format: 'html', blocks, diagnostics: [] }, diagnostics: [] };
}

/** The blocks of a stretch of HTML, for readers of texts that hold some. */
export function htmlBlocks(text: string, from: number, to: number, placeAt: ConstructorParameters<typeof HtmlBlocks>[0]): readonly SourceBlock[] {
  const blocks = new HtmlBlocks(placeAt);
  for (const token of tokenizeMarkup(text, 'html', from, to)) blocks.take(token);
  return blocks.end();
}
