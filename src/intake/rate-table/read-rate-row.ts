/** Reads one row of a plain table (達成率の表の行): its cells to figures, direction and formula, with every problem by its column. */
import type { Figure } from '../../domain/figure.ts';
import type { Rational } from '../../domain/rational.ts';
import type { CellProblem, FigureColumn, TableColumn, TableRow } from '../../domain/table-row.ts';
import type { Unit } from '../../domain/unit.ts';
import { parseUnit } from '../../domain/unit.ts';
import { standardUnits } from '../../domain/unit-table.ts';
import type { CsvRow } from '../../formats/csv/csv-table.ts';
import type { UnitOfRow } from './rate-cell.ts';
import { readFigureCell } from './rate-cell.ts';
import type { RateColumns } from './rate-columns.ts';
import { readDirection, readFormula } from './rate-words.ts';

/** Reads the rows of one table; `width` is the number of columns of its header. */
export function rateRowReader(columns: RateColumns, width: number): (row: CsvRow) => TableRow {
  const unitOf = unitReader();
  return (row) => {
    const cell = (column: TableColumn): string => row.cells[columns[column] ?? -1]?.trim() ?? '';
    const problems: CellProblem[] = [];
    const unitCell = cell('unit');
    const { figures, elapsed } = readFigures(columns, cell, unitOfRow(unitCell, unitOf), problems);
    const direction = readWord('direction', cell('direction'), readDirection, problems);
    const formula = readWord('formula', cell('formula'), readFormula, problems);
    return {
      name: cell('name'),
      unit: unitOf(unitCell),
      ...(direction === undefined ? {} : { direction }),
      ...(formula === undefined ? {} : { formula }),
      figures,
      ...(elapsed === undefined ? {} : { elapsed }),
      problems,
      isTooLong: row.cells.length > width && row.cells.slice(width).some((each) => each.trim() !== ''),
    };
  };
}

/** A table repeats a few units many times. An unknown one stands for itself and compares with nothing else. */
function unitReader(): (text: string) => Unit {
  const known = new Map<string, Unit>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const reading = text === '' ? undefined : parseUnit(text, standardUnits);
    const unit: Unit = reading?.ok === true ? reading.unit : { symbol: text, base: text, scale: { num: 1n, den: 1n }, dimension: 'other' };
    known.set(text, unit);
    return unit;
  };
}

/** Without a unit in its column, the first one written behind a number is that of the row. */
function unitOfRow(unitCell: string, unitOf: (text: string) => Unit): UnitOfRow {
  let own = unitCell;
  return {
    takes: (written) => {
      if (own === '') own = written;
      return unitOf(written.trim()).symbol === unitOf(own).symbol;
    },
  };
}

const percentOnly: UnitOfRow = { takes: (written) => written === '%' };

interface Figures {
  readonly figures: TableRow['figures'];
  readonly elapsed: Rational | undefined;
}

function readFigures(columns: RateColumns, cell: (column: TableColumn) => string, unit: UnitOfRow, problems: CellProblem[]): Figures {
  const read = (column: FigureColumn | 'elapsed', takes: UnitOfRow): Figure | undefined => {
    if (columns[column] === undefined) return undefined;
    const found = cell(column);
    const reading = readFigureCell(found, takes);
    if (reading.ok) return reading.figure;
    problems.push({ column, found, why: reading.why });
    return undefined;
  };
  const figures: { [Column in FigureColumn]?: Figure } = {};
  for (const column of ['baseline', 'target', 'path', 'actual'] as const) {
    const figure = read(column, unit);
    if (figure !== undefined) figures[column] = figure;
  }
  const elapsed = read('elapsed', percentOnly);
  return { figures, elapsed: elapsed?.kind === 'value' ? elapsed.value : undefined };
}

/** An empty cell or a dash says nothing. */
function readWord<T>(column: TableColumn, found: string, read: (text: string) => T | undefined, problems: CellProblem[]): T | undefined {
  if (/^[-‐–—―−－ー]*$/.test(found)) return undefined;
  const value = read(found);
  if (value === undefined) problems.push({ column, found, why: 'word' });
  return value;
}
