import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../formats/diagnostic.ts';
import type { Finding } from '../../proof/finding.ts';
import type { Proof } from '../../proof/prove-report.ts';
import { proofJson } from './proof-json.ts';
import { proofSchema } from './proof-schema.ts';

const file = '報告書.pdf';
const places: readonly Place[] = [
  { kind: 'file', file },
  { kind: 'line', file, line: 3, column: 1 },
  { kind: 'cell', file, sheet: 'KPI', cell: 'C4' },
  { kind: 'page', file, page: 4 },
  { kind: 'page', file, page: 4, table: 3, row: 2, column: 6, left: 20.5, top: 80 },
  { kind: 'table', file, table: 1 },
  { kind: 'table', file, table: 1, row: 2, column: 3 },
  { kind: 'paragraph', file, paragraph: 7 },
];
const finding: Finding = { code: 'rate-wrong', severity: 'error', at: places[4] ?? { kind: 'file', file }, printed: '54.4%', expected: '54.3%', message: 'm', hint: 'h' };
const proof: Proof = {
  findings: [finding, ...places.map((at): Finding => ({ code: 'name-varies', severity: 'form', at, printed: 'a', message: 'm', hint: 'h' }))],
  read: { tables: 1, indicators: 2, rates: 1, sentences: 3, notUnderstood: [{ at: { kind: 'paragraph', file, paragraph: 1 }, text: '表', why: 'tableWithoutHeader' }] },
};
const diagnostic = { code: 'source-page-is-picture', severity: 'warning', at: { kind: 'page', file, page: 2 }, message: 'm', hint: 'h' } as const;
const validate = new Ajv2020({ allErrors: true }).compile(proofSchema());

describe('proofJson', () => {
  it.each([
    ['a proof', proofJson(file, proof, [diagnostic])],
    ['a file that cannot be read', proofJson(file, undefined, [diagnostic])],
  ])('writes %s as the published schema says', (_name, json) => {
    expect(validate(json), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });

  it('keeps every field of a finding, with its place in words', () => {
    const { findings, counts } = proofJson(file, proof, []);
    expect(findings[0]).toEqual({ ...finding, at: { ...finding.at, text: '報告書.pdf 4ページ 表3 行2 列6' } });
    expect(findings[1]?.expected).toBeNull();
    expect(counts).toEqual({ error: 1, doubt: 0, form: 8, note: 0 });
  });

  it('tells a file of which nothing was read from one in which nothing was found', () => {
    expect(proofJson(file, undefined, [diagnostic])).toMatchObject({ findings: [], read: null, diagnostics: [{ code: 'source-page-is-picture' }] });
  });

  it('breaks the schema with a severity that there is not', () => {
    const json = proofJson(file, proof, []);
    expect(validate({ ...json, findings: [{ ...json.findings[0], severity: 'grave' }] })).toBe(false);
  });
});
