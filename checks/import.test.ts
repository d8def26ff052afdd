/** `shirube import` as a person uses it: what is written, what is refused, and that the result can be evaluated. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Finished, root, run } from './repository.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'shirube-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function shirube(...args: readonly string[]): Promise<Finished> {
  return run(process.execPath, [path.join(root, 'bin/shirube.mjs'), ...args]);
}

function file(name: string, target: string): string {
  const place = path.join(folder, name);
  const indicator = `{ "no": 1, "name": "満足度", "unit": "%", "direction": "up",\n "baseline": { "period": "R1", "value": 50.0 },\n "target": { "period": "R6", "value": ${target} },\n "actuals": [{ "period": "R6", "value": 62.0, "printed_rate": "100.0%" }], "colour": "red" }`;
  writeFileSync(place, `{ "municipality": { "name": "例県", "code": "010006", "kind": "prefecture" }, "report_title": "例の報告", "report_fiscal_year": "R6", "indicators": [${indicator}] }`);
  return place;
}

describe('shirube import', () => {
  const out = path.join(folder, 'out');

  it('writes a dataset that can be evaluated, the printed results and what a person has to look at', async () => {
    const { code, out: said, err } = await shirube('import', file('report.json', '62.0'), '--out', out);
    expect(code, err).toBe(0);
    expect(said.split('\n').filter((line) => line !== '').map((line) => path.basename(line))).toEqual(['dataset.yaml', 'layout.yaml', 'expected.json', 'import-notes.md']);
    expect(readFileSync(path.join(out, 'dataset.yaml'), 'utf8')).toContain('target: { period: R6年度, value: 62.0 }');
    expect(readFileSync(path.join(out, 'import-notes.md'), 'utf8')).toContain('colour: red');
    expect(JSON.parse(readFileSync(path.join(out, 'expected.json'), 'utf8'))).toMatchObject({ printed: [{ year: 'R6年度', id: 'i001', rate: '100.0%', verdict: null }] });
    const evaluated = await shirube('evaluate', out);
    expect(evaluated.code, evaluated.err).toBe(0);
    expect(evaluated.out).toContain('達成');
  });

  it('replaces what is there only when told to', async () => {
    const again = await shirube('import', file('report.json', '63.0'), '--out', out);
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('--replace') as string });
    expect(readFileSync(path.join(out, 'dataset.yaml'), 'utf8')).toContain('value: 62.0 }');
    expect((await shirube('import', file('report.json', '63.0'), '--out', out, '--replace')).code).toBe(0);
    expect(readFileSync(path.join(out, 'dataset.yaml'), 'utf8')).toContain('value: 63.0 }');
  });

  it('tells a fault with its line and its place in the JSON, and writes nothing', async () => {
    const nothing = path.join(folder, 'nothing');
    const { code, err } = await shirube('import', file('faulty.json', '"多い"'), '--out', nothing);
    expect(code).toBe(1);
    expect(err).toMatch(/faulty\.json 3行.*「多い」は数値として読めません（indicators\[0\]\.target\.value）/);
    expect(existsSync(nothing)).toBe(false);
  });

  it.each([
    ['a file that is not there', ['import', 'no-such.json', '--out', out], 1, '見つかりません'],
    ['a dataset', ['import', 'examples/shirube-town/dataset.yaml', '--out', out], 1, '取り込める形式'],
    ['no folder', ['import', 'a.json'], 2, '--out'],
  ])('refuses %s', async (_what, args, code, word) => {
    const result = await shirube(...args);
    expect(result.code).toBe(code);
    expect(result.err).toContain(word);
  });
});
