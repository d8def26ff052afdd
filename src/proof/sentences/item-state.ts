/** Whether a row of a table has reached its target (達成・未達成), as far as the table proves it. */
import type { Rational } from '../../domain/rational.ts';
import { compare, fromInteger } from '../../domain/rational.ts';
import { toHalfWidth } from '../../domain/half-width.ts';
import type { ReadRow, ReadTable } from '../../intake/source-report/source-report.ts';
import { cellsOf, valueOf } from '../../intake/source-report/source-report.ts';
import { statusOf } from './status-words.ts';

/** `unknown`: no actual is printed. `open`: the table does not prove it, or its word, rate and values contradict each other. */
export type ItemState = 'met' | 'missed' | 'unknown' | 'open';

const hundred = fromInteger(100);

/** The word 達成／未達成 decides; else the rate where a target agrees with it; else the actual against the targets. */
export function stateOf(table: ReadTable, row: ReadRow, year: number | undefined): ItemState {
  const words = cellsOf(table, row, 'met').map(({ cell }) => wordState(cell.text)).filter((state) => state !== 'open');
  const [word] = words;
  if (word !== undefined) return word;
  const actual = actualOf(table, row, year);
  const rate = rateState(table, row);
  if (actual === undefined) return rate ?? 'unknown';
  const byTargets = new Set(targetStates(table, row, actual));
  if (rate !== undefined && (byTargets.size === 0 || byTargets.has(rate))) return rate;
  const [only] = byTargets;
  return rate === undefined && byTargets.size === 1 && only !== undefined ? only : 'open';
}

function wordState(text: string): ItemState {
  const plain = toHalfWidth(text).replace(/\s/g, '');
  if (/^[○◯〇◎]$/.test(plain)) return 'met';
  if (/^[×✕✖xX]$/.test(plain)) return 'missed';
  if (/^[-‐‑‒–—―−ー─－]+$/.test(plain)) return 'unknown';
  return statusOf(plain) ?? 'open';
}

function rateState(table: ReadTable, row: ReadRow): 'met' | 'missed' | undefined {
  const rate = cellsOf(table, row, 'rate').map(({ cell }) => valueOf(cell)).find((value) => value !== undefined);
  return rate === undefined ? undefined : compare(rate.value, hundred) >= 0 ? 'met' : 'missed';
}

/** The result of the report year; of several columns the last. */
export function actualOf(table: ReadTable, row: ReadRow, year: number | undefined): Rational | undefined {
  const actuals = cellsOf(table, row, 'actual');
  const ofYear = actuals.findLast(({ column }) => year !== undefined && column.period?.kind === 'fiscalYear' && column.period.year === year);
  return valueOf((ofYear ?? actuals.at(-1))?.cell)?.value;
}

function targetStates(table: ReadTable, row: ReadRow, actual: Rational): readonly ('met' | 'missed')[] {
  const baseline = cellsOf(table, row, 'baseline').map(({ cell }) => valueOf(cell)?.value).find((value) => value !== undefined);
  return cellsOf(table, row, 'target').flatMap(({ cell, column }) => {
    const target = valueOf(cell)?.value;
    if (target === undefined) return [];
    const reached = compare(actual, target);
    if (column.isIncrement || reached === 0) return [reached >= 0 ? 'met' as const : 'missed' as const];
    const direction = baseline === undefined ? 0 : compare(target, baseline);
    return direction === 0 ? both(reached) : [reached === direction ? 'met' as const : 'missed' as const];
  });
}

/** Without a baseline below or above the target nobody knows which way is better; most targets are to be exceeded. */
function both(reached: number): readonly ('met' | 'missed')[] {
  return reached > 0 ? ['met', 'missed'] : ['missed', 'met'];
}
