/**
 * What if another rule set judged the same figures (評価基準の比較): which judgements flip, which only change their word,
 * which one side does not judge, and how the counts move. Sentences stay out of it: they are reworded for one rule set.
 */
import type { Assessment, Counts, GoalAssessment, IndicatorAssessment, Judgement, OutcomeCounts, ProjectAssessment, Rate } from '../domain/assessment.ts';
import { evaluate } from '../domain/evaluate.ts';
import type { Fault } from '../domain/fault.ts';
import type { GoalId, GradeId, IndicatorId, ProjectId } from '../domain/identifiers.ts';
import type { RuleSet } from '../domain/rule-set.ts';
import type { ReportView } from '../domain/select-figures.ts';
import type { Strategy } from '../domain/strategy.ts';
import { indexStrategy, mustFind } from '../domain/strategy-index.ts';
import type { StrategyIndex } from '../domain/strategy-index.ts';

/** What is judged: 基本目標, 数値目標, KPI of a direction (施策のKPI), 交付金事業, KPI of a project. */
export const comparedLevels = ['goal', 'target', 'directionKpi', 'project', 'projectKpi'] as const;
export type ComparedLevel = (typeof comparedLevels)[number];

/** How one side judges. A goal and a project have no rate of their own. */
export interface ComparedJudgement {
  readonly judgement: Judgement;
  readonly rate: Rate | null;
}

/**
 * `flip` 判定が変わる: another outcome, or another word although the second rule set could give the first one there too.
 * `renaming` 言葉だけが変わる: the same outcome in the other body's word.
 * `notJudged` 一方が判定しない: one side leaves it out of judgement.
 */
export type ChangeKind = 'flip' | 'renaming' | 'notJudged';

/** A change of one judgement (判定の変化). An indicator that stands in several places (再掲) comes once. */
export interface JudgementChange {
  readonly kind: ChangeKind;
  readonly level: ComparedLevel;
  readonly id: GoalId | ProjectId | IndicatorId;
  /** As printed: 3, or 2-1 for the first KPI of the second direction. */
  readonly number: string;
  readonly name: string;
  /** The goal or project that an indicator stands under; left out for these themselves. */
  readonly under?: { readonly kind: 'goal' | 'project'; readonly number: number };
  readonly before: ComparedJudgement;
  readonly after: ComparedJudgement;
}

export interface WhatIf {
  readonly before: Assessment;
  readonly after: Assessment;
  readonly changes: readonly JudgementChange[];
  /** How many judgements were compared, an indicator in several places counted once. */
  readonly compared: number;
  /** Rates printed otherwise, whether or not a judgement changes. */
  readonly ratesChanged: number;
}

export interface WhatIfInput {
  readonly strategy: Strategy;
  readonly before: RuleSet;
  readonly after: RuleSet;
  readonly view: ReportView;
}

export interface Comparing {
  readonly whatIf: WhatIf;
  /** What is to be minded; never an error, since nothing is made from a comparison. */
  readonly faults: readonly Fault[];
}

/** Evaluates twice and compares. @throws RangeError as {@link evaluate} does, for what was not checked before. */
export function compareRules({ strategy, before, after, view }: WhatIfInput): Comparing {
  const plain: Strategy = { ...strategy, rewordings: [] };
  const [first, second] = [evaluate(plain, judgingPart(before), view), evaluate(plain, judgingPart(after), view)];
  const pairs = pairsOf(first.assessment, second.assessment, indexStrategy(strategy));
  const words = wordsByLevel(after);
  const changes = pairs.flatMap((pair): readonly JudgementChange[] => {
    const kind = changeKind(pair.before.judgement, pair.after.judgement, words[pair.level]);
    return kind === undefined ? [] : [{ kind, ...pair }];
  });
  const ratesChanged = pairs.filter((pair) => pair.before.rate?.printed !== pair.after.rate?.printed).length;
  const whatIf = { before: first.assessment, after: second.assessment, changes, compared: pairs.length, ratesChanged };
  return { whatIf, faults: onlyOnce([...first.faults, ...second.faults]).map(asWarning) };
}

/** Without what only makes sentences, so that no fault speaks of them. */
function judgingPart(ruleSet: RuleSet): RuleSet {
  return { ...ruleSet, groups: [], figures: [], sentences: [] };
}

function onlyOnce(faults: readonly Fault[]): readonly Fault[] {
  const keyOf = ({ code, path, message }: Fault): string => JSON.stringify([code, path, message]);
  return [...new Map(faults.map((fault) => [keyOf(fault), fault])).values()];
}

/** A person's grade that one of the rule sets does not know is no mistake here: it was given by the other. */
function asWarning(fault: Fault): Fault {
  return fault.severity === 'warning' ? fault : { ...fault, severity: 'warning', hint: '比べるだけなら、直す必要はありません' };
}

/** The words that the rules of each level can give. */
function wordsByLevel({ grades, judge, rollUp }: RuleSet): Readonly<Record<ComparedLevel, ReadonlySet<string>>> {
  const wordsOf = (rules: readonly { readonly grade: GradeId }[]): ReadonlySet<string> =>
    new Set(grades.flatMap(({ id, word }) => (rules.some(({ grade }) => grade === id) ? [word] : [])));
  const kpi = wordsOf(judge.kpi);
  return { goal: wordsOf(rollUp.goal.rules), target: wordsOf(judge.target), directionKpi: kpi, project: wordsOf(rollUp.project.rules), projectKpi: kpi };
}

function changeKind(before: Judgement, after: Judgement, wordsAfter: ReadonlySet<string>): ChangeKind | undefined {
  const outcomesDiffer = before.outcome !== after.outcome;
  if (outcomesDiffer && (before.outcome === 'notApplicable' || after.outcome === 'notApplicable')) return 'notJudged';
  if (outcomesDiffer) return 'flip';
  if (before.word === after.word && before.glyph === after.glyph) return undefined;
  return before.word !== after.word && wordsAfter.has(before.word) ? 'flip' : 'renaming';
}

/** The same thing judged twice. */
type Pair = Omit<JudgementChange, 'kind'>;

/** Both assessments hold the same places in the same order: which these are does not depend on the rules. */
function pairsOf(before: Assessment, after: Assessment, index: StrategyIndex): readonly Pair[] {
  const others = new Map(judgedIn(after, index).map((judged) => [keyOfJudged(judged), judged.before]));
  return judgedIn(before, index).map((judged) => ({ ...judged, after: mustFind(others, keyOfJudged(judged)) }));
}

type Judged = Omit<Pair, 'after'>;

/** Targets and KPIs are judged by different rules; a KPI of a direction and of a project is one and the same. */
function keyOfJudged({ level, id }: Judged): string {
  return `${level === 'directionKpi' || level === 'projectKpi' ? 'kpi' : level}:${id}`;
}

/** Everything judged, in the order of the report; of an indicator that stands in several places, the first counts. */
function judgedIn({ goals, projects }: Assessment, index: StrategyIndex): readonly Judged[] {
  const all = [...goals.flatMap((goal) => judgedInGoal(goal, index)), ...projects.flatMap((project) => judgedInProject(project, index))];
  const firstPlaces = new Map<string, Judged>();
  for (const judged of all) if (!firstPlaces.has(keyOfJudged(judged))) firstPlaces.set(keyOfJudged(judged), judged);
  return [...firstPlaces.values()];
}

function judgedInGoal({ goal, number, judgement, targets, directions }: GoalAssessment, index: StrategyIndex): readonly Judged[] {
  const under = { kind: 'goal', number } as const;
  return [
    { level: 'goal', id: goal, number: `${number}`, name: mustFind(index.goals, goal).title, before: { judgement, rate: null } },
    ...targets.map((target): Judged => ({ level: 'target', under, ...indicatorPart(target, index) })),
    ...directions.flatMap((direction) => direction.kpis.map((kpi): Judged => ({ level: 'directionKpi', under, ...indicatorPart(kpi, index, direction.number) }))),
  ];
}

function judgedInProject({ project, number, judgement, kpis }: ProjectAssessment, index: StrategyIndex): readonly Judged[] {
  const under = { kind: 'project', number } as const;
  return [
    { level: 'project', id: project, number: `${number}`, name: mustFind(index.projects, project).title, before: { judgement, rate: null } },
    ...kpis.map((kpi): Judged => ({ level: 'projectKpi', under, ...indicatorPart(kpi, index) })),
  ];
}

function indicatorPart({ indicator, number, judgement, rate }: IndicatorAssessment, index: StrategyIndex, direction?: number): Omit<Judged, 'level'> {
  const printed = direction === undefined ? `${number}` : `${direction}-${number}`;
  return { id: indicator, number: printed, name: mustFind(index.indicators, indicator).name, before: { judgement, rate } };
}

/** The changes of a kind (判定の変化). @example changesOf(whatIf, 'flip').length // 7 */
export function changesOf({ changes }: WhatIf, kind: ChangeKind): readonly JudgementChange[] {
  return changes.filter((change) => change.kind === kind);
}

export interface ComparedCounts {
  readonly level: keyof Counts;
  readonly before: OutcomeCounts;
  readonly after: OutcomeCounts;
}

/** The counts of the levels that the strategy has. */
export function comparedCounts({ before, after }: WhatIf): readonly ComparedCounts[] {
  const levels = ['goals', 'targets', 'kpis', 'projects'] as const satisfies readonly (keyof Counts)[];
  return levels.flatMap((level) => (before.counts[level].total === 0 ? [] : [{ level, before: before.counts[level], after: after.counts[level] }]));
}
