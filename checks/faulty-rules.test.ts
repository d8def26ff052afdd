/**
 * Every rule set in examples/faulty-rules/ is refused with the diagnostics beside it. When the output differs, it is left in
 * `<name>.txt-changed`: rename it to `<name>.txt` if the new output is right.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadRules } from '../src/app/load-rules.ts';
import { formatDiagnostic } from '../src/formats/format-diagnostic.ts';
import { root, run } from './repository.ts';

const folder = path.join(root, 'examples/faulty-rules');
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.yaml') ? [file.slice(0, -'.yaml'.length)] : []));

describe('a faulty rule set', () => {
  it.each(names)('is refused: %s', async (name) => {
    const { ruleSet, diagnostics } = await loadRules({ kind: 'file', file: path.join(folder, `${name}.yaml`) }, name);
    expect(ruleSet).toBeUndefined();
    const printed = diagnostics.map((each) => `${formatDiagnostic(each).replace(`${folder}/`, '')} [${each.code}]\n`).join('');
    const expected = path.join(folder, `${name}.txt`);
    rmSync(`${expected}-changed`, { force: true });
    if (!existsSync(expected) || readFileSync(expected, 'utf8') !== printed) writeFileSync(`${expected}-changed`, printed);
    expect(printed).toBe(existsSync(expected) ? readFileSync(expected, 'utf8') : '');
  });
});

describe('versions of a rule set in one folder', () => {
  const versions = mkdtempSync(path.join(os.tmpdir(), 'shirube-rules-'));
  afterAll(() => rmSync(versions, { recursive: true, force: true }));
  const original = readFileSync(path.join(root, 'rules/sendai.yaml'), 'utf8');

  function write(file: string, effective: string, version: string, id = 'sendai'): void {
    const text = original
      .replace('effective: { from: 令和3年度 }', `effective: ${effective}`)
      .replace('version: "1"', `version: "${version}"`)
      .replace(/^id: sendai$/m, `id: ${id}`);
    writeFileSync(path.join(versions, file), text);
  }

  const load = (year?: number) => loadRules({ kind: 'file', file: versions }, 'test', year);

  it('takes the one that holds in the report year, and the newest without a year', async () => {
    write('1.yaml', '{ from: 令和3年度, to: 令和4年度 }', '1');
    write('2.yaml', '{ from: 令和5年度 }', '2');
    expect((await load(2022)).ruleSet?.version).toBe('1');
    expect((await load(2023)).ruleSet?.version).toBe('2');
    expect((await load()).ruleSet?.version).toBe('2');
    const { code, out } = await run(process.execPath, [path.join(root, 'bin/shirube.mjs'), 'evaluate', 'examples/sendai-r5', '--rules', versions, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ ruleSet: { id: 'sendai', version: '2' } });
  });

  it('takes none for a year before all of them, and says which there are', async () => {
    const { ruleSet, diagnostics } = await load(2019);
    expect(ruleSet).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'no-rules-for-year', expected: '第1版 令和3年度から令和4年度まで、第2版 令和5年度から' }]);
  });

  it('refuses two that hold in one year, at the line and with the fix', async () => {
    write('2.yaml', '{ from: 令和4年度 }', '2');
    const { ruleSet, diagnostics } = await load(2023);
    expect(ruleSet).toBeUndefined();
    expect(diagnostics.map((each) => formatDiagnostic(each).replace(`${versions}/`, ''))).toEqual([
      '2.yaml 9行 12列: 同じ評価基準の第1版と、適用する年度が重なっています（見つかった値: 第2版 令和4年度から、第1版 令和3年度から令和4年度まで／正しい書き方: 1つの年度に1つの版）。→ 先の版の effective に to: 令和3年度 までと書くか、後の版の from を改めてください',
    ]);
  });

  it('refuses another rule set among them', async () => {
    write('2.yaml', '{ from: 令和5年度 }', '2', 'other');
    expect((await load(2023)).diagnostics).toMatchObject([{ code: 'version-id-differs', found: 'other', expected: 'sendai' }]);
  });

  it('says that a folder is empty', async () => {
    for (const file of readdirSync(versions)) rmSync(path.join(versions, file));
    expect((await load(2023)).diagnostics).toMatchObject([{ code: 'rules-folder-empty' }]);
  });
});
