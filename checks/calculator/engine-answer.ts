/** What the engine makes of a case, in the words of the second calculator: through the entrance that an evaluation takes. */
import type { UsedFigures } from '../../src/domain/assessment.ts';
import { standingOfBaseline } from '../../src/domain/comparability.ts';
import { testCondition } from '../../src/domain/condition-test.ts';
import type { RateAbsence, TermRole, UsedFigure } from '../../src/domain/derivation.ts';
import { factsOf } from '../../src/domain/indicator-facts.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { meetsTarget } from '../../src/domain/meets-target.ts';
import type { RateResult } from '../../src/domain/rate.ts';
import { rateOf } from '../../src/domain/rate.ts';
import { exactText, fromInteger } from '../../src/domain/rational.ts';
import type { Condition, FormulaId, PercentFormulaId, PointTable, PrintBound, Printing, RateRule, TrendRule } from '../../src/domain/rule-set.ts';
import { absent, exact, increment, period, tracked, unit, value } from '../../src/domain/testing/build.ts';
import { cityRules } from '../../src/domain/testing/city-rules.fixture.ts';
import type { Case, CasePrinting, ValueName } from './case.ts';

const year = period('R5年度');
const counted = unit('件');
const level = tracked('indicator', '件', {});
const ofKind = { plain: level, rank: tracked('indicator', '件', { kind: 'rank' }), condition: tracked('indicator', '件', { kind: 'condition' }) };
const yearly = increment('indicator', '件', []);

/** The answer in one line, as calculator.py writes it. */
export function answerOf(given: Case): string {
  const rule = ruleOf(given);
  const isIncrement = (rule.points?.of ?? rule.formula) === 'increment_ratio';
  const indicator: Indicator = { ...(isIncrement ? yearly : ofKind[given.targetKind ?? 'plain']), direction: given.direction, strict: given.strict };
  const used = usedFigures(given, indicator.kind);
  const elapsed = given.values.elapsed === undefined ? undefined : exact(given.values.elapsed);
  const known = { indicator, used, elapsed, isOlder: given.older };
  const baseline = standingOfBaseline(used, []);
  const reached = meetsTarget(indicator, used);
  const printing = printingOf(given.printing);
  const result = rateOf(rule, { ...known, baseline, reached, printing });
  const ruleSet = { ...cityRules, printing, judgedRate: given.asked.judgedRate };
  const facts = factsOf({ ...known, rule, result, pace: undefined, baselineComparable: baseline.comparable, reached }, ruleSet);
  const text = rule.formula === 'trend' ? `trend ${facts.trend?.verdict ?? 'none'}` : resultText(result, testCondition(askedOf(given), facts).holds);
  return `${text}; met ${answerWord(reached)}`;
}

const answerWord = (holds: boolean): string => (holds ? 'yes' : 'no');

function resultText({ rate, points, absence, misleads }: RateResult, holds: boolean): string {
  if (rate === null) return `none ${absenceText(absence)}`;
  const percent = exactText(rate.exact);
  const figure = points === undefined ? `rate ${percent}` : `points ${exactText(points)} of ${percent}`;
  return `${figure}${misleads === undefined ? '' : ' misleads'}; printed ${rate.printed}; holds ${answerWord(holds)}`;
}

function askedOf({ asked: { comparison, percent } }: Case): Condition {
  return { kind: 'rate', comparison, percent: exact(percent) };
}

function absenceText(absence: RateAbsence | undefined): string {
  if (absence?.kind === 'figureAbsent' || absence?.kind === 'missingInput') return `missingInput ${plainRole(absence.role)}`;
  if (absence?.kind === 'outsideDomain') return `outsideDomain ${plainRole(absence.role)}`;
  return String(absence?.kind);
}

/** docs/formulas.md calls the increments of a year target and actual, too. */
function plainRole(role: TermRole): string {
  return role === 'targetIncrement' ? 'target' : role === 'actualIncrement' ? 'actual' : role;
}

/** cases.py writes only formulas that docs/formulas.md and rule-set.ts both list. */
function ruleOf(given: Case): RateRule {
  const formula = given.formula as FormulaId;
  const rule = { formula, outside: given.outside };
  if (formula === 'points') return { ...rule, points: pointsOf(given) };
  return formula === 'trend' ? { ...rule, trend: trendRuleOf(given) } : rule;
}

function pointsOf({ of, steps = [], otherwise = '0' }: Case): PointTable {
  return {
    of: of as PercentFormulaId, // see ruleOf
    steps: steps.map((step) => ({ comparison: step.atLeast === undefined ? 'above' : 'atLeast', percent: exact(step.atLeast ?? step.above ?? ''), points: exact(step.points) })),
    otherwise: exact(otherwise),
  };
}

function trendRuleOf({ against = 'baseline', band }: Case): TrendRule {
  if (band?.value !== undefined) return { against, band: { kind: 'value', width: exact(band.value) } };
  return band?.percent === undefined ? { against } : { against, band: { kind: 'percent', width: exact(band.percent) } };
}

const roles = { actual: 'actual', target: 'target', upper: 'upperTarget', baseline: 'baseline', expected: 'expected', previous: 'previous' } as const;

/** A missing value is a figure with a reason in every other case, and no figure at all in the others. */
function usedFigures({ seed, values }: Case, kind: Indicator['kind']): UsedFigures {
  const used: { -readonly [Role in keyof UsedFigures]: UsedFigures[Role] } = {};
  for (const [name, plain] of Object.entries(roles)) {
    const text = values[name as ValueName]; // a key of `roles`
    if (text === undefined && (seed % 2 === 0 || name === 'upper')) continue;
    const role = kind === 'increment' && (plain === 'actual' || plain === 'target') ? (`${plain}Increment` as const) : plain;
    const figure: UsedFigure = { role, period: year, figure: text === undefined ? absent('notMeasured') : value(text), unit: counted, kind };
    used[role] = figure;
  }
  return used;
}

function printingOf({ above, below, whole, ...printing }: CasePrinting): Printing {
  return {
    ...printing,
    absentRate: '―',
    absentValue: '―',
    ...(above === undefined ? {} : { above: boundOf(above) }),
    ...(below === undefined ? {} : { below: boundOf(below) }),
    ...(whole === undefined ? {} : { whole: whole.map((each) => fromInteger(each)) }),
  };
}

function boundOf({ of, text }: NonNullable<CasePrinting['above']>): PrintBound {
  return { of: exact(of), text };
}
