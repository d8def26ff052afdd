import { expect, it } from 'vitest';
import type { Finding } from './finding.ts';
import { countFindings } from './finding-words.ts';

it('counts each severity, the missing ones as none', () => {
  const finding: Finding = { code: 'rate-wrong', severity: 'error', at: { kind: 'file', file: 'a' }, printed: '1', message: 'm', hint: 'h' };
  expect(countFindings([finding, { ...finding, severity: 'note' }, finding])).toEqual({ error: 2, doubt: 0, form: 0, note: 1 });
});
