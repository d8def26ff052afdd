/** Figures in `evaluate --json`: exact numbers as text, clocks by key and as printed, absence with its reason. */
import type { RateAbsence, TermRole, UsedFigure } from '../../domain/derivation.ts';
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
  readonly unit: string;
  readonly standing: Standing | null;
  readonly absence: AbsenceReason | null;
  readonly expected: ExpectedJson | null;
  readonly known: string | null;
  readonly notes: readonly string[];
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

export function figureJson(used: UsedFigure): FigureJson {
  const { figure } = used;
  const common = { role: used.role, period: periodJson(used.period), unit: used.unit.symbol, known: used.known ?? null, notes: figure.notes };
  if (figure.kind === 'absent') return { ...common, value: null, standing: null, absence: figure.reason, expected: expectedJson(figure) };
  return { ...common, value: exactText(figure.value), standing: figure.standing, absence: null, expected: null };
}

export function absenceJson(absence: RateAbsence, text: string): AbsenceJson {
  const role = 'role' in absence ? absence.role : null;
  if (absence.kind !== 'figureAbsent') return { kind: absence.kind, role, reason: null, expected: null, text };
  return { kind: absence.kind, role, reason: absence.figure.reason, expected: expectedJson(absence.figure), text };
}
