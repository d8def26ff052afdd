/** A city of invented figures, as large as asked for: numeric targets under goals and grant KPIs under projects, over several years. */
import type { Figure, Stated } from '../src/domain/figure.ts';
import type { FiscalYear } from '../src/domain/identifiers.ts';
import { identifier } from '../src/domain/identifiers.ts';
import type { Direction, IncrementIndicator, Indicator, TrackedIndicator, TrackedKind } from '../src/domain/indicator.ts';
import type { Period } from '../src/domain/period.ts';
import { fromInteger } from '../src/domain/rational.ts';
import type { Goal, Place, Project, Strategy } from '../src/domain/strategy.ts';
import type { Unit } from '../src/domain/unit.ts';
import { parseUnit } from '../src/domain/unit.ts';
import { standardUnits } from '../src/domain/unit-table.ts';

const firstYear: FiscalYear = 2015;
const division = identifier<Strategy['responsible']>('division');

function unitOf(symbol: string): Unit {
  const reading = parseUnit(symbol, standardUnits);
  if (!reading.ok) throw new RangeError(symbol);
  return reading.unit;
}

const people = unitOf('人');

function valueOf(value: number): Figure {
  return { kind: 'value', value: fromInteger(value), digits: 0, standing: 'final', notes: [] };
}

function stated(value: number): Stated {
  return { figure: valueOf(value) };
}

const fiscal = (year: FiscalYear): Period => ({ kind: 'fiscalYear', year });

const kinds: readonly TrackedKind[] = ['level', 'annualFlow', 'share'];
const directions: readonly Direction[] = ['increase', 'decrease', 'keepAtLeast', 'keepAtMost'];

function base(number: number) {
  return {
    id: identifier<Indicator['id']>(`i${number}`),
    name: `指標${number}`,
    unit: people,
    digits: 0,
    entry: 'value' as const,
    owners: [division],
    notes: [],
  };
}

function tracked(number: number, years: number): TrackedIndicator {
  const direction = directions[number % directions.length] ?? 'increase';
  const sign = direction === 'decrease' || direction === 'keepAtMost' ? -1 : 1;
  const start = 10_000 + number;
  const readings = Array.from({ length: years }, (_, index) => ({ ...stated(start + sign * index * (37 + (number % 11))), period: fiscal(firstYear + index) }));
  return {
    ...base(number),
    kind: kinds[number % kinds.length] ?? 'level',
    direction,
    baseline: [{ ...stated(start), period: fiscal(firstYear - 1) }],
    target: [{ ...stated(start + sign * 400), period: fiscal(firstYear + years) }],
    path: readings.map(({ period }, index) => ({ ...stated(start + sign * index * 40), period })),
    readings,
    breaks: [],
  };
}

function increment(number: number, years: number): IncrementIndicator {
  const each = Array.from({ length: years }, (_, index) => ({
    year: firstYear + index,
    start: [stated(100 * index)],
    target: [stated(100)],
    actual: [stated(60 + ((number * 7 + index * 13) % 90))],
  }));
  return { ...base(number), kind: 'increment', direction: 'increase', meaning: 'levelDifference', years: each };
}

function placesOf(indicators: readonly Indicator[]): readonly Place[] {
  return indicators.map(({ id }, index) => ({ indicator: id, number: [{ from: firstYear, value: index + 1 }] }));
}

function inGroups<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}

function goalOf(targets: readonly Indicator[], index: number): Goal {
  return { id: identifier(`g${index + 1}`), number: [{ from: firstYear, value: index + 1 }], title: `基本目標${index + 1}`, directions: [], targets: placesOf(targets) };
}

function projectOf(kpis: readonly Indicator[], index: number, years: number): Project {
  return {
    id: identifier(`p${index + 1}`),
    number: [{ from: firstYear, value: index + 1 }],
    title: `事業${index + 1}`,
    planPeriod: { from: firstYear + years - 1 - (index % 3), to: firstYear + years + 1 },
    divisions: [division],
    goals: [],
    overview: '概要',
    years: [],
    kpis: placesOf(kpis),
  };
}

/** @example syntheticCity(500, 10).indicators.length // 500 */
export function syntheticCity(indicators: number, years: number): Strategy {
  const half = indicators >> 1;
  const targets = Array.from({ length: half }, (_, index) => tracked(index + 1, years));
  const kpis = Array.from({ length: indicators - half }, (_, index) => increment(half + index + 1, years));
  return {
    id: identifier('synthetic'),
    title: '架空の市の総合戦略',
    municipality: { code: '000000', name: '架空の市', kind: 'city' },
    planPeriod: { from: firstYear, to: firstYear + years },
    responsible: division,
    divisions: [{ id: division, name: '企画課', successors: [] }],
    surveys: [],
    grants: [],
    notes: [],
    goals: inGroups(targets, 10).map(goalOf),
    indicators: [...targets, ...kpis],
    projects: inGroups(kpis, 5).map((group, index) => projectOf(group, index, years)),
    humanJudgements: [],
    rewordings: [],
  };
}

/** The report year with most to look back on. */
export function lastYear(years: number): FiscalYear {
  return firstYear + years - 1;
}
