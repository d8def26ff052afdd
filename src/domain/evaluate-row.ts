/** Evaluates one row of a plain table (達成率の表) by the same formulas and rules as an indicator of a strategy. */
import type { UsedFigures } from './assessment.ts';
import type { BaselineStanding } from './comparability.ts';
import type { DerivationStep, FigureRole, Pace, TermRole, UsedFigure } from './derivation.ts';
import { lastNamedYear } from './era.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import { evaluationContext } from './evaluation-context.ts';
import { formulas } from './formula.ts';
import type { DivisionId, IndicatorId, StrategyId } from './identifiers.ts';
import { identifier } from './identifiers.ts';
import type { Direction, Indicator } from './indicator.ts';
import { factsOf } from './indicator-facts.ts';
import { judgeIndicator } from './judgement.ts';
import { meetsTarget } from './meets-target.ts';
import type { RateResult } from './rate.ts';
import { handsOn, percentFormulaOf, rateOf, rateRulesFor, valueOf } from './rate.ts';
import type { Rational } from './rational.ts';
import { add, compare, divide, equals, fromInteger, multiply, rational, subtract } from './rational.ts';
import type { RoundedResult } from './rounding-caveats.ts';
import { roundedResult, roundingCaveats } from './rounding-caveats.ts';
import { absenceMayTurn, limitsOf, roundingMayMatter, standingMayTurn, trendMayTurn } from './rounding-filter.ts';
import { figuresUnderRule } from './rule-figures.ts';
import type { PathRule, PercentFormulaId, RateRule, RuleSet } from './rule-set.ts';
import type { Strategy } from './strategy.ts';
import type { CellProblem, FigureColumn, RowAbsence, RowAssessment, RowCaution, TableColumn, TableRow } from './table-row.ts';

/** What every row is evaluated with. A table has no year: of rules for some years, the last ones hold. */
export function tableContext(ruleSet: RuleSet): EvaluationContext {
  return evaluationContext(noStrategy(), ruleSet, { year: ruleSet.effective.to ?? lastNamedYear });
}

/** The rate of the row, its judgement by the rules for 数値目標, and what is to be minded. */
export function evaluateRow(row: TableRow, context: EvaluationContext): RowAssessment {
  if (row.isTooLong) return refused({ kind: 'rowTooLong' });
  const unreadable = problemIn(row, 'formula') ?? problemIn(row, 'direction');
  if (unreadable !== undefined) return refused({ kind: 'cellUnreadable', problem: unreadable });
  return row.direction === undefined ? evaluateUndirected(row, context) : evaluateDirected(row, row.direction, context);
}

function refused(absence: RowAbsence): RowAssessment {
  return { rate: null, absence, judgement: null, cautions: [], derivation: [] };
}

function problemIn(row: TableRow, column: TableColumn): CellProblem | undefined {
  return row.problems.find((problem) => problem.column === column);
}

/** Neither way is assumed: what comes out must be the same for both, and inside the formula's domain for one. */
function evaluateUndirected(row: TableRow, context: EvaluationContext): RowAssessment {
  if (row.formula === undefined || row.formula === 'none') return refused({ kind: 'directionMissing' });
  const [up, down] = [evaluateDirected(row, 'increase', context, 'caveat'), evaluateDirected(row, 'decrease', context, 'caveat')];
  if (!isInside(up) && !isInside(down)) {
    const [rising, falling] = [evaluateDirected(row, 'increase', context), evaluateDirected(row, 'decrease', context)];
    if (rising.rate === null && falling.rate === null) return withoutRate(rising, falling);
  }
  if (!isSame(up, down)) return refused({ kind: 'directionMissing' });
  const cautions: readonly RowCaution[] = [{ kind: 'directionUnchecked' }, ...up.cautions.filter(({ kind }) => kind !== 'formulaMisleads')];
  return { ...up, cautions };
}

/** Has a rate that needed no leave to be computed outside the formula's domain. */
function isInside({ rate, cautions }: RowAssessment): boolean {
  return rate !== null && !cautions.some(({ kind }) => kind === 'formulaMisleads');
}

/** No rate either way; the judgement may still hang on the way. */
function withoutRate(rising: RowAssessment, falling: RowAssessment): RowAssessment {
  if (isUnfit(rising)) return falling;
  return isUnfit(falling) || rising.judgement?.grade === falling.judgement?.grade ? rising : refused({ kind: 'directionMissing' });
}

/** The formula does not serve this way at all, so that its reason says nothing of the row. */
function isUnfit({ absence }: RowAssessment): boolean {
  return absence?.kind === 'outsideDomain' && absence.direction !== undefined;
}

function isSame(a: RowAssessment, b: RowAssessment): boolean {
  if (a.rate === null || b.rate === null) return false;
  return equals(a.rate.exact, b.rate.exact) && a.judgement?.grade === b.judgement?.grade;
}

function evaluateDirected(row: TableRow, direction: Direction, context: EvaluationContext, outside?: 'caveat'): RowAssessment {
  const { rules, cautions } = rulesFor(row, direction, context.ruleSet.rates);
  const [first, ...others] = rules;
  if (first === undefined) return refused({ kind: 'pointsUnset' });
  const unsettled = cautions.length === 0 || !isChange(direction) ? undefined : problemIn(row, 'baseline');
  if (unsettled !== undefined) return refused({ kind: 'cellUnreadable', problem: unsettled });
  if (outside !== undefined) return evaluateByRule(row, direction, { ...first, outside }, cautions, context);
  return evaluateByRules(row, direction, first, others, { cautions, left: [] }, context);
}

interface Before {
  readonly cautions: readonly RowCaution[];
  /** The rules that handed on. */
  readonly left: readonly DerivationStep[];
}

function evaluateByRules(row: TableRow, direction: Direction, rule: RateRule, others: readonly RateRule[], { cautions, left }: Before, context: EvaluationContext): RowAssessment {
  const assessed = evaluateByRule(row, direction, rule, cautions, context);
  const { absence } = assessed;
  const [next, ...rest] = others;
  if (next === undefined || !handsOn(rule, absence)) return left.length === 0 ? assessed : { ...assessed, derivation: [...left, ...assessed.derivation] };
  const step: DerivationStep = { kind: 'handedOn', formula: rule.formula, reason: absence };
  return evaluateByRules(row, direction, next, rest, { cautions, left: [...left, step] }, context);
}

function evaluateByRule(row: TableRow, direction: Direction, rule: RateRule, cautions: readonly RowCaution[], context: EvaluationContext): RowAssessment {
  const subject = { row, indicator: indicatorOf(row, direction, rule), rule, context };
  const stated = usedFigures(row, subject.indicator);
  const results = resultsWith(stated, subject);
  const { used, steps, caveats, result, pace, judged } = results;
  const problem = neededProblem(row, result);
  if (problem !== undefined) return refused({ kind: 'cellUnreadable', problem });
  const evaluateWith = (figures: UsedFigures): RoundedResult => roundedResult(resultsWith(figures, subject));
  const open = isSettled(stated, subject, result) ? [] : roundingCaveats({ used: stated, result: roundedResult(results), direction, printing: context.ruleSet.printing, evaluateWith });
  return {
    rate: result.rate,
    ...(result.absence === undefined ? {} : { absence: result.absence }),
    judgement: judged.judgement,
    cautions: [...cautions, ...caveats, ...cautionsOf(row, used, result), ...open],
    derivation: [...steps, ...result.steps, ...(pace === undefined ? [] : [{ kind: 'pace', pace } as const]), ...judged.steps],
  };
}

/** Whether no rounding of the figures can change what is printed or judged. */
function isSettled(used: UsedFigures, { row, indicator, rule, context }: Subject, { absence }: RateResult): boolean {
  if (rule.formula === 'trend') return (rule.trend ?? context.ruleSet.trend) === undefined && !trendMayTurn(used);
  const limits = limitsOf(context.ruleSet, rule.formula);
  if (rule.formula === 'points' || (limits !== undefined && standingMayTurn(used, row.elapsed, limits))) return false;
  const formula = percentFormulaOf(rule);
  if (formula === undefined) return limits !== undefined;
  if (absence !== undefined) return limits !== undefined && !absenceMayTurn(used, absence);
  return !roundingMayMatter(used, indicator.direction, formula, row.elapsed, limits);
}

interface Subject {
  readonly row: TableRow;
  readonly indicator: Indicator;
  readonly rule: RateRule;
  readonly context: EvaluationContext;
}

/** Rate, pace and judgement that some figures lead to. */
function resultsWith(stated: UsedFigures, { row, indicator, rule, context }: Subject) {
  const { ruleSet, year } = context;
  const { elapsed } = row;
  const { used, steps, caveats } = figuresUnderRule(stated, rule.path === undefined ? rule : { ...rule, path: pathOfTable(rule.path) }, { year, elapsed });
  const standing: BaselineStanding = { comparable: used.baseline?.figure.kind === 'value', caveats: [] };
  const reached = meetsTarget(indicator, used);
  const result = rateOf(rule, { indicator, used, baseline: standing, reached, isOlder: false, printing: ruleSet.printing, elapsed });
  const pace = paceOfRow(used, indicator.direction, elapsed, ruleSet.onPaceFrom);
  const facts = factsOf({ indicator, used, rule, result, pace, elapsed, baselineComparable: standing.comparable, isOlder: false, reached }, ruleSet);
  return { used, steps, caveats, result, pace, judged: judgeIndicator(ruleSet.judge.target, facts, 'target', context) };
}

/** A table has no clock: a path on the straight line goes by the elapsed share that the row states. */
function pathOfTable(path: PathRule): PathRule {
  return path === 'given' ? path : 'elapsed';
}

interface RowRules {
  /** In the order in which they are tried; none for points without a table of points. */
  readonly rules: readonly RateRule[];
  readonly cautions: readonly RowCaution[];
}

/** The row's own formula, else the rule set's, else the documented default, which is said. */
function rulesFor(row: TableRow, direction: Direction, rates: readonly RateRule[]): RowRules {
  const indicator = indicatorOf(row, direction, { formula: 'none' });
  if (row.formula === 'points') return { rules: rateRulesFor(rates.filter(({ formula }) => formula === 'points'), indicator, 'target').slice(0, 1), cautions: [] };
  if (row.formula !== undefined) return { rules: [{ formula: row.formula }], cautions: [] };
  const ofRuleSet = rates.length === 0 ? [] : rateRulesFor(rates, indicator, 'target');
  if (ofRuleSet.length > 0) return { rules: ofRuleSet, cautions: [] };
  const hasBaseline = row.figures.baseline?.kind === 'value';
  const formula = defaultFormula(direction, hasBaseline);
  return { rules: [{ formula }], cautions: [{ kind: 'formulaByDefault', formula, direction, hasBaseline }] };
}

/** Whether the indicator is to change, rather than to be kept: then a baseline decides which formula is the default. */
function isChange(direction: Direction): boolean {
  return direction === 'increase' || direction === 'decrease';
}

/**
 * The formula of a row that names none (docs/rate-table.md): what is to change is measured from its baseline where there is
 * one; all else is set against the target.
 * @example defaultFormula('decrease', false) // 'two_minus_ratio'
 */
function defaultFormula(direction: Direction, hasBaseline: boolean): PercentFormulaId {
  if (direction === 'keepWithin') return 'binary';
  if (hasBaseline && isChange(direction)) return 'progress';
  return direction === 'increase' || direction === 'keepAtLeast' ? 'ratio' : 'two_minus_ratio';
}

const rowId = identifier<IndicatorId>('row');

function indicatorOf(row: TableRow, direction: Direction, rule: RateRule): Indicator {
  const { name, unit } = row;
  const formula = percentFormulaOf(rule);
  if (formula !== undefined && formulas[formula].ofIncrements) {
    return { id: rowId, name, unit, digits: 0, direction, entry: 'value', owners: [], notes: [], kind: 'increment', meaning: 'notStated', years: [] };
  }
  const kind = 'level';
  return { id: rowId, name, unit, digits: 0, direction, entry: 'value', owners: [], notes: [], kind, baseline: [], target: [], path: [], readings: [], breaks: [] };
}

const columnsOfRoles: { readonly [Role in TermRole]?: FigureColumn | 'elapsed' } = {
  baseline: 'baseline',
  target: 'target',
  targetIncrement: 'target',
  actual: 'actual',
  actualIncrement: 'actual',
  expected: 'path',
  elapsed: 'elapsed',
};

function rolesOf(kind: Indicator['kind']): readonly FigureRole[] {
  return kind === 'increment' ? ['targetIncrement', 'actualIncrement'] : ['baseline', 'target', 'expected', 'actual'];
}

/** A table has no clock. Only where part of the plan is still to come does the target lie ahead of the actual. */
function usedFigures(row: TableRow, { kind }: Indicator): UsedFigures {
  const isAhead = row.elapsed !== undefined && compare(row.elapsed, hundred) < 0;
  const used: { [Role in FigureRole]?: UsedFigure } = {};
  for (const role of rolesOf(kind)) {
    const column = columnsOfRoles[role];
    const figure = column === undefined || column === 'elapsed' ? undefined : row.figures[column];
    if (figure === undefined) continue;
    const isTarget = role === 'target' || role === 'targetIncrement';
    used[role] = { role, figure, unit: row.unit, kind, period: { kind: 'fiscalYear', year: isAhead && isTarget ? 1 : 0 } };
  }
  return used;
}

/** The unreadable cell that the formula asked for. */
function neededProblem(row: TableRow, { absence }: RateResult): CellProblem | undefined {
  const column = absence?.kind === 'missingInput' ? columnsOfRoles[absence.role] : undefined;
  return column === undefined ? undefined : problemIn(row, column);
}

function cautionsOf(row: TableRow, used: UsedFigures, result: RateResult): readonly RowCaution[] {
  const cautions: RowCaution[] = row.problems.map((problem) => ({ kind: 'cellIgnored', problem }));
  for (const each of Object.values(used)) {
    if (each.figure.kind !== 'value' || each.figure.standing === 'final') continue;
    cautions.push({ kind: each.figure.standing === 'estimate' ? 'estimate' : 'provisional', role: each.role });
  }
  if (result.misleads !== undefined) cautions.push({ kind: 'formulaMisleads', formula: result.misleads });
  return cautions;
}

const hundred = fromInteger(100);

/** The pace by the elapsed share that the table gives; `undefined` where the plan is over or a figure is missing. */
function paceOfRow(used: UsedFigures, direction: Direction, elapsed: Rational | undefined, onPaceFrom: Rational): Pace | undefined {
  const [start, target, actual] = [valueOf(used.baseline), valueOf(used.target), valueOf(used.actual)];
  if (elapsed === undefined || compare(elapsed, hundred) >= 0 || start === undefined || target === undefined || actual === undefined) return undefined;
  const order = compare(target, start);
  if (order !== (direction === 'increase' ? 1 : direction === 'decrease' ? -1 : 0) || order === 0) return undefined;
  const way = subtract(target, start);
  const expected = valueOf(used.expected) ?? add(start, multiply(way, divide(elapsed, hundred)));
  const due = subtract(expected, start);
  const made = subtract(actual, start);
  return {
    elapsedShare: elapsed,
    progressShare: multiply(divide(made, way), hundred),
    expected,
    gap: subtract(actual, expected),
    onPace: isOnPace(made, due, order, onPaceFrom),
  };
}

/** Where no progress is expected yet, not being behind is enough. */
function isOnPace(made: Rational, due: Rational, way: 1 | -1, onPaceFrom: Rational): boolean {
  const isDue = compare(due, { num: 0n, den: 1n }) === way;
  const needed = isDue ? multiply(due, multiply(onPaceFrom, rational(1n, 100n))) : due;
  return compare(made, needed) !== -way;
}

function noStrategy(): Strategy {
  const none = { divisions: [], surveys: [], grants: [], notes: [], goals: [], indicators: [], projects: [], humanJudgements: [], rewordings: [] };
  return {
    ...none,
    id: identifier<StrategyId>('table'),
    title: '',
    municipality: { code: '', name: '', kind: 'city' },
    planPeriod: { from: 0, to: 0 },
    responsible: identifier<DivisionId>('none'),
  };
}
