/** Values of such files as figures of a dataset: readings with the report that printed them, baselines, years on the way. */
import type { Decimal } from '../../domain/decimal.ts';
import { parseDecimal, printDecimal } from '../../domain/decimal.ts';
import type { FiscalYear } from '../../domain/identifiers.ts';
import type { Period } from '../../domain/period.ts';
import { yearOf } from '../../domain/period.ts';
import type { Tree, TreeMap } from '../../formats/yaml/tree.ts';
import { numberText } from '../../formats/yaml/tree.ts';
import { writePeriod, writeYear, written } from '../write-figures.ts';
import { fiscalYearOf, periodOf } from './facts-periods.ts';
import type { FactsActual, FactsStated } from './facts-schema.ts';
import { absenceOf, readTargetCell, standingOf } from './facts-words.ts';

/** Everything about one indicator that is collected on the way. */
export interface Noting {
  readonly reportYear: FiscalYear;
  readonly note: (kind: 'open' | 'assumed' | 'kept', text: string) => void;
}

export function figureTree(decimal: Decimal): Tree {
  return numberText(printDecimal(decimal));
}

/** The period as a dataset writes it; one that cannot be read is told, and the fallback year stands in. */
export function periodTree(text: string | null | undefined, fallback: FiscalYear, noting: Noting): { readonly period: Period; readonly tree: string } {
  const period = text === null || text === undefined ? undefined : periodOf(text);
  if (period === undefined && text !== null && text !== undefined) noting.note('open', `時点「${text}」を読めないため、${writeYear(fallback)}としました`);
  const held: Period = period ?? { kind: 'fiscalYear', year: fallback };
  return { period: held, tree: writePeriod(held) };
}

/** The report year that printed a value: the one it names, the file's for older data, otherwise the value's own. */
export function reportYearOf(actual: FactsActual, reportYear: FiscalYear): FiscalYear {
  const named = fiscalYearOf(actual.report_period);
  if (named !== undefined) return named;
  if (actual.status === 'older_data' || actual.period === null || actual.period === undefined) return reportYear;
  const period = periodOf(actual.period);
  return period === undefined ? reportYear : yearOf(period);
}

/** A period that several reports print says in each of them which report it stands in. */
export function readingTree(actual: FactsActual, isReprinted: boolean, noting: Noting): TreeMap {
  const reported = reportYearOf(actual, noting.reportYear);
  const { period, tree } = periodTree(actual.period, reported, noting);
  const isOwnYear = yearOf(period) === reported;
  return written({ period: tree, ...valueOrAbsence(actual, noting), reported: isOwnYear && !isReprinted ? undefined : writeYear(reported) });
}

function valueOrAbsence({ value, status }: FactsActual, { note }: Noting): TreeMap {
  if (value !== null && value !== undefined) return written({ value: figureTree(value), standing: standingOf(status) });
  const reason = absenceOf(status);
  if (reason === undefined) note('open', `実績値がありませんが、その理由が分かりません（status: ${status ?? 'なし'}）。未入力（notEntered）としました`);
  return { absent: reason ?? 'notEntered' };
}

/** A dash as the baseline is an absence; whether it counts as 0 is for the rule set to say. */
export function baselineTree(baseline: FactsStated | null | undefined, noting: Noting): TreeMap | undefined {
  if (baseline === null || baseline === undefined) return undefined;
  const { tree } = periodTree(baseline.period, noting.reportYear - 1, noting);
  const { value } = baseline;
  if (value !== null && value !== undefined) return { period: tree, value: figureTree(value) };
  const cell = baseline.raw_cell ?? '';
  if (/[^\d\s()（）―－—ー-]/.test(cell)) noting.note('open', `基準値「${cell}」を数として読めません`);
  return { period: tree, absent: 'notMeasured' };
}

/** A year on the way to the target (年度目標); of 4(9) the total so far counts. */
export function pathTree(stated: FactsStated, noting: Noting): TreeMap | undefined {
  const { value } = stated;
  if (value !== null && value !== undefined) return { period: periodTree(stated.period, noting.reportYear, noting).tree, value: figureTree(value) };
  const cell = readTargetCell(stated.raw_cell ?? '');
  const decimal = parseDecimal(cell.total ?? cell.number ?? '');
  if (decimal === undefined) return undefined;
  return { period: periodTree(cell.year ?? stated.period, noting.reportYear, noting).tree, value: figureTree(decimal) };
}
