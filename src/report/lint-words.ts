/** Findings on targets in words (目標の点検の言葉), for the page, the terminal and the data. */
import { assertNever } from '../domain/assert-never.ts';
import type { Indicator } from '../domain/indicator.ts';
import { printQuantity } from '../domain/quantity.ts';
import type { Rational } from '../domain/rational.ts';
import { formatDecimal } from '../domain/rounding.ts';
import type { LintDetail, LintFinding } from '../domain/target-lint.ts';
import { lintKinds } from '../domain/target-lint.ts';
import { roleWords } from './evaluation/evaluation-words.ts';
import { plainNumber } from './plain-number.ts';

/** What a kind of finding is about, and what to do; the same words stand in docs/target-lint.md. */
export interface LintKindWords {
  readonly title: string;
  readonly action: string;
}

export const lintKindWords: Readonly<Record<LintDetail['kind'], LintKindWords>> = {
  targetZero: { title: '目標値が0', action: '0を保つ目標なら「維持以下」とし、目標を立てない年度なら目標値を空けて理由を記録します。' },
  targetEqualsBaseline: { title: '目標値が基準値と同じ', action: '水準を保つ目標なら「維持以上」「維持以下」とし、そのことを計画に書きます。' },
  targetBehindBaseline: { title: '目標値が基準値より後退', action: '悪化を抑える目標なら「維持以上」「維持以下」とし、達成率の算式を見直します。' },
  metAtStart: { title: 'はじめから達成', action: '基準の年の水準が続くだけで届く目標です。目標値を引き上げるか、理由を説明できるようにします。' },
  farOverTarget: { title: '達成率が300%を超える', action: '目標値が低すぎなかったか、実績値の数え方が目標と同じかを確かめます。' },
  activity: { title: '活動の量を数えている', action: '行ったことの量ではなく、住民や地域に生まれた変化（成果）を表す指標を加えられないか検討します。' },
  incrementLikeLevel: { title: '増分が水準のように見える', action: '当初値に加える増分を書く欄に、その年の水準（合計）を書いていないか確かめます。' },
  levelLikeIncrement: { title: '水準が増分のように見える', action: '水準（合計）を書く欄に、その年に増えた分だけを書いていないか確かめます。' },
  powerOfTen: { title: '桁が違うように見える', action: '単位（人と万人、円と千円）と桁を、もとの資料で確かめます。' },
};

/** The titles alone, for the schema. */
export const lintTitles: Readonly<Record<LintDetail['kind'], string>> = {
  targetZero: lintKindWords.targetZero.title,
  targetEqualsBaseline: lintKindWords.targetEqualsBaseline.title,
  targetBehindBaseline: lintKindWords.targetBehindBaseline.title,
  metAtStart: lintKindWords.metAtStart.title,
  farOverTarget: lintKindWords.farOverTarget.title,
  activity: lintKindWords.activity.title,
  incrementLikeLevel: lintKindWords.incrementLikeLevel.title,
  levelLikeIncrement: lintKindWords.levelLikeIncrement.title,
  powerOfTen: lintKindWords.powerOfTen.title,
};

/** The findings of one kind, in the order of {@link lintKinds}; kinds without any are left out. */
export function lintByKind(findings: readonly LintFinding[]): readonly { readonly kind: LintDetail['kind']; readonly findings: readonly LintFinding[] }[] {
  return lintKinds.flatMap((kind) => {
    const ofKind = findings.filter(({ detail }) => detail.kind === kind);
    return ofKind.length === 0 ? [] : [{ kind, findings: ofKind }];
  });
}

export const lintSeverityWords = { doubt: '確かめたいこと', note: '念のため' } as const;

/** One finding as a sentence. @example lintText({ kind: 'farOverTarget', percent }, indicator) // "達成率が1,408%です" */
export function lintText(detail: LintDetail, indicator: Indicator): string {
  const amount = (value: Rational): string => printQuantity({ value, digits: indicator.digits, unit: indicator.unit }, {});
  switch (detail.kind) {
    case 'targetZero':
      return indicator.kind === 'increment' ? '目標値（増分）が0で、達成度を求められません' : '目標値が0です';
    case 'targetEqualsBaseline':
      return `基準値と目標値がどちらも${amount(detail.value)}です`;
    case 'targetBehindBaseline':
      return `目標値${amount(detail.target)}が、基準値${amount(detail.baseline)}より後退しています`;
    case 'metAtStart':
      return `基準値の水準が続くだけで${amount(detail.pace)}になり、目標値${amount(detail.target)}に届きます`;
    case 'farOverTarget':
      return `達成率が${formatDecimal(detail.percent, { digits: 1, mode: 'halfUp', grouping: true })}%です`;
    case 'activity':
      return `名前に「${detail.word}」があり、活動の量を数えているようです`;
    case 'incrementLikeLevel':
      return `${roleWords[detail.role]}${amount(detail.increment)}が、当初値${amount(detail.start)}と同じくらいの大きさです`;
    case 'levelLikeIncrement':
      return `実績値${amount(detail.actual)}が、基準値${amount(detail.baseline)}より目標値${amount(detail.target)}までの増加分に近い大きさです`;
    case 'powerOfTen':
      return `${roleWords[detail.role]}${amount(detail.value)}が、ほかの値（${amount(detail.other)}など）の${timesText(detail.times)}です`;
  }
  return assertNever(detail);
}

function timesText({ num, den }: Rational): string {
  return den === 1n ? `約${num}倍` : `約${den}分の1`;
}

/** The same in English. */
export function lintTextEnglish(detail: LintDetail, { unit }: Indicator): string {
  const amount = (value: Rational): string => `${plainNumber(value, '-')}${unit.symbol}`;
  switch (detail.kind) {
    case 'targetZero':
      return 'the target is zero';
    case 'targetEqualsBaseline':
      return `baseline and target are both ${amount(detail.value)}`;
    case 'targetBehindBaseline':
      return `the target ${amount(detail.target)} lies behind the baseline ${amount(detail.baseline)}`;
    case 'metAtStart':
      return `the pace of the baseline alone comes to ${amount(detail.pace)} and meets the target ${amount(detail.target)}`;
    case 'farOverTarget':
      return `the rate is ${formatDecimal(detail.percent, { digits: 1, mode: 'halfUp', negative: '-' })}%`;
    case 'activity':
      return `the name counts an activity (${detail.word})`;
    case 'incrementLikeLevel':
      return `the increment ${amount(detail.increment)} is about as large as the start value ${amount(detail.start)}`;
    case 'levelLikeIncrement':
      return `the actual ${amount(detail.actual)} is far below the baseline ${amount(detail.baseline)} and about as large as the way to the target ${amount(detail.target)}`;
    case 'powerOfTen':
      return `${amount(detail.value)} is about ${detail.times.den === 1n ? `${detail.times.num} times` : `a ${detail.times.den}th of`} the other values (${amount(detail.other)})`;
  }
  return assertNever(detail);
}
