/** docs/target-lint.md explains each kind of finding; the findings on Sendai's targets are those that were looked at and kept. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { lintKinds } from '../src/domain/target-lint.ts';
import { lintKindWords } from '../src/report/lint-words.ts';
import { root, run } from './repository.ts';

it('explains each kind in the words of the page', () => {
  const rows = [...readFileSync(path.join(root, 'docs/target-lint.md'), 'utf8').matchAll(/^\| `(\w+)` \| (.*?) \| .*? \| (.*?) \|$/gm)].map(([, kind, title, action]) => ({ kind, title, action }));
  expect(rows).toEqual(lintKinds.map((kind) => ({ kind, ...lintKindWords[kind] })));
});

it("says of Sendai's targets what was looked at and kept", async () => {
  const { code, out } = await run(process.execPath, [path.join(root, 'bin/shirube.mjs'), 'check', 'examples/sendai-r5']);
  expect(code).toBe(0);
  expect(out).toBe(readFileSync(path.join(root, 'examples/sendai-r5/expected-check.txt'), 'utf8'));
});

it('tells findings and derivations in English where asked', async () => {
  const { out } = await run(process.execPath, [path.join(root, 'bin/shirube.mjs'), 'evaluate', 'examples/sendai-r5', '--json', '--english']);
  const { lint, projects } = JSON.parse(out) as { readonly lint: readonly { readonly text: string }[]; readonly projects: readonly { readonly kpis: readonly { readonly derivation: readonly { readonly text: string }[] }[] }[] };
  expect(lint.map(({ text }) => text)).toContain('baseline and target are both 624万人');
  expect(projects[0]?.kpis[0]?.derivation.map(({ text }) => text)).toContain('rounded half up to 1 decimal: 481.6%');
});
