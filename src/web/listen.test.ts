import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { listen } from './listen.ts';

const app = new Hono().get('/', (c) => c.text('ok'));

async function opened(port: number) {
  const listening = await listen(app, '127.0.0.1', port);
  if (!listening.ok) throw new Error(listening.reason);
  return listening;
}

describe('listen', () => {
  it('serves until it is closed, even with a connection kept open', async () => {
    const server = await opened(0);
    expect(await (await fetch(server.url)).text()).toBe('ok');
    await server.close();
    await expect(fetch(server.url)).rejects.toThrow();
  });

  it('says that a port is in use', async () => {
    const server = await opened(0);
    expect(await listen(app, '127.0.0.1', Number(new URL(server.url).port))).toEqual({ ok: false, reason: 'portInUse' });
    await server.close();
  });

  it('says that an address is not of this machine', async () => {
    expect(await listen(app, '203.0.113.1', 0)).toEqual({ ok: false, reason: 'hostUnknown' });
  });
});
