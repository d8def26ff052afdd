import { expect, it } from 'vitest';
import { readDataset } from './read-dataset.ts';
import { smallDataset, smallDatasetWith } from './small-dataset.fixture.ts';

/** The codes with the text that stands at their places, after several replacements, each of which must apply. */
function faultsAfter(...changes: readonly (readonly [string, string])[]): readonly string[] {
  const text = changes.reduce((all, [part, replacement]) => {
    if (!all.includes(part)) throw new RangeError(part);
    return all.replace(part, () => replacement);
  }, smallDataset);
  const lines = text.split('\n');
  return readDataset(text, 'd.yaml').diagnostics.map(
    ({ code, at }) => `${code}: ${at.kind === 'line' ? (lines[at.line - 1] ?? '').slice(at.column - 1).slice(0, 12) : at.kind}`,
  );
}

const falls = ['value: 66', 'value: 6'] as const;

it.each([
  ['an unreadable figure elsewhere', ['start: "△0.50"', 'start: 1e3'], ['cumulative-falls: { period: R1', 'figure-unreadable: 1e3, target:']],
  [
    'an unknown key in the same indicator',
    ['        source: 産業課調べ', '        sorce: 産業課調べ'],
    ['key-unknown: sorce: 産業課調べ', 'cumulative-falls: { period: R1'],
  ],
  ['a missing title of the same goal', ['    title: しごとをつくる\n', ''], ['key-missing: id: g1', 'cumulative-falls: { period: R1']],
  [
    'an unreadable number of the same indicator',
    ['        number: 1\n', '        number: 一\n'],
    ['whole-number-unreadable: 一', 'cumulative-falls: { period: R1'],
  ],
  ['a wrong municipality', ['kind: town', 'kind: machi'], ['word-unknown: machi }', 'cumulative-falls: { period: R1']],
  ['a report without a year', ['year: R5年度, rules', 'rules'], ['key-missing: { rules: sta', 'cumulative-falls: { period: R1']],
  [
    'a sibling that is cut out before it',
    ['kpis: [ { use: g1-t1, number: 1 } ]', 'kpis: [ { use: g1-t1, number: 1, x: 1 } ]'],
    ['key-unknown: x: 1 } ] }', 'cumulative-falls: { period: R1'],
  ],
] as const)('tells a falling total together with %s', (_, change, expected) => {
  expect(faultsAfter(falls, change)).toEqual(expected);
});

it('shows the right line when items before it were cut out', () => {
  const broken = ['from: 2019-04-01', 'from: 2019-04-31'] as const;
  const ended = ['successors: [ sangyo ]', 'successors: [ nobody ]'] as const;
  expect(faultsAfter(broken, ended)).toEqual(['date-unreadable: 2019-04-31 }', 'division-unknown: nobody ] }']);
});

it('does not tell what only the cut has caused', () => {
  expect(faultsAfter(['- { id: sangyo, name: 産業課 }', '- { id: sangyo, name: 産業課, from: いつか }'])).toEqual(['date-unreadable: いつか }']);
  expect(faultsAfter(['{ period: R1～4年(累計), value: 53 }', '{ period: R1～4年(累計), value: 五三 }'])).toEqual(['figure-unreadable: 五三 }']);
  expect(faultsAfter(['  - { id: sangyo,', '  - { id: 産業,'])).toEqual(['identifier-unreadable: 産業, name: 産業']);
  expect(faultsAfter(['owners: [ sangyo ]', 'owners: [ 産業 ]'])).toEqual(['identifier-unreadable: 産業 ]']);
});

it('says only what is certain when the plan period itself cannot be read', () => {
  expect(readDataset(smallDatasetWith('period: 令和3～5年度', 'period: 三年間'), 'd.yaml').diagnostics.map(({ code }) => code)).toEqual(['period-unreadable']);
});
