/** A small strategy for tests of the report: one goal, three targets, one direction with a KPI, one grant project. */
import type { PeriodStated, Standing, Stated } from '../domain/figure.ts';
import type { AnyId } from '../domain/identifiers.ts';
import { identifier } from '../domain/identifiers.ts';
import type { Indicator, Reading, TrackedIndicator } from '../domain/indicator.ts';
import type { Period } from '../domain/period.ts';
import { parsePeriod } from '../domain/period-reading.ts';
import { fromInteger, rational } from '../domain/rational.ts';
import type { RuleSet } from '../domain/rule-set.ts';
import type { Strategy } from '../domain/strategy.ts';
import type { Unit } from '../domain/unit.ts';
import { parseUnit } from '../domain/unit.ts';
import { standardUnits } from '../domain/unit-table.ts';
import { evaluate } from '../domain/evaluate.ts';
import type { Assessment } from '../domain/assessment.ts';

const id = <Id extends AnyId>(text: string): Id => identifier<Id>(text);

export function period(text: string): Period {
  const reading = parsePeriod(text);
  if (!reading.ok) throw new RangeError(text);
  return reading.period;
}

function unit(text: string): Unit {
  const reading = parseUnit(text, standardUnits);
  if (!reading.ok) throw new RangeError(text);
  return reading.unit;
}

function value(tenths: number, digits: number, standing: Standing = 'final', notes: readonly string[] = []): Stated {
  return { figure: { kind: 'value', value: rational(BigInt(tenths), 10n), digits, standing, notes: notes.map(id<never>) } };
}

function absent(...notes: readonly string[]): Stated {
  return { figure: { kind: 'absent', reason: 'notYetPublished', notes: notes.map(id<never>) } };
}

const at = (text: string, stated: Stated, reported?: number): Reading & PeriodStated => ({ period: period(text), ...stated, ...(reported !== undefined && { reported }) });

const tracked = (name: string, over: Partial<TrackedIndicator>): TrackedIndicator => ({
  id: id(name),
  name,
  unit: unit('人'),
  digits: 0,
  direction: 'increase',
  entry: 'value',
  owners: [id('kikaku')],
  notes: [],
  kind: 'level',
  baseline: [at('R1年度', value(100, 0))],
  target: [at('R5年度', value(500, 0))],
  path: [],
  readings: [],
  breaks: [],
  ...over,
});

const indicators: readonly Indicator[] = [
  tracked('visitors', { name: '来訪者数', notes: [id('n-name')], readings: [at('R4年度', value(12_345_670, 0)), at('R5年度', value(12_345_800, 0))] }),
  tracked('share', {
    name: '住みよいと答えた人の割合',
    unit: unit('%'),
    digits: 1,
    kind: 'share',
    baseline: [at('R1年度', value(467, 1))],
    target: [at('R5年度', value(500, 1))],
    path: [at('R4年度', value(480, 1))],
    readings: [at('R3年度', value(405, 1)), at('R4年度', value(391, 1, 'preliminary'), 2023), at('R6年度', value(600, 1))],
    breaks: [{ after: period('R1年度'), kind: 'surveyQuestion', notes: [id('n-break')] }],
  }),
  tracked('trees', { name: '植えた木', unit: unit('本'), readings: [at('R5年度', absent('n-late'))] }),
  tracked('shops', { name: '開いた店', unit: unit('件'), readings: [at('R5年度', { figure: { kind: 'absent', reason: 'notMeasured', notes: [] } })] }),
  {
    ...tracked('page-views', { name: '閲覧数', unit: unit('PV') }),
    kind: 'increment',
    meaning: 'notStated',
    years: [{ year: 2023, start: [value(9_130, 0, 'final', ['n-start'])], target: [value(300_000, 0)], actual: [value(1_444_760, 0)] }],
  },
  { ...tracked('spending', { name: '消費額', unit: unit('億円'), digits: 1 }), kind: 'increment', meaning: 'notStated', years: [{ year: 2023, start: [absent('n-start')], target: [value(920, 1)], actual: [absent('n-late')] }] },
];

const note = (name: string, text: string, ...items: readonly string[]): Strategy['notes'][number] => ({ id: id(name), text, items });
const place = (name: string, number: number): Strategy['goals'][number]['targets'][number] => ({ indicator: id(name), number: [{ from: 2021, value: number }] });

export const strategy: Strategy = {
  id: id('plan'),
  title: '第2期みほん町総合戦略',
  municipality: { code: '999997', name: 'みほん町', kind: 'town' },
  planPeriod: { from: 2021, to: 2025 },
  adopted: period('令和3年3月'),
  responsible: id('kikaku'),
  divisions: [
    { id: id('kikaku'), bureau: '総務部', name: '企画課', successors: [] },
    { id: id('koho'), bureau: '総務部', name: '広報課', successors: [] },
    { id: id('kanko'), bureau: '産業部', name: '観光課', successors: [] },
  ],
  surveys: [],
  grants: [
    { id: id('grant'), name: 'みほん交付金', type: '推進タイプ' },
    { id: id('unused'), name: '使わない交付金' },
  ],
  notes: [note('n-name', '町の推計'), note('n-break', '設問を変更した', '・R1年度', '・R4年度'), note('n-late', '公表は10月以降'), note('n-start', '調査中止')],
  goals: [
    {
      id: id('g1'),
      number: [{ from: 2021, value: 1 }],
      title: '人の流れをつくる',
      directions: [{ id: id('d1'), number: [{ from: 2021, value: 1 }], title: '店を増やす', kpis: [place('shops', 1)] }],
      targets: [place('visitors', 1), place('share', 2), place('trees', 3)],
    },
  ],
  indicators,
  projects: [
    {
      id: id('p1'),
      number: [{ from: 2021, value: 1 }],
      title: '発信事業',
      planPeriod: { from: 2022, to: 2024 },
      divisions: [id('kikaku'), id('koho'), id('kanko')],
      grant: id('grant'),
      goals: [],
      overview: '町を知ってもらう。',
      years: [{ year: 2023, costs: [{ body: 'みほん町', cost: [value(100_000, 0)], unit: unit('千円') }], activities: ['記事を書いた。', '動画を撮った。'] }],
      kpis: [place('page-views', 1), place('spending', 2)],
    },
  ],
  humanJudgements: [],
  rewordings: [],
};

export const ruleSet: RuleSet = {
  id: 'sample',
  name: 'みほん',
  version: '1',
  effective: { from: 2021 },
  rates: [{ levels: ['kpi'], kinds: ['increment'], formula: 'increment_ratio' }, { formula: 'none' }],
  printing: { rateDigits: 1, rounding: 'halfUp', rateSuffix: '%', absentRate: '—%', negative: '△', absentValue: '―' },
  onPaceFrom: fromInteger(100),
  grades: [
    { id: id('good'), word: '達成', glyph: 'A', outcome: 'achieved' },
    { id: id('bad'), word: '未達', outcome: 'missed' },
    { id: id('open'), word: '未確定', outcome: 'undetermined' },
  ],
  judge: {
    target: [{ when: [{ kind: 'absent' }], grade: id('open') }, { when: [{ kind: 'targetMet' }], grade: id('good') }, { when: [], grade: id('bad') }],
    kpi: [{ when: [{ kind: 'absent' }], grade: id('open') }, { when: [{ kind: 'targetMet' }], grade: id('good') }, { when: [], grade: id('bad') }],
  },
  rollUp: {
    goal: { excluded: [], rules: [{ when: [{ kind: 'all', grades: [id('good')] }], grade: id('good') }, { when: [], grade: id('bad') }] },
    project: { excluded: [], rules: [{ when: [], grade: id('open') }] },
  },
  groups: [{ planYear: 2, name: '2年目' }],
  figures: [
    { name: 'missed', of: 'goals', grades: [id('bad')] },
    { name: 'projects', of: 'projects' },
  ],
  sentences: [
    { id: 'goals', per: 'report', clauses: [{ variants: [{ when: [], text: '{missed}つが未達となった。' }] }] },
    { id: 'group', per: 'group', clauses: [{ variants: [{ when: [], text: '{projects}事業を進めた。' }] }] },
  ],
};

export const assessment: Assessment = evaluate(strategy, ruleSet, { year: 2023 }).assessment;

/** A layout file with the given blocks, as indented YAML. */
export function layoutText(blocks: string): string {
  return `format: shirube-layout/1\nid: sample\nname: みほん\ntitle: "{strategy.title}の進捗"\nauthor: "{municipality.name}"\nblocks:\n${blocks}\n`;
}
