/** A table of Word while it is read: cells that go on below are written in every row and become one cell with a row span. */
import type { Place } from '../../diagnostic.ts';
import type { SourceCell, SourceRow, SourceTable } from '../source-document.ts';

interface GrowingCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly at: Place;
  rowSpan: number;
  text: string;
}

interface GrowingRow {
  readonly cells: GrowingCell[];
  isHeader: boolean;
}

/** A wider span is a fault of the file; Word allows 63 columns. */
const MOST_COLUMNS = 1_000;

export class DocxTable {
  readonly #rows: GrowingRow[] = [];
  /** By column: the cell above that may go on. */
  #above = new Map<number, GrowingCell>();
  #next = new Map<number, GrowingCell>();
  #column = 0;
  #cell: { span: number; merge: 'none' | 'restart' | 'continue'; readonly texts: string[] } | undefined;
  readonly #file: string;
  readonly #number: number;

  constructor(file: string, number: number) {
    this.#file = file;
    this.#number = number;
  }

  openRow(): void {
    this.#rows.push({ cells: [], isHeader: false });
    this.#column = 0;
    this.#next = new Map();
  }

  markHeader(): void {
    const row = this.#rows.at(-1);
    if (row !== undefined) row.isHeader = true;
  }

  skipColumns(count: number): void {
    this.#column += Math.min(MOST_COLUMNS, count);
  }

  openCell(): void {
    if (this.#rows.length === 0) this.openRow();
    this.#cell = { span: 1, merge: 'none', texts: [] };
  }

  spanCell(count: number): void {
    if (this.#cell !== undefined) this.#cell.span = Math.min(MOST_COLUMNS, Math.max(1, count));
  }

  mergeCell(merge: 'restart' | 'continue'): void {
    if (this.#cell !== undefined) this.#cell.merge = merge;
  }

  /** A paragraph of the cell; text outside of cells has no place in a table. */
  addText(text: string): void {
    if (text !== '') this.#cell?.texts.push(text);
  }

  /** The count of cells that were added, for limits. */
  closeCell(): number {
    const cell = this.#cell;
    this.#cell = undefined;
    if (cell === undefined) return 0;
    const column = this.#column;
    this.#column += cell.span;
    const above = this.#above.get(column);
    if (cell.merge === 'continue' && above !== undefined && above.columnSpan === cell.span) {
      above.rowSpan += 1;
      above.text = [above.text, ...cell.texts].filter((text) => text !== '').join('\n');
      this.#next.set(column, above);
      return 0;
    }
    const at: Place = { kind: 'table', file: this.#file, table: this.#number, row: this.#rows.length, column: column + 1 };
    const grown: GrowingCell = { column, columnSpan: cell.span, rowSpan: 1, text: cell.texts.join('\n'), at };
    this.#rows.at(-1)?.cells.push(grown);
    if (cell.merge !== 'none') this.#next.set(column, grown);
    return 1;
  }

  closeRow(): void {
    this.#above = this.#next;
  }

  end(): SourceTable {
    const rows = this.#rows.map(({ cells, isHeader }): SourceRow => ({ cells: cells.map(cellOf), ...(isHeader ? { isHeader: true } : {}) }));
    return { kind: 'table', rows, at: { kind: 'table', file: this.#file, table: this.#number } };
  }

  /** As text of the cell that holds the table. */
  text(): string {
    return this.#rows.map(({ cells }) => cells.map(({ text }) => text).join(' ')).join('\n');
  }
}

function cellOf({ text, rowSpan, columnSpan, at }: GrowingCell): SourceCell {
  return { text, rowSpan, columnSpan, at };
}
