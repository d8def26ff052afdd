/**
 * Formulas of an achievement rate (達成度, 進捗率) by the names that practice gives them. Each states the terms it takes, the
 * directions it serves and its domain; outside of it there is a named outcome and never a number that misleads in silence.
 */
import type { RateAbsence } from './derivation.ts';
import type { Direction } from './indicator.ts';
import type { Rational } from './rational.ts';
import { compare, equals, fromInteger, isZero, maximum, minimum, rational, sign, subtract } from './rational.ts';
import type { PercentFormulaId } from './rule-set.ts';

/** What a formula takes. For an increment indicator, target and actual are the increments of the year; `elapsed` is the share of the plan that has passed, in percent. */
export type FormulaTerm = 'actual' | 'target' | 'baseline' | 'expected' | 'elapsed';

/** Which way is better: upwards, downwards, or neither (範囲内). */
export type Tendency = 'rising' | 'falling' | 'band';

export interface FormulaInput {
  readonly direction: Direction;
  /** Values in one unit; a formula never sees an absent figure. */
  readonly values: { readonly [Term in FormulaTerm]?: Rational };
  /** Whether the target is reached, for `binary`. */
  readonly reached: boolean;
}

/** `misleads`: computed outside the domain, because the body prints it all the same. */
export type FormulaResult =
  | { readonly kind: 'rate'; /** In percent. */ readonly percent: Rational; readonly misleads: boolean }
  | { readonly kind: 'none'; readonly reason: RateAbsence };

export interface Formula {
  readonly id: PercentFormulaId;
  /** In the order in which the formula reads them. */
  readonly terms: readonly FormulaTerm[];
  readonly serves: readonly Tendency[];
  /** Whether the actual is set against the baseline, which must then be comparable. */
  readonly usesBaseline: boolean;
  /** Whether the terms are increments of a year, which only an increment indicator has. */
  readonly ofIncrements: boolean;
  readonly compute: (input: FormulaInput, outside: 'refuse' | 'caveat') => FormulaResult;
}

type Values<Term extends FormulaTerm> = { readonly [T in Term]: Rational };

/** A formula in its own words: `undefinedFor` names division by zero and its like, `outside` the term that leaves the domain. */
interface FormulaRule<Term extends FormulaTerm> {
  readonly id: PercentFormulaId;
  readonly terms: readonly Term[];
  readonly serves: readonly Tendency[];
  readonly undefinedFor: (values: Values<Term>, tendency: Tendency) => RateAbsence | undefined;
  readonly outside: (values: Values<Term>, tendency: Tendency) => FormulaTerm | undefined;
  readonly percent: (values: Values<Term>, tendency: Tendency, reached: boolean) => Rational;
}

const hundred = fromInteger(100);
const zero = fromInteger(0);

/** @example tendencyOf('keepAtMost') // 'falling' */
export function tendencyOf(direction: Direction): Tendency {
  if (direction === 'keepWithin') return 'band';
  return direction === 'increase' || direction === 'keepAtLeast' ? 'rising' : 'falling';
}

function define<Term extends FormulaTerm>(rule: FormulaRule<Term>): Formula {
  const terms: readonly FormulaTerm[] = rule.terms;
  return {
    id: rule.id,
    terms,
    serves: rule.serves,
    usesBaseline: terms.includes('baseline'),
    ofIncrements: rule.id === 'increment_ratio',
    compute: (input, outside) => run(rule, input, outside),
  };
}

function run<Term extends FormulaTerm>(rule: FormulaRule<Term>, input: FormulaInput, outside: 'refuse' | 'caveat'): FormulaResult {
  const missing = rule.terms.find((term) => input.values[term] === undefined);
  if (missing !== undefined) return { kind: 'none', reason: { kind: 'missingInput', role: missing } };
  const values = input.values as Values<Term>; // every term of the rule was just found
  const tendency = tendencyOf(input.direction);
  const undefinedFor = rule.undefinedFor(values, tendency);
  if (undefinedFor !== undefined) return { kind: 'none', reason: undefinedFor };
  const serves = rule.serves.includes(tendency);
  const outsideRole = serves ? rule.outside(values, tendency) : 'target';
  if (outsideRole !== undefined && outside === 'refuse') {
    const reason = { kind: 'outsideDomain', formula: rule.id, role: outsideRole } as const;
    return { kind: 'none', reason: serves ? reason : { ...reason, direction: input.direction } };
  }
  return { kind: 'rate', percent: rule.percent(values, tendency, input.reached), misleads: outsideRole !== undefined };
}

/** Brought to lowest terms once, not after each step. */
function percentOf(part: Rational, whole: Rational): Rational {
  return rational(part.num * whole.den * 100n, part.den * whole.num);
}

/** Whether `end` lies on the wrong side of `start` for the direction: a target below the baseline of what should rise. */
function liesBackwards(start: Rational, end: Rational, tendency: Tendency): boolean {
  const way = sign(subtract(end, start));
  return tendency === 'falling' ? way > 0 : way < 0;
}

function refuseZeroTarget({ target }: { readonly target: Rational }): RateAbsence | undefined {
  return isZero(target) ? { kind: 'targetIsZero' } : undefined;
}

/** a/t: what rises towards a target above zero. Of two values below zero it falls as things improve. */
const ratio = define({
  id: 'ratio',
  terms: ['actual', 'target'],
  serves: ['rising'],
  undefinedFor: refuseZeroTarget,
  outside: ({ target }) => (sign(target) < 0 ? 'target' : undefined),
  percent: ({ actual, target }) => percentOf(actual, target),
});

/** Δa/Δt of the year (増分の達成度): the target increment points in the direction of the indicator. */
const incrementRatio = define({
  id: 'increment_ratio',
  terms: ['actual', 'target'],
  serves: ['rising', 'falling'],
  undefinedFor: refuseZeroTarget,
  outside: ({ target }, tendency) => (liesBackwards(zero, target, tendency) ? 'target' : undefined),
  percent: ({ actual, target }) => percentOf(actual, target),
});

/** (a−b)/(t−b), in either direction; `shape` bounds it. */
function progressFormula(id: 'progress' | 'progress_floor0' | 'progress_clamped', shape: (percent: Rational) => Rational): Formula {
  return define({
    id,
    terms: ['actual', 'target', 'baseline'],
    serves: ['rising', 'falling'],
    undefinedFor: ({ target, baseline }) => (equals(target, baseline) ? { kind: 'baselineEqualsTarget' } : undefined),
    outside: ({ target, baseline }, tendency) => (liesBackwards(baseline, target, tendency) ? 'target' : undefined),
    percent: ({ actual, target, baseline }) => shape(percentOf(subtract(actual, baseline), subtract(target, baseline))),
  });
}

/** (a−b)/(t−b) over the elapsed share of the plan: 100 is as far as time asks on a straight line. */
const linearShare = define({
  id: 'linear_share',
  terms: ['actual', 'target', 'baseline', 'elapsed'],
  serves: ['rising', 'falling'],
  undefinedFor: ({ target, baseline, elapsed }) =>
    equals(target, baseline) ? { kind: 'baselineEqualsTarget' } : isZero(elapsed) ? { kind: 'elapsedIsZero' } : undefined,
  outside: ({ target, baseline, elapsed }, tendency) => {
    if (liesBackwards(baseline, target, tendency)) return 'target';
    return sign(elapsed) < 0 || compare(elapsed, hundred) > 0 ? 'elapsed' : undefined;
  },
  percent: ({ actual, target, baseline, elapsed }) => percentOf(percentOf(subtract(actual, baseline), subtract(target, baseline)), elapsed),
});

/** a/p, and p/a for what should fall; p is the expected value (目安値) of the year. */
const expectedRatio = define({
  id: 'expected_ratio',
  terms: ['actual', 'expected'],
  serves: ['rising', 'falling'],
  undefinedFor: ({ actual, expected }, tendency) => {
    if (tendency === 'falling') return isZero(actual) ? { kind: 'actualIsZero' } : undefined;
    return isZero(expected) ? { kind: 'outsideDomain', formula: 'expected_ratio', role: 'expected' } : undefined;
  },
  outside: ({ actual, expected }, tendency) => {
    if (sign(expected) <= 0) return 'expected';
    return tendency === 'falling' && sign(actual) < 0 ? 'actual' : undefined;
  },
  percent: ({ actual, expected }, tendency) => (tendency === 'falling' ? percentOf(expected, actual) : percentOf(actual, expected)),
});

/** (a−b)/(p−b): progress against the progress expected by this year. */
const expectedProgress = define({
  id: 'expected_progress',
  terms: ['actual', 'expected', 'baseline'],
  serves: ['rising', 'falling'],
  undefinedFor: ({ expected, baseline }) => (equals(expected, baseline) ? { kind: 'baselineEqualsExpected' } : undefined),
  outside: ({ expected, baseline }, tendency) => (liesBackwards(baseline, expected, tendency) ? 'expected' : undefined),
  percent: ({ actual, expected, baseline }) => percentOf(subtract(actual, baseline), subtract(expected, baseline)),
});

/** 2−a/t: what falls towards a target above zero. */
const twoMinusRatio = define({
  id: 'two_minus_ratio',
  terms: ['actual', 'target'],
  serves: ['falling'],
  undefinedFor: refuseZeroTarget,
  outside: ({ target }) => (sign(target) < 0 ? 'target' : undefined),
  percent: ({ actual, target }) => subtract(fromInteger(200), percentOf(actual, target)),
});

/** t/a: what falls towards a target above zero and stays above zero itself. */
const inverseRatio = define({
  id: 'inverse_ratio',
  terms: ['target', 'actual'],
  serves: ['falling'],
  undefinedFor: ({ target, actual }) => refuseZeroTarget({ target }) ?? (isZero(actual) ? { kind: 'actualIsZero' } : undefined),
  outside: ({ target, actual }) => (sign(target) < 0 ? 'target' : sign(actual) < 0 ? 'actual' : undefined),
  percent: ({ target, actual }) => percentOf(target, actual),
});

/** 100 when the target is reached, else 0; a target of zero is as good as any (待機児童 0人). */
const binary = define({
  id: 'binary',
  terms: ['actual', 'target'],
  serves: ['rising', 'falling', 'band'],
  undefinedFor: () => undefined,
  outside: () => undefined,
  percent: (_values, _tendency, reached) => (reached ? hundred : zero),
});

/** Every formula of a percentage by its id. A new formula is a row here and an id in rule-set.ts. */
export const formulas: { readonly [Id in PercentFormulaId]: Formula } = {
  ratio,
  increment_ratio: incrementRatio,
  progress: progressFormula('progress', (percent) => percent),
  progress_floor0: progressFormula('progress_floor0', (percent) => maximum(percent, zero)),
  progress_clamped: progressFormula('progress_clamped', (percent) => minimum(maximum(percent, zero), hundred)),
  linear_share: linearShare,
  expected_ratio: expectedRatio,
  expected_progress: expectedProgress,
  two_minus_ratio: twoMinusRatio,
  inverse_ratio: inverseRatio,
  binary,
};
