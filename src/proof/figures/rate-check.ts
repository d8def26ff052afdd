/** Printed rates against their own rows (達成率の検算), by the stated formula or the one that the other rows follow. */
import { assertNever } from '../../domain/assert-never.ts';
import type { SourceReport } from '../../intake/source-report/source-report.ts';
import type { Finding } from '../finding.ts';
import { judgeRows } from './infer-way.ts';
import type { FigureCode } from './figure-codes.ts';
import { printedText } from './printed-interval.ts';
import type { RateFamily, RateRow } from './rate-family.ts';
import { rateFamilies } from './rate-family.ts';
import type { RateWay } from './rate-way.ts';
import { explainerOf, formulaWords, intervalOfRate, provableFormulas, rateWays, roundingWords } from './rate-way.ts';
import { statedFormulas } from './stated-formulas.ts';

export function checkRates(report: SourceReport): readonly Finding[] {
  return rateFamilies(report).flatMap((family) => checkFamily(family, report));
}

interface Chosen {
  readonly ways: readonly RateWay[];
  readonly isStated: { readonly rising: boolean; readonly falling: boolean };
  readonly explained: readonly (readonly boolean[])[];
}

function checkFamily(family: RateFamily, report: SourceReport): readonly Finding[] {
  const { rows } = family;
  const { ways, isStated, explained } = choose(family, report);
  const verdicts = judgeRows(explained, isStated.rising || isStated.falling ? 1 : 3);
  return verdicts.flatMap((verdict, at) => {
    const row = rows[at];
    if (row === undefined || verdict.kind !== 'differs') return [];
    const way = ways[verdict.way];
    return way === undefined ? [] : [findingOf(row, way, { ...verdict, isRule: verdict.isRule && hasPeers(row, rows, isStated) }, isStated)];
  });
}

/** Of its own tendency a row needs three others, unless the formula is stated. */
function hasPeers(row: RateRow, rows: readonly RateRow[], isStated: Chosen['isStated']): boolean {
  if (row.tendency === 'unknown') return false;
  return isStated[row.tendency] || rows.filter(({ tendency }) => tendency === row.tendency).length > 3;
}

/** The stated formulas, where at least half of the rows follow them; else all that are known. */
function choose({ heading, rows }: RateFamily, report: SourceReport): Chosen {
  const targets = Math.max(...rows.map((row) => row.targets.length));
  const stated = statedFormulas(report, heading);
  const all = provableFormulas;
  if (stated !== undefined) {
    const rising = stated.rising.length > 0 ? stated.rising : all;
    const falling = stated.falling.length > 0 ? stated.falling : stated.rising.length > 0 && stated.rising.includes('progress') ? stated.rising : all;
    const ways = rateWays(targets, rising, falling);
    const explained = rows.map((row) => ways.map(explainerOf(row)));
    const followed = explained.filter((row) => row.some(Boolean)).length;
    if (followed * 2 >= rows.length) return { ways, explained, isStated: { rising: stated.rising.length > 0, falling: falling !== all } };
  }
  const ways = rateWays(targets, all, all);
  return { ways, explained: rows.map((row) => ways.map(explainerOf(row))), isStated: { rising: false, falling: false } };
}

interface Support {
  readonly isRule: boolean;
  readonly support: number;
  readonly of: number;
}

function findingOf(row: RateRow, way: RateWay, { isRule, support, of }: Support, isStated: Chosen['isStated']): Finding {
  const formula = row.tendency === 'falling' ? way.falling : way.rising;
  const interval = intervalOfRate(formula, row.tendency === 'falling' ? 'decrease' : 'increase', way.target, row);
  const expected = interval === undefined ? undefined : printedText(interval, row.rate, way.rounding, row.rate.unit?.symbol ?? '');
  const basis = basisOf(row, isStated) ? '注に示された算式' : `この表のほかの${of}行のうち${support}行が従う算式`;
  const code: FigureCode = isRule ? 'rate-differs' : 'rate-formula-unclear';
  const aim = row.targets[way.target];
  return {
    code,
    severity: isRule ? 'error' : 'doubt',
    at: row.cell.at,
    printed: row.cell.text,
    ...(expected === undefined ? {} : { expected }),
    message: `「${row.row.name.text}」の${row.column.heading.trim()}が、印字された値から計算した値と合いません（実績 ${row.actual.figure.text}、目標 ${aim?.figure.text ?? '―'}${row.baseline === undefined ? '' : `、基準 ${row.baseline.figure.text}`}。${basis}: ${formulaWords(formula)}、${roundingWords(way.rounding)}）`,
    hint: isRule ? '率、実績値、目標値のどれかの写し間違いか、算式の違いを確かめてください' : 'この行の算式がほかの行と違わないかを確かめてください。行が少ないか、算式が一つに決まらないため、誤りとは断定していません',
  };
}

function basisOf({ tendency }: RateRow, isStated: Chosen['isStated']): boolean {
  switch (tendency) {
    case 'rising':
    case 'falling':
      return isStated[tendency];
    case 'unknown':
      return false;
  }
  return assertNever(tendency);
}
