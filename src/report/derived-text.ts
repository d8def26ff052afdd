/** How a figure was made of others (算出の言葉): 目標値＝前年度の値（令和4年度）77.8%. */
import { assertNever } from '../domain/assert-never.ts';
import type { Derived, DerivedFrom, UsedFigure } from '../domain/derivation.ts';
import type { AbsentFigure } from '../domain/figure.ts';
import type { Period } from '../domain/period.ts';
import { printQuantity } from '../domain/quantity.ts';
import { sign } from '../domain/rational.ts';
import { expectedWord, isAwaited, longPeriod, reasonWord } from './chart/chart-words.ts';
import type { StepContext } from './derivation-words.ts';
import { roleWords } from './evaluation/evaluation-words.ts';
import { plainNumber } from './plain-number.ts';

type DerivedFigure = Pick<UsedFigure, 'figure' | 'unit'> & { readonly derived: Derived };

/** @example "目標値＝前年度の値（令和4年度）77.8%（前年度を上回る）" */
export function derivedJapanese({ role, figure, unit, derived }: DerivedFigure & Pick<UsedFigure, 'role'>, { printing, digits }: Pick<StepContext, 'printing' | 'digits'>): string {
  const amount = (source: DerivedFrom): string => (source.figure.kind === 'absent' ? absentJapanese(source.figure) : `${plainNumber(source.figure.value, printing.negative)}${unit.symbol}`);
  const made = `${roleWords[role]}＝${madeJapanese(derived, amount)}${plusText(derived, printing.negative, '＋', '－')}`;
  if (figure.kind === 'absent') return `${made}：もとになる値がないため、求められない`;
  const isPlain = derived.from.length === 1 && derived.plus === undefined;
  const result = isPlain || derived.by === 'fromZero' ? '' : `＝${printQuantity({ value: figure.value, digits: Math.max(digits, figure.digits), unit }, printing)}`;
  return `${made}${result}${figure.text === undefined ? '' : `（計画では「${figure.text}」）`}`;
}

function absentJapanese(figure: AbsentFigure): string {
  return isAwaited(figure) ? `${reasonWord(figure.reason)}、公表予定：${expectedWord(figure.expected)}` : reasonWord(figure.reason);
}

function madeJapanese({ by, from, comparator = '比べる相手' }: Derived, amount: (source: DerivedFrom) => string): string {
  const each = from.map((source) => `${longPeriod(source.period)} ${amount(source)}`).join('、');
  switch (by) {
    case 'previousYear':
      return `前年度の値（${each}）`;
    case 'previousValue':
      return `前回の値（${each === '' ? 'なし' : each}）`;
    case 'average':
      return `直前${from.length}年の平均（${each}）`;
    case 'maximum':
      return `それまでの最高値（${each === '' ? 'なし' : each}）`;
    case 'minimum':
      return `それまでの最低値（${each === '' ? 'なし' : each}）`;
    case 'comparator':
      return `${comparator}の値（${each}）`;
    case 'comparatorGrowth': {
      const [baseline, now, then] = from;
      if (baseline === undefined || now === undefined || then === undefined) return `基準値×${comparator}の伸び（基準値なし）`;
      return `基準値${amount(baseline)}×${comparator}の${longPeriod(now.period)}の値${amount(now)}÷${comparator}の${longPeriod(then.period)}の値${amount(then)}`;
    }
    case 'fromZero':
      return `0（計画の始めから数える${each === '' ? '' : `。計画の前の値 ${each} は含まない`}）`;
  }
  return assertNever(by);
}

function plusText({ plus }: Derived, negative: StepContext['printing']['negative'], add: string, less: string): string {
  if (plus === undefined || sign(plus) === 0) return '';
  const size = sign(plus) < 0 ? { num: -plus.num, den: plus.den } : plus;
  return `${sign(plus) < 0 ? less : add}${plainNumber(size, negative)}`;
}

interface EnglishWords {
  readonly role: string;
  readonly when: (period: Period) => string;
  readonly absent: (figure: AbsentFigure) => string;
  readonly digits: number;
}

/** @example "target = value of the year before (FY2022: 77.8%)" */
export function derivedEnglish({ figure, unit, derived }: DerivedFigure, { role, when, absent, digits }: EnglishWords): string {
  const amount = (source: DerivedFrom): string => (source.figure.kind === 'absent' ? absent(source.figure) : `${plainNumber(source.figure.value, '-')}${unit.symbol}`);
  const made = `${role} = ${madeEnglish(derived, amount, when)}${plusText(derived, '-', ' + ', ' − ')}`;
  if (figure.kind === 'absent') return `${made}: cannot be made`;
  const isPlain = derived.from.length === 1 && derived.plus === undefined;
  const result = isPlain || derived.by === 'fromZero' ? '' : ` = ${printQuantity({ value: figure.value, digits: Math.max(digits, figure.digits), unit }, { negative: '-' })}`;
  return `${made}${result}${figure.text === undefined ? '' : ` (in the plan: ${figure.text})`}`;
}

function madeEnglish({ by, from, comparator = 'comparator' }: Derived, amount: (source: DerivedFrom) => string, when: (period: Period) => string): string {
  const each = from.length === 0 ? 'none' : from.map((source) => `${when(source.period)}: ${amount(source)}`).join(', ');
  switch (by) {
    case 'previousYear':
      return `value of the year before (${each})`;
    case 'previousValue':
      return `value before it (${each})`;
    case 'average':
      return `average of the ${from.length} years before (${each})`;
    case 'maximum':
      return `highest value so far (${each})`;
    case 'minimum':
      return `lowest value so far (${each})`;
    case 'comparator':
      return `value of ${comparator} (${each})`;
    case 'comparatorGrowth': {
      const [baseline, now, then] = from;
      if (baseline === undefined || now === undefined || then === undefined) return `baseline × growth of ${comparator} (no baseline)`;
      return `baseline ${amount(baseline)} × ${comparator} in ${when(now.period)} ${amount(now)} ÷ ${comparator} in ${when(then.period)} ${amount(then)}`;
    }
    case 'fromZero':
      return `0, counted from the start of the plan${from.length === 0 ? '' : ` (without the value before it, ${each})`}`;
  }
  return assertNever(by);
}
