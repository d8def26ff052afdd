/**
 * Results that the rounding of the measured values leaves open (丸めによる注意): a rate whose last printed digit says nothing, and
 * a judgement that other unrounded values would give otherwise. What is promised (目標値, 目安値) is exact as it was promised.
 */
import type { Rate, UsedFigures } from './assessment.ts';
import type { Caveat, DerivationStep, FigureRole, TermRole, UsedFigure } from './derivation.ts';
import type { ValueFigure } from './figure.ts';
import type { FormulaTerm } from './formula.ts';
import { formulas } from './formula.ts';
import type { GradeId } from './identifiers.ts';
import type { Direction } from './indicator.ts';
import type { RateCorner } from './rate-interval.ts';
import { intervalOf } from './rate-interval.ts';
import type { Judged } from './judgement.ts';
import type { RateResult } from './rate.ts';
import { printRate } from './rate.ts';
import type { Rational } from './rational.ts';
import { add, compare, fromInteger, maximum, minimum, multiply, subtract } from './rational.ts';
import type { Displayed, Interval, RateInterval } from './rounding-interval.ts';
import { attainedInterval, exactly, roundingInterval } from './rounding-interval.ts';
import { powerOfTen } from './rounding.ts';
import type { Printing } from './rule-set.ts';

/** What an evaluation comes to with some figures. */
export interface RoundedResult {
  readonly rate: Rate | null;
  readonly steps: readonly DerivationStep[];
  /** As computed, before any person. */
  readonly grade: GradeId;
}

/** What is asked of an evaluation. */
export function roundedResult({ result, judged }: { readonly result: Pick<RateResult, 'rate' | 'steps'>; readonly judged: Judged }): RoundedResult {
  return { rate: result.rate, steps: result.steps, grade: judged.judgement.computed };
}

export interface RoundingInput {
  readonly used: UsedFigures;
  readonly result: RoundedResult;
  readonly direction: Direction;
  readonly printing: Printing;
  /** The evaluation again, with other figures in the same places. */
  readonly evaluateWith: (used: UsedFigures) => RoundedResult;
}

/** At most one caveat; none where nothing was rounded or rounding changes nothing that is printed or judged. */
export function roundingCaveats({ used, result, direction, printing, evaluateWith }: RoundingInput): readonly Caveat[] {
  const corners = usedAtEnds(used, roundingInterval);
  if (corners.length === 1) return [];
  const atEnds = corners.map(evaluateWith);
  const mayTurn = otherGrades(result.grade, atEnds).length > 0;
  const grades = mayTurn ? otherGrades(result.grade, usedAtEnds(used, attainedInterval).map(evaluateWith)) : [];
  const interval = result.rate === null ? undefined : intervalAround(result, atEnds, direction);
  if (interval === undefined) return grades.length === 0 ? [] : [{ kind: 'gradeWithinRounding', grades }];
  const isTold = grades.length > 0 || (!isYesOrNo(result) && isLoose(interval, printing));
  return isTold ? [{ kind: 'rateInterval', interval, digits: printing.rateDigits, grades }] : [];
}

const roles = ['baseline', 'target', 'previous', 'actual', 'actualIncrement'] as const satisfies readonly FigureRole[];

/** The figures with each measured one at either end of what it stands for, in every combination. */
function usedAtEnds(used: UsedFigures, standsFor: (figure: Displayed) => Interval): readonly UsedFigures[] {
  let corners: readonly UsedFigures[] = [used];
  for (const role of roles) {
    const each = used[role];
    if (each?.figure.kind !== 'value') continue;
    const { figure } = each;
    const { lowest, highest } = rangeOf(role, each, figure, standsFor);
    if (compare(lowest, highest) === 0) continue;
    corners = corners.flatMap((corner) => [lowest, highest].map((value) => ({ ...corner, [role]: { ...each, figure: { ...figure, value } } })));
  }
  return corners;
}

/**
 * A stated target and a baseline that counts from zero are exact. A moving target (前年度以上, 全国平均以上) strays as far as the
 * widest of the values that it is the average, the greatest or the least of; one that follows a growth is taken as it was made.
 */
function rangeOf(role: (typeof roles)[number], { unit, kind, derived }: UsedFigure, figure: ValueFigure, standsFor: (figure: Displayed) => Interval): Interval {
  if (derived === undefined) return role === 'target' ? exactly(figure.value) : standsFor({ ...figure, unit, measure: kind });
  if (derived.by === 'fromZero' || derived.by === 'comparatorGrowth') return exactly(figure.value);
  let { lowest, highest } = exactly(figure.value);
  for (const { figure: from } of derived.from) {
    if (from.kind !== 'value') continue;
    const range = standsFor({ ...from, unit, measure: kind });
    lowest = minimum(lowest, add(figure.value, subtract(range.lowest, from.value)));
    highest = maximum(highest, add(figure.value, subtract(range.highest, from.value)));
  }
  return { lowest, highest };
}

function otherGrades(grade: GradeId, results: readonly RoundedResult[]): readonly GradeId[] {
  return [...new Set(results.map((each) => each.grade))].filter((each) => each !== grade);
}

function formulaStep({ steps }: RoundedResult) {
  return steps.find((step) => step.kind === 'formula');
}

function intervalAround(result: RoundedResult, corners: readonly RoundedResult[], direction: Direction): RateInterval | undefined {
  const step = formulaStep(result);
  return step === undefined ? undefined : intervalOf(formulas[step.formula], direction, [result, ...corners].map(rateCorner));
}

function rateCorner(result: RoundedResult): RateCorner {
  const values: { [Term in FormulaTerm]?: Rational } = {};
  for (const { role, value } of formulaStep(result)?.terms ?? []) {
    const term = termsOfRoles[role];
    if (term !== undefined) values[term] = value;
  }
  return { values, percent: result.rate?.exact };
}

const termsOfRoles: { readonly [Role in TermRole]?: FormulaTerm } = {
  baseline: 'baseline',
  target: 'target',
  targetIncrement: 'target',
  expected: 'expected',
  actual: 'actual',
  actualIncrement: 'actual',
  elapsed: 'elapsed',
};

/** 100 or 0: a rate that measures nothing has no digit to lose. */
function isYesOrNo(result: RoundedResult): boolean {
  return formulaStep(result)?.formula === 'binary';
}

/**
 * A printed rate claims to be right to half a unit of its last digit. Where the inputs allow ten units or more, that digit may
 * be any from 0 to 9 and says nothing: this is told. Less is the common fate of last digits and is not.
 */
function isLoose(interval: RateInterval, printing: Printing): boolean {
  if (interval.kind === 'unbounded') return true;
  const width = multiply(subtract(interval.highest, interval.lowest), fromInteger(powerOfTen(printing.rateDigits)));
  return compare(width, fromInteger(10)) >= 0 && printRate(interval.lowest, printing) !== printRate(interval.highest, printing);
}
