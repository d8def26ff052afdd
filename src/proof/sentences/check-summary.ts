/** 評価の集計: how many indicators have each grade, by goal or measure, against the rows that are counted. */
import { compare, exactText, fromInteger } from '../../domain/rational.ts';
import type { ReadCell, ReadTable, SourceReport } from '../../intake/source-report/source-report.ts';
import { valueOf } from '../../intake/source-report/source-report.ts';
import type { Finding } from '../finding.ts';
import { plainText } from './claim-text.ts';
import { goalIn } from './goal-number.ts';
import type { Item, MeasuredItems } from './measured-items.ts';
import { groupsIn, measuredItems } from './measured-items.ts';
import { sentenceCodes } from './sentence-codes.ts';
import { accuse } from './sentence-finding.ts';

/** A cell that counts (a total of other rows is proved as a sum, not here): which items, of which grade (all of them in a column 合計). */
interface CountCell {
  readonly cell: ReadCell;
  readonly label: string;
  readonly grade: string | undefined;
  readonly ofRow: (item: Item) => boolean;
}

export function checkSummary(report: SourceReport): readonly Finding[] {
  const measured = measuredItems(report);
  return report.tables.flatMap((table) => {
    const cells = countCells(table, measured);
    if (cells.filter(({ grade }) => grade !== undefined).length < 3) return [];
    const groups = [...groupsIn(measured.items), measured.items].filter((items) => items.some(({ grade, table: own }) => grade !== undefined && own.number !== table.number));
    const fitting = (items: readonly Item[]): number => cells.filter((cell) => fits(cell, items)).length;
    const best = groups.toSorted((a, b) => fitting(b) - fitting(a))[0];
    if (best === undefined || fitting(best) * 10 < cells.length * 7) return [];
    return cells.filter((cell) => !fits(cell, best)).map((cell) => wrongCell(cell, best));
  });
}

function countCells(table: ReadTable, { grades, items }: MeasuredItems): readonly CountCell[] {
  if (table.kind !== 'figures') return [];
  const heads = table.columns.map(({ heading }) => plainText(heading));
  const hasItems = table.rows.some(({ kind }) => kind === 'item');
  const across = heads.filter((head) => grades.includes(head)).length >= 2;
  return table.rows.flatMap((row) => {
    if (row.kind === 'share' || row.kind === 'average' || (row.kind === 'total' && hasItems)) return [];
    const name = plainText(row.name.text);
    const ofRow = across ? rowFilter(name, row.kind === 'total', items) : undefined;
    return row.cells.flatMap((cell, at) => {
      const head = heads[at] ?? '';
      if (valueOf(cell)?.digits !== 0 || valueOf(cell)?.unit?.symbol === '%') return [];
      if (across) return ofRow === undefined || !(grades.includes(head) || isTotal(head)) ? [] : [{ cell, label: `${name}・${head}`, grade: grades.includes(head) ? head : undefined, ofRow }];
      const ofColumn = grades.includes(name) ? columnFilter(head, items) : undefined;
      return ofColumn === undefined ? [] : [{ cell, label: `${name}・${head}`, grade: name, ofRow: ofColumn }];
    });
  });
}

const isTotal = (head: string): boolean => /^(?:合計|総計|計|総数|指標数|KPI数|件数|全体|対象指標数)(?:\(.*\))?$/.test(head);

type Filter = (item: Item) => boolean;

/** By the goal's number, else by the name of the measure; none where the rows do not say to which they belong. */
function rowFilter(name: string, isWhole: boolean, items: readonly Item[]): Filter | undefined {
  if (isWhole) return () => true;
  const goal = goalIn(name);
  if (goal !== undefined) return items.some((item) => item.goal === goal) ? (item) => item.goal === goal : undefined;
  const isOfGroup: Filter = ({ row }) => row.group !== undefined && plainText(row.group.text) === name;
  return items.some(isOfGroup) ? isOfGroup : undefined;
}

function columnFilter(head: string, items: readonly Item[]): Filter | undefined {
  return isTotal(head) ? () => true : goalIn(head) === undefined ? undefined : rowFilter(head, false, items);
}

function counted({ grade, ofRow }: CountCell, items: readonly Item[]): readonly Item[] {
  return items.filter((item) => ofRow(item) && (grade === undefined || item.grade === grade));
}

/** A row that no item of the population belongs to is not counted from it. */
function fits(cell: CountCell, items: readonly Item[]): boolean {
  const value = valueOf(cell.cell)?.value;
  return value === undefined || !items.some(cell.ofRow) || compare(value, fromInteger(counted(cell, items).length)) === 0;
}

function wrongCell(cell: CountCell, items: readonly Item[]): Finding {
  const found = counted(cell, items);
  const printed = valueOf(cell.cell);
  const names = found.slice(0, 6).map(({ row }) => row.name.text).join('、');
  return accuse(cell.cell, {
    code: sentenceCodes.summaryCount, severity: 'error', printed: cell.cell.text, expected: String(found.length),
    message: `集計表の「${cell.label}」は${printed === undefined ? cell.cell.text : exactText(printed.value)}とありますが、指標の表で数えると${found.length}です${names === '' ? '' : `（${names}${found.length > 6 ? ' ほか' : ''}）`}。`,
    hint: '集計の件数か、指標の評価のどちらが正しいかを確かめ、正しい方にそろえてください。',
  });
}
