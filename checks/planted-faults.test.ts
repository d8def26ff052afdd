/** Each fault of the long run can still be planted: the text it replaces stands exactly once in its file. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { plantedFaults } from './planted/faults.ts';
import { root } from './repository.ts';

it.each(plantedFaults.map(({ name, file, find }) => [name, file, find] as const))('%s', (_name, file, find) => {
  expect(readFileSync(path.join(root, file), 'utf8').split(find)).toHaveLength(2);
});
