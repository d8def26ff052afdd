/** The recovered text of the city's report, beside the repository, imported as a dataset: it evaluates as the example that people typed from it. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluateDataset } from '../src/app/evaluate-dataset.ts';
import { importBack, type ImportedBack, verdictsOf } from './import-back.ts';
import { root } from './repository.ts';

const file = path.resolve(root, '../shared/seed/000_ce1e272366b028ec.txt');
const leftOut = existsSync(file) ? '' : ` (left out: ${path.relative(root, file)} is missing)`;

describe.skipIf(leftOut !== '')(`the import of the recovered text${leftOut}`, () => {
  let back: ImportedBack;
  beforeAll(async () => {
    back = await importBack(file, 'sendai');
  });

  it('evaluates as the example in every rate, judgement, roll-up and sentence', async () => {
    const { evaluated } = await evaluateDataset({ path: path.join(root, 'examples/sendai-r5') });
    if (evaluated === undefined) throw new Error('the example has faults');
    expect(back.verdicts).toEqual(verdictsOf(evaluated.assessment));
    expect(back.sentences).toEqual(evaluated.assessment.sentences.map(({ text }) => text));
    expect(back.verdicts.filter((line) => line.startsWith('project')).length).toBe(14 + 48);
    expect(back.verdicts.filter((line) => line.startsWith('goal')).length).toBe(6 + 11);
  });

  it('gives each missing value its reason, from the note that its mark points to', () => {
    const dataset = back.imported.files.find(([name]) => name === 'dataset.yaml')?.[1] ?? '';
    expect(dataset.match(/absent: notYetPublished/g)).toHaveLength(3);
    expect(dataset.match(/absent: surveySuspended/g)).toHaveLength(1);
    expect(dataset).toContain('absent: notYetPublished, expected: 令和6年10月以降');
  });

  it('reads what stands around the tables', () => {
    const dataset = back.imported.files.find(([name]) => name === 'dataset.yaml')?.[1] ?? '';
    expect(dataset).toContain('title: 第2期仙台市まち・ひと・しごと創生総合戦略');
    expect(dataset).toContain('period: R3～5年度');
    expect(dataset).toContain('{ body: 仙台市, value: 10000, unit: 千円 }');
    expect(dataset).toContain('{ id: d1, name: まちづくり政策局 }');
    expect(dataset).toContain('type: 地方創生推進タイプ');
    expect(dataset.match(/breaks:/g)).toHaveLength(2);
    expect(dataset).toContain('{ period: R4年度, value: 708, standing: preliminary, reported: R5年度 }');
  });

  it('lists every guess, and leaves no fault for a person but the code of the city', () => {
    const { remarks } = back.imported;
    expect(remarks.filter(({ text }) => text.includes('向き（direction）'))).toHaveLength(11 + 2);
    expect(remarks.filter(({ text }) => /^(?:誤り|注意) /.test(text))).toEqual([]);
    expect(remarks.filter(({ kind, text }) => kind === 'open' && !text.includes('目標値(増分)が0')).map(({ text }) => text)).toEqual([expect.stringContaining('全国地方公共団体コード')]);
  });
});
