import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readYaml } from '../formats/yaml/read-yaml.ts';
import { formatDiagnostic } from '../formats/format-diagnostic.ts';
import { buildStrategy } from './build-strategy.ts';
import { datasetSchema } from './dataset-schema.ts';
import { readDataset } from './read-dataset.ts';
import { smallDataset } from './small-dataset.fixture.ts';
import { strategy } from './strategy.arbitrary.ts';
import { writeDataset } from './write-dataset.ts';

const report = { year: 2023, rules: 'standard', layout: 'layout.yaml', date: '2024-09-30' };

/** Reads without the checks of meaning: random figures fall, repeat and contradict each other. */
function readForm(text: string): unknown {
  const yaml = readYaml(text, 'd.yaml');
  expect(yaml.diagnostics.map(formatDiagnostic)).toEqual([]);
  const parsed = datasetSchema.safeParse(yaml.value);
  expect(parsed.error?.issues ?? []).toEqual([]);
  return parsed.success ? buildStrategy(parsed.data).strategy : undefined;
}

it('reads back every strategy it writes', () => {
  fc.assert(
    fc.property(strategy, (each) => {
      expect(readForm(writeDataset({ strategy: each, report }))).toStrictEqual(structuredClone(each)); // fast-check makes objects without a prototype
    }),
    { numRuns: 50 },
  );
}, 60_000);

const example = (name: string): string => readFileSync(new URL(`../../examples/${name}/dataset.yaml`, import.meta.url), 'utf8');

it.each([
  ['the small dataset', smallDataset],
  ['sendai-r5', example('sendai-r5')],
  ['shirube-town', example('shirube-town')],
])('reads back %s', (_, text) => {
  const { dataset } = readDataset(text, 'd.yaml');
  if (dataset === undefined) throw new Error('the example has faults');
  expect(readDataset(writeDataset(dataset), 'd.yaml').dataset).toStrictEqual(dataset);
});

it('writes a figure as it was written, and its text stays the same', () => {
  const { dataset } = readDataset(smallDataset, 'd.yaml');
  const text = dataset === undefined ? '' : writeDataset(dataset);
  expect(text).toContain('{ period: R4年度, value: 92.0 }');
  expect(text).toContain('start: -0.50');
  const again = readDataset(text, 'd.yaml').dataset;
  expect(again === undefined ? '' : writeDataset(again)).toBe(text);
});

it('refuses to lose an indicator that stands nowhere', () => {
  const { dataset } = readDataset(smallDataset, 'd.yaml');
  if (dataset === undefined) throw new Error('the example has faults');
  const lost = { ...dataset, strategy: { ...dataset.strategy, projects: [] } };
  expect(() => writeDataset(lost)).toThrow(RangeError);
});
