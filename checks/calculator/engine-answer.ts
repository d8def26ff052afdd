/** What the engine makes of a case, in the words of the second calculator: through the entrance that an evaluation takes. */
import type { Rate, UsedFigures } from '../../src/domain/assessment.ts';
import { standingOfBaseline } from '../../src/domain/comparability.ts';
import type { FigureRole, RateAbsence, TermRole, UsedFigure } from '../../src/domain/derivation.ts';
import { meetsTarget } from '../../src/domain/meets-target.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { rateOf } from '../../src/domain/rate.ts';
import { exactText } from '../../src/domain/rational.ts';
import type { FormulaId, Printing } from '../../src/domain/rule-set.ts';
import { absent, increment, period, tracked, unit, value } from '../../src/domain/testing/build.ts';
import type { Case, CasePrinting, ValueName } from './case.ts';

const year = period('R5年度');
const counted = unit('件');
const level = tracked('indicator', '件', {});
const yearly = increment('indicator', '件', []);

/** The answer in one line, as calculator.py writes it. */
export function answerOf(given: Case): string {
  const formula = given.formula as FormulaId; // cases.py writes only formulas that docs/formulas.md and rule-set.ts both list
  const isIncrement = (given.of ?? formula) === 'increment_ratio';
  const indicator: Indicator = { ...(isIncrement ? yearly : level), direction: given.direction };
  const used = usedFigures(given, isIncrement);
  const reached = meetsTarget(indicator, used);
  const result = rateOf({ formula, outside: given.outside }, { indicator, used, baseline: standingOfBaseline(used, []), reached, isOlder: false, printing: printingOf(given.printing) });
  const parts = result.rate === null ? [`none ${absenceText(result.absence)}`] : rateParts(result.rate, result.misleads !== undefined);
  return [...parts, `met ${reached ? 'yes' : 'no'}`].join('; ');
}

function rateParts({ exact, printed }: Rate, misleads: boolean): readonly string[] {
  return [`rate ${exactText(exact)}${misleads ? ' misleads' : ''}`, `printed ${printed}`];
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

const roles = { actual: 'actual', target: 'target', upper: 'upperTarget', baseline: 'baseline', expected: 'expected', previous: 'previous' } as const;

/** A missing value is a figure with a reason in every other case, and no figure at all in the others. */
function usedFigures({ seed, values }: Case, isIncrement: boolean): UsedFigures {
  const used: { -readonly [Role in FigureRole]?: UsedFigure } = {};
  for (const [name, plain] of Object.entries(roles)) {
    const text = values[name as ValueName]; // a key of `roles`
    if (text === undefined && (seed % 2 === 0 || name === 'upper')) continue;
    const role = isIncrement && (plain === 'actual' || plain === 'target') ? (`${plain}Increment` as const) : plain;
    used[role] = { role, period: year, figure: text === undefined ? absent('notMeasured') : value(text), unit: counted, kind: isIncrement ? 'increment' : 'level' };
  }
  return used;
}

function printingOf(printing: CasePrinting): Printing {
  const { rateDigits, rounding, rateSuffix, negative } = printing;
  return { rateDigits, rounding, rateSuffix, negative, absentRate: '―', absentValue: '―' };
}
