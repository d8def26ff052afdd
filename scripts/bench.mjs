// `npm run bench`: installs and builds what is missing, then measures (bench/main.ts).
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { checkNode } from './node-version.mjs';

async function bench() {
  const { ensureInstalled, root } = await import('./install.mjs');
  if (!ensureInstalled({ development: true })) return 1;
  const { ensureBuilt } = await import('./build.mjs');
  if (!(await ensureBuilt())) return 1;
  return spawnSync(path.join(root, 'node_modules/.bin/tsx'), [path.join(root, 'bench/main.ts'), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' }).status ?? 1;
}

if (checkNode()) bench().then((code) => (process.exitCode = code));
