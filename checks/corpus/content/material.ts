/** The content of a report before it is laid out: every figure, name and word as a slot, all of them in agreement. */
import { compare, divide, fraction, isZero, roundedUnits, scaled, type Fraction } from '../exact/fraction.ts';
import { printUnits, printValue } from '../exact/figure.ts';
import type { Layout } from '../layout.ts';
import type { Random } from '../random.ts';
import { rateOf, type Formula } from '../relations/rate.ts';
import { gradeOf, isMet } from '../relations/words.ts';
import type { Builder } from '../report/builder.ts';
import type { Slot } from '../report/report.ts';
import { drawIndicator, valueOf, type Indicator } from './figures.ts';
import { goals, type GoalSpec, type IndicatorSpec } from './indicators.ts';
import { projects, type ProjectSpec } from './projects.ts';

export interface Row {
  readonly indicator: Indicator;
  readonly formula: Formula;
  readonly name: Slot;
  readonly baseline: Slot;
  readonly target: Slot;
  readonly final: Slot;
  /** Oldest first, the last is the report year's. */
  readonly years: readonly Slot[];
  readonly actual: Slot;
  readonly previous: Slot;
  readonly difference: Slot;
  readonly rate: Slot;
  readonly grade: Slot;
  readonly met: Slot;
  /** The units of baseline, target and actual, where they stand in the cells. */
  readonly units: readonly [Slot, Slot, Slot];
  /** No actual yet: the mark in its place, and the note. */
  readonly missing?: { readonly mark: Slot; readonly note: readonly [mark: Slot, text: Slot] };
}

export interface Goal {
  readonly spec: GoalSpec;
  readonly rows: readonly Row[];
  readonly measures: readonly { readonly name: string; readonly rows: readonly Row[] }[];
}

export interface Project {
  readonly spec: ProjectSpec;
  readonly group: 'new' | 'old';
  readonly rows: readonly Row[];
  readonly budget: bigint;
  readonly settled: bigint;
  readonly scale: Slot;
  /** Where a fault may print a figure that a note calls unpublished. */
  readonly room: Slot;
}

export interface Material {
  readonly goals: readonly Goal[];
  readonly projects: readonly Project[];
}

const yearsShown = 3;

/** Draws the content of a report in the figures and words of its layout. */
export function drawMaterial(builder: Builder, layout: Layout, random: Random): Material {
  const chosen = goals.slice(0, random.int(4, goals.length));
  const rowOf = (spec: IndicatorSpec): Row => indicatorRow(builder, layout, random, spec);
  return {
    goals: chosen.map((spec) => ({
      spec,
      rows: random.sample(spec.indicators, random.int(2, 3)).map(rowOf),
      measures: random.sample(spec.measures, 2).map((measure) => ({ name: measure.name, rows: measure.indicators.map(rowOf) })),
    })),
    projects: random.shuffle(projects).slice(0, random.int(5, 9)).map((spec, index, all) => drawProject(builder, layout, random, spec, index * 2 < all.length)),
  };
}

function drawProject(builder: Builder, layout: Layout, random: Random, spec: ProjectSpec, isNew: boolean): Project {
  const budget = BigInt(random.int(5200, 92000));
  const settled = (budget * BigInt(random.int(812, 998))) / 1000n;
  const good = random.chance(55);
  const late = random.chance(25) ? random.int(0, spec.kpis.length - 1) : -1;
  const rows = spec.kpis.map((kpi, index) => incrementRow(builder, layout, random, kpi, good, index === late));
  return { spec, group: isNew ? 'new' : 'old', rows, budget, settled, scale: builder.slot(printUnits(settled, 0, layout.style)), room: builder.slot('') };
}

/** An indicator whose grade is the same by the printed and by the exact rate. */
function indicatorRow(builder: Builder, layout: Layout, random: Random, spec: IndicatorSpec): Row {
  for (;;) {
    const indicator = drawIndicator(spec, random, yearsShown);
    const formula = indicator.direction === 'up' ? layout.rate.up : layout.rate.down;
    const target = layout.rate.target === 'year' ? indicator.target : indicator.final;
    const exact = exactRate(indicator, formula, target, layout);
    if (exact === undefined) continue;
    const printed = scaled(roundedUnits(exact, layout.rate.digits, layout.rate.mode), layout.rate.digits);
    const met = isMet(valueOf(last(indicator), indicator), valueOf(target, indicator), indicator.direction);
    const agreed = gradeOf(exact, layout.bands) === gradeOf(printed, layout.bands) && met === compare(exact, fraction(100n)) >= 0;
    if (agreed) return slotsOf(builder, layout, indicator, formula, target, printed);
  }
}

function last(indicator: Indicator): bigint {
  return indicator.actuals.at(-1) ?? 0n;
}

function exactRate(indicator: Indicator, formula: Formula, target: bigint, { rate }: Layout): Fraction | undefined {
  const actual = rate.from === 'true' ? divide(indicator.trueActual, fraction(10n ** BigInt(indicator.decimals))) : valueOf(last(indicator), indicator);
  const baseline = valueOf(indicator.baseline, indicator);
  if (target === indicator.baseline || isZero(actual)) return undefined;
  return rateOf(formula, { actual, baseline, target: valueOf(target, indicator) });
}

/** A KPI of a grant project: what the year added against what it was to add. */
function incrementRow(builder: Builder, layout: Layout, random: Random, spec: IndicatorSpec, good: boolean, missing: boolean): Row {
  for (;;) {
    const target = random.int(spec.low, Math.trunc((spec.low * 3 + spec.high) / 4));
    const actual = Math.max(1, random.chance(12) ? target : Math.trunc((target * random.int(good ? 100 : 45, good ? 230 : 145)) / 100));
    const baseline = BigInt(random.chance(30) ? 0 : random.int(spec.low, spec.high));
    const indicator: Indicator = {
      name: spec.name, unit: spec.unit, direction: 'up', kind: 'level', exact: true, decimals: 0, baseline,
      target: BigInt(target), final: BigInt(target), actuals: [BigInt(actual)], trueActual: fraction(BigInt(actual)),
    };
    const exact = divide(fraction(BigInt(actual) * 100n), fraction(BigInt(target)));
    const printed = scaled(roundedUnits(exact, layout.rate.digits, layout.rate.mode), layout.rate.digits);
    if (compare(printed, fraction(100n)) >= 0 !== compare(exact, fraction(100n)) >= 0) continue;
    if (gradeOf(exact, layout.bands) !== gradeOf(printed, layout.bands)) continue;
    return slotsOf(builder, layout, indicator, 'ratio', BigInt(target), printed, missing);
  }
}

function slotsOf(builder: Builder, layout: Layout, indicator: Indicator, formula: Formula, target: bigint, rate: Fraction, missing = false): Row {
  const { style, dash } = layout;
  const print = (units: bigint): Slot => builder.slot(printUnits(units, indicator.decimals, style));
  const unit = (): Slot => builder.slot(layout.unitAt === 'cell' ? indicator.unit : '');
  const years = indicator.actuals.map((units) => (missing ? builder.slot('') : print(units)));
  const actual = years.at(-1) ?? builder.slot(dash);
  const before = indicator.actuals.at(-2);
  const change = before === undefined ? undefined : last(indicator) - before;
  const met = isMet(fraction(last(indicator)), fraction(target), indicator.direction);
  return {
    indicator, formula, years, actual,
    name: builder.slot(indicator.name),
    baseline: print(indicator.baseline), target: print(target), final: print(indicator.final),
    previous: years.at(-2) ?? actual,
    difference: builder.slot(change === undefined ? dash : printUnits(change, indicator.decimals, style, true)),
    rate: builder.slot(missing ? '' : printValue(rate, layout.rate.digits, style)),
    grade: builder.slot(missing ? dash : gradeOf(rate, layout.bands)),
    met: builder.slot(missing ? dash : met ? layout.met[0] : layout.met[1]),
    units: [unit(), unit(), unit()],
    ...(missing && { missing: { mark: builder.slot(`(${layout.mark})`), note: [builder.slot(layout.mark), builder.slot(layout.phrases.unpublished(indicator.name))] as const } }),
  };
}
