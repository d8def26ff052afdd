import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root, run, start } from './repository.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'shirube-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const script = path.join(root, 'scripts/start.mjs');
const address = /http:\/\/127\.0\.0\.1:\d+/;

function startServer(env: NodeJS.ProcessEnv = {}, args: readonly string[] = []) {
  return start(process.execPath, [script, ...args], { env: { PORT: '0', HOST: '', ...env } });
}

describe('npm start', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('serves the example, and %s ends it with exit code 0', async (signal) => {
    const server = startServer();
    const [url] = await server.printed(address);
    const response = await fetch(url);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('lang="ja"');
    const pdf = await fetch(`${url}/download/sendai-2-R5.pdf`);
    expect(Buffer.from(await pdf.arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-');
    server.signal(signal);
    const { code, err } = await server.finished;
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('is there within 3 seconds when everything has been built', { retry: 2 }, async () => {
    await run(process.execPath, [path.join(root, 'scripts/build.mjs')]);
    const began = performance.now();
    const server = startServer();
    await server.printed(address);
    const seconds = (performance.now() - began) / 1000;
    server.signal('SIGTERM');
    await server.finished;
    expect(seconds).toBeLessThan(3);
  });

  it('says that the port is in use', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    const { code, err } = await startServer({ PORT: `${port}` }).finished;
    taken.close();
    expect(code).toBe(1);
    expect(err).toContain(`ポート ${port} はほかのプログラムが使っています`);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    ['PORT', { PORT: 'eighty' }, 'eighty'],
    ['HOST', { HOST: '203.0.113.1' }, '203.0.113.1'],
  ])('says what is wrong with %s', async (_name, env, found) => {
    const { code, err } = await startServer(env).finished;
    expect(code).not.toBe(0);
    expect(err).toContain(found);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('prints what is wrong with a broken dataset', async () => {
    cpSync(path.join(root, 'examples/sendai-r5'), folder, { recursive: true });
    const file = path.join(folder, 'dataset.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/unit: 社(?=[\n,])/, 'unit: 社社'));
    const { code, out, err } = await startServer({}, [folder]).finished;
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(/dataset\.yaml \d+行 \d+列: .*社社/);
    expect(err).toContain('表示を始められません');
  });

  it.each(['scripts/start.mjs', 'scripts/test.mjs', 'bin/shirube.mjs'])('%s says that Node is too old', async (file) => {
    const asOldNode = `data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '18.20.4' });`;
    const { code, out, err } = await run(process.execPath, ['--import', asOldNode, path.join(root, file)]);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('Node.js 20.19 以上が必要です（いまの版は 18.20.4 です）');
    expect(err).toContain('Shirube needs Node.js 20.19 or newer; this is 18.20.4');
  });
});
