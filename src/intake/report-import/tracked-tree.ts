/** A row with baseline, target and results (別紙1 数値目標) as an indicator of a dataset. */
import type { Period } from '../../domain/period.ts';
import { isWindow, yearOf } from '../../domain/period.ts';
import { statedKind, areComparable } from '../../domain/comparability.ts';
import type { TreeMap } from '../../formats/yaml/tree.ts';
import { cellsOf, valueOf } from '../source-report/source-report.ts';
import { listed, whole, writePeriod, written } from '../write-figures.ts';
import { remark } from './drafting.ts';
import { guessDirection } from './guess-direction.ts';
import type { KindGuess } from './guess-kind.ts';
import { guessKind } from './guess-kind.ts';
import { noteTrees } from './note-meaning.ts';
import { printedOf } from './report-outline.ts';
import type { ColumnCell, RowContext } from './row-figures.ts';
import { periodOfCell, statementOf } from './row-figures.ts';
import { readingTrees } from './row-readings.ts';
import { splitTargets } from './row-targets.ts';

/** The cells of a row by what they are, with the clock of each. */
interface Stand {
  readonly baseline?: ColumnCell;
  readonly baselinePeriod: Period;
  readonly target?: ColumnCell;
  readonly targetPeriod: Period;
  readonly path: readonly ColumnCell[];
  readonly actual?: ColumnCell;
}

/** `common` are id, number, name and unit. */
export function trackedTree(common: TreeMap, owners: readonly string[], context: RowContext): TreeMap {
  const stand = standOf(context);
  const guess = kindOf(stand, context);
  const { drafting, subject } = context;
  if (!guess.isSure) remark(drafting, 'assumed', `値の種類（kind）を、${guess.why}から ${guess.kind} としました`, subject);
  const readings = readingTrees(context);
  const digits = Math.max(0, ...valuesOf(context).map((value) => value.digits));
  return written({
    ...common,
    kind: guess.kind,
    direction: directionOf(stand, guess, context),
    digits: digits === 0 ? undefined : whole(digits),
    entry: guess.kind === 'cumulative' && readings.hasChange ? 'yearIncrease' : undefined,
    owners,
    ...noteTrees(stand.baselinePeriod, context),
    baseline: stand.baseline === undefined ? undefined : { period: writePeriod(stand.baselinePeriod), ...statementOf('基準値', stand.baseline, context) },
    target: targetTree(stand, context),
    path: listed(stand.path.flatMap((each) => pathTree(each, stand, context))),
    readings: listed(readings.trees),
  });
}

function standOf(context: RowContext): Stand {
  const { table, row, drafting, subject } = context;
  const [baseline] = cellsOf(table, row, 'baseline').filter(({ cell }) => cell.text.trim() !== '');
  const { target, path } = splitTargets(cellsOf(table, row, 'target'), drafting.year);
  const actual = cellsOf(table, row, 'actual').findLast(({ cell }) => cell.figure !== undefined);
  const told = (name: string, year: number): Period => {
    const period: Period = { kind: 'fiscalYear', year };
    remark(drafting, 'assumed', `${name}の時点が書かれていないため、${writePeriod(period)}としました`, subject);
    return period;
  };
  const targetPeriod = (target === undefined ? undefined : periodOfCell(target)) ?? (target === undefined ? { kind: 'fiscalYear', year: drafting.planEnd } : told('目標値', drafting.planEnd));
  const baselinePeriod = (baseline === undefined ? undefined : periodOfCell(baseline)) ?? (baseline === undefined ? { kind: 'fiscalYear', year: drafting.planStart - 1 } : told('基準値', drafting.planStart - 1));
  return { baselinePeriod, targetPeriod, path, ...(baseline === undefined ? {} : { baseline }), ...(target === undefined ? {} : { target }), ...(actual === undefined ? {} : { actual }) };
}

function valuesOf({ table, row }: RowContext): readonly { readonly digits: number; readonly value: Parameters<typeof guessKind>[0]['values'][number] }[] {
  const levels = (['baseline', 'target', 'actual', 'previous'] as const).flatMap((role) => cellsOf(table, row, role));
  return levels.flatMap(({ cell }) => valueOf(cell) ?? []);
}

function kindOf({ baseline, baselinePeriod, target, targetPeriod }: Stand, context: RowContext): KindGuess {
  const { row, unit } = context;
  const periods = { ...(target === undefined ? {} : { target: targetPeriod }), ...(baseline === undefined ? {} : { baseline: baselinePeriod }) };
  return guessKind({ name: row.name.text, unit, ...periods, values: valuesOf(context).map(({ value }) => value) });
}

function directionOf(stand: Stand, { kind }: KindGuess, { table, row, drafting, subject }: RowContext): string {
  const { baseline, baselinePeriod, target, targetPeriod, actual } = stand;
  const [rateCell] = cellsOf(table, row, 'rate');
  const { verdict } = printedOf({ table, row });
  const compares = areComparable({ kind: statedKind(kind, baselinePeriod, targetPeriod), period: baselinePeriod }, { kind: statedKind(kind, targetPeriod, undefined), period: targetPeriod });
  const figures = { baseline: compares ? valueOf(baseline?.cell) : undefined, target: valueOf(target?.cell), actual: valueOf(actual?.cell), rate: valueOf(rateCell?.cell), verdict };
  const known = Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== undefined));
  const { direction, why } = kind === 'rank' ? { direction: 'keepAtMost', why: '順位' } : guessDirection({ name: row.name.text, targetText: target?.cell.text ?? '', ...known });
  remark(drafting, 'assumed', `向き（direction）を、${why}から ${direction} としました`, subject);
  return direction;
}

function targetTree({ target, targetPeriod }: Stand, context: RowContext): TreeMap | undefined {
  const { drafting, subject } = context;
  if (target !== undefined && valueOf(target.cell) !== undefined) return { period: writePeriod(targetPeriod), ...statementOf('目標値', target, context) };
  const shown = target === undefined || target.cell.text.trim() === '' ? '記載なし' : `「${target.cell.text.trim()}」`;
  remark(drafting, 'open', `目標値を数として読めません（${shown}）。目標を書き足すまで判定できません`, subject);
  return undefined;
}

/** A value on the way has the clock of its heading, otherwise that of the result it stands beside. */
function pathTree(cell: ColumnCell, { actual, targetPeriod }: Stand, context: RowContext): readonly TreeMap[] {
  const { drafting, subject } = context;
  if (valueOf(cell.cell) === undefined) return [];
  const own = periodOfCell(cell);
  const beside = actual === undefined ? undefined : periodOfCell(actual);
  const period = own ?? beside ?? { kind: 'fiscalYear', year: drafting.year };
  const held: Period = isWindow(targetPeriod) && !isWindow(period) ? { ...targetPeriod, to: yearOf(period) } : period;
  if (own === undefined) remark(drafting, 'assumed', `「${cell.column.heading}」の時点が書かれていないため、${writePeriod(held)}としました`, subject);
  return [{ period: writePeriod(held), ...statementOf('目安値', cell, context) }];
}
