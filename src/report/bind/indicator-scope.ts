/** Indicators (数値目標, KPI) and their course over the years of the plan (推移). */
import type { IndicatorAssessment, UsedFigures } from '../../domain/assessment.ts';
import type { FigureRole } from '../../domain/derivation.ts';
import type { FiscalYear, NoteId } from '../../domain/identifiers.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { figuresOfYear } from '../../domain/select-figures.ts';
import { divisionName, mustFind } from '../../domain/strategy-index.ts';
import { unitName } from '../../domain/unit.ts';
import { textBound } from './bound.ts';
import type { FigureOwner } from './figure-scope.ts';
import { figureScope } from './figure-scope.ts';
import { judgementScope } from './judgement-scope.ts';
import type { Field } from './scope.ts';
import { defineScope, list, part, value } from './scope.ts';
import type { View } from './view.ts';

interface Figured {
  readonly indicator: Indicator;
  readonly used: UsedFigures;
  /** Stands before the role in a reference. */
  readonly ref: string;
}

export interface IndicatorOwner extends Figured {
  readonly view: View;
  readonly assessment: IndicatorAssessment;
}

interface YearOwner extends Figured {
  readonly year: FiscalYear;
}

export function indicatorOwner(view: View, assessment: IndicatorAssessment): IndicatorOwner {
  const indicator = mustFind(view.index.indicators, assessment.indicator);
  return { view, assessment, indicator, used: assessment.used, ref: `indicator:${indicator.id}:` };
}

function figureField<Owner extends Figured>(role: FigureRole): Field<Owner> {
  return part(figureScope, (owner): FigureOwner => {
    const { digits, unit } = owner.indicator;
    const used = owner.used[role];
    return { ref: `${owner.ref}${role}`, figure: used?.figure, period: used?.period, digits, unit: used?.unit ?? unit };
  });
}

function figureFields<Owner extends Figured>(): Readonly<Record<FigureRole, Field<Owner>>> {
  return {
    baseline: figureField('baseline'),
    target: figureField('target'),
    upperTarget: figureField('upperTarget'),
    expected: figureField('expected'),
    actual: figureField('actual'),
    previous: figureField('previous'),
    start: figureField('start'),
    targetIncrement: figureField('targetIncrement'),
    actualIncrement: figureField('actualIncrement'),
  };
}

const yearScope = defineScope<YearOwner>('year', {
  ...figureFields<YearOwner>(),
  year: value('period', ({ year, ref }) => ({ kind: 'period', period: { kind: 'fiscalYear', year }, ref: `${ref}year` })),
});

export const indicatorScope = defineScope<IndicatorOwner>(
  'indicator',
  {
    ...figureFields<IndicatorOwner>(),
    number: value('number', ({ assessment, ref }) => ({ kind: 'number', value: assessment.number, ref: `${ref}number` })),
    name: value('text', ({ indicator }) => textBound(indicator.name, nameNotes(indicator))),
    unit: value('text', ({ indicator }) => textBound(unitName(indicator.unit))),
    definition: value('text', ({ indicator }) => optionalText(indicator.definition)),
    source: value('text', ({ indicator }) => optionalText(indicator.source)),
    owners: value('text', ownerNames),
    goal: value('text', ({ view, indicator }) => optionalText(homeTitles(view, indicator).goal)),
    direction: value('text', ({ view, indicator }) => optionalText(homeTitles(view, indicator).direction)),
    project: value('text', ({ view, indicator }) => optionalText(homeTitles(view, indicator).project)),
    rate: value('rate', ({ assessment, ref }) => ({ kind: 'rate', rate: assessment.rate, ref: `${ref}rate` })),
    change: value('change', ({ assessment, ref }) => (assessment.change === undefined ? undefined : { kind: 'change', change: assessment.change, ref: `${ref}change` })),
    judgement: part(judgementScope, ({ assessment, ref }) => ({ judgement: assessment.judgement, ref: `${ref}judgement` })),
    years: list('year', yearScope, planYears),
  },
  { drawn: ({ assessment }) => assessment },
);

/** Notes of the name, then those of changed questions or definitions, which speak of the indicator as a whole. */
function nameNotes(indicator: Indicator): readonly NoteId[] {
  const breaks = indicator.kind === 'increment' ? [] : indicator.breaks;
  return [...new Set([...indicator.notes, ...breaks.flatMap((each) => each.notes)])];
}

function optionalText(text: string | undefined): ReturnType<typeof textBound> | undefined {
  return text === undefined ? undefined : textBound(text);
}

/** Titles of what the indicator stands under first; in loops over `indicators` nothing else says so. */
function homeTitles({ index }: View, { id }: Indicator): { readonly goal?: string; readonly direction?: string; readonly project?: string } {
  const home = index.homes.get(id);
  switch (home?.kind) {
    case undefined:
      return {};
    case 'goal':
      return { goal: home.goal.title };
    case 'direction':
      return { goal: home.goal.title, direction: home.direction.title };
    case 'project':
      return { project: home.project.title };
  }
}

function ownerNames({ view, indicator }: IndicatorOwner): ReturnType<typeof textBound> {
  return textBound(indicator.owners.map((id) => divisionName(mustFind(view.index.divisions, id))).join('、'));
}

/** The years of the plan; a year that lies after the report has no measured values yet. */
function planYears(owner: IndicatorOwner): readonly YearOwner[] {
  const { from, to } = owner.view.strategy.planPeriod;
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => yearOwner(owner, from + index));
}

function yearOwner({ view, indicator, ref }: IndicatorOwner, year: FiscalYear): YearOwner {
  const { asOf, year: reportYear } = view.assessment;
  const used = figuresOfYear(indicator, year, { year: reportYear, ...(asOf !== undefined && { asOf }) });
  return { indicator, year, ref: `${ref}years.${year}.`, used };
}
