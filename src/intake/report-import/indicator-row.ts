/** One row as an indicator (指標): the kind of table decides how it is read; what the report printed of it is kept beside. */
import type { TreeMap } from '../../formats/yaml/tree.ts';
import { cellsOf } from '../source-report/source-report.ts';
import { whole } from '../write-figures.ts';
import { divisionsIn } from './division-book.ts';
import type { Drafting, Subject } from './drafting.ts';
import { remark, unitSymbol, whereIs } from './drafting.ts';
import { incrementTree } from './increment-tree.ts';
import type { DraftRow } from './report-outline.ts';
import { isOfIncrements, printedOf } from './report-outline.ts';
import { nameOf } from './row-name.ts';
import type { RowContext } from './row-figures.ts';
import { unitOfRow } from './row-figures.ts';
import { trackedTree } from './tracked-tree.ts';

export interface RowPlace {
  readonly id: string;
  readonly number: number;
  /** Who answers for it where the row names nobody; none for a KPI of a project, which has the divisions of the project. */
  readonly owner: string | undefined;
}

export function indicatorRow(draft: DraftRow, { id, number, owner }: RowPlace, drafting: Drafting): TreeMap {
  const { table, row } = draft;
  drafting.placed.add(table);
  const name = nameOf(draft);
  const subject: Subject = { number: id, name };
  const unit = unitOfRow(draft);
  const context: RowContext = { ...draft, drafting, subject, unit };
  if (unit === undefined) remark(drafting, 'assumed', '単位が書かれていないため、「なし」としました', subject);
  const common = { id, number: whole(number), name, unit: unit === undefined ? 'なし' : unitSymbol(unit, drafting) };
  const owners = ownersOf(context);
  const isIncrement = isOfIncrements(table);
  const own = owners.length > 0 ? owners : owner === undefined ? undefined : [owner];
  const tree = isIncrement ? incrementTree(common, own, context) : trackedTree(common, own ?? [], context);
  const { rate, verdict } = printedOf(draft);
  drafting.printed.push({ id, number: row.number ?? `${number}`, name, rate: rate ?? null, verdict: verdict ?? null });
  tellRest(context);
  return tree;
}

function ownersOf({ table, row, drafting }: RowContext): readonly string[] {
  return cellsOf(table, row, 'division').flatMap(({ cell }) => divisionsIn(cell.text)).map((division) => drafting.divisions.idOf(division));
}

/** Words in columns that a dataset has no place for. */
function tellRest({ table, row, drafting, subject }: RowContext): void {
  for (const [at, column] of table.columns.entries()) {
    const cell = row.cells[at];
    const text = cell?.text.replace(/\s+/g, ' ').trim() ?? '';
    if (cell === undefined || text === '' || (column.role !== 'remark' && column.role !== 'other') || isLabelOfTable(text) || text === row.number) continue;
    remark(drafting, 'kept', `「${column.heading === '' ? '見出しのない列' : column.heading}」の欄: ${text}${whereIs(cell.at)}`, subject);
  }
}

/** KPI, ■ and 数値目標 beside the rows say what the table is. */
function isLabelOfTable(text: string): boolean {
  return /^(?:KPI|KGI|数値目標|[■●○・])$/i.test(text);
}
