/** Every example of docs/datasets.md can be read without a fault, and comes to the result that stands under it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { evaluate } from '../src/domain/evaluate.ts';
import type { RuleSet } from '../src/domain/rule-set.ts';
import { id } from '../src/domain/testing/build.ts';
import { cityRules } from '../src/domain/testing/city-rules.fixture.ts';
import { formatDiagnostic } from '../src/formats/format-diagnostic.ts';
import { readDataset } from '../src/intake/read-dataset.ts';
import { root } from './repository.ts';

interface Example {
  readonly name: string;
  readonly yaml: string;
  /** The word of the judgement, printed under the example. */
  readonly result: string;
}

function examplesOf(text: string): readonly Example[] {
  const blocks = [...text.matchAll(/^```yaml\n(.*?)^```\n\n結果: ([^\n]+)$/gms)];
  return blocks.map(([, yaml = '', result = '']) => ({ name: /id: (\S+)/.exec(yaml)?.[1] ?? '', yaml, result }));
}

const document = readFileSync(path.join(root, 'docs/datasets.md'), 'utf8');
const examples = examplesOf(document);

/** A dataset around the indicators of an example. */
function datasetWith(indicators: string): string {
  const indented = indicators.replaceAll(/^(?=.)/gm, '      ');
  return `format: shirube-dataset/1
report: { year: R5年度, rules: standard, layout: layout.yaml, date: 2024-09-30 }
municipality: { code: "999997", name: 例示町, kind: town }
strategy: { id: rei-2, title: 第2期例示町総合戦略, period: 令和2～6年度, responsible: kikaku }
divisions: [ { id: kikaku, name: 企画課 } ]
goals:
  - id: g1
    number: 1
    title: しごとをつくる
    targets:
${indented}`;
}

it('finds an example with a result for every block', () => {
  expect(examples.length).toBe([...document.matchAll(/^```yaml$/gm)].length);
  expect(examples.length).toBeGreaterThan(15);
});

/** Met or not, and nothing else. */
const rules: RuleSet = {
  ...cityRules,
  judge: {
    ...cityRules.judge,
    target: [
      { when: [{ kind: 'absent' }], grade: id('undetermined') },
      { when: [{ kind: 'targetMet' }], grade: id('achieved') },
      { when: [], grade: id('missed') },
    ],
  },
};

it.each(examples)('$name is read, and comes to $result', ({ yaml, result }) => {
  const { dataset, diagnostics } = readDataset(datasetWith(yaml), 'datasets.md');
  expect(diagnostics.map(formatDiagnostic)).toEqual([]);
  if (dataset === undefined) throw new Error('the example has faults');
  const { assessment } = evaluate(dataset.strategy, rules, { year: 2023 });
  const judgements = assessment.goals.flatMap(({ targets }) => targets.map(({ judgement }) => judgement.word));
  expect([...new Set(judgements)]).toEqual([result]);
});
