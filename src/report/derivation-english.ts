/** Derivations in English, for readers of the open data; the body's own words for its grades stay as they are. */
import { assertNever } from '../domain/assert-never.ts';
import type { Caveat, Pace, RateAbsence, TermRole, UsedFigure } from '../domain/derivation.ts';
import type { AbsenceReason, Figure } from '../domain/figure.ts';
import type { IndicatorKind } from '../domain/indicator.ts';
import type { Period } from '../domain/period.ts';
import { printQuantity } from '../domain/quantity.ts';
import type { Rational } from '../domain/rational.ts';
import { isZero } from '../domain/rational.ts';
import { formatDecimal, round } from '../domain/rounding.ts';
import type { RoundingMode } from '../domain/rounding.ts';
import { derivedEnglish } from './derived-text.ts';
import { compositeEnglish, everyYearEnglish } from './joint-text.ts';
import type { CaveatContext, DerivationWords, Step, StepContext } from './derivation-words.ts';
import { exactFraction, plainNumber } from './plain-number.ts';
import { conditionWords, rollUpWords } from './rule-english.ts';
import { uncertaintyEnglish } from './uncertainty-english.ts';
import { boundReached, writeFormula } from './written-formula.ts';

const signs = { minus: ' − ', times: ' × ', over: ' ÷ ', open: '(', close: ')' };

const roles: Readonly<Record<TermRole, string>> = {
  baseline: 'baseline',
  target: 'target',
  upperTarget: 'upper target',
  actual: 'actual',
  previous: 'year before',
  start: 'start value',
  targetIncrement: 'target increment',
  actualIncrement: 'actual increment',
  expected: 'expected value',
  elapsed: 'elapsed share',
};

const reasons: Readonly<Record<AbsenceReason, string>> = {
  notYetPublished: 'not yet published',
  surveySuspended: 'survey suspended',
  notMeasured: 'not measured',
  notApplicable: 'not applicable',
  discontinued: 'discontinued',
  notDisclosed: 'not disclosed',
  notEntered: 'not entered',
};

const kinds: Readonly<Record<IndicatorKind, string>> = {
  level: 'a level',
  share: 'a share',
  cumulative: 'a running total',
  annualFlow: 'the count of a year',
  annualAverage: 'an annual average',
  rank: 'a rank',
  condition: 'a condition',
  increment: 'an increment',
};

const roundings: Readonly<Record<RoundingMode, string>> = {
  halfUp: 'half up',
  halfEven: 'half to even',
  truncate: 'down',
  ceiling: 'up',
  floor: 'towards minus infinity',
};

/** 2023 as FY2023; windows and days by their western years. */
function when(period: Period): string {
  switch (period.kind) {
    case 'fiscalYear':
      return `FY${period.year}`;
    case 'fiscalYearStart':
      return `start of FY${period.year}`;
    case 'fiscalYearEnd':
      return `end of FY${period.year}`;
    case 'calendarYear':
      return `${period.year}`;
    case 'month':
    case 'monthEnd':
      return `${period.kind === 'monthEnd' ? 'end of ' : ''}${period.year}-${`${period.month}`.padStart(2, '0')}`;
    case 'date':
      return `${period.year}-${`${period.month}`.padStart(2, '0')}-${`${period.day}`.padStart(2, '0')}`;
    case 'window':
      return `${period.clock === 'fiscal' ? 'FY' : ''}${period.from}–${period.to}${period.over === 'span' ? '' : `, ${period.over}`}`;
  }
  return assertNever(period);
}

function absentWords(figure: Figure & { readonly kind: 'absent' }): string {
  const { expected } = figure;
  if (expected === undefined) return reasons[figure.reason];
  return expected.kind === 'undetermined'
    ? `${reasons[figure.reason]}, date open`
    : `${reasons[figure.reason]}, expected ${expected.kind === 'from' ? 'from' : 'in'} ${when(expected.period)}`;
}

function take({ role, figure, unit, period, known, from, to, derived }: UsedFigure, { digits }: StepContext): string {
  if (derived !== undefined) return derivedEnglish({ figure, unit, derived }, { role: roles[role], when, absent: absentWords, digits });
  if (figure.kind === 'absent') return `${roles[role]}: ${absentWords(figure)} (${when(period)})`;
  const standing = figure.standing === 'final' ? '' : `, ${figure.standing}`;
  const since = known === undefined ? '' : `, known since ${known}`;
  const reports = `${from === undefined ? '' : `, from the report of FY${from}`}${to === undefined ? '' : `, to the report of FY${to}`}`;
  const printed = figure.text ?? printQuantity({ value: figure.value, digits: figure.digits, unit }, { negative: '-' });
  return `${roles[role]}: ${printed} (${when(period)}${standing}${since}${reports})`;
}

function formula(step: Step<'formula'>): string {
  const names = writeFormula(step, signs, ({ role }) => roles[role]);
  if (names === undefined) return `rate = ${plainNumber(step.result, '-')}% (reached or not)`;
  const numbers = writeFormula(step, signs, ({ role, value }) => `${plainNumber(value, '-')}${role === 'elapsed' ? '%' : ''}`) ?? '';
  const bound = boundReached(step);
  if (bound !== undefined) return `rate = ${names} = ${numbers}, ${bound === 'floor' ? 'below 0%, so 0%' : 'above 100%, so 100%'}`;
  const fraction = exactFraction(step.result);
  return `rate = ${names} = ${numbers} = ${plainNumber(step.result, '-')}%${fraction === undefined ? '' : ` (exactly ${fraction})`}`;
}

function rateAbsence(reason: RateAbsence): string {
  switch (reason.kind) {
    case 'figureAbsent':
      return `the ${roles[reason.role]} is absent: ${absentWords(reason.figure)}`;
    case 'targetIsZero':
      return 'the target is zero';
    case 'baselineEqualsTarget':
      return 'baseline and target are equal';
    case 'baselineEqualsExpected':
      return 'baseline and expected value are equal';
    case 'actualIsZero':
      return 'the actual is zero';
    case 'elapsedIsZero':
      return 'no time of the plan has passed';
    case 'notComparable':
      if ('actual' in reason) return `${actualAgainstTarget(reason)}: they do not compare`;
      return `the baseline is ${kinds[reason.baseline]} and the target ${kinds[reason.target]}${reason.baseline === reason.target ? ' over another stretch of time' : ''}: they do not compare`;
    case 'acrossBreak':
      return `values up to ${when(reason.break.after)} were measured in another way (${reason.break.kind})`;
    case 'outsideDomain':
      return reason.direction === undefined
        ? `the ${roles[reason.role]} lies outside the domain of ${reason.formula}`
        : `${reason.formula} does not serve the direction ${reason.direction}`;
    case 'unfitFormula':
      return `${reason.formula} says nothing of ${kinds[reason.of]}`;
    case 'missingInput':
      return `no ${roles[reason.role]} is stated`;
    case 'trendOnly':
      return 'only the trend is judged';
    case 'byPerson':
      return 'a person judges';
    case 'noFormula':
      return 'the rule set prints no rate';
  }
  return assertNever(reason);
}

function actualAgainstTarget({ actual, target }: { readonly actual: IndicatorKind; readonly target: IndicatorKind }): string {
  return `the actual is ${kinds[actual]} and the target ${kinds[target]}${actual === target ? ' over another stretch of time' : ''}`;
}

function pace(step: Pace, { actual }: StepContext): string {
  const share = (value: Rational): string => `${formatDecimal(value, { digits: 1, mode: 'halfUp', negative: '-' })}%`;
  const digits = actual?.figure.kind === 'value' ? actual.figure.digits + 1 : 1;
  const amount = (value: Rational): string =>
    `${formatDecimal(round(value, digits, 'halfUp'), { digits, mode: 'halfUp', grouping: true, negative: '-' })}${actual?.unit.symbol ?? ''}`;
  const required = step.requiredPerYear === undefined ? '' : `; still needed each year: ${amount(step.requiredPerYear)}`;
  return `${share(step.progressShare)} of the way in ${share(step.elapsedShare)} of the time; expected by now ${amount(step.expected)}, gap ${amount(step.gap)}; ${step.onPace ? 'on pace' : 'behind'}${required}`;
}

function test({ condition, holds, left, right, unit, unmet }: Step<'test'>): string {
  const print = (value: Rational): string => `${plainNumber(value, '-')}${unit?.symbol ?? '%'}`;
  const numbers = left === undefined ? '' : ` (${print(left)}${right === undefined ? '' : ` against ${print(right)}`})`;
  return `${conditionWords(condition)}: ${holds ? 'yes' : `no${unmet === undefined ? '' : ', for the target is not met'}`}${numbers}`;
}

function count({ total, counted, grades }: Step<'count'>, { gradeWord }: StepContext): string {
  const list = grades.map((each) => `${each.count} ${gradeWord(each.grade)}${each.excluded ? ' (left out)' : ''}`).join(', ');
  return `${counted} of ${total} counted${list === '' ? '' : `: ${list}`}`;
}

function changeWords({ actual, previous, change: { value, digits, unit } }: Step<'change'>): string {
  return `change from the year before = ${roles.actual}${signs.minus}${roles.previous} = ${plainNumber(actual, '-')} − ${previous.num < 0n ? `(${plainNumber(previous, '-')})` : plainNumber(previous, '-')} = ${printQuantity({ value, digits, unit }, { negative: '-', plus: true })}`;
}

function tally({ of, places, total, grades }: Step<'tally'>, { gradeWord }: StepContext): string {
  const list = grades.map(({ grade, ids }) => `${ids.length} ${gradeWord(grade)}`).join(', ');
  const repeated = places === total ? '' : ` (in ${places} places, each counted once)`;
  const name = of === 'kpis' ? 'KPIs' : of;
  return `${total} ${total === 1 ? name.slice(0, -1) : name}${repeated}: ${list}`;
}

function sentenceCount({ name, of, grades, counted, plus }: Step<'sentenceCount'>, { gradeWord }: StepContext): string {
  const what = of === 'planYear' ? 'year of the plan' : `${of === 'kpis' ? 'KPIs' : of}${grades === undefined ? '' : ` with ${[...new Set(grades.map(gradeWord))].join(' or ')}`}`;
  return `"${name}" in the sentence = ${what}: ${counted}${plus === 0 ? '' : `${plus < 0 ? signs.minus : ' + '}${Math.abs(plus)} = ${counted + plus}`}`;
}

function caveat(said: Caveat, context: CaveatContext): string {
  switch (said.kind) {
    case 'break':
      return `values up to ${when(said.break.after)} were measured in another way (${said.break.kind})`;
    case 'kindsDiffer':
      return `the baseline is ${kinds[said.baseline]}, the target ${kinds[said.target]}${said.baselinePace === undefined ? '' : `; the pace of the baseline comes to ${plainNumber(said.baselinePace, '-')} over the target's window`}`;
    case 'actualKindDiffers':
      return `${actualAgainstTarget(said)}: they are not compared`;
    case 'provisional':
    case 'estimate':
      return `the ${roles[said.role]} is ${said.kind === 'estimate' ? 'an estimate' : 'preliminary'} and may still change`;
    case 'olderData':
      return `value of ${when(said.period)}, older than the report year${said.newest === undefined ? '' : `; that of ${when(said.newest.period)} is ${absentWords(said.newest.figure)}`}`;
    case 'changeAcrossBreak':
      return `no change from the year before: measured in another way (${said.break.kind})`;
    case 'targetPeriodAhead':
      return `the target is for ${when(said.period)}, still ahead`;
    case 'yearsWithoutData':
      return `whether the target was met in ${said.years.map((year) => `FY${year}`).join(', ')} is not known: no data`;
    case 'baselineTakenAsZero':
      return 'the rule set takes the baseline as zero';
    case 'withinSamplingError':
    case 'shareNotPossible':
    case 'respondentsUnknown':
    case 'rateInterval':
    case 'gradeWithinRounding':
      return uncertaintyEnglish(said, roles, context);
    case 'formulaMisleads':
      return `the rate by ${said.formula} may mislead here`;
  }
  return assertNever(said);
}

export const derivationEnglish: DerivationWords = {
  take,
  formula,
  handedOn: ({ formula: id, reason }) => `not by ${id} (${rateAbsence(reason)}); the next rule follows`,
  noRate: (reason) => `no rate: ${rateAbsence(reason)}`,
  round: ({ digits, mode, printed }) => `rounded ${roundings[mode]} to ${digits} ${digits === 1 ? 'decimal' : 'decimals'}: ${printed}`,
  change: changeWords,
  tally,
  sentenceCount,
  pace,
  test,
  grade: (step, { because, ruleSetName, gradeWord }) =>
    `${because.length === 0 ? '' : `${because.map(conditionWords).join(', ')}, therefore `}${gradeWord(step.grade)} (rule ${step.rule + 1} of ${ruleSetName}, version ${step.version})`,
  count,
  rollUpTest: ({ condition, holds, left }, { gradeWord }) =>
    `${rollUpWords(condition, gradeWord)}: ${holds ? 'yes' : 'no'}${left === undefined ? '' : ` (${plainNumber(left, '-')})`}`,
  path: ({ baseline, target, share, expected }) =>
    `expected value = ${plainNumber(share, '-')}% of the way from ${plainNumber(baseline, '-')} to ${plainNumber(target, '-')} = ${plainNumber(expected, '-')}`,
  share: ({ rate, elapsed, result }) => `rate over elapsed share = ${plainNumber(rate, '-')}% ÷ ${plainNumber(elapsed, '-')}% × 100 = ${plainNumber(result, '-')}%`,
  trend: ({ against, difference, allowed, unit, verdict }) =>
    `difference from the ${roles[against]}: ${plainNumber(difference, '-')}${unit.symbol}${isZero(allowed) ? '' : ` (up to ${plainNumber(allowed, '-')}${unit.symbol} counts as none)`}: ${verdict}`,
  points: ({ percent, points }) => `${plainNumber(percent, '-')}% gives ${plainNumber(points, '-')} points`,
  pointSum: ({ from, children, plus, points }) =>
    `points = ${from === 'sum' ? 'sum' : 'average'} of ${children.map((each) => plainNumber(each, '-')).join(', ')}${isZero(plus) ? '' : ` plus ${plainNumber(plus, '-')}`} = ${plainNumber(points, '-')}`,
  everyYear: everyYearEnglish,
  composite: compositeEnglish,
  human: ({ judgement }, { gradeWord }) => `${judgement.by} judged ${gradeWord(judgement.grade)} on ${judgement.date}: ${judgement.reason}`,
  caveat,
  rateAbsence,
};
