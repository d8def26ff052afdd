import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Diagnostic } from '../formats/diagnostic.ts';
import { formatDiagnostic } from '../formats/format-diagnostic.ts';
import { readDataset } from './read-dataset.ts';
import { readRuleSet } from './read-rule-set.ts';
import { smallDataset } from './small-dataset.fixture.ts';
import { smallRuleSet } from './small-rule-set.fixture.ts';

const pieces = [
  '',
  ' ',
  '\t',
  '\n',
  ':',
  '- ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '#',
  '&a',
  '*a',
  '!',
  '|',
  '>',
  ',',
  '△',
  '1e3',
  '.inf',
  'null',
  '〜',
  '\u3000',
  '：',
  '\u0000',
  '\uD800',
  '__proto__',
  'constructor',
  '<<: ',
  '? ',
  '---\n',
  '令和',
  'R99年度',
  '9'.repeat(500),
];

/** Cuts a stretch out of a text and puts something else there, or a stretch of the text itself. */
function mutation(text: string): fc.Arbitrary<(current: string) => string> {
  const at = fc.nat({ max: text.length });
  const inserted = fc.oneof(
    fc.constantFrom(...pieces),
    fc.tuple(at, fc.nat({ max: 60 })).map(([start, length]) => text.slice(start, start + length)),
  );
  return fc.tuple(at, fc.oneof(fc.constant(0), fc.nat({ max: 40 })), inserted).map(
    ([start, length, piece]) =>
      (current) =>
        current.slice(0, start) + piece + current.slice(start + length),
  );
}

function mutated(text: string): fc.Arbitrary<string> {
  return fc.array(mutation(text), { minLength: 1, maxLength: 4 }).map((mutations) => mutations.reduce((current, mutate) => mutate(current), text));
}

const seed = 20_240_930;

function expectSound(value: unknown, diagnostics: readonly Diagnostic[], text: string): void {
  const lines = text.split('\n').length;
  expect(value === undefined).toBe(diagnostics.some((diagnostic) => diagnostic.severity === 'error'));
  for (const diagnostic of diagnostics) {
    if (diagnostic.at.kind === 'line') expect(diagnostic.at.line).toBeLessThanOrEqual(lines);
    expect(formatDiagnostic(diagnostic)).toMatch(/^d\.yaml.*: .+→ .+$/su);
  }
}

it('answers a damaged dataset with a dataset or with errors at their lines, and never throws', () => {
  fc.assert(
    fc.property(mutated(smallDataset), (damaged) => {
      const { dataset, diagnostics } = readDataset(damaged, 'd.yaml');
      expectSound(dataset, diagnostics, damaged);
    }),
    { numRuns: 80, seed },
  );
}, 60_000);

it('answers a damaged rule set in the same way', () => {
  fc.assert(
    fc.property(mutated(smallRuleSet), (damaged) => {
      const { ruleSet, diagnostics } = readRuleSet(damaged, 'd.yaml');
      expectSound(ruleSet, diagnostics, damaged);
    }),
    { numRuns: 80, seed },
  );
}, 60_000);
