/** A published evaluation is run again from its own file; what was changed in it afterwards is found. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recheckFile } from '../src/app/recheck-file.ts';
import { root, run } from './repository.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'shirube-recheck-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shirube = (...args: readonly string[]) => run(process.execPath, [path.join(root, 'bin/shirube.mjs'), ...args]);
const published = (name: string): string => path.join(folder, `${name}.json`);

async function publish(name: string): Promise<void> {
  const { code, out } = await shirube('evaluate', `examples/${name}`, '--json');
  expect(code).toBe(0);
  writeFileSync(published(name), out);
}

const examples = ['sendai-r5', 'shirube-town', 'miyagi-r6', 'shiga-r1', 'hyogo-r5', 'sapporo-r6', 'sano-constructed', 'tama-constructed'];

beforeAll(async () => {
  for (const name of examples) await publish(name);
}, 60_000);

describe('recheck', () => {
  it.each(examples)('finds nothing in the evaluation of %s', async (name) => {
    const { recheck, diagnostics } = await recheckFile({ path: published(name) });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(recheck?.findings).toEqual([]);
    expect(recheck?.steps).toBeGreaterThan(recheck?.judgements ?? 0);
  });

  it.each<readonly [string, string, string, string]>([
    ['a result', '"result": "36119/75"', '"result": "36118/75"', '達成度の計算'],
    ['a printed rate', '"printed": "481.6%"', '"printed": "481.5%"', '達成度'],
    ['a figure that was taken', '"value": "144476"', '"value": "144477"', '使った値'],
    ['a number put in', '"role": "targetIncrement",\n                  "value": "30000"', '"role": "targetIncrement",\n                  "value": "30001"', '計算に入れた値'],
    ['the answer of a test', '"condition": "rate >= 100",\n              "holds": true', '"condition": "rate >= 100",\n              "holds": false', '判定の条件'],
    ['a grade', '"grade": "met",\n          "glyph"', '"grade": "kpiMissed",\n          "glyph"', '判定'],
    ['the rule that gave it', '"rule": 2,', '"rule": 3,', '規則'],
    ['a count', '"count": 3,', '"count": 2,', '数'],
  ])('finds %s that was changed', async (_name, from, to, what) => {
    const text = readFileSync(published('sendai-r5'), 'utf8');
    expect(text).toContain(from);
    const file = published('changed');
    writeFileSync(file, text.replace(from, () => to));
    const { recheck } = await recheckFile({ path: file });
    expect(recheck?.findings.map((finding) => finding.what).join()).toContain(what);
  });

  it('needs nothing but the file, and says how much it ran again', async () => {
    const { code, out } = await shirube('recheck', published('sendai-r5'));
    expect(out).toMatch(/^判定79件の計算過程\d+段を計算し直しました。合わないところは0件です。\n$/);
    expect(code).toBe(0);
  });

  it('refuses another rule set, a file of another kind, and a file without its rules', async () => {
    const codes = async (file: string, rules?: string) => (await recheckFile({ path: file, ...(rules === undefined ? {} : { rules }) })).diagnostics.map(({ code }) => code);
    expect(await codes(published('sendai-r5'), 'table')).toEqual(['rules-differ']);
    expect(await codes(path.join(root, 'package.json'))).toEqual(['evaluation-unreadable']);
    expect(await codes(path.join(root, 'README.md'))).toEqual(['evaluation-unreadable']);
    const bare = published('bare');
    writeFileSync(bare, readFileSync(published('sendai-r5'), 'utf8').replace(/"source": ".*"/, '"source": null'));
    expect(await codes(bare)).toEqual(['rules-not-published']);
    expect(await codes(bare, 'sendai')).toEqual([]);
  });
});
