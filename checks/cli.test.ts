import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import type { EvaluationJson } from '../src/report/evaluation-json.ts';
import { evaluationSchema } from '../src/report/evaluation/evaluation-schema.ts';
import { type Finished, root, run } from './repository.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'shirube-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function shirube(...args: readonly string[]): Promise<Finished> {
  return run(process.execPath, [path.join(root, 'bin/shirube.mjs'), ...args]);
}

/** Every message is for a city official: Japanese, and never a stack trace. */
function expectSentence(result: Finished): void {
  expect(result.err).toMatch(/[\u3041-\u3096]/);
  expect(result.err).not.toMatch(/^\s+at .+:\d+/m);
  expect(result.err).not.toContain('node:internal');
}

describe('evaluate', () => {
  const ajv = new Ajv2020({ allErrors: true });
  const validate = ajv.compile(evaluationSchema());

  it.each(['examples/sendai-r5', 'examples/shirube-town'])('--json of %s is one object of the published schema', async (dataset) => {
    const result = await shirube('evaluate', dataset, '--json');
    expect(result.code, result.err).toBe(0);
    const evaluation = JSON.parse(result.out) as EvaluationJson;
    expect(validate(evaluation), JSON.stringify(validate.errors?.slice(0, 5))).toBe(true);
    const indicators = [...evaluation.goals.flatMap((goal) => [...goal.targets, ...goal.directions.flatMap((direction) => direction.kpis)]), ...evaluation.projects.flatMap((project) => project.kpis)];
    for (const indicator of indicators) {
      expect(indicator.absence === null, indicator.id).toBe(indicator.rate !== null);
      expect(indicator.derivation.length, indicator.id).toBeGreaterThan(0);
      for (const step of indicator.derivation) expect(step.text, `${indicator.id} ${step.kind}`).toMatch(/[\u3041-\u9FFF]/);
    }
  });

  it('refuses an object that breaks the schema', async () => {
    const evaluation = JSON.parse((await shirube('evaluate', 'examples/sendai-r5', '--json')).out) as { goals: { judgement: string }[] };
    const first = evaluation.goals[0];
    if (first !== undefined) first.judgement = '達成';
    expect(validate(evaluation)).toBe(false);
  });

  it('prints a table that holds rates, judgements and sentences', async () => {
    const { code, out } = await shirube('evaluate', 'examples/sendai-r5');
    expect(code).toBe(0);
    for (const text of ['481.6%', '—%', '△1.4pt', '後退', 'KPI 48件: 達成 36、未達 8、未確定 3、目標値0 1', '6つの基本的目標のうち']) expect(out).toContain(text);
  });

  it('counts in the words of the body, and says below each table what is to be minded', async () => {
    const { out } = await shirube('evaluate', 'examples/shirube-town');
    for (const text of ['KPI 8件: 順調 2、おおむね順調 4、やや遅れ 1、遅れ 1', '88.0%～96.0%', '注意（2-1）: 実績値は速報値です']) expect(out).toContain(text);
    expect((await shirube('evaluate', 'examples/shirube-town', '--as-of', '2025-12-31')).out).toContain('（令和7年12月31日時点で判明していた値による）');
  });

  it.each(['R5', 'R5年度', '令和5年度', '2023'])('--year %s', async (year) => {
    const { code, out } = await shirube('evaluate', 'examples/sendai-r5', '--year', year);
    expect(code).toBe(0);
    expect(out).toContain('令和5年度の評価');
  });

  it('takes a rule set by file and by name', async () => {
    const byFile = await shirube('evaluate', 'examples/sendai-r5', '--rules', 'rules/sendai.yaml');
    const byName = await shirube('evaluate', 'examples/sendai-r5', '--rules', 'sendai');
    expect(byFile.code, byFile.err).toBe(0);
    expect(byName.out).toBe(byFile.out);
  });
});

describe('faults in the material', () => {
  const dataset = readFileSync(path.join(root, 'examples/sendai-r5/dataset.yaml'), 'utf8');

  async function checkText(text: string | Uint8Array): Promise<Finished> {
    const file = path.join(folder, 'dataset.yaml');
    writeFileSync(file, text);
    const result = await shirube('check', file);
    expect(result.code, result.out).toBe(1);
    expectSentence(result);
    return result;
  }

  it.each([
    ['an unknown unit', dataset.replace(/unit: 社(?=[\n,])/, 'unit: 社社'), '社社'],
    ['a period that does not parse', dataset.replace('period: H29年度, value: 7 ', 'period: H99年度, value: 7 '), 'H99年度'],
    ['broken notation', `${dataset}\n  - [`, ''],
    ['an unknown rule set', dataset.replace('rules: sendai', 'rules: nowhere'), 'nowhere'],
    ['an empty file', '', ''],
  ])('%s is told with its place', async (_name, text, found) => {
    expect(text).not.toBe(dataset);
    const { err } = await checkText(text);
    expect(err).toContain('dataset.yaml');
    expect(err).toContain(found);
  });

  it('invalid UTF-8 is told with its line', async () => {
    const bytes = Buffer.concat([Buffer.from(dataset.slice(0, 500)), Buffer.from([0x93, 0xfa, 0x96, 0x7b])]);
    expect((await checkText(bytes)).err).toMatch(/\d+行 \d+列/);
  });

  it('a file of 100 MB is refused by its size', async () => {
    const { err } = await checkText(Buffer.alloc(100 * 1024 * 1024, 0x20));
    expect(err).toContain('大きすぎる');
  });

  it.each(['no/such/place', '/dev/null'])('%s is no dataset', async (given) => {
    const result = await shirube('evaluate', given);
    expect(result.code).toBe(1);
    expectSentence(result);
  });
});

describe('report', () => {
  it('writes each format whole, and the same bytes twice', async () => {
    const first = path.join(folder, 'first');
    const second = path.join(folder, 'second');
    const result = await shirube('report', 'examples/sendai-r5', '--out', first, '--format', 'pdf,html,docx');
    expect(result.code, result.err).toBe(0);
    await shirube('report', 'examples/sendai-r5', '--out', second);
    expect(readdirSync(first)).toEqual(['sendai-2-R5.docx', 'sendai-2-R5.html', 'sendai-2-R5.pdf']);
    for (const name of readdirSync(first)) expect(readFileSync(path.join(first, name)).equals(readFileSync(path.join(second, name))), name).toBe(true);
  });

  it('writes nothing when there is a fault', async () => {
    const out = path.join(folder, 'nothing');
    const result = await shirube('report', 'no/such/place', '--out', out);
    expect(result.code).toBe(1);
    expect(() => readdirSync(out)).toThrow();
  });

  it.runIf(existsSync('/proc/self'))('comes back from a place where no folder can be made', async () => {
    const result = await shirube('report', 'examples/sendai-r5', '--out', '/proc/no/such/place', '--format', 'html');
    expect(result.code).toBe(1);
    expectSentence(result);
  });

  it('says that the folder is a file', async () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, 'mine');
    const result = await shirube('report', 'examples/sendai-r5', '--out', file, '--format', 'html');
    expect(result.code).toBe(1);
    expectSentence(result);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });
});

describe('use of the command line', () => {
  it.each([
    [['evaluate', 'examples/sendai-r5', '--jsn'], '--json'],
    [['evalute', 'examples/sendai-r5'], 'evaluate'],
    [['evaluate'], 'DATASET'],
    [['evaluate', 'examples/sendai-r5', '--year'], '--year'],
    [['evaluate', 'examples/sendai-r5', '--year', '五年'], '令和5年度'],
    [['evaluate', 'examples/sendai-r5', '--as-of', '2024-02-30'], '2024-02-30'],
    [['report', 'examples/sendai-r5'], '--out'],
    [['report', 'examples/sendai-r5', '--out', folder, '--format', 'odt'], 'odt'],
    [['serve', 'examples/sendai-r5', '--port', '99999'], '99999'],
    [['evaluate', 'a', 'b'], '引数が多すぎます'],
    [[], 'コマンド'],
  ])('shirube %j is refused with a sentence', async (args, word) => {
    const result = await shirube(...args);
    expect(result.code).toBe(2);
    expect(result.err).toContain(word);
    expectSentence(result);
    expect(result.err).not.toContain('error:');
  });

  it.each(['evaluate', 'report', 'check', 'serve'])('%s --help explains itself in Japanese, with an example', async (command) => {
    const { code, out } = await shirube(command, '--help');
    expect(code).toBe(0);
    expect(out).toContain(`例:\n  shirube ${command} `);
    expect(out).not.toMatch(/\b(Usage|Options|Arguments|display help)\b/);
  });

  it('ends quietly when its reader has seen enough', async () => {
    const result = await run('sh', ['-c', `"${process.execPath}" bin/shirube.mjs evaluate examples/sendai-r5 --json | head -1`]);
    expect(result).toEqual({ code: 0, out: '{\n', err: '' });
  });
});
