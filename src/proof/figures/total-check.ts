/** Totals and shares (合計・構成比の検算): rows and columns that follow from the others of their table. */
import type { Interval } from '../../domain/rounding-interval.ts';
import { exactly } from '../../domain/rounding-interval.ts';
import { add, equals, fromInteger, isZero, maximum, minimum, rational } from '../../domain/rational.ts';
import type { Rational } from '../../domain/rational.ts';
import type { ReadTable, SourceReport } from '../../intake/source-report/source-report.ts';
import type { Finding } from '../finding.ts';
import type { FigureCode } from './figure-codes.ts';
import type { Entry, NumericColumn } from './numeric-table.ts';
import { isShareColumn, numericColumns } from './numeric-table.ts';
import { canPrint, plus, printedText } from './printed-interval.ts';

export function checkTotals({ tables }: SourceReport): readonly Finding[] {
  return tables.flatMap((table) => {
    const columns = numericColumns(table);
    return [...checkTotalRows(table, columns), ...checkTotalColumns(table, columns), ...checkShareRows(table, columns)];
  });
}

/** A printed figure, and what the others make of it; `words` say of which. */
interface Claim {
  readonly entry: Entry;
  readonly expected: Interval;
  readonly words: string;
  /** The sum of the parts as they are printed. */
  readonly asPrinted?: Rational;
}

/** Where other figures of the same kind hold, one that does not is wrong; where hardly any holds, they are no sums. */
function judge(claims: readonly Claim[], code: FigureCode): readonly Finding[] {
  const wrong = claims.filter(({ entry, expected }) => !canPrint(expected, entry.figure, 'halfUp') && !canPrint(expected, entry.figure, 'truncate'));
  const near = claims.filter((claim) => !wrong.includes(claim) && claim.asPrinted !== undefined && !equals(claim.asPrinted, claim.entry.figure.value));
  const right = claims.length - wrong.length;
  if (wrong.length > 0 && right === 0 && claims.length > 1) return [];
  const isProven = right * 5 >= (claims.length - 1) * 4 && right > 0;
  return [...near.map((claim) => nearFinding(claim, code)), ...wrong.map((claim) => wrongFinding(claim, code, isProven))];
}

function wrongFinding({ entry, expected, words }: Claim, code: FigureCode, isProven: boolean): Finding {
  return {
    code, severity: isProven ? 'error' : 'doubt', at: entry.cell.at, printed: entry.cell.text, expected: printedText(expected, entry.figure, 'halfUp', entry.figure.unit?.symbol ?? ''),
    message: `「${entry.row.name.text}」の「${entry.column.heading === '' ? '数値' : entry.column.heading}」が、${words}と合いません`,
    hint: isProven ? '合計と内訳のどちらかに写し間違いがないかを確かめてください' : '内訳に重複（再掲）や省かれた行がないかを確かめてください',
  };
}

/** The rounding of the parts allows the total, but they do not add up as they are printed. */
function nearFinding({ entry, asPrinted = fromInteger(0), words }: Claim, code: FigureCode): Finding {
  return {
    code, severity: 'doubt', at: entry.cell.at, printed: entry.cell.text, expected: printedText(exactly(asPrinted), entry.figure, 'halfUp', entry.figure.unit?.symbol ?? ''),
    message: `「${entry.row.name.text}」の「${entry.column.heading === '' ? '数値' : entry.column.heading}」が、印字された${words}とは合いません`,
    hint: '端数処理による差であれば、その旨を注に書いてください。差がないはずの表では写し間違いを確かめてください',
  };
}

function sumAsPrinted(entries: readonly Entry[]): Rational {
  return entries.reduce((total, { figure }) => add(total, figure.value), fromInteger(0));
}

function sum(entries: readonly Entry[]): Interval {
  return entries.reduce((total, { interval }) => plus(total, interval), exactly(fromInteger(0)));
}

/** A total counts the items above it, up to the total before. */
function checkTotalRows(table: ReadTable, columns: readonly NumericColumn[]): readonly Finding[] {
  const claims = columns.filter((column) => !isShareColumn(column)).flatMap(({ entries }) => {
    const found: Claim[] = [];
    let begin = 0;
    for (const [at, row] of table.rows.entries()) {
      if (row.kind !== 'total') continue;
      const entry = entries[at];
      const parts = entries.slice(begin, at).filter((part) => part !== undefined && part.row.kind === 'item').filter((part) => part !== undefined);
      if (entry !== undefined && parts.length >= 2) found.push({ entry, expected: sum(parts), asPrinted: sumAsPrinted(parts), words: `上の${parts.length}行の合計` });
      begin = at + 1;
    }
    return found;
  });
  return judge(claims, 'total-differs');
}

const totalHeading = /^(?:合計|総計|計|総数|小計)(?:\([^)]*\))?$/;

function checkTotalColumns(table: ReadTable, columns: readonly NumericColumn[]): readonly Finding[] {
  const at = columns.findIndex(({ column }) => totalHeading.test(column.heading.normalize('NFKC').replace(/\s+/g, '')));
  const total = columns[at];
  const parts = columns.filter((column, index) => index !== at && !isShareColumn(column));
  if (total === undefined || parts.length < 2 || table.kind === 'indicators') return [];
  const claims = total.entries.flatMap((entry, row) => {
    const others = parts.map(({ entries }) => entries[row]).filter((part) => part !== undefined);
    return entry === undefined || entry.row.kind === 'share' || others.length < 2 ? [] : [{ entry, expected: sum(others), asPrinted: sumAsPrinted(others), words: `同じ行の${others.length}列の合計` }];
  });
  return judge(claims, 'total-differs');
}

/** 構成比: each cell of the total row by the whole that the row itself prints. */
function checkShareRows(table: ReadTable, columns: readonly NumericColumn[]): readonly Finding[] {
  const share = table.rows.findIndex(({ kind }) => kind === 'share');
  const total = table.rows.findLastIndex(({ kind }, at) => at < share && kind === 'total');
  if (share < 0 || total < 0) return [];
  const wholeColumn = columns.find(({ column }) => totalHeading.test(column.heading.normalize('NFKC').replace(/\s+/g, '')));
  const whole = wholeColumn?.entries[total];
  if (whole === undefined || isZero(whole.figure.value)) return [];
  const claims = columns.flatMap(({ entries }) => {
    const [entry, part] = [entries[share], entries[total]];
    return entry === undefined || part === undefined ? [] : [{ entry, expected: shareOf(part.interval, whole.interval), words: `合計行から計算した割合（${part.cell.text}÷${whole.cell.text}）` }];
  });
  return judge(claims, 'share-differs');
}

export function shareOf(part: Interval, whole: Interval): Interval {
  const ratios = [part.lowest, part.highest].flatMap((a) => [whole.lowest, whole.highest].map((b) => percent(a, b)));
  const [first = fromInteger(0)] = ratios;
  return { lowest: ratios.reduce(minimum, first), highest: ratios.reduce(maximum, first) };
}

function percent(part: Rational, whole: Rational): Rational {
  return isZero(whole) ? fromInteger(0) : rational(part.num * whole.den * 100n, part.den * whole.num);
}
