import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { appendedTitles, type RateRowJson } from '../src/report/rate-row.ts';
import { type Finished, root, run } from './repository.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'shirube-rate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (file: string): string => readFileSync(path.resolve(root, file), 'utf8');

function rate(...args: readonly string[]): Promise<Finished> {
  return run(process.execPath, [path.join(root, 'bin/shirube.mjs'), 'rate', ...args]);
}

describe('shirube rate', () => {
  it('rates the example table as expected', async () => {
    const { code, out, err } = await rate('examples/tables/rates.csv');
    expect(code).toBe(0);
    expect(out).toBe(read('examples/tables/rates-rated.csv'));
    expect(err).toBe('18行のうち8行の達成率を求めました。残る10行には「注意」に理由があります。\n');
  });

  it('rates the table of docs/rate-table.md as printed there', async () => {
    const [, input, rated] = /^```csv\n(.*?)^```$.*^```csv rated\n(.*?)^```$/ms.exec(read('docs/rate-table.md')) ?? [];
    expect(read('examples/tables/small.csv')).toBe(input);
    expect((await rate('examples/tables/small.csv')).out).toBe(rated);
  });

  it('--json gives one object a row, each with a rate or a reason', async () => {
    const { code, out } = await rate('examples/tables/rates.csv', '--json');
    expect(code).toBe(0);
    const rows = JSON.parse(out) as RateRowJson[];
    expect(rows.map(({ line }) => line)).toEqual(Array.from({ length: 18 }, (_, index) => index + (index < 15 ? 2 : 3)));
    expect(rows[2]).toMatchObject({ name: '温室効果ガスの排出量', rate: { exact: '10150/159', printed: '63.8%' }, absence: null, judgement: 'missed' });
    for (const row of rows) expect(row.rate === null, row.name).toBe(row.absence !== null);
  });

  it('--out writes a file that spreadsheets know as UTF-8, and that can be rated again', async () => {
    const file = path.join(folder, 'out.csv');
    expect(await rate('examples/tables/rates.csv', '--out', file)).toMatchObject({ code: 0, out: `${file}\n` });
    expect(read(file)).toBe(`\uFEFF${read('examples/tables/rates-rated.csv')}`);
    const again = await rate(file);
    expect(again.code).toBe(0);
    expect(again.out.split('\n')[0]).toBe(`${read('examples/tables/rates-rated.csv').split('\n')[0]},${appendedTitles.join(',')}`);
  });

  it('takes a rule set by name', async () => {
    const { code, out } = await rate('examples/tables/rates.csv', '--rules', 'shirube-town');
    expect(code).toBe(0);
    expect(out).toMatch(/^6,.*,85%,B おおむね順調,/m);
  });

  it.each([
    ['no file', 'no/such/table.csv', '見つかりません'],
    ['a folder', 'examples/tables', 'ファイルではない'],
    ['no table', 'README.md', '実績値'],
  ])('refuses %s with a sentence', async (_name, given, word) => {
    const { code, out, err } = await rate(given);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(word);
    expect(err).not.toMatch(/^\s+at .+:\d+/m);
  });

  it('refuses Shift_JIS, an open quote, an unknown rule set and a place that cannot be written', async () => {
    const file = path.join(folder, 'table.csv');
    writeFileSync(file, Buffer.from([0x8e, 0x77, 0x95, 0x57, 0x0a]));
    expect(await rate(file)).toMatchObject({ code: 1, err: expect.stringContaining('CSV UTF-8') as string });
    writeFileSync(file, '指標,実績値\n"a,1\n');
    expect(await rate(file)).toMatchObject({ code: 1, err: expect.stringContaining('2行 1列') as string });
    expect(await rate('examples/tables/small.csv', '--rules', 'nowhere')).toMatchObject({ code: 1, err: expect.stringContaining('nowhere') as string });
    expect(await rate('examples/tables/small.csv', '--out', folder)).toMatchObject({ code: 1, err: expect.stringContaining('書き出せません') as string });
  });

  it.each([[[], 'TABLE'], [['a.csv', '--ruls', 'x'], '--rules'], [['a.csv', 'b.csv'], '多すぎます']])('%j is wrong use', async (args, word) => {
    const { code, err } = await rate(...args);
    expect(code).toBe(2);
    expect(err).toContain(word);
  });

  it('explains itself in Japanese, with an example', async () => {
    const { code, out } = await rate('--help');
    expect(code).toBe(0);
    expect(out).toContain('例:\n  shirube rate ');
    expect(out).not.toMatch(/\b(Usage|Options|Arguments|display help)\b/);
  });
});
