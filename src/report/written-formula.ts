/** Formulas written out (式): once with the names of their terms and once with the numbers put in. */
import { assertNever } from '../domain/assert-never.ts';
import type { DerivationStep } from '../domain/derivation.ts';
import type { Rational } from '../domain/rational.ts';
import { divide, equals, fromInteger, isZero, multiply, sign, subtract } from '../domain/rational.ts';
import type { PercentFormulaId } from '../domain/rule-set.ts';

type FormulaStep = Extract<DerivationStep, { readonly kind: 'formula' }>;

/** Signs of one script: ÷ and brackets as the language writes them. */
export interface FormulaSigns {
  readonly minus: string;
  readonly times: string;
  readonly over: string;
  readonly open: string;
  readonly close: string;
}

/** The formula with `write` giving each term, by its place among the terms of the step. `undefined` for `binary`, which is no sum. */
export function writeFormula(step: FormulaStep, signs: FormulaSigns, write: (term: FormulaStep['terms'][number]) => string): string | undefined {
  const [first, second, third, fourth] = step.terms.map(write);
  if (first === undefined || second === undefined) return undefined;
  const { minus, times, over, open, close } = signs;
  const difference = (a: string, b: string | undefined): string => `${open}${a}${minus}${b ?? ''}${close}`;
  const hundred = `${times}100`;
  const shape = shapeOf(step.formula);
  switch (shape) {
    case 'quotient':
      return isTurned(step) ? `${second}${over}${first}${hundred}` : `${first}${over}${second}${hundred}`;
    case 'progress':
      return `${difference(first, third)}${over}${difference(second, third)}${hundred}`;
    case 'progressOverTime':
      return `${difference(first, third)}${over}${difference(second, third)}${over}${fourth ?? ''}${hundred}`;
    case 'twoMinus':
      return `${open}2${minus}${first}${over}${second}${close}${hundred}`;
    case 'none':
      return undefined;
  }
  return assertNever(shape);
}

function shapeOf(id: PercentFormulaId): 'quotient' | 'progress' | 'progressOverTime' | 'twoMinus' | 'none' {
  switch (id) {
    case 'ratio':
    case 'increment_ratio':
    case 'expected_ratio':
    case 'inverse_ratio':
      return 'quotient';
    case 'progress':
    case 'progress_floor0':
    case 'progress_clamped':
    case 'expected_progress':
      return 'progress';
    case 'linear_share':
      return 'progressOverTime';
    case 'two_minus_ratio':
      return 'twoMinus';
    case 'binary':
      return 'none';
  }
  return assertNever(id);
}

/** Of what should fall, expected_ratio divides the expected value by the actual; the result shows which way it went. */
function isTurned({ formula, terms, result }: FormulaStep): boolean {
  const [first, second] = terms;
  if (formula !== 'expected_ratio' || first === undefined || second === undefined) return false;
  return isZero(second.value) || !equals(percentOf(first.value, second.value), result);
}

function percentOf(part: Rational, whole: Rational): Rational {
  return multiply(divide(part, whole), fromInteger(100));
}

/** A bound that changed the result: progress below 0 % or above 100 %. */
export function boundReached({ formula, terms, result }: FormulaStep): 'floor' | 'ceiling' | undefined {
  const [actual, target, baseline] = terms;
  if ((formula !== 'progress_floor0' && formula !== 'progress_clamped') || actual === undefined || target === undefined || baseline === undefined)
    return undefined;
  const way = sign(subtract(target.value, baseline.value));
  if (isZero(result)) return sign(subtract(actual.value, baseline.value)) === -way ? 'floor' : undefined;
  const isOver = sign(subtract(actual.value, target.value)) === way;
  return formula === 'progress_clamped' && isOver ? 'ceiling' : undefined;
}
