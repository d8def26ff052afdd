import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root, run, start } from './repository.ts';

/** The commands of a document: the lines of its blocks marked `sh`. Blocks marked otherwise are not run. */
function commandsOf(file: string): readonly string[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  const blocks = [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map((match) => match[1] ?? '');
  return blocks.flatMap((block) => block.split('\n')).filter((line) => line !== '' && !line.startsWith('#'));
}

const documents = ['README.md', 'README.ja.md'];
/** Steps of this very run, or commands that fetch the repository. */
const notRun = [/^npm (test|run test)/, /^npm run bench/, /^git clone/, /^cd /, /^npm install/];
const commands = [...new Set(documents.flatMap(commandsOf))].filter((command) => !notRun.some((pattern) => pattern.test(command)));

afterAll(() => rmSync(path.join(root, 'out'), { recursive: true, force: true }));

describe('the commands of the README', () => {
  it('are the same in both languages', () => {
    expect(commandsOf('README.ja.md')).toEqual(commandsOf('README.md'));
    expect(commands).toContain('npm start');
  });

  it.each(commands)('%s', async (command) => {
    if (/^npm start|shirube serve/.test(command)) {
      const server = start('sh', ['-c', `exec ${command}`], { env: { PORT: '0' } });
      await server.printed(/http:\/\/127\.0\.0\.1:\d+/);
      server.signal('SIGINT');
      expect((await server.finished).code).toBe(0);
      return;
    }
    const { code, err } = await run('sh', ['-c', command]);
    expect(code, err).toBe(0);
  });
});
