import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeDataset } from './compose-dataset.ts';
import { loadDataset } from './load-dataset.ts';

let folder = '';
let written = '';
const town = new URL('../../examples/shirube-town/dataset.yaml', import.meta.url);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'shirube-named-'));
  written = await readFile(town, 'utf8');
});

afterAll(async () => rm(folder, { recursive: true }));

/** The dataset with other names in its `report`, which stands in line 4. */
async function datasetNaming(rules: string, layout: string): Promise<string> {
  const file = path.join(folder, 'dataset.yaml');
  await writeFile(file, written.replace('rules: shirube-town, layout: layout.yaml', `rules: ${rules}, layout: ${layout}`));
  return file;
}

describe('a file that a dataset names', () => {
  it('is told at the line of report.layout when there is none', async () => {
    const file = await datasetNaming('shirube-town', 'layuot.yaml');
    const { composed, diagnostics } = await composeDataset({ path: folder });
    expect(composed).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'file-not-found', severity: 'error', at: { kind: 'line', file, line: 4, column: 52 }, found: 'layuot.yaml' }]);
    expect(diagnostics[0]?.message).toContain('report.layout');
    expect(diagnostics[0]?.hint).not.toContain('dataset.yaml');
  });

  it('is told at the line of report.rules when there is none, or no such rule set', async () => {
    const file = await datasetNaming('./nope.yaml', 'layout.yaml');
    const missing = await loadDataset({ path: folder });
    expect(missing.diagnostics).toMatchObject([{ code: 'file-not-found', at: { kind: 'line', file, line: 4 }, found: './nope.yaml' }]);
    expect(missing.diagnostics[0]?.message).toContain('report.rules');
    await datasetNaming('nope', 'layout.yaml');
    expect((await loadDataset({ path: folder })).diagnostics).toMatchObject([{ code: 'unknown-rule-set', at: { kind: 'line', file, line: 4 } }]);
  });

  it('says so when it is a folder', async () => {
    await datasetNaming('shirube-town', '.');
    const { diagnostics } = await composeDataset({ path: folder });
    expect(diagnostics).toMatchObject([{ code: 'file-not-readable', at: { kind: 'line', line: 4 }, found: '.' }]);
  });
});

describe('rules that the user names', () => {
  it('are the fault of the option, not of the dataset', async () => {
    await datasetNaming('shirube-town', 'layout.yaml');
    expect((await loadDataset({ path: folder, rules: 'nope' })).diagnostics).toMatchObject([{ code: 'unknown-rule-set', at: { kind: 'file', file: '--rules' } }]);
    const { diagnostics } = await loadDataset({ path: folder, rules: './nope.yaml' });
    expect(diagnostics).toMatchObject([{ code: 'file-not-found', at: { kind: 'file', file: './nope.yaml' } }]);
    expect(diagnostics[0]?.hint).toContain('shirube-town');
    expect(diagnostics[0]?.hint).not.toContain('dataset.yaml');
  });
});
