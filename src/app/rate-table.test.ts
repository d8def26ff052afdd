import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readCsv } from '../formats/csv/read-csv.ts';
import { writeCsvRow } from '../formats/csv/write-csv.ts';
import type { RateRowJson } from '../report/rate-row.ts';
import { rateTable } from './rate-table.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'shirube-rate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function open(text: string | Uint8Array, rules?: string): ReturnType<typeof rateTable> {
  const file = path.join(folder, 'table.csv');
  writeFileSync(file, text);
  return rateTable({ path: file, ...(rules === undefined ? {} : { rules }) });
}

async function rows(text: string, rules?: string): Promise<readonly RateRowJson[]> {
  const { table } = await open(text, rules);
  return JSON.parse([...(table?.json() ?? [])].join('')) as RateRowJson[];
}

const one = async (header: string, row: string, rules?: string): Promise<RateRowJson | undefined> => (await rows(`${header}\n${row}\n`, rules))[0];

describe('a row', () => {
  it.each([
    ['rate by its own formula', '方向,算式,目標値,実績値', '増加,ratio,50,66', '132', '達成', []],
    ['exactly 100 % is 達成', 'direction,formula,target,actual', 'increase,ratio,50,50', '100', '達成', []],
    ['the exact rate decides, not the printed one', '方向,算式,目標値,実績値', '増加,ratio,10000,9999', '9999/100', '未達', []],
    ['the default of what rises from a baseline', '方向,基準値,目標値,実績値', '増加,10,20,15', '50', '未達', ['formulaByDefault']],
    ['the default of what rises without one', '方向,基準値,目標値,実績値', '増加,－,20,15', '75', '未達', ['formulaByDefault']],
    ['the default of what falls without a baseline', '方向,目標値,実績値', '減少,80,76', '105', '達成', ['formulaByDefault']],
    ['the default of what is kept', '方向,基準値,目標値,実績値', '維持以上,80,90,90', '100', '達成', ['formulaByDefault']],
    ['a formula that needs no direction', '算式,目標値,実績値', 'ratio,100,95', '95', '未達', ['directionUnchecked']],
    ['increments of the year', '方向,算式,目標値,実績値', '増加,increment_ratio,5,13', '260', '達成', []],
    ['an unreadable cell that is not needed', '方向,算式,基準値,目標値,実績値', '増加,ratio,およそ,50,66', '132', '達成', ['cellIgnored']],
    ['provisional data', '方向,算式,目標値,実績値', '増加,ratio,50,66（速報値）', '132', '達成', ['provisional']],
  ])('%s', async (_name, header, row, exact, word, cautions) => {
    const rated = await one(header, row);
    expect([rated?.rate?.exact, rated?.judgementWord, rated?.cautions.map(({ kind }) => kind)]).toEqual([exact, word, cautions]);
    expect(rated?.derivation.length).toBeGreaterThan(2);
  });

  it.each([
    ['an absent actual', '方向,算式,目標値,実績値', '増加,ratio,50,－％', 'figureAbsent', '未確定'],
    ['a column that is not there', '方向,算式,目標値,実績値', '増加,progress,50,66', 'missingInput', '判定なし'],
    ['a zero target', '方向,算式,目標値,実績値', '増加,ratio,0,66', 'targetIsZero', '判定なし'],
    ['baseline = target', '方向,算式,基準値,目標値,実績値', '増加,progress,50,50,66', 'baselineEqualsTarget', '判定なし'],
    ['outside the domain', '方向,算式,目標値,実績値', '増加,ratio,△214,"△7,004"', 'outsideDomain', '判定なし'],
    ['neither direction nor formula', '目標値,実績値', '50,66', 'directionMissing', null],
    ['a formula that needs the direction', '算式,目標値,実績値', 'binary,50,66', 'directionMissing', null],
    ['an unknown direction', '方向,算式,目標値,実績値', '維持,ratio,50,66', 'cellUnreadable', null],
    ['an unknown formula', '方向,算式,目標値,実績値', '増加,割り算,50,66', 'cellUnreadable', null],
    ['another unit than that of the row', '単位,方向,算式,目標値,実績値', '千人,増加,ratio,50,66千円', 'cellUnreadable', null],
    ['two units in one row', '方向,算式,目標値,実績値', '増加,ratio,50人,66件', 'cellUnreadable', null],
    ['an unreadable baseline, on which the default rests', '方向,基準値,目標値,実績値', '増加,およそ10,20,15', 'cellUnreadable', null],
    ['a comma that parts a number', '方向,算式,目標値,実績値', '増加,ratio,1,234,5', 'rowTooLong', null],
    ['too few cells', '方向,算式,目標値,実績値', '増加,ratio,5', 'figureAbsent', '未確定'],
  ])('without a rate has its reason: %s', async (_name, header, row, kind, word) => {
    const rated = await one(header, row);
    expect([rated?.rate, rated?.absence?.kind, rated?.judgementWord]).toEqual([null, kind, word]);
    expect(rated?.absence?.text).toMatch(/[\u3041-\u9FFF]/);
  });

  it('takes formula and grades of a named rule set', async () => {
    const rated = await one('方向,基準値,目標値,実績値,経路値', '増加,0,200,90,100', 'shirube-town');
    expect(rated).toMatchObject({ rate: { exact: '90', printed: '90%' }, judgement: 'mostlyAchieved', judgementWord: 'おおむね順調', cautions: [] });
  });

  it('tells the pace where the elapsed share is given', async () => {
    const rated = await one('方向,算式,基準値,目標値,実績値,経過割合（％）', '減少,progress,911,593,708,52.9%');
    expect(rated?.derivation.find((step) => step.kind === 'pace')).toMatchObject({ pace: { progressShare: '10150/159', onPace: true } });
  });

  it('is judged by its pace where the rules ask for it', async () => {
    const cases = [
      ['減少,911,593,708,,52.9', 'ペース内'],
      ['減少,911,593,850,,52.9', '未達'],
      ['減少,911,593,950,,52.9', '後退'],
      ['減少,911,593,708,,100', '未達'],
      ['増加,0,100,50,,50', 'ペース内'],
      ['増加,0,100,49.9,,50', '未達'],
      ['増加,0,100,45,40,50', 'ペース内'],
      ['増加,0,100,0,0,50', 'ペース内'],
      ['維持以上,0,100,50,,50', '未達'],
    ];
    const rated = await rows(`方向,基準値,目標値,実績値,経路値,経過割合\n${cases.map(([row]) => `${row}\n`).join('')}`, 'sendai');
    expect(rated.map(({ judgementWord }) => judgementWord)).toEqual(cases.map(([, word]) => word));
  });
});

describe('a table', () => {
  const file = '実績値,備考,目標値,方向\r\n66,"a,b",50,増加\r\n\r\n10,,20,増加\r\n';

  it('keeps its columns, order, line breaks and blank lines', async () => {
    const { table } = await open(file);
    const text = [...(table?.csv() ?? [])].join('');
    expect(text.split('\r\n').map((line) => line.slice(0, 22))).toEqual(['実績値,備考,目標値,方向,達成率,判定,注', expect.stringMatching(/^66,"a,b",50,増加,132\.0/), ',,,,,,,', expect.stringMatching(/^10,,20,増加,50\.0%,未達/), '']);
    expect(table?.tally()).toEqual({ rows: 2, withoutRate: 0 });
  });

  it.each([
    ['no 実績値', '指標,目標値\na,1\n', 'table-columns-missing'],
    ['two columns for one thing', '目標値,target,実績値\n1,2,3\n', 'table-column-repeated'],
    ['an open quote', '指標,実績値\n"a,1\n', 'csv-quote-unclosed'],
    ['nothing', '', 'csv-empty'],
  ])('as a whole is refused: %s', async (_name, text, code) => {
    const { table, diagnostics } = await open(text);
    expect(table).toBeUndefined();
    expect(diagnostics.map((each) => each.code)).toEqual([code]);
  });

  it('in Shift_JIS is refused with how to save it', async () => {
    const { table, diagnostics } = await open(new Uint8Array([0x8e, 0x77, 0x95, 0x57, 0x0a]));
    expect(table).toBeUndefined();
    expect(diagnostics[0]?.hint).toMatch(/Shift_JIS.*CSV UTF-8/);
  });

  const cell = fc.oneof(fc.constantFrom('', '－', '増加', '減少', '維持以下', 'ratio', 'progress', '0', '△5', '12', '1,234', '45%', '未公表', '"', 'x\ny'), fc.string({ maxLength: 6 }));
  const titles = ['方向', '算式', '基準値', '目標値', '実績値', '経路値', '経過割合', '備考'];

  it('comes back with every row once, in its order, each with a rate or a reason', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 6 }), async (body) => {
        const text = [titles, ...body].map((row) => `${writeCsvRow(row, ',')}\n`).join('');
        const { table } = await open(text);
        const written = readCsv([...(table?.csv() ?? [])].join(''), 'out.csv').table?.rows.slice(1) ?? [];
        expect(written.map(({ cells }) => cells.slice(0, 8))).toEqual(body);
        for (const { cells } of written) {
          const isBlank = cells.slice(0, 8).every((each) => each.trim() === '');
          if (!isBlank) expect(cells[8] === '—%', cells.join()).toBe((cells[10] ?? '').startsWith('達成率なし：'));
        }
        const tally = table?.tally();
        const objects = JSON.parse([...(table?.json() ?? [])].join('')) as RateRowJson[];
        expect(objects.filter(({ rate }) => rate === null).length).toBe(tally?.withoutRate);
        expect(objects.length).toBe(tally?.rows);
        for (const { rate, absence } of objects) expect(rate === null).toBe(absence !== null);
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});
