/** Tables of text for a terminal, aligned by columns of the terminal. */
import { padEnd, padStart, textWidth, truncate } from './text-width.ts';

export interface TextColumn {
  readonly title: string;
  readonly align: 'start' | 'end';
  /** Longer cells are cut; without it, cells are whole. */
  readonly widest?: number;
}

/** Rows below their titles, two spaces between columns; a column without any content is left out. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): readonly string[] {
  const cut = rows.map((row) => columns.map(({ widest }, index) => (widest === undefined ? (row[index] ?? '') : truncate(row[index] ?? '', widest))));
  const shown = columns.map((column, index) => ({ column, index, cells: cut.map((row) => row[index] ?? '') })).filter(({ cells }) => cells.some((cell) => cell !== ''));
  const widths = shown.map(({ column, cells }) => Math.max(textWidth(column.title), ...cells.map(textWidth)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, position) => (shown[position]?.column.align === 'end' ? padStart(cell, widths[position] ?? 0) : padEnd(cell, widths[position] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(shown.map(({ column }) => column.title)), ...cut.map((row) => line(shown.map(({ index }) => row[index] ?? '')))];
}
