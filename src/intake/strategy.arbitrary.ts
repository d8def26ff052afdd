/** Random small strategies in the form the reader gives them, for the round trip of the dataset format. */
import fc from 'fast-check';
import { conditionFigure, conditionUnit } from '../domain/condition-figure.ts';
import type { Figure, PeriodStated, Stated, ValidStated } from '../domain/figure.ts';
import { absenceReasons } from '../domain/figure.ts';
import type { AnyId, CompositeId, DivisionId, IndicatorId, NoteId } from '../domain/identifiers.ts';
import { identifier } from '../domain/identifiers.ts';
import type { ByYear, IncrementIndicator, Indicator, TrackedIndicator } from '../domain/indicator.ts';
import { countings, directions, measuredKinds, movingBases } from '../domain/indicator.ts';
import type { Period } from '../domain/period.ts';
import { rational } from '../domain/rational.ts';
import type { Goal, Place, Project, Strategy } from '../domain/strategy.ts';
import type { Unit } from '../domain/unit.ts';
import { parseUnit } from '../domain/unit.ts';
import { unitTable } from '../domain/unit-table.ts';

const firstYear = 2021;

const id = <Id extends AnyId>(prefix: string, index: number): Id => identifier<Id>(`${prefix}-${index}`);

/** Text as people write it, with what YAML has special meanings for. */
const text = fc
  .array(
    fc.constantFrom(
      '指標',
      '※',
      ' ',
      ':',
      ' #',
      '"',
      "'",
      '{',
      '}',
      '- ',
      '[',
      '&a',
      '*',
      '!',
      '%',
      '1',
      '92.0',
      'null',
      'true',
      '\n',
      '、',
      'ａ',
      '\\',
      '|',
      '>',
      '\u3000',
      '𠮷',
      '~',
      '=',
      '<<',
      '\t',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''))
  .filter((each) => /\S/.test(each));

const year = fc.integer({ min: 2019, max: 2035 });

const period: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ kind: fc.constantFrom('fiscalYear' as const, 'calendarYear' as const, 'fiscalYearStart' as const, 'fiscalYearEnd' as const), year }),
  fc.record({ kind: fc.constantFrom('month' as const, 'monthEnd' as const), year, month: fc.integer({ min: 1, max: 12 }) }),
  fc
    .record({
      kind: fc.constant('window' as const),
      clock: fc.constantFrom('fiscal' as const, 'calendar' as const),
      from: year,
      length: fc.integer({ min: 1, max: 5 }),
      over: fc.constantFrom('total' as const, 'average' as const, 'span' as const),
    })
    .map(({ length, ...window }) => ({ ...window, to: window.from + length })),
);

const noteCount = 2;
const notes = fc.subarray(Array.from({ length: noteCount }, (_, index) => id<NoteId>('n', index)));

const date = fc
  .tuple(fc.integer({ min: 2019, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${y}-${`${m}`.padStart(2, '0')}-${`${d}`.padStart(2, '0')}`);

const standing = fc.constantFrom('final' as const, 'preliminary' as const, 'estimate' as const);

const absentFigure: fc.Arbitrary<Figure> = fc.record(
  {
    kind: fc.constant('absent' as const),
    reason: fc.constantFrom(...absenceReasons),
    expected: fc.oneof(fc.record({ kind: fc.constantFrom('from' as const, 'in' as const), period }), fc.constant({ kind: 'undetermined' as const })),
    notes,
  },
  { requiredKeys: ['kind', 'reason', 'notes'] },
);

const decimal = fc
  .record({ scaled: fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), digits: fc.integer({ min: 0, max: 4 }) })
  .map(({ scaled, digits }) => ({ value: rational(scaled, 10n ** BigInt(digits)), digits }));

const figure: fc.Arbitrary<Figure> = fc.oneof(
  fc
    .record({ decimal, standing, notes, text }, { requiredKeys: ['decimal', 'standing', 'notes'] })
    .map(({ decimal: written, ...rest }): Figure => ({ kind: 'value', ...written, ...rest })),
  absentFigure,
);

const conditionVerdict: fc.Arbitrary<Figure> = fc.oneof(
  fc.record({ met: fc.boolean(), text, standing, notes }).map(({ met, text: words, ...rest }): Figure => ({ ...conditionFigure(met, words), ...rest })),
  absentFigure,
);

const circumstances = { figure, known: date, change: fc.constantFrom('revision' as const, 'correction' as const, 'decision' as const), reason: text };
const stated: fc.Arbitrary<Stated> = fc.record(circumstances, { requiredKeys: ['figure'] });
const periodStated: fc.Arbitrary<PeriodStated> = fc.record({ ...circumstances, period }, { requiredKeys: ['figure', 'period'] });
const validity = { from: year, to: year };
const validStated: fc.Arbitrary<ValidStated> = fc.record({ ...circumstances, period, ...validity }, { requiredKeys: ['figure', 'period'] });
const versions = <T>(each: fc.Arbitrary<T>, minLength = 0): fc.Arbitrary<readonly T[]> => fc.array(each, { minLength, maxLength: 3 });

const number: fc.Arbitrary<ByYear<number>> = fc
  .uniqueArray(fc.record({ from: year, value: fc.integer({ min: 1, max: 9999 }) }), { selector: (each) => each.from, minLength: 1, maxLength: 3 })
  .map((entries) => entries.toSorted((a, b) => a.from - b.from));

const units = unitTable([{ symbol: '巡', dimension: 'count' }]);
const unit: fc.Arbitrary<Unit> = fc.constantFrom('人', '万人', '%', 'pt', '件/年', '千円', '巡', '千巡', '万t-CO₂', '巡/年').map((symbol) => {
  const reading = parseUnit(symbol, units);
  if (!reading.ok) throw new RangeError(symbol);
  return reading.unit;
});

const divisionCount = 3;
const owners = fc.subarray(Array.from({ length: divisionCount }, (_, index) => id<DivisionId>('d', index)));

const composites = [0, 1].map((index) => ({ id: id<CompositeId>('m', index), name: '男女' }));

const common = { name: text, owners, definition: text, source: text, notes, everyYear: fc.boolean(), partOf: fc.constantFrom(...composites) };

const base = {
  ...common,
  unit,
  strict: fc.boolean(),
  digits: fc.integer({ min: 0, max: 4 }),
  direction: fc.constantFrom(...directions),
  entry: fc.constantFrom('yearIncrease' as const, 'runningTotal' as const, 'value' as const),
};
const required = ['name', 'unit', 'digits', 'direction', 'entry', 'owners', 'notes', 'kind'] as const;

const breaks = versions(
  fc.record({ after: period, kind: fc.constantFrom('surveyQuestion' as const, 'definition' as const, 'method' as const, 'source' as const), notes }),
);

const tracked: fc.Arbitrary<Omit<TrackedIndicator, 'id'>> = fc.record(
  {
    ...base,
    kind: fc.constantFrom(...measuredKinds),
    baseline: versions(validStated),
    target: versions(validStated),
    path: versions(validStated),
    upperTarget: versions(validStated),
    readings: versions(fc.record({ ...circumstances, period, reported: year }, { requiredKeys: ['figure', 'period'] })),
    breaks,
    survey: fc.constant(identifier<never>('s-0')),
    moving: fc.record({ against: fc.constantFrom(...movingBases), years: fc.integer({ min: 1, max: 20 }), plus: decimal, text }, { requiredKeys: ['against'] }),
    comparator: fc.record({ name: text, values: versions(periodStated) }),
    counts: fc.constantFrom(...countings),
  },
  { requiredKeys: [...required, 'baseline', 'target', 'path', 'readings', 'breaks'] },
);

const condition: fc.Arbitrary<Omit<TrackedIndicator, 'id'>> = fc
  .record(
    {
      ...common,
      kind: fc.constant('condition' as const),
      baseline: versions(fc.record({ ...circumstances, figure: conditionVerdict, period, ...validity }, { requiredKeys: ['figure', 'period'] })),
      target: versions(
        fc.record(
          { ...circumstances, figure: fc.record({ words: text, notes }).map(({ words, ...rest }) => ({ ...conditionFigure(true, words), ...rest })), period, ...validity },
          { requiredKeys: ['figure', 'period'] },
        ),
      ),
      readings: versions(fc.record({ ...circumstances, figure: conditionVerdict, period, reported: year }, { requiredKeys: ['figure', 'period'] })),
      breaks,
    },
    { requiredKeys: ['name', 'owners', 'notes', 'kind', 'baseline', 'target', 'readings', 'breaks'] },
  )
  .map((each) => ({ ...each, unit: conditionUnit, digits: 0, direction: 'increase', entry: 'value', path: [] }));

const increment: fc.Arbitrary<Omit<IncrementIndicator, 'id'>> = fc.record(
  {
    ...base,
    kind: fc.constant('increment' as const),
    meaning: fc.constantFrom('levelDifference' as const, 'flowOfYear' as const, 'notStated' as const),
    years: versions(fc.record({ year, start: versions(stated), target: versions(stated), actual: versions(stated) })),
  },
  { requiredKeys: [...required, 'meaning', 'years'] },
);

const indicators: fc.Arbitrary<readonly Indicator[]> = fc
  .array(fc.oneof(tracked, condition, increment), { minLength: 1, maxLength: 4 })
  .map((all) => all.map((each, index): Indicator => ({ ...each, id: id<IndicatorId>('k', index) })));

interface Draft {
  readonly indicators: readonly Indicator[];
  readonly numbers: readonly ByYear<number>[];
  readonly texts: readonly string[];
  readonly project: Pick<Project, 'divisions' | 'years' | 'planPeriod'>;
  readonly usedAgain: boolean;
  readonly head: Pick<Strategy, 'adopted' | 'title'>;
}

const projectYear = fc.record(
  {
    year,
    costs: versions(fc.record({ body: text, cost: versions(stated), unit }, { requiredKeys: ['cost', 'unit'] })),
    activities: fc.array(text, { maxLength: 2 }),
    nationalEvaluation: fc.constantFrom('veryEffective' as const, 'noEffect' as const),
  },
  { requiredKeys: ['year', 'costs', 'activities'] },
);

const draft: fc.Arbitrary<Draft> = fc.record({
  indicators,
  numbers: fc.array(number, { minLength: 4, maxLength: 4 }),
  texts: fc.array(text, { minLength: 6, maxLength: 6 }),
  project: fc.record({
    divisions: owners,
    years: versions(projectYear),
    planPeriod: fc.tuple(year, fc.integer({ min: 0, max: 4 })).map(([from, length]) => ({ from, to: from + length })),
  }),
  usedAgain: fc.boolean(),
  head: fc.record({ adopted: period, title: text }, { requiredKeys: ['title'] }),
});

/** A strategy whose indicators stand under a goal, a direction and a project, in the order of their places. */
export const strategy: fc.Arbitrary<Strategy> = draft.map(assemble);

function assemble({ indicators: all, numbers, texts, project, usedAgain, head }: Draft): Strategy {
  const [first, ...others] = all.map((each, index): Place => ({ indicator: each.id, number: numbers[index] ?? [], ...(index % 2 === 0 ? {} : { weight: rational(3n, 2n) }) }));
  const places = first === undefined ? [] : [first];
  const [goalTitle = '', directionTitle = '', projectTitle = '', overview = '', noteText = '', division = ''] = texts;
  const number1 = numbers[0] ?? [];
  const goal: Goal = {
    id: id('g', 0),
    number: number1,
    title: goalTitle,
    directions: [{ id: id('r', 0), number: number1, title: directionTitle, kpis: places }],
    targets: usedAgain ? places : [],
  };
  const only: Project = { id: id('p', 0), number: number1, title: projectTitle, grant: id('c', 0), goals: [goal.id], overview, ...project, kpis: others };
  return {
    id: id('s', 0),
    municipality: { code: '999997', name: '例示町', kind: 'town' },
    planPeriod: { from: firstYear, to: 2023 },
    ...head,
    responsible: id('d', 0),
    divisions: Array.from({ length: divisionCount }, (_, index) => ({ id: id('d', index), name: division, successors: index === 0 ? [id('d', 1)] : [] })),
    surveys: [{ id: id('s', 0), name: noteText, rounds: [{ period: { kind: 'fiscalYear', year: firstYear }, respondents: 812 }] }],
    grants: [{ id: id('c', 0), name: noteText }],
    notes: Array.from({ length: noteCount }, (_, index) => ({ id: id('n', index), text: noteText, items: index === 0 ? [] : [goalTitle] })),
    goals: [goal],
    indicators: all,
    projects: [only],
    humanJudgements: [
      { of: { kind: 'project', id: only.id }, year: firstYear, grade: identifier('achieved'), reason: overview, by: division, date: '2024-08-01' },
    ],
    rewordings: [{ sentence: goalTitle, year: firstYear, planYear: 1, text: overview }],
  };
}
