import { describe, expect, it } from 'vitest';
import { checkStrategy } from './check-strategy.ts';
import type { CheckOptions } from './check-strategy.ts';
import type { IncrementIndicator, Indicator, TrackedIndicator } from './indicator.ts';
import type { Division, Goal, Project, Strategy } from './strategy.ts';
import { at, id, increment, period, tracked, unit } from './testing/build.ts';
import { cityStrategy } from './testing/city-report.fixture.ts';

/** Code and path of every fault. */
function faults(strategy: Strategy, options?: CheckOptions): readonly string[] {
  return checkStrategy(strategy, options).map((fault) => `${fault.code} ${fault.path.join('.')}`);
}

function changed(parts: Partial<Strategy>): readonly string[] {
  return faults({ ...cityStrategy, ...parts });
}

/** The strategy with one indicator changed. */
function withIndicator(name: string, change: (indicator: Indicator) => Indicator): readonly string[] {
  return changed({ indicators: cityStrategy.indicators.map((each) => (each.id === name ? change(each) : each)) });
}

function withTracked(name: string, parts: Partial<TrackedIndicator>): readonly string[] {
  return withIndicator(name, (each) => (each.kind === 'increment' ? each : { ...each, ...parts }));
}

function withIncrement(name: string, parts: Partial<IncrementIndicator>): readonly string[] {
  return withIndicator(name, (each) => (each.kind === 'increment' ? { ...each, ...parts } : each));
}

function withProject(place: number, parts: Partial<Project>): readonly string[] {
  return changed({ projects: cityStrategy.projects.map((each, p) => (p === place ? { ...each, ...parts } : each)) });
}

function withGoal(place: number, parts: Partial<Goal>): readonly string[] {
  return changed({ goals: cityStrategy.goals.map((each, g) => (g === place ? { ...each, ...parts } : each)) });
}

const [section] = cityStrategy.divisions;
const [firstGoal] = cityStrategy.goals;
const [firstProject] = cityStrategy.projects;
if (section === undefined || firstGoal === undefined || firstProject === undefined) throw new RangeError('the fixture is empty');

describe('a strategy that holds together', () => {
  it('has no faults', () => {
    expect(faults(cityStrategy)).toEqual([]);
  });
});

describe('identity', () => {
  it('checks the code of the municipality, and tells the right one', () => {
    const [fault] = checkStrategy({ ...cityStrategy, municipality: { ...cityStrategy.municipality, code: '041008' } });
    expect(fault).toMatchObject({ code: 'municipality-code', path: ['municipality', 'code'], found: '041008', expected: '041009（最初の5桁が正しい場合）' });
  });

  it('finds ids that are given twice', () => {
    expect(changed({ divisions: [section, section] })).toEqual(['id-repeated divisions.1.id']);
    expect(changed({ goals: [...cityStrategy.goals, { ...firstGoal, number: [{ from: 2021, value: 9 }] }] })).toEqual(['id-repeated goals.6.id']);
    const twin = tracked('g1-t1', '社', { target: [at('R5年度 1')] });
    const places = [...firstGoal.targets, { indicator: twin.id, number: [{ from: 2021, value: 3 }] }];
    expect(changed({ indicators: [...cityStrategy.indicators, twin], goals: [{ ...firstGoal, targets: places }, ...cityStrategy.goals.slice(1)] })).toEqual([
      'id-repeated goals.0.targets.2.id',
    ]);
  });

  it('finds numbers that repeat in the report year, and only there', () => {
    const again = firstGoal.targets.map((place) => ({ ...place, number: [{ from: 2023, value: 1 }] }));
    const strategy = { ...cityStrategy, goals: [{ ...firstGoal, targets: again }, ...cityStrategy.goals.slice(1)] };
    expect(faults(strategy)).toEqual(['number-repeated goals.0.targets.1.number']);
    expect(faults(strategy, { year: 2022 })).not.toContain('number-repeated goals.0.targets.1.number');
    expect(withGoal(1, { number: [{ from: 2021, value: 1 }] })).toEqual(['number-repeated goals.1.number']);
    expect(withProject(1, { number: [{ from: 2021, value: 1 }] })).toEqual(['number-repeated projects.1.number']);
  });
});

describe('owners', () => {
  it('misses an owner, unless the project has one', () => {
    expect(withTracked('g1-t1', { owners: [] })).toEqual(['owner-missing goals.0.targets.0']);
    expect(withIncrement('p1-k1', { owners: [] })).toEqual([]);
    const bare = {
      ...cityStrategy,
      indicators: cityStrategy.indicators.map((each) => (each.id === 'p1-k1' ? { ...each, owners: [] } : each)),
      projects: cityStrategy.projects.map((each, p) => (p === 0 ? { ...each, divisions: [] } : each)),
    };
    expect(faults(bare)).toEqual(['owner-missing projects.0.kpis.0']);
  });

  it('knows no division that is not there, and tells an inherited one once', () => {
    expect(withTracked('g1-t1', { owners: [id('nobody')] })).toEqual(['division-unknown goals.0.targets.0.owners.0']);
    expect(changed({ responsible: id('nobody') })).toEqual(['division-unknown strategy.responsible']);
    const nobody = [id<Division['id']>('nobody')];
    const inherited = {
      ...cityStrategy,
      indicators: cityStrategy.indicators.map((each) => (each.id.startsWith('p1-') ? { ...each, owners: nobody } : each)),
      projects: cityStrategy.projects.map((each, p) => (p === 0 ? { ...each, divisions: nobody } : each)),
    };
    expect(faults(inherited)).toEqual(['division-unknown projects.0.divisions.0']);
  });

  it('warns of a division that ended before the report year, with its successor', () => {
    const old: Division = { id: id('old'), name: '旧課', until: '2022-03-31', successors: [section.id] };
    const strategy = { ...cityStrategy, divisions: [section, old], responsible: old.id };
    expect(checkStrategy(strategy)).toMatchObject([
      { code: 'division-ended', severity: 'warning', path: ['strategy', 'responsible'], expected: 'section（企画課）' },
    ]);
    expect(faults(strategy, { year: 2021 })).not.toContain('division-ended strategy.responsible');
  });

  it('checks the divisions themselves', () => {
    const odd: Division = { id: id('odd'), name: '課', from: '2022-04-01', until: '2021-03-31', successors: [id('nobody')] };
    expect(changed({ divisions: [section, odd] })).toEqual(['division-reversed divisions.1.until', 'division-unknown divisions.1.successors.0']);
  });
});

describe('references', () => {
  it('finds everything that is not there', () => {
    expect(withTracked('g4-t2', { survey: id('nowhere'), notes: [id('n1')] })).toEqual([
      'reference-unknown goals.3.targets.1.notes.0',
      'reference-unknown goals.3.targets.1.survey',
    ]);
    expect(withProject(2, { grant: id('g'), goals: [id('g1'), id('g9')] })).toEqual([
      'reference-unknown projects.2.grant',
      'reference-unknown projects.2.goals.1',
    ]);
    expect(withTracked('g1-t1', { breaks: [{ after: period('R4年度'), kind: 'method', notes: [id('n1')] }] })).toEqual([
      'reference-unknown goals.0.targets.0.breaks.0.notes.0',
    ]);
    const noted = { figure: { ...at('R5年度 5').figure, notes: [id<never>('n9')] } };
    expect(withIncrement('p1-k1', { years: [{ year: 2023, start: [noted], target: [noted, { ...noted, known: '2024-09-01' }], actual: [] }] })).toEqual([
      'reference-unknown projects.0.kpis.0.years.0.start.notes.0',
      'reference-unknown projects.0.kpis.0.years.0.target.0.notes.0',
      'reference-unknown projects.0.kpis.0.years.0.target.1.notes.0',
    ]);
    const judgement = { of: { kind: 'project', id: id<never>('p99') }, year: 2023, grade: id<never>('met'), reason: '', by: '', date: '2024-01-01' } as const;
    expect(changed({ humanJudgements: [judgement] })).toEqual(['reference-unknown judgements.0.of.project']);
  });

  it('finds places without indicator and indicators without place', () => {
    expect(withGoal(0, { targets: [...firstGoal.targets, { indicator: id('lost'), number: [{ from: 2021, value: 3 }] }] })).toEqual([
      'reference-unknown goals.0.targets.2.use',
    ]);
    expect(changed({ indicators: [...cityStrategy.indicators, tracked('stray', '人', { target: [at('R5年度 1')] })] })).toEqual(['indicator-unplaced ']);
  });
});

describe('years', () => {
  it('finds periods that run backwards', () => {
    expect(changed({ planPeriod: { from: 2023, to: 2021 } })).toContain('plan-reversed strategy.period');
    expect(withProject(0, { planPeriod: { from: 2025, to: 2023 } })).toEqual(['plan-reversed projects.0.planPeriod']);
  });

  it('finds years outside the plan, of projects and of KPIs', () => {
    expect(withProject(0, { planPeriod: { from: 2024, to: 2026 } })).toEqual([
      'year-outside-plan projects.0.years.0.year',
      ...[0, 1, 2].map((kpi) => `year-outside-plan projects.0.kpis.${kpi}.years.0.year`),
    ]);
  });

  it('finds years that stand twice', () => {
    const year = { year: 2023, costs: [], activities: [] };
    expect(withProject(0, { years: [year, year] })).toEqual(['project-year-repeated projects.0.years.1.year']);
    const twice = increment('x', '回', ['2023 0 1 1', '2023 0 1 1']).years;
    expect(withIncrement('p1-k1', { years: twice })).toEqual(['increment-year-repeated projects.0.kpis.0.years.1.year']);
  });
});

describe('readings', () => {
  it('finds a total that falls, by the newest version of each period', () => {
    const falling = [at('R1～4年(累計) 53'), at('R1～5年(累計) 13')];
    expect(withTracked('g1-t1', { readings: falling })).toEqual(['cumulative-falls goals.0.targets.0.readings.1']);
    const corrected = [{ ...at('R1～5年(累計) 66'), known: '2024-09-01' }, at('R1～5年(累計) 13'), at('R1～4年(累計) 53')];
    expect(withTracked('g1-t1', { readings: corrected })).toEqual([]);
    expect(withTracked('g1-t1', { readings: [at('H28～30年(累計) 99'), at('R1～4年(累計) 53')] })).toEqual([]);
    expect(withTracked('g2-t1', { readings: [at('R4年 700'), at('R5年 600')] })).toEqual([]);
  });

  it('tells what fell in the units of the indicator', () => {
    const strategy = {
      ...cityStrategy,
      indicators: cityStrategy.indicators.map((each) =>
        each.id === 'g1-t1' && each.kind !== 'increment' ? { ...each, readings: [at('R1～4年(累計) 53'), at('R1～5年(累計) 13')] } : each,
      ),
    };
    expect(checkStrategy(strategy)[0]).toMatchObject({ found: 'R1～5年(累計) 13社', expected: 'R1～4年(累計)の 53社 以上' });
  });

  it('finds the same period twice unless its versions differ', () => {
    expect(withTracked('g2-t1', { readings: [at('R5年 600'), at('R5年 600')] })).toEqual(['reading-repeated goals.1.targets.0.readings.1']);
    expect(withTracked('g2-t1', { readings: [at('R5年 600'), { ...at('R5年 601'), known: '2025-01-01' }] })).toEqual([]);
    const reprinted = [{ ...at('R4年 600'), reported: 2022 }, { ...at('R4年 600'), reported: 2023 }];
    expect(withTracked('g2-t1', { readings: reprinted })).toEqual([]);
    expect(withTracked('g2-t1', { readings: [...reprinted, { ...at('R4年 601'), reported: 2023 }] })).toEqual(['reading-repeated goals.1.targets.0.readings.2']);
    expect(withTracked('g2-t1', { path: [at('R5年 600'), at('R5年 600')] })).toEqual(['reading-repeated goals.1.targets.0.path.1']);
  });

  it('finds baselines, targets and increments that stand twice', () => {
    const twice = [at('R5年度 95.0'), at('R5年度 96.0')];
    expect(withTracked('g6-t1', { target: twice })).toEqual(['reading-repeated goals.5.targets.0.target.1']);
    expect(withTracked('g6-t1', { baseline: [at('R1年度 90.0'), at('R1年度 91.0')] })).toEqual(['reading-repeated goals.5.targets.0.baseline.1']);
    expect(withTracked('g6-t1', { direction: 'keepWithin', upperTarget: [at('R5年度 97.0'), at('R5年度 98.0')] })).toEqual(['reading-repeated goals.5.targets.0.upperTarget.1']);
    const decided = { known: '2023-03-31', change: 'decision' } as const;
    expect(withTracked('g6-t1', { target: [at('R5年度 95.0'), { ...at('R5年度 96.0'), ...decided }] })).toEqual([]);
    expect(withTracked('g6-t1', { target: twice.map((each) => ({ ...each, ...decided })) })).toEqual(['reading-repeated goals.5.targets.0.target.1']);
    const { figure } = at('R5年度 5');
    expect(withIncrement('p1-k1', { years: [{ year: 2023, start: [], target: [{ figure }, { figure }], actual: [{ figure }] }] })).toEqual([
      'reading-repeated projects.0.kpis.0.years.0.target.1',
    ]);
  });

  it('warns of values that can hardly be', () => {
    expect(withTracked('g6-t1', { readings: [at('R5年度 906.0')] })).toEqual(['share-outside-range goals.5.targets.0.readings.0']);
    expect(withTracked('g6-t1', { readings: [at('R5年度 90.65')] })).toEqual(['value-finer-than-digits goals.5.targets.0.readings.0']);
    expect(withTracked('g6-t1', { breaks: [{ after: period('R5年度'), kind: 'source', notes: [] }] })).toEqual([
      'break-after-readings goals.5.targets.0.breaks.0.after',
    ]);
  });
});

describe('the report year', () => {
  const year = 2023;
  const forgotten = (name: string, parts: Partial<TrackedIndicator>): readonly string[] =>
    faults({ ...cityStrategy, indicators: cityStrategy.indicators.map((each) => (each.id === name && each.kind !== 'increment' ? { ...each, ...parts } : each)) }, { year });

  it('misses a value that was forgotten, and tells which', () => {
    const strategy = { ...cityStrategy, indicators: cityStrategy.indicators.map((each) => (each.id === 'g6-t1' && each.kind !== 'increment' ? { ...each, readings: [at('R4年度 90.7')] } : each)) };
    const [fault, ...others] = checkStrategy(strategy, { year });
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ code: 'reading-missing', severity: 'warning', path: ['goals', 5, 'targets', 0] });
    expect(fault?.message).toContain('令和5年度の実績値が書かれていません');
    expect(fault?.hint).toContain('absent');
    expect(checkStrategy(strategy)).toEqual([]);
  });

  it('is content with an absence, and with the value of another year that its report prints', () => {
    expect(faults(cityStrategy, { year })).toEqual([]);
    expect(forgotten('g6-t1', { readings: [at('R5年度 <notYetPublished>')] })).toEqual([]);
    expect(forgotten('g6-t1', { readings: [{ ...at('R4年度 90.7'), reported: year }] })).toEqual([]);
    expect(forgotten('g6-t1', { readings: [{ ...at('R5年度 90.7'), reported: 2024 }] })).toEqual(['reading-missing goals.5.targets.0']);
  });

  it('misses the increment of a project in the report, and of no other', () => {
    const bare = { ...cityStrategy, indicators: cityStrategy.indicators.map((each) => (each.id === 'p1-k1' && each.kind === 'increment' ? { ...each, years: [] } : each)) };
    expect(faults(bare, { year })).toEqual(['reading-missing projects.0.kpis.0']);
    const before = { ...bare, projects: bare.projects.map((each, p) => (p === 0 ? { ...each, number: [{ from: 2024, value: 1 }] } : each)) };
    expect(faults(before, { year })).toEqual([]);
    const outside = { ...bare, goals: bare.goals.map((each, g) => (g === 5 ? { ...each, number: [{ from: 2024, value: 6 }] } : each)) };
    const lost = outside.indicators.map((each) => (each.id === 'g6-t1' && each.kind !== 'increment' ? { ...each, readings: [] } : each));
    expect(faults({ ...outside, indicators: lost }, { year })).toEqual(['reading-missing projects.0.kpis.0']);
  });
});

describe('targets', () => {
  it('warns of readings that do not compare with the target', () => {
    const parts = { kind: 'annualFlow', target: [at('R3～5年度(累計) 100')], readings: [at('R5年度 120'), at('R4年度 <notMeasured>')] } as const;
    expect(withTracked('g6-t1', { ...parts, unit: unit('件'), digits: 0, baseline: [] })).toEqual(['reading-against-target goals.5.targets.0.readings.0']);
  });

  it('holds targets against baseline, direction and band', () => {
    expect(withTracked('g6-t1', { target: [] })).toEqual(['target-missing goals.5.targets.0']);
    expect(withTracked('g6-t1', { target: [at('R1年度 94.0')] })).toEqual(['target-before-baseline goals.5.targets.0.target']);
    expect(withTracked('g6-t1', { target: [at('R5年度 91.0')] })).toEqual(['target-against-direction goals.5.targets.0.target']);
    expect(withTracked('g5-t1', { direction: 'increase' })).toEqual(['target-against-direction goals.4.targets.0.target']);
    expect(withTracked('g3-t1', { target: [at('R3～5年(累計) 20')] })).toEqual([]);
    expect(withTracked('g6-t1', { direction: 'keepWithin' })).toEqual(['upper-target-missing goals.5.targets.0']);
    expect(withTracked('g6-t1', { direction: 'keepWithin', upperTarget: [at('R5年度 93.0')] })).toEqual(['band-reversed goals.5.targets.0.upperTarget']);
    expect(withTracked('g6-t1', { upperTarget: [at('R5年度 99.0')] })).toEqual(['upper-target-unused goals.5.targets.0.upperTarget']);
    expect(withIncrement('p1-k1', { direction: 'decrease' })).toEqual(['target-against-direction projects.0.kpis.0.years.0.target']);
  });

  it('takes yearly increases only of what adds up', () => {
    expect(withTracked('g6-t1', { entry: 'yearIncrease' })).toEqual(['entry-does-not-fit goals.5.targets.0.entry']);
    expect(withIncrement('p1-k1', { entry: 'runningTotal' })).toEqual([]);
  });
});

describe('paths', () => {
  it('are those of the reader where it knows better', () => {
    const strategy = { ...cityStrategy, indicators: cityStrategy.indicators.map((each) => (each.id === 'g1-t1' ? { ...each, owners: [] } : each)) };
    expect(faults(strategy, { paths: new Map([[id<never>('g1-t1'), ['goals', 3, 'targets', 7]]]) })).toContain('owner-missing goals.3.targets.7');
  });
});
