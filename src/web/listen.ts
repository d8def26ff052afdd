/** Listening on an address, and letting go of it: requests under way are answered, idle connections are closed. */
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

export type ListenRefusal = 'portInUse' | 'portForbidden' | 'hostUnknown';

export interface Server {
  readonly ok: true;
  /** Where a reader opens it, such as http://127.0.0.1:8080 */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const refusals: Readonly<Record<string, ListenRefusal>> = {
  EADDRINUSE: 'portInUse',
  EACCES: 'portForbidden',
  EADDRNOTAVAIL: 'hostUnknown',
  ENOTFOUND: 'hostUnknown',
  EAI_AGAIN: 'hostUnknown',
};

/** After this, connections still open are cut, so that stopping never hangs. */
const closeTimeoutMs = 3000;

/** Port 0 takes any free one. */
export async function listen(app: Hono, host: string, port: number): Promise<Server | { readonly ok: false; readonly reason: ListenRefusal }> {
  const server = createAdaptorServer({ fetch: app.fetch }) as HttpServer; // http, as no other kind is asked for
  const refused = await new Promise<ListenRefusal | undefined>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = refusals[error.code ?? ''];
      if (reason === undefined) reject(error);
      else resolve(reason);
    });
    server.listen(port, host, () => resolve(undefined));
  });
  if (refused !== undefined) return { ok: false, reason: refused };
  const address = server.address() as AddressInfo; // listening on a port, not on a pipe
  const shown = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return { ok: true, url: `http://${shown}:${String(address.port)}`, close: () => close(server) };
}

async function close(server: HttpServer): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), closeTimeoutMs);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(cut);
}
