/** What survey errors and rounding leave open, in Japanese (標本誤差と丸めの注意). */
import { assertNever } from '../domain/assert-never.ts';
import { formatDecimal } from '../domain/rounding.ts';
import type { SamplingCaveat, UncertaintyCaveat } from '../domain/uncertainty.ts';
import type { CaveatContext } from './derivation-words.ts';
import { roleWords } from './evaluation/evaluation-words.ts';
import { people, pointsText } from './uncertainty-figures.ts';

type Within = Extract<SamplingCaveat, { readonly kind: 'withinSamplingError' }>;

const differences: Readonly<Record<Within['against'], string>> = {
  baseline: '基準値との差',
  previous: '前年度比',
  target: '目標値との差',
  upperTarget: '目標値の上限との差',
  expected: '目安値との差',
};

const opens: Readonly<Record<Within['against'], string>> = {
  baseline: '変わったとはいえません',
  previous: '変わったとはいえません',
  target: '目標値に達したかどうかは、はっきりしません',
  upperTarget: '上限を超えたかどうかは、はっきりしません',
  expected: '目安値に達したかどうかは、はっきりしません',
};

function within(said: Within, { printing }: CaveatContext): string {
  const { against, difference, margin, digits, confidence, respondents, otherRespondents } = said;
  const before = against === 'previous' ? '前年度' : '基準値';
  const asked = otherRespondents === undefined ? `${people(respondents)}人` : `は${before}${people(otherRespondents)}人、実績値${people(respondents)}人`;
  const error = `±${pointsText({ value: margin, digits }, printing)}`;
  return `${differences[against]}（${pointsText({ value: difference, digits }, printing, true)}）は標本誤差（${error}）の範囲内で、${opens[against]}（信頼度${confidence}%、回答者${asked}）`;
}

function notPossible({ role, percent, digits, respondents, nearest }: Extract<SamplingCaveat, { readonly kind: 'shareNotPossible' }>): string {
  const share = (value: typeof percent): string => `${formatDecimal(value, { digits, mode: 'halfUp' })}%`;
  const near = nearest.map(({ count, percent: possible }) => `${people(count)}人なら${share(possible)}`).join('、');
  return `${roleWords[role]}の${share(percent)}は、回答者${people(respondents)}人からは求められない割合です（${near}。重み付けをした調査や、分母が回答者数と違う場合を除く）`;
}

function grades(of: readonly string[], { gradeWord }: CaveatContext): string {
  return of.map((grade) => `「${gradeWord(grade)}」`).join('や');
}

export function uncertaintyJapanese(said: UncertaintyCaveat, context: CaveatContext): string {
  switch (said.kind) {
    case 'withinSamplingError':
      return within(said, context);
    case 'shareNotPossible':
      return notPossible(said);
    case 'respondentsUnknown':
      return `${said.roles.map((role) => roleWords[role]).join('と')}の回答者数が分からないため、標本誤差は求めていません`;
    case 'rateInterval':
      return rateInterval(said, context);
    case 'gradeWithinRounding':
      return `測った値の丸めの範囲で、判定は${grades(said.grades, context)}にもなりえます`;
  }
  return assertNever(said);
}

/** The ends are rounded outwards, so that the printed stretch holds the exact one. */
function rateInterval({ interval, digits, grades: others }: Extract<UncertaintyCaveat, { readonly kind: 'rateInterval' }>, context: CaveatContext): string {
  const judged = others.length === 0 ? '' : `判定は${grades(others, context)}にもなりえます`;
  if (interval.kind === 'unbounded') return `測った値の丸めの範囲で算式の分母が0になりえ、達成度の範囲を決められません${judged === '' ? '' : `。${judged}`}`;
  const { negative, rateSuffix } = context.printing;
  const [from, to] = [formatDecimal(interval.lowest, { digits, mode: 'floor', negative }), formatDecimal(interval.highest, { digits, mode: 'ceiling', negative })];
  const stretch = `測った値の丸めの範囲で、達成度は${from}${rateSuffix}から${to}${rateSuffix}まで`;
  return judged === '' ? `${stretch}ありえます` : `${stretch}ありえ、${judged}`;
}

