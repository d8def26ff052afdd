/** What kind of text a text is: by what stands in it; the name decides only where the content leaves it open. */
import type { SourceFormat } from './source-document.ts';

export type TextFormat = Extract<SourceFormat, 'html' | 'markdown' | 'csv' | 'text'>;

/** @example recogniseText('<!doctype html><p>a', 'a.txt') // 'html' */
export function recogniseText(text: string, name: string): TextFormat {
  const start = text.slice(0, 100_000);
  if (/^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|table|div|p|h[1-6]|main|section)[\s>]/i.test(start)) return 'html';
  if (/\.(?:csv|tsv)$/i.test(name)) return 'csv';
  if (/^ {0,3}#{1,6}[ \t]|^\s*\|.*\|\s*$|^\s*<table[\s>]/im.test(start)) return 'markdown';
  if (/\.(?:md|markdown)$/i.test(name)) return 'markdown';
  return hasEvenCommas(start) ? 'csv' : 'text';
}

/** Every line has as many commas, and there are at least two lines. Japanese sentences hold no half-width commas. */
function hasEvenCommas(start: string): boolean {
  const lines = start.split(/\r\n|\r|\n/).slice(0, 20).filter((line) => line.trim() !== '');
  const counts = lines.map((line) => line.replace(/"(?:[^"]|"")*"/g, '').split(',').length - 1);
  const [first = 0] = counts;
  return lines.length >= 2 && first >= 1 && !start.includes('\t') && counts.every((count) => count === first);
}
