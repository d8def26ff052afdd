/** The evaluation as one JSON object (`evaluate --json`): every rate exact and as printed, every judgement with its derivation. Schema: schemas/evaluation.schema.json. */
import type { Assessment, DirectionAssessment, GoalAssessment, IndicatorAssessment, Judgement, OutcomeCounts, ProjectAssessment, Sentence } from '../domain/assessment.ts';
import type { Derivation } from '../domain/derivation.ts';
import type { Direction } from '../domain/indicator.ts';
import { lintStrategy } from '../domain/lint-strategy.ts';
import type { Outcome } from '../domain/rule-set.ts';
import { exactText } from '../domain/rational.ts';
import { printYear } from '../domain/era.ts';
import type { RuleSet } from '../domain/rule-set.ts';
import type { StrategyIndex } from '../domain/strategy-index.ts';
import { indexStrategy, mustFind } from '../domain/strategy-index.ts';
import type { Strategy } from '../domain/strategy.ts';
import type { LintFinding } from '../domain/target-lint.ts';
import type { Language } from './derivation-text.ts';
import { caveatText, derivationText, rateAbsenceText } from './derivation-text.ts';
import type { CaveatJson } from './evaluation/caveat-json.ts';
import { caveatJson } from './evaluation/caveat-json.ts';
import type { PaceJson, StepJson } from './evaluation/derivation-json.ts';
import { paceJson, stepJson } from './evaluation/derivation-json.ts';
import type { AbsenceJson, FigureJson } from './evaluation/figure-json.ts';
import { absenceJson, figureJson } from './evaluation/figure-json.ts';
import { lintText, lintTextEnglish } from './lint-words.ts';

export const evaluationFormat = 'shirube-evaluation/1';

/** `judgement` is of the closed list of outcomes; `judgementWord` and `grade` are the body's own. */
interface JudgedJson {
  readonly judgement: Outcome;
  readonly judgementWord: string;
  readonly grade: string;
  readonly glyph: string | null;
  /** Where the rule set counts in points; else null. */
  readonly points: string | null;
  /** The computed grade, where a person overrode it; else null. */
  readonly overridden: string | null;
  readonly derivation: readonly StepJson[];
}

export interface IndicatorJson extends JudgedJson {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly unit: string;
  readonly direction: Direction;
  /** The target itself does not meet it. */
  readonly strict: boolean;
  readonly everyYear: boolean;
  readonly rate: { readonly exact: string; readonly printed: string } | null;
  /** Why there is no rate; null exactly when there is one. */
  readonly absence: AbsenceJson | null;
  /** What it is judged together with; `judgement` is then the joint one and `own` the grade of this part. */
  readonly composite: { readonly id: string; readonly name: string; readonly own: string } | null;
  readonly figures: readonly FigureJson[];
  readonly change: { readonly exact: string; readonly unit: string } | null;
  readonly pace: PaceJson | null;
  readonly caveats: readonly CaveatJson[];
}

export interface DirectionJson {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly kpis: readonly IndicatorJson[];
}

export interface GoalJson extends JudgedJson {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly targets: readonly IndicatorJson[];
  readonly directions: readonly DirectionJson[];
}

export interface ProjectJson extends JudgedJson {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** 新規, 2年目 …: the name of the project's group; null where the rule set forms none. */
  readonly group: string | null;
  readonly planYear: number;
  readonly exclusions: readonly string[];
  readonly kpis: readonly IndicatorJson[];
}

export interface SentenceJson {
  readonly id: string;
  readonly group: string | null;
  readonly text: string;
  readonly by: Sentence['by'];
  readonly figures: readonly { readonly name: string; readonly text: string }[];
  readonly derivation: readonly StepJson[];
}

export interface LintJson {
  readonly indicator: string;
  readonly kind: LintFinding['detail']['kind'];
  readonly severity: LintFinding['severity'];
  readonly text: string;
}

export interface EvaluationJson {
  readonly format: typeof evaluationFormat;
  readonly municipality: { readonly code: string; readonly name: string };
  readonly strategy: { readonly id: string; readonly title: string };
  /** Fiscal year by the year in which it begins. */
  readonly year: number;
  readonly yearPrinted: string;
  readonly asOf: string | null;
  readonly ruleSet: { readonly id: string; readonly name: string; readonly version: string; /** The whole rule set as text. */ readonly source: string | null };
  readonly goals: readonly GoalJson[];
  readonly projects: readonly ProjectJson[];
  readonly counts: { readonly goals: OutcomeCounts; readonly targets: OutcomeCounts; readonly kpis: OutcomeCounts; readonly projects: OutcomeCounts };
  /** How the counts came about. */
  readonly countDerivation: readonly StepJson[];
  readonly sentences: readonly SentenceJson[];
  /** What a planner would want to think about again (目標の点検). */
  readonly lint: readonly LintJson[];
}

export interface EvaluationInput {
  /** The rule set as it was written, so that a reader can run the evaluation again. */
  readonly ruleText?: string;
  /** Of the sentences; the body's own words stay as they are. Japanese when omitted. */
  readonly language?: Language;
  readonly strategy: Strategy;
  readonly ruleSet: RuleSet;
  readonly assessment: Assessment;
}

interface Context extends EvaluationInput {
  readonly index: StrategyIndex;
}

export function evaluationJson(input: EvaluationInput): EvaluationJson {
  const { strategy, assessment } = input;
  const context: Context = { ...input, index: indexStrategy(strategy) };
  return {
    format: evaluationFormat,
    municipality: { code: strategy.municipality.code, name: strategy.municipality.name },
    strategy: { id: strategy.id, title: strategy.title },
    year: assessment.year,
    yearPrinted: printYear(assessment.year, 'fiscal', 'eraLong'),
    asOf: assessment.asOf ?? null,
    ruleSet: { ...assessment.ruleSet, source: input.ruleText ?? null },
    goals: assessment.goals.map((goal) => goalJson(goal, context)),
    projects: assessment.projects.map((project) => projectJson(project, context)),
    counts: assessment.counts,
    countDerivation: derivationJson(assessment.countDerivation, derivationText(assessment.countDerivation, context)),
    sentences: assessment.sentences.map((sentence) => sentenceJson(sentence, context)),
    lint: lintStrategy(strategy, assessment).map((finding) => lintJson(finding, context)),
  };
}

function judgedJson(judgement: Judgement, derivation: Derivation, texts: readonly string[]): JudgedJson {
  return {
    judgement: judgement.outcome,
    judgementWord: judgement.word,
    grade: judgement.grade,
    glyph: judgement.glyph ?? null,
    points: judgement.points === undefined ? null : exactText(judgement.points),
    overridden: judgement.computed === judgement.grade ? null : judgement.computed,
    derivation: derivationJson(derivation, texts),
  };
}

function derivationJson(derivation: Derivation, texts: readonly string[]): readonly StepJson[] {
  return derivation.map((step, position) => stepJson(step, texts[position] ?? ''));
}

function goalJson(goal: GoalAssessment, context: Context): GoalJson {
  return {
    id: goal.goal,
    number: goal.number,
    title: mustFind(context.index.goals, goal.goal).title,
    ...judgedJson(goal.judgement, goal.derivation, derivationText(goal.derivation, context, context.language)),
    targets: goal.targets.map((target) => indicatorJson(target, context)),
    directions: goal.directions.map((direction) => directionJson(direction, goal, context)),
  };
}

function directionJson(direction: DirectionAssessment, goal: GoalAssessment, context: Context): DirectionJson {
  const title = mustFind(context.index.goals, goal.goal).directions.find(({ id }) => id === direction.direction)?.title ?? '';
  return { id: direction.direction, number: direction.number, title, kpis: direction.kpis.map((kpi) => indicatorJson(kpi, context)) };
}

function groupName(planYear: number | undefined, { assessment }: Context): string | null {
  return assessment.groups.find((group) => group.planYear === planYear)?.name ?? null;
}

function projectJson(project: ProjectAssessment, context: Context): ProjectJson {
  return {
    id: project.project,
    number: project.number,
    title: mustFind(context.index.projects, project.project).title,
    group: groupName(project.planYear, context),
    planYear: project.planYear,
    ...judgedJson(project.judgement, project.derivation, derivationText(project.derivation, context, context.language)),
    exclusions: project.exclusions,
    kpis: project.kpis.map((kpi) => indicatorJson(kpi, context)),
  };
}

function indicatorJson(assessed: IndicatorAssessment, context: Context): IndicatorJson {
  const indicator = mustFind(context.index.indicators, assessed.indicator);
  const { rate, rateAbsence, change, pace } = assessed;
  return {
    id: assessed.indicator,
    number: assessed.number,
    name: indicator.name,
    unit: indicator.unit.symbol,
    direction: indicator.direction,
    strict: indicator.strict === true,
    everyYear: indicator.everyYear === true,
    rate: rate === null ? null : { exact: exactText(rate.exact), printed: rate.printed },
    absence: rateAbsence === undefined ? null : absenceJson(rateAbsence, rateAbsenceText(rateAbsence, context, context.language)),
    ...judgedJson(assessed.judgement, assessed.derivation, derivationText(assessed.derivation, { ...context, digits: indicator.digits }, context.language)),
    composite: assessed.composite === undefined ? null : { id: assessed.composite.id, name: assessed.composite.name, own: assessed.composite.own.grade },
    figures: Object.values(assessed.used).map(figureJson),
    change: change === undefined ? null : { exact: exactText(change.value), unit: change.unit.symbol },
    pace: pace === undefined ? null : paceJson(pace),
    caveats: assessed.caveats.map((caveat) => caveatJson(caveat, caveatText(caveat, context, context.language))),
  };
}

function lintJson({ indicator, severity, detail }: LintFinding, { index, language }: Context): LintJson {
  const subject = mustFind(index.indicators, indicator);
  return { indicator, kind: detail.kind, severity, text: language === 'en' ? lintTextEnglish(detail, subject) : lintText(detail, subject) };
}

function sentenceJson(sentence: Sentence, context: Context): SentenceJson {
  const figures = sentence.parts.flatMap((part) => (part.kind === 'figure' ? [{ name: part.ref.replace(/^figure:/, ''), text: part.text }] : []));
  return { id: sentence.id, group: groupName(sentence.planYear, context), text: sentence.text, by: sentence.by, figures, derivation: derivationJson(sentence.derivation, derivationText(sentence.derivation, context)) };
}
