/** Plants a fault in a copy of the sources, so that the sources themselves are never touched. */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What is replaced in a file; `find` must stand exactly once in it. */
export interface Replacement {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

export const root = fileURLToPath(new URL('../..', import.meta.url));
const copied = ['src', 'rules', 'examples', 'schemas', 'checks', 'docs', 'package.json', 'tsconfig.json', 'vitest.config.ts'];

/** Runs `task` on a copy of the sources, which is removed afterwards. */
export function inCopy(task: (place: string) => void): void {
  const place = mkdtempSync(join(tmpdir(), 'planted-'));
  try {
    for (const name of copied) cpSync(join(root, name), join(place, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
    task(place);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** What `test` says with the replacements in place; they are taken back afterwards. */
export function withFault<T>(place: string, name: string, replacements: readonly Replacement[], test: () => T): T {
  const originals = replacements.map(({ file }) => [join(place, file), readFileSync(join(place, file), 'utf8')] as const);
  try {
    for (const { file, find, replace } of replacements) {
      const text = readFileSync(join(place, file), 'utf8');
      if (text.split(find).length !== 2) throw new Error(`${name}: the text to replace does not stand exactly once in ${file}`);
      writeFileSync(join(place, file), text.replace(find, () => replace));
    }
    return test();
  } finally {
    for (const [path, text] of originals) writeFileSync(path, text);
  }
}
