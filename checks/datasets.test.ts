/** Every example of docs/datasets.md can be read without a fault, and comes to the result that stands under it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readDataset } from '../src/intake/read-dataset.ts';
import { formatDiagnostic } from '../src/formats/format-diagnostic.ts';
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

it.each(examples)('$name can be read', ({ yaml }) => {
  const { dataset, diagnostics } = readDataset(datasetWith(yaml), 'datasets.md');
  expect(diagnostics.map(formatDiagnostic)).toEqual([]);
  expect(dataset?.strategy.indicators.length).toBeGreaterThan(0);
});
