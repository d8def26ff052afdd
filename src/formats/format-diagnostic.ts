/** A diagnostic as one line of text, for a terminal or a log. */
import type { Diagnostic, Place } from './diagnostic.ts';

/**
 * @example
 * // dataset.yaml 120行 9列: 単位「社社」は登録されていません（見つかった値: 社社／正しい書き方: 社）。→ 「社」に直すか、…
 */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const mark = diagnostic.severity === 'warning' ? '【注意】' : '';
  const parts = [labelled('見つかった値', diagnostic.found), labelled('正しい書き方', diagnostic.expected)].filter((part) => part !== '');
  const details = parts.length === 0 ? '' : `（${parts.join('／')}）`;
  return `${formatPlace(diagnostic.at)}: ${mark}${visibleText(diagnostic.message.replace(/。$/, ''))}${details}。→ ${visibleText(diagnostic.hint)}`;
}

/** @example formatPlace({ kind: 'cell', file: 'a.xlsx', sheet: 'KPI', cell: 'C4' }) // "a.xlsx KPI!C4" */
export function formatPlace(place: Place): string {
  return [visibleText(place.file), placeInFile(place)].filter((part) => part !== '').join(' ');
}

/** The place without the name of its file; empty for the whole file. @example placeInFile(place) // "3ページ 表2 行5" */
export function placeInFile(place: Place): string {
  switch (place.kind) {
    case 'file':
      return '';
    case 'line':
      return `${place.line}行 ${place.column}列`;
    case 'cell':
      return `${visibleText(place.sheet)}!${visibleText(place.cell)}`;
    case 'page':
      return joined([`${place.page}ページ`, ...inTable(place), place.table === undefined ? height(place.top) : '']);
    case 'table':
      return joined(inTable(place));
    case 'paragraph':
      return `段落${place.paragraph}`;
  }
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

function inTable({ table, row, column }: { readonly table?: number; readonly row?: number; readonly column?: number }): readonly string[] {
  return [numbered('表', table), numbered('行', row), numbered('列', column)];
}

function height(top: number | undefined): string {
  return top === undefined ? '' : `上から${top}mm`;
}

function numbered(word: string, number: number | undefined): string {
  return number === undefined ? '' : `${word}${number}`;
}

function labelled(word: string, text: string | undefined): string {
  return text === undefined ? '' : `${word}: ${shortened(visibleText(text))}`;
}

const longest = 200;

function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= longest ? text : `${letters.slice(0, longest).join('')}…`;
}

/** Line ends become visible; other control characters could steer a terminal and are replaced. */
export function visibleText(text: string): string {
  return text.replace(/\r?\n/g, '⏎').replace(/\p{Cc}|[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}
