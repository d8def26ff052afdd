/** `shirube prove` as a person uses it: what it prints, its exit codes, what it says of files that it cannot read. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ProofJson } from '../src/report/proof/proof-json.ts';
import { proofSchema } from '../src/report/proof/proof-schema.ts';
import { type Finished, root, run } from './repository.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'shirube-prove-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function shirube(...args: readonly string[]): Promise<Finished> {
  return run(process.execPath, [path.join(root, 'bin/shirube.mjs'), ...args]);
}

const rows = [
  ['指標', '単位', '目標値', '実績値', '達成率'],
  ['観光客数', '千人', '500', '450', '90.0%'],
  ['新規就農者数', '人', '81', '44', '54.3%'],
  ['保育所の定員', '人', '250', '240', '96.0%'],
  ['市内企業の相談件数', '件', '120', '150', '125.0%'],
];

function report(name: string, table = rows): string {
  const file = path.join(folder, name);
  const [head = [], ...body] = table;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  writeFileSync(file, ['# 令和5年度 進捗報告書', '', '## 1 指標', '', line(head), line(head.map(() => '---')), ...body.map(line), ''].join('\n'));
  return file;
}

describe('shirube prove', () => {
  it('says how much it read, and ends well where nothing is wrong', async () => {
    const { code, out, err } = await shirube('prove', report('right.md'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/表1、指標4件（率4件）、文\d+を読みました。誤り0件、/);
  });

  it.each([
    ['no/such/report.pdf', 'ファイルが見つかりません'],
    ['src', 'ファイルではない'],
  ])('refuses %s with a sentence', async (file, words) => {
    const { code, out, err } = await shirube('prove', file);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(words);
    expect(err).not.toContain('dataset.yaml');
  });

  it('refuses what is no document', async () => {
    const file = path.join(folder, 'noise.bin');
    writeFileSync(file, Uint8Array.from({ length: 512 }, (_, index) => (index * 37) % 256));
    const { code, err } = await shirube('prove', file);
    expect(code).toBe(1);
    expect(err).toMatch(/→ .*[\u3041-\u3096]/);
  });

  it.each([
    [(): string => report('for-json.md'), 0],
    [(): string => 'no/such/report.pdf', 1],
  ])('--json is one object of the published schema (%#)', async (file, code) => {
    const result = await shirube('prove', file(), '--json');
    const proof = JSON.parse(result.out) as ProofJson;
    const validate = new Ajv2020({ allErrors: true }).compile(proofSchema());
    expect(validate(proof), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(result.code).toBe(code);
    expect(proof.read === null).toBe(code === 1);
  });

  it('explains itself in Japanese, with an example', async () => {
    const { code, out } = await shirube('prove', '--help');
    expect(code).toBe(0);
    expect(out).toContain('例:\n  shirube prove ');
  });
});
