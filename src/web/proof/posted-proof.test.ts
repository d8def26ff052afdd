import { describe, expect, it } from 'vitest';
import { readDecisions, readPostedProof, writePostedProof } from './posted-proof.ts';
import { findings, reportName } from './proof.fixture.ts';

describe('posted findings', () => {
  it('come back as they were', () => {
    expect(readPostedProof(writePostedProof({ file: reportName, findings }))).toEqual({ file: reportName, findings });
  });

  const [finding] = findings;
  it.each([
    '',
    '{',
    'null',
    '[]',
    JSON.stringify({ file: 'a' }),
    JSON.stringify({ file: 'a', findings: [null] }),
    JSON.stringify({ file: 'a', findings: [{ ...finding, severity: 'worst' }] }),
    JSON.stringify({ file: 'a', findings: [{ ...finding, printed: 1 }] }),
    JSON.stringify({ file: 'a', findings: [{ ...finding, expected: null }] }),
    JSON.stringify({ file: 'a', findings: [{ ...finding, at: { kind: 'line', file: 'a', line: '1', column: 1 } }] }),
    JSON.stringify({ file: 'a', findings: [{ ...finding, at: { kind: 'toString', file: 'a' } }] }),
  ])('%#: anything else is refused', (text) => {
    expect(readPostedProof(text)).toBeUndefined();
  });
});

it('reads decisions, and takes what is missing or unknown as open', () => {
  const fields: Readonly<Record<string, string>> = { 'decision-1': 'dismissed', 'reason-1': ' 概数のため ', 'decision-2': 'sold' };
  expect(readDecisions(3, (name) => fields[name])).toEqual([
    { kind: 'dismissed', reason: '概数のため' },
    { kind: 'open', reason: '' },
    { kind: 'open', reason: '' },
  ]);
});
