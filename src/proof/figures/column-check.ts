/** Columns that follow from other columns of their table (列どうしの検算): 不用額＝予算額－決算額, 執行率＝決算額÷予算額, 前年度比＝実績－前年度. */
import type { Interval } from '../../domain/rounding-interval.ts';
import type { RoundingMode } from '../../domain/rounding.ts';
import type { ReadTable, SourceReport } from '../../intake/source-report/source-report.ts';
import type { Finding } from '../finding.ts';
import type { FigureCode } from './figure-codes.ts';
import type { RowVerdict } from './infer-way.ts';
import { judgeRows } from './infer-way.ts';
import type { Entry, NumericColumn } from './numeric-table.ts';
import { isShareColumn, numericColumns } from './numeric-table.ts';
import { canPrint, minus, printedText } from './printed-interval.ts';
import { shareOf } from './total-check.ts';

/** A way to come from two columns to a third one. */
interface ColumnWay {
  readonly kind: 'difference' | 'share';
  readonly first: NumericColumn;
  readonly second: NumericColumn;
  readonly rounding: RoundingMode;
}

export function checkColumns({ tables }: SourceReport): readonly Finding[] {
  const families = new Map<string, ReadTable[]>();
  for (const table of tables) {
    const key = table.columns.map(({ role, heading }) => `${role}${role === 'other' ? heading : ''}`).join('|');
    families.set(key, [...(families.get(key) ?? []), table]);
  }
  return [...families.values()].flatMap(checkFamily);
}

/** Tables of one form are proved together: three rows of each make a rule. */
function checkFamily(tables: readonly ReadTable[]): readonly Finding[] {
  const columned = tables.map(numericColumns);
  const positions = [...new Set(columned.flatMap((columns) => columns.map(({ at }) => at)))];
  const merged = positions.flatMap((at): readonly NumericColumn[] => {
    const parts = columned.map((columns) => columns.find((column) => column.at === at));
    const column = parts.find((part) => part !== undefined)?.column;
    return column === undefined ? [] : [{ at, column, entries: tables.flatMap((table, index) => parts[index]?.entries ?? table.rows.map(() => undefined)) }];
  });
  const isOfIndicators = tables.some(({ kind }) => kind === 'indicators');
  return merged.flatMap((target) => (isDerived(target, isOfIndicators) ? checkColumn(target, merged) : []));
}

function checkColumn(target: NumericColumn, columns: readonly NumericColumn[]): readonly Finding[] {
  const ways = waysTo(target, columns.filter(({ at }) => at !== target.at));
  const rows = target.entries.map((entry, at) => ({ entry, at })).filter((row): row is { readonly entry: Entry; readonly at: number } => row.entry !== undefined && row.entry.row.kind !== 'share');
  const applicable = rows.filter(({ at }) => ways.some((way) => expectedAt(way, at) !== undefined));
  const explained = applicable.map(({ entry, at }) => ways.map((way) => isExplained(way, at, entry)));
  const verdicts = judgeRows(explained);
  return applicable.flatMap(({ entry, at }, index) => findingAt(entry, at, verdicts[index], ways));
}

/** Only columns that say that they follow: a difference, a rate of two amounts, what is left. Rates of indicators are proved elsewhere. */
function isDerived(column: NumericColumn, isOfIndicators: boolean): boolean {
  const { role, heading } = column.column;
  if (role === 'difference' || (role === 'rate' && !isOfIndicators)) return true;
  return role === 'other' && (/不用|残|差|増減|未|執行|率|割合|比/.test(heading) || isShareColumn(column));
}

function waysTo(target: NumericColumn, others: readonly NumericColumn[]): readonly ColumnWay[] {
  const amounts = others.filter(({ column }) => column.role !== 'difference' && column.role !== 'rate');
  const isShare = isShareColumn(target) && target.column.role !== 'difference';
  const pairs = amounts.flatMap((first) => amounts.filter((second) => second !== first).map((second) => ({ first, second })));
  const differences = isShare ? [] : pairs.map((pair) => ({ ...pair, kind: 'difference' as const, rounding: 'halfUp' as const }));
  const shares = (['halfUp', 'truncate', 'ceiling'] as const).flatMap((rounding) => pairs.map((pair) => ({ ...pair, kind: 'share' as const, rounding })));
  return [...differences, ...(target.column.role === 'difference' || isShare ? shares : [])];
}

function expectedAt({ kind, first, second }: ColumnWay, at: number): Interval | undefined {
  const [a, b] = [first.entries[at], second.entries[at]];
  if (a === undefined || b === undefined) return undefined;
  if (kind === 'difference') return minus(a.interval, b.interval);
  return b.figure.value.num === 0n ? undefined : shareOf(a.interval, b.interval);
}

/** The difference of two rounded figures is itself rounded from others than those printed. */
function isExplained(way: ColumnWay, at: number, { figure }: Entry): boolean {
  const expected = expectedAt(way, at);
  return expected !== undefined && canPrint(expected, figure, way.rounding);
}

function findingAt(entry: Entry, at: number, verdict: RowVerdict | undefined, ways: readonly ColumnWay[]): readonly Finding[] {
  if (verdict?.kind !== 'differs' || !verdict.isRule) return [];
  const way = ways[verdict.way];
  const expected = way === undefined ? undefined : expectedAt(way, at);
  if (way === undefined || expected === undefined) return [];
  const sign = way.kind === 'difference' ? '－' : '÷';
  const code: FigureCode = entry.column.role === 'difference' ? 'difference-differs' : 'column-differs';
  const [a, b] = [way.first.entries[at], way.second.entries[at]];
  return [{
    code, severity: 'error', at: entry.cell.at, printed: entry.cell.text,
    expected: printedText(expected, entry.figure, way.rounding, entry.figure.unit?.symbol ?? ''),
    message: `「${entry.row.name.text}」の「${entry.column.heading}」が、${way.first.column.heading}${sign}${way.second.column.heading}（${a?.cell.text ?? ''}${sign}${b?.cell.text ?? ''}）と合いません。ほかの${verdict.of}行のうち${verdict.support}行はこの計算に従っています`,
    hint: '3つの値のどれかに写し間違いがないかを確かめてください',
  }];
}

