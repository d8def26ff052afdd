/** A prover under test: a module that exports `prove(text, format)`, or a command that reads a file and prints JSON. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readFindings, type Finding } from './findings.ts';

export type Format = 'md' | 'html';
export type Prover = (text: string, format: Format) => Promise<readonly Finding[]>;

/** `something.ts` is a module; anything else a command, the file's name put for {} or at the end. */
export async function proverFrom(given: string): Promise<Prover> {
  if (!/^\S+\.(ts|mjs|js)$/.test(given)) return commandProver(given);
  const module: unknown = await import(pathToFileURL(path.resolve(given)).href);
  const prove = (module as { readonly prove?: unknown }).prove;
  if (typeof prove !== 'function') throw new Error(`${given} exports no function prove(text, format)`);
  return async (text, format) => readFindings(await (prove as (text: string, format: Format) => unknown)(text, format)); // that it is a function was seen in the line above
}

function commandProver(command: string): Prover {
  return (text, format) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'corpus-'));
    const file = path.join(folder, `report.${format}`);
    try {
      writeFileSync(file, text);
      const line = command.includes('{}') ? command.replaceAll('{}', file) : `${command} ${file}`;
      const { stdout, stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
      if (!stdout.trimStart().startsWith('{')) throw new Error(`${line}: no JSON; ${stderr}`);
      return Promise.resolve(readFindings(JSON.parse(stdout)));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
}
