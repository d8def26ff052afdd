/**
 * Every dataset in examples/faulty/ answers with the diagnostics beside it. When the output differs, it is left in
 * `<name>.txt-changed`: rename it to `<name>.txt` if the new output is right.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formatDiagnostic } from '../src/formats/format-diagnostic.ts';
import { readDataset } from '../src/intake/read-dataset.ts';

const folder = new URL('../examples/faulty/', import.meta.url);
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.yaml') ? [file.slice(0, -'.yaml'.length)] : []));

function printedFaults(name: string): string {
  const { dataset, diagnostics } = readDataset(readFileSync(new URL(`${name}.yaml`, folder), 'utf8'), `${name}.yaml`);
  expect(dataset).toBeUndefined();
  return diagnostics.map((diagnostic) => `${formatDiagnostic(diagnostic)} [${diagnostic.code}]\n`).join('');
}

it.each(names)('tells what is wrong with %s', (name) => {
  const expected = new URL(`${name}.txt`, folder);
  const changed = new URL(`${name}.txt-changed`, folder);
  const printed = printedFaults(name);
  rmSync(changed, { force: true });
  if (!existsSync(expected) || readFileSync(expected, 'utf8') !== printed) writeFileSync(changed, printed);
  expect(printed).toBe(existsSync(expected) ? readFileSync(expected, 'utf8') : '');
});

it('covers the faults that people make most', () => {
  expect(names.length).toBeGreaterThanOrEqual(20);
});
