/** Small indicators for the tests of charts, written as a report prints them and evaluated under plain rules. */
import { parseDecimal } from '../../domain/decimal.ts';
import { evaluateIndicator } from '../../domain/evaluate-indicator.ts';
import { evaluationContext } from '../../domain/evaluation-context.ts';
import type { Expected, Figure, PeriodStated, Standing, Stated } from '../../domain/figure.ts';
import type { GradeId, IndicatorId, NoteId, ProjectId, StrategyId, DivisionId, SurveyId } from '../../domain/identifiers.ts';
import { identifier } from '../../domain/identifiers.ts';
import type { Break, Direction, Indicator, TrackedKind } from '../../domain/indicator.ts';
import { parsePeriod } from '../../domain/period-reading.ts';
import type { Period } from '../../domain/period.ts';
import { yearOf } from '../../domain/period.ts';
import { fromInteger } from '../../domain/rational.ts';
import type { Grade, RuleSet } from '../../domain/rule-set.ts';
import type { Project, Strategy } from '../../domain/strategy.ts';
import { parseUnit } from '../../domain/unit.ts';
import { standardUnits } from '../../domain/unit-table.ts';
import type { IndicatorChartInput } from './chart.ts';
import type { RateBarsInput } from './draw-rate-bars.ts';

/** A text of a figure: "92.3", "708速報" or "-" for one that is not yet published. */
type Written = readonly [period: string, figure: string];

export interface TrackedSample {
  readonly name: string;
  readonly unit: string;
  readonly kind: TrackedKind;
  readonly direction: Direction;
  readonly digits?: number;
  readonly baseline?: Written;
  readonly target?: Written;
  readonly upperTarget?: Written;
  readonly path?: readonly Written[];
  readonly readings: readonly Written[];
  /** 設問の変更: the last period before it. */
  readonly breakAfter?: string;
  readonly respondents?: number;
  readonly reported?: number;
}

function periodOf(text: string): Period {
  const reading = parsePeriod(text);
  if (!reading.ok) throw new RangeError(`${text}: ${reading.reason}`);
  return reading.period;
}

const awaited: Expected = { kind: 'from', period: { kind: 'month', year: 2024, month: 10 } };

function figureOf(text: string): Figure {
  if (text === '-') return { kind: 'absent', reason: 'notYetPublished', expected: awaited, notes: [identifier<NoteId>('n-wait')] };
  if (text === 'x') return { kind: 'absent', reason: 'surveySuspended', notes: [] };
  const standing: Standing = text.endsWith('速報') ? 'preliminary' : 'final';
  const decimal = parseDecimal(text.replace('速報', ''));
  if (decimal === undefined) throw new RangeError(`not a number: ${text}`);
  return { kind: 'value', ...decimal, standing, notes: [] };
}

function unitOf(symbol: string): Indicator['unit'] {
  const reading = parseUnit(symbol, standardUnits);
  if (!reading.ok) throw new RangeError(`unknown unit: ${symbol}`);
  return reading.unit;
}

function statedOf(written: readonly Written[]): readonly PeriodStated[] {
  return written.map(([period, figure]) => ({ period: periodOf(period), figure: figureOf(figure) }));
}

const survey = identifier<SurveyId>('survey');

function trackedIndicator(sample: TrackedSample): Indicator {
  const { name, kind, direction, baseline, target, upperTarget, path, readings, breakAfter, respondents, reported } = sample;
  const breaks: readonly Break[] = breakAfter === undefined ? [] : [{ after: periodOf(breakAfter), kind: 'surveyQuestion', notes: [] }];
  return {
    id: identifier<IndicatorId>('i1'),
    name,
    unit: unitOf(sample.unit),
    kind,
    direction,
    digits: sample.digits ?? 0,
    entry: 'value',
    owners: [],
    notes: [],
    baseline: statedOf(baseline === undefined ? [] : [baseline]),
    target: statedOf(target === undefined ? [] : [target]),
    path: statedOf(path ?? []),
    readings: statedOf(readings).map((each) => (reported === undefined ? each : { ...each, reported: Math.min(yearOf(each.period) + 1, reported) })),
    breaks,
    ...(upperTarget !== undefined && { upperTarget: statedOf([upperTarget]) }),
    ...(respondents !== undefined && { survey }),
  };
}

const grade = (id: string, word: string, outcome: Grade['outcome']): Grade => ({ id: identifier<GradeId>(id), word, outcome });
const id = (text: string): GradeId => identifier<GradeId>(text);

const plainRules: RuleSet = {
  id: 'plain',
  name: '試験用',
  version: '1',
  effective: { from: 2000 },
  rates: [{ levels: ['kpi'], kinds: ['increment'], formula: 'increment_ratio' }, { formula: 'none' }],
  printing: { rateDigits: 1, rounding: 'halfUp', rateSuffix: '%', absentRate: '—%', negative: '△', absentValue: '―' },
  onPaceFrom: fromInteger(100),
  grades: [grade('achieved', '達成', 'achieved'), grade('onPace', 'ペース内', 'onPace'), grade('missed', '未達', 'missed'), grade('regressed', '後退', 'regressed'), grade('unknown', '未確定', 'undetermined'), grade('zero', '目標値0', 'zeroTarget')],
  judge: {
    target: [
      { when: [{ kind: 'absent' }], grade: id('unknown') },
      { when: [{ kind: 'targetMet' }], grade: id('achieved') },
      { when: [{ kind: 'beforeTargetPeriod' }, { kind: 'onPace' }], grade: id('onPace') },
      { when: [{ kind: 'worseThanBaseline' }], grade: id('regressed') },
      { when: [], grade: id('missed') },
    ],
    kpi: [
      { when: [{ kind: 'absent' }], grade: id('unknown') },
      { when: [{ kind: 'targetIsZero' }], grade: id('zero') },
      { when: [{ kind: 'rate', comparison: 'atLeast', percent: fromInteger(100) }], grade: id('achieved') },
      { when: [], grade: id('missed') },
    ],
  },
  rollUp: { goal: { excluded: [], rules: [] }, project: { excluded: [], rules: [] } },
  groups: [],
  figures: [],
  sentences: [],
};

function strategyOf(indicators: readonly Indicator[], year: number, respondents?: number): Strategy {
  const rounds = [2019, 2022, 2023].map((each) => ({ period: { kind: 'fiscalYear', year: each } as const, ...(respondents !== undefined && { respondents }) }));
  return {
    id: identifier<StrategyId>('s1'),
    title: '総合戦略',
    municipality: { code: '000000', name: '見本市', kind: 'city' },
    planPeriod: { from: year, to: year },
    responsible: identifier<DivisionId>('d1'),
    divisions: [],
    surveys: [{ id: survey, name: '市民意識調査', rounds }],
    grants: [],
    notes: [{ id: identifier<NoteId>('n-wait'), text: '統計が更新されておらず、現時点では把握できていない。', items: [] }],
    goals: [],
    indicators,
    projects: [],
    humanJudgements: [],
    rewordings: [],
  };
}

/** The input of a chart, evaluated for a report year. */
export function chartInput(indicator: Indicator, year = 2023, respondents?: number): IndicatorChartInput {
  const strategy = strategyOf([indicator], year, respondents);
  const context = evaluationContext(strategy, plainRules, { year });
  const assessment = evaluateIndicator(indicator, indicator.kind === 'increment' ? 'kpi' : 'target', 1, context);
  return { strategy, indicator, assessment, ruleSet: plainRules, year };
}

export function trackedInput(sample: TrackedSample, year = 2023): IndicatorChartInput {
  return chartInput(trackedIndicator(sample), year, sample.respondents);
}

/** 名称, 単位, 当初値, 目標増分, 実績増分. */
export type IncrementSample = readonly [name: string, unit: string, start: string, target: string, actual: string];

export function incrementIndicator([name, unit, start, target, actual]: IncrementSample, place = 1): Indicator {
  const stated = (text: string): readonly Stated[] => [{ figure: figureOf(text) }];
  const digits = Math.max(0, ...[start, target, actual].map((text) => text.split('.')[1]?.length ?? 0));
  return {
    id: identifier<IndicatorId>(`k${place}`),
    name,
    unit: unitOf(unit),
    kind: 'increment',
    direction: 'increase',
    digits,
    entry: 'value',
    owners: [],
    notes: [],
    meaning: 'notStated',
    years: [{ year: 2023, start: stated(start), target: stated(target), actual: stated(actual) }],
  };
}

/** A project with its KPIs, evaluated for FY2023. */
export function barsInput(title: string, samples: readonly IncrementSample[]): RateBarsInput {
  const indicators = samples.map((sample, index) => incrementIndicator(sample, index + 1));
  const strategy = strategyOf(indicators, 2023);
  const context = evaluationContext(strategy, plainRules, { year: 2023 });
  const kpis = indicators.map((indicator, index) => evaluateIndicator(indicator, 'kpi', index + 1, context));
  const project: Project = { id: identifier<ProjectId>('p1'), number: [], title, planPeriod: { from: 2023, to: 2023 }, divisions: [], goals: [], overview: '', years: [], kpis: [] };
  const judgement = { grade: id('missed'), word: '一部未達', outcome: 'partlyMissed', computed: id('missed') } as const;
  return { strategy, project, ruleSet: plainRules, assessment: { project: project.id, number: 1, planYear: 1, judgement, derivation: [], kpis, exclusions: [] } };
}
