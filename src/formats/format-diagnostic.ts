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
  return `${formatPlace(diagnostic.at)}: ${mark}${visible(diagnostic.message.replace(/。$/, ''))}${details}。→ ${visible(diagnostic.hint)}`;
}

/** @example formatPlace({ kind: 'cell', file: 'a.xlsx', sheet: 'KPI', cell: 'C4' }) // "a.xlsx KPI!C4" */
export function formatPlace(place: Place): string {
  switch (place.kind) {
    case 'file':
      return visible(place.file);
    case 'line':
      return `${visible(place.file)} ${place.line}行 ${place.column}列`;
    case 'cell':
      return `${visible(place.file)} ${visible(place.sheet)}!${visible(place.cell)}`;
    case 'page':
      return [visible(place.file), `${place.page}ページ`, ...inTable(place), place.table === undefined ? height(place.top) : ''].filter((part) => part !== '').join(' ');
    case 'table':
      return [visible(place.file), ...inTable(place)].filter((part) => part !== '').join(' ');
    case 'paragraph':
      return `${visible(place.file)} 段落${place.paragraph}`;
  }
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
  return text === undefined ? '' : `${word}: ${shortened(visible(text))}`;
}

const longest = 200;

function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= longest ? text : `${letters.slice(0, longest).join('')}…`;
}

/** Line ends become visible; other control characters could steer a terminal and are replaced. */
function visible(text: string): string {
  return text.replace(/\r?\n/g, '⏎').replace(/\p{Cc}|[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}
