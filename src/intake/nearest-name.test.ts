import { expect, it } from 'vitest';
import { nearestName } from './nearest-name.ts';

const names = ['id', 'number', 'title', 'targets', 'target', 'readings', 'nationalEvaluation', 'upperTarget'];

it.each([
  ['targts', 'targets'],
  ['Title', 'title'],
  ['ｔｉｔｌｅ', 'title'],
  ['\u3000title', 'title'],
  ['nubmer', 'number'],
  ['reedngs', 'readings'],
  ['reading', 'readings'],
  ['national_evaluation', 'nationalEvaluation'],
  ['upper-target', 'upperTarget'],
])('takes %s to mean %s', (written, meant) => {
  expect(nearestName(written, names)).toBe(meant);
});

it.each(['x', 'summary', '', '目標', 'a'.repeat(10_000)])('finds nothing near %s', (written) => {
  expect(nearestName(written, names)).toBeUndefined();
});
