/** One indicator in one report: its figures, rate, change, pace and judgement, with the derivation that links them. */
import type { IndicatorAssessment, UsedFigures, YearChange } from './assessment.ts';
import { incomparableWithActual, standingOfBaseline } from './comparability.ts';
import type { Caveat, DerivationStep, FigureRole, Pace } from './derivation.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import type { Indicator } from './indicator.ts';
import { inYear } from './indicator.ts';
import { judgeTogether } from './composite.ts';
import { indicatorFigures } from './indicator-figures.ts';
import { factsOf } from './indicator-facts.ts';
import { judgeIndicator } from './judgement.ts';
import { optional } from './optional.ts';
import { isBeforeTarget, paceOf } from './pace.ts';
import { yearOf } from './period.ts';
import type { RateResult } from './rate.ts';
import { handsOn, rateOf, rateRulesFor, roleOf, valueOf } from './rate.ts';
import type { RoundedResult, RoundingInput } from './rounding-caveats.ts';
import { roundedResult, roundingCaveats } from './rounding-caveats.ts';
import type { Level, RateRule } from './rule-set.ts';
import { samplingCaveats } from './sampling-caveats.ts';
import { changeBreak, newerAbsence, selectFigures, yearChange } from './select-figures.ts';
import type { Place } from './strategy.ts';
import { mustFind } from './strategy-index.ts';

/** The indicators of some places, by their numbers in the report year; a place without a number then is not in that report. */
export function evaluatePlaces(places: readonly Place[], level: Level, context: EvaluationContext): readonly IndicatorAssessment[] {
  const assessments: IndicatorAssessment[] = [];
  for (const place of places) {
    const number = inYear(place.number, context.year);
    if (number === undefined) continue;
    const assessed = evaluateIndicator(mustFind(context.index.indicators, place.indicator), level, number, context);
    assessments.push({ ...assessed, ...optional('weight', place.weight) });
  }
  return judgeTogether(assessments, context).toSorted((a, b) => a.number - b.number);
}

/** Evaluates an indicator as it stands at a level, under a printed number. */
export function evaluateIndicator(indicator: Indicator, level: Level, number: number, context: EvaluationContext): IndicatorAssessment {
  const selected = selectFigures(indicator, context);
  const { subject, left, results } = byRules(selected, { indicator, level, context });
  const { used, printed, steps, caveats, standing, result, pace, judged } = results;
  const change = yearChange(indicator, used);
  const open = [...samplingCaveats(indicator, used, context), ...roundingCaveats(roundingInput(selected, subject, results))];
  return {
    indicator: indicator.id,
    level,
    number,
    used: printed,
    rate: result.rate,
    ...optional('rateAbsence', result.absence),
    ...optional('change', change),
    ...optional('pace', pace),
    judgement: judged.judgement,
    caveats: [...caveats, ...standing.caveats, ...caveatsOf(indicator, used, result, context), ...open],
    derivation: [...takeSteps(used), ...left, ...steps, ...result.steps, ...changeSteps(used, change), ...paceSteps(pace), ...judged.steps],
  };
}

/** What is evaluated, whatever its figures. */
interface Subject {
  readonly indicator: Indicator;
  readonly level: Level;
  readonly rule: RateRule | undefined;
  readonly context: EvaluationContext;
}

/** By the first rule that fits and does not hand on. */
function byRules(selected: UsedFigures, { indicator, level, context }: Omit<Subject, 'rule'>) {
  const rules = rateRulesFor(context.ruleSet.rates, indicator, level);
  const left: DerivationStep[] = [];
  for (let place = 0; ; place += 1) {
    const rule = rules[place];
    const subject = { indicator, level, rule, context };
    const results = resultsWith(selected, subject);
    const { absence } = results.result;
    if (rule === undefined || place + 1 >= rules.length || !handsOn(rule, absence)) return { subject, left, results };
    left.push({ kind: 'handedOn', formula: rule.formula, reason: absence });
  }
}

/** Rate, pace and judgement that some figures lead to. */
function resultsWith(selected: UsedFigures, { indicator, level, rule, context }: Subject) {
  const { ruleSet } = context;
  const figures = indicatorFigures(indicator, selected, rule, context);
  const { used, reached } = figures;
  const standing = standingOfBaseline(used, indicator.kind === 'increment' ? [] : indicator.breaks);
  const isOlder = isOlderData(indicator, used, context);
  const result = rateOf(rule, { indicator, used, baseline: standing, reached, isOlder, printing: ruleSet.printing, elapsed: context.elapsed });
  const pace = indicator.everyYear === true ? undefined : paceOf(used, indicator.direction, standing, ruleSet.onPaceFrom);
  const facts = factsOf({ indicator, used, rule, result, pace, elapsed: context.elapsed, baselineComparable: standing.comparable, isOlder, reached }, ruleSet);
  return { ...figures, standing, result, pace, judged: judgeIndicator(ruleSet.judge[level], facts, level, context) };
}

function roundingInput(used: UsedFigures, subject: Subject, results: ReturnType<typeof resultsWith>): RoundingInput {
  const evaluateWith = (figures: UsedFigures): RoundedResult => roundedResult(resultsWith(figures, subject));
  return { used, result: roundedResult(results), direction: subject.indicator.direction, printing: subject.context.ruleSet.printing, evaluateWith };
}

function changeSteps({ actual, previous }: UsedFigures, change: YearChange | undefined): readonly DerivationStep[] {
  const [to, from] = [valueOf(actual), valueOf(previous)];
  return change === undefined || to === undefined || from === undefined ? [] : [{ kind: 'change', actual: to, previous: from, change }];
}

/** In the order in which a report prints them. */
const takenRoles: readonly FigureRole[] = [
  'baseline',
  'start',
  'target',
  'upperTarget',
  'targetIncrement',
  'expected',
  'previous',
  'actual',
  'actualIncrement',
];

function takeSteps(used: UsedFigures): DerivationStep[] {
  const steps: DerivationStep[] = [];
  for (const role of takenRoles) {
    const taken = used[role];
    if (taken !== undefined) steps.push({ kind: 'take', used: taken });
  }
  return steps;
}

function caveatsOf(indicator: Indicator, used: UsedFigures, result: RateResult, context: EvaluationContext): readonly Caveat[] {
  const caveats: Caveat[] = [];
  for (const role of takenRoles) {
    const figure = used[role]?.figure;
    if (figure?.kind === 'value' && figure.standing !== 'final') caveats.push({ kind: figure.standing === 'estimate' ? 'estimate' : 'provisional', role });
  }
  const actual = used[roleOf('actual', indicator.kind)];
  const newest = newerAbsence(indicator, actual, context);
  if (actual !== undefined && isOlderData(indicator, used, context)) caveats.push({ kind: 'olderData', period: actual.period, ...optional('newest', newest) });
  const broken = changeBreak(indicator, used);
  if (broken !== undefined) caveats.push({ kind: 'changeAcrossBreak', break: broken });
  if (used.target !== undefined && isBeforeTarget(used)) caveats.push({ kind: 'targetPeriodAhead', period: used.target.period });
  const against = incomparableWithActual(used);
  if (actual?.figure.kind === 'value' && against?.figure.kind === 'value') caveats.push({ kind: 'actualKindDiffers', actual: actual.kind, target: against.kind });
  if (result.misleads !== undefined) caveats.push({ kind: 'formulaMisleads', formula: result.misleads });
  return caveats;
}

function paceSteps(pace: Pace | undefined): readonly DerivationStep[] {
  return pace === undefined ? [] : [{ kind: 'pace', pace }];
}

/** Whether a value of an earlier year stands in for the report's year. */
function isOlderData(indicator: Indicator, used: UsedFigures, context: EvaluationContext): boolean {
  const actual = used[roleOf('actual', indicator.kind)];
  return actual?.figure.kind === 'value' && (newerAbsence(indicator, actual, context) !== undefined || yearOf(actual.period) < context.year);
}
