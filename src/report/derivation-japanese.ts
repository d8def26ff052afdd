/** Derivations in Japanese (計算過程の文), as the pages and `evaluate --json` show them. */
import { assertNever } from '../domain/assert-never.ts';
import type { Caveat, Pace, RateAbsence, UsedFigure } from '../domain/derivation.ts';
import { printYear } from '../domain/era.ts';
import type { Figure } from '../domain/figure.ts';
import { printQuantity } from '../domain/quantity.ts';
import type { Rational } from '../domain/rational.ts';
import { compare, isZero } from '../domain/rational.ts';
import type { NegativeSign } from '../domain/rounding.ts';
import type { Condition } from '../domain/rule-set.ts';
import { breakWord, expectedWord, isAwaited, kindWord, longDay, longPeriod, reasonWord, standingWord } from './chart/chart-words.ts';
import { derivedJapanese } from './derived-text.ts';
import { compositeJapanese, everyYearJapanese } from './joint-text.ts';
import type { CaveatContext, DerivationWords, Step, StepContext } from './derivation-words.ts';
import { roleWords } from './evaluation/evaluation-words.ts';
import { exactFraction, plainNumber } from './plain-number.ts';
import { validityText } from './promise-text.ts';
import { conditionText, formulaText, rollUpConditionText, rollUpUnit, roundingText, trendWords } from './rule-text.ts';
import { uncertaintyJapanese } from './uncertainty-japanese.ts';
import { boundReached, writeFormula } from './written-formula.ts';

const signs = { minus: '－', times: '×', over: '÷', open: '（', close: '）' };

function figureWords(figure: Figure & { readonly kind: 'absent' }): string {
  return isAwaited(figure) ? `${reasonWord(figure.reason)}（公表予定：${expectedWord(figure.expected)}）` : reasonWord(figure.reason);
}

function take({ role, figure, unit, period, known, change, from, to, derived }: UsedFigure, { printing, digits }: StepContext): string {
  if (derived !== undefined) return derivedJapanese({ role, figure, unit, derived }, { printing, digits });
  const when = longPeriod(period);
  if (figure.kind === 'absent') return `${roleWords[role]} ${figureWords(figure)}（${when}）`;
  const since = known === undefined ? '' : `、${longDay(known)}${knownWord(change)}`;
  const standing = figure.standing === 'final' ? '' : `、${standingWord(figure.standing)}`;
  const valid = validityText(from, to);
  const printed = figure.text ?? printQuantity({ value: figure.value, digits: Math.max(digits, figure.digits), unit }, printing);
  return `${roleWords[role]} ${printed}（${when}${standing}${since}${valid === '' ? '' : `、${valid}`}）`;
}

/** 目標の改定 is decided, a mistake put right, better data revised; anything else becomes known. */
function knownWord(change: UsedFigure['change']): string {
  if (change === undefined) return '判明';
  return { decision: '改定', correction: '訂正', revision: '遡及改定' }[change];
}

function formula(step: Step<'formula'>, { printing }: StepContext): string {
  const names = writeFormula(step, signs, ({ role }) => roleWords[role]);
  if (names === undefined) return `達成度＝${plainNumber(step.result, printing.negative)}%（${formulaText(step.formula)}）`;
  const numbers = writeFormula(step, signs, ({ role, value }) => `${plainNumber(value, printing.negative)}${role === 'elapsed' ? '%' : ''}`) ?? '';
  const bound = boundReached(step);
  if (bound !== undefined) return `達成度＝${names}＝${numbers}は${bound === 'floor' ? '0%を下回るので0%' : '100%を上回るので100%'}`;
  const fraction = exactFraction(step.result);
  return `達成度＝${names}＝${numbers}＝${plainNumber(step.result, printing.negative)}%${fraction === undefined ? '' : `（正確には${fraction.replace('-', printing.negative)}）`}`;
}

function rateAbsence(reason: RateAbsence): string {
  switch (reason.kind) {
    case 'figureAbsent':
      return `${roleWords[reason.role]}が${figureWords(reason.figure)}`;
    case 'targetIsZero':
      return '目標値が0';
    case 'baselineEqualsTarget':
      return '基準値と目標値が等しい';
    case 'baselineEqualsExpected':
      return '基準値と目安値が等しい';
    case 'actualIsZero':
      return '実績値が0';
    case 'elapsedIsZero':
      return '計画期間がまだ過ぎていない';
    case 'notComparable':
      if ('actual' in reason) return `${actualAgainstTarget(reason)}、比べられない`;
      return reason.baseline === reason.target
        ? `基準値と目標値（${kindWord(reason.target)}）は数える期間が違い、比べられない`
        : `基準値（${kindWord(reason.baseline)}）と目標値（${kindWord(reason.target)}）は数え方が違い、比べられない`;
    case 'acrossBreak':
      return `${breakWord(reason.break)}が変わり、${longPeriod(reason.break.after)}までの値とは比べられない`;
    case 'outsideDomain':
      return reason.direction === undefined
        ? `${roleWords[reason.role]}が、算式「${formulaText(reason.formula)}」を使える範囲にない`
        : `算式「${formulaText(reason.formula)}」は、この指標の目指す向きには使えない`;
    case 'unfitFormula':
      return `算式「${formulaText(reason.formula)}」は、${reason.of === 'rank' ? '順位には使えない（順位どうしの割り算は意味を持たない）' : '数でない目標には使えない'}`;
    case 'missingInput':
      return `算式に要る${roleWords[reason.role]}が定められていない`;
    case 'trendOnly':
      return 'この評価基準では向きだけを判定する';
    case 'byPerson':
      return 'この評価基準では人が判定する';
    case 'noFormula':
      return 'この評価基準では達成度を算出しない';
  }
  return assertNever(reason);
}

/** "実績値（各年の値）と目標値（累計）は数え方が違い" */
function actualAgainstTarget({ actual, target }: Extract<Caveat, { readonly kind: 'actualKindDiffers' }> | Extract<RateAbsence, { readonly actual: unknown }>): string {
  if (actual === target) return `実績値と目標値（${kindWord(target)}）は数える期間が違い`;
  return `実績値（${kindWord(actual)}）と目標値（${kindWord(target)}）は数え方が違い`;
}

function pace(step: Pace, { printing, actual }: StepContext): string {
  const share = (value: Rational): string => `${plainTenths(value, printing.negative)}%`;
  const amount = (value: Rational, plus = false): string =>
    actual === undefined
      ? plainNumber(value, printing.negative)
      : printQuantity({ value, digits: (actual.figure.kind === 'value' ? actual.figure.digits : 0) + 1, unit: actual.unit }, { ...printing, plus });
  const verdict = step.onPace ? '期間の経過に見合って進んでいる' : '期間の経過に見合った進みには足りない';
  const required = step.requiredPerYear === undefined ? '' : `。目標まで、あと毎年${amount(step.requiredPerYear, true)}`;
  return `目標までの期間の${share(step.elapsedShare)}が過ぎて、目標までの変化の${share(step.progressShare)}に達した。この時点で見込まれる値は${amount(step.expected)}、実績値との差は${amount(step.gap, true)}。${verdict}${required}`;
}

function plainTenths(value: Rational, negative: NegativeSign): string {
  return printQuantity({ value, digits: 1, unit: { symbol: '', base: '', scale: { num: 1n, den: 1n }, dimension: 'other' } }, { negative });
}

function test({ condition, holds, left, right, unit, unmet }: Step<'test'>, { printing }: StepContext): string {
  const answer = `「${conditionText(condition)}」に${holds ? '当てはまる' : `当てはまらない${unmet === undefined ? '' : '（目標値に達していないため）'}`}`;
  if (left === undefined) return answer;
  const symbol = unit?.symbol ?? '%';
  const print = (value: Rational): string => `${plainNumber(value, printing.negative)}${symbol}`;
  if (right === undefined) return `${answer}（${print(left)}）`;
  const order = compare(left, right);
  return `${answer}（${print(left)}${order === 0 ? '＝' : order < 0 ? '＜' : '＞'}${print(right)}）`;
}

function grade(step: Step<'grade'>, { because, ruleSetName, gradeWord }: StepContext): string {
  const reason = because.length === 0 ? '' : becauseOf(because);
  return `${reason}「${gradeWord(step.grade)}」（${ruleSetName} 第${step.version}版、規則${step.rule + 1}）`;
}

/** 達成度が100%以上なので; 目標値に達したので. */
function becauseOf(conditions: readonly Condition[]): string {
  const said = conditions.map(conditionText).join('、かつ');
  return /[いたるう]$/.test(said) ? `${said}ので` : `${said}なので`;
}

function count({ total, counted, grades }: Step<'count'>, { gradeWord }: StepContext): string {
  const list = (excluded: boolean): string =>
    grades
      .filter((each) => each.excluded === excluded)
      .map((each) => `「${gradeWord(each.grade)}」${each.count}件`)
      .join('、');
  const left = list(true);
  const of = left === '' ? `${total}件` : `${total}件のうち${counted}件`;
  return `${of}を数える${list(false) === '' ? '' : `：${list(false)}`}${left === '' ? '' : `（除くもの：${left}）`}`;
}

const levelWords: Readonly<Record<Step<'tally'>['of'], string>> = { goals: '基本目標', targets: '数値目標', kpis: 'KPI ', projects: '事業' };

/** 前年度比＝実績値－前年度の値＝68.5－66.9＝+1.6pt. */
function changeWords({ actual, previous, change: { value, digits, unit } }: Step<'change'>, { printing: { negative } }: StepContext): string {
  return `前年度比＝${roleWords.actual}${signs.minus}${roleWords.previous}＝${bracketed(actual, negative)}${signs.minus}${bracketed(previous, negative)}＝${printQuantity({ value, digits, unit }, { negative, plus: true })}`;
}

function bracketed(value: Rational, negative: NegativeSign): string {
  const text = plainNumber(value, negative);
  return value.num < 0n ? `${signs.open}${text}${signs.close}` : text;
}

/** 48件：「達成」36件、「未達」8件. */
function tally({ of, places, total, grades }: Step<'tally'>, { gradeWord }: StepContext): string {
  const list = grades.map(({ grade: each, ids }) => `「${gradeWord(each)}」${ids.length}件`).join('、');
  const repeated = places === total ? '' : `（${places}か所にあり、再掲の${places - total}件を重ねて数えない）`;
  return `${levelWords[of]}${total}件${repeated}：${list}`;
}

/** 文のmissed：基本目標のうち「未達」 4件. */
function sentenceCount({ name, of, grades, counted, plus }: Step<'sentenceCount'>, { gradeWord }: StepContext): string {
  const sum = plus === 0 ? '' : `${plus < 0 ? signs.minus : '＋'}${Math.abs(plus)}＝${counted + plus}`;
  if (of === 'planYear') return `文の数「${name}」＝計画の年次${counted}${sum}`;
  const words = [...new Set(grades?.map((each) => `「${gradeWord(each)}」`))].join('か');
  return `文の数「${name}」＝${levelWords[of].trim()}${grades === undefined ? 'の総数' : `のうち${words}の数`}${counted}${sum}`;
}

function caveat(said: Caveat, context: CaveatContext): string {
  switch (said.kind) {
    case 'break':
      return `${breakWord(said.break)}が変わったため、${longPeriod(said.break.after)}までの値と単純には比べられません`;
    case 'kindsDiffer':
      return `基準値は${kindWord(said.baseline)}、目標値は${kindWord(said.target)}で、数え方が違います${said.baselinePace === undefined ? '' : `。基準値の水準が続くと、目標の期間に${plainNumber(said.baselinePace)}になります`}`;
    case 'actualKindDiffers':
      return `${actualAgainstTarget(said)}、目標値に達したかどうかを比べていません`;
    case 'provisional':
      return `${roleWords[said.role]}は速報値です。確定すると変わることがあります`;
    case 'estimate':
      return `${roleWords[said.role]}は見込みの値です。実績が出ると変わることがあります`;
    case 'olderData':
      return `${said.newest === undefined ? '報告年度の値がない' : `${longPeriod(said.newest.period)}の値が${figureWords(said.newest.figure)}の`}ため、${longPeriod(said.period)}の値を用いています`;
    case 'changeAcrossBreak':
      return `${breakWord(said.break)}が変わったため、前年度比は算出していません`;
    case 'targetPeriodAhead':
      return `実績値は目標の時期（${longPeriod(said.period)}）より前のものです`;
    case 'yearsWithoutData':
      return `${said.years.map((year) => printYear(year, 'fiscal', 'eraLong')).join('、')}の値がないため、その年度に目標値に達したかは分かりません`;
    case 'baselineTakenAsZero':
      return '評価基準により、基準値を0とみなしています';
    case 'withinSamplingError':
    case 'shareNotPossible':
    case 'respondentsUnknown':
    case 'rateInterval':
    case 'gradeWithinRounding':
      return uncertaintyJapanese(said, context);
    case 'formulaMisleads':
      return `この指標では、算式「${formulaText(said.formula)}」による達成度が実態と合わないことがあります`;
  }
  return assertNever(said);
}

export const derivationJapanese: DerivationWords = {
  take,
  formula,
  handedOn: ({ formula: id, reason }) => `算式「${formulaText(id)}」は使わず（${rateAbsence(reason)}）、次の規則による`,
  noRate: (reason) => `達成度なし（${rateAbsence(reason)}）`,
  round: ({ digits, mode, printed }) => `${roundingText(digits, mode)}${printed}`,
  change: changeWords,
  tally,
  sentenceCount,
  pace,
  test,
  grade,
  count,
  rollUpTest: ({ condition, holds, left }, { gradeWord, printing }) =>
    `「${rollUpConditionText(condition, gradeWord).replaceAll('「', '').replaceAll('」', '')}」に${holds ? '当てはまる' : '当てはまらない'}${left === undefined ? '' : `（${plainNumber(left, printing.negative)}${rollUpUnit(condition)}）`}`,
  path: ({ baseline, target, share, expected }, { printing }) =>
    `目安値＝基準値＋（目標値－基準値）×${plainNumber(share)}%＝${[baseline, target].map((value) => plainNumber(value, printing.negative)).join('から')}までの道のりの${plainNumber(share)}%＝${plainNumber(expected, printing.negative)}`,
  share: ({ rate, elapsed, result }, { printing }) =>
    `経過割合に対する達成度＝達成度÷経過割合×100＝${plainNumber(rate, printing.negative)}%÷${plainNumber(elapsed)}%×100＝${plainNumber(result, printing.negative)}%`,
  trend: ({ against, difference, allowed, unit, verdict }, { printing }) =>
    `${roleWords[against]}との差＝${plainNumber(difference, printing.negative)}${unit.symbol}${isZero(allowed) ? '' : `（${plainNumber(allowed)}${unit.symbol}までの差は変わらないとみなす）`}で、${trendWords[verdict]}`,
  points: ({ percent, points }, { printing }) => `達成度${plainNumber(percent, printing.negative)}%を表に当てはめて${plainNumber(points, printing.negative)}点`,
  pointSum: ({ from, children, plus, points }, { printing }) => {
    const print = (value: Rational): string => plainNumber(value, printing.negative);
    const own = from === 'sum' ? children.map(print).join('＋') : `（${children.map(print).join('＋')}）÷${children.length}`;
    return `点＝${own}${isZero(plus) ? '' : `＋${print(plus)}`}＝${print(points)}点`;
  },
  everyYear: everyYearJapanese,
  composite: compositeJapanese,
  human: ({ judgement }, { gradeWord }) => `${judgement.by}が${longDay(judgement.date)}に「${gradeWord(judgement.grade)}」と判定。理由：${judgement.reason}`,
  caveat,
  rateAbsence,
};
