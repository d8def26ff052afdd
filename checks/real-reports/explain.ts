/** Why a printed rate or verdict does not follow from the printed inputs (相違の種類), each with what shows it. */
import type { IndicatorAssessment } from '../../src/domain/assessment.ts';
import type { Indicator, TrackedIndicator } from '../../src/domain/indicator.ts';
import { parseDecimal } from '../../src/domain/decimal.ts';
import { rateInterval } from '../../src/domain/rate-interval.ts';
import type { Rational } from '../../src/domain/rational.ts';
import { add, compare, rational, subtract } from '../../src/domain/rational.ts';
import { formatDecimal } from '../../src/domain/rounding.ts';
import type { Interval } from '../../src/domain/rounding-interval.ts';
import { roundingInterval } from '../../src/domain/rounding-interval.ts';
import type { Compared, OpenReport } from './compare.ts';
import { compareRows, rateAgrees, verdictAgrees, yearNumber } from './compare.ts';
import type { OtherTarget } from './other-target.ts';
import { findOtherTarget, withTarget } from './other-target.ts';

export type DeviationKind = 'unroundedInputs' | 'targetRevised' | 'ruleNotStated' | 'figureNotPrinted' | 'directionOfSource' | 'unexplained';

export const kindWords: Readonly<Record<DeviationKind, string>> = {
  unroundedInputs: '丸める前の値による',
  targetRevised: '印刷後に目標値が改められた',
  ruleNotStated: '決まりが書かれていない',
  figureNotPrinted: '要る数値が資料にない',
  directionOfSource: '転記の向きの誤り',
  unexplained: '説明できない',
};

export interface Deviation {
  readonly row: Compared;
  readonly what: 'rate' | 'verdict';
  readonly kind: DeviationKind;
  readonly evidence: string;
}

export interface Explained {
  readonly deviations: readonly Deviation[];
  /** Indicators with the target of the earlier reports. */
  readonly targets: ReadonlyMap<string, OtherTarget>;
}

export function explain(open: OpenReport): Explained {
  const rows = compareRows(open, open.strategy);
  const targets = new Map<string, OtherTarget>();
  const rates = rows.filter((row) => !rateAgrees(row));
  const outside = rates.filter((row) => intervalOf(open, row) === undefined);
  for (const indicator of open.strategy.indicators) {
    const own = outside.filter(({ printed }) => printed.id === indicator.id);
    const other = own.length === 0 || !isTracked(indicator) ? undefined : findOtherTarget(open, indicator, own);
    if (other !== undefined) targets.set(indicator.id, other);
  }
  const deviations = rates.map((row) => explainRate(open, row, targets.get(row.printed.id)));
  const restored = restoreTargets(open, targets);
  const verdicts = rows.flatMap((row, at) => (verdictAgrees(row) ? [] : [explainVerdict(open, row, restored[at])]));
  return { deviations: [...deviations, ...verdicts], targets };
}

/** All rows with the targets that the earlier reports used. */
export function restoreTargets(open: OpenReport, targets: ReadonlyMap<string, OtherTarget>): readonly Compared[] {
  let strategy = open.strategy;
  for (const indicator of open.strategy.indicators) {
    const other = targets.get(indicator.id);
    if (other !== undefined && isTracked(indicator)) strategy = withTarget(strategy, indicator, other.rational, other.to);
  }
  return compareRows(open, strategy);
}

function isTracked(indicator: Indicator): indicator is TrackedIndicator {
  return indicator.kind !== 'increment' && indicator.kind !== 'condition';
}

/** The rates that the displayed inputs allow, where the printed rate lies among them. */
function intervalOf(open: OpenReport, { printed, assessment }: Compared): Interval | undefined {
  const decimal = parseDecimal((printed.rate ?? '').replace(/[()%]/g, ''));
  const step = assessment.derivation.find((each) => each.kind === 'formula');
  const indicator = open.strategy.indicators.find(({ id }) => id === printed.id);
  if (decimal === undefined || step?.kind !== 'formula' || indicator === undefined || !isTracked(indicator)) return undefined;
  const interval = rateInterval(step.formula, { direction: indicator.direction, terms: displayedTerms(assessment) });
  if (interval?.kind !== 'bounded') return undefined;
  const half = rational(1n, 20n);
  const isInside = compare(add(decimal.value, half), interval.lowest) > 0 && compare(subtract(decimal.value, half), interval.highest) <= 0;
  return isInside ? interval : undefined;
}

function displayedTerms({ used }: IndicatorAssessment): { readonly [Role in 'actual' | 'target' | 'baseline']?: Interval } {
  const terms: { [Role in 'actual' | 'target' | 'baseline']?: Interval } = {};
  for (const role of ['actual', 'target', 'baseline'] as const) {
    const figure = used[role];
    if (figure?.figure.kind === 'value') terms[role] = roundingInterval({ ...figure.figure, unit: figure.unit, measure: figure.kind });
  }
  return terms;
}

function explainRate(open: OpenReport, row: Compared, target: OtherTarget | undefined): Deviation {
  const interval = intervalOf(open, row);
  const percent = (value: Rational): string => `${formatDecimal(value, { digits: 2, mode: 'halfUp', negative: '-' })}%`;
  if (interval !== undefined) {
    return { row, what: 'rate', kind: 'unroundedInputs', evidence: `表示された数値の丸めの範囲で、達成度は${percent(interval.lowest)}から${percent(interval.highest)}まで。印刷された値はその中にある` };
  }
  if (target === undefined) return { row, what: 'rate', kind: 'unexplained', evidence: '' };
  return { row, what: 'rate', kind: 'targetRevised', evidence: targetEvidence(open, row, target) };
}

function targetEvidence(open: OpenReport, row: Compared, target: OtherTarget): string {
  const years = open.printed.filter(({ id, year }) => id === row.printed.id && yearNumber(year) <= target.to).map(({ year }) => year);
  const how = target.isBaseline
    ? '基準値と同じ値（現状を保つ目標）'
    : target.fitting === 1
      ? `${target.lowest}のほかに、この桁で当てはまる値はない`
      : `当てはまる値は${target.lowest}から${target.highest}まで`;
  const alone = years.length > 1 ? '' : '。1年度だけなので、資料からは目標値の改定と断定できない';
  return `目標値を${target.value}とすると、${years.join('・')}の印刷された達成度がすべて出る。${how}${alone}`;
}

function explainVerdict(open: OpenReport, row: Compared, restored: Compared | undefined): Deviation {
  const { used, rateAbsence } = row.assessment;
  if (!rateAgrees(row) && restored !== undefined && verdictAgrees(restored)) {
    return { row, what: 'verdict', kind: 'targetRevised', evidence: `達成度と同じ。当時の目標値では${restored.rate}で、判定は${restored.verdict}になる` };
  }
  if (used.target?.figure.kind !== 'value') return { row, what: 'verdict', kind: 'figureNotPrinted', evidence: '目標となる値（前年の値など）が資料に印刷されていない' };
  if (turned(open, row)) return { row, what: 'verdict', kind: 'directionOfSource', evidence: '転記された向き（direction）を逆にすると、印刷された判定になる' };
  if (rateAbsence?.kind === 'outsideDomain') return { row, what: 'verdict', kind: 'ruleNotStated', evidence: '負の目標値には算式が使えず、どう判定したかは資料に書かれていない' };
  return { row, what: 'verdict', kind: 'unexplained', evidence: '' };
}

/** Whether the verdict follows when the other way is the better one. */
function turned(open: OpenReport, { printed }: Compared): boolean {
  const other = { increase: 'decrease', decrease: 'increase', keepAtLeast: 'keepAtMost', keepAtMost: 'keepAtLeast', keepWithin: 'keepWithin' } as const;
  const indicators = open.strategy.indicators.map((each) => (each.id === printed.id && each.kind !== 'condition' ? { ...each, direction: other[each.direction] } : each));
  return compareRows({ ...open, printed: [printed] }, { ...open.strategy, indicators }).every(verdictAgrees);
}
