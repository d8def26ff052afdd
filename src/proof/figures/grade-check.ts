/** Judgement words against rates and against each other (評価の検査): the stated bands, one word for one rate, no word below a worse one. */
import { compare } from '../../domain/rational.ts';
import type { Rational } from '../../domain/rational.ts';
import type { PrintedValue, ReadCell, ReadRow, ReadTable, SourceReport } from '../../intake/source-report/source-report.ts';
import { cellsOf, valueOf } from '../../intake/source-report/source-report.ts';
import type { Finding } from '../finding.ts';
import type { FigureCode } from './figure-codes.ts';
import type { Interval } from '../../domain/rounding-interval.ts';
import { roundingIntervalOf } from './printed-interval.ts';
import { plainHeading, rateRows } from './rate-family.ts';
import { possibleRates } from './rate-way.ts';
import type { Band } from './stated-bands.ts';
import { isWithin, overlaps, statedBands } from './stated-bands.ts';

interface Graded {
  readonly name: string;
  readonly rate: PrintedValue;
  readonly cell: ReadCell;
  readonly word: string;
  /** The exact rates that the row allows. */
  readonly rates: readonly Interval[];
}

export function checkGrades(report: SourceReport): readonly Finding[] {
  const bands = statedBands(report);
  return gradedFamilies(report.tables).flatMap((rows) => {
    const words = new Set(rows.map(({ word }) => word));
    const stated = bands.find((list) => [...words].filter((word) => list.some((band) => band.word === word)).length * 2 > words.size);
    if (stated !== undefined) return rows.flatMap((row) => checkBand(row, stated));
    return checkOrder(rows);
  });
}

/** Rows with a rate and a word of a scale, by the headings of both. */
function gradedFamilies(tables: readonly ReadTable[]): readonly (readonly Graded[])[] {
  const families = new Map<string, Graded[]>();
  for (const table of tables.filter(({ kind }) => kind === 'indicators')) {
    for (const row of table.rows) {
      const [rate] = cellsOf(table, row, 'rate');
      const [grade] = cellsOf(table, row, 'grade');
      const figure = valueOf(rate?.cell);
      if (rate === undefined || grade === undefined || figure === undefined || grade.cell.text === '') continue;
      const key = `${plainHeading(rate.column.heading)}|${plainHeading(grade.column.heading)}`;
      families.set(key, [...(families.get(key) ?? []), { name: row.name.text, rate: figure, cell: grade.cell, word: grade.cell.text.normalize('NFKC').trim(), rates: ratesOf(table, row, figure) }]);
    }
  }
  return [...families.values()];
}

function ratesOf(table: ReadTable, row: ReadRow, figure: PrintedValue): readonly Interval[] {
  const [computed] = rateRows(table, row);
  return computed === undefined ? [roundingIntervalOf(figure)] : possibleRates(computed);
}

/** A word is wrong when no value that the printed rate may stand for lies in its band. */
function checkBand(row: Graded, bands: readonly Band[]): readonly Finding[] {
  const band = bands.find(({ word }) => word === row.word);
  const right = bands.find((each) => isWithin(row.rate.value, each));
  if (band === undefined || right === undefined || right === band) return [];
  const isPossible = row.rates.some((rates) => overlaps(rates, band));
  return [{
    code: 'grade-outside-band' satisfies FigureCode, severity: isPossible ? 'doubt' : 'error', at: row.cell.at, printed: row.cell.text, expected: right.word,
    message: `「${row.name}」の評価「${row.word}」が、${row.rate.text}に当たる区分（${right.text}）と合いません`,
    hint: isPossible ? '印字前の率が区分の境にあるかを確かめてください' : '率と評価のどちらが正しいかを確かめてください',
  }];
}

/** Without stated bands: the words must lie one above the other along the rates. */
function checkOrder(rows: readonly Graded[]): readonly Finding[] {
  if (rows.length < 4) return [];
  const sorted = rows.toSorted((a, b) => compare(a.rate.value, b.rate.value));
  return sorted.flatMap((row) => {
    const others = sorted.filter((other) => other !== row);
    if (!isOrdered(others)) return [];
    const fits = wordsAt(row.rate.value, others);
    return fits.has(row.word) || !others.some(({ word }) => word === row.word) ? [] : [orderFinding(row, [...fits], others)];
  });
}

/** Each word stands in one run along the rates. */
function isOrdered(sorted: readonly Graded[]): boolean {
  const runs = sorted.filter(({ word }, at) => word !== sorted[at - 1]?.word).map(({ word }) => word);
  return new Set(runs).size === runs.length;
}

/** The words that a rate may have among the others: that of its equals, else those of its neighbours. */
function wordsAt(rate: Rational, others: readonly Graded[]): ReadonlySet<string> {
  const equals = others.filter((other) => compare(other.rate.value, rate) === 0);
  if (equals.length > 0) return new Set(equals.map(({ word }) => word));
  const below = others.findLast((other) => compare(other.rate.value, rate) < 0);
  const above = others.find((other) => compare(other.rate.value, rate) > 0);
  return new Set([below, above].filter((other) => other !== undefined).map(({ word }) => word));
}

function orderFinding(row: Graded, fits: readonly string[], others: readonly Graded[]): Finding {
  const twin = others.find((other) => compare(other.rate.value, row.rate.value) === 0);
  const isRound = row.rate.digits === 0 || (row.rate.value.num * 1n) % (row.rate.value.den * 5n) === 0n;
  return {
    code: (twin === undefined ? 'grade-order' : 'grade-same-rate') satisfies FigureCode, severity: isRound && twin !== undefined && row.rate.digits === 0 ? 'doubt' : 'error', at: row.cell.at, printed: row.cell.text,
    expected: fits.join('、'),
    message: twin === undefined ? `「${row.name}」の評価「${row.word}」が、率の順（${row.rate.text}）と合いません` : `「${row.name}」の評価「${row.word}」が、同じ率（${row.rate.text}）の「${twin.name}」の「${twin.word}」と違います`,
    hint: '評価の区分と率を確かめてください。印字前の率で評価した場合は、その旨を注に書いてください',
  };
}
