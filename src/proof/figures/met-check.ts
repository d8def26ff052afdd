/** 達成／未達成 against actual and target (達成状況の検査). */
import { compare } from '../../domain/rational.ts';
import type { ReadCell, ReadRow, ReadTable, SourceReport } from '../../intake/source-report/source-report.ts';
import { cellsOf, valueOf } from '../../intake/source-report/source-report.ts';
import type { Finding } from '../finding.ts';
import type { FigureCode } from './figure-codes.ts';
import { intervalOfFigure } from './printed-interval.ts';
import type { Placed } from './rate-family.ts';
import { tendencyOf } from './rate-family.ts';

export function checkMet({ tables }: SourceReport): readonly Finding[] {
  return tables.filter(({ kind }) => kind === 'indicators').flatMap((table) => table.rows.flatMap((row) => cellsOf(table, row, 'met').flatMap(({ cell }) => checkWord(table, row, cell))));
}

/** @example saysMet('未達成') // false; `undefined` for other words */
export function saysMet(word: string): boolean | undefined {
  const text = word.normalize('NFKC').replace(/\s+/g, '');
  if (/^(?:未達成?|達成できず|達成していない|達成困難|目標未達成?|×|✕|否|無|なし|達せず|届かず)$/.test(text)) return false;
  return /^(?:達成|目標達成|達成済み?|達成した|○|◯|〇|可|有|あり)$/.test(text) ? true : undefined;
}

function checkWord(table: ReadTable, row: ReadRow, cell: ReadCell): readonly Finding[] {
  const word = saysMet(cell.text);
  const placed = (role: 'actual' | 'target' | 'baseline'): Placed | undefined => {
    const found = role === 'baseline' ? cellsOf(table, row, role)[0] : cellsOf(table, row, role).at(-1);
    const figure = valueOf(found?.cell);
    return found === undefined || figure === undefined ? undefined : { figure, column: found.column };
  };
  const [actual, target, baseline] = [placed('actual'), placed('target'), placed('baseline')];
  if (word === undefined || actual === undefined || target === undefined) return [];
  const tendency = tendencyOf(table, [target], baseline);
  const can = outcomes(actual, target, row, tendency === 'falling');
  const isPossible = can.has(word);
  if (isPossible && word === meets(actual, target, tendency === 'falling')) return [];
  const isSure = tendency !== 'unknown' && !isPossible;
  return [{
    code: 'met-contradicts' satisfies FigureCode, severity: isSure ? 'error' : 'doubt', at: cell.at, printed: cell.text, expected: word ? '未達成' : '達成',
    message: `「${row.name.text}」の「${cell.text}」が、実績（${actual.figure.text}）と目標（${target.figure.text}）の関係と合いません`,
    hint: hintOf(isSure, isPossible),
  }];
}

function hintOf(isSure: boolean, isPossible: boolean): string {
  if (isSure) return '実績値、目標値、達成状況のどれが正しいかを確かめてください';
  if (isPossible) return '印字前の実績値が目標に達しているかを確かめてください。端数処理で同じ値に見えている場合があります';
  return '基準値から目指す向きが分からないため、増やす指標と見ています。向きを確かめてください';
}

function meets({ figure }: Placed, target: Placed, isFalling: boolean): boolean {
  const way = compare(figure.value, target.figure.value);
  return isFalling ? way <= 0 : way >= 0;
}

/** What may be true for some actual inside its rounding; a target is what it says. */
function outcomes(actual: Placed, target: Placed, row: ReadRow, isFalling: boolean): ReadonlySet<boolean> {
  const { lowest, highest } = intervalOfFigure(actual.figure, actual.column, row);
  const aim = target.figure.value;
  const reaches = (value: typeof aim): boolean => (isFalling ? compare(value, aim) <= 0 : compare(value, aim) >= 0);
  return new Set([reaches(lowest), reaches(highest), reaches(actual.figure.value)]);
}
