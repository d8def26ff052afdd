/**
 * What the rule of a rate adds to the figures of the strategy: a baseline of zero where none is stated (滋賀県の「―」), and the
 * expected value (目安値) of a year that has none. Each is said: in the derivation, or as a caveat.
 */
import type { UsedFigures } from './assessment.ts';
import type { Caveat, DerivationStep, UsedFigure } from './derivation.ts';
import { shareOfYear } from './elapsed.ts';
import type { ValueFigure } from './figure.ts';
import type { FiscalYear } from './identifiers.ts';
import { isWindow, yearsBetween } from './period.ts';
import type { Rational } from './rational.ts';
import { add, divide, fromInteger, isZero, maximum, minimum, multiply, subtract } from './rational.ts';
import type { PathRule, RateRule } from './rule-set.ts';

export interface RuleFigures {
  readonly used: UsedFigures;
  readonly steps: readonly DerivationStep[];
  readonly caveats: readonly Caveat[];
}

/** Where in the plan the report stands. */
export interface ReportTime {
  readonly year: FiscalYear;
  readonly elapsed?: Rational | undefined;
}

const hundred = fromInteger(100);
const zero = fromInteger(0);
const none: readonly never[] = [];

/** The figures as the rule takes them. What the strategy states is never replaced, except a baseline that the rule puts at zero. */
export function figuresUnderRule(used: UsedFigures, rule: RateRule | undefined, time: ReportTime): RuleFigures {
  if ((rule?.baseline ?? 'stated') === 'stated' && (rule?.path ?? 'given') === 'given') return { used, steps: none, caveats: none };
  const based = withBaseline(used, rule?.baseline ?? 'stated');
  const path = pathFigure(based.used, rule?.path ?? 'given', time);
  if (path === undefined) return { ...based, steps: [] };
  return { used: { ...based.used, expected: path.figure }, steps: [path.step], caveats: based.caveats };
}

function withBaseline(used: UsedFigures, how: 'stated' | 'zeroIfAbsent' | 'zero'): Pick<RuleFigures, 'used' | 'caveats'> {
  const { baseline, target } = used;
  const isNeeded = how === 'zero' || (how === 'zeroIfAbsent' && baseline?.figure.kind !== 'value');
  if (!isNeeded || target === undefined) return { used, caveats: [] };
  const period = isWindow(target.period) ? target.period : (baseline?.period ?? target.period);
  const figure: ValueFigure = { kind: 'value', value: zero, digits: 0, standing: 'final', notes: [] };
  return { used: { ...used, baseline: { role: 'baseline', period, figure, unit: target.unit, kind: target.kind } }, caveats: [{ kind: 'baselineTakenAsZero' }] };
}

function pathFigure(used: UsedFigures, path: PathRule, time: ReportTime): { readonly figure: UsedFigure; readonly step: DerivationStep } | undefined {
  const { baseline, target, actual, expected } = used;
  if (path === 'given' || expected !== undefined || actual === undefined) return undefined;
  if (baseline?.figure.kind !== 'value' || target?.figure.kind !== 'value') return undefined;
  const share = shareOfWay(path, { baseline, target, actual }, time);
  if (share === undefined) return undefined;
  const [from, to] = [baseline.figure.value, target.figure.value];
  const value = add(from, multiply(subtract(to, from), divide(share, hundred)));
  const digits = Math.max(baseline.figure.digits, target.figure.digits);
  const figure: ValueFigure = { kind: 'value', value, digits, standing: 'final', notes: [] };
  return {
    figure: { role: 'expected', period: actual.period, figure, unit: target.unit, kind: target.kind },
    step: { kind: 'path', baseline: from, target: to, share, expected: value },
  };
}

/** In percent, from the start of the way to its end. */
function shareOfWay(path: Exclude<PathRule, 'given'>, ends: { readonly baseline: UsedFigure; readonly target: UsedFigure; readonly actual: UsedFigure }, time: ReportTime): Rational | undefined {
  if (path === 'elapsed') return time.elapsed;
  if (path !== 'linear') return shareOfYear(path, time.year);
  const whole = yearsBetween(ends.baseline.period, ends.target.period);
  if (isZero(whole)) return undefined;
  const passed = divide(yearsBetween(ends.baseline.period, ends.actual.period), whole);
  return multiply(minimum(maximum(passed, zero), fromInteger(1)), hundred);
}
