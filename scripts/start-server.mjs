// The second half of start.mjs, in the syntax of a Node that has been found new enough.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, root } from './install.mjs';

async function start() {
  if (!ensureInstalled({ development: false })) return 1;
  const { ensureBuilt } = await import('./build.mjs');
  const built = await ensureBuilt();
  if (!built) return 1;
  const { main } = await import(built);
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const dataset = process.argv[2] ?? path.join(root, manifest.config.example);
  const host = process.env.HOST || '127.0.0.1';
  const port = process.env.PORT || '8080';
  return main(['serve', dataset, '--host', host, '--port', port]);
}

process.exitCode = await start();
