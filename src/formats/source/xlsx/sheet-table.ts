/** The cells of a sheet as one table: the rectangle that holds them all, with merged areas as spans. */
import type { SourceCell, SourceRow, SourceTable } from '../source-document.ts';
import { cellName, type SheetArea, type SheetContent } from './sheet-cells.ts';

export interface SheetText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface SheetFrame {
  readonly file: string;
  readonly sheet: string;
  /** Places of the rectangle and of merged areas that are laid out at most. */
  readonly most: number;
}

/** No table for a sheet without texts; `tooLarge` when the rectangle or its merged areas have too many places. */
export function sheetTable(texts: readonly SheetText[], merged: SheetContent['merged'], { file, sheet, most }: SheetFrame): SourceTable | 'empty' | 'tooLarge' {
  const filled = texts.filter(({ text }) => text !== '');
  if (filled.length === 0) return 'empty';
  const area = areaAround(filled);
  const width = area.right - area.left + 1;
  if (width * (area.bottom - area.top + 1) > most) return 'tooLarge';
  const byPlace = new Map(filled.map(({ row, column, text }) => [row * width + column, text]));
  const spans = spansOf(merged, area, most);
  if (spans === undefined) return 'tooLarge';
  const rows: SourceRow[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells: SourceCell[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      const span = spans.get(row * width + column);
      if (span === 'covered') continue;
      const text = byPlace.get(row * width + column) ?? '';
      cells.push({ text, rowSpan: span?.rowSpan ?? 1, columnSpan: span?.columnSpan ?? 1, at: { kind: 'cell', file, sheet, cell: cellName(row, column) } });
    }
    rows.push({ cells });
  }
  return { kind: 'table', rows, sheet, at: { kind: 'cell', file, sheet, cell: cellName(area.top, area.left) } };
}

function areaAround(texts: readonly SheetText[]): SheetArea {
  let area: SheetArea = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { row, column } of texts) {
    area = { top: Math.min(area.top, row), left: Math.min(area.left, column), bottom: Math.max(area.bottom, row), right: Math.max(area.right, column) };
  }
  return area;
}

type Span = { readonly rowSpan: number; readonly columnSpan: number } | 'covered';

/** Merged areas, cut to the rectangle; `undefined` when they have too many places. */
function spansOf(merged: readonly SheetArea[], area: SheetArea, most: number): ReadonlyMap<number, Span> | undefined {
  const width = area.right - area.left + 1;
  const spans = new Map<number, Span>();
  let places = 0;
  for (const each of merged) {
    const [top, left] = [Math.max(each.top, area.top), Math.max(each.left, area.left)];
    const [bottom, right] = [Math.min(each.bottom, area.bottom), Math.min(each.right, area.right)];
    if (bottom < top || right < left || spans.has(top * width + left)) continue;
    places += (bottom - top + 1) * (right - left + 1);
    if (places > most) return undefined;
    for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) spans.set(row * width + column, 'covered');
    spans.set(top * width + left, { rowSpan: bottom - top + 1, columnSpan: right - left + 1 });
  }
  return spans;
}
