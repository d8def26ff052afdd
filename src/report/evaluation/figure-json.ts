/** Figures in `evaluate --json`: exact numbers as text, clocks by key and as printed, absence with its reason. */
import type { Derived, DerivedFrom, RateAbsence, TermRole, UsedFigure } from '../../domain/derivation.ts';
import type { AbsenceReason, AbsentFigure, Expected, Standing } from '../../domain/figure.ts';
import type { Period } from '../../domain/period.ts';
import { periodKey, printPeriod } from '../../domain/period.ts';
import { exactText } from '../../domain/rational.ts';

export interface PeriodJson {
  /** FY2023, CY2023, FY2019/FY2023:total. */
  readonly key: string;
  readonly printed: string;
}

export interface ExpectedJson {
  readonly kind: Expected['kind'];
  readonly period: PeriodJson | null;
}

/** Either `value` or `absence` is null. */
export interface FigureJson {
  readonly role: UsedFigure['role'];
  readonly period: PeriodJson;
  readonly value: string | null;
  /** What is printed instead of the number. */
  readonly text: string | null;
  readonly unit: string;
  readonly standing: Standing | null;
  readonly absence: AbsenceReason | null;
  readonly expected: ExpectedJson | null;
  readonly known: string | null;
  /** How it was made of other figures, where it does not stand in the record. */
  readonly derived: DerivedJson | null;
  readonly notes: readonly string[];
}

/** `by` names what it is made of; `from` are the figures, in the order in which they are put in. */
export interface DerivedJson {
  readonly by: Derived['by'];
  readonly comparator: string | null;
  readonly plus: string | null;
  readonly from: readonly { readonly of: DerivedFrom['of']; readonly period: PeriodJson; readonly value: string | null; readonly absence: AbsenceReason | null }[];
}

/** Why there is no rate: `kind` names it; `reason` and `expected` are set where a figure is absent. */
export interface AbsenceJson {
  readonly kind: RateAbsence['kind'];
  readonly role: TermRole | null;
  readonly reason: AbsenceReason | null;
  readonly expected: ExpectedJson | null;
  readonly text: string;
}

/** @example periodJson(R5年度) // { key: 'FY2023', printed: 'R5年度' } */
export function periodJson(period: Period): PeriodJson {
  return { key: periodKey(period), printed: printPeriod(period, 'eraShort') };
}

function expectedJson(figure: AbsentFigure): ExpectedJson | null {
  const expected = figure.expected;
  if (expected === undefined) return null;
  return { kind: expected.kind, period: expected.kind === 'undetermined' ? null : periodJson(expected.period) };
}

function derivedJson({ by, comparator, plus, from }: Derived): DerivedJson {
  return {
    by,
    comparator: comparator ?? null,
    plus: plus === undefined ? null : exactText(plus),
    from: from.map(({ of, period, figure }) => ({
      of,
      period: periodJson(period),
      value: figure.kind === 'value' ? exactText(figure.value) : null,
      absence: figure.kind === 'absent' ? figure.reason : null,
    })),
  };
}

export function figureJson(used: UsedFigure): FigureJson {
  const { figure } = used;
  const common = { role: used.role, period: periodJson(used.period), unit: used.unit.symbol, known: used.known ?? null, derived: used.derived === undefined ? null : derivedJson(used.derived), notes: figure.notes };
  if (figure.kind === 'absent') return { ...common, value: null, text: null, standing: null, absence: figure.reason, expected: expectedJson(figure) };
  return { ...common, value: exactText(figure.value), text: figure.text ?? null, standing: figure.standing, absence: null, expected: null };
}

export function absenceJson(absence: RateAbsence, text: string): AbsenceJson {
  const role = 'role' in absence ? absence.role : null;
  if (absence.kind !== 'figureAbsent') return { kind: absence.kind, role, reason: null, expected: null, text };
  return { kind: absence.kind, role, reason: absence.figure.reason, expected: expectedJson(absence.figure), text };
}
