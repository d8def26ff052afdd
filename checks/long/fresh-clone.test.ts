/** What a newcomer does: clone, `npm start`, `npx shirube`. Needs the network or npm's cache; tests what is committed. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root, run, start } from '../repository.ts';

describe('a fresh clone', () => {
  const folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'shirube-clone-')), 'shirube');

  beforeAll(async () => {
    expect((await run('git', ['clone', '--quiet', root, folder])).code).toBe(0);
  });

  afterAll(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

  it('starts with one command', async () => {
    const server = start('npm', ['start'], { cwd: folder, env: { PORT: '0' } });
    const [url] = await server.printed(/http:\/\/127\.0\.0\.1:\d+/);
    expect((await fetch(url)).status).toBe(200);
    server.signal('SIGINT');
    expect((await server.finished).code).toBe(0);
  });

  it('starts again within 3 seconds', { retry: 2 }, async () => {
    const began = performance.now();
    const server = start('npm', ['start'], { cwd: folder, env: { PORT: '0' } });
    await server.printed(/http:\/\/127\.0\.0\.1:\d+/);
    const seconds = (performance.now() - began) / 1000;
    server.signal('SIGTERM');
    await server.finished;
    expect(seconds).toBeLessThan(3);
  });

  it('has the command line', async () => {
    const { code, out } = await run('npx', ['shirube', 'evaluate', 'examples/sendai-r5'], { cwd: folder });
    expect(code).toBe(0);
    expect(out).toContain('481.6%');
  });

  it('is as clean as before', async () => {
    expect((await run('git', ['status', '--short'], { cwd: folder })).out).toBe('');
  });
});
