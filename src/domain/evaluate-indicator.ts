/** One indicator in one report: its figures, rate, change, pace and judgement, with the derivation that links them. */
import type { IndicatorAssessment, UsedFigures } from './assessment.ts';
import { incomparableWithActual, standingOfBaseline } from './comparability.ts';
import type { Caveat, DerivationStep, FigureRole } from './derivation.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import type { Indicator } from './indicator.ts';
import { inYear } from './indicator.ts';
import type { IndicatorFacts } from './judgement.ts';
import { judgeIndicator, meetsTarget } from './judgement.ts';
import { isBeforeTarget, paceOf } from './pace.ts';
import { yearOf } from './period.ts';
import type { RateResult } from './rate.ts';
import { rateOf, rateRuleFor, roleOf } from './rate.ts';
import type { Level } from './rule-set.ts';
import { changeBreak, newerAbsence, selectFigures, yearChange } from './select-figures.ts';
import type { Place } from './strategy.ts';
import { mustFind } from './strategy-index.ts';

/** The indicators of some places, by their numbers in the report year; a place without a number then is not in that report. */
export function evaluatePlaces(places: readonly Place[], level: Level, context: EvaluationContext): readonly IndicatorAssessment[] {
  const assessments: IndicatorAssessment[] = [];
  for (const place of places) {
    const number = inYear(place.number, context.year);
    if (number === undefined) continue;
    assessments.push(evaluateIndicator(mustFind(context.index.indicators, place.indicator), level, number, context));
  }
  return assessments.sort((a, b) => a.number - b.number);
}

/** Evaluates an indicator as it stands at a level, under a printed number. */
export function evaluateIndicator(indicator: Indicator, level: Level, number: number, context: EvaluationContext): IndicatorAssessment {
  const { ruleSet } = context;
  const used = selectFigures(indicator, context);
  const standing = standingOfBaseline(used, indicator.kind === 'increment' ? [] : indicator.breaks);
  const rule = rateRuleFor(ruleSet.rates, indicator, level);
  const result = rateOf(rule, indicator, used, standing, meetsTarget(indicator, used), ruleSet.printing);
  const pace = paceOf(used, indicator.direction, standing, ruleSet.onPaceFrom);
  const change = yearChange(indicator, used);
  const facts: IndicatorFacts = { indicator, used, rate: result.rate, baselineComparable: standing.comparable, ...(pace === undefined ? {} : { pace }) };
  const judged = judgeIndicator(ruleSet.judge[level], facts, context);
  const paceSteps: readonly DerivationStep[] = pace === undefined ? [] : [{ kind: 'pace', pace }];
  return {
    indicator: indicator.id,
    level,
    number,
    used,
    rate: result.rate,
    ...(result.absence === undefined ? {} : { rateAbsence: result.absence }),
    ...(change === undefined ? {} : { change }),
    ...(pace === undefined ? {} : { pace }),
    judgement: judged.judgement,
    caveats: [...standing.caveats, ...caveatsOf(indicator, used, result, context)],
    derivation: [...takeSteps(used), ...result.steps, ...paceSteps, ...judged.steps],
  };
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
  if (actual?.figure.kind === 'value' && (newest !== undefined || yearOf(actual.period) < context.year)) {
    caveats.push({ kind: 'olderData', period: actual.period, ...(newest === undefined ? {} : { newest }) });
  }
  const broken = changeBreak(indicator, used);
  if (broken !== undefined) caveats.push({ kind: 'changeAcrossBreak', break: broken });
  if (used.target !== undefined && isBeforeTarget(used)) caveats.push({ kind: 'targetPeriodAhead', period: used.target.period });
  const against = incomparableWithActual(used);
  if (actual?.figure.kind === 'value' && against?.figure.kind === 'value') caveats.push({ kind: 'actualKindDiffers', actual: actual.kind, target: against.kind });
  if (result.misleads !== undefined) caveats.push({ kind: 'formulaMisleads', formula: result.misleads });
  return caveats;
}
