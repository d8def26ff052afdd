/** The list of what a person has to look at after an import (import-notes.md). */
import type { Remark } from './remark.ts';

const headings: Readonly<Record<Remark['kind'], string>> = {
  open: '人が書き足すこと',
  assumed: '取り込むときに決めたこと（確かめてください）',
  kept: 'データセットに入らないこと',
};

/** Markdown, one table a kind; a cell never breaks its row. */
export function remarksText(title: string, source: string, remarks: readonly Remark[]): string {
  const parts = (['open', 'assumed', 'kept'] as const).map((kind) => part(headings[kind], remarks.filter((remark) => remark.kind === kind)));
  return `# 取り込みの記録\n\n資料: ${cell(title)}\n\n場所: ${cell(source)}\n\n${parts.join('\n')}`;
}

function part(heading: string, remarks: readonly Remark[]): string {
  const lines = remarks.map(({ number, name, text }) => `| ${cell(number ?? '―')} | ${cell(name ?? '（全体）')} | ${cell(text)} |\n`);
  return lines.length === 0 ? `## ${heading}\n\nありません。\n` : `## ${heading}\n\n| 番号 | 指標 | 内容 |\n|---|---|---|\n${lines.join('')}`;
}

function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '｜').trim();
}
