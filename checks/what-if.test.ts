/** Rule sets on the command line and their comparison there and on its page: `rules list|show|check`, `whatif`, /whatif. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeDataset } from '../src/app/compose-dataset.ts';
import { productPath, shippedRuleNames } from '../src/app/product.ts';
import type { WhatIfJson } from '../src/report/what-if-json.ts';
import { whatIfSchema } from '../src/report/what-if-schema.ts';
import { createApp } from '../src/web/app.tsx';
import { openSite } from '../src/web/open-site.ts';
import { type Finished, root, run } from './repository.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'shirube-what-if-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const dataset = 'examples/sendai-r5';

function shirube(...args: readonly string[]): Promise<Finished> {
  return run(process.execPath, [path.join(root, 'bin/shirube.mjs'), ...args]);
}

/** A rule set file with one passage replaced. */
function edited(name: string, find: string, replace: string): string {
  const text = readFileSync(path.join(root, 'rules', `${name}.yaml`), 'utf8');
  expect(text.split(find)).toHaveLength(2);
  const file = path.join(folder, 'edited.yaml');
  writeFileSync(file, text.replace(find, replace));
  return file;
}

describe('rules', () => {
  it('list names every shipped rule set, with its period and its judgements', async () => {
    const { code, out, err } = await shirube('rules', 'list');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const name of shippedRuleNames()) expect(out).toMatch(new RegExp(`^${name} .*から.*KPI: `, 'm'));
    expect(out).toContain('非常に効果的・相当程度効果・効果があった・効果なし');
  });

  it('show says formulas, conditions, roll-ups and printing in words, of a name and of a file alike', async () => {
    const byName = await shirube('rules', 'show', 'sendai');
    const byFile = await shirube('rules', 'show', 'rules/sendai.yaml');
    expect(byName.code, byName.err).toBe(0);
    expect(byFile.out).toBe(byName.out);
    for (const text of ['実績値（増分）÷目標値（増分）×100', '達成度が100%以上', '基準値（比べられるもの）より悪い', 'すべて「未達」', '集計から除くもの：「未確定」「目標値0」', '小数第1位まで四捨五入', '令和3年度から']) expect(byName.out).toContain(text);
  });

  it('check is content with every shipped rule set', async () => {
    for (const name of shippedRuleNames()) expect(await shirube('rules', 'check', name), name).toMatchObject({ code: 0, err: '', out: expect.stringContaining('誤りはありません') });
  });

  it('check tells every fault with its place', async () => {
    const file = edited('national-four-step', '"rate >= 70"', '"rate > 100"');
    const { code, out, err } = await shirube('rules', 'check', file);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/edited\.yaml 5\d行/);
    expect(err).toContain('前の規則で決まります');
  });

  it.each([
    [['rules', 'check', 'nowhere'], 1, 'national-four-step'],
    [['rules', 'show', './nowhere.yaml'], 1, 'ファイルが見つかりません'],
    [['rules'], 2, 'コマンドを指定してください'],
    [['rules', 'lst'], 2, 'list'],
    [['rules', 'show'], 2, '足りません'],
    [['whatif', dataset], 2, '--rules'],
    [['whatif', dataset, '--rules', 'a', '--rules', 'b', '--rules', 'c'], 2, '2回まで'],
    [['whatif', dataset, '--rules', 'nowhere'], 1, 'nowhere'],
    [['whatif', 'no/such/place', '--rules', 'nowhere'], 1, 'nowhere'],
    [['whatif', dataset, '--rules', 'sendai', '--year', '五年'], 2, '令和5年度'],
  ] as const)('shirube %j is refused with a sentence', async (args, code, word) => {
    const result = await shirube(...args);
    expect(result.code).toBe(code);
    expect(result.err).toContain(word);
    expect(result.err).not.toMatch(/error:|^\s+at .+:\d+/m);
  });

  it.each([['rules'], ['rules', 'list'], ['rules', 'show'], ['rules', 'check'], ['whatif']])('%s %s --help explains itself in Japanese, with an example', async (...command) => {
    const { code, out } = await shirube(...command.filter((word) => typeof word === 'string'), '--help');
    expect(code).toBe(0);
    expect(out).toContain(`例:\n  shirube ${command.join(' ')}`);
    expect(out).not.toMatch(/\b(Usage|Options|Arguments|default|display help)\b/);
  });
});

describe('whatif', () => {
  const validate = new Ajv2020({ allErrors: true }).compile(whatIfSchema());

  async function compared(...args: readonly string[]): Promise<WhatIfJson> {
    const { code, out, err } = await shirube('whatif', ...args, '--json');
    expect(code, err).toBe(0);
    const json = JSON.parse(out) as WhatIfJson;
    expect(validate(json), JSON.stringify(validate.errors?.slice(0, 5))).toBe(true);
    return json;
  }

  it('finds what the national scale makes of the KPIs, each by its rate', async () => {
    const { before, after, changes, counts } = await compared(dataset, '--rules', 'national-four-step');
    expect([before.id, after.id]).toEqual(['sendai', 'national-four-step']);
    const words = changes.filter(({ level }) => level === 'projectKpi').map(({ after: { judgementWord, rate } }) => [judgementWord, Number(rate?.printed.replace('%', ''))] as const);
    expect(words).toHaveLength(44);
    for (const [word, rate] of words) expect(word, `${String(rate)}%`).toBe(rate > 100 ? '非常に効果的' : rate >= 70 ? '相当程度効果' : '効果があった');
    // 達成 at exactly 100 % is not above the target.
    expect(changes.find(({ id }) => id === 'p05-k1')?.after).toMatchObject({ judgementWord: '相当程度効果', rate: { exact: '100', printed: '100.0%' } });
    expect(counts['kpis']).toEqual({ before: { total: 48, achieved: 36, missed: 8, undetermined: 3, zeroTarget: 1 }, after: { total: 48, achieved: 35, mostlyAchieved: 6, missed: 3, regressed: 0, undetermined: 3, zeroTarget: 1 } });
  });

  it('goes from the first rule set to the second', async () => {
    const there = await compared(dataset, '--rules', 'sendai', '--rules', 'national-four-step');
    const back = await compared(dataset, '--rules', 'national-four-step', '--rules', 'sendai');
    expect(there.flips).toBe(11);
    expect(there.changes.map(({ id, before, after }) => [id, before.grade, after.grade])).toEqual(back.changes.map(({ id, before, after }) => [id, after.grade, before.grade]));
  });

  it('moves with the lower bound of 相当程度効果', async () => {
    const file = edited('national-four-step', '"rate >= 70"', '"rate >= 85"');
    const { changes } = await compared(dataset, '--rules', 'national-four-step', '--rules', file);
    expect(changes.filter(({ level }) => level === 'projectKpi').map(({ before, after }) => [before.rate?.printed, before.judgementWord, after.judgementWord])).toEqual([
      ['83.3%', '相当程度効果', '効果があった'],
      ['83.4%', '相当程度効果', '効果があった'],
    ]);
  });

  it('prints a table, and says so when nothing changes', async () => {
    const table = await shirube('whatif', dataset, '--rules', 'national-four-step', '--year', 'R5');
    expect(table.code, table.err).toBe(0);
    for (const text of ['判定79件のうち、11件が変わります。', '事業5 KPI1', '● 達成      →  ◎ 相当程度効果', '事業 14件']) expect(table.out).toContain(text);
    const same = await shirube('whatif', dataset, '--rules', 'sendai');
    expect(same.out).toContain('判定79件のうち、変わるものはありません。');
  });
});

describe('the page', () => {
  let get: (address: string) => Promise<{ readonly status: number; readonly text: string; readonly policy: string }>;
  beforeAll(async () => {
    const { composed, diagnostics } = await composeDataset({ path: productPath(dataset) });
    if (composed === undefined) throw new Error(JSON.stringify(diagnostics));
    const app = createApp(await openSite(composed));
    get = async (address) => {
      const response = await app.request(address);
      return { status: response.status, text: await response.text(), policy: response.headers.get('content-security-policy') ?? '' };
    };
  });

  it('is linked from 評価のしかた, once for each rule set', async () => {
    const { text } = await get('/criteria');
    for (const name of shippedRuleNames()) expect(text).toContain(`href="/whatif?rules=${name}"`);
  });

  it('asks which rule set, in a form that needs no script', async () => {
    const { status, text, policy } = await get('/whatif');
    expect(status).toBe(200);
    expect(policy).toContain("form-action 'self'");
    expect(text).toMatch(/<form method="get" action="\/whatif"/);
    expect(text).not.toContain('<script');
    for (const name of shippedRuleNames()) expect(text).toContain(`<option value="${name}"`);
  });

  it('shows the counts before and after and what flips', async () => {
    const { status, text } = await get('/whatif?rules=national-four-step');
    expect(status).toBe(200);
    expect(text).toContain('11件が変わります。');
    expect(text).toContain('判定が変わるもの（11件）');
    expect(text).toContain('href="/indicators/p05-k1"');
    expect(text).toMatch(/<option value="national-four-step" selected/);
  });

  it('says so when nothing flips', async () => {
    const { text } = await get('/whatif?rules=sendai');
    expect(text).toContain('変わるものはありません。');
    expect(text).not.toContain('判定が変わるもの');
  });

  it('says that a name is unknown, and takes no markup from it', async () => {
    const { status, text } = await get('/whatif?rules=%3Cb%3Enowhere');
    expect(status).toBe(404);
    expect(text).toContain('評価基準「&lt;b&gt;nowhere」はありません');
  });
});
