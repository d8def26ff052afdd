import { expect, it } from 'vitest';
import { fromInteger, rational } from '../domain/rational.ts';
import type { Strategy } from '../domain/strategy.ts';
import { formatDiagnostic } from '../formats/format-diagnostic.ts';
import { readDataset } from './read-dataset.ts';
import { smallDataset, smallDatasetWith } from './small-dataset.fixture.ts';

function strategyOf(text: string): Strategy {
  const { dataset, diagnostics } = readDataset(text, 'd.yaml');
  if (dataset === undefined) throw new Error(diagnostics.map(formatDiagnostic).join('\n'));
  return dataset.strategy;
}

/** The codes with the text that stands at their places. */
function faults(text: string): readonly string[] {
  const lines = text.split('\n');
  return readDataset(text, 'd.yaml').diagnostics.map(
    ({ code, at }) => `${code}: ${at.kind === 'line' ? (lines[at.line - 1] ?? '').slice(at.column - 1).slice(0, 12) : at.kind}`,
  );
}

it('reads a dataset with every part of the format', () => {
  const { dataset, diagnostics } = readDataset(smallDataset, 'd.yaml');
  expect(diagnostics.filter((fault) => fault.severity === 'error')).toEqual([]);
  expect(dataset?.report).toEqual({ year: 2023, rules: 'standard', layout: 'layout.yaml', date: '2024-09-30' });
  expect(dataset?.strategy).toMatchObject({
    id: 'rei-2',
    planPeriod: { from: 2021, to: 2023 },
    adopted: { kind: 'month', year: 2021, month: 3 },
    municipality: { code: '999997' },
    divisions: [{ id: 'kikaku', from: '2019-04-01', successors: [] }, { id: 'sangyo' }, { successors: ['sangyo'] }],
    surveys: [{ rounds: [{ respondents: 812 }, { period: { kind: 'fiscalYear', year: 2023 } }] }],
    humanJudgements: [{ of: { kind: 'goal', id: 'g1' }, year: 2023, date: '2024-08-01' }],
    rewordings: [{ planYear: 1 }],
  });
});

it('takes the increase of the year as what is entered of an increment, unless it says otherwise', () => {
  const entryOf = (text: string): string | undefined => strategyOf(text).indicators.find(({ id }) => id === 'p01-k1')?.entry;
  expect(entryOf(smallDataset)).toBe('yearIncrease');
  expect(entryOf(smallDatasetWith('meaning: levelDifference', 'entry: value'))).toBe('value');
});

it('puts indicators in a list of their own, in the order of their first place', () => {
  const strategy = strategyOf(smallDataset);
  expect(strategy.indicators.map(({ id }) => id)).toEqual(['g1-t1', 'g1-t2', 'p01-k1']);
  expect(strategy.goals[0]).toMatchObject({
    number: [
      { from: 2021, value: 2 },
      { from: 2023, value: 1 },
    ],
    directions: [{ kpis: [{ indicator: 'g1-t1', number: [{ from: 2021, value: 1 }] }] }],
    targets: [{ indicator: 'g1-t1' }, { indicator: 'g1-t2' }],
  });
});

it('takes the first place for the order, even where an indicator is only used', () => {
  expect(strategyOf(smallDatasetWith('use: g1-t1', 'use: g1-t2')).indicators.map(({ id }) => id)).toEqual(['g1-t2', 'g1-t1', 'p01-k1']);
});

it('keeps figures exact, with their decimals, standing, notes and versions', () => {
  const [cumulative, share, increment] = strategyOf(smallDataset).indicators;
  expect(share).toMatchObject({
    readings: [
      { figure: { value: fromInteger(92), digits: 1, standing: 'final' } },
      { figure: { kind: 'absent', reason: 'notYetPublished', expected: { kind: 'from', period: { kind: 'month', year: 2024, month: 10 } }, notes: ['n1'] } },
    ],
  });
  expect(cumulative).toMatchObject({
    target: [{ figure: { value: fromInteger(40) } }, { known: '2023-03-01', change: 'decision' }],
    readings: [{}, { reported: 2023, figure: { standing: 'preliminary' } }],
  });
  expect(increment).toMatchObject({
    unit: { symbol: '千巡', base: '巡', scale: fromInteger(1000) },
    years: [
      { year: 2023, start: [{ figure: { value: rational(-1n, 2n), digits: 2 } }], actual: [{}, { change: 'correction' }] },
      { year: 2024, start: [{ figure: { expected: { kind: 'undetermined' } } }], target: [], actual: [] },
    ],
  });
});

it('gives a KPI without owners the divisions of its project', () => {
  expect(strategyOf(smallDataset).indicators[2]?.owners).toEqual(['sangyo', 'kikaku']);
});

it('reads the same from JSON', () => {
  const json =
    '{ "format": "shirube-dataset/1", "report": { "year": "R5年度", "rules": "s", "layout": "l", "date": "2024-09-30" }, "municipality": { "code": "999997", "name": "例示町", "kind": "town" }, "strategy": { "id": "x", "title": "戦略", "period": "R3～5年度", "responsible": "k" }, "divisions": [{ "id": "k", "name": "課" }], "goals": [] }';
  expect(strategyOf(json)).toMatchObject({ id: 'x', planPeriod: { from: 2021, to: 2023 }, goals: [], indicators: [] });
});

it.each([
  ['a figure in a list of versions', '{ value: 180 }', '{ value: 18O }', ['figure-unreadable: 18O }, { val']],
  ['an unknown word deep inside', 'kind: surveyQuestion', 'kind: question', ['word-unknown: question, no']],
  ['an unknown key with a suggestion', 'standing: preliminary', 'standin: preliminary', ['key-unknown: standin: pre']],
  ['a missing key at the thing that lacks it', '        name: 支援した企業数\n', '', ['key-missing: id: g1-t1']],
  ['a calendar year where a fiscal one belongs', 'year: R5年度, rules', 'year: R5年, rules', ['year-unreadable: R5年, rules: ']],
  ['a number key that is no year', '{ R3: 2, R5: 1 }', '{ R3: 2, いつか: 1 }', ['year-unreadable: 1 }']],
  ['a number that stands twice for a year', '{ R3: 2, R5: 1 }', '{ R5: 2, 令和5年度: 1 }', ['number-year-repeated: 1 }']],
  ['a plan period that is a total', 'period: 令和3～5年度', 'period: 令和3～5年度(累計)', ['plan-period-unreadable: 令和3～5年度(累計),']],
  ['a code without quotes', '"999997"', '999997', ['type-wrong: 999997, name']],
  ['a wrong check digit', '"999997"', '"999991"', ['municipality-code: "999991", na']],
  ['two digits of a number', 'digits: 1', 'digits: 10', ['whole-number-unreadable: 10']],
  [
    'a unit that means something else already',
    '{ symbol: 巡, dimension: count }',
    '{ symbol: 人, dimension: money }',
    ['unit-declaration-wrong: { symbol: 人,', 'unit-unknown: 千巡'],
  ],
  [
    'a unit nobody can write',
    '{ symbol: 巡, dimension: count }',
    '{ symbol: 巡 回, dimension: count }',
    ['unit-declaration-wrong: { symbol: 巡 ', 'unit-unknown: 千巡'],
  ],
  ['a misspelt key where two forms are possible', 'actual: [ { value: 180 }', 'actual: [ { vlaue: 180 }', ['key-unknown: vlaue: 180 }']],
  ['a judgement of nothing that is judged', 'of: { goal: g1 }', 'of: { gaol: g1 }', ['key-unknown: gaol: g1 }, ']],
  ['a place of an indicator that is not there', 'use: g1-t1', 'use: g1-t9', ['reference-unknown: g1-t9, numbe']],
])('finds %s', (_, part, replacement, expected) => {
  expect(faults(smallDatasetWith(part, replacement)).filter((fault) => !fault.startsWith('target-') && !fault.startsWith('division-ended'))).toEqual(expected);
});

it('gives no strategy with an error, and gives one with warnings', () => {
  const warned = readDataset(smallDatasetWith('owners: [ sangyo ]', 'owners: [ kanko ]'), 'd.yaml');
  expect(warned.diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toContain('warning division-ended');
  expect(warned.dataset).toBeDefined();
  expect(readDataset(smallDatasetWith('value: 66', 'value: 6'), 'd.yaml').dataset).toBeUndefined();
});

it('shows duplicate keys of YAML and faults of meaning together, in the order of the file', () => {
  const text = smallDatasetWith('value: 66', 'value: 6').replace(
    '    divisions: [ sangyo, kikaku ]\n',
    '    divisions: [ sangyo, kikaku ]\n    grant: kofukin\n',
  );
  expect(faults(text)).toEqual(['cumulative-falls: { period: R1', 'yaml-duplicate-key: grant: kofuk']);
});

it('says the unit, what is near it, and what to do', () => {
  const [fault] = readDataset(smallDatasetWith('unit: 社', 'unit: 社社'), 'd.yaml').diagnostics;
  expect(fault && formatDiagnostic(fault)).toBe(
    'd.yaml 24行 15列: 単位「社社」は登録されていません（見つかった値: 社社／正しい書き方: 社）。→ 「社」に直すか、新しい単位なら units に { symbol: 社社, dimension: count } を書き足してください',
  );
});

it.each(['', 'x', '[]', '1', 'format: shirube-dataset/2', '{}', 'goals: [[[]]]', 'format: &a [*a]'])('answers %j with diagnostics only', (text) => {
  const { dataset, diagnostics } = readDataset(text, 'd.yaml');
  expect(dataset).toBeUndefined();
  expect(diagnostics.length).toBeGreaterThan(0);
});
