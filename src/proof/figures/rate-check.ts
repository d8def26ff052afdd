/** Printed rates against their own rows (達成率の検算), by the stated formula or the one that the other rows follow. */
import type { SourceReport } from '../../intake/source-report/source-report.ts';
import type { Finding } from '../finding.ts';
import { judgeRows } from './infer-way.ts';
import type { FigureCode } from './figure-codes.ts';
import { printedText } from './printed-interval.ts';
import type { RateFamily, RateRow } from './rate-family.ts';
import { rateFamilies } from './rate-family.ts';
import type { ProvableFormula, RateWay } from './rate-way.ts';
import { explainerOf, formulaWords, intervalOfRate, otherFormula, rateWays, roundingWords, sensible } from './rate-way.ts';
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
    if (way === undefined) return [];
    const follows = (other: number): boolean => explained[other]?.[verdict.way] === true;
    const peers = rows.flatMap((other, index) => (other !== row && other.tendency === row.tendency ? [follows(index)] : []));
    return [findingOf(row, way, supportOf(row, peers, verdict.isRule, isStated), otherFormula(row, way))];
  });
}

/** A row needs three others of its own tendency, and four fifths of them, unless the formula is stated. */
function supportOf({ tendency }: RateRow, peers: readonly boolean[], isRule: boolean, isStated: Chosen['isStated']): Support {
  const support = peers.filter(Boolean).length;
  const of = peers.length;
  const stated = tendency !== 'unknown' && isStated[tendency];
  return { isRule: isRule && (stated || (tendency !== 'unknown' && of >= 3 && support * 5 >= of * 4)), isStated: stated, support, of };
}

/** The stated formulas, where at least half of the rows follow them; else all that are known. */
function choose({ heading, rows }: RateFamily, report: SourceReport): Chosen {
  const targets = Math.max(...rows.map((row) => row.targets.length));
  const stated = statedFormulas(report, heading);
  if (stated !== undefined) {
    const rising = stated.rising.length > 0 ? stated.rising : sensible.rising;
    const falling = stated.falling.length > 0 ? stated.falling : stated.rising.includes('progress') ? stated.rising : sensible.falling;
    const ways = rateWays(targets, rising, falling);
    const explained = rows.map((row) => ways.map(explainerOf(row)));
    const followed = explained.filter((row) => row.some(Boolean)).length;
    if (followed * 2 >= rows.length) return { ways, explained, isStated: { rising: stated.rising.length > 0, falling: falling !== sensible.falling } };
  }
  const ways = rateWays(targets, sensible.rising, sensible.falling);
  return { ways, explained: rows.map((row) => ways.map(explainerOf(row))), isStated: { rising: false, falling: false } };
}

interface Support {
  readonly isRule: boolean;
  readonly isStated: boolean;
  readonly support: number;
  readonly of: number;
}

function findingOf(row: RateRow, way: RateWay, { isRule, isStated, support, of }: Support, other: ProvableFormula | undefined): Finding {
  const formula = row.tendency === 'falling' ? way.falling : way.rising;
  const interval = intervalOfRate(formula, row.tendency === 'falling' ? 'decrease' : 'increase', way.target, row);
  const basis = isStated ? '注に示された算式' : `この表の同じ向きのほかの${of}行のうち${support}行が従う算式`;
  const isSure = isRule && (isStated || other === undefined);
  const code: FigureCode = isSure ? 'rate-differs' : 'rate-formula-unclear';
  const aim = row.targets[way.target];
  return {
    code,
    severity: isSure ? 'error' : 'doubt',
    at: row.cell.at,
    printed: row.cell.text,
    ...(interval === undefined ? {} : { expected: printedText(interval, row.rate, way.rounding, row.rate.unit?.symbol ?? '') }),
    message: `「${row.row.name.text}」の${row.column.heading.trim()}が、印字された値から計算した値と合いません（実績 ${row.actual.figure.text}、目標 ${aim?.figure.text ?? '―'}${row.baseline === undefined ? '' : `、基準 ${row.baseline.figure.text}`}。${basis}: ${formulaWords(formula)}、${roundingWords(way.rounding)}）`,
    hint: hintOf(isSure, other),
  };
}

function hintOf(isSure: boolean, other: ProvableFormula | undefined): string {
  if (isSure) return '率、実績値、目標値のどれかの写し間違いか、算式の違いを確かめてください';
  if (other !== undefined) return `「${formulaWords(other)}」で計算すれば合います。指標ごとに算式が違う場合は、その旨を注に書いてください`;
  return 'この行の算式がほかの行と違わないかを確かめてください。行が少ないか、算式が一つに決まらないため、誤りとは断定していません';
}
