import { expect, it } from 'vitest';
import { fromInteger } from '../domain/rational.ts';
import { formatDiagnostic } from '../formats/format-diagnostic.ts';
import { readRuleSet } from './read-rule-set.ts';
import { smallRuleSet } from './small-rule-set.fixture.ts';

it('reads a rule set with every part of the format', () => {
  const { ruleSet, diagnostics } = readRuleSet(smallRuleSet, 'r.yaml');
  expect(diagnostics.filter((fault) => fault.severity === 'error').map(formatDiagnostic)).toEqual([]);
  expect(ruleSet).toMatchObject({
    id: 'standard',
    version: '1',
    effective: { from: 2021, to: 2027 },
    rates: [{ levels: ['kpi'], kinds: ['increment'], indicators: ['p01-k1'], formula: 'increment_ratio', outside: 'caveat' }, { formula: 'none' }],
    onPaceFrom: fromInteger(100),
    sampling: { confidence: 90, unknownRespondents: 'caveat' },
    judge: {
      kpi: [
        { when: [{ kind: 'absent' }] },
        {
          when: [
            { kind: 'rate', comparison: 'atLeast', percent: fromInteger(100) },
            { kind: 'not', of: { kind: 'noRate' } },
          ],
        },
        { when: [], grade: 'missed' },
      ],
    },
    rollUp: {
      goal: {
        excluded: [{ grade: 'unknown', clause: '未確定を除く' }],
        rules: [{ when: [{ kind: 'nothing' }] }, { when: [{ kind: 'all', grades: ['achieved'] }] }, { when: [] }],
      },
      project: { excluded: [], rules: [{ when: [{ kind: 'any', grades: ['unknown'] }] }, { when: [{ kind: 'none' }] }, {}] },
    },
    sentences: [
      {
        clauses: [
          { variants: [{ when: [], text: '{total}つのうち、' }] },
          {
            variants: [
              {
                when: [
                  { left: 'missed', comparison: '=', right: 0 },
                  { left: 'total', comparison: '>', right: 0 },
                ],
              },
              { when: [], text: '{missed}つが未達となった。' },
            ],
          },
        ],
      },
    ],
  });
  expect(ruleSet && 'format' in ruleSet).toBe(false);
});

it.each([
  ['a condition nobody knows', 'rate >= 100', 'rate => 100', 'condition-unreadable: rate => 100,'],
  ['a sentence test nobody knows', 'missed = 0', 'missed == 0', 'sentence-test-unreadable: missed == 0,'],
  ['an unknown formula', 'increment_ratio', 'incremental', 'word-unknown: incremental '],
  ['a grade that is not there', 'grade: unknown, clause', 'grade: unknwon, clause', 'grade-unknown: unknwon, cla'],
  ['an unknown key', 'absentRate: "—%"', 'absentrate: "—%"', 'key-unknown: absentrate: '],
  ['a roll-up of another kind', '{ all: [ achieved ] }', '{ most: [ achieved ] }', 'key-unknown: most: [ achi'],
  ['a share of children without a bound', '{ all: [ achieved ] }', '{ share: [ achieved ] }', 'bound-missing: { share: [ a'],
  ['points without a bound', '{ all: [ achieved ] }', '{ points: {} }', 'bound-missing: { points: {}'],
  ['a formula of points without a table', 'formula: none', 'formula: points', 'points-table-missing: points }'],
  ['a dataset', 'shirube-rules/1', 'shirube-dataset/1', 'format-unknown: shirube-data'],
  ['a figure name with a space', 'name: total', 'name: to tal', 'identifier-unreadable: to tal, of: '],
])('finds %s', (_, part, replacement, expected) => {
  const text = smallRuleSet.replace(part, () => replacement);
  const lines = text.split('\n');
  const { ruleSet, diagnostics } = readRuleSet(text, 'r.yaml');
  const found = diagnostics.map(({ code, at }) => `${code}: ${at.kind === 'line' ? (lines[at.line - 1] ?? '').slice(at.column - 1).slice(0, 12) : ''}`);
  expect(found).toContain(expected);
  expect(ruleSet).toBeUndefined();
});

it.each(['', 'x', '[]', 'a: *b'])('answers %j with diagnostics only', (text) => {
  const { ruleSet, diagnostics } = readRuleSet(text, 'r.yaml');
  expect(ruleSet).toBeUndefined();
  expect(diagnostics.length).toBeGreaterThan(0);
});
