import { expect, it } from 'vitest';
import type { Diagnostic } from './diagnostic.ts';
import { formatDiagnostic, formatPlace, placeInFile } from './format-diagnostic.ts';

const fault: Diagnostic = {
  code: 'unit-unknown',
  severity: 'error',
  at: { kind: 'line', file: 'dataset.yaml', line: 120, column: 9 },
  message: '単位「社社」は登録されていません',
  found: '社社',
  expected: '社',
  hint: '「社」に直してください',
};

it('prints the place, what is wrong, what was seen, what was expected and what to do', () => {
  expect(formatDiagnostic(fault)).toBe(
    'dataset.yaml 120行 9列: 単位「社社」は登録されていません（見つかった値: 社社／正しい書き方: 社）。→ 「社」に直してください',
  );
});

it('leaves out what there is nothing to say about', () => {
  const { found: _found, expected: _expected, ...bare } = fault;
  expect(formatDiagnostic(bare)).toBe('dataset.yaml 120行 9列: 単位「社社」は登録されていません。→ 「社」に直してください');
});

it('marks a warning', () => {
  expect(formatDiagnostic({ ...fault, severity: 'warning' })).toContain('9列: 【注意】単位');
});

it('keeps material from steering the terminal or filling it', () => {
  const printed = formatDiagnostic({ ...fault, found: `\u001B[31m赤\n${'長'.repeat(500)}` });
  expect(printed).toContain(`見つかった値: \uFFFD[31m赤⏎${'長'.repeat(193)}…`);
  expect(printed).not.toContain('\u001B');
});

it.each([
  [{ kind: 'file', file: 'a.yaml' }, 'a.yaml'],
  [{ kind: 'cell', file: 'a.xlsx', sheet: 'KPI', cell: 'C4' }, 'a.xlsx KPI!C4'],
  [{ kind: 'page', file: 'a.pdf', page: 3, table: 2, row: 5 }, 'a.pdf 3ページ 表2 行5'],
  [{ kind: 'page', file: 'a.pdf', page: 3 }, 'a.pdf 3ページ'],
] as const)('prints the place %j', (place, printed) => {
  expect(formatPlace(place)).toBe(printed);
  expect(placeInFile(place)).toBe(printed.split(' ').slice(1).join(' '));
});
